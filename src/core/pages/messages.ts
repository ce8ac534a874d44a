/** What every page says first: its script runs and waits for what to show. */
export interface Ready {
	readonly type: 'ready';
}

export function isReady(message: unknown): message is Ready {
	return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}

/** A number that a page may send: a line, a version, a place in a list. */
export function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000_000;
}
