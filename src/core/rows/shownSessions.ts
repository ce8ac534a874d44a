import { findSessions } from '../programme/findSessions';
import type { Programme } from '../programme/programme';
import type { Session } from '../record/session';
import type { Now } from '../time/instants';
import type { Words } from '../words/words';
import type { SessionsChoice } from './sessionsChoice';

/** A programme as it is to be shown: what every row below it needs. */
export interface ShownSessions {
	readonly programme: Programme;
	readonly words: Words;
	readonly now: Now;
	readonly choice: SessionsChoice;
	/** The reader's key in the programme, as `ownerFrom` gives it; undefined where nobody knows who reads. */
	readonly me: string | undefined;
	/** Those that the filter leaves. */
	readonly sessions: readonly Session[];
	readonly filtered: boolean;
	/** Where so few are left that all can be seen at once, everything is open from the start. */
	readonly expanded: boolean;
}

/** With so many sessions found or fewer, all groups are open. */
const mostExpanded = 100;

export function shownSessions(programme: Programme, choice: SessionsChoice, words: Words, now: Now, me: string | undefined): ShownSessions {
	const filtered = choice.filter.trim() !== '';
	const sessions = filtered ? findSessions(programme, choice.filter, now.today) : programme.sessions;
	return { programme, words, now, choice, me, sessions, filtered, expanded: filtered && sessions.length <= mostExpanded };
}

/** The id of a row of this view. VS Code remembers by it whether a row was opened: what a filter opens must not stay open without it. */
export function groupId({ programme, expanded }: ShownSessions, key: string): string {
	return `${expanded ? 'found ' : ''}group:${programme.folder}#${key}`;
}
