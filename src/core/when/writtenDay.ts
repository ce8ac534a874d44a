import { Chrono, configuration, strict as monthFirst } from 'chrono-node/en';
import { strict as indonesian } from 'chrono-node/id';
import { parseDay, weekdayOf, type Day } from '../time/days';
import type { Direction } from './dayInWords';
import { weekdayNames, weekdayPattern } from './weekdayNames';

/** Strict, since else it finds days in words such as “may”. Numbers are day first, as in both of our languages. */
const dayFirst = new Chrono(configuration.createConfiguration(true, true));

/**
 * Only what a text itself names is taken from the parser, so neither the reader's day nor the machine's zone plays a part.
 * A leap year, without which 29 February would be refused.
 */
const reference = new Date(2000, 5, 15, 12);

const named = new RegExp(`^(?:on |pada )?(?:(?:hari )?(?<weekday>${weekdayPattern}),? )?(?:the )?(?<date>.+)$`);
/** More than the eight years that 29 February may be apart, around 1900 and 2100. */
const mostYears = 9;

/**
 * A calendar date as people write it, with or without its year: `13 Aug`, `August 13, 2021`, `13/8/21`, `Jum 13 Agu 2021`.
 * Without a year it is the nearest in the direction, today included. Undefined where the weekday contradicts the date.
 */
export function writtenDay(text: string, today: Day, direction: Direction): Day | undefined {
	const { weekday, date = text } = named.exec(text)?.groups ?? {};
	const day = parseDay(date) ?? readDate(date, today, direction);
	return day !== undefined && weekday !== undefined && weekdayNames[weekday] !== weekdayOf(day) ? undefined : day;
}

function readDate(text: string, today: Day, direction: Direction): Day | undefined {
	// `August 13`: only where the month is a word can it come first.
	for (const language of [/^[a-z]/.test(text) ? monthFirst : dayFirst, indonesian]) {
		const [found] = language.parse(text, reference);
		const start = found?.start;
		if (start && found.text.length === text.length && !found.end && start.isCertain('day') && start.isCertain('month')
			&& !start.isCertain('hour') && !start.tags().has('result/relativeDate')) {
			const dayAndMonth = `-${String(start.get('month'))}-${String(start.get('day'))}`;
			return start.isCertain('year') ? dayOf(Number(start.get('year')), dayAndMonth) : nearest(dayAndMonth, today, direction);
		}
	}
	return undefined;
}

function dayOf(year: number, dayAndMonth: string): Day | undefined {
	return parseDay(`${String(year).padStart(4, '0')}${dayAndMonth}`);
}

function nearest(dayAndMonth: string, today: Day, direction: Direction): Day | undefined {
	const step = direction === 'past' ? -1 : 1;
	for (let years = 0; years < mostYears; years++) {
		const day = dayOf(Number(today.slice(0, 4)) + step * years, dayAndMonth);
		if (day !== undefined && (direction === 'past' ? day <= today : day >= today)) {
			return day;
		}
	}
	return undefined;
}
