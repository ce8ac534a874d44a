/** How the text of a field of a page that writes is shown and compared. */
export interface FieldText {
	/** The text of the value in the file. */
	readonly present: string;
	/** Whether the text is written at each pause of typing; otherwise when the field is left. */
	readonly isLive: boolean;
	/** Whether what was typed is shown until the field is left, also where it is written in another way: nothing moves under the caret. */
	readonly staysAsTyped?: true;
	/** Whether an empty text is written only when the field is left: it removes the entry. */
	readonly isEntry?: true;
	/** Returns the same for texts that mean the same value. */
	readonly meaningOf: (text: string) => string;
	/** Returns the meaning that the field has once the text is written, where that is not the text's own. */
	readonly meaningWritten?: (text: string) => string;
}

/** How the text of a field is shown, compared and read. */
export interface Field<Change> extends FieldText {
	/** Returns what writing the text changes, or why it can't be written. */
	readonly read: (text: string) => readonly Change[] | { readonly refused: string };
	/** Returns how the text is understood. */
	readonly hintOf?: (text: string) => string;
}
