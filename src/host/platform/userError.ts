import type { Words } from '../../core/words/words';
import type { Uri } from '../../core/text/uri';

/** A refusal or a missing thing. Its message is shown to the user as it is. */
export class UserError extends Error {}

/** Something is missing, and commands can make it: they are offered as buttons. */
export class Missing extends UserError {
	readonly offers: readonly (keyof Words['offers'])[];
	/** The argument that the offered commands are called with. */
	readonly argument: unknown;

	constructor(message: string, offers: readonly (keyof Words['offers'])[], argument?: unknown) {
		super(message);
		this.offers = offers;
		this.argument = argument;
	}
}

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
