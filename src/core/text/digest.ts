/**
 * A digest of a text for comparing two texts (FNV-1a, 32 bits, unsigned). Carriage returns don't count: two files that differ only in their
 * line ends say the same.
 */
export function digestOf(text: string): number {
	// As a signed integer: arithmetic of larger numbers takes four times as long.
	let hash = 0x811c9dc5 | 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code !== 13) {
			hash = Math.imul(hash ^ code, 0x01000193);
		}
	}
	return hash >>> 0;
}

/** `digestOf` as a signed number: the engine stores one of 32 bits in its place, but a larger one as an object of its own. */
export function smallDigestOf(text: string): number {
	return digestOf(text) | 0;
}
