import type { Programme } from '../../programme/programme';
import { needsLogging, nowIn } from '../../programme/timing';
import type { JpRule } from '../../record/programmeFile';
import { type MeetingState, meetingStates } from '../../record/computedStates';
import { isOpen, isOverdue, type Session, statusOf } from '../../record/session';
import type { Action } from '../../record/sessionShape';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { type Credit, jpOf } from './jpRule';

/** Returns the state by which a session is counted, from its status, date and time. */
export function meetingStateOf(session: Session, programme: Programme, now: Now): MeetingState {
	const { today } = nowIn(programme, now);
	switch (statusOf(session, today)) {
		case 'done':
			return session.date <= today ? 'held' : 'contradictory';
		case 'cancelled':
			return 'cancelled';
		case 'no-show':
			return 'noShow';
		case 'draft':
			return 'draft';
		case 'proposed':
		case 'scheduled':
		case 'in-progress':
			return needsLogging(session, programme, now) ? 'toLog' : 'planned';
	}
}

const attendanceStates = ['present', 'late', 'absent', 'excused', 'unknown'] as const;

/** The totals of some sessions. All of it is metadata (product.md, §2). */
export interface MeetingFigures {
	readonly sessions: Readonly<Record<MeetingState, number>>;
	/** Total minutes of the sessions held; absent where some were held and none has a duration. */
	readonly minutes?: number;
	/** The number of sessions held without a duration. */
	readonly heldWithoutMinutes: number;
	/** JP for the meetings, each counted once regardless of the number of people; absent without a valid rule. */
	readonly jp?: number;
	/** Attendance of held sessions and no-shows as it is counted (`countedAttendance`); `unknown` entries have no state. */
	readonly attendance: Readonly<Record<(typeof attendanceStates)[number], number>>;
	/** The number of no-shows of which nothing is known, the mentees neither; absent where there is none. */
	readonly noShowsNotKnown?: number;
	readonly actions: { readonly open: number; readonly overdue: number };
	/** `known`: reflections, one per person and session. `heldWith`/`heldNotKnown`: held sessions with and without a known reflection. */
	readonly reflections: { readonly known: number; readonly heldWith: number; readonly heldNotKnown: number };
}

/** What decides whether an action is overdue: today for its owner, and whether the pair that it is due under has ended. */
interface CountedActions {
	readonly todayOf: (owner: string | undefined) => Day;
	readonly hasEnded: boolean;
}

/** Adds up the figures of sessions. */
export class MeetingTally {
	readonly #sessions = zeros(meetingStates);
	readonly #attendance = zeros(attendanceStates);
	readonly #days = new Set<string>();
	#met = 0;
	#minutes = 0;
	#withMinutes = 0;
	#open = 0;
	#overdue = 0;
	#known = 0;
	#heldWith = 0;
	#noShowsNotKnown = 0;

