/** The first message of every page: its script runs and waits for content. */
export interface Ready {
	readonly type: 'ready';
}

/** Whether a message of any shape is `Ready`. */
export function isReady(message: unknown): message is Ready {
	return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}

/** In characters. No page sends more; the largest part is the text of a field, of which JSON can write a character as six. */
const maxCharacters = 6_050_000;

/** Whether a message of any shape is too long to be read. VS Code passes JSON values and some others, which may throw here. */
export function isTooLong(message: unknown): boolean {
	try {
		// `stringify` returns undefined for undefined and functions.
		const text = JSON.stringify(message) as string | undefined;
		return text !== undefined && text.length > maxCharacters;
	} catch {
		return true;
	}
}

/** Whether a value is an integer that a page may send (a line, a version, an index): 0 to 9 999 999. */
export function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000_000;
}
