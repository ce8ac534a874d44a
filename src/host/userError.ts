import type { Uri } from '../core/files/uri';

/** A sentence for the user, shown as it is: something was refused or is not there. */
export class UserError extends Error {}

/** A file is not what was read; to look again is what helps. */
export class ChangedSince extends UserError {
	readonly uri: Uri;

	constructor(message: string, uri: Uri) {
		super(message);
		this.uri = uri;
	}
}
