import { addDays, addMonths, weekdayOf, type Day } from './days';
import { relativeIn } from './relativeIn';
import { weekdayNames, weekdayPattern } from './weekdayNames';

/** Whether a command asks for a day that was or that will be. */
export type Direction = 'past' | 'future';

const fixedDays: Readonly<Record<string, number>> = {
	'today': 0, 'now': 0, 'hari ini': 0, 'sekarang': 0, 'tadi': 0, 'nanti': 0,
	'yesterday': -1, 'kemarin': -1, 'the day before yesterday': -2, 'day before yesterday': -2, 'kemarin lusa': -2, 'kemarin dulu': -2,
	'tomorrow': 1, 'besok': 1, 'esok': 1, 'the day after tomorrow': 2, 'day after tomorrow': 2, 'lusa': 2, 'besok lusa': 2,
};

const weekday = `(?<weekday>${weekdayPattern})`;
const forms: readonly (readonly [RegExp, 'alone' | 'this' | 'last' | 'next' | 'last week' | 'this week' | 'next week'])[] = [
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
 * A day said from today. Weeks begin on Monday. A weekday
 * - alone is the last such day (today counts, unless `begun` says that the time given is still to come), or, towards
 *   the future, the next one *after* today: who means today says today;
 * - with *this* is the nearest in the direction asked for, today included;
 * - with *last* is the last one before today;
 * - with *next* is that of next week, which on a Monday puts *next tuesday* eight days off.
 *
 * “minggu” is Sunday alone and after “hari”, and a week with “lalu”, “depan” or a number. The text is in small letters.
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
	for (const [form, which] of forms) {
		const groups = form.exec(text)?.groups;
		const name = groups?.['weekday'] ?? '';
		const number = weekdayNames[name];
		if (groups && number !== undefined && (name !== 'minggu' || groups['hari'] !== undefined || which.endsWith('week') || which === 'alone')) {
			return onWeekday(number, which, today, direction, begun);
		}
	}
	return undefined;
}

function onWeekday(weekday: number, which: typeof forms[number][1], today: Day, direction: Direction, begun: boolean): Day {
	const inThisWeek = weekday - weekdayOf(today);
	// From today on, and up to today.
	const ahead = (inThisWeek + 7) % 7;
	const behind = (inThisWeek - 7) % 7;
	switch (which) {
		case 'alone': return addDays(today, direction === 'past' ? (behind === 0 && !begun ? -7 : behind) : ahead === 0 ? 7 : ahead);
		case 'this': return addDays(today, direction === 'past' ? behind : ahead);
		case 'last': return addDays(today, behind === 0 ? -7 : behind);
		case 'next':
		case 'next week': return addDays(today, inThisWeek + 7);
		case 'this week': return addDays(today, inThisWeek);
		case 'last week': return addDays(today, inThisWeek - 7);
	}
}
