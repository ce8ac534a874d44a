import { findCalendarPerson, peopleKeysOf, peopleMeant } from '../core/exports/calendarSessions';
import { jpReport } from '../core/exports/documents/jpReport';
import { brokenFiles } from '../core/analysis/figures/counting';
import { personJp } from '../core/analysis/figures/personJp';
import { yearOf } from '../core/analysis/figures/scope';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { presentOf } from './present';

/** The requested person, as typed, and year; the current year if absent. */
interface JpAsked {
	readonly person: string;
	readonly year?: number;
	readonly today?: Day;
}

/** A report's text with the number of unreadable files; or the message when the requested subject isn't found. */
export type Made = { readonly text: string; readonly lacking: number } | { readonly message: string };

/** Renders a person's JP in every programme that lists them; a message where none does. */
export function jpOfPerson(
	programmes: readonly Programme[], { person, year, today }: JpAsked, wordsIn: (programmes: readonly Programme[]) => Words,
): Made {
	const meant = peopleMeant(programmes, person);
	if (meant.length > 0) {
		return { message: wordsIn(programmes).calendar.cli.severalPeople(plainText(person), meant.map(key => plainText(key)).sort()) };
	}
	const chosen = programmes.flatMap(programme => {
		const key = findCalendarPerson(programme, person);
		return key === undefined ? [] : [{ programme, key }];
	});
	if (chosen.length === 0) {
		return {
			message: wordsIn(programmes).calendar.cli.noPerson(
				plainText(person), [...new Set(programmes.flatMap(peopleKeysOf).map(key => plainText(key)))].sort(),
			),
		};
	}
	return {
		text: jpReport(chosen.map(({ programme, key }) => {
			const now = presentOf(programme, today);
			return personJp(programme, key, year ?? yearOf(now.today), now);
		}), wordsIn(chosen.map(({ programme }) => programme))),
		lacking: chosen.reduce((sum, { programme }) => sum + brokenFiles(programme).length, 0),
	};
}
