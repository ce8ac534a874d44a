import type { Problem } from '../record/problem';
import { startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import { SymlinkOutsideFolderError } from './files';
import type { FileRole } from './layout';
import type { ParsedFile } from './parsedFile';

/** Returns the facts of a file that was not read, with the problem as the reason. */
export function unreadFile(uri: Uri, role: FileRole, problem: Problem): ParsedFile {
	return { uri, ...role, problems: [problem], broken: problem, references: [], definitions: [], sessions: [], sessionRanges: [] };
}

/** The problem of a file longer than `maxFileBytes`. */
export const tooLarge: Problem = { code: 'file.tooLarge', range: startOfFile };

/** Returns the facts of a file that could not be read, from the error. */
export function unreadableFile(uri: Uri, role: FileRole, error: unknown): ParsedFile {
	return unreadFile(
		uri, role, { code: error instanceof SymlinkOutsideFolderError ? 'file.outside' : 'file.unreadable', range: startOfFile },
	);
}
