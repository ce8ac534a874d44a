import type { Pair } from '../record/pair';
import { isOpen, isOverdue, type Action, type Session } from '../record/session';
import { daysBetween, type Day } from '../time/days';
import { momentAt, type Now } from '../time/instants';
import { nameOfPerson, pairOf, type Programme } from './programme';
import { onDay, sessionGroups } from './sessionGroups';
import { zoneOf } from './timing';

/** An action with what its own lines don't say. */
export interface ProgrammeAction {
	readonly programme: Programme;
	readonly session: Session;
	/** Its place in the session's list; an action need not have an id. */
	readonly index: number;
	readonly action: Action;
	readonly pair?: Pair;
	/** Absent where nobody owns it. */
	readonly owner?: Owner;
	readonly due?: Day;
	/** The day that it is where the owner lives: due dates mean the end of the owner's day. */
	readonly today: Day;
	readonly overdue: boolean;
	/** Days since the session that it was agreed in; 0 where that one is still ahead. */
	readonly ageDays: number;
}

export interface Owner {
	/** The person's id where it is known, so that all spellings of a name are one owner. */
	readonly key: string;
	readonly name: string;
}

/** What is still to be done, in the order in which it matters: overdue first, then by due day, then what has no due day, the oldest first. */
export function openActionsOf(programme: Programme, now: Now): readonly ProgrammeAction[] {
	return actionsOf(programme, now, withOpen, isOpen).sort(byUrgency);
}

/** What was done on the reader's present day: an action just ticked stays in sight, so that it can be unticked. */
export function actionsDoneToday(programme: Programme, now: Now): readonly ProgrammeAction[] {
	const isDoneToday = (action: Action): boolean => isDoneOn(action, now.today);
	return actionsOf(programme, now, withDoneToday, isDoneToday).sort(byUrgency);
}

const withOpen = onDay(sessions => sessions.filter(({ actions }) => actions?.some(isOpen)));
const withDoneToday = onDay((sessions, today) => sessions.filter(({ actions }) => actions?.some(action => isDoneOn(action, today))));

function isDoneOn({ state, done_on: on }: Action, day: Day): boolean {
	return state === 'done' && on === day;
}

/** Orders actions of one or several programmes as `openActionsOf` does. */
export function byUrgency(a: ProgrammeAction, b: ProgrammeAction): number {
	return Number(b.overdue) - Number(a.overdue)
		|| compare(a.due ?? '9999-99-99', b.due ?? '9999-99-99')
		|| compare(a.session.date, b.session.date)
		|| compare(a.session.uri, b.session.uri)
		|| compare(a.session.id, b.session.id)
		|| a.index - b.index;
}

/** Who a written name means. */
export function ownerFrom(programme: Programme, reference: string): Owner {
	const person = programme.people.get(reference);
	return { key: person?.id ?? person?.name ?? reference, name: nameOfPerson(programme, reference) };
}

function actionsOf(programme: Programme, now: Now, sessionsWith: typeof withOpen, wanted: (action: Action) => boolean): ProgrammeAction[] {
	const todayOf = todayByOwner(programme, now);
	const sessions = sessionGroups(programme).flatMap(sessions => sessionsWith(sessions, now.today));
	return sessions.flatMap(session => {
		const { actions = [] } = session;
		const pair = pairOf(programme, session);
		return actions.flatMap((action, index) => {
			if (!wanted(action)) {
				return [];
			}
			const today = todayOf(action.owner);
			return [{
				programme, session, index, action, today,
				...(pair && { pair }),
				...(action.owner !== undefined && { owner: ownerFrom(programme, action.owner) }),
				...(action.due !== undefined && { due: action.due }),
				overdue: isOpen(action) && isOverdue(action, today),
				ageDays: Math.max(0, daysBetween(session.date, today)),
			}];
		});
	});
}

/** The day that it is where an owner lives, else where the programme is; each zone is looked up once. */
export function todayByOwner(programme: Programme, now: Now): (owner: string | undefined) => Day {
	const days = new Map([[now.zone, now.today]]);
	const usual = zoneOf(programme, now);
	return owner => {
		const zone = (owner === undefined ? undefined : programme.people.get(owner)?.timezone) ?? usual;
		const day = days.get(zone) ?? momentAt(now.epochMs, zone).date;
		days.set(zone, day);
		return day;
	};
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
