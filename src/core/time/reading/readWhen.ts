import { addDays, type Day } from '../days';
import { epochOf, momentAt, type Now } from '../instants';
import { clockIn, type ClockFound } from './clockIn';
import { dayIn, type Direction, isLikely, type Refusal } from './dayIn';
import { distanceIn } from './relativeDay';
import { form, oneOf, own, partsOfDay, Phrase, plainWords, weekdayNames } from './vocabulary';

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
	/** Another possible meaning: `4/5/2026` with the month first, `jam 2` at night. */
	readonly alternative?: Moment;
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
	[
		/^(?:paling lambat|paling telat|selambat-lambatnya|selambatnya|sampai dengan|sampai|s\.d\.|s\.d|s\/d|per|by|until|due|due on|no later than) /,
		'',
	],
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
	const { date, isRelative } = reading;
	return { refused: 'farYear', ...(date.startsWith('00') && { date: `20${date.slice(2)}` }), ...(isRelative && { isRelative }) };
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
		return week && !('refused' in week) && week.date !== reading.date ? { ...reading, alternative: week } : reading;
	}
	return reading;
}

function readPlain(text: string, now: Now, direction: Direction): Reading | Refusal | undefined {
	if (/^\d{1,4}([-/])\d{1,2}\1\d{1,4}$/.test(text)) {
		// The most frequent form in files, without a search for times and distances.
		const date = dayIn(new Phrase(text), { today: now.today, direction, begun: true });
		return !date || 'refused' in date ? date : atTime(date, undefined, undefined, undefined);
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
	const possible = isNanti ? nantiTimes(times, current) : isTadi ? times.filter(time => time <= current) : times;
	const [time, other] = possible;
	if (clock && time === undefined) {
		return undefined;
	}
	if (phrase.rest === '') {
		return clock && time !== undefined ? atTime({ day: now.today, isRelative: true }, time, other, clock) : undefined;
	}
	const found = dayIn(phrase, { today: now.today, direction, begun: time === undefined || time <= current });
	return !found || 'refused' in found ? found : atTime(found, time, other, clock);
}

const hasWeekday = (text: string): boolean => text.split(' ').some(word => own(weekdayNames, word) !== undefined);

/** The times that are ahead; of *nanti jam 9* in the morning, the evening's too. */
function nantiTimes(times: readonly string[], current: string): readonly string[] {
	const later = times.map(time => Number(time.slice(0, 2)) < 12 ? `${String(Number(time.slice(0, 2)) + 12)}${time.slice(2)}` : time);
	return [...new Set([...times, ...later])].filter(time => time >= current).slice(0, 1);
}

function atTime(
	{ day, isRelative, alternative }: { readonly day: Day; readonly isRelative: boolean; readonly alternative?: Day },
	time: string | undefined, other: string | undefined, clock: ReturnType<typeof clockIn>,
): Reading {
	const moment = momentOf(day, time);
	const second = alternative !== undefined ? momentOf(alternative, time) : other !== undefined ? momentOf(day, other) : undefined;
	return {
		...moment,
		...(clock?.offset !== undefined && { offset: clock.offset }),
		...(clock?.length !== undefined && { minutes: clock.length }),
		...(second && { alternative: second }),
		isRelative,
	};
}

/** A day with a time, whose hour 24 is the beginning of the day after. */
function momentOf(day: Day, time: string | undefined): Moment {
	return time === undefined
		? { date: day }
		: time.startsWith('24')
			? { date: addDays(day, 1), time: `00${time.slice(2)}` }
			: { date: day, time };
}

/** Converts a moment with an offset to a zone's clock. */
export function onClock({ date, time }: Moment, offset: string | undefined, zone: string): Moment {
	return time === undefined || offset === undefined
		? { date, ...(time !== undefined && { time }) }
		: momentAt(epochOf({ date, time, offset }, zone), zone);
}
