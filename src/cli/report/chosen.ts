import { findCohort } from '../../core/analysis/figures/scope';
import { findCalendarPerson, peopleKeysOf, peopleMeant } from '../../core/exports/namedPeople';
import type { Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import { calendarWords } from '../../core/words/lateWords';
import type { Words } from '../../core/words/words';
import { cohortsOf } from './figuresReport';

/** The programmes that have what was asked for, each with its key; or the message when none has it. */
export type Chosen =
	| readonly { readonly programme: Programme; readonly person?: string; readonly cohort?: string }[]
	| { readonly message: string };

/** Finds a person, as typed, in every programme that knows them. */
export function ofPerson(programmes: readonly Programme[], person: string, { language }: Words): Chosen {
	const { cli } = calendarWords[language];
	const meant = peopleMeant(programmes, person);
	if (meant.length > 0) {
		return { message: cli.severalPeople(plainText(person), meant.map(key => plainText(key)).sort()) };
	}
	const chosen = programmes.flatMap(programme => {
		const key = findCalendarPerson(programme, person);
		return key === undefined ? [] : [{ programme, person: key }];
	});
	const known = (): readonly string[] => [...new Set(programmes.flatMap(peopleKeysOf).map(key => plainText(key)))].sort();
	return chosen.length > 0 ? chosen : { message: cli.noPerson(plainText(person), known()) };
}

/** Finds a cohort, as typed, in every programme that has it. */
export function ofCohort(programmes: readonly Programme[], cohort: string, { overview: { cli } }: Words): Chosen {
	const chosen = programmes.flatMap(programme => {
		const id = findCohort(programme, cohort);
		return id === undefined ? [] : [{ programme, cohort: id }];
	});
	return chosen.length > 0 ? chosen : { message: cli.noCohort(plainText(cohort), cohortsOf(programmes)) };
}
