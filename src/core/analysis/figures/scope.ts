import type { Programme } from '../../programme/programme';
import type { Day } from '../../time/days';

/**
 * What figures are asked for. A cohort leaves its pairs, and so nothing without a pair; a year leaves the sessions of
 * that year. How a pair stands today (last and next session, goals) is the same in every year.
 */
export interface Scope {
	/** A cohort's id. */
	readonly cohort?: string;
	/** 1 to 9999. */
	readonly year?: number;
}

/**
 * The id of a cohort that is written by id or by name, declared in the programme's file or only named by a pair; undefined where
 * there is none.
 */
export function findCohort(programme: Programme, written: string): string | undefined {
	const declared = programme.file?.cohorts ?? [];
	const found = declared.find(({ id }) => id === written) ?? declared.find(({ name }) => name?.toLowerCase() === written.toLowerCase());
	return found?.id ?? ([...programme.pairs.values()].some(({ cohort }) => cohort === written) ? written : undefined);
}

export function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}
