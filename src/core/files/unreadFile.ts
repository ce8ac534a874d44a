import type { Problem } from '../record/problem';
import { startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import { SymlinkOutsideFolderError } from './files';
import type { FileRole } from './layout';
import type { ParsedFile } from './parsedFile';

/** Creates the result for a file that was not read: it contains only the reason. */
export function unreadFile(uri: Uri, role: FileRole, problem: Problem): ParsedFile {
	return { uri, ...role, problems: [problem], broken: problem, references: [], definitions: [], sessions: [], sessionRanges: [] };
}

/** The problem of a file that is larger than `maxFileBytes`. */
export const tooLarge: Problem = { code: 'file.tooLarge', range: startOfFile };

/** Creates the result for a file whose reading failed with `error`. */
export function unreadableFile(uri: Uri, role: FileRole, error: unknown): ParsedFile {
	return unreadFile(
		uri, role, { code: error instanceof SymlinkOutsideFolderError ? 'file.outside' : 'file.unreadable', range: startOfFile },
	);
}
