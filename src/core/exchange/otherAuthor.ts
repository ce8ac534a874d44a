import type { Repository } from './repository';

/** Who made what the other side has. */
export interface OtherAuthor {
	readonly name: string;
	/** When the last of it was recorded, in milliseconds since 1970. */
	readonly atMs: number;
}

/** Commits beyond these are not looked at: then who made them is not known. */
const maxCommits = 200;

/**
 * Returns who made what `theirs` has and `ours` has not. Undefined where several people did, and where it is not known. Versions that only
 * join both sides are not counted.
 */
export async function otherAuthor(repository: Repository, ours: string, theirs: string): Promise<OtherAuthor | undefined> {
	const commits = await repository.log({ since: ours, to: theirs, max: maxCommits + 1 }).catch(() => []);
	const own = commits.filter(({ parents }) => parents.length < 2);
	const [last] = own;
	const isKnown = commits.length <= maxCommits && own.every(({ author }) => author === last?.author);
	return isKnown && last?.author !== undefined && last.author.trim() !== '' && last.authoredMs !== undefined
		? { name: last.author, atMs: last.authoredMs } : undefined;
}
