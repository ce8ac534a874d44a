/** What every page says first: its script runs and waits for what to show. */
export interface Ready {
	readonly type: 'ready';
}

export function isReady(message: unknown): message is Ready {
	return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}

/** No page of ours sends more than this, in characters; most of it is how the tables of an overview were left. */
const maxCharacters = 65_536;

/** Whether a message is too long to be looked at, whatever it is. VS Code hands over what JSON can say, and some more. */
export function isTooLong(message: unknown): boolean {
	try {
		// Of what is no value at all, there is no text.
		const text = JSON.stringify(message) as string | undefined;
		return text !== undefined && text.length > maxCharacters;
	} catch {
		return true;
	}
}

/** A number that a page may send: a line, a version, a place in a list. */
export function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000_000;
}
