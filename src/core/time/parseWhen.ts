import type { Day } from './days';
import { epochOf, momentAt, type Now } from './instants';
import { parseMoment } from './moments';
import { dayInWords, type Direction } from './dayInWords';
import { relativeIn } from './relativeIn';
import { takeTime } from './takeTime';
import { writtenDay } from './writtenDay';

/** A day, and a time where one was said: `HH:MM` on the reader's clock, as it was typed, also where a clock change skips or repeats it. */
export interface When {
	readonly date: Day;
	readonly time?: string;
}

/** Nobody types more for a day; what is longer was pasted by mistake. */
const mostCharacters = 80;

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
	if (text.length > mostCharacters) {
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
