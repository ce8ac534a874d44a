import type { Uri } from '../../core/text/uri';

/** A sentence for the user, shown as it is: something was refused or is not there. */
export class UserError extends Error {}

/** Something else has the name that a new file was to have. */
export class NameTaken extends UserError {}

/** A file is not what was read; to look again is what helps. */
export class ChangedSince extends UserError {
	readonly uri: Uri;

	constructor(message: string, uri: Uri) {
		super(message);
		this.uri = uri;
	}
}
