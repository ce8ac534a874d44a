import { doTextWorkHere, type DoTextWork, type TextAnswer, type TextInput, type TextTask } from '../core/languageFeatures/runTextTask';
import type { Threads } from './threads';

/** In bytes. Longer texts would block the event loop for more than 50 ms (safety.md, fact 11). */
export const maxBytesInline = 150 * 1024;

/** Runs text tasks, those on longer texts in a thread. What a thread can't do is done here. */
export function textWorkIn(threads: Threads, maxInline = maxBytesInline): DoTextWork {
	return async <T extends TextTask>(task: T, ...input: TextInput<T>): Promise<TextAnswer<T>> => {
		const [text] = input;
		const bytes = typeof text === 'string' ? Buffer.byteLength(text) : text.length;
		if (bytes > maxInline) {
			try {
				// Parsing JSON takes half the time of structured cloning.
				return JSON.parse(await threads.ask([task, ...input])) as TextAnswer<T>;
			} catch {
				// Done below.
			}
		}
		return doTextWorkHere(task, ...input);
	};
}
