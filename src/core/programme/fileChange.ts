import type { Uri } from '../text/uri';
import type { ParsedFile } from '../files/parsedFile';

/** What became of one file: what it said before, and what it says now. */
export interface FileChange {
	readonly uri: Uri;
	readonly before: ParsedFile | undefined;
	readonly now: ParsedFile | undefined;
}
