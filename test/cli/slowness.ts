/** What the work below takes of the processor, in milliseconds, on the quiet machine for which limits were set. */
const whenQuiet = 110;

/** No machine that is only busy was seen to be slower than 1.6 times: more would hide a text that costs too much. */
const most = 2;

/**
 * How many times as long as on a quiet machine the processor takes now, from 1 to 2: other work slows it down through its caches and its
 * memory, which is in the time that is counted. The work is what reading texts is: strings that are made, split, sorted and found.
 */
export function slowness(): number {
	const began = process.cpuUsage();
	const words = Array.from({ length: 60_000 }, (_, i) => `${String((i * 7919) % 60_013)},word`).join('\n').split('\n').sort();
	const found = new Map(words.map(word => [word, word.split(',')]));
	const { user, system } = process.cpuUsage(began);
	return found.size > 0 ? Math.min(most, Math.max(1, (user + system) / 1000 / whenQuiet)) : 1;
}
