/** What the work below takes of the processor, in milliseconds, on the quiet machine for which limits were set. */
const whenQuiet = 110;

/**
 * How many times as long as on a quiet machine the processor takes now, at least 1: others that use its caches and its memory slow it down
 * to a half, which no count of its time leaves out. The work is what reading texts is: strings that are made, split, sorted and found.
 */
export function slowness(): number {
	const began = process.cpuUsage();
	const words = Array.from({ length: 60_000 }, (_, i) => `${String((i * 7919) % 60_013)},word`).join('\n').split('\n').sort();
	const found = new Map(words.map(word => [word, word.split(',')]));
	const { user, system } = process.cpuUsage(began);
	return found.size > 0 ? Math.max(1, (user + system) / 1000 / whenQuiet) : 1;
}
