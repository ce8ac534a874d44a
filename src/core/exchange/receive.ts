import type { FolderMerged } from '../merge/folder/folder';
import { mergeFolderInSteps } from '../merge/mergeFolder';
import type { Answers } from '../merge/merge';
import type { ExchangePorts } from './exchange';
import { bytesToWrite, filesToMerge, type MergedVersions } from './mergedVersions';
import { pathsOf, twice } from './record';
import type { ChangedPath, RepositoryState } from './repository';
import { sharedCommit } from './shared';
import { asking, Stopped, stoppedBy } from './stopped';

/** The commits that are joined. */
interface Sides {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	/** Whether we have nothing that they don't have. */
	readonly isOnlyTheirs: boolean;
}

/** The versions of the files, and what they become. */
interface Decided extends MergedVersions {
	readonly merged: FolderMerged;
}

/** Between which commits the branch changed. */
interface Received {
	readonly from: string;
	readonly to: string;
}

/**
 * Joins what others sent, as fetched, with what is recorded here. Asks what can't be decided before anything is merged. `onReceived` gets
 * what was received and decided, as soon as it is in the files.
 */
export async function receive(
	ports: ExchangePorts, joinMessage: string, onReceived: (received: Received, merged?: FolderMerged) => void,
): Promise<void> {
	const { repository, onStep } = ports;
	onStep('compare');
	for (;;) {
		const state = await asking('compare', repository.state());
		const sides = await asking('compare', sidesOf(ports, state));
		if (!sides) {
			return;
		}
		const theirs = await asking('compare', repository.changes(sides.base, sides.theirs));
		const theirPaths = new Set(pathsOf(theirs));
		const files = sides.isOnlyTheirs ? undefined : await asking('compare', compare(ports, sides, theirs));
		const merge = (answers: Answers): Promise<FolderMerged> =>
			ports.inSteps(mergeFolderInSteps(files?.files ?? [], {
				root: repository.root, answers, isTaken: path => (ports.isTaken(path) || theirPaths.has(path)) && !files?.paths.has(path),
			}));
		const proposed = await merge(new Map());
		const answers = proposed.questions.length === 0 ? new Map() : await ports.ask(files?.files ?? [], merge);
		if (!answers) {
			throw new Stopped('compare', 'unanswered');
		}
		const merged = answers.size === 0 ? proposed : await merge(answers);
		const present = await asking('compare', repository.state());
		if (present.head !== sides.ours) {
			continue; // another version was recorded meanwhile
		}
		const changed = merged.files.filter(file => file.text !== files?.ours(file.path));
		requireFree(present, ports.unsaved(), [...pathsOf(theirs), ...changed.map(({ path }) => path)]);
		onStep('merge');
		const decided = files && { ...files, merged };
		const onRecorded = (commit: string): void => { onReceived({ from: sides.ours, to: commit }); };
		const to = await ports.whilePaused(() => join(ports, sides, decided, joinMessage, onRecorded));
		onReceived({ from: sides.ours, to }, files && merged);
		return;
	}
}

/** Returns undefined if they have nothing that we don't have. */
async function sidesOf({ repository }: ExchangePorts, state: RepositoryState): Promise<Sides | undefined> {
	const { head } = state;
	const theirs = await sharedCommit(repository, state);
	if (theirs === undefined || theirs === head) {
		return undefined;
	}
	if (head === undefined) {
		return { base: theirs, ours: '', theirs, isOnlyTheirs: true };
	}
	const base = await repository.mergeBase(head, theirs);
	if (base === undefined) {
		throw new Stopped('compare', 'noCommonVersion');
	}
	return base === theirs ? undefined : { base, ours: head, theirs, isOnlyTheirs: base === head };
}

/** Reads the versions of the files that can need a decision: those of a record, and those that both sides changed. */
async function compare(ports: ExchangePorts, sides: Sides, theirs: readonly ChangedPath[]): Promise<MergedVersions> {
	const ours = new Set(pathsOf(await ports.repository.changes(sides.base, sides.ours)));
	const both = new Set(pathsOf(theirs));
	const paths = [...new Set([...ours, ...both])].filter(path => ports.roleOf(path) !== undefined || (ours.has(path) && both.has(path)));
	return filesToMerge(ports, sides, paths);
}

