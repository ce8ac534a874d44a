import type { Change } from '../changes/change';
import { changesOf } from '../changes/changesOf';
import { changeInWords, whatHappened } from '../changes/inWords';
import type { FileRole } from '../files/layout';
import type { Programme } from '../programme/programme';
import type { Day } from '../time/days';
import { join, type Uri } from '../text/uri';
import type { Words } from '../words/words';
import type { FileVersion } from './fileHistory';

/** Whose history is told: one session, one goal, or all that a file is about. */
export type HistorySubject =
	| { readonly is: 'session'; readonly id: string; readonly date: Day }
	| { readonly is: 'goal'; readonly id: string }
	| { readonly is: 'file' };

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

/** Returns what versions changed of a subject, in their order; versions that changed nothing of it are left out. */
export function historyInWords(
	versions: readonly FileVersion[], subject: HistorySubject, { root, roleOf, programme, words, today }: HistorySources,
): readonly HistoryEntry[] {
	const uriOf = (path: string): Uri => join(root, ...path.split('/'));
	return versions.flatMap(version => {
		const { path, from = path, before, after } = version;
		const uri = { uri: uriOf(path), from: uriOf(from) };
		const file = { ...uri, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
		const lines = changesOf([file], roleOf, programme, today)
			.filter(change => isAbout(change, subject))
			.map(change => change.of === subject.is ? whatHappened(change, programme, words) : changeInWords(change, programme, words));
		return lines.length === 0 ? [] : [{ version, lines }];
	});
}

/** Whether a change is one of the subject. A session without an id of its own is known by its day, since its number in a list changes. */
function isAbout({ of, id, session }: Change, subject: HistorySubject): boolean {
	switch (subject.is) {
		case 'session': return of === 'file' || session?.id === subject.id || (session?.hasOwnId === false && session.date === subject.date);
		case 'goal': return of === 'goal' && id === subject.id;
		case 'file': return true;
	}
}
