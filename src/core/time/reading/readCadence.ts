import { form, monthNumbers, oneOf, own, Phrase, plainWords, weekdayNames } from './vocabulary';

/** The distance between two consecutive meetings, in days or in calendar months. */
export type Interval = { readonly days: number } | { readonly months: number };

/** How often people meet. */
export interface Rhythm {
	readonly interval: Interval;
	/** The weekdays on which they meet, 0 for Monday to 6 for Sunday. Several of them only with an interval of one week. */
	readonly weekdays?: readonly number[];
	/** Which of the weekdays of a month it is: 1 to 4, or -1 for the last. Only with one weekday and an interval in months. */
	readonly ordinal?: number;
	/** The day of the month, 1 to 31; in a month without it, the last day is meant. Only with an interval in months. */
	readonly date?: number;
}

const day = { days: 1 };
const week = { days: 7 };
const twoWeeks = { days: 14 };
const month = { months: 1 };
const quarter = { months: 3 };
const half = { months: 6 };
const year = { months: 12 };
const units: Readonly<Record<string, Interval>> = {
	hari: day, daily: day, harian: day, minggu: week, weekly: week, mingguan: week, pekanan: week,
	fortnight: twoWeeks, fortnightly: twoWeeks, biweekly: twoWeeks, dwimingguan: twoWeeks, dwipekan: twoWeeks, 'setengah bulan': twoWeeks,
	bulan: month, monthly: month, bulanan: month, bimonthly: { months: 2 }, dwibulan: { months: 2 }, dwibulanan: { months: 2 },
	quarter, quarterly: quarter, quarters: quarter, triwulan: quarter, triwulanan: quarter, kuartal: quarter, kuartalan: quarter,
	caturwulan: { months: 4 }, semester: half, semesteran: half, semesters: half, 'half tahun': half,
	tahun: year, yearly: year, annually: year, annual: year, tahunan: year,
};

const weekdays = oneOf(weekdayNames).split('|').filter(name => name !== 'minggu' && !(name in monthNumbers)).join('|');
const weekdayForm = form(`(?:(?<other>other|second) )?(?:hari minggu|(?:hari )?(?<weekday>${weekdays})s?)`);
const ordinals: Readonly<Record<string, number>> = {
	first: 1, '1st': 1, pertama: 1, 'ke 1': 1, second: 2, '2nd': 2, kedua: 2, 'ke 2': 2, third: 3, '3rd': 3, ketiga: 3, 'ke 3': 3,
	fourth: 4, '4th': 4, keempat: 4, 'ke 4': 4, last: -1, terakhir: -1,
};
const ordinal = `(?<ordinal>${oneOf(ordinals)})`;
const ordinalForms = [
	form(`minggu ${ordinal} (?:hari )?(?<weekday>${weekdays})`),
	form(`(?:the )?${ordinal} (?:hari )?(?<weekday>${weekdays})s?`),
	form(`(?:hari minggu|(?:hari )?(?<weekday>${weekdays})) (?:(?:di |pada )?minggu )?${ordinal}`),
];
const edgeForm = form('(?:the )?(?:(?<last>akhir|end of|last hari of)|awal|start of|beginning of)(?: the| each| every| setiap| tiap)? bulan');
const dateForm = form('(?:(?:tanggal|date|the) (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<ordinal>\\d{1,2})(?:st|nd|rd|th))');
const timesForm = form('(?<times>\\d{1,2}) (?:kali|x|times)|(?<once>once|sekali)|(?<twice>twice)|thrice');
const inMonths = form('bulan|bulanan|monthly|triwulan|triwulanan|kuartal|quarter|quarterly');
const unitForm = form(`(?:(?<count>\\d{1,3}|other|second|third|a|an) )?(?<unit>${oneOf(units)})`);
const fillers = /(?<![^ ])(?:every|each|per|in|on|the|of|a|and|&|setiap|tiap|dalam|pada|hari|di|dan|serta)(?![^ ])/g;

