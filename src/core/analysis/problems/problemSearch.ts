import type { ParsedFile } from '../../files/parsedFile';
import type { Problem } from '../../record/problem';
import type { Uri } from '../../text/uri';

/**
 * A search for problems, in short steps: some files hold thousands of sessions. `undefined` ends a step. A yielded URI asks
 * for that file's ranges, for a problem with two locations: the caller answers with the parsed file, or undefined.
 */
export type ProblemSearch<T> = Generator<Uri | undefined, T, ParsedFile | undefined>;

/** The number of values without a problem that one step checks; a value with a problem ends its step, since suggestions cost time. */
const maxPerStep = 50;

/** Searches each item for problems, in short steps. */
export function* searchEach<T>(
	items: readonly T[],
	search: (item: T) => ProblemSearch<readonly Problem[]> | readonly Problem[],
): ProblemSearch<readonly Problem[]> {
	const problems: Problem[] = [];
	let inStep = 0;
	for (const item of items) {
		const found = search(item);
		const all = 'next' in found ? yield* found : found;
		problems.push(...all);
		inStep += 1;
		if (all.length > 0 || inStep === maxPerStep) {
			inStep = 0;
			yield undefined;
		}
	}
	return problems;
}
