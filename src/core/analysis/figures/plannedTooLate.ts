import { pairOf, type Programme } from '../../programme/programme';
import { needsLogging, nowIn, plannedSessions } from '../../programme/timing';
import { hasEnded } from '../../record/pair';
import type { Session } from '../../record/session';
import type { Steps } from '../../text/steps';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { isInScope } from './scope';

/** A session that is planned after the end of its pair's cohort. */
export interface TooLate {
	readonly session: Session;
	/** The cohort's name, else its id. */
	readonly cohort: string;
	readonly end: Day;
}

/** The number of sessions between two yields: a few milliseconds. */
const eachStep = 200;

/** Returns the sessions of running pairs that are planned after the end of their cohort, earliest first. */
export function* plannedTooLate(programme: Programme, cohort: string | undefined, now: Now): Steps<readonly TooLate[]> {
	const cohorts = new Map((programme.file?.cohorts ?? []).map(one => [one.id, one]));
	const found: TooLate[] = [];
	for (const [i, session] of plannedSessions(programme, nowIn(programme, now).today).entries()) {
		if (i % eachStep === eachStep - 1) {
			yield;
		}
		const pair = pairOf(programme, session);
		const { id, name = id, end } = cohorts.get(pair?.cohort) ?? {};
		if (end !== undefined && name !== undefined && session.date > end && !hasEnded(pair) && !needsLogging(session, programme, now)
			&& isInScope(programme, session, cohort === undefined ? {} : { cohort })) {
			found.push({ session, cohort: name, end });
		}
	}
	return found.sort((a, b) => a.session.date < b.session.date ? -1 : a.session.date > b.session.date ? 1 : 0);
}
