/** Longer words have none that is near. */
const maxLength = 40;

/** The known word with the smallest edit distance. Undefined if all distances exceed a third of the word's length (at least 1). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	if (word.length > maxLength) {
		return undefined;
	}
	const written = word.toLowerCase();
	let best: string | undefined;
	let most = Math.max(1, Math.floor(word.length / 3));
	for (const candidate of known) {
		const distance = distanceWithin(written, candidate, most);
		if (distance !== undefined) {
			best = candidate;
			most = distance - 1;
		}
		if (most < 0) {
			break;
		}
	}
	return best;
}

/** The rows of the table of distances, used again for each pair of words: an unknown id is compared with a hundred thousand. */
let [above, row] = [new Uint8Array(2 * maxLength), new Uint8Array(2 * maxLength)];

/**
 * The edit distance of two words; undefined if it is more than `most`. Only the part of the table is computed in which a distance
 * can be that small.
 */
function distanceWithin(a: string, b: string, most: number): number | undefined {
	if (Math.abs(a.length - b.length) > most) {
		return undefined;
	}
	let start = 0;
	while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) {
		start++;
	}
	const [rows, columns] = [a.length - start, b.length - start];
	for (let j = 0; j <= Math.min(columns, most); j++) {
		above[j] = j;
	}
	for (let i = 1; i <= rows; i++) {
		const from = Math.max(1, i - most);
		const to = Math.min(columns, i + most);
		const letter = a.charCodeAt(start + i - 1);
		row[from - 1] = from === 1 ? i : most + 1;
		let least = row[from - 1] ?? 0;
		for (let j = from; j <= to; j++) {
			const aboveIt = j === i + most ? most : above[j] ?? 0;
			const distance = Math.min(
				aboveIt + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (letter === b.charCodeAt(start + j - 1) ? 0 : 1),
			);
			row[j] = distance;
			least = Math.min(least, distance);
		}
		if (least > most) {
			return undefined;
		}
		[above, row] = [row, above];
	}
	const distance = above[columns] ?? 0;
	return distance > most ? undefined : distance;
}
