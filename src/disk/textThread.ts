import { doTextWorkHere, type DoTextWork, type TextAnswer, type TextInput, type TextTask } from '../core/languageFeatures/textWork';
import { Thread } from './thread';

/** So long a text is worked on here, in bytes; longer ones would hold up everybody for more than 50 ms (safety.md, fact 11). */
export const maxBytesInline = 150 * 1024;

/** The thread ends when nothing was asked of it for so long. */
const idleMs = 30_000;

/**
 * Text work, where a long text's is done in a thread of its own, one after the other. The thread is started when it is first
 * needed. Where it can't be, or dies, what was asked of it is done here after all, and the next text tries anew.
 */
export class TextThread {
	readonly #script: string;
	readonly #maxBytesInline: number;
	readonly #idleMs: number;
	#thread: Promise<Thread> | undefined;
	#asked = 0;
	#idle: ReturnType<typeof setTimeout> | undefined;

	/** `script` is the path of what `textThreadMain.ts` was built to. */
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

	/** Settles when the thread has ended. */
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
			// Read in half the time that taking over a copy of the values would need.
			return JSON.parse(await (await thread).ask([task, ...input])) as TextAnswer<T>;
		} catch {
			// Whatever was wrong with it: the next text gets another.
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
