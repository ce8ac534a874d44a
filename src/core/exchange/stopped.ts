import { RepositoryError, type RepositoryFault, type RepositoryState } from './repository';

/** The steps of sending and receiving. */
export type Step = 'look' | 'record' | 'fetch' | 'compare' | 'merge' | 'send';

/** What prevents sending and receiving, whatever is in the files. */
type Blocked = 'noBranch' | 'noRemote' | 'rebase' | 'cherryPick';

/**
 * Why it ended early. `conflicts`: files of a merge that was begun with Git are to be joined first; `unanswered`: the questions were left;
 * `noCommonVersion`: the two sides never were one; `partlyStaged`: what others put into the index differs from the files; `notWritten`: a
 * file could not be written; `notPutBack`: what others put into the index is in it no more.
 */
export type EndReason =
	| RepositoryFault | Blocked
	| 'conflicts' | 'unanswered' | 'noCommonVersion' | 'partlyStaged' | 'notWritten' | 'notPutBack';

/** How it ended early, and what it leaves behind. */
export interface Ended {
	readonly step: Step;
	readonly why: EndReason;
	/** What Git or the disk reported. */
	readonly detail?: string;
	/** The files that it is about. */
	readonly paths?: readonly string[];
	/**
	 * `unfinishedMerge`: a merge that could not be taken back; `unstaged`: files that others had put into the index are no longer in it;
	 * `staged`: files that we put into the index are still in it.
	 */
	readonly leaves?: 'unfinishedMerge' | 'unstaged' | 'staged';
}

/** Sending and receiving ends here. */
export class Stopped extends Error {
	readonly end: Ended;

	constructor(step: Step, why: EndReason, more: Pick<Ended, 'detail' | 'paths' | 'leaves'> = {}) {
		super(`${step}: ${why}`);
		this.end = { step, why, ...more };
	}
}

/** Returns what was asked of the repository; its errors end the step. */
export async function asking<T>(step: Step, answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		throw stoppedBy(step, error);
	}
}

/** What an error makes of a step. */
export function stoppedBy(step: Step, error: unknown): Stopped {
	return error instanceof Stopped ? error
		: error instanceof RepositoryError ? new Stopped(step, error.fault, { detail: error.detail })
			: new Stopped(step, 'other', { detail: error instanceof Error ? error.message : String(error) });
}

/** Returns what prevents sending and receiving in a state; undefined if nothing does. */
export function whyBlocked({ branch, remotes, unfinished }: RepositoryState): Blocked | undefined {
	return unfinished === 'rebase' || unfinished === 'cherryPick' ? unfinished
		: branch === undefined ? 'noBranch' : remotes.length === 0 ? 'noRemote' : undefined;
}
