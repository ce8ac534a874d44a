import { addDays, addMonths, type Day, daysBetween, makeDay, weekdayOf } from '../../time/days';

/** A rule of a series (RFC 5545, 3.3.10) in jCal's form: numbers and texts, alone or in lists. */
export type RecurrenceRule = Readonly<Record<string, unknown>>;

/** The days of a series. */
export interface SeriesDays {
	readonly days: readonly Day[];
	/** Whether there are more of them than are read, behind the last day that was wanted. */
	readonly isCut: boolean;
	/** Whether the rule has parts that are not known: then only the first day is read. */
	readonly isUnknown?: true;
}

/** The most days of one series. */
const maxDays = 1_000;

/** How many periods can still be searched for days, of all series of a calendar. */
export interface PeriodsLeft {
	periods: number;
}

/** The most periods that are searched for the days of one calendar. */
export const maxPeriods = 20_000;
const known = new Set(['freq', 'interval', 'count', 'until', 'byday', 'bymonthday', 'bymonth', 'bysetpos', 'wkst', 'byhour', 'byminute', 'bysecond']);
const weekdays: Readonly<Record<string, number>> = { MO: 0, TU: 1, WE: 2, TH: 3, FR: 4, SA: 5, SU: 6 };

interface Wanted {
	/** The first day of the series, which is one of its days, whatever the rule says. */
	readonly start: Day;
	/** The last day that is wanted. */
	readonly last: Day;
	/** Whether a day is behind the end that the rule states. */
	readonly isOver: (day: Day) => boolean;
}

/**
 * Returns the days of a series. It is bounded whatever the rule says: other expansions search forever for a day such as 30 February.
 */
export function seriesDays(
	rule: RecurrenceRule, { start, last, isOver }: Wanted, left: PeriodsLeft = { periods: maxPeriods },
): SeriesDays {
	const freq = String(rule['freq']);
	const isKnown = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq) && Object.keys(rule).every(key => known.has(key));
	if (!isKnown) {
		return { days: [start], isCut: false, isUnknown: true };
	}
	const count = numbersOf(rule, 'count')[0] ?? Infinity;
	const interval = Math.max(1, Math.min(10_000, Math.floor(numbersOf(rule, 'interval')[0] ?? 1)));
	const days: Day[] = [start];
	for (let period = 0; left.periods > 0; period++) {
		left.periods -= 1;
		const found = daysOfPeriod(freq, period * interval, start, rule);
		if (!found) {
			break;
		}
		for (const day of found.days.filter(each => each > start)) {
			if (days.length >= count || isOver(day)) {
				return { days, isCut: false };
			}
			if (day > last || days.length >= maxDays) {
				return { days, isCut: true };
			}
			days.push(day);
		}
		if (days.length >= count) {
			return { days, isCut: false };
		}
		if (found.begin > last) {
			return { days, isCut: !isOver(found.begin) };
		}
	}
	return { days, isCut: true };
}

interface Period {
	/** Its first day. */
	readonly begin: Day;
	readonly days: readonly Day[];
}

function daysOfPeriod(freq: string, step: number, start: Day, rule: RecurrenceRule): Period | undefined {
	const [bymonth, bymonthday] = [numbersOf(rule, 'bymonth'), numbersOf(rule, 'bymonthday')];
	const byday = daysOf(rule);
	const isIn = (day: Day): boolean => bymonth.length === 0 || bymonth.includes(Number(day.slice(5, 7)));
	const isOnWeekday = (day: Day): boolean => byday.length === 0 || byday.some(({ weekday }) => weekday === weekdayOf(day));
	const isOnDate = (day: Day): boolean => bymonthday.length === 0
		|| bymonthday.some(date => date > 0 ? date === Number(day.slice(8)) : date === Number(day.slice(8)) - daysInMonth(day) - 1);
	switch (freq) {
		case 'DAILY': {
			const day = addDays(start, step);
			return day > '2200' ? undefined : { begin: day, days: [day].filter(each => isIn(each) && isOnWeekday(each) && isOnDate(each)) };
		}
		case 'WEEKLY': {
			const first = weekdays[String(rule['wkst'])] ?? 0;
			const begin = addDays(start, step * 7 - (weekdayOf(start) - first + 7) % 7);
			const days = byday.length === 0 ? [addDays(start, step * 7)] : week.map(n => addDays(begin, n)).filter(isOnWeekday);
			return begin > '2200' ? undefined : { begin, days: atPositions(days.filter(isIn), rule) };
		}
		case 'MONTHLY': {
			const begin = monthAfter(start, step);
			const days = begin !== undefined && isIn(begin) ? daysOfMonth(begin, start, byday, bymonthday) : [];
			return begin === undefined ? undefined : { begin, days: atPositions(days, rule) };
		}
		default: {
			const year = Number(start.slice(0, 4)) + step;
			const months = bymonth.length > 0 ? [...new Set(bymonth)].sort((a, b) => a - b)
				: byday.length > 0 || bymonthday.length > 0 ? everyMonth : [Number(start.slice(5, 7))];
			const begins = months.flatMap(month => makeDay(year, month, 1) ?? []);
			const isNthOfYear = bymonth.length === 0 && byday.some(({ nth }) => nth !== 0);
			const days = isNthOfYear ? nthOfYear(year, byday) : begins.flatMap(begin => daysOfMonth(begin, start, byday, bymonthday));
			return year > 2200 ? undefined : { begin: makeDay(year, 1, 1) ?? start, days: atPositions(days, rule) };
		}
	}
}

