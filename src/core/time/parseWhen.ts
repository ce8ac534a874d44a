import type { Day } from './days';
import { epochOf, momentAt, type Now } from './instants';
import { type ClockTime, parseMoment } from './moments';
import { dayInWords, type Direction, relativeIn, writtenDay } from './spokenDays';

/** A day, and a time where one was said: `HH:MM` on the reader's clock, as it was typed, also where a clock change skips or repeats it. */
export interface When {
	readonly date: Day;
	readonly time?: string;
}

/** Nobody types more for a day; what is longer was pasted by mistake. */
const maxCharacters = 80;

/** What people say in one word, or with the part of the day first, as the day and then the part. */
const phrases: readonly (readonly [RegExp, string])[] = [
	[/\b(?:tadi malam|semalam|last night)\b/, 'kemarin malam'],
	[/\btonight\b/, 'today night'],
	[/\b(?:tadi|nanti) (pagi|siang|sore|petang|malam)\b/, 'hari ini $1'],
	[/\b(pagi|siang|sore|petang|malam) ini\b/, 'hari ini $1'],
	[/\bthis (morning|afternoon|evening)\b/, 'today $1'],
];

/**
 * A day as people say it, in English or Indonesian whichever is spoken, with an optional time:
 * `last friday`, `2 minggu lalu`, `13/8/2021` (day first), `besok pukul 10.00`. Undefined when any part of the
 * text was not understood, when the calendar has no such day, and for years before 1900 or after 2100, which are
 * slips of the finger. Never throws.
 *
 * `direction` decides only where the words leave it open: a weekday, or a date without its year.
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
	const said = phrases.reduce((words, [pattern, plain]) => words.replace(pattern, plain), typed.toLowerCase());
	const taken = takeTime(said);
	if (!taken) {
		return undefined;
	}
	const { rest, time, offset } = taken;
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

/** A time with a zone of its own (`13.00 WIB`) is that instant on the reader's clock. */
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

/** The hours of a day that each word may mean, first and last: they tell 3 in the afternoon from 3 at night. */
const partsOfDay: Readonly<Record<string, readonly [number, number]>> = {
	pagi: [0, 11], siang: [10, 16], sore: [12, 18], petang: [12, 19], malam: [18, 23],
	morning: [0, 11], afternoon: [12, 18], evening: [16, 23], night: [18, 23],
};

/** Indonesia's three zones, as people write them after a time. */
const zones: Readonly<Record<string, string>> = { wib: '+07:00', wita: '+08:00', wit: '+09:00' };

const part = Object.keys(partsOfDay).join('|');
const clock = `(?:(?<word>at|jam|pukul|pkl\\.?) )?(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?))?(?: (?:in the |at )?(?<part>${part}))?(?: (?<zone>wib|wita|wit))?`;
const atEnd = new RegExp(`(?:^|,? )${clock}$`);
const atStart = new RegExp(`^${clock}(?:,? )`);
const noon = /(?:^|,? )(?:at )?(?:noon|tengah hari)$/;
const partAtEnd = new RegExp(`(?:^|,? )(?:in the )?(?<part>${part})$`);

/** A text without its time, and the time, if there was one. */
interface Taken extends Partial<ClockTime> {
	readonly rest: string;
}

/**
 * Takes a time from the end or the start of a text in small letters: `14:00`, `2pm`, `at 9`, `jam 3 sore`, `pukul 10.00 WIB`.
 * A part of the day alone (`yesterday morning`) is no time, and is dropped. Undefined for a time that no clock shows, for
 * one that its part of the day contradicts, and for midnight in words, since nobody knows at which end of the day that is.
 */
function takeTime(text: string): Taken | undefined {
	const twelve = noon.exec(text);
	if (twelve) {
		return { rest: text.slice(0, twelve.index), time: '12:00' };
	}
	const match = [atEnd, atStart].map(form => form.exec(text)).find(found => {
		// A number alone is a day of a month, or of days ago.
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

function hourOf(said: number, half: string | undefined, parts: readonly string[]): number | undefined {
	const possible = half !== undefined ? (said >= 1 && said <= 12 ? [said % 12 + (half === 'p' ? 12 : 0)] : [])
		: parts.length > 0 && said >= 1 && said <= 12 ? [said, said + 12] : [said];
	return possible.find(hour => hour <= 23 && parts.every(word => {
		const [first = 0, last = 23] = partsOfDay[word] ?? [];
		return hour >= first && hour <= last;
	}));
}
