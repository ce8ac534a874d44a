import { nameOf, type Uri } from '../text/uri';
import type { ParsedFile } from '../files/parsedFile';
import { startOfFile } from '../text/range';
import { plainText } from '../text/plainText';
import { describeProblem, type Words } from '../words/words';
import type { Row } from './row';

/** A file of which something can't be shown; it opens at the fault. */
export function brokenFileRow(file: ParsedFile, words: Words): Row {
	return brokenRow(file.uri, nameOf(file.uri), file.broken ?? { code: 'file.unreadable', range: startOfFile }, words);
}

/** A file or folder that can't be read, with why. */
export function brokenRow(uri: Uri, name: string, problem: NonNullable<ParsedFile['broken']>, words: Words): Row {
	const label = plainText(name);
	const isFolder = problem.code === 'folder.unreadable';
	const sentence = plainText(describeProblem(problem, words), 400);
	return {
		id: `broken:${uri}`, kind: 'broken', label, description: sentence, icon: 'error', tone: 'error', tooltip: `${label}\n${sentence}`,
		spoken: words.spoken.broken(label, isFolder, sentence),
		...(!isFolder && { opens: { uri, at: problem.range.start } }),
	};
}