const week = [0, 1, 2, 3, 4, 5, 6];
const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface ByDay {
	/** 0 for each such weekday. */
	readonly nth: number;
	readonly weekday: number;
}

function daysOf(rule: RecurrenceRule): readonly ByDay[] {
	return [rule['byday']].flat().slice(0, 100).flatMap(each => {
		const [, nth = '0', weekday = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(each)) ?? [];
		return weekday === '' ? [] : [{ nth: Number(nth), weekday: weekdays[weekday] ?? 0 }];
	});
}

function numbersOf(rule: RecurrenceRule, key: string): readonly number[] {
	return [rule[key]].flat().slice(0, 100).map(Number).filter(Number.isInteger);
}

function daysOfMonth(begin: Day, start: Day, byday: readonly ByDay[], bymonthday: readonly number[]): readonly Day[] {
	const length = daysInMonth(begin);
	const all = Array.from({ length }, (_, i) => addDays(begin, i));
	const dates = new Set(bymonthday.map(date => date > 0 ? date : length + 1 + date));
	if (byday.length === 0) {
		const own = bymonthday.length === 0 ? new Set([Number(start.slice(8))]) : dates;
		return all.filter((_, i) => own.has(i + 1));
	}
	return all.filter((day, i) => (bymonthday.length === 0 || dates.has(i + 1)) && byday.some(({ nth, weekday }) =>
		weekday === weekdayOf(day) && (nth === 0 || nth === Math.floor(i / 7) + 1 || nth === -(Math.floor((length - 1 - i) / 7) + 1))));
}

function nthOfYear(year: number, byday: readonly ByDay[]): readonly Day[] {
	const [first, last] = [makeDay(year, 1, 1) ?? '', makeDay(year, 12, 31) ?? ''];
	return byday.flatMap(({ nth, weekday }) => {
		const day = nth > 0
			? addDays(first, (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7)
			: addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
		return day >= first && day <= last && nth !== 0 ? [day] : [];
	}).sort();
}

/** The days at the positions that BYSETPOS names. */
function atPositions(days: readonly Day[], rule: RecurrenceRule): readonly Day[] {
	const positions = numbersOf(rule, 'bysetpos');
	return positions.length === 0 ? days
		: days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
}

function monthAfter(start: Day, months: number): Day | undefined {
	const begin = months > 3_600 ? undefined : addMonths(`${start.slice(0, 8)}01`, months);
	return begin === undefined || begin > '2200' ? undefined : begin;
}

const daysInMonth = (day: Day): number => daysBetween(`${day.slice(0, 8)}01`, addMonths(`${day.slice(0, 8)}01`, 1));

/** The rhythm of a series as a pair file has it: `2 weeks`. Undefined for one that no pair has. */
export function rhythmOf(rule: RecurrenceRule): string | undefined {
	const unit = { WEEKLY: 'week', MONTHLY: 'month' }[String(rule['freq'])];
	const interval = numbersOf(rule, 'interval')[0] ?? 1;
	return unit === undefined || interval < 1 || interval > 52 || (unit === 'week' && daysOf(rule).length > 1)
		? undefined
		: `${String(interval)} ${unit}${interval === 1 ? '' : 's'}`;
}
