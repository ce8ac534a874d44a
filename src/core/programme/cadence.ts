import type { Pair } from '../record/pair';
import { type Session, statusOf } from '../record/session';
import { addDays, addMonths, daysBetween, weekdayOf, type Day } from '../time/days';
import { type AnyPair, sessionsOfPair } from './namedPairs';
import type { Programme } from './programme';

/** The distance between two consecutive meetings, in days or in calendar months. */
export type Interval = { readonly days: number } | { readonly months: number };

type Cadence = Pick<Pair, 'cadence' | 'start'>;

const numbers: Readonly<Record<string, number>> = {
	a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, other: 2, second: 2, third: 3,
	satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6,
};
const day = { days: 1 };
const week = { days: 7 };
const twoWeeks = { days: 14 };
const month = { months: 1 };
const units: Readonly<Record<string, Interval>> = {
	day, days: day, daily: day, hari: day, sehari: day, harian: day,
	week, weeks: week, weekly: week, minggu: week, seminggu: week, mingguan: week, pekan: week, sepekan: week, pekanan: week,
	fortnight: twoWeeks, fortnights: twoWeeks, fortnightly: twoWeeks, biweekly: twoWeeks, 'dwimingguan': twoWeeks,
	month, months: month, monthly: month, bulan: month, sebulan: month, bulanan: month,
	quarter: { months: 3 }, quarterly: { months: 3 }, triwulan: { months: 3 },
};
/** Words without a meaning for the interval: `every 2 weeks`, `sekali dalam sebulan`. */
const fillers = new Set(['every', 'each', 'once', 'per', 'in', 'setiap', 'tiap', 'sekali', 'dalam']);
/** The max number of units in an interval; a larger number is treated as a typing error. */
const maxIntervalCount = 366;

/**
 * Parses `every:` of a cadence in English or Indonesian (`2 weeks`, `month`, `10 days`, `dua minggu sekali`). Returns undefined for any
 * other text.
 */
export function intervalOf(every: string): Interval | undefined {
	const words = every
		.toLowerCase()
		.replaceAll(/(\d)([a-z])/g, '$1 $2')
		.replaceAll(/(?<=\w)-(?=\w)/g, ' ')
		.split(/\s+/)
		.filter(word => word !== '' && !fillers.has(word));
	const unit = units[own(units, words.at(-1))];
	const [count] = words;
	if (!unit || words.length > 2) {
		return undefined;
	}
	const number = words.length === 1 ? 1 : /^\d{1,3}$/.test(count ?? '') ? Number(count) : numbers[own(numbers, count)];
	if (number === undefined || number < 1 || number > maxIntervalCount) {
		return undefined;
	}
	return 'days' in unit ? { days: unit.days * number } : { months: unit.months * number };
}

/** Returns the word if it is an own key of the table, else an empty string, so that `constructor` is not found. */
function own(table: object, word: string | undefined): string {
	return word !== undefined && Object.hasOwn(table, word) ? word : '';
}

/**
 * Proposes the day of a pair's next meeting: its interval after the last meeting, on its weekday, never before today. Without an interval
 * it uses one week, since changing a proposal is quicker than typing one.
 */
export function nextMeeting({ cadence, start }: Cadence, lastDay: Day | undefined, today: Day): Day {
	const interval = (cadence?.every === undefined ? undefined : intervalOf(cadence.every)) ?? week;
	const weekday = cadence?.weekday === undefined ? undefined : weekdays.indexOf(cadence.weekday);
	return lastDay === undefined
		? firstMeeting(interval, weekday, start, today)
		: followingMeeting(interval, weekday, lastDay, today);
}

const weekdays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function firstMeeting(interval: Interval, weekday: number | undefined, start: Day | undefined, today: Day): Day {
	const from = start !== undefined && start > today ? start : undefined;
	return weekday === undefined
		? from ?? onWorkingDay(step(today, interval, 1))
		: addDays(from ?? addDays(today, 1), (weekday - weekdayOf(from ?? addDays(today, 1)) + 7) % 7);
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

/**
 * Returns the time at which a pair usually meets, on the programme's clock: its cadence's, else its last session's, unless that is written
 * with an offset of its own.
 */
export function usualTime({ cadence }: Cadence, last: Pick<Session, 'clock'> | undefined): string | undefined {
	return cadence?.time?.time ?? (last?.clock?.offset === undefined ? last?.clock?.time : undefined);
}
