import type { ChangedPath, Repository, RepositoryState } from './repository';
import { asking, Stopped, stoppedBy } from './stopped';
import type { Sending } from './exchange';

/** The paths of changes: of a renamed file both. */
export function pathsOf(changes: readonly ChangedPath[]): readonly string[] {
	return changes.flatMap(({ path, from }) => from === undefined ? [path] : [from, path]);
}

/**
 * What others have put into the index, with Git itself, is set aside while versions are recorded and joined, since Git records the whole
 * index. `end` puts it back, and returns whether that worked.
 */
export function setAside(repository: Repository): {
	readonly begin: (state: RepositoryState, ours: readonly string[]) => Promise<void>;
	readonly end: () => Promise<boolean>;
} {
	let paths: readonly string[] = [];
	return {
		begin: async ({ staged, changed }, ours) => {
			const others = pathsOf(staged).filter(path => !ours.includes(path));
			const inFiles = new Set(pathsOf(changed));
			const partly = others.filter(path => inFiles.has(path));
			if (partly.length > 0) {
				// Only the index has this state of the file: it can't be put back from the file.
				throw new Stopped('record', 'partlyStaged', { paths: partly });
			}
			if (others.length > 0) {
				paths = others;
				await asking('record', repository.unstage(others));
			}
		},
		end: async () => paths.length === 0 || twice(() => repository.add(paths)),
	};
}

/**
 * Records the present state of files as a version; in a merge that was begun with Git also all that it took over. Returns false if there
 * was nothing to record.
 */
export async function record(
	repository: Repository, { head, staged, changed, conflicts, unfinished }: RepositoryState, { paths, message }: Sending,
): Promise<boolean> {
	const wanted = new Set(paths);
	const added = [...new Set([...conflicts, ...pathsOf(changed).filter(path => wanted.has(path))])];
	if (unfinished !== 'merge' && added.length === 0 && !pathsOf(staged).some(path => wanted.has(path))) {
		return false;
	}
	try {
		await repository.add(added);
		await repository.commit(message);
		return true;
	} catch (error) {
		const stopped = stoppedBy('record', error);
		const isRecorded = await repository.state().then(state => state.head !== head, () => false);
		if (isRecorded) {
			return true;
		}
		const inIndex = new Set([...conflicts, ...pathsOf(staged)]);
		const ours = added.filter(path => !inIndex.has(path));
		const isTakenBack = ours.length === 0 || await twice(() => repository.unstage(ours));
		if (stopped.end.why === 'nothingToCommit' && isTakenBack) {
			return false; // such as line ends only, which Git converts
		}
		throw isTakenBack ? stopped : new Stopped('record', stopped.end.why, { ...stopped.end, leaves: 'staged' });
	}
}

/** Tries something again where it failed, such as where another program had the repository locked. Returns whether it was done. */
export async function twice(work: () => Promise<unknown>): Promise<boolean> {
	const isDone = (): Promise<boolean> => work().then(() => true, () => false);
	return await isDone() || isDone();
}
