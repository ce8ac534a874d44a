/**
 * What one YAML text may hold. A text beyond any of these limits is refused before the composer sees it, since the composer
 * recurses (4 KB of brackets end the process) and its nodes are large. See the guard in safety.md.
 */
export const limits = {
	/** UTF-16 code units. */
	characters: 1024 * 1024,
	/** Nested collections. */
	depth: 64,
	/** Documents, collections, scalars and empty entries. */
	nodes: 100_000,
	keysInOneMap: 2_000,
	/** Each document costs the composer 0.2 ms, even an empty one. */
	documents: 1_000,
	/** Lexemes of the lexer; a key with its value has about ten. */
	lexemes: 400_000,
};
