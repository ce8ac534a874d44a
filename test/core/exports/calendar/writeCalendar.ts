import { stringify } from 'yaml';
import { renderCalendar } from '../../../../src/core/exports/calendar/calendar';
import { calendarSessions, type CalendarScope } from '../../../../src/core/exports/calendar/calendarSessions';
import type { Now } from '../../../../src/core/time/instants';
import { wordsFor } from '../../../../src/core/words/catalogues';
import type { Words } from '../../../../src/core/words/words';
import { noon, readMemory } from '../../folder';

/** Contents by path. */
export type Files = Readonly<Record<string, string>>;

/** The day that calendars are made on, unless told otherwise. */
export const today = '2021-09-20';

/** What a folder has planned, as a calendar. */
export async function calendar(
	files: Files,
	{
		scope = {}, now = noon(today), words = wordsFor('en'),
	}: { readonly scope?: CalendarScope; readonly now?: Now; readonly words?: Words } = {},
): Promise<string> {
	return renderCalendar((await readMemory(files))
		.programmes()
		.map(programme => ({ programme, now, words, sessions: calendarSessions(programme, now, scope) })));
}

/** A file with a list of sessions. */
export function sessions(...list: readonly object[]): Files {
	return { 'sessions.yaml': stringify({ sessions: list }) };
}
