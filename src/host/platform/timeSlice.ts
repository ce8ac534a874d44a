import type { Steps } from '../../core/text/steps';

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

/** Runs steps of a few milliseconds each, in time slices. Returns undefined if `isCancelled` returns true after a rest. */
export async function runInSlices<T>(steps: Steps<T>, isCancelled: () => boolean = () => false): Promise<T | undefined> {
	const slice = new TimeSlice();
	for (;;) {
		do {
			const { done, value } = steps.next();
			if (done === true) {
				return value;
			}
		} while (!slice.isOver);
		await slice.rest();
		if (isCancelled()) {
			return undefined;
		}
	}
}
