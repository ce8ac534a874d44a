import { nameOfPerson, type Programme, type SessionGroup } from '../../programme/programme';
import { notMet } from '../../programme/pairMeetings';
import type { MeetingState, PairStanding } from '../../record/computedStates';
import type { Pair } from '../../record/pair';
import { type Session, statusOf } from '../../record/session';
import { plainText } from '../../text/plainText';
import { type Day, daysBetween } from '../../time/days';
import type { Now } from '../../time/instants';
import type { ClockTime } from '../../time/moments';
import type { GoalFigures } from './goals';
import type { MeetingFigures } from './meetings';

/** The figures of a pair, without free text. */
export interface PairFigures extends MeetingFigures {
	/** Absent for a pair without a file, known only from names in sessions. */
	readonly id?: string;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	readonly cohort?: string;
	readonly status: PairStanding;
	/** The latest session held; where one year is counted, the latest of that year. */
	readonly last?: { readonly date: Day; readonly daysAgo: number };
	/** Days since the latest session held, of whatever year; absent where the pair never met. */
	readonly daysSinceMet?: number;
	/** Set when an active pair hasn't met for the number of days in the programme's policy; counted from its start if it never met. */
	readonly flag?: 'stale' | 'alert';
	/** The next planned session; where one year is counted, the next of that year. */
	readonly next?: { readonly date: Day; readonly time?: string };
	readonly goals: readonly GoalFigures[];
}

/** Finds the last and next meeting of a pair among the sessions counted, and how long it has not met, over all years. */
export class PairDays {
	#last: Day | undefined;
	#lastEver: Day | undefined;
	#next: { readonly date: Day; readonly clock?: ClockTime } | undefined;

	/** Adds a session; `isCounted` is whether it is of the year that is counted. */
	add(session: Session, state: MeetingState, isCounted: boolean, { today }: Now): void {
		const { date, clock } = session;
		if (state === 'held') {
			this.#lastEver = laterOf(this.#lastEver, date);
			this.#last = isCounted ? laterOf(this.#last, date) : this.#last;
		}
		if (isCounted
			&& date >= today
			&& state === 'planned'
			&& statusOf(session, today) !== 'in-progress'
			&& (!this.#next || whenOf(session) < whenOf(this.#next))) {
			this.#next = { date, ...(clock && { clock }) };
		}
	}

	/** Returns the days and the flag. `pair` is undefined where its file couldn't be read. */
	figures(
		pair: Pair | undefined, status: PairStanding, { file }: Programme, { today }: Now,
	): Pick<PairFigures, 'last' | 'daysSinceMet' | 'next' | 'flag'> {
		const flag = notMet({ status, start: pair?.start, held: this.#lastEver }, file, today)?.flag;
		return {
			...(this.#last !== undefined && { last: { date: this.#last, daysAgo: daysBetween(this.#last, today) } }),
			...(this.#lastEver !== undefined && { daysSinceMet: daysBetween(this.#lastEver, today) }),
			...(flag && { flag }),
			...(this.#next && { next: { date: this.#next.date, ...(this.#next.clock && { time: this.#next.clock.time }) } }),
		};
	}
}

const laterOf = (last: Day | undefined, date: Day): Day => last === undefined || date > last ? date : last;

const whenOf = ({ date, clock }: { readonly date: Day; readonly clock?: ClockTime }): string => `${date} ${clock?.time ?? ''}`;

/** Returns what a pair's file contains, with its status and the figures of its goals. `unread` is whether the file couldn't be parsed. */
export function aboutPair(
	programme: Programme, group: Exclude<SessionGroup, { is: 'forums' }>, unread: boolean, goals: readonly GoalFigures[],
): Pick<PairFigures, 'id' | 'mentors' | 'mentees' | 'cohort' | 'status' | 'goals'> {
	const names = (people: readonly string[] | undefined): readonly string[] =>
		(people ?? []).map(person => plainText(nameOfPerson(programme, person)));
	if (group.is === 'names') {
		return { mentors: names(group.mentors), mentees: names(group.mentees), status: 'active', goals: [] };
	}
	const pair = programme.pairs.get(group.id);
	return {
		id: plainText(group.id),
		mentors: names(pair?.mentors),
		mentees: names(pair?.mentees),
		...(pair?.cohort !== undefined && { cohort: plainText(pair.cohort) }),
		status: !pair || unread ? 'unknown' : pair.status ?? 'active',
		goals: goals.map(goal => ({ ...goal, ...(goal.id !== undefined && { id: plainText(goal.id) }) })),
	};
}
