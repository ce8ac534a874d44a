import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { ClockTime } from '../time/moments';
import { groupBy } from '../text/collections';
import { keyOfGroup, menteesOf, mentorsOf, type Programme } from './programme';
import { usualMinutes } from './timing';

/** The time of an existing or proposed meeting, and its participants. */
export interface Slot {
	/** Its pair's id. */
	readonly pair?: string;
	/** Further participants, by id or name. */
	readonly people?: readonly string[];
	readonly date: Day;
	readonly clock?: ClockTime;
	readonly minutes?: number;
	/** The session, if it exists already. */
	readonly session?: Session;
}

/**
 * Finds another session at the same time, of the same pair or with one of the same people, where both take place. Returns undefined if the
 * slot has no time. Two times overlap when each begins before the other ends; a meeting without minutes counts as `usualMinutes` long.
 */
export function clashWith(slot: Slot, programme: Programme, today: Day): Session | undefined {
	const { date, clock, session, pair, people = [] } = slot;
	if (!clock || (session && !takesPlace(session, today))) {
		return undefined;
	}
	const ofPair = pair === undefined || !programme.pairs.has(pair)
		? []
		: onDay(programme.sessionsByGroup.get(keyOfGroup({ is: 'pair', id: pair })) ?? [], date);
	return [...ofPair, ...people.flatMap(person => sessionsWith(person, date, programme))]
		.find(other => other !== session
			&& other.id !== session?.id
			&& takesPlace(other, today)
			&& overlap({ clock, minutes: slot.minutes }, other));
}

/** The max length of a list that is searched directly; longer lists are grouped by day, cached. */
const maxSessionsCompared = 50;
const daysOf = new WeakMap<readonly Session[], ReadonlyMap<Day, readonly Session[]>>();

function onDay(sessions: readonly Session[], date: Day): readonly Session[] {
	if (sessions.length <= maxSessionsCompared) {
		return sessions.filter(session => session.date === date);
	}
	const days = daysOf.get(sessions) ?? groupBy(sessions, session => session.date);
	daysOf.set(sessions, days);
	return days.get(date) ?? [];
}

/** Searches all sessions; called only while the user plans a meeting. */
function sessionsWith(person: string, date: Day, programme: Programme): readonly Session[] {
	return programme.sessions.filter(session => session.date === date
		&& [...mentorsOf(programme, session), ...menteesOf(programme, session)].some(other => programme.people.isSame(other, person)));
}

function takesPlace(session: Session, today: Day): boolean {
	return !['cancelled', 'no-show'].includes(statusOf(session, today));
}

/** Whether two meetings overlap; `false` where the second has no time. */
export function overlap(a: { readonly clock: ClockTime; readonly minutes: number | undefined }, b: Session): boolean {
	if (!b.clock) {
		return false;
	}
	// A time without an offset is on the programme's clock; the other is then compared on the same clock.
	const sameClock = a.clock.offset === undefined || b.clock.offset === undefined;
	const startOf = (clock: ClockTime): number => minutesOf(clock.time) - (sameClock ? 0 : minutesOfOffset(clock.offset ?? ''));
	const [from, other] = [startOf(a.clock), startOf(b.clock)];
	// A meeting of 0 minutes still occupies its first minute.
	const lasts = (minutes: number | undefined): number => Math.max(1, minutes ?? usualMinutes);
	return from < other + lasts(b.minutes) && other < from + lasts(a.minutes);
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
}

function minutesOfOffset(offset: string): number {
	return (offset.startsWith('-') ? -1 : 1) * minutesOf(offset.slice(1));
}
