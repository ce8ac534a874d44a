import { renderCalendar } from '../core/exports/calendar';
import { calendarSessions, findCalendarPerson, pairIdsOf, peopleKeysOf, peopleMeant } from '../core/exports/calendarSessions';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { presentOf } from './present';
import { wordsOf } from './wordsOf';

/** The requested sessions, as typed, with language and day. */
interface CalendarAsked {
	readonly pair: string | undefined;
	readonly person: string | undefined;
	readonly language?: string;
	readonly today?: Day;
}

/** A calendar's text and a message for stderr. Without text if the requested pair or person isn't found. */
interface CalendarAnswer {
	readonly text?: string;
	readonly message?: string;
}

/** Renders the planned sessions of programmes as one calendar, in `language` or each in its own. `words` are for the message. */
export function calendarOf(
	programmes: readonly Programme[], { pair, person, language, today }: CalendarAsked, words: Words,
): CalendarAnswer {
	const { cli } = words.calendar;
	const withPair = programmes.filter(programme => pair === undefined || pairIdsOf(programme).includes(pair));
	if (pair !== undefined && withPair.length === 0) {
		return { message: cli.noPair(plainText(pair), listed(programmes.flatMap(pairIdsOf))) };
	}
	const meant = person === undefined ? [] : peopleMeant(withPair, person);
	if (person !== undefined && meant.length > 0) {
		return { message: cli.severalPeople(plainText(person), listed(meant)) };
	}
	const chosen = withPair.flatMap(programme => {
		const key = person === undefined ? undefined : findCalendarPerson(programme, person);
		return person !== undefined && key === undefined
			? []
			: [{ programme, scope: { ...(pair !== undefined && { pair }), ...(key !== undefined && { person: key }) } }];
	});
	if (person !== undefined && chosen.length === 0) {
		return { message: cli.noPerson(plainText(person), listed(withPair.flatMap(peopleKeysOf))) };
	}
	const parts = chosen.map(({ programme, scope }) => {
		const now = presentOf(programme, today);
		return { programme, now, sessions: calendarSessions(programme, now, scope), words: wordsOf(language, [programme]) };
	});
	return { text: renderCalendar(parts), ...(parts.every(({ sessions }) => sessions.length === 0) && { message: cli.nothing }) };
}

function listed(names: readonly string[]): readonly string[] {
	return [...new Set(names.map(name => plainText(name)))].sort();
}
