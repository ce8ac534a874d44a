import type { FileRole } from '../files/layout';
import type { Answers } from '../merge/merge';
import type { FolderFile, FolderMerged } from '../merge/folder/folder';
import type { Steps } from '../text/steps';
import { beginning } from './beginning';
import { receive } from './receive';
import { record, setAside } from './record';
import type { Repository } from './repository';
import { remoteOf } from './shared';
import { asking, Stopped, type Ended, type Step } from './stopped';

/** What sending and receiving needs beside the repository. Paths are relative to its root, with `/`. */
export interface ExchangePorts {
	readonly repository: Repository;
	/** Returns the present bytes of a file; undefined if there is none. */
	readonly read: (path: string) => Promise<Uint8Array | undefined>;
	/** Writes a file whole or not at all; removes it for undefined. */
	readonly write: (path: string, bytes: Uint8Array | undefined) => Promise<void>;
	/** The role of a file, whether it is there or not; undefined for one that is not part of a record. */
	readonly roleOf: (path: string) => FileRole | undefined;
	/** Whether there is a file at a path, as far as that is known. */
	readonly isTaken: (path: string) => boolean;
	/** Returns the files that have text in an editor which is not saved. */
	readonly unsaved: () => readonly string[];
	/** Asks what can't be decided, before anything is merged. Undefined: left without an answer. */
	readonly ask: (files: readonly FolderFile[], merge: (answers: Answers) => Promise<FolderMerged>) => Promise<Answers | undefined>;
	/** Runs work in which files change in several steps, while nothing is read. */
	readonly whilePaused: <T>(work: () => Promise<T>) => Promise<T>;
	/** Runs work of many steps, with others having their turn between them. */
	readonly inSteps: <T>(steps: Steps<T>) => Promise<T>;
	/** Called at the beginning of each step. */
	readonly onStep: (step: Step) => void;
}

/** What is sent. */
export interface Sending {
	/** The files whose present state is recorded; none to receive only. */
	readonly paths: readonly string[];
	/** The sentence of the version. */
	readonly message: string;
	/** The sentence of a version that joins what both sides did. */
	readonly joinMessage: string;
}

/** What was done. */
export interface Exchanged {
	/** Whether a version was recorded with what was ours. */
	readonly isRecorded: boolean;
	/** Between which commits the branch changed by what was received; absent if nothing was. */
	readonly received?: { readonly from: string; readonly to: string };
	/**
	 * What was renumbered and decided when versions were joined; absent where there was nothing to join. Where others were faster, that of
	 * all attempts, with our versions as they were before the first one.
	 */
	readonly merged?: FolderMerged;
	/** Whether everything that is recorded is at the remote; `nothing`: it was already. */
	readonly sent: 'sent' | 'nothing' | 'no';
	/** Why it ended before all was done. */
	readonly ended?: Ended;
}

/** How often it is tried again after others were faster. */
const maxAttempts = 3;

/**
 * Records the given files, receives what others sent, joins both and sends the result. A merge that was begun with Git, in which nothing is
 * left to join, is finished. Never rejects: what failed is in the result, with what is done by then. Nothing is forced, reset or stashed; a
 * merge of our own that can't be finished is taken back.
 */
export async function exchange(ports: ExchangePorts, sending: Sending): Promise<Exchanged> {
	const { repository } = ports;
	let done: Exchanged = { isRecorded: false, sent: 'no' };
	const others = setAside(repository);
	try {
		ports.onStep('look');
		const state = await beginning(ports);
		if (state.unfinished !== 'merge') { // what is in the index of a merge is part of it
			await others.begin(state, sending.paths);
		}
		ports.onStep('record');
		done = { ...done, isRecorded: await record(repository, state, sending) };
		const remote = remoteOf(state);
		for (let attempt = 1; done.sent === 'no'; attempt++) {
			ports.onStep('fetch');
			await asking('fetch', repository.fetch(remote));
			await receive(ports, sending.joinMessage, ({ from, to }, merged) => {
				const all = done.merged && merged ? joinedTwice(done.merged, merged) : merged;
				done = { ...done, received: { from: done.received?.from ?? from, to }, ...all && { merged: all } };
			});
			done = { ...done, sent: await send(ports, remote, attempt === maxAttempts) };
		}
	} catch (error) {
		done = { ...done, ended: endOf(error) };
	}
	const left = done.ended?.leaves === undefined && !await others.end();
	return left ? { ...done, ended: { step: 'record', why: 'notPutBack', ...done.ended, leaves: 'unstaged' } } : done;
}

function joinedTwice(first: FolderMerged, second: FolderMerged): FolderMerged {
	const known = new Set(first.versions.map(({ path }) => path));
	return {
		...second,
		renumbered: [...first.renumbered, ...second.renumbered],
		versions: [...first.versions, ...second.versions.filter(({ path }) => !known.has(path))],
	};
}

/** Sends what is not at the remote yet. Returns `no` where others were faster. */
async function send({ repository, onStep }: ExchangePorts, remote: string, isLast: boolean): Promise<Exchanged['sent']> {
	onStep('send');
	const { head, upstream } = await asking('send', repository.state());
	if (head === undefined || head === upstream?.commit) {
		return 'nothing';
	}
	try {
		await asking('send', repository.push(remote));
		return 'sent';
	} catch (error) {
		if (!(error instanceof Stopped)) {
			throw error;
		}
		if (error.end.why === 'rejected') {
			if (isLast) {
				throw error;
			}
			return 'no';
		}
		// The connection can break after all was sent: then the remote has it.
		const isThere = await repository.fetch(remote).then(() => repository.state())
			.then(state => state.upstream?.commit === head, () => false);
		if (isThere) {
			return 'sent';
		}
		throw error;
	}
}

function endOf(error: unknown): Ended {
	return error instanceof Stopped ? error.end : { step: 'look', why: 'other', detail: error instanceof Error ? error.message : String(error) };
}
