import type { Problem } from '../record/problem';
import { startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import { SymlinkOutsideFolderError } from './files';
import type { FileRole } from './layout';
import type { ParsedFile } from './parsedFile';

/** A file of which only the reason is known why it was not read. */
export function unreadFile(uri: Uri, place: FileRole, problem: Problem): ParsedFile {
	return { uri, ...place, problems: [problem], broken: problem, references: [], definitions: [], sessions: [], sessionRanges: [] };
}

/** The problem of a file that is longer than what is read. */
export const tooLarge: Problem = { code: 'file.tooLarge', range: startOfFile };

/** A file that could not be read, by the error of the attempt. */
export function notRead(uri: Uri, place: FileRole, error: unknown): ParsedFile {
	return unreadFile(
		uri, place, { code: error instanceof SymlinkOutsideFolderError ? 'file.outside' : 'file.unreadable', range: startOfFile },
	);
}
