/** Words that every page that writes has. */
export interface EditingLabels {
	readonly openAsText: string;
	readonly notThere: string;
	/** Said of a text that is too long to be written. */
	readonly tooLong: string;
}

/** Host to page: what every page that writes is shown of its file. */
export interface ShowFile<Labels extends EditingLabels, Page> {
	readonly type: 'show';
	readonly language: string;
	readonly words: Labels;
	/** The number of the last text that this message knows of. A field that was typed in later is not rewritten. */
	readonly seen: number;
	/** The page stores it, so that a reload shows it again. */
	readonly uri: string;
	/** Undefined where the file was never readable, or has not what the page shows. */
	readonly page: Page | undefined;
	/** Why the page can't be edited now, or what could not be written; empty where all is well. */
	readonly notice: string;
	/** Whether nothing can be edited now: the file can't be read, or not written. */
	readonly isReadOnly: boolean;
	/** Puts the focus into a field: after a change that the host made, or the field that a command asked for. */
	readonly focus?: string;
	/** The field in which something was taken back: it gets the focus, unless the user has gone on since asking for that. */
	readonly undone?: string;
}
