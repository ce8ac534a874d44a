import { compareText } from '../text/collections';
import type { Pair } from '../record/pair';
import { isOpen, isOverdue, type Action, type Session } from '../record/session';
import { daysBetween, type Day } from '../time/days';
import { momentAt, type Now } from '../time/instants';
import { nameOfPerson, pairOf, type Programme } from './programme';
import { frameOf, type ProgrammeFrame, sessionBundles } from './memoizedLists';
import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';
import { zoneOf } from './timing';

/** An action with what its own lines don't say. */
export interface FoundAction {
	readonly programme: ProgrammeFrame;
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

/** One with its programme as a whole. */
export interface ProgrammeAction extends FoundAction {
	readonly programme: Programme;
}

export interface Owner {
	/** The person's id where it is known, so that all spellings of a name are one owner. */
	readonly key: string;
	readonly name: string;
}

/**
 * What is still to be done, in the order in which it matters: overdue first, then by due day, then what has no due day, the oldest
 * first.
 */
export function openActionsOf(programme: Programme, now: Now): readonly ProgrammeAction[] {
	return actionsOf(programme, now, ({ action }) => isOpen(action));
}

/** What was done on the reader's present day: an action just ticked stays in sight, so that it can be unticked. */
export function actionsDoneToday(programme: Programme, now: Now): readonly ProgrammeAction[] {
	return actionsOf(programme, now, ({ action }) => !isOpen(action));
}

function actionsOf(programme: Programme, now: Now, wanted: (action: FoundAction) => boolean): readonly ProgrammeAction[] {
	return currentActions(programme, now)
		.flatMap(actions => actions.filter(wanted))
		.map(action => ({ ...action, programme }))
		.sort(byUrgency);
}

/** What is open or was done on the reader's present day: in lists, each the same as long as none of its actions changes, nor the day. */
export function currentActions(programme: Programme, now: Now): readonly (readonly FoundAction[])[] {
	const [frame, todayOf] = [frameOf(programme), todayByOwner(programme, now)];
	return sessionBundles(programme).map(sessions => currentIn(sessions, frame, todayOf, now.today));
}

/** Finds ahead, in steps, what `currentActions` tells of. */
export function findActionsInSteps(programme: Programme, now: Now): Steps {
	const [frame, todayOf] = [frameOf(programme), todayByOwner(programme, now)];
	return forEachInSteps(sessionBundles(programme), ({ length }) => length, sessions => currentIn(sessions, frame, todayOf, now.today));
}

/** How many are overdue in all. */
export function countOverdue(programme: Programme, now: Now): number {
	return currentActions(programme, now).reduce((sum, actions) => sum + overdueAmong(actions), 0);
}

const overdueAmong = memoizeByList((actions: readonly FoundAction[]) => actions.filter(({ overdue }) => overdue).length);

const currentIn = memoizeByList((
	sessions: readonly Session[], programme: ProgrammeFrame, todayOf: TodayByOwner, reader: Day,
): readonly FoundAction[] => sessions.flatMap(session => {
	const { actions = [] } = session;
	return actions.flatMap((action, index): readonly FoundAction[] => {
		if (!isOpen(action) && !(action.state === 'done' && action.done_on === reader)) {
			return [];
		}
		const today = todayOf(action.owner);
		const pair = pairOf(programme, session);
		return [{
			programme, session, index, action, today,
			...(pair && { pair }),
			...(action.owner !== undefined && { owner: ownerFrom(programme, action.owner) }),
			...(action.due !== undefined && { due: action.due }),
			overdue: isOpen(action) && isOverdue(action, today),
			ageDays: Math.max(0, daysBetween(session.date, today)),
		}];
	});
}));

/** Orders actions of one or several programmes as `openActionsOf` does. */
export function byUrgency(a: FoundAction, b: FoundAction): number {
	return Number(b.overdue) - Number(a.overdue)
		|| compareText(a.due ?? '9999-99-99', b.due ?? '9999-99-99')
		|| compareText(a.session.date, b.session.date)
		|| compareText(a.session.uri, b.session.uri)
		|| compareText(a.session.id, b.session.id)
		|| a.session.position.line - b.session.position.line
		|| a.index - b.index;
}

/** Who a written name means. */
export function ownerFrom(programme: Pick<Programme, 'people'>, reference: string): Owner {
	const person = programme.people.get(reference);
	return { key: person?.id ?? person?.name ?? reference, name: nameOfPerson(programme, reference) };
}

type TodayByOwner = (owner: string | undefined) => Day;

const lastDays = new WeakMap<Programme['people'], { readonly days: string; readonly todayOf: TodayByOwner }>();

/** The day that it is where an owner lives, else where the programme is. The same function as long as the day is the same everywhere. */
export function todayByOwner(programme: Pick<Programme, 'file' | 'people'>, now: Now): TodayByOwner {
	const { people } = programme;
	const usual = zoneOf(programme, now);
	const zones = new Set([usual, ...zonesOf(people)]);
	const days = new Map([...zones].map(zone => [zone, zone === now.zone ? now.today : momentAt(now.epochMs, zone).date]));
	const told = JSON.stringify([usual, ...days]);
	const before = lastDays.get(people);
	if (before?.days === told) {
		return before.todayOf;
	}
	const todayOf = (owner: string | undefined): Day =>
		days.get((owner === undefined ? undefined : people.get(owner)?.timezone) ?? usual) ?? now.today;
	lastDays.set(people, { days: told, todayOf });
	return todayOf;
}

const zonesOf = memoizeByList((people: Programme['people']) => new Set([...people.values()].flatMap(({ timezone }) => timezone ?? [])));
