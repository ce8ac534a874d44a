import { hasOtherRole } from '../../programme/people';
import type { Programme } from '../../programme/programme';

/**
 * Returns who is expected to meet, whether they have or not, as ids or names: the mentors and mentees of all pairs and everyone in
 * `people.yaml` who does not only coordinate or speak; for a cohort, those of its pairs and those whom `people.yaml` puts into it. A person
 * can be returned more than once.
 */
export function expectedPeople({ people, pairs }: Programme, cohort: string | undefined): readonly string[] {
	const isAsked = (one: { readonly cohort?: string }): boolean => cohort === undefined || one.cohort === cohort;
	return [
		...[...pairs.values()].filter(isAsked).flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]),
		...[...new Set(people.values())]
			.filter(person => isAsked(person) && !hasOtherRole(person))
			.map(({ id, name }) => id ?? name ?? ''),
	].filter(person => person !== '');
}
