/** What a file may hold; beyond it, it is refused before anything recursive sees it. */
export const limits = { characters: 1024 * 1024, depth: 64, nodes: 100_000, keysInOneMap: 2_000 };
