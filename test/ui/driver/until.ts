const stableReads = 4;
export const limitMs = 60_000;

/** Asks again and again until the answer is neither undefined nor false. Throws, with what was awaited, after a minute. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, withinMs = limitMs): Promise<T> {
	const begun = Date.now();
	let lastError: unknown;
	do {
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== false) {
				return answer;
			}
			lastError = undefined;
		} catch (error) {
			lastError = error; // what is read may be replaced while it is read
		}
		await pauseAfter(Date.now() - begun);
	} while (Date.now() < begun + withinMs);
	throw new Error(`Waited ${String(withinMs / 1000)} s in vain for ${what}`, { cause: lastError });
}

/** Reads until the same was read four times running (some 200 ms): what is read has then stopped changing. */
export async function settled<T>(what: string, read: () => Promise<T>): Promise<T> {
	let last: string | undefined;
	let same = 0;
	return until(`${what} to settle`, async () => {
		const value = await read();
		const text = JSON.stringify([value]);
		same = text === last ? same + 1 : 1;
		last = text;
		return same >= stableReads ? { value } : undefined;
	}).then(({ value }) => value);
}

/** The longer it takes, the less often it is asked: each question holds up what is awaited. */
function pauseAfter(waitedMs: number): Promise<void> {
	return new Promise(resolve => { setTimeout(resolve, Math.min(Math.max(50, waitedMs / 20), 250)); });
}
