import { mapConcurrent } from '../files/mapConcurrent';
import type { Commit, Repository } from './repository';

/** A change of one file that was recorded, or that isn't yet: then it has no commit. Absent texts: the file was not there, or is not. */
export interface FileVersion {
	readonly commit?: Commit;
	/** Where the file is since then. */
	readonly path: string;
	/** Where it was before, if it was renamed. */
	readonly from?: string;
	readonly before?: string;
	readonly after?: string;
	/** Of a version that joins others: the texts in those besides `before`. */
	readonly joins?: readonly (string | undefined)[];
}

/** How many versions are read at once: each takes a process of Git or two. */
const atOnce = 4;

/**
 * Returns the changes of a file, the newest first and at most `max`, under all names that it had. `present` is its text now, which can
 * differ from what is recorded. What a merge took from one of its sides is a change of that side, not of the merge.
 */
export async function historyOf(
	repository: Repository, path: string, present: string | undefined, max: number,
): Promise<readonly FileVersion[]> {
	const head = await repository.commitOf('HEAD');
	const recorded = head === undefined ? undefined : await repository.show(head, path);
	const versions = isSameText(recorded, present) ? [] : [versionOf(undefined, path, recorded, present)];
	let name = head === undefined ? undefined : path;
	let renamed: string | undefined;
	while (name !== undefined && versions.length < max) {
		const commits: readonly Commit[] = await repository.log({ path: name, max: max + 1 });
		// What has an earlier name since it was given up is another file.
		const own = commits.slice(renamed === undefined ? 0 : commits.findIndex(({ hash }) => hash === renamed) + 1, max - versions.length);
		versions.push(...await versionsIn(repository, name, own));
		const first = versions.at(-1);
		const isNew: boolean = first?.commit !== undefined && first.before === undefined;
		const earlier: FileVersion | undefined = first && isNew ? await underEarlierName(repository, first) : undefined;
		if (earlier) {
			versions.splice(-1, 1, earlier);
		}
		renamed = earlier?.commit?.hash;
		name = earlier?.from;
	}
	return versions;
}

async function versionsIn(repository: Repository, path: string, commits: readonly Commit[]): Promise<readonly FileVersion[]> {
	const versions: FileVersion[] = [];
	const texts = mapConcurrent(commits, atOnce, async ({ hash, parents: [parent, ...others] }) => ({
		before: parent === undefined ? undefined : await repository.show(parent, path),
		after: await repository.show(hash, path),
		joins: await Promise.all(others.map(other => repository.show(other, path))),
	}));
	for await (const [commit, { before, after, joins }] of texts) {
		if (before !== after) {
			versions.push({ ...versionOf(commit, path, before, after), ...joins.length > 0 && { joins } });
		}
	}
	return versions;
}

/** Returns the version in which a file is new as that in which it was renamed; undefined if it is really new. */
async function underEarlierName(repository: Repository, { commit, path, after }: FileVersion): Promise<FileVersion | undefined> {
	const [parent] = commit?.parents ?? [];
	if (!commit || parent === undefined) {
		return undefined;
	}
	const from = (await repository.changes(parent, commit.hash)).find(each => each.path === path)?.from;
	return from === undefined ? undefined : { ...versionOf(commit, path, await repository.show(parent, from), after), from };
}

/** Line endings and a byte order mark are not text: Git can record them otherwise than they are on the disk. */
function isSameText(one: string | undefined, other: string | undefined): boolean {
	const plain = (text: string | undefined): string | undefined => text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	return plain(one) === plain(other);
}

function versionOf(commit: Commit | undefined, path: string, before: string | undefined, after: string | undefined): FileVersion {
	return { path, ...(commit && { commit }), ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
