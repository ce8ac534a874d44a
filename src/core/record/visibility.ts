/**
 * The Git state of one file, from VS Code's built-in Git extension. `unknown`: the state could not be determined. `noRepository`:
 * the file is in no repository. Otherwise: whether Git tracks it and whether Git ignores it. `remotes` contains names only,
 * since a remote's URL can contain a password.
 */
export type GitFacts = 'unknown' | 'noRepository' | {
	readonly tracked: boolean;
	readonly ignored: boolean;
	readonly remotes: readonly string[];
};

/** How Git can expose a private note: Git tracks it, or Git does not ignore it, so that the next commit can include it. */
export type GitExposure = 'tracked' | 'notIgnored';

/** Returns how Git can expose a note. Undefined for an ignored untracked note, a note outside a repository, and an unknown state. */
export function exposureOf(facts: GitFacts): GitExposure | undefined {
	return typeof facts === 'string' ? undefined : facts.tracked ? 'tracked' : facts.ignored ? undefined : 'notIgnored';
}

/** The groups of readers of a note, from the smallest to the largest. */
export const visibilities = ['private', 'pair', 'coordinator', 'programme'] as const;
/** One of `visibilities`. */
export type Visibility = (typeof visibilities)[number];
