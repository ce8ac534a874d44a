import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { ClockTime } from '../time/moments';
import { menteesOf, mentorsOf, pairOf, type Programme } from './programme';
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
	const sessions = sessionsByParty(programme);
	return [...(pair === undefined ? [] : [pairParty(pair)]), ...people.map(person => idOf(programme, person))]
		.flatMap(party => sessions.get(partyOn(date, party)) ?? [])
		.find(other => other !== session && other.id !== session?.id && takesPlace(other, today) && overlap({ clock, minutes: slot.minutes }, other));
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

const byParty = new WeakMap<Programme, ReadonlyMap<string, readonly Session[]>>();

/** A pair may have a person's id. */
const pairParty = (id: string): string => `pair ${id}`;
const partyOn = (date: Day, party: string): string => `${date} ${party}`;

/** Sessions with a time, by their day and each of who meets: the pair, and the people. Made once for a programme, since every session asks. */
function sessionsByParty(programme: Programme): ReadonlyMap<string, readonly Session[]> {
	const known = byParty.get(programme);
	if (known) {
		return known;
	}
	const made = new Map<string, Session[]>();
	for (const session of programme.sessions.filter(each => each.clock)) {
		const people = [...mentorsOf(programme, session), ...menteesOf(programme, session)].map(person => idOf(programme, person));
		const pair = pairOf(programme, session);
		for (const party of new Set([...people, ...(pair ? [pairParty(pair.id)] : [])])) {
			const key = partyOn(session.date, party);
			const same = made.get(key);
			if (same) {
				same.push(session);
			} else {
				made.set(key, [session]);
			}
		}
	}
	byParty.set(programme, made);
	return made;
}
