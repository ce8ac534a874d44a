/** Work that others may get a turn in, wherever it yields. */
export type Steps<V = void> = Generator<undefined, V>;

/** About so many values are looked at between two turns: some milliseconds. */
const valuesAStep = 1000;

/** Does something with each list; others get a turn between lists, so the longest of them is the longest step. */
export function* forEachInSteps<List>(lists: Iterable<List>, sizeOf: (list: List) => number, work: (list: List) => unknown): Steps {
	let looked = 0;
	for (const list of lists) {
		work(list);
		looked += sizeOf(list) + 1;
		if (looked >= valuesAStep) {
			looked = 0;
			yield;
		}
	}
}
