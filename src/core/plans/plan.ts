import type { NewBytes } from '../files/atomicWrite';
import type { TextEdit } from '../text/textEdit';
import type { Uri } from '../text/uri';

/** A file to be made. It is never written over another one. */
export interface NewFile {
	readonly uri: Uri;
	readonly text: string;
}

/** Changes to a file, valid only while its text is the one that was read. */
export interface FileEdit {
	readonly uri: Uri;
	readonly expected: string;
	readonly edits: readonly TextEdit[];
}

/**
 * A file that goes elsewhere, with what changes in it on the way; valid only while its text is the one that was read. It is never
 * put over another one.
 */
interface FileMove {
	readonly from: Uri;
	readonly to: Uri;
	readonly expected: string;
	readonly edits: readonly TextEdit[];
}

/** What to write, as a value: whoever decides writes nothing, and whoever writes decides nothing. */
export interface Plan {
	/** The folder that everything must lie in. */
	readonly within: Uri;
	readonly create: readonly NewFile[];
	readonly attach?: readonly NewBytes[];
	readonly edit: readonly FileEdit[];
	/** Whether the new files hold what the edit takes out of its file: then they go again when it is undone. */
	readonly takesOut?: boolean;
	readonly move?: readonly FileMove[];
}
