import type { Session } from '../record/session';
import type { Day } from '../time/days';
import type { Programme } from './programme';

/** A programme's sessions in lists of those that are shown together. Always in the same order, whichever came first. */
export function sessionGroups({ sessionsByGroup }: Programme): readonly (readonly Session[])[] {
	return [...sessionsByGroup].sort(([a], [b]) => a < b ? -1 : 1).map(([, sessions]) => sessions);
}

/**
 * What some sessions say on a day, remembered as long as that very list of sessions is held and the day is the same: so
 * what is told of many sessions is put together again only for the groups that changed.
 */
export function onDay<V>(tell: (sessions: readonly Session[], today: Day) => V): (sessions: readonly Session[], today: Day) => V {
	const told = new WeakMap<readonly Session[], { readonly today: Day; readonly value: V }>();
	return (sessions, today) => {
		const before = told.get(sessions);
		if (before?.today === today) {
			return before.value;
		}
		const value = tell(sessions, today);
		told.set(sessions, { today, value });
		return value;
	};
}
