import type { Repository, RepositoryState } from './repository';

/** Returns the remote that a branch is sent to. */
export function remoteOf({ upstream, remotes }: Pick<RepositoryState, 'upstream' | 'remotes'>): string {
	return upstream?.remote ?? (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.name ?? '';
}

/** Returns the last commit that is known of the branch at its remote; undefined if there is none. */
export async function sharedCommit(repository: Repository, state: RepositoryState): Promise<string | undefined> {
	const { branch, upstream } = state;
	return upstream?.commit ?? repository.commitOf(`${remoteOf(state)}/${upstream?.branch ?? branch ?? ''}`);
}
