/** Runs asynchronous tasks one after the other, in the order in which they were given. */
export class Sequencer {
	/** Never rejects. */
	#last: Promise<unknown> = Promise.resolve();

	/** Settles as the task does. A task that fails does not stop the next one. */
	run<T>(task: () => Promise<T>): Promise<T> {
		const result = this.#last.then(task);
		this.#last = result.catch(() => undefined);
		return result;
	}

	/** Settles when every task given so far has ended. Never rejects. */
	async whenDone(): Promise<void> {
		await this.#last;
	}
}
