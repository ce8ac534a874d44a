import { isOpen, openActions, type Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import { actionAt, byMoment, earlierSessions } from './carriedOver';
import { isDueUnder } from './continuedPairs';
import type { AnyPair } from './namedPairs';
import type { Programme } from './programme';

/**
 * Returns the actions that are open and were made before a session: those that it carries, and those of earlier sessions of its pair, and
 * of the pairs that it takes over from; oldest session first. Unlike `carriedOver`, also actions that no reference identifies.
 */
export function openFromEarlier(
	programme: Programme, session: Session, pair: AnyPair | undefined,
): readonly { readonly session: Session; readonly action: Action }[] {
	const { date, clock, carried = [] } = session;
	const earlier = pair ? earlierSessions(programme, { pair, date, session, ...(clock && { time: clock.time }) }) : [];
	const found = new Map([
		...carried.flatMap(reference => actionAt(reference, programme) ?? []),
		...earlier.flatMap(each => openActions(each).flatMap(action => pair && isDueUnder(programme, pair, each, action)
			? { session: each, action } : [])),
	].map(each => [each.action, each] as const));
	return [...found.values()].filter(({ action }) => isOpen(action)).sort((a, b) => byMoment(a.session, b.session));
}
