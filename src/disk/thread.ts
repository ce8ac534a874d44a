import type { Worker } from 'node:worker_threads';

/** A worker thread that answers each message, in order. */
export class Thread {
	readonly #worker: Worker;
	readonly #waiting: { readonly resolve: (answer: string) => void; readonly reject: (why: Error) => void }[] = [];
	#hasEnded = false;

	/** Imports `node:worker_threads` on demand. Rejects where there are no threads; a script that can't be run makes `ask` reject. */
	static async start(script: string): Promise<Thread> {
		const { Worker } = await import('node:worker_threads');
		return new Thread(new Worker(script));
	}

	private constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answer: string) => { this.#waiting.shift()?.resolve(answer); });
		// An error is followed by `exit`, which rejects what is waiting.
		worker.on('error', () => undefined);
		worker.once('exit', () => {
			this.#hasEnded = true;
			this.#waiting.splice(0).forEach(({ reject }) => { reject(new Error('The thread has ended')); });
		});
	}

	/** Rejects when the thread ends before it answers. */
	ask(message: unknown): Promise<string> {
		if (this.#hasEnded) {
			return Promise.reject(new Error('The thread has ended'));
		}
		return new Promise((resolve, reject) => {
			this.#worker.postMessage(message);
			this.#waiting.push({ resolve, reject });
		});
	}

	/** Resolves when the thread has ended. */
	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
