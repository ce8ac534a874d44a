import type { Uri } from '../files/uri';
import type { ParsedFile } from '../record/parsedFile';

/** What became of one file: what it said before, and what it says now. */
export interface FileChange {
	readonly uri: Uri;
	readonly before: ParsedFile | undefined;
	readonly now: ParsedFile | undefined;
}
