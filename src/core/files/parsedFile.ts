import type { PathToFile } from '../record/linkText';
import type { Definition, Reference } from '../record/parseContext';
import type { SessionRanges } from '../record/session';
import type { Range } from '../text/range';
import type { FileFacts } from './fileFacts';

/** A parsed file: its facts, and the ranges that problems, edits and language features need. */
export interface ParsedFile extends FileFacts {
	readonly references: readonly Reference[];
	readonly definitions: readonly Definition[];
	/** One item for each item of `sessions`, in the same order. */
	readonly sessionRanges: readonly SessionRanges[];
	/** The relative paths of files under `evidence` and `url`. Absent for none. */
	readonly paths?: readonly PathToFile[];
	/** The range of a note's `visibility`, or of the line that opens its front matter; absent without front matter. */
	readonly visibilityRange?: Range;
}

/** Whether the facts belong to a parsed file, not to the cache. */
export function isParsed(file: FileFacts): file is ParsedFile {
	return 'sessionRanges' in file;
}
