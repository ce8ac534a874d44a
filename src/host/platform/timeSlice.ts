/** How long work may hold the event loop before it rests. */
const defaultSliceMs = 15;

/** Measures work that is done in slices: between two of them the event loop handles everything that waits. */
export class TimeSlice {
	readonly #lengthMs: number;
	#began = Date.now();

	constructor(lengthMs = defaultSliceMs) {
		this.#lengthMs = lengthMs;
	}

	/** Whether the slice is used up, so that `rest` is due. */
	get isOver(): boolean {
		return Date.now() - this.#began >= this.#lengthMs;
	}

	/** Lets everything that waits run, and begins the next slice. */
	async rest(): Promise<void> {
		await new Promise(resolve => { setTimeout(resolve, 0); });
		this.#began = Date.now();
	}
}

/**
 * Runs steps of a few milliseconds each, in time slices, and answers the questions that they yield. Returns undefined if
 * `isCancelled` returns true after a rest.
 */
export async function runInSlices<T, Question = never, Answer = never>(
	steps: Generator<Question | undefined, T, Answer | undefined>,
	isCancelled: () => boolean = () => false,
	answer: (question: Question) => Promise<Answer | undefined> = () => Promise.resolve(undefined),
): Promise<T | undefined> {
	const slice = new TimeSlice();
	let given: Answer | undefined;
	for (;;) {
		do {
			const { done, value } = steps.next(given);
			if (done === true) {
				return value;
			}
			given = value === undefined ? undefined : await answer(value);
		} while (!slice.isOver);
		await slice.rest();
		if (isCancelled()) {
			return undefined;
		}
	}
}
