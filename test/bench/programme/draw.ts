/** The same numbers from 0 below `limit`, in the same order, for the same seed. */
export type Draw = (limit: number) => number;

export function drawFrom(seed: number): Draw {
	let state = seed * 2_654_435_761 + 1 >>> 0;
	return limit => {
		// Mulberry32.
		state = state + 0x6d2b79f5 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61) ^ mixed;
		return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * limit);
	};
}

/** One of several. */
export function oneOf<T>(draw: Draw, choices: readonly T[]): T {
	const chosen = choices[draw(choices.length)];
	if (chosen === undefined) {
		throw new Error('There is nothing to choose from.');
	}
	return chosen;
}
