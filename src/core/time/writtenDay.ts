import { makeDay, monthOf, parseDay, weekdayOf, type Day } from './days';
import type { Direction } from './dayInWords';
import { weekdayNames, weekdayPattern } from './weekdayNames';

/** Numbers are day first, as in both of our languages; the month comes first only where it is a word. */
const forms: readonly RegExp[] = [
	/^(?<date>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{2}))?$/,
	/^(?<date>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,10})\.?(?:,? (?<year>\d{2}|\d{4}))?$/,
	/^(?<month>[a-z]{3,10})\.? (?<date>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/,
];

const named = new RegExp(`^(?:on |pada )?(?:(?:hari )?(?<weekday>${weekdayPattern}),? )?(?:the |tanggal |tgl\\.? )?(?<date>.+)$`);
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
	const { date, month = '', year } = forms.map(form => form.exec(text)?.groups).find(groups => groups !== undefined) ?? {};
	const monthNumber = /^\d/.test(month) ? Number(month) : monthOf(month);
	if (date === undefined || monthNumber === undefined) {
		return undefined;
	}
	return year === undefined
		? nearest(monthNumber, Number(date), today, direction)
		// Two digits mean this century: nobody logs a meeting of the last one.
		: makeDay(Number(year.padStart(4, '20')), monthNumber, Number(date));
}

function nearest(month: number, date: number, today: Day, direction: Direction): Day | undefined {
	const step = direction === 'past' ? -1 : 1;
	for (let years = 0; years < mostYears; years++) {
		const day = makeDay(Number(today.slice(0, 4)) + step * years, month, date);
		if (day !== undefined && (direction === 'past' ? day <= today : day >= today)) {
			return day;
		}
	}
	return undefined;
}
