import { daysBetween, type Day } from '../time/days';
import type { Now } from '../time/instants';
import { parseWhen } from '../time/parseWhen';
import { isDayWord } from '../time/reading/dayWords';
import { wordsIn } from './textWords';

/** What was typed to find texts: words that all must match, or words and a day. */
export interface Query {
	readonly words: readonly string[];
	/** The same text with a day in it: the words left beside it, and the days that it can mean. Absent where it names none. */
	readonly dayed?: { readonly words: readonly string[]; readonly days: ReadonlySet<Day> };
}

/** The most words of a query that are read. */
const maxWords = 16;

/** Reads a query. *jumat lalu umpan balik* asks for all of these words, and for the last two in what is of that day. */
export function readQuery(text: string, now: Now): Query {
	const parts = text.split(/\s+/).filter(part => part !== '').slice(0, maxWords);
	const words = distinctWords(parts);
	for (let length = parts.length; length > 0; length--) {
		for (let start = 0; start + length <= parts.length; start++) {
			const days = daysOf(parts.slice(start, start + length), now);
			if (days.size > 0) {
				return { words, dayed: { words: distinctWords([...parts.slice(0, start), ...parts.slice(start + length)]), days } };
			}
		}
	}
	return { words };
}

const distinctWords = (parts: readonly string[]): readonly string[] => [...new Set(wordsIn(parts.join(' ')).map(({ word }) => word))];

const none: ReadonlySet<Day> = new Set();

/** The days that some words name: they are past, if nothing else is said. A number or a month alone names none. */
function daysOf(parts: readonly string[], now: Now): ReadonlySet<Day> {
	const text = parts.join(' ').replaceAll(/[,;]/g, ' ');
	if (!parts.every(part => isDayWord(part.toLowerCase().replaceAll(/[.,;’]/g, ''))) || /^\d{1,4}$/.test(text)) {
		return none;
	}
	const when = parseWhen(text, now, 'past');
	if (!when || when.time !== undefined || Math.abs(daysBetween(when.date, now.today)) > maxDaysAway) {
		return none;
	}
	return new Set([when.date, ...(when.alternatives ?? []).map(({ date }) => date)]);
}

/** A century: what is read as a day of another one is a number. */
const maxDaysAway = 36_525;
