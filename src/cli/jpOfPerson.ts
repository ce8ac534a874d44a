import { findCalendarPerson, peopleKeysOf } from '../core/exports/calendarSessions';
import { jpReport } from '../core/exports/jpReport';
import { brokenFiles } from '../core/analysis/figures/counting';
import { personJp } from '../core/analysis/figures/personJp';
import { yearOf } from '../core/analysis/figures/scope';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { presentOf } from './present';

/** Whose JP are wanted, as it was typed, and of which year: this one where none is named. */
interface JpAsked {
	readonly person: string;
	readonly year?: number;
	readonly today?: Day;
}

/** A report's text, and how many of its files could not be read; or what is to be said where what it is asked of is nowhere. */
export type Made = { readonly text: string; readonly lacking: number } | { readonly says: string };

/** One person's JP in every programme that knows them, as a page; or, where none does, what is to be said. */
export function jpOfPerson(
	programmes: readonly Programme[], { person, year, today }: JpAsked, wordsIn: (programmes: readonly Programme[]) => Words,
): Made {
	const chosen = programmes.flatMap(programme => {
		const key = findCalendarPerson(programme, person);
		return key === undefined ? [] : [{ programme, key }];
	});
	if (chosen.length === 0) {
		return {
			says: wordsIn(programmes).calendar.cli.noPerson(
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
