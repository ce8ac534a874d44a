import { type Day, makeDay } from '../days';
import { type ClockTime, type Moment, parseTime } from '../moments';
import type { Now } from '../instants';
import { isLikely, type Refusal } from './dayIn';
import { type Reading, readTime, readWhen } from './readWhen';

/** What a value of a file says. */
export interface Written<T> {
	readonly value: T;
	/** The same in the form that the product writes: `2021-08-13 13:00`. */
	readonly form: string;
	/** What the value means with the month before the day, where that is possible. */
	readonly monthFirst?: string;
	/** The time is not read, since it can be each of these; the forms are of the whole value. */
	readonly times?: readonly string[];
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
		return { ...read, forms: read.forms.map(form => form.slice(0, 10)) };
	}
	const { value: { date }, monthFirst } = read;
	return { value: date, form: date, ...(monthFirst !== undefined && { monthFirst: monthFirst.slice(0, 10) }) };
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
	return 'refused' in read ? { reason: read.refused, forms: read.date === undefined ? [] : [read.date] } : written(read, text);
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

function written({ date, time, offset, minutes, alternative }: Reading, text: string): Written<Moment> {
	const clock = time === undefined
		? undefined
		: { time, ...(offset !== undefined && { offset }), ...(minutes !== undefined && { minutes }) };
	const formOf = (day: Day, at: ClockTime | undefined): string => at ? `${day} ${writeClock(at, text)}` : day;
	if (clock && alternative?.time !== undefined && alternative.time !== time) {
		const times = [formOf(date, clock), formOf(alternative.date, { ...clock, time: alternative.time })];
		return { value: { date }, form: date, times };
	}
	return {
		value: { date, ...clock },
		form: formOf(date, clock),
		...(alternative && { monthFirst: formOf(alternative.date, clock) }),
	};
}

/** Reads a time: `13:00`, `jam 2 siang`, `13.00–14.30 WIB`. A bare `jam 2` is not read: it can be at night or in the afternoon. */
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
	const hour = /^\d{1,2}$/.test(text) ? [`${text}:00`, ...(/^[1-6]$/.test(text) ? [`${String(Number(text) + 12)}:00`] : [])] : [];
	const digits = /^(\d{2})(\d{2})$/.exec(text);
	const tenths = /^(\d{1,2})\.(\d)$/.exec(text);
	return [...hour, ...(digits ? [`${digits[1] ?? ''}:${digits[2] ?? ''}`] : []), ...(tenths ? [`${tenths[1] ?? ''}:${tenths[2] ?? ''}0`] : [])]
		.flatMap(each => parseTime(each)?.time ?? []);
}

/** A time as files have it, with its zone by the name that the text has. */
function writeClock({ time, offset }: ClockTime, text: string): string {
	const name = /\b(?:wib|wita|wit)\b/i.exec(text)?.[0].toUpperCase();
	return offset === undefined ? time : name === undefined ? time + offset.replace('+00:00', 'Z') : `${time} ${name}`;
}
