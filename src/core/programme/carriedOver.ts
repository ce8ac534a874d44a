import { lacksOwnId } from './queries';
import { isOpen, openActions, type Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import type { Day } from '../time/days';
import { earlierPairs, isDueUnder, sessionsOfStory } from './continuedPairs';
import { definitionsOfId } from './idLocations';
import type { AnyPair } from './namedPairs';
import { pairOf, type Programme } from './programme';

/** A meeting that takes over open actions: its pair and its moment. */
export interface Carrier {
	readonly pair: AnyPair;
	readonly date: Day;
	readonly time?: string;
	/** The session, if it exists already. */
	readonly session?: Session;
}

/**
 * Returns the open actions of the earlier sessions of a pair, and of the pairs that it takes over from, as references
 * `<session>#<action>`, oldest session first. A reference always names
 * the session that defines the action, because an action is closed in its own file. Leaves out actions that no reference identifies
 * reliably: those without an id, and those of sessions whose id depends on their index in a list.
 */
export function carriedOver(programme: Programme, carrier: Carrier): readonly string[] {
	const { pair } = carrier;
	const files = new Map(programme.files.map(file => [file.uri, file]));
	const earlier = earlierSessions(programme, carrier);
	const own = earlier.flatMap(session => {
		const file = files.get(session.uri);
		return file && !lacksOwnId(file, session)
			? openActions(session).flatMap(action => action.id === undefined || !isDueUnder(programme, pair, session, action)
				? [] : `${session.id}#${action.id}`)
			: [];
	});
	const before = earlier.flatMap(session => session.carried ?? []);
	return [...new Set([...before.filter(reference => isStillDue(reference, programme, pair)), ...own])]
		.filter(reference => isCertain(reference, programme))
		.sort((a, b) => dateOf(a, programme).localeCompare(dateOf(b, programme)));
}

/** The sessions of the pair, and of the pairs that it takes over from, before the meeting; oldest first. */
export function earlierSessions(programme: Programme, carrier: Carrier): readonly Session[] {
	const { pair, session: self } = carrier;
	return sessionsOfStory(programme, pair)
		.filter(session => session !== self && session.id !== self?.id && isEarlier(session, carrier))
		.sort(byMoment);
}

/** Resolves a reference `<session>#<action>`. Returns undefined if the session or the action does not exist. */
export function actionAt(reference: string, programme: Programme): { readonly session: Session; readonly action: Action } | undefined {
	const [sessionId = '', actionId] = reference.split('#');
	const session = programme.sessionsById.get(sessionId);
	const action = session?.actions?.find(({ id }) => id === actionId);
	return session && action && { session, action };
}

/** Whether an action that was carried is open still, and has not stayed with or gone along to another pair. */
function isStillDue(reference: string, programme: Programme, pair: AnyPair): boolean {
	const found = actionAt(reference, programme);
	const own = found && pairOf(programme, found.session)?.id;
	const isOfOthers = own !== pair.id && !earlierPairs(programme, pair).some(({ id }) => id === own);
	return found !== undefined && isOpen(found.action) && (isOfOthers || isDueUnder(programme, pair, found.session, found.action));
}

/** Whether the reference identifies exactly one action. */
function isCertain(reference: string, programme: Programme): boolean {
	const [session = '', action = '', ...more] = reference.split('#');
	return more.length === 0
		&& definitionsOfId(programme, 'session', session).length === 1
		&& definitionsOfId(programme, 'action', action, session).length === 1;
}

function dateOf(reference: string, programme: Programme): string {
	const found = actionAt(reference, programme);
	return found ? momentOf(found.session) : '';
}

/** Whether a session is before the meeting. On the same day, a session without a time counts as earlier, because it was written earlier. */
function isEarlier(session: Session, { date, time }: Carrier): boolean {
	return session.date < date
		|| (session.date === date && (time === undefined || session.clock === undefined || session.clock.time < time));
}

/** Compares sessions by when they are. */
export function byMoment(a: Session, b: Session): number {
	return momentOf(a).localeCompare(momentOf(b)) || a.id.localeCompare(b.id);
}

function momentOf({ date, clock }: Session): string {
	return `${date} ${clock?.time ?? ''}`;
}
