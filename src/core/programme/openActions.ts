import { compareText } from '../text/collections';
import { hasEnded, type Pair } from '../record/pair';
import { isOpen, isOverdue, openActions, type Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import { daysBetween, type Day } from '../time/days';
import { momentAt, type Now } from '../time/instants';
import { pairOfAction } from './continuedPairs';
import { nameOfPerson, type Grouping, type Programme } from './programme';
import { frameOf, type ProgrammeFrame, sessionBundles } from './memoizedLists';
import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';
import { nowIn } from './timing';

/** An open or recently closed action with its session, pair, owner and dates. */
export interface FoundAction {
	readonly programme: ProgrammeFrame;
	readonly session: Session;
	/** The index in the session's list; an action need not have an id. */
	readonly index: number;
	readonly action: Action;
	/** The pair under which it is due: the session's, or a later one that it goes along to. */
	readonly pair?: Pair;
	/** Absent if the action has no owner. */
	readonly owner?: Owner;
	readonly due?: Day;
	/** Today in the owner's time zone: a due date ends with the owner's day. */
	readonly today: Day;
	/** False for the actions of a pair that has ended. */
	readonly overdue: boolean;
	/** Whether that pair has ended. */
	readonly ended: boolean;
	/** Days since the action's session; 0 if the session is in the future. */
	readonly ageDays: number;
}

/** A found action with its whole programme. */
export interface ProgrammeAction extends FoundAction {
	readonly programme: Programme;
}

/** The owner of an action. */
export interface Owner {
	/** The person's id if the person is known, else the name in a pair, else as written. */
	readonly key: string;
	readonly name: string;
	/** Equal for all spellings of a name, also one that only sessions have. */
	readonly comparisonKey: string;
}

/**
 * Returns the open actions in order of urgency: overdue first, then by due day, then those without a due day, oldest session first;
 * those of pairs that have ended last.
 */
export function openActionsOf(programme: Programme, now: Now): readonly ProgrammeAction[] {
	return actionsOf(programme, now, ({ action }) => isOpen(action));
}

/** Returns the actions that were done today in the programme's zone. A just completed action stays visible so that it can be reopened. */
export function actionsDoneToday(programme: Programme, now: Now): readonly ProgrammeAction[] {
	return actionsOf(programme, now, ({ action }) => !isOpen(action));
}

function actionsOf(programme: Programme, now: Now, wanted: (action: FoundAction) => boolean): readonly ProgrammeAction[] {
	return currentActions(programme, now)
		.flatMap(actions => actions.filter(wanted))
		.map(action => ({ ...action, programme }))
		.sort(byUrgency);
}

/**
 * Returns the actions that are open or were done today, in lists; each list is identical (`===`) to the last one until one of its sessions
 * or the day changes.
 */
export function currentActions(programme: Programme, now: Now): readonly (readonly FoundAction[])[] {
	const [frame, todayOf] = [frameOf(programme), todayByOwner(programme, now)];
	const { today } = nowIn(programme, now);
	return sessionBundles(programme).map(sessions => currentIn(sessions, frame, todayOf, today));
}

/** Computes the result of `currentActions` in advance, in steps. */
export function findActionsInSteps(programme: Programme, now: Now): Steps {
	const [frame, todayOf] = [frameOf(programme), todayByOwner(programme, now)];
	const { today } = nowIn(programme, now);
	return forEachInSteps(sessionBundles(programme), ({ length }) => length, sessions => currentIn(sessions, frame, todayOf, today));
}

/** Returns the number of overdue actions. */
export function countOverdue(programme: Programme, now: Now): number {
	return currentActions(programme, now).reduce((sum, actions) => sum + overdueAmong(actions), 0);
}

const overdueAmong = memoizeByList((actions: readonly FoundAction[]) => actions.filter(({ overdue }) => overdue).length);

const currentIn = memoizeByList((
	sessions: readonly Session[], programme: ProgrammeFrame, todayOf: TodayByOwner, programmeToday: Day,
): readonly FoundAction[] => sessions.flatMap(session => {
	const { actions = [] } = session;
	return actions.flatMap((action, index): readonly FoundAction[] => {
		if (!isOpen(action) && !(action.state === 'done' && action.done_on === programmeToday)) {
			return [];
		}
		const today = todayOf(action.owner);
		const pair = pairOfAction(programme, session, action);
		return [{
			programme, session, index, action, today,
			...(pair && { pair }),
			...(action.owner !== undefined && { owner: ownerFrom(programme, action.owner) }),
			...(action.due !== undefined && { due: action.due }),
			overdue: isOpen(action) && isOverdue(action, today) && !hasEnded(pair),
			ended: hasEnded(pair),
			ageDays: Math.max(0, daysBetween(session.date, today)),
		}];
	});
}));

/** Returns the number of a session's overdue actions, without those that are due under a pair that has ended. */
export function overdueIn(session: Session, programme: Grouping, todayOf: TodayByOwner): number {
	return openActions(session)
		.filter(action => isOverdue(action, todayOf(action.owner)) && !hasEnded(pairOfAction(programme, session, action)))
		.length;
}

/** Compares two actions, also of different programmes, in the order of `openActionsOf`. */
export function byUrgency(a: FoundAction, b: FoundAction): number {
	return Number(b.overdue) - Number(a.overdue)
		|| Number(a.ended) - Number(b.ended)
		|| compareText(a.due ?? '9999-99-99', b.due ?? '9999-99-99')
		|| compareText(a.session.date, b.session.date)
		|| compareText(a.session.uri, b.session.uri)
		|| compareText(a.session.id, b.session.id)
		|| a.session.position.line - b.session.position.line
		|| a.index - b.index;
}

/** Resolves a person's id, name or alias to an owner; a name that `people.yaml` doesn't know is its own key. */
export function ownerFrom(programme: Pick<Programme, 'people'>, reference: string): Owner {
	const key = programme.people.keyOf(reference);
	return { key, name: nameOfPerson(programme, key), comparisonKey: programme.people.comparisonKeyOf(reference) };
}

/** Returns today for the owner of an action. */
export type TodayByOwner = (owner: string | undefined) => Day;

interface LastDays {
	/** The present in the usual zone for which it was last asked. */
	readonly present: Now;
	/** The days in all zones. */
	readonly days: string;
	readonly todayOf: TodayByOwner;
}

const lastDays = new WeakMap<Programme['people'], LastDays>();

/**
 * Returns a function from an owner to today in the owner's time zone, else in the programme's. The function is identical (`===`) to the
 * last one while the day is the same in every zone.
 */
export function todayByOwner(programme: Pick<Programme, 'file' | 'people'>, now: Now): TodayByOwner {
	const { people } = programme;
	const present = nowIn(programme, now);
	const { zone: usual, today, epochMs } = present;
	const before = lastDays.get(people);
	if (before?.present.epochMs === epochMs && before.present.zone === usual && before.present.today === today) {
		return before.todayOf;
	}
	const zones = new Set([usual, ...zonesOf(people)]);
	const days = new Map([...zones].map(zone => [zone, zone === usual ? today : momentAt(epochMs, zone).date]));
	const dayByZone = JSON.stringify([usual, ...days]);
	const todayOf = before?.days === dayByZone ? before.todayOf
		: days.size === 1 ? () => today
		: (owner: string | undefined): Day => days.get((owner === undefined ? undefined : people.get(owner)?.timezone) ?? usual) ?? today;
	lastDays.set(people, { present, days: dayByZone, todayOf });
	return todayOf;
}

/** Returns the zones whose midnight changes what is said of a programme: its own, and those of its people. */
export function zonesIn({ file, people }: Pick<Programme, 'file' | 'people'>): readonly string[] {
	return [...(file?.timezone === undefined ? [] : [file.timezone]), ...zonesOf(people)];
}

const zonesOf = memoizeByList((people: Programme['people']) => new Set([...people.values()].flatMap(({ timezone }) => timezone ?? [])));