	/**
	 * Adds a session. `isTheirs` is whether an action counts here. `todayOf` returns the current day in the time zone of an action's
	 * owner. No action of a pair that has ended is overdue. A session held to which one side did not come (`hasMet` is false) is no
	 * meeting for JP.
	 */
	addSession(
		{ date, minutes, attendance = [], actions = [] }: Session,
		state: MeetingState,
		{ todayOf, hasEnded, hasMet, isTheirs }: CountedActions & {
			readonly hasMet: boolean; readonly isTheirs: (action: Action) => boolean;
		},
	): void {
		this.#sessions[state]++;
		if (state === 'held') {
			if (hasMet) {
				this.#days.add(date);
				this.#met++;
			}
			if (minutes !== undefined) {
				this.#minutes += minutes;
				this.#withMinutes++;
			}
		}
		actions.filter(action => isOpen(action) && isTheirs(action)).forEach(action => { this.addOpen(action, { todayOf, hasEnded }); });
		this.#noShowsNotKnown += Number(state === 'noShow' && attendance.length === 0);
		if (state === 'held' || state === 'noShow') {
			attendance.forEach(({ state: came }) => this.#attendance[came ?? 'unknown']++);
		}
	}

	/** Adds an open action. */
	addOpen(action: Action, { todayOf, hasEnded }: CountedActions): void {
		this.#open++;
		this.#overdue += Number(!hasEnded && isOverdue(action, todayOf(action.owner)));
	}

	/** Adds the number of known reflections on one session, or without a session. */
	addReflections(known: number, held: boolean): void {
		this.#known += known;
		this.#heldWith += Number(held && known > 0);
	}

	/** Meetings are held sessions to which both sides came; days are their distinct days. */
	get credit(): Credit {
		const isUnknown = this.#sessions.held > 0 && this.#withMinutes === 0;
		return { ...(isUnknown ? {} : { minutes: this.#minutes }), meetings: this.#met, days: this.#days.size };
	}

	/** Returns the totals, with JP by `rule`. */
	figures(rule: JpRule | 'unclear' | undefined): MeetingFigures {
		const { held } = this.#sessions;
		return {
			sessions: { ...this.#sessions },
			...withJp(this.credit, rule),
			heldWithoutMinutes: held - this.#withMinutes,
			attendance: { ...this.#attendance },
			...(this.#noShowsNotKnown > 0 && { noShowsNotKnown: this.#noShowsNotKnown }),
			actions: { open: this.#open, overdue: this.#overdue },
			reflections: { known: this.#known, heldWith: this.#heldWith, heldNotKnown: held - this.#heldWith },
		};
	}
}

/** Adds up the figures of several groups. A day on which two groups met is counted for each. */
export function addUp(
	parts: readonly { readonly figures: MeetingFigures; readonly credit: Credit }[], rule: JpRule | 'unclear' | undefined,
): MeetingFigures {
	const total = (of: (figures: MeetingFigures) => number): number => parts.reduce((sum, { figures }) => sum + of(figures), 0);
	const held = total(({ sessions }) => sessions.held);
	const heldWithoutMinutes = total(figures => figures.heldWithoutMinutes);
	const noShowsNotKnown = total(figures => figures.noShowsNotKnown ?? 0);
	return {
		sessions: each(meetingStates, state => total(({ sessions }) => sessions[state])),
		...withJp({
			...(held > 0 && heldWithoutMinutes === held ? {} : { minutes: total(({ minutes = 0 }) => minutes) }),
			meetings: parts.reduce((sum, { credit }) => sum + credit.meetings, 0),
			days: parts.reduce((sum, { credit }) => sum + credit.days, 0),
		}, rule),
		heldWithoutMinutes,
		attendance: each(attendanceStates, state => total(({ attendance }) => attendance[state])),
		...(noShowsNotKnown > 0 && { noShowsNotKnown }),
		actions: { open: total(({ actions }) => actions.open), overdue: total(({ actions }) => actions.overdue) },
		reflections: {
			known: total(({ reflections }) => reflections.known),
			heldWith: total(({ reflections }) => reflections.heldWith),
			heldNotKnown: total(({ reflections }) => reflections.heldNotKnown),
		},
	};
}

function withJp(credit: Credit, rule: JpRule | 'unclear' | undefined): { readonly minutes?: number; readonly jp?: number } {
	const jp = jpOf(rule, credit);
	return { ...(credit.minutes !== undefined && { minutes: credit.minutes }), ...(jp !== undefined && { jp }) };
}

function each<K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> {
	return Object.fromEntries(keys.map(key => [key, of(key)])) as Record<K, number>;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
	return each(keys, () => 0);
}

/** The figures of a month. */
export interface MonthFigures {
	/** `2021-08`. */
	readonly month: string;
	readonly sessions: Readonly<Record<MeetingState, number>>;
	/** Total minutes of the sessions held that have a duration. */
	readonly minutes: number;
}

/** Counts sessions by month. */
export class MonthTally {
	readonly #months = new Map<string, { readonly sessions: Record<MeetingState, number>; minutes: number }>();

	/** Adds a session. */
	add({ date, minutes = 0 }: Session, state: MeetingState): void {
		const month = monthOf(date);
		const counted = this.#months.get(month)
			?? { sessions: Object.fromEntries(meetingStates.map(one => [one, 0])) as Record<MeetingState, number>, minutes: 0 };
		this.#months.set(month, counted);
		counted.sessions[state]++;
		counted.minutes += state === 'held' ? minutes : 0;
	}

	/** Sorted, oldest first. */
	get figures(): readonly MonthFigures[] {
		return [...this.#months].map(([month, counted]) => ({ month, ...counted })).sort((a, b) => a.month < b.month ? -1 : 1);
	}
}

function monthOf(day: string): string {
	return day.slice(0, 7);
}
