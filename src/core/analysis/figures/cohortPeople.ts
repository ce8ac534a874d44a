import { ownerFrom } from '../../programme/openActions';
import { menteesOf, mentorsOf, pairOf, type Programme } from '../../programme/programme';

/** Returns the keys of a cohort's mentors and mentees, as `ownerFrom` returns them: those of its pairs, of today and of its sessions. */
export function peopleOfCohort(programme: Programme, cohort: string): ReadonlySet<string> {
	const people = new Set<string>();
	for (const { cohort: own, mentors = [], mentees = [] } of programme.pairs.values()) {
		if (own === cohort) {
			[...mentors, ...mentees].forEach(person => people.add(person));
		}
	}
	for (const session of programme.sessions) {
		if (pairOf(programme, session)?.cohort === cohort) {
			[...mentorsOf(programme, session), ...menteesOf(programme, session)].forEach(person => people.add(person));
		}
	}
	return new Set([...people].map(person => ownerFrom(programme, person).key));
}
