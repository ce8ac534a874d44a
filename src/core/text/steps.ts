/** Work that can pause at each `yield`, so that the caller can divide it into time slices. */
export type Steps<V = void> = Generator<undefined, V>;

/** The approximate number of values between two pauses: some milliseconds. */
const valuesPerStep = 1000;

/** Runs `work` for each list and pauses between lists only; the longest list is the longest step. */
export function* forEachInSteps<List>(lists: Iterable<List>, sizeOf: (list: List) => number, work: (list: List) => unknown): Steps {
	let processed = 0;
	for (const list of lists) {
		work(list);
		processed += sizeOf(list) + 1;
		if (processed >= valuesPerStep) {
			processed = 0;
			yield;
		}
	}
}
