/** Runs `work` for each item, in batches of `atOnce` items, and yields each item with its result, in the items' order. */
export async function* mapConcurrent<T, R>(
	items: readonly T[], atOnce: number, work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
	for (let from = 0; from < items.length; from += atOnce) {
		const some = items.slice(from, from + atOnce);
		const results = await Promise.all(some.map(work));
		for (const [i, item] of some.entries()) {
			yield [item, results[i] as R];
		}
	}
}
