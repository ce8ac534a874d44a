import { addDays, type Day, makeDay, weekdayOf } from '../../time/days';
import { readClock, readMoment } from '../../time/reading/readWritten';
import { monthNumbers, weekdayNames } from '../../time/reading/vocabulary';
import type { DateOrder } from '../importSource';
import { remembered } from '../../text/remembered';

/** A date in numbers with the year last. */
interface Numbers {
	readonly first: number;
	readonly second: number;
	readonly year: number;
	/** 0 for Monday to 6 for Sunday, where the text has it. */
	readonly weekday?: number;
	/** What follows: a time. */
	readonly rest: string;
}

/** A cell of dates, read. */
export interface DateRead {
	readonly day?: Day;
	readonly time?: string;
	/** The length of a time that was written with its end. */
	readonly minutes?: number;
	/** What is no day, or the days that the text can mean. */
	readonly issue?: 'noDate' | 'eitherOrder';
	readonly offered?: readonly Day[];
}

const numbers = /^(?:([\p{L}'’`]{2,9})[.,]{0,2}\s+)?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|'?\d{2})(?![\d/-])[,.]?(?:\s+(?:pukul|jam|at)?\s*|T|$)(.*)$/isu;
const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)[,.]?(?:T|\s+|$)(.*)$/is;
const serial = /^([2-6]\d{4})(?:[.,](\d+))?$/;

function numbersIn(text: string): Numbers | undefined {
	const [, name, first, second, year, rest = ''] = numbers.exec(text) ?? [];
	const weekday = name === undefined ? undefined : weekdayNames[name.toLowerCase().replaceAll(/['’`]/g, '')];
	return first === undefined || (name !== undefined && weekday === undefined) ? undefined : {
		first: Number(first), second: Number(second), year: Number(year!.replace('\'', '').padStart(4, '20')),
		...(weekday !== undefined && { weekday }), rest: rest.trim(),
	};
}

const dayIn = ({ first, second, year }: Numbers, order: 'dmy' | 'mdy'): Day | undefined =>
	order === 'dmy' ? makeDay(year, second, first) : makeDay(year, first, second);

/** Whether the day of one order is right in the calendar, and on the weekday that is written with it. */
const fits = (found: Numbers, order: 'dmy' | 'mdy'): boolean => {
	const day = dayIn(found, order);
	return day !== undefined && (found.weekday === undefined || weekdayOf(day) === found.weekday);
};

/**
 * The order of the dates of a column, by those that can be read in one order only; where both orders have such dates, by most of them.
 * `asked` where nothing decides. Undefined for a column without dates in numbers.
 */
export function orderIn(cells: readonly string[]): 'dmy' | 'mdy' | 'ymd' | 'asked' | undefined {
	let [dayFirst, monthFirst, either, year] = [0, 0, 0, 0];
	for (const cell of cells) {
		const found = numbersIn(cell);
		if (found) {
			const [d, m] = [fits(found, 'dmy'), fits(found, 'mdy')];
			dayFirst += d && !m ? 1 : 0;
			monthFirst += m && !d ? 1 : 0;
			either += d && m && found.first !== found.second ? 1 : 0;
		} else if (yearFirst.test(cell)) {
			year += 1;
		}
	}
	return dayFirst + monthFirst > 0 && dayFirst !== monthFirst ? dayFirst > monthFirst ? 'dmy' : 'mdy'
		: either > 0 ? 'asked'
			: year > 0 ? 'ymd' : dayFirst > 0 ? 'dmy' : undefined;
}

/** Whether a cell begins with a date in numbers or in words. */
export function isDate(cell: string): boolean {
	return cell.length <= 60 && /\d/.test(cell) && readDate(cell, 'dmy').day !== undefined && !serial.test(cell);
}

/** Reads a cell of a column whose order is known or `asked`. A date that only the other order allows is read in that order. */
export function readDate(cell: string, order: DateOrder | 'asked' | undefined): DateRead {
	const text = cell.replaceAll(/\s+/gu, ' ').replace(/^[[(]|[\])]$/g, '').trim();
	const found = text.length > 100 ? undefined : numbersIn(text);
	if (found) {
		const [d, m] = [dayIn(found, 'dmy'), dayIn(found, 'mdy')];
		const [fitsDayFirst, fitsMonthFirst] = [fits(found, 'dmy'), fits(found, 'mdy')];
		const day = !fitsDayFirst && !fitsMonthFirst ? undefined
			: fitsDayFirst && fitsMonthFirst ? d === m || order === 'dmy' || order === 'ymd' ? d : order === 'mdy' ? m : undefined
				: fitsDayFirst ? d : m;
		return day !== undefined ? { day, ...clockOf(found.rest) }
			: fitsDayFirst && fitsMonthFirst ? { issue: 'eitherOrder', offered: [d!, m!] } : { issue: 'noDate' };
	}
	const [, year, month, date, rest = ''] = yearFirst.exec(text) ?? [];
	if (year !== undefined) {
		const day = makeDay(Number(year), Number(month), Number(date));
		return day === undefined ? { issue: 'noDate' } : { day, ...clockOf(rest.trim()) };
	}
	const [, days, fraction] = serial.exec(text) ?? [];
	if (days !== undefined) {
		const minutes = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 1440) % 1440;
		return { day: addDays('1899-12-30', Number(days)), ...(minutes > 0 && { time: clock(minutes) }) };
	}
	// A day in words has a number for the day, one for the year and a month: all other texts are known at once to be none.
	const read = text.length <= 100 && /\d\D+\d/.test(text) && hasMonth(text) ? inWords(text) : undefined;
	return read && 'value' in read ? { day: read.value.date, ...withoutDay(read.value) } : { issue: 'noDate' };
}

const inWords = remembered(readMoment);

/** Whether a word of a text is a month. */
const hasMonth = (text: string): boolean =>
	text.toLowerCase().split(/[^\p{L}]+/u).some(word => Object.hasOwn(monthNumbers, word) || word === 'bulan');

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function clockOf(text: string): Clock {
	// A day that programs write with its midnight has no time.
	if (text === '' || /^0?0[:.]00(?:[:.]00(?:\.0+)?)?(?:\s*(?:Z|[+-]00:?00))?$/i.test(text)) {
		return {};
	}
	return readTime(text) ?? {};
}

/** Reads a time, `HH:MM`, with the length of a range; also the part of a day that spreadsheets count, `0.5625`. */
export const readTime = remembered((cell: string): { readonly time: string; readonly minutes?: number } | undefined => {
	const text = cell.replaceAll(/\s+/gu, ' ').trim();
	const [, ofDay] = /^\d{4}-\d\d-\d\d (\d\d:\d\d)$/.exec(text) ?? [];
	if (ofDay !== undefined) {
		return { time: ofDay };
	}
	if (/^0[.,]\d{2,}$/.test(text)) {
		return { time: clock(Math.round(Number(text.replace(',', '.')) * 1440) % 1440) };
	}
	const read = text.length > 60 ? undefined : readClock(text);
	return read && 'value' in read ? { time: read.value.time, ...withoutDay(read.value) } : undefined;
});

type Clock = Partial<Pick<DateRead, 'time' | 'minutes'>>;

const withoutDay = ({ time, minutes }: Clock): Clock => ({
	...(time !== undefined && { time }), ...(minutes !== undefined && { minutes }),
});
