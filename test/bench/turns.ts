/** How long work may go on before the event loop gets its turn: what the host's `RecordStore` allows itself. */
const sliceMs = 20;

/** Work in slices, as in the extension host, and the longest time that it held the event loop. */
export class Turns {
	readonly #clock: () => number;
	#began: number;
	#longest = 0;
	readonly #steps = new Map<string, number>();

	/** `clock` is in milliseconds. */
	constructor(clock = (): number => performance.now()) {
		this.#clock = clock;
		this.#began = clock();
	}

	/** One step that can't be interrupted. */
	step<T>(name: string, work: () => T): T {
		const began = this.#clock();
		const result = work();
		this.#steps.set(name, Math.max(this.#steps.get(name) ?? 0, this.#clock() - began));
		return result;
	}

	/** Whether the slice is used up. */
	get isOver(): boolean {
		return this.#clock() - this.#began > sliceMs;
	}

	/** Lets the event loop run. */
	async rest(): Promise<void> {
		this.#longest = Math.max(this.#longest, this.#clock() - this.#began);
		await new Promise(resolve => { setTimeout(resolve, 0); });
		this.#began = this.#clock();
	}

	/** The longest hold, `hold`, and the longest of each kind of step, `step: <kind>`. */
	figures(): Readonly<Record<string, number>> {
		return { 'hold': this.#longest, ...Object.fromEntries([...this.#steps].map(([name, ms]) => [`step: ${name}`, ms])) };
	}
}
