import type { Pair } from '../record/pair';
import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import { pairOf, type Programme } from './programme';

/** The session that a pair's new action belongs to: the latest that was held or is going on, else the next one. Undefined when there is neither. */
export function sessionForActions(programme: Programme, pair: Pair, today: Day): Session | undefined {
	const sessions = programme.sessions.filter(session => pairOf(programme, session)?.id === pair.id).sort((a, b) => compare(momentOf(a), momentOf(b)));
	return sessions.findLast(session => session.date <= today && ['done', 'in-progress'].includes(statusOf(session, today)))
		?? sessions.find(session => ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today)));
}

const momentOf = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;
const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