/** The max number of units in an interval; a larger number is treated as a typing error. */
const maxCount = 366;

/**
 * Reads how often people meet, in English or Indonesian: `2 weeks`, `dua minggu sekali`, `2 kali sebulan`, `setiap rabu`, `triwulanan`,
 * `the 31st`, `Senin dan Kamis`, `the last Friday of the month`. Undefined for any other text.
 */
export function readCadence(every: string): Rhythm | undefined {
	const phrase = new Phrase(every.length > 60 ? '' : plainWords(every
		.replaceAll(/[’‘]/g, '\'')
		.replaceAll(/(?<=\w)-(?=\w)|(?<=[\w.])\/(?=\w)/g, ' ')
		.replaceAll(/(?<=\d)(?=(?!st|nd|rd|th)[a-z])/gi, ' ')));
	// *Every second Wednesday* is every two weeks, *the second Wednesday of the month* is not.
	const ofMonth = inMonths.test(phrase.rest) || !/(?<![^ ])(?:second|2nd)(?![^ ])/.test(phrase.rest)
		? ordinalForms.map(each => phrase.take(each)).find(each => each)
		: undefined;
	const named: Taken[] = ofMonth ? [ofMonth] : [];
	for (let found = ofMonth ? undefined : phrase.take(weekdayForm); found; found = phrase.take(weekdayForm)) {
		named.push(found);
	}
	const edge = phrase.take(edgeForm);
	const times = phrase.take(timesForm);
	const onDate = phrase.take(dateForm);
	const found = phrase.take(unitForm);
	if (phrase.rest.replaceAll(fillers, '').trim() !== '' || !(named.length > 0 || edge || onDate || found)) {
		return undefined;
	}
	const onWeekdays = [...new Set(named.map(each => own(weekdayNames, each['weekday']) ?? 6))];
	const date = edge ? (edge['last'] === undefined ? 1 : 31) : onDate && Number(onDate['date'] ?? onDate['ordinal']);
	const unit = own(units, found?.['unit']) ?? (date === undefined && !ofMonth ? week : month);
	const count = named.every(each => each['other'] === undefined) ? countOf(found?.['count']) : found ? 0 : 2;
	const often = times ? Number(times['times'] ?? (times['once'] === undefined ? times['twice'] === undefined ? 3 : 2 : 1)) : 1;
	const onAll = onWeekdays.length > 1 && often === onWeekdays.length ? 1 : often;
	const interval = count < 1 || count > maxCount || often < 1 ? undefined : divided(unit, count, onAll);
	if (!interval
		|| (date !== undefined && (date < 1 || date > 31 || onWeekdays.length > 0 || 'days' in interval))
		|| (onWeekdays.length > 1 && !('days' in interval && interval.days === 7))
		|| (ofMonth && 'days' in interval)) {
		return undefined;
	}
	return {
		interval,
		...(onWeekdays.length > 0 && { weekdays: onWeekdays }),
		...(ofMonth && { ordinal: own(ordinals, ofMonth['ordinal']) ?? 1 }),
		...(date !== undefined && { date }),
	};
}

type Taken = Readonly<Record<string, string | undefined>>;

function countOf(count: string | undefined): number {
	return count === undefined || /^an?$/.test(count) ? 1 : /^\d/.test(count) ? Number(count) : count === 'third' ? 3 : 2;
}

/** The interval that an interval has as many times as said. Two a month are two weeks apart, so that they stay on a weekday. */
function divided(unit: Interval, count: number, often: number): Interval | undefined {
	if ('days' in unit) {
		return { days: Math.max(1, Math.floor(unit.days * count / often)) };
	}
	const months = unit.months * count;
	return months % often === 0
		? { months: months / often }
		: { days: Math.max(1, months / often === 0.5 ? 14 : months / often === 0.25 ? 7 : Math.floor(30 * months / often)) };
}
