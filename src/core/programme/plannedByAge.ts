import type { Session } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import { addDays, type Day } from '../time/days';
import type { Now } from '../time/instants';
import type { Programme } from './programme';
import { needsLogging, nowIn } from './timing';

/** Sessions with a planned status, by how far their days are from today. */
interface PlannedByAge {
	/** Over whatever their times are: they need logging. */
	readonly over: readonly Session[];
	/** So near to today that their times decide, and how long they take. */
	readonly near: readonly Session[];
	/** Days ahead, in every zone. */
	readonly ahead: readonly Session[];
}

/** Returns planned sessions (`planned`) by their age; memoized, so that only those around today are looked at as time passes. */
export const plannedByAge = memoizeByList((planned: readonly Session[], today: Day): PlannedByAge => {
	const [first, last] = [addDays(today, -3), addDays(today, 2)];
	return {
		over: planned.filter(({ date }) => date < first),
		near: planned.filter(({ date }) => date >= first && date <= last),
		ahead: planned.filter(({ date }) => date > last),
	};
});

/** Returns the number of planned sessions (`planned`) that need logging. */
export function countToLog(planned: readonly Session[], programme: Pick<Programme, 'file'>, now: Now): number {
	if (planned.length === 0) {
		return 0;
	}
	const { over, near } = plannedByAge(planned, nowIn(programme, now).today);
	return over.length + near.filter(session => needsLogging(session, programme, now)).length;
}
