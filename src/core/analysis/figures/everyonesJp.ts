import type { Programme } from '../../programme/programme';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { countFigures } from './figures';
import { countJpOf, type PersonJp } from './personJp';
import type { Scope } from './scope';

/**
 * Computes the JP of a year of everyone whom the programme's figures list and who has a session in it, by name. A cohort limits whom, not
 * which of their sessions count: a person's JP are those of the whole year.
 */
export function* everyonesJp(
	programme: Programme, { cohort, year }: Scope & { readonly year: number }, now: Now,
): Steps<readonly PersonJp[]> {
	const { byPerson } = yield* countFigures(programme, { year, ...(cohort !== undefined && { cohort }) }, now);
	const everyone = yield* countJpOf(programme, byPerson.map(({ person }) => person), year, now);
	return everyone.filter(({ sessions }) => sessions.length > 0);
}
