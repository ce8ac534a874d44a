import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { ClockTime } from '../time/moments';
import { groupBy } from '../text/collections';
import { keyOfGroup, menteesOf, mentorsOf, type Programme } from './programme';
import { usualMinutes } from './timing';

/** A meeting that is or would be: who meets, and when. */
export interface Slot {
	/** Its pair's id. */
	readonly pair?: string;
	/** Others whose time it takes; by id or name. */
	readonly people?: readonly string[];
	readonly date: Day;
	readonly clock?: ClockTime;
	readonly minutes?: number;
	/** The session itself, where it exists. */
	readonly session?: Session;
}

/**
 * Another session at the same time, of the same pair or with one of the same people, where both take place.
 * Without a time nobody can tell. Times overlap when one begins before the other is over; without minutes, a meeting is taken to last as long as usual.
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

/** With more sessions than this in a list, its days are told apart once for all who ask. */
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

/** Asked only when somebody plans a meeting, so all sessions are looked through. */
function sessionsWith(person: string, date: Day, programme: Programme): readonly Session[] {
	const id = idOf(programme, person);
	return programme.sessions.filter(session => session.date === date
		&& [...mentorsOf(programme, session), ...menteesOf(programme, session)].some(other => idOf(programme, other) === id));
}

function takesPlace(session: Session, today: Day): boolean {
	return !['cancelled', 'no-show'].includes(statusOf(session, today));
}

function idOf(programme: Programme, person: string): string {
	return programme.people.get(person)?.id ?? person;
}

function overlap(a: { readonly clock: ClockTime; readonly minutes: number | undefined }, b: Session): boolean {
	if (!b.clock) {
		return false;
	}
	// A time without an offset is one of the programme's clock, as the other then is taken to be.
	const sameClock = a.clock.offset === undefined || b.clock.offset === undefined;
	const startOf = (clock: ClockTime): number => minutesOf(clock.time) - (sameClock ? 0 : minutesOfOffset(clock.offset ?? ''));
	const [from, other] = [startOf(a.clock), startOf(b.clock)];
	// A meeting of no minutes still has its moment.
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
