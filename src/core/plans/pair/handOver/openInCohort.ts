import { knownReflections } from '../../../analysis/figures/knownReflections';
import { type OpenInPair, openInPairs } from '../../../programme/openInPair';
import { sessionsOfPair } from '../../../programme/namedPairs';
import type { Programme } from '../../../programme/programme';
import { nowIn } from '../../../programme/timing';
import { hasEnded, type Pair } from '../../../record/pair';
import { type Session, statusOf } from '../../../record/session';
import { addDays } from '../../../time/days';
import type { Now } from '../../../time/instants';

/** What is still open in a pair of a cohort that closes. */
export interface OpenInCohort extends OpenInPair {
	/** Held sessions for which a reflection is due still, and none is known. */
	readonly unreflected: readonly Session[];
}

/** Returns the pairs of a cohort that have not ended. */
export function runningPairs({ pairs }: Pick<Programme, 'pairs'>, cohort: string): readonly Pair[] {
	return [...pairs.values()].filter(pair => pair.cohort === cohort && !hasEnded(pair));
}

/** Returns what is still open in the running pairs of a cohort. */
export function openInCohort(programme: Programme, cohort: string, present: Now): readonly OpenInCohort[] {
	const { today } = nowIn(programme, present);
	const wait = programme.file?.policy?.reflection_due_days;
	const { on } = knownReflections(programme);
	const since = wait === undefined ? undefined : addDays(today, -wait);
	return openInPairs(programme, runningPairs(programme, cohort), present).map(open => ({
		...open,
		unreflected: since === undefined ? [] : sessionsOfPair(programme, open.pair).filter(session =>
			session.date >= since && session.date <= today && statusOf(session, today) === 'done' && on(session).length === 0),
	}));
}
