/** Work in steps. Other work can run wherever it yields. */
export type Steps<V = void> = Generator<undefined, V>;

/** The approximate number of values that are processed in one step, which takes some milliseconds. */
const valuesPerStep = 1000;

/** Calls `work` for each list. Yields only between lists, so a long list makes a long step. */
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

/** Runs steps to their end at once. */
export function finish<V>(steps: Steps<V>): V {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
	}
}
