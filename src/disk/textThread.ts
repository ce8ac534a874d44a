import { doTextWorkHere, type DoTextWork, type TextAnswer, type TextInput, type TextTask } from '../core/languageFeatures/runTextTask';
import { Thread } from './thread';

/** In bytes. Longer texts would block the event loop for more than 50 ms (safety.md, fact 11). */
export const maxBytesInline = 150 * 1024;

/** In milliseconds: the thread ends after this time without a task. */
const idleMs = 30_000;

/**
 * Runs text tasks, those on long texts in a worker thread, one after the other. The thread is started on demand. If it can't be started
 * or ends, its tasks run in this thread, and the next task starts another.
 */
export class TextThread {
	readonly #script: string;
	readonly #maxBytesInline: number;
	readonly #idleMs: number;
	#thread: Promise<Thread> | undefined;
	#asked = 0;
	#idle: ReturnType<typeof setTimeout> | undefined;

	/** `script` is the path of the bundle of `textThreadMain.ts`. */
	constructor(script: string, options: { readonly maxBytesInline?: number; readonly idleMs?: number } = {}) {
		this.#script = script;
		this.#maxBytesInline = options.maxBytesInline ?? maxBytesInline;
		this.#idleMs = options.idleMs ?? idleMs;
	}

	readonly work: DoTextWork = (task, ...input) => {
		const [text] = input;
		const bytes = typeof text === 'string' ? Buffer.byteLength(text) : text.length;
		return bytes <= this.#maxBytesInline ? doTextWorkHere(task, ...input) : this.#workThere(task, input);
	};

	/** Ends the thread; resolves when it has ended. */
	async dispose(): Promise<void> {
		clearTimeout(this.#idle);
		const thread = this.#thread;
		this.#thread = undefined;
		await thread?.then(started => started.end(), () => undefined);
	}

	async #workThere<T extends TextTask>(task: T, input: TextInput<T>): Promise<TextAnswer<T>> {
		clearTimeout(this.#idle);
		this.#asked += 1;
		const thread = this.#thread ??= Thread.start(this.#script);
		try {
			// Parsing JSON takes half the time of structured cloning.
			return JSON.parse(await (await thread).ask([task, ...input])) as TextAnswer<T>;
		} catch {
			// The next task starts a new thread.
			if (this.#thread === thread) {
				await this.dispose();
			}
			return await doTextWorkHere(task, ...input);
		} finally {
			this.#asked -= 1;
			this.#endSoon();
		}
	}

	#endSoon(): void {
		if (this.#asked === 0 && this.#thread) {
			this.#idle = setTimeout(() => { void this.dispose(); }, this.#idleMs);
		}
	}
}
