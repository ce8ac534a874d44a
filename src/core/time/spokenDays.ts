import { addDays, addMonths, type Day, makeDay, monthOf, parseDay, weekdayOf } from './days';

/** English and Indonesian weekday names and abbreviations, in lower case: 0 for Monday to 6 for Sunday. */
export const weekdayNames: Readonly<Record<string, number>> = {
	monday: 0, mon: 0, senin: 0, sen: 0,
	tuesday: 1, tues: 1, tue: 1, selasa: 1, sel: 1,
	wednesday: 2, wed: 2, rabu: 2, rab: 2,
	thursday: 3, thurs: 3, thur: 3, thu: 3, kamis: 3, kam: 3,
	friday: 4, fri: 4, jumat: 4, 'jum\'at': 4, jum: 4,
	saturday: 5, sat: 5, sabtu: 5, sab: 5,
	sunday: 6, sun: 6, minggu: 6, ahad: 6, min: 6,
};

/** Alternatives for a regular expression that match any weekday name, longest first. */
const weekdayPattern = Object.keys(weekdayNames).sort((a, b) => b.length - a.length).join('|');

/** A distance from now. A negative amount is in the past. */
export interface Relative {
	readonly amount: number;
	readonly unit: 'minutes' | 'days' | 'months';
}

const units: Readonly<Record<string, Relative>> = {
	minute: { amount: 1, unit: 'minutes' }, hour: { amount: 60, unit: 'minutes' },
	day: { amount: 1, unit: 'days' }, week: { amount: 7, unit: 'days' }, fortnight: { amount: 14, unit: 'days' },
	month: { amount: 1, unit: 'months' }, year: { amount: 12, unit: 'months' },
};

const unitNames: Readonly<Record<string, string>> = {
	menit: 'minute', jam: 'hour', hari: 'day', minggu: 'week', pekan: 'week', bulan: 'month', tahun: 'year',
};

const numbers: Readonly<Record<string, number>> = {
	a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
	se: 1, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, 'dua belas': 12,
};

const unit = '(?<unit>minute|hour|day|week|fortnight|month|year|menit|jam|hari|minggu|pekan|bulan|tahun)s?';
const counted = `(?:(?<digits>\\d{1,4}) ?|(?<number>${Object
	.keys(numbers)
	.filter(word => word !== 'se')
	.sort((a, b) => b.length - a.length)
	.join('|')}) |(?<number1>se))${unit}`;
const past = '(?:ago|yang lalu|lalu)';
const future = '(?:from now|lagi|ke depan)';

const relativeForms: readonly (readonly [RegExp, 1 | -1])[] = [
	[new RegExp(`^${counted} ${past}$`), -1],
	[new RegExp(`^(?:in|dalam) ${counted}$`), 1],
	[new RegExp(`^(?:in |dalam )?${counted} ${future}$`), 1],
	// “minggu lalu” is last week; the Sunday before today is “hari minggu lalu”.
	[/^last (?<unit>week|month|year)$/, -1],
	[/^(?<unit>minggu|pekan|bulan|tahun) (?:yang lalu|lalu|kemarin)$/, -1],
	[/^next (?<unit>week|month|year)$/, 1],
	[/^(?<unit>minggu|pekan|bulan|tahun) (?:depan|mendatang|berikutnya)$/, 1],
];

/** Parses `2 weeks ago`, `in 3 days`, `seminggu lagi`, `bulan lalu`; undefined for anything else. The text must be in lower case. */
export function relativeIn(text: string): Relative | undefined {
	for (const [form, sign] of relativeForms) {
		const groups = form.exec(text)?.groups;
		const name = groups?.['unit'] ?? '';
		const step = units[unitNames[name] ?? name];
		if (groups && step) {
			const word = groups['number'] ?? groups['number1'];
			const count = groups['digits'] !== undefined ? Number(groups['digits']) : word === undefined ? 1 : numbers[word] ?? 1;
			return { amount: sign * count * step.amount, unit: step.unit };
		}
	}
	return undefined;
}

/** Whether a command asks for a past or a future day. */
export type Direction = 'past' | 'future';

const fixedDays: Readonly<Record<string, number>> = {
	'today': 0, 'now': 0, 'hari ini': 0, 'sekarang': 0, 'tadi': 0, 'nanti': 0,
	'yesterday': -1, 'kemarin': -1, 'the day before yesterday': -2, 'day before yesterday': -2, 'kemarin lusa': -2, 'kemarin dulu': -2,
	'tomorrow': 1, 'besok': 1, 'esok': 1, 'the day after tomorrow': 2, 'day after tomorrow': 2, 'lusa': 2, 'besok lusa': 2,
};

const weekday = `(?<weekday>${weekdayPattern})`;
const weekdayForms: readonly (readonly [RegExp, 'alone' | 'this' | 'last' | 'next' | 'last week' | 'this week' | 'next week'])[] = [
	[new RegExp(`^(?:on )?(?:pada )?(?<hari>hari )?${weekday}$`), 'alone'],
	[new RegExp(`^this ${weekday}$`), 'this'],
	[new RegExp(`^(?<hari>hari )?${weekday} ini$`), 'this'],
	[new RegExp(`^last ${weekday}$`), 'last'],
	[new RegExp(`^(?<hari>hari )?${weekday} (?:yang lalu|lalu|kemarin)$`), 'last'],
	[new RegExp(`^next ${weekday}$`), 'next'],
	[new RegExp(`^(?<hari>hari )?${weekday} (?:depan|mendatang|berikutnya)$`), 'next'],
	[new RegExp(`^(?:hari )?${weekday} (?:last week|(?:minggu|pekan) (?:yang lalu|lalu|kemarin))$`), 'last week'],
	[new RegExp(`^(?:hari )?${weekday} (?:this week|(?:minggu|pekan) ini)$`), 'this week'],
	[new RegExp(`^(?:hari )?${weekday} (?:next week|(?:minggu|pekan) (?:depan|mendatang))$`), 'next week'],
];

