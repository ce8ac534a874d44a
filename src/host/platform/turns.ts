/** How long work may go on before the event loop gets its turn. */
const sliceMs = 20;

/** Work in slices: others have their turn between them. */
export class TimeSlice {
	#began = Date.now();

	/** Whether the slice is used up: then `rest`. */
	get isOver(): boolean {
		return Date.now() - this.#began > sliceMs;
	}

	async rest(): Promise<void> {
		await new Promise(resolve => { setTimeout(resolve, 0); });
		this.#began = Date.now();
	}
}
