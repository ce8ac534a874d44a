import type { ComparedFile } from '../changes/change';
import { comparedFiles } from './comparedFiles';
import type { ExchangePorts } from './exchange';
import { pathsOf } from './record';
import type { ChangedPath, Repository, RepositoryState } from './repository';
import { sharedCommit } from './shared';

/** What is recorded and not at the shared address yet. */
export interface Unsent {
	/** The commit with the versions that the shared address has; absent where nothing was sent yet. */
	readonly from?: string;
	/** The files in which what is recorded can differ from that. */
	readonly changes: readonly ChangedPath[];
	/** Whether there are versions to send, or a merge to finish. */
	readonly isAhead: boolean;
}

/** Finds out what is recorded and not sent, as far as is known without asking the remote. `files` are those of the record. */
export async function unsentIn(repository: Repository, state: RepositoryState, files: readonly string[]): Promise<Unsent> {
	const { head } = state;
	if (head === undefined) {
		return { changes: [], isAhead: false };
	}
	const shared = await sharedCommit(repository, state);
	if (shared === undefined) {
		const unrecorded = new Set([...pathsOf(state.changed), ...await repository.ignored(files)]);
		return { changes: files.filter(path => !unrecorded.has(path)).map(path => ({ path, is: 'added' })), isAhead: true };
	}
	const base = await repository.mergeBase(head, shared);
	if (base === undefined) {
		return { from: head, changes: [], isAhead: false }; // begun apart: nothing can be sent
	}
	const recorded = base === head ? [] : await repository.changes(base, head);
	const theirs = state.unfinished === 'merge' ? await repository.commitOf('MERGE_HEAD') : undefined;
	const common = theirs === undefined ? undefined : await repository.mergeBase(head, theirs);
	if (theirs === undefined || common === undefined || await repository.mergeBase(theirs, shared) !== theirs) {
		return { from: base, changes: recorded, isAhead: base !== head || theirs !== undefined };
	}
	// What the merge takes over from them is at the shared address already.
	const paths = new Set(pathsOf([...recorded, ...await repository.changes(common, theirs)]));
	return { from: theirs, changes: [...paths].map(path => ({ path, is: 'changed' })), isAhead: true };
}

/**
 * Reads both versions of the files that differ between the shared address and what it will have: what is recorded, with the present
 * state of the files that are `going`.
 */
export async function unsentFiles(
	ports: Pick<ExchangePorts, 'repository' | 'read'>, { staged, changed, head, unfinished }: RepositoryState, unsent: Unsent,
	going: readonly ChangedPath[],
): Promise<readonly ComparedFile[]> {
	const byPath = new Map(unsent.changes.map(change => [change.path, change]));
	// The states of files in a merge are seen from one side, not from the shared address.
	const seen: readonly ChangedPath[] = unfinished === 'merge' ? pathsOf(going).map(path => ({ path, is: 'changed' })) : going;
	for (const change of seen) {
		const former = change.from ?? change.path;
		const recorded = byPath.get(former);
		byPath.delete(former);
		const from = recorded?.from ?? change.from;
		byPath.set(change.path, {
			path: change.path, ...from !== undefined && { from }, is: from !== undefined ? 'renamed' : recorded ? 'changed' : change.is,
		});
	}
	const goes = new Set(pathsOf(going));
	const unrecorded = new Set(pathsOf([...staged, ...changed]));
	const all = [...byPath.values()];
	const { from } = unsent;
	const asIs = await comparedFiles(ports, all.filter(({ path }) => goes.has(path) || !unrecorded.has(path)), { from });
	const left = all.filter(({ path }) => !goes.has(path) && unrecorded.has(path));
	return head === undefined || unfinished === 'merge' ? asIs : [...asIs, ...await comparedFiles(ports, left, { from, to: head })];
}
