import type { Uri } from '../../core/text/uri';

/** A refusal or a missing thing. Its message is shown to the user as it is. */
export class UserError extends Error {}

/** The name of a new file is taken. */
export class NameTaken extends UserError {}

/** A file differs from the text that an edit was based on; reading it again helps. */
export class ChangedSince extends UserError {
	readonly uri: Uri;

	constructor(message: string, uri: Uri) {
		super(message);
		this.uri = uri;
	}
}
