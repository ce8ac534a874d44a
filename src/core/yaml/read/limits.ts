/** What a file may hold; beyond it, it is refused before anything costly sees it. */
export const limits = {
	characters: 1024 * 1024,
	depth: 64,
	nodes: 100_000,
	keysInOneMap: 2_000,
	/** Each costs the full parser a fifth of a millisecond, even an empty one. */
	documents: 1_000,
	/** The smallest parts of a text, of which a value with its key has about ten. */
	lexemes: 400_000,
};
