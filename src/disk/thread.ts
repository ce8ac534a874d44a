import type { Worker } from 'node:worker_threads';

/** One worker thread that gives an answer to each message, in their order. */
export class Thread {
	readonly #worker: Worker;
	readonly #waiting: { readonly resolve: (answer: string) => void; readonly reject: (why: Error) => void }[] = [];
	#hasEnded = false;

	/** Node's module is loaded no sooner. Rejects where there are no threads; that a script can't be run shows when it is asked. */
	static async start(script: string): Promise<Thread> {
		const { Worker } = await import('node:worker_threads');
		return new Thread(new Worker(script));
	}

	private constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answer: string) => { this.#waiting.shift()?.resolve(answer); });
		// What was thrown there ends the thread: what matters comes with `exit`.
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

	/** Settles when the thread is no more. */
	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
