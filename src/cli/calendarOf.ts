import { renderCalendar } from '../core/exports/calendar';
import { calendarSessions, findCalendarPerson, pairIdsOf, peopleKeysOf } from '../core/exports/calendarSessions';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { presentOf } from './present';
import { wordsOf } from './wordsOf';

/** Whose sessions are wanted, as it was typed, and how they are to be told. */
interface CalendarAsked {
	readonly pair: string | undefined;
	readonly person: string | undefined;
	readonly language?: string;
	readonly today?: Day;
}

/** A calendar's text, and what is to be said beside it; without a text where who is asked for is in none of the programmes. */
interface CalendarAnswer {
	readonly text?: string;
	readonly says?: string;
}

/**
 * What is planned in some programmes as one calendar, each in its language unless one was asked for; `words` are those for what is
 * said beside it.
 */
export function calendarOf(
	programmes: readonly Programme[], { pair, person, language, today }: CalendarAsked, words: Words,
): CalendarAnswer {
	const { cli } = words.calendar;
	const withPair = programmes.filter(programme => pair === undefined || pairIdsOf(programme).includes(pair));
	if (pair !== undefined && withPair.length === 0) {
		return { says: cli.noPair(plainText(pair), listed(programmes.flatMap(pairIdsOf))) };
	}
	const chosen = withPair.flatMap(programme => {
		const key = person === undefined ? undefined : findCalendarPerson(programme, person);
		return person !== undefined && key === undefined
			? []
			: [{ programme, scope: { ...(pair !== undefined && { pair }), ...(key !== undefined && { person: key }) } }];
	});
	if (person !== undefined && chosen.length === 0) {
		return { says: cli.noPerson(plainText(person), listed(withPair.flatMap(peopleKeysOf))) };
	}
	const parts = chosen.map(({ programme, scope }) => {
		const now = presentOf(programme, today);
		return { programme, now, sessions: calendarSessions(programme, now, scope), words: wordsOf(language, [programme]) };
	});
	return { text: renderCalendar(parts), ...(parts.every(({ sessions }) => sessions.length === 0) && { says: cli.nothing }) };
}

function listed(names: readonly string[]): readonly string[] {
	return [...new Set(names.map(name => plainText(name)))].sort();
}
