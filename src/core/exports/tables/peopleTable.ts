import { hoursOf } from '../../analysis/figures/counting';
import type { PersonYear } from '../../analysis/figures/personTally';
import { hasRole } from '../../programme/people';
import type { Person } from '../../record/programmeFile';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Words } from '../../words/words';
import { cohortNamesOf } from './cohortNames';
import { type Column, namesTogether, type Reported, type Table, tableFrom } from './table';

interface PersonRow extends PersonYear {
	/** What `people.yaml` says of them; never how to reach them. */
	readonly listed: Pick<Person, 'nip' | 'position' | 'unit'>;
	readonly role: string;
	readonly cohorts: readonly string[];
}

const columns: readonly Column<PersonRow>[] = [
	['personName', 'text', ({ name }) => name],
	['nip', 'text', ({ listed: { nip } }) => nip && plainText(nip)],
	['position', 'text', ({ listed: { position } }) => position && plainText(position)],
	['unit', 'text', ({ listed: { unit } }) => unit && plainText(unit)],
	['role', 'text', ({ role }) => role === '' ? undefined : role],
	['cohort', 'text', ({ cohorts }) => cohorts.length === 0 ? undefined : namesTogether(cohorts)],
	['year', 'year', ({ year }) => year],
	['sessions', 'number', ({ sessions }) => sessions.length],
	['personHours', 'decimal', ({ minutes }) => minutes === undefined ? undefined : hoursOf(minutes)],
	['withoutMinutes', 'number', ({ withoutMinutes }) => withoutMinutes],
	['personJp', 'decimal', ({ jp }) => jp],
	['target', 'number', ({ target }) => target],
	['ofTarget', 'percent', ({ jp, target }) => jp === undefined ? undefined : Math.round(100 * jp / target)],
	['person', 'text', ({ person }) => person],
];

/** Returns each person’s hours and JP of each year, sorted by programme, name and year. */
export function* peopleTable(reported: readonly Reported[], words: Words): Steps<Table> {
	return yield* tableFrom('people', columns, reported.flatMap(about => {
		const cohortsOf = cohortsByPerson(about);
		const { people } = about.programme;
		return about.figures.byPerson.map(person => {
			const listed = people.get(person.person) ?? {};
			const isBoth = (['mentor', 'mentee'] as const).filter(role => hasRole(listed, role));
			return { about, row: {
				...person, listed,
				role: namesTogether(isBoth.map(role => words.overview.pairs[role])),
				cohorts: cohortsOf(person.person),
			} };
		});
	}), words);
}

/** Returns what gives a person's cohorts: those of their pairs, and the one that `people.yaml` puts them into. */
function cohortsByPerson({ programme }: Reported): (person: string) => readonly string[] {
	const nameOf = cohortNamesOf(programme);
	const cohorts = new Map<string, Set<string>>();
	const add = (person: string, cohort: string | undefined): void => {
		const name = nameOf(cohort);
		if (name !== undefined) {
			const key = programme.people.comparisonKeyOf(person);
			cohorts.set(key, (cohorts.get(key) ?? new Set<string>()).add(name));
		}
	};
	for (const { mentors = [], mentees = [], cohort } of programme.pairs.values()) {
		[...mentors, ...mentees].forEach(person => { add(person, cohort); });
	}
	for (const [spelling, { cohort }] of programme.people) {
		add(spelling, cohort);
	}
	return person => [...cohorts.get(programme.people.comparisonKeyOf(person)) ?? []].sort();
}
