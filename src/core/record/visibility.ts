/**
 * What Git says of one file, as far as VS Code's own Git extension could be asked: nobody knows, or no repository
 * holds it, or whether Git keeps it and whether it ignores it. Remotes by their names: an address may hold a password.
 */
export type GitFacts = 'unknown' | 'noRepository' | {
	readonly tracked: boolean;
	readonly ignored: boolean;
	readonly remotes: readonly string[];
};

/** How a private note is open to others: Git keeps it already, or doesn't ignore it, so that the next commit may take it along. */
export type GitExposure = 'tracked' | 'notIgnored';

/** Undefined for a note that Git leaves alone, or of which nothing is known. */
export function exposureOf(facts: GitFacts): GitExposure | undefined {
	return typeof facts === 'string' ? undefined : facts.tracked ? 'tracked' : facts.ignored ? undefined : 'notIgnored';
}

/** Who a note may be meant for, from the fewest to the most. */
export const visibilities = ['private', 'pair', 'coordinator', 'programme'] as const;
export type Visibility = (typeof visibilities)[number];
