import type { Day } from './days';
import { epochOf, momentAt, type Now } from './instants';
import { type ClockTime, parseMoment } from './moments';
import { dayInWords, type Direction, relativeIn, writtenDay } from './spokenDays';

/**
 * A day and an optional time, `HH:MM` in the current user's zone. A time typed without a zone is unchanged, even if a clock change skips or
 * repeats it.
 */
export interface When {
	readonly date: Day;
	readonly time?: string;
}

/** The maximum length of a text that is parsed. A longer text is not a day: it was probably pasted by mistake. */
const maxCharacters = 80;

/** Replacements for phrases that are one word or start with the part of the day. The result has the day first, then the part. */
const phrases: readonly (readonly [RegExp, string])[] = [
	[/\b(?:tadi malam|semalam|last night)\b/, 'kemarin malam'],
	[/\btonight\b/, 'today night'],
	[/\b(?:tadi|nanti) (pagi|siang|sore|petang|malam)\b/, 'hari ini $1'],
	[/\b(pagi|siang|sore|petang|malam) ini\b/, 'hari ini $1'],
	[/\bthis (morning|afternoon|evening)\b/, 'today $1'],
];

/**
 * Parses a day with an optional time, in English or Indonesian, whatever the display language is:
 * `last friday`, `2 minggu lalu`, `13/8/2021` (day first), `besok pukul 10.00`. Undefined if any part of the
 * text is not recognised, if the day doesn't exist, and for years before 1900 or after 2100, which are probably
 * typing errors. Never throws.
 *
 * `direction` is used only for an ambiguous text: a weekday, or a date without a year.
 */
export function parseWhen(text: string, now: Now, direction: Direction): When | undefined {
	if (text.length > maxCharacters) {
		return undefined;
	}
	const typed = text.normalize('NFKC').replaceAll('’', '\'').replaceAll(/\s+/g, ' ').replace(/[ .,!]+$/, '').trim();
	if (typed === '') {
		return undefined;
	}
	const moment = parseMoment(typed);
	if (moment) {
		return whenOf(moment.date, moment.time, moment.offset, now);
	}
	const normalized = phrases.reduce((words, [pattern, plain]) => words.replace(pattern, plain), typed.toLowerCase());
	const extracted = extractTime(normalized);
	if (!extracted) {
		return undefined;
	}
	const { rest, time, offset } = extracted;
	if (rest === '') {
		return time === undefined ? undefined : whenOf(now.today, time, offset, now);
	}
	const relative = relativeIn(rest);
	if (relative?.unit === 'minutes') {
		return time === undefined ? onTheClock(now.epochMs + relative.amount * 60_000, now.zone) : undefined;
	}
	const begun = time === undefined || time <= momentAt(now.epochMs, now.zone).time;
	const date = dayInWords(rest, now.today, direction, begun) ?? writtenDay(rest, now.today, direction);
	return date === undefined ? undefined : whenOf(date, time, offset, now);
}

/** Converts a time with its own zone (`13.00 WIB`) to the current user's zone. Undefined for years before 1900 or after 2100. */
function whenOf(date: Day, time: string | undefined, offset: string | undefined, now: Now): When | undefined {
	if (!/^(?:19\d\d|20\d\d|2100)-/.test(date)) {
		return undefined;
	}
	if (time === undefined) {
		return { date };
	}
	return offset === undefined ? { date, time } : onTheClock(epochOf({ date, time, offset }, now.zone), now.zone);
}

function onTheClock(epochMs: number, zone: string): When {
	const { date, time } = momentAt(epochMs, zone);
	return { date, time };
}

/** The first and last hour that each word can mean. They distinguish 3 in the afternoon from 3 at night. */
const partsOfDay: Readonly<Record<string, readonly [number, number]>> = {
	pagi: [0, 11], siang: [10, 16], sore: [12, 18], petang: [12, 19], malam: [18, 23],
	morning: [0, 11], afternoon: [12, 18], evening: [16, 23], night: [18, 23],
};

/** The abbreviations of Indonesia's three zones, as written after a time, in lower case. */
const zones: Readonly<Record<string, string>> = { wib: '+07:00', wita: '+08:00', wit: '+09:00' };

const part = Object.keys(partsOfDay).join('|');
const clock = `(?:(?<word>at|jam|pukul|pkl\\.?) )?(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?))?(?: (?:in the |at )?(?<part>${part}))?(?: (?<zone>wib|wita|wit))?`;
const atEnd = new RegExp(`(?:^|,? )${clock}$`);
const atStart = new RegExp(`^${clock}(?:,? )`);
const noon = /(?:^|,? )(?:at )?(?:noon|tengah hari)$/;
const partAtEnd = new RegExp(`(?:^|,? )(?:in the )?(?<part>${part})$`);

/** A text without its time, and the time if the text contained one. */
interface ExtractedTime extends Partial<ClockTime> {
	readonly rest: string;
}

/**
 * Separates a time from the end or the start of a lower-case text: `14:00`, `2pm`, `at 9`, `jam 3 sore`, `pukul 10.00 WIB`.
 * A part of the day alone (`yesterday morning`) is not a time, and is removed. Undefined for a time that doesn't exist, and for
 * one that contradicts its part of the day. Midnight in words is not recognised: it can be the start or the end of the day.
 */
function extractTime(text: string): ExtractedTime | undefined {
	const twelve = noon.exec(text);
	if (twelve) {
		return { rest: text.slice(0, twelve.index), time: '12:00' };
	}
	const match = [atEnd, atStart].map(form => form.exec(text)).find(found => {
		// A number alone is not a time: it is a day of the month or a number of days.
		const { word, minutes, half, part } = found?.groups ?? {};
		return (word ?? minutes ?? half ?? part) !== undefined;
	});
	const without = match ? (match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index)) : text;
	const dayPart = partAtEnd.exec(without);
	const rest = dayPart ? without.slice(0, dayPart.index) : without;
	if (!match?.groups) {
		return { rest };
	}
	const { hours = '', minutes = '00', half, part, zone } = match.groups;
	const hour = hourOf(Number(hours), half?.charAt(0), [part, dayPart?.groups?.['part']].filter(word => word !== undefined));
	if (hour === undefined || Number(minutes) > 59) {
		return undefined;
	}
	const offset = zones[zone ?? ''];
	return { rest, time: `${String(hour).padStart(2, '0')}:${minutes}`, ...(offset !== undefined && { offset }) };
}

function hourOf(normalized: number, half: string | undefined, parts: readonly string[]): number | undefined {
	const possible = half !== undefined ? (normalized >= 1 && normalized <= 12 ? [normalized % 12 + (half === 'p' ? 12 : 0)] : [])
		: parts.length > 0 && normalized >= 1 && normalized <= 12 ? [normalized, normalized + 12] : [normalized];
	return possible.find(hour => hour <= 23 && parts.every(word => {
		const [first = 0, last = 23] = partsOfDay[word] ?? [];
		return hour >= first && hour <= last;
	}));
}