/**
 * Parses a day relative to today. The text must be in lower case. Weeks start on Monday. A weekday
 * - alone is, for `past`, the last such day (today included, unless `begun` is false: the given time is still to come),
 *   and for `future` the next one *after* today, because a user who means today types “today”;
 * - with *this* is the nearest in `direction`, today included;
 * - with *last* is the last one before today;
 * - with *next* is the one in next week: on a Monday, *next tuesday* is eight days later.
 *
 * “minggu” means Sunday if it is alone or after “hari”, and week if it is with “lalu”, “depan” or a number.
 */
export function dayInWords(text: string, today: Day, direction: Direction, begun: boolean): Day | undefined {
	const fixed = Object.hasOwn(fixedDays, text) ? fixedDays[text] : undefined;
	if (fixed !== undefined) {
		return addDays(today, fixed);
	}
	const relative = relativeIn(text);
	if (relative?.unit === 'days') {
		return addDays(today, relative.amount);
	}
	if (relative?.unit === 'months') {
		return addMonths(today, relative.amount);
	}
	for (const [form, which] of weekdayForms) {
		const groups = form.exec(text)?.groups;
		const name = groups?.['weekday'] ?? '';
		const number = weekdayNames[name];
		if (groups
			&& number !== undefined
			&& (name !== 'minggu' || groups['hari'] !== undefined || which.endsWith('week') || which === 'alone')) {
			return onWeekday(number, which, today, direction, begun);
		}
	}
	return undefined;
}

function onWeekday(weekday: number, which: typeof weekdayForms[number][1], today: Day, direction: Direction, begun: boolean): Day {
	const inThisWeek = weekday - weekdayOf(today);
	// Days to the nearest such weekday from today on (0 to 6), and up to today (-6 to 0).
	const daysToNext = (inThisWeek + 7) % 7;
	const daysToPrevious = (inThisWeek - 7) % 7;
	switch (which) {
		case 'alone': return addDays(today, direction === 'past' ? (daysToPrevious === 0 && !begun ? -7 : daysToPrevious) : daysToNext === 0 ? 7 : daysToNext);
		case 'this': return addDays(today, direction === 'past' ? daysToPrevious : daysToNext);
		case 'last': return addDays(today, daysToPrevious === 0 ? -7 : daysToPrevious);
		case 'next':
		case 'next week': return addDays(today, inThisWeek + 7);
		case 'this week': return addDays(today, inThisWeek);
		case 'last week': return addDays(today, inThisWeek - 7);
	}
}

/** Dates in numbers have the day first. The month can be first only if it is a word. */
const dateForms: readonly RegExp[] = [
	/^(?<date>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{2}))?$/,
	/^(?<date>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,10})\.?(?:,? (?<year>\d{2}|\d{4}))?$/,
	/^(?<month>[a-z]{3,10})\.? (?<date>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/,
];

const named = new RegExp(`^(?:on |pada )?(?:(?:hari )?(?<weekday>${weekdayPattern}),? )?(?:the |tanggal |tgl\\.? )?(?<date>.+)$`);
/** The number of years that are searched. 29 February can be eight years apart, around 1900 and 2100. */
const maxYears = 9;

/**
 * Parses a calendar date with or without a year: `13 Aug`, `August 13, 2021`, `13/8/21`, `Jum 13 Agu 2021`.
 * Without a year, it is the nearest in `direction`, today included. Undefined if the weekday contradicts the date.
 */
export function writtenDay(text: string, today: Day, direction: Direction): Day | undefined {
	const { weekday, date = text } = named.exec(text)?.groups ?? {};
	const day = parseDay(date) ?? readDate(date, today, direction);
	return day !== undefined && weekday !== undefined && weekdayNames[weekday] !== weekdayOf(day) ? undefined : day;
}

function readDate(text: string, today: Day, direction: Direction): Day | undefined {
	const { date, month = '', year } = dateForms.map(form => form.exec(text)?.groups).find(groups => groups !== undefined) ?? {};
	const monthNumber = /^\d/.test(month) ? Number(month) : monthOf(month);
	if (date === undefined || monthNumber === undefined) {
		return undefined;
	}
	return year === undefined
		? nearest(monthNumber, Number(date), today, direction)
		// Two digits mean 2000 to 2099: meetings of the last century are not recorded.
		: makeDay(Number(year.padStart(4, '20')), monthNumber, Number(date));
}

function nearest(month: number, date: number, today: Day, direction: Direction): Day | undefined {
	const step = direction === 'past' ? -1 : 1;
	for (let years = 0; years < maxYears; years++) {
		const day = makeDay(Number(today.slice(0, 4)) + step * years, month, date);
		if (day !== undefined && (direction === 'past' ? day <= today : day >= today)) {
			return day;
		}
	}
	return undefined;
}
