/**
 * The state of one file in Git, from VS Code's Git extension: `unknown` without an answer, `noRepository` outside a repository. Remotes are
 * names, since an address can contain a password.
 */
export type GitFacts = 'unknown' | 'noRepository' | {
	readonly tracked: boolean;
	readonly ignored: boolean;
	readonly remotes: readonly string[];
};

/** How Git can expose a private note: it is tracked, or it is not ignored, so that the next commit can include it. */
export type GitExposure = 'tracked' | 'notIgnored';

/** Returns the exposure of a private note; undefined if Git ignores it or its state is unknown. */
export function exposureOf(facts: GitFacts): GitExposure | undefined {
	return typeof facts === 'string' ? undefined : facts.tracked ? 'tracked' : facts.ignored ? undefined : 'notIgnored';
}

/** The audiences of a note, from the smallest to the largest. */
export const visibilities = ['private', 'pair', 'coordinator', 'programme'] as const;
/** One of `visibilities`. */
export type Visibility = (typeof visibilities)[number];
