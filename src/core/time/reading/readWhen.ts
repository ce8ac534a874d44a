import { addDays, type Day } from '../days';
import { epochOf, momentAt, type Now } from '../instants';
import { clockIn, type ClockFound } from './clockIn';
import { type DayFound, dayIn, type Direction, isLikely, type Refusal } from './dayIn';
import { distanceIn } from './relativeDay';
import { dueWords, form, oneOf, own, partsOfDay, Phrase, plainWords, weekdayNames } from './vocabulary';

/** A day with an optional time, on the clock that the text has: `offset` where it names a zone, else the reader's. */
interface Moment {
	readonly date: Day;
	readonly time?: string;
}

/** What a text says. */
export interface Reading extends Moment {
	readonly offset?: string;
	/** The length of `13.00–14.30`. */
	readonly minutes?: number;
	/** Other possible meanings: `4/5/2026` with the month first, `jam 2` at night. */
	readonly alternatives?: readonly Moment[];
	/** Whether the hour is one of two. */
	readonly hasTwoHours?: true;
	/** Whether it means another day tomorrow: *kemarin*, *13 Aug*. A time without a day is relative too. */
	readonly isRelative: boolean;
	/** Whether it says that there is no time: `besok tanpa jam`. */
	readonly hasNoTime?: true;
}

/** The maximum length of a text that is read. A longer text is not a day: it was probably pasted by mistake. */
const maxCharacters = 80;

const part = oneOf(partsOfDay);
/** Phrases that are one word, or start with the part of the day. The result has the day first, then the part. */
const phrases: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`^(?:${dueWords}) `), ''],
	[form('tadi malam|malam tadi|semalam|last night'), 'kemarin malam'],
	[form('tonight'), 'nanti malam'],
	[form(`(${part}) (tadi|nanti)`), '$2 $1'],
	[form(`(${part}) ini`), 'hari ini $1'],
	[form('this (morning|afternoon|evening)'), 'hari ini $1'],
	[form('hari minggu'), 'hari ahad'],
];

/** `Minggu lalu` with a capital letter is a Sunday, while `minggu lalu` is a week ago; other spellings don't show which. */
const sunday = /^Minggu(?= (?:yang |yg )?(?:lalu|kemarin|depan|ini|mendatang|berikutnya|akan datang)\b)/;

/**
 * Reads a day with an optional time, in English or Indonesian, in either display language: `last friday`, `2 minggu lalu`, `13/8/2021`
 * (day first), `besok pukul 10.00`. Undefined if any part of the text is not understood or the day doesn't exist. Never throws.
 *
 * `direction` is used only for what says none: a weekday, a date without a year, `akhir bulan`.
 */
export function readWhen(written: string, now: Now, direction: Direction): Reading | Refusal | undefined {
	const reading = readLikelier(written, now, direction);
	if (!reading || 'refused' in reading || isLikely(reading.date)) {
		return reading;
	}
	const { date, time, offset, isRelative } = reading;
	return {
		refused: 'farYear',
		...(date.startsWith('00') && { date: `20${date.slice(2)}` }),
		...(time !== undefined && { times: [...new Set([reading, ...reading.alternatives ?? []].flatMap(each => each.time ?? []))] }),
		...(offset !== undefined && { offset }),
		...(isRelative && { isRelative }),
	};
}

/**
 * Reads a time without a day: `jam 2 siang`, `13.00–14.30 WIB`. Of several possible hours, the likeliest is first. Undefined for another
 * text.
 */
export function readTime(written: string): (Omit<ClockFound, 'hours' | 'minute'> & { readonly times: readonly string[] }) | undefined {
	const phrase = new Phrase(written.length > maxCharacters ? '' : plainPhrases(typedText(written)));
	const found = clockIn(phrase);
	if (!found || phrase.rest !== '') {
		return undefined;
	}
	const { hours, minute, ...rest } = found;
	return { ...rest, times: [...new Set(hours.map(hour => timeOf(hour % 24, minute)))] };
}

/** The text in one line, without the signs around it; `Rabu (25/8/2021)` and `Rabu/25 Agustus` without those between weekday and date. */
function typedText(written: string): string {
	return written
		.normalize('NFKC')
		.replaceAll(/[’‘]/g, '\'')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/\((?=\d)|(?<=\d)\)|(?<=[a-z])\/(?=\d{1,2}[ /-])/gi, ' ')
		.replace(/[ .,!]+$/, '')
		.trim();
}

/** A text in plain words (`plainWords`), with the day before the part of the day. */
export function plainPhrases(typed: string): string {
	return phrases.reduce((text, [pattern, plain]) => text.replace(pattern, plain), plainWords(typed));
}

const timeOf = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const withoutTime = /[ ,]+(?:tanpa (?:jam|waktu)|belum ada jam|no time(?: yet)?|without (?:a )?time)$/i;