/** Ends it where files that are not recorded, or not saved, would be written. */
function requireFree({ changed, staged }: RepositoryState, unsaved: readonly string[], written: readonly string[]): void {
	const unrecorded = new Set([...pathsOf(changed), ...pathsOf(staged), ...unsaved]);
	const paths = [...new Set(written.filter(path => unrecorded.has(path)))];
	if (paths.length > 0) {
		throw new Stopped('compare', 'wouldOverwrite', { paths });
	}
}

/**
 * Merges by Git, then makes the files what was decided. Returns the commit. Where Git itself could merge everything it has recorded that
 * already (`onRecorded`): what was decided beyond it is a version of its own.
 */
async function join(
	ports: ExchangePorts, sides: Sides, decided: Decided | undefined, message: string,
	onRecorded: (commit: string) => void,
): Promise<string> {
	const { repository } = ports;
	const failure = await repository.merge(sides.theirs).then(() => undefined, (error: unknown) => stoppedBy('merge', error));
	const state = await repository.state().catch(() => asking('merge', repository.state()));
	const isOpen = state.unfinished === 'merge';
	if (failure && !isOpen && state.head === sides.ours) {
		throw failure;
	}
	if (failure && isOpen && failure.end.why !== 'conflict') {
		throw await takenBack(ports, failure);
	}
	if (!isOpen && state.head !== undefined) {
		onRecorded(state.head);
	}
	if (!decided) {
		return state.head ?? sides.theirs;
	}
	const written: Written[] = [];
	let added: readonly string[] = [];
	try {
		const paths = new Set(decided.merged.files.map(({ path }) => path));
		const undecided = state.conflicts.filter(path => !paths.has(path));
		if (undecided.length > 0) {
			// Git gives a file another name where the other side has a folder of that name.
			throw new Stopped('merge', 'conflict', { paths: undecided.map(path => path.replace(/~[^/~]*$/, '')) });
		}
		await writeAll(ports, decided, written);
		if (written.length > 0 || isOpen) {
			const { changed, conflicts } = await repository.state();
			added = [...new Set([...conflicts, ...pathsOf(changed).filter(path => paths.has(path))])];
			await repository.add(added);
			await repository.commit(message);
		}
		return (await repository.state()).head ?? sides.theirs;
	} catch (error) {
		const stopped = stoppedBy('merge', error);
		const present = await repository.state().catch(() => repository.state()).catch(() => undefined);
		const unrecorded = new Set(present && [...pathsOf(present.changed), ...pathsOf(present.staged)]);
		const isWritten = stopped.end.why !== 'notWritten' && !written.some(({ path }) => unrecorded.has(path));
		if (present?.head !== undefined && !present.unfinished && isWritten) {
			return present.head; // what was asked is done, whatever was reported
		}
		if (isOpen) {
			// Git takes back what is in the index or in conflict; what was written beside it would stay.
			const beside = new Set(present && pathsOf(present.changed));
			await putBack(ports, written.filter(({ path }) => beside.has(path)));
			throw await takenBack(ports, stopped);
		}
		// What Git merged stays, and beside it what was decided, as a change of the files that the next sending records.
		const isOutOfIndex = added.length === 0 || await twice(() => repository.unstage(added));
		throw isOutOfIndex ? stopped : new Stopped(stopped.end.step, stopped.end.why, { ...stopped.end, leaves: 'staged' });
	}
}

/** Takes back a merge that can't be finished; returns how it ended. */
async function takenBack({ repository }: ExchangePorts, { end }: Stopped): Promise<Stopped> {
	return await twice(() => repository.abortMerge())
		? new Stopped(end.step, end.why, end)
		: new Stopped(end.step, end.why, { ...end, leaves: 'unfinishedMerge' });
}

/** A file as it was before it was written. */
interface Written {
	readonly path: string;
	readonly before: Uint8Array | undefined;
}

/** Makes the files what was decided where Git has made something else: all of them, or none. */
async function writeAll(ports: ExchangePorts, decided: Decided, written: Written[]): Promise<void> {
	for (const file of decided.merged.files) {
		try {
			const before = await ports.read(file.path);
			const bytes = bytesToWrite(file, before, decided);
			if (bytes !== 'same') {
				written.push({ path: file.path, before });
				await ports.write(file.path, bytes);
			}
		} catch (error) {
			await putBack(ports, written);
			written.length = 0;
			const detail = error instanceof Error ? error.message : String(error);
			throw new Stopped('merge', 'notWritten', { paths: [file.path], detail });
		}
	}
}

async function putBack({ write }: ExchangePorts, written: readonly Written[]): Promise<void> {
	for (const { path, before } of [...written].reverse()) {
		await twice(() => write(path, before));
	}
}
