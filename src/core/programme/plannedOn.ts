import type { Pair } from '../record/pair';
import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import { pairOf, type Programme } from './programme';

/** A pair's sessions of a day that wait to be logged, the earliest first. */
export function plannedOn(programme: Programme, pair: Pair, date: Day, today: Day): readonly Session[] {
	return programme.sessions
		.filter(session => session.date === date && ['draft', 'proposed', 'scheduled', 'in-progress'].includes(statusOf(session, today)) && pairOf(programme, session)?.id === pair.id)
		.sort((a, b) => (a.clock?.time ?? '').localeCompare(b.clock?.time ?? '') || a.id.localeCompare(b.id));
}
