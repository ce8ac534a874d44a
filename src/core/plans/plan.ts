import type { NewBytes } from '../files/atomicWrite';
import type { TextEdit } from '../text/textEdit';
import type { Uri } from '../text/uri';

/** A text file to create. An existing file is never overwritten. */
export interface NewFile {
	readonly uri: Uri;
	readonly text: string;
}

/** Edits of a file, valid only while its text is `expected`. */
export interface FileEdit {
	readonly uri: Uri;
	readonly expected: string;
	readonly edits: readonly TextEdit[];
}

/** A file to move, with its edits; valid only while its text is `expected`. An existing target is never overwritten. */
interface FileMove {
	readonly from: Uri;
	readonly to: Uri;
	readonly expected: string;
	readonly edits: readonly TextEdit[];
}

/** The changes to write, as a value: planning does no I/O, and writing makes no decisions. */
export interface Plan {
	/** The folder that contains every uri of the plan. */
	readonly within: Uri;
	/** A file that must still be there: new files of a programme that was deleted would be read by nothing. */
	readonly needs?: Uri;
	readonly create: readonly NewFile[];
	readonly attach?: readonly NewBytes[];
	readonly edit: readonly FileEdit[];
	/** Whether the new files belong to the edit, as those with text that it takes out of its file: its undo in an editor deletes them. */
	readonly takesOut?: boolean;
	/** Whether the page or preview on which the change was made shows it and takes it back: a tick, a text that was typed there. */
	readonly isShown?: boolean;
	/** Whether the command itself says what was written, with a button that undoes it. */
	readonly isAnnounced?: boolean;
	readonly move?: readonly FileMove[];
	/** Files to remove, each valid only while these are its bytes. They go to the trash where there is one. */
	readonly remove?: readonly NewBytes[];
}
