import type { Change } from '../changes/change';
import { ownChanges } from '../changes/ownChanges';
import { changesOf } from '../changes/changesOf';
import { changeInWords, whatHappened } from '../changes/inWords';
import type { FileRole } from '../files/layout';
import type { Programme } from '../programme/programme';
import type { Day } from '../time/days';
import type { Steps } from '../text/steps';
import { join, type Uri } from '../text/uri';
import type { Words } from '../words/words';
import type { FileVersion } from './fileHistory';

/** What a history is of: a session, a goal, or a pair with its goals. */
export type HistorySubject =
	| { readonly is: 'session'; readonly id: string; readonly date: Day }
	| { readonly is: 'goal'; readonly id: string }
	| { readonly is: 'pair' };

/** What is needed to read versions. */
export interface HistorySources {
	/** The repository's root. */
	readonly root: Uri;
	readonly roleOf: (uri: Uri) => FileRole | undefined;
	readonly programme: Programme;
	readonly words: Words;
	readonly today: Day;
}

/** A version of a file, and what changed in it, as lines of plain text. */
export interface HistoryEntry {
	readonly version: FileVersion;
	readonly lines: readonly string[];
}

/** Returns what versions changed of a subject, in their order; versions that changed nothing of it are left out. A step is a version. */
export function* historyInWords(
	versions: readonly FileVersion[], subject: HistorySubject, { root, roleOf, programme, words, today }: HistorySources,
): Steps<readonly HistoryEntry[]> {
	const uriOf = (path: string): Uri => join(root, ...path.split('/'));
	const entries: HistoryEntry[] = [];
	for (const version of versions) {
		const { path, from = path, before, after, joins = [] } = version;
		const since = (text: string | undefined): readonly Change[] => changesOf(
			[{ uri: uriOf(path), from: uriOf(from), ...(text !== undefined && { before: text }), ...(after !== undefined && { after }) }],
			roleOf, programme, today,
		);
		const lines = ownChanges(since(before), joins.map(since))
			.filter(change => isAbout(change, subject))
			.map(change => change.of === subject.is ? whatHappened(change, programme, words) : changeInWords(change, programme, words));
		if (lines.length > 0) {
			entries.push({ version, lines });
		}
		yield;
	}
	return entries;
}

/** Whether a change is one of the subject. A session without an id of its own is known by its day, since its number in a list changes. */
function isAbout({ of, id, session }: Change, subject: HistorySubject): boolean {
	switch (subject.is) {
		case 'session': return of === 'file' || session?.id === subject.id || (session?.hasOwnId === false && session.date === subject.date);
		case 'goal': return of === 'goal' && id === subject.id;
		case 'pair': return of === 'pair' || of === 'goal' || of === 'file';
	}
}
