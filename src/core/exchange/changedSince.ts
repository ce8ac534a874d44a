import { mapConcurrent } from '../files/mapConcurrent';
import type { ChangedPath, Commit, Repository } from './repository';

/** A file that differs between two versions of a repository. Absent texts: it was not there, or is not. */
export interface ChangedFile extends ChangedPath {
	readonly before?: string;
	readonly after?: string;
	/** Who changed it in between, the latest first; empty where there are too many changes to look at each. */
	readonly authors: readonly string[];
}

/** How many versions are read at once: each takes a process of Git. */
const atOnce = 4;
/** How many commits are looked at for who changed what. */
const maxCommits = 60;
/** How far back is looked for a version of a day. */
const maxDays = 1000;

/**
 * Returns what was recorded since a version in the files below a folder, `''` for all. Undefined where the version is not there any more,
 * or is not an earlier one of the present. Where `isText` is false for a file, its text is `''`.
 */
export async function changedSince(
	repository: Repository, since: string, folder: string, isText: (path: string) => boolean,
): Promise<readonly ChangedFile[] | undefined> {
	const [base, head] = await Promise.all([repository.commitOf(since), repository.commitOf('HEAD')]);
	if (base === undefined || head === undefined || (base !== head && await repository.mergeBase(base, head) !== base)) {
		return undefined;
	}
	const below = (path: string | undefined): boolean => path?.startsWith(folder) === true;
	const changed = base === head ? [] : (await repository.changes(base, head)).filter(({ path, from }) => below(path) || below(from));
	const authors = await authorsOf(repository, base, changed);
	const show = async (version: string, path: string): Promise<string | undefined> => isText(path) ? repository.show(version, path) : '';
	const files: ChangedFile[] = [];
	const texts = mapConcurrent(changed, atOnce, ({ path, from = path, is }) => Promise.all([
		is === 'added' ? undefined : show(base, from), is === 'removed' ? undefined : show(head, path),
	]));
	for await (const [each, [before, after]] of texts) {
		files.push({
			...each, authors: [...new Set([...authors.get(each.path) ?? [], ...authors.get(each.from ?? '') ?? []])], ...(before !== undefined && { before }), ...(after !== undefined && { after }),
		});
	}
	return files;
}

/** Returns the last version before a moment, in milliseconds since 1970; the first version of all where every one is later. */
export async function versionBefore(repository: Repository, epochMs: number): Promise<Commit | undefined> {
	const commits = await repository.log({ max: maxDays });
	return commits.find(({ authoredMs }) => authoredMs !== undefined && authoredMs < epochMs) ?? commits.at(-1);
}

/** Returns who changed each of the files in the commits since a version. */
async function authorsOf(
	repository: Repository, since: string, files: readonly ChangedPath[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	const authors = new Map<string, readonly string[]>();
	const commits = files.length === 0 ? [] : await repository.log({ since, max: maxCommits + 1 });
	const single = commits.filter(({ author, parents }) => author !== undefined && parents.length === 1);
	if (commits.length > maxCommits) {
		return authors;
	}
	const changes = mapConcurrent(single, atOnce, ({ hash, parents: [parent = ''] }) => repository.changes(parent, hash));
	for await (const [{ author = '' }, changed] of changes) {
		for (const { path } of changed) {
			const known = authors.get(path) ?? [];
			if (!known.includes(author)) {
				authors.set(path, [...known, author]);
			}
		}
	}
	return authors;
}
