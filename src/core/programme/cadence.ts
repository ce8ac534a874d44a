import type { Pair } from '../record/pair';
import { type Session, statusOf } from '../record/session';
import { compareText } from '../text/collections';
import { addDays, addMonths, daysBetween, weekdayOf, type Day } from '../time/days';
import type { Now } from '../time/instants';
import { type Interval, readCadence, type Rhythm } from '../time/reading/readCadence';
import { type AnyPair, sessionsOfPair } from './namedPairs';
import type { Programme } from './programme';
import { endOf, nowIn, planned, startOf } from './timing';

type Cadence = Pick<Pair, 'cadence' | 'start'>;

const week: Rhythm = { interval: { days: 7 } };

/**
 * Proposes the day of a pair's next meeting: its interval after the last meeting, on its weekday, never before today. Without an interval
 * it uses one week, since changing a proposal is quicker than typing one.
 */
export function nextMeeting({ cadence, start }: Cadence, lastDay: Day | undefined, today: Day): Day {
	const { interval, weekdays: named, ordinal, date } = (cadence?.every === undefined ? undefined : readCadence(cadence.every)) ?? week;
	const onWeekdays = cadence?.weekday === undefined ? named ?? [] : [weekdays.indexOf(cadence.weekday)];
	const [weekday] = onWeekdays;
	const from = lastDay === undefined || lastDay < today
		? start !== undefined && start > today ? start : addDays(today, lastDay === undefined ? 1 : 0)
		: addDays(lastDay, 1);
	if (onWeekdays.length > 1) {
		return firstOf(onWeekdays.map(each => onOrAfter(from, each)));
	}
	const place = ordinal !== undefined && weekday !== undefined ? { weekday, ordinal } : date;
	if (place !== undefined && 'months' in interval) {
		return lastDay === undefined ? firstInMonth(place, from) : followingInMonth(interval.months, place, lastDay, today);
	}
	return lastDay === undefined
		? firstMeeting(interval, weekday, start, today)
		: followingMeeting(interval, weekday, lastDay, today);
}

/** A day of each month: its date, or one of its weekdays, counted from 1, with -1 for the last. */
type PlaceInMonth = number | { readonly weekday: number; readonly ordinal: number };

/** The day at a place of the month that is `months` later; for a date, the month's last day if the month is shorter. */
function inMonth(day: Day, months: number, place: PlaceInMonth): Day {
	const first = addMonths(`${day.slice(0, 7)}-01`, months);
	const next = addMonths(first, 1);
	return typeof place === 'number'
		? addDays(first, Math.min(place, daysBetween(first, next)) - 1)
		: onOrAfter(place.ordinal < 0 ? addDays(next, -7) : addDays(first, 7 * (place.ordinal - 1)), place.weekday);
}

const onOrAfter = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);
const firstOf = (days: readonly Day[]): Day => days.reduce((a, b) => b < a ? b : a);

function firstInMonth(place: PlaceInMonth, from: Day): Day {
	const day = inMonth(from, 0, place);
	return day >= from ? day : inMonth(from, 1, place);
}

/** Counts from the day that is nearest to the last meeting, so that one moved meeting does not move all later ones. */
function followingInMonth(months: number, place: PlaceInMonth, last: Day, today: Day): Day {
	const nearest = [-1, 0, 1]
		.map(month => inMonth(last, month, place))
		.reduce((a, b) => Math.abs(daysBetween(b, last)) < Math.abs(daysBetween(a, last)) ? b : a);
	const rounds = Math.floor(Math.max(0, daysBetween(nearest, today)) / (months * 31));
	for (let n = Math.max(1, rounds); ; n++) {
		const candidate = inMonth(nearest, n * months, place);
		if (candidate > last && candidate >= today) {
			return candidate;
		}
	}
}

const weekdays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function firstMeeting(interval: Interval, weekday: number | undefined, start: Day | undefined, today: Day): Day {
	const from = start !== undefined && start > today ? start : undefined;
	return weekday === undefined
		? from ?? onWorkingDay(step(today, interval, 1))
		: onOrAfter(from ?? addDays(today, 1), weekday);
}

/** Returns the day, or the Monday after it where it is a Saturday or Sunday: nothing says that a first meeting is on a weekend. */
export function onWorkingDay(date: Day): Day {
	const weekday = weekdayOf(date);
	return weekday >= 5 ? addDays(date, 7 - weekday) : date;
}

function followingMeeting(interval: Interval, weekday: number | undefined, last: Day, today: Day): Day {
	// Skips the intervals before today in one step instead of counting through years of weeks.
	const away = Math.max(0, daysBetween(last, today));
	const rounds = Math.floor(away / ('days' in interval ? interval.days : interval.months * 31));
	for (let n = Math.max(1, rounds); ; n++) {
		const candidate = onWeekday(step(last, interval, n), weekday);
		if (candidate > last && candidate >= today) {
			return candidate;
		}
	}
}

function step(from: Day, interval: Interval, times: number): Day {
	return 'days' in interval ? addDays(from, interval.days * times) : addMonths(from, interval.months * times);
}

/** Moves a day to the nearest such weekday, at most 3 days away, so that one moved meeting does not move all later ones. */
function onWeekday(near: Day, weekday: number | undefined): Day {
	return weekday === undefined ? near : addDays(near, ((weekday - weekdayOf(near) + 10) % 7) - 3);
}

/** Returns the latest of a pair's sessions that are neither cancelled, missed nor drafts; undefined if there are none. */
export function lastPlanned(programme: Programme, pair: AnyPair, today: Day): Session | undefined {
	let last: Session | undefined;
	for (const session of sessionsOfPair(programme, pair)) {
		if ((last === undefined || session.date > last.date)
			&& !['cancelled', 'no-show', 'draft'].includes(statusOf(session, today))) {
			last = session;
		}
	}
	return last;
}

/** Returns the first of a pair's meetings after a session that is planned and not over; undefined if there is none. */
export function nextPlanned(programme: Programme, pair: AnyPair, after: Session, now: Now): Session | undefined {
	const { today } = nowIn(programme, now);
	const startMs = (session: Session): number => startOf(session, programme, now);
	return planned(sessionsOfPair(programme, pair), today)
		.filter(session => session.id !== after.id && startMs(session) >= startMs(after) && endOf(session, programme, now) > now.epochMs)
		.sort((a, b) => startMs(a) - startMs(b) || compareText(a.id, b.id))
		.at(0);
}

/**
 * Proposes a pair's next meeting: a day of its rhythm, at its usual time if it has one. `held` is a meeting that counts whatever its
 * status is.
 */
export function proposedNext(
	programme: Programme, pair: AnyPair, today: Day, held?: Session,
): { readonly date: Day; readonly time?: string } {
	const latest = lastPlanned(programme, pair, today);
	const last = held && (latest === undefined || latest.date < held.date) ? held : latest;
	const time = usualTime(pair, last);
	return { date: nextMeeting(pair, last?.date, today), ...(time !== undefined && { time }) };
}

/**
 * Returns the time at which a pair usually meets, on the programme's clock: its cadence's, else its last session's, unless that is written
 * with an offset of its own.
 */
export function usualTime({ cadence }: Cadence, last: Pick<Session, 'clock'> | undefined): string | undefined {
	return cadence?.time?.time ?? (last?.clock?.offset === undefined ? last?.clock?.time : undefined);
}
