import { type Day, makeDay } from '../days';
import { canBeAfternoon, type ClockTime, type Moment, parseTime } from '../moments';
import type { Now } from '../instants';
import { isLikely, type Refusal } from './dayIn';
import { type Reading, readTime, readWhen } from './readWhen';

/** What a value of a file says. */
export interface Written<T> {
	readonly value: T;
	/** The same in the form that the product writes: `2021-08-13 13:00`. */
	readonly form: string;
	/** What else the value can mean: the same with the month before the day. */
	readonly others?: readonly string[];
	/** The time is not read, since the whole value can mean each of these. */
	readonly times?: readonly string[];
	/** Whether the text has a time that the value has not. */
	readonly leavesTimeOut?: true;
}

/** Why a value of a file is not read, and what it can mean, in the form that the product writes. */
export interface NotRead {
	readonly reason?: Refusal['refused'] | 'relative' | 'twoTimes';
	readonly forms: readonly string[];
}

/** Reads the day of a value of a file; a time with it is left out. */
export function readDay(text: string): Written<Day> | NotRead {
	const read = readMoment(text);
	if (!('value' in read)) {
		return read;
	}
	const { value: { date, time }, others = [], times } = read;
	if (others.length === 0 && !times && time === undefined) {
		return { value: date, form: date };
	}
	const otherDays = new Set([...others, ...times ?? []].map(form => form.slice(0, 10)).filter(day => day !== date));
	return {
		value: date,
		form: date,
		...(otherDays.size > 0 && { others: [...otherDays] }),
		...((time !== undefined || times) && { leavesTimeOut: true }),
	};
}

/** Reads a day with or without a time. Only what means the same on every day is read: a file has no today. */
export function readMoment(text: string): Written<Moment> | NotRead {
	const iso = readIso(text);
	if (iso) {
		return iso;
	}
	const read = readWhen(text, someDay, 'past');
	if (!read || read.isRelative) {
		return { ...((read ?? nows.some(now => readWhen(text, now, 'past'))) && { reason: 'relative' }), forms: [] };
	}
	if (!('refused' in read)) {
		return written(read, text);
	}
	const { refused, date, times, offset } = read;
	const clocks = times?.map(time => writeClock({ time, ...(offset !== undefined && { offset }) }, text));
	return { reason: refused, forms: date === undefined ? [] : clocks?.map(clock => `${date} ${clock}`) ?? [date] };
}

/** A day on which a text is read: what is not relative means the same on every day. */
const someDay: Now = { today: '2000-01-05', epochMs: Date.parse('2000-01-05T12:00:00Z'), zone: 'UTC' };
/** A week on whose days a text may be understood, such as *kemarin rabu*, which is none on other days. */
const nows: readonly Now[] = Array.from({ length: 7 }, (_, i) => ({ ...someDay, today: `2001-05-0${String(i + 1)}` }));

/** Reads `2021-08-13` with or without a time, first, since it is what nearly all files have. */
function readIso(text: string): Written<Moment> | NotRead | undefined {
	const [, year = '', month, date, rest = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d.*))?$/i.exec(text) ?? [];
	const day = makeDay(Number(year), Number(month), Number(date));
	if (day === undefined) {
		return undefined;
	}
	if (!isLikely(day) && Number(year) < 1900) {
		return { reason: 'farYear', forms: year.startsWith('00') ? [`20${day.slice(2)}`] : [] };
	}
	const clock = rest === '' ? undefined : parseTime(rest);
	if (rest === '') {
		return { value: { date: day }, form: day };
	}
	// Tools write a day as its midnight, which is no time of a meeting.
	return /^0?0:00:00(?:\.0+)?\s*(?:Z|[+-]00:?00)?$/i.test(rest) ? { value: { date: day }, form: day }
		: clock ? { value: { date: day, ...clock }, form: day + text.slice(text.search(/T|\s/i)) } : undefined;
}

function written({ date, time, offset, minutes, alternatives = [], hasTwoHours }: Reading, text: string): Written<Moment> {
	const clock = time === undefined
		? undefined
		: { time, ...(offset !== undefined && { offset }), ...(minutes !== undefined && { minutes }) };
	const formOf = (day: Day, at: ClockTime | undefined): string => at ? `${day} ${writeClock(at, text)}` : day;
	const others = alternatives.map(each => formOf(each.date, clock && { ...clock, ...each }));
	const form = formOf(date, clock);
	return hasTwoHours
		? { value: { date }, form: date, times: [form, ...others] }
		: { value: { date, ...clock }, form, ...(others.length > 0 && { others }) };
}

/**
 * Reads a time: `13:00`, `jam 2 siang`, `13.00–14.30 WIB`. A bare `jam 2` or `2:30` is not read: it can be at night or in the afternoon.
 */
export function readClock(text: string): Written<ClockTime> | NotRead {
	const exact = parseTime(text);
	if (exact) {
		return { value: exact, form: text };
	}
	const { times: [time, ...others] = [], offset, length } = readTime(text) ?? {};
	if (time === undefined) {
		return { forms: timesOfNumber(text) };
	}
	const clock = { time, ...(offset !== undefined && { offset }), ...(length !== undefined && { minutes: length }) };
	return others.length > 0
		? { reason: 'twoTimes', forms: [time, ...others].map(each => writeClock({ ...clock, time: each }, text)) }
		: { value: clock, form: writeClock(clock, text) };
}

/** The times that a number can mean: `9`, `1300`, `13.3`, which spreadsheets make of 13.30. */
function timesOfNumber(text: string): readonly string[] {
	const [, hour, minutes = '00'] = /^(\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{1,2})\.(\d)$/.exec(text) ?? [];
	return hour === undefined
		? []
		: [hour.padStart(2, '0'), ...(canBeAfternoon(hour) ? [String(Number(hour) + 12)] : [])]
			.flatMap(each => parseTime(`${each}:${minutes.padEnd(2, '0')}`)?.time ?? []);
}

/** A time as files have it, with its zone by the name that the text has. */
function writeClock({ time, offset }: ClockTime, text: string): string {
	const name = /\b(?:wib|wita|wit)\b/i.exec(text)?.[0].toUpperCase();
	return offset === undefined ? time : name === undefined ? time + offset.replace('+00:00', 'Z') : `${time} ${name}`;
}
