import { availableParallelism } from 'node:os';
import { Thread } from './thread';

/** In milliseconds: threads end after this time without a task. */
const idleMs = 10_000;
/** More threads than this read no faster: what they found is put together by one. */
const maxThreads = 4;

/**
 * Threads that run one script and answer tasks. They are started on demand, each when those before it are busy, and end when nothing
 * has been asked for a while.
 */
export class Threads {
	/** How many there are at most: one fewer than the machine can run at a time, and one at least. */
	readonly count: number;
	readonly #script: string;
	readonly #idleMs: number;
	readonly #started = new Set<StartedThread>();
	#idle: ReturnType<typeof setTimeout> | undefined;

	/** `script` is the path of the bundle of `threadMain.ts`. */
	constructor(script: string, options: { readonly count?: number; readonly idleMs?: number } = {}) {
		this.#script = script;
		this.count = options.count ?? Math.max(1, Math.min(availableParallelism() - 1, maxThreads));
		this.#idleMs = options.idleMs ?? idleMs;
	}

	/** Gives a task to the thread with the fewest. Rejects where a thread can't be started, or ends before it answers. */
	async ask(message: unknown): Promise<string> {
		clearTimeout(this.#idle);
		const thread = this.#least();
		thread.asked += 1;
		try {
			return await (await thread.thread).ask(message);
		} catch (error) {
			// The next task starts a new one.
			await this.#end(thread);
			throw error;
		} finally {
			thread.asked -= 1;
			this.#endSoon();
		}
	}

	/** Ends the threads; resolves when they have ended. What they were asked is rejected. */
	async dispose(): Promise<void> {
		clearTimeout(this.#idle);
		await Promise.all([...this.#started].map(thread => this.#end(thread)));
	}

	#least(): StartedThread {
		const [least] = [...this.#started].sort((a, b) => a.asked - b.asked);
		if (least && (least.asked === 0 || this.#started.size >= this.count)) {
			return least;
		}
		const started: StartedThread = { thread: Thread.start(this.#script), asked: 0 };
		this.#started.add(started);
		return started;
	}

	async #end(thread: StartedThread): Promise<void> {
		this.#started.delete(thread);
		await thread.thread.then(started => started.end(), () => undefined);
	}

	#endSoon(): void {
		clearTimeout(this.#idle);
		if (this.#started.size > 0 && [...this.#started].every(({ asked }) => asked === 0)) {
			this.#idle = setTimeout(() => { void this.dispose(); }, this.#idleMs);
		}
	}
}

interface StartedThread {
	readonly thread: Promise<Thread>;
	/** The number of tasks that it has not answered. */
	asked: number;
}
