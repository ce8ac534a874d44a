import { renderCalendar } from '../core/exports/calendar/calendar';
import { calendarSessions, exportedSessions } from '../core/exports/calendar/calendarSessions';
import { findCalendarPerson, pairIdsOf, peopleKeysOf, peopleMeant } from '../core/exports/namedPeople';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import { calendarWords } from '../core/words/lateWords';
import type { Words } from '../core/words/words';
import { presentOf } from './present';
import { wordsOf } from './wordsOf';

/** The requested sessions, as typed, with language and day. */
interface CalendarAsked {
	readonly pair: string | undefined;
	readonly person: string | undefined;
	/** Whether the events of earlier exports are to be removed from calendars. */
	readonly removes?: boolean;
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
	programmes: readonly Programme[], { pair, person, removes = false, language, today }: CalendarAsked, words: Words,
): CalendarAnswer {
	const { cli } = calendarWords[words.language];
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
		const sessions = (removes ? exportedSessions : calendarSessions)(programme, now, scope);
		return { programme, now, sessions, removes, words: wordsOf(language, [programme]) };
	});
	const isEmpty = parts.every(({ sessions }) => sessions.length === 0);
	const withoutId = parts.find(({ programme: { file }, sessions }) => file && file.id === undefined && sessions.length > 0);
	const message = isEmpty ? removes ? cli.nothingToRemove : cli.nothing
		: withoutId && calendarWords[words.language].noId(plainText(withoutId.programme.name));
	return { text: renderCalendar(parts), ...(message !== undefined && { message }) };
}

function listed(names: readonly string[]): readonly string[] {
	return [...new Set(names.map(name => plainText(name)))].sort();
}
