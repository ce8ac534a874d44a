import { form, monthNumbers, oneOf, own, Phrase, plainWords, weekdayNames } from './vocabulary';

/** The distance between two consecutive meetings, in days or in calendar months. */
export type Interval = { readonly days: number } | { readonly months: number };

/** How often people meet. */
export interface Rhythm {
	readonly interval: Interval;
	/** 0 for Monday to 6 for Sunday. */
	readonly weekday?: number;
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
const edgeForm = form('(?:the )?(?:(?<last>akhir|end of|last hari of)|awal|start of|beginning of)(?: the| each| every| setiap| tiap)? bulan');
const dateForm = form('(?:(?:tanggal|date|the) (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<ordinal>\\d{1,2})(?:st|nd|rd|th))');
const timesForm = form('(?<times>\\d{1,2}) (?:kali|x|times)|(?<once>once|sekali)|(?<twice>twice)|thrice');
const unitForm = form(`(?:(?<count>\\d{1,3}|other|second|third|a|an) )?(?<unit>${oneOf(units)})`);
const fillers = /(?<![^ ])(?:every|each|per|in|on|the|of|a|setiap|tiap|dalam|pada|hari|di|of)(?![^ ])/g;

/** The max number of units in an interval; a larger number is treated as a typing error. */
const maxCount = 366;

/**
 * Reads how often people meet, in English or Indonesian: `2 weeks`, `dua minggu sekali`, `2 kali sebulan`, `setiap rabu`, `triwulanan`,
 * `the 31st`. Undefined for any other text.
 */
export function readCadence(every: string): Rhythm | undefined {
	const phrase = new Phrase(every.length > 60 ? '' : plainWords(every
		.replaceAll(/[’‘]/g, '\'')
		.replaceAll(/(?<=\w)-(?=\w)|(?<=[\w.])\/(?=\w)/g, ' ')
		.replaceAll(/(?<=\d)(?=(?!st|nd|rd|th)[a-z])/gi, ' ')));
	const named = phrase.take(weekdayForm);
	const edge = phrase.take(edgeForm);
	const times = phrase.take(timesForm);
	const onDate = phrase.take(dateForm);
	const found = phrase.take(unitForm);
	if (phrase.rest.replaceAll(fillers, '').trim() !== '' || !(named || edge || onDate || found)) {
		return undefined;
	}
	const weekday = named && (own(weekdayNames, named['weekday']) ?? 6);
	const date = edge ? (edge['last'] === undefined ? 1 : 31) : onDate && Number(onDate['date'] ?? onDate['ordinal']);
	const unit = own(units, found?.['unit']) ?? (date === undefined ? week : month);
	const count = named?.['other'] === undefined ? countOf(found?.['count']) : found ? 0 : 2;
	const often = times ? Number(times['times'] ?? (times['once'] === undefined ? times['twice'] === undefined ? 3 : 2 : 1)) : 1;
	const interval = count < 1 || count > maxCount || often < 1 ? undefined : divided(unit, count, often);
	if (!interval || (date !== undefined && (date < 1 || date > 31 || weekday !== undefined || 'days' in interval))) {
		return undefined;
	}
	return { interval, ...(weekday !== undefined && { weekday }), ...(date !== undefined && { date }) };
}

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
