import { pairOf, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { normalForm } from '../../text/normalForm';
import type { Day } from '../../time/days';

/**
 * Limits which sessions are counted. `cohort` excludes other pairs and everything without a pair; `year` excludes sessions of other
 * years. The current state of a pair (its flag, its goals) doesn't depend on the year.
 */
export interface Scope {
	/** A cohort's id. */
	readonly cohort?: string;
	/** 1 to 9999. */
	readonly year?: number;
}

/**
 * Returns a cohort's id by id or name, in any spelling that `normalForm` makes equal. The cohort may be declared in the programme's file or
 * only used by a pair; else undefined.
 */
export function findCohort(programme: Programme, written: string): string | undefined {
	const declared = programme.file?.cohorts ?? [];
	const ids = [...declared.map(({ id }) => id), ...[...programme.pairs.values()].map(({ cohort }) => cohort)];
	const isMeant = (text: string | undefined): boolean => text !== undefined && normalForm(text) === normalForm(written);
	return ids.find(id => id === written) ?? ids.find(isMeant) ?? declared.find(({ name }) => isMeant(name))?.id;
}

/** Whether a session is counted. */
export function isInScope(programme: Programme, session: Session, scope: Scope): boolean {
	return (scope.cohort === undefined || pairOf(programme, session)?.cohort === scope.cohort) && isInYear(session, scope);
}

/** Whether a session is of the year that is counted. */
export function isInYear({ date }: Session, { year }: Scope): boolean {
	return year === undefined || yearOf(date) === year;
}

/** Returns the year of an ISO day as a number. */
export function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}