function readLikelier(written: string, now: Now, direction: Direction): Reading | Refusal | undefined {
	if (written.length > maxCharacters) {
		return undefined;
	}
	const typed = typedText(written);
	if (withoutTime.test(typed)) {
		const day = readLikelier(typed.replace(withoutTime, ''), now, direction);
		return !day || 'refused' in day ? day : day.time === undefined ? { ...day, hasNoTime: true } : undefined;
	}
	const reading = typed === '' ? undefined : readPlain(plainPhrases(typed.replace(sunday, 'ahad')), now, direction);
	if (reading && !('refused' in reading) && sunday.test(typed)) {
		const week = readPlain(plainPhrases(typed), now, direction);
		return week && !('refused' in week) && week.date !== reading.date ? { ...reading, alternatives: [week] } : reading;
	}
	return reading;
}

function readPlain(text: string, now: Now, direction: Direction): Reading | Refusal | undefined {
	if (/^\d{1,4}([-/])\d{1,2}\1\d{1,4}$/.test(text)) {
		// The most frequent form in files, without a search for times and distances.
		const date = dayIn(new Phrase(text), { today: now.today, direction, clock: 'none' });
		return !date || 'refused' in date ? date : atTime(date, [], undefined);
	}
	const exact = new Phrase(text);
	const away = distanceIn(exact, direction === 'past');
	if (away?.unit === 'minutes') {
		return exact.rest === '' ? { ...momentAt(now.epochMs + away.amount * 60_000, now.zone), isRelative: true } : undefined;
	}
	const phrase = new Phrase(text);
	const isTadi = /(?<![^ ])tadi(?![^ ])/.test(text);
	const isNanti = /(?<![^ ])nanti(?![^ ])/.test(text) && !hasWeekday(text);
	const clock = clockIn(phrase);
	const current = momentAt(now.epochMs, now.zone).time;
	const times = (clock?.hours ?? []).map(hour => timeOf(hour, clock?.minute ?? 0));
	// Of *nanti jam 2* only what is ahead is meant, of *tadi jam 3* only what is over.
	const possible = clock && isNanti ? nantiTimes(times, clock.isOpen, current) : isTadi ? times.filter(time => time <= current) : times;
	const [time] = possible;
	if (clock && time === undefined) {
		return undefined;
	}
	if (phrase.rest === '' && time === undefined) {
		return undefined;
	}
	const found = phrase.rest === ''
		? { day: now.today, isRelative: true }
		: dayIn(phrase, { today: now.today, direction, clock: time === undefined ? 'none' : time <= current ? 'over' : 'ahead' });
	if (!found) {
		return undefined;
	}
	if ('refused' in found) {
		return clock ? { ...found, times: possible.filter(each => each < '24'), ...(clock.offset !== undefined && { offset: clock.offset }) } : found;
	}
	// Of the hours of today, one in the direction is likelier.
	const isLikelier = (each: string): boolean => direction === 'past' ? each <= current : each >= current;
	const ordered = found.day === now.today
		? [...possible.filter(isLikelier), ...possible.filter(each => !isLikelier(each))]
		: possible;
	return atTime(found, ordered, clock);
}

const hasWeekday = (text: string): boolean => text.split(' ').some(word => own(weekdayNames, word) !== undefined);

const plusHours = (time: string, hours: number): string => `${String(Number(time.slice(0, 2)) + hours)}${time.slice(2)}`;

/**
 * The first time that is ahead; of *nanti jam 9* in the morning, the evening's too. If none is, those of tomorrow's morning, in hours from
 * 24: *nanti jam 2* at three in the afternoon is at night, or the time that was missed, on the day after.
 */
function nantiTimes(times: readonly string[], isOpen: boolean, current: string): readonly string[] {
	const later = isOpen ? times.filter(time => time < '12').map(time => plusHours(time, 12)) : [];
	const [ahead] = [...times, ...later].filter(time => time >= current);
	return ahead !== undefined ? [ahead] : times.some(time => time < '12') ? times.slice().sort().map(time => plusHours(time, 24)) : [];
}

function atTime(
	{ day, isRelative, alternative }: DayFound, times: readonly string[], clock: ClockFound | undefined,
): Reading {
	const days = [day, ...(alternative === undefined ? [] : [alternative])];
	const [moment = { date: day }, ...alternatives] = times.length === 0
		? days.map(date => ({ date }))
		: times.flatMap(time => days.map(each => momentOf(each, time)));
	return {
		...moment,
		...(clock?.offset !== undefined && { offset: clock.offset }),
		...(clock?.length !== undefined && { minutes: clock.length }),
		...(alternatives.length > 0 && { alternatives }),
		...(times.length > 1 && { hasTwoHours: true }),
		isRelative,
	};
}

/** A day with a time, whose hours from 24 are those of the day after. */
function momentOf(day: Day, time: string): Moment {
	const hour = Number(time.slice(0, 2));
	return hour < 24 ? { date: day, time } : { date: addDays(day, 1), time: `${String(hour - 24).padStart(2, '0')}${time.slice(2)}` };
}

/** Converts a moment with an offset to a zone's clock. */
export function onClock({ date, time }: Moment, offset: string | undefined, zone: string): Moment {
	return time === undefined || offset === undefined
		? { date, ...(time !== undefined && { time }) }
		: momentAt(epochOf({ date, time, offset }, zone), zone);
}
