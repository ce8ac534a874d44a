import { addDays, addMonths, type Day, makeDay, weekdayOf } from '../days';
import { dayAt, type Distance, distanceIn, edgeIn, eveIn, fromDayIn, namedIn, unitIn, weekdayIn, type Which, whichIn } from './relativeDay';
import { form, type Phrase } from './vocabulary';
import { dateIn, dayOf, lastOfMonth } from './writtenDay';

/** Whether a command asks for a past or a future day. */
export type Direction = 'past' | 'future';

/** The day of a text, and what else it can mean. */
export interface DayFound {
	readonly day: Day;
	readonly isRelative: boolean;
	readonly alternative?: Day;
}

/**
 * Why a text that names a day is refused:
 * - `monthFirst`: the second number is no month, or the weekday is right only with the month first;
 * - `wrongWeekday`: the day is not on the weekday that is written with it;
 * - `oneNumber`: `20260317`;
 * - `dayNumber`: `46098`, as spreadsheets number days;
 * - `noSuchDay`: the month has no such day, as in `31 Februari`; the day that can be meant is its last one;
 * - `farYear`: before 1900, or after 2100, which is probably a typing error.
 */
export interface Refusal {
	readonly refused: 'monthFirst' | 'wrongWeekday' | 'oneNumber' | 'dayNumber' | 'noSuchDay' | 'farYear';
	/** The day that can be meant. */
	readonly date?: Day;
	/** The times that the text has beside the day, likeliest first, on the clock of `offset` where it names a zone. */
	readonly times?: readonly string[];
	readonly offset?: string;
	/** Whether another day tomorrow would not be refused: the text has no year. */
	readonly isRelative?: true;
}

/** The asking of a day. `clock`: whether the text has a time, and whether it would be over or ahead today. */
export interface Asked {
	readonly today: Day;
	readonly direction: Direction;
	readonly clock: 'none' | 'over' | 'ahead';
}

const ofMonth = form('(?:tanggal|the|date) (?<date>\\d{1,2})(?:st|nd|rd|th)?');
const bare = form('(?<date>\\d{1,2})(?:st|nd|rd|th)?');
const fillers = /(?<![^ ])(?:on|pada|hari|the|of|at|in|di|tanggal|dari|-|–|\/)(?![^ ])/g;

/** Reads the day of a text in plain words, from which the time was taken. Undefined if any part of it is not understood. */
export function dayIn(phrase: Phrase, asked: Asked): DayFound | Refusal | undefined {
	const found = numberIn(phrase) ?? read(phrase, asked);
	return phrase.rest.replaceAll(fillers, '').trim() === '' ? found : undefined;
}

const oneNumber = /^(?<a>\d{2})(?<b>\d{2})(?<c>\d{2})(?<d>\d{2})$/;
const dayNumber = /^(?<n>[3-7]\d{4})(?:[.,]\d+)?$/;

/** Takes a date that is one number: `20260317`, `17032026`, or the days since 30 December 1899 of a spreadsheet, from 1982 to 2119. */
function numberIn(phrase: Phrase): Refusal | undefined {
	const { a = '', b = '', c = '', d = '' } = phrase.take(oneNumber) ?? {};
	const date = [makeDay(Number(a + b), Number(c), Number(d)), makeDay(Number(c + d), Number(b), Number(a))]
		.find(day => day !== undefined && isLikely(day));
	if (date !== undefined) {
		return { refused: 'oneNumber', date };
	}
	const n = phrase.take(dayNumber)?.['n'];
	return n === undefined ? undefined : { refused: 'dayNumber', date: addDays('1899-12-30', Number(n)) };
}

/** Whether a day is from 1900 to 2100. */
export function isLikely(day: Day): boolean {
	return /^(?:19\d\d|20\d\d|2100)-/.test(day);
}

function read(phrase: Phrase, asked: Asked): DayFound | Refusal | undefined {
	const { today, direction } = asked;
	const isPast = direction === 'past';
	const away = fromDayIn(phrase);
	if (away) {
		const from = read(phrase, away.isFrom ? { ...asked, direction: 'future' } : asked);
		return !from || 'refused' in from ? from : movedBy(away, from);
	}
	const date = dateIn(phrase);
	if (date) {
		const weekday = weekdayIn(phrase);
		const day = dayOf(date, today, isPast);
		const isOpen = date.year === undefined && { isRelative: true } as const;
		if (day === undefined) {
			const isMonthFirst = date.isYearLast === true && date.month > 12;
			const swapped = isMonthFirst ? dayOf({ ...date, month: date.date, date: date.month }, today, isPast) : undefined;
			const last = swapped === undefined ? lastOfMonth(date, today, isPast) : undefined;
			return swapped !== undefined ? { refused: 'monthFirst', date: swapped, ...isOpen }
				: last === undefined ? undefined : { refused: 'noSuchDay', date: last, ...isOpen };
		}
		const other = date.isYearLast && date.date !== date.month
			? dayOf({ ...date, month: date.date, date: date.month }, today, isPast)
			: undefined;
		if (weekday !== undefined && weekdayOf(day) !== weekday) {
			return other !== undefined && weekdayOf(other) === weekday
				? { refused: 'monthFirst', date: other, ...isOpen }
				: { refused: 'wrongWeekday', date: day, ...isOpen };
		}
		// The weekday decides where both orders are possible.
		return { day, isRelative: date.year === undefined, ...(other !== undefined && weekday === undefined && { alternative: other }) };
	}
	const edge = edgeIn(phrase, today, isPast);
	if (edge) {
		return edge;
	}
	const distance = distanceIn(phrase, isPast);
	const unit = unitIn(phrase);
	const eve = eveIn(phrase);
	const weekday = eve === undefined ? weekdayIn(phrase) : (eve + 6) % 7;
	const number = (phrase.take(ofMonth) ?? (weekday !== undefined || unit?.unit === 'bulan' ? phrase.take(bare) : undefined))?.['date'];
	const which = weekday === undefined ? undefined : whichIn(phrase);
	const fixed = namedIn(phrase);
	if ([distance, unit, fixed].filter(part => part !== undefined).length > 1 || distance?.unit === 'minutes') {
		return undefined;
	}
	if (number !== undefined) {
		const day = distance || fixed !== undefined ? undefined : onDate(Number(number), unit, weekday, asked);
		if (day === undefined && unit?.unit === 'bulan' && weekday === undefined && number.length === 2) {
			const first = addMonths(`${today.slice(0, 7)}-01`, Math.min(1, unit.which));
			return { refused: 'noSuchDay', date: addDays(addMonths(first, 1), -1), isRelative: true };
		}
		return day === undefined ? undefined : { day, isRelative: true };
	}
	if (weekday !== undefined) {
		return onWeekday(weekday, { which, distance, unit, fixed, isEve: eve !== undefined }, asked);
	}
	if (distance) {
		const day = dayAt(distance, today);
		return day === undefined ? undefined : { day, isRelative: true };
	}
	if (unit) {
		const steps = Math.min(1, unit.which);
		return steps === 0 ? undefined : {
			day: unit.unit === 'minggu'
				? addDays(today, 7 * steps)
				: addMonths(today, steps * (unit.unit === 'tahun' ? 12 : 1)), isRelative: true,
		};
	}
	return fixed === undefined ? undefined : { day: addDays(today, fixed), isRelative: true };
}

/** A day with its other meanings, moved by a distance. */
function movedBy(away: Distance, { day, isRelative, alternative }: DayFound): DayFound | undefined {
	const [moved, other] = [dayAt(away, day), alternative && dayAt(away, alternative)];
	return moved === undefined ? undefined : { day: moved, isRelative, ...(other !== undefined && { alternative: other }) };
}

/** The day with a number in its month: of a month that is named, else the nearest in the direction that has the weekday, if one is said. */
function onDate(
	date: number,
	unit: { readonly unit: string; readonly which: Which } | undefined,
	weekday: number | undefined,
	{ today, direction }: Asked,
): Day | undefined {
	const inMonth = (months: number): Day | undefined => {
		const first = addMonths(`${today.slice(0, 7)}-01`, months);
		const day = makeDay(Number(first.slice(0, 4)), Number(first.slice(5, 7)), date);
		return day !== undefined && weekday !== undefined && weekdayOf(day) !== weekday ? undefined : day;
	};
	if (unit) {
		return unit.unit === 'bulan' ? inMonth(Math.min(1, unit.which)) : undefined;
	}
	for (let months = 0; months < (weekday === undefined ? 3 : 14); months++) {
		const day = inMonth(direction === 'past' ? -months : months);
		if (day !== undefined && (direction === 'past' ? day <= today : day >= today)) {
			return day;
		}
	}
	return undefined;
}

interface WeekdayParts {
	readonly which: Which | undefined;
	readonly distance: ReturnType<typeof distanceIn>;
	readonly unit: ReturnType<typeof unitIn>;
	readonly fixed: number | undefined;
	readonly isEve: boolean;
}

/**
 * The day of a weekday. Weeks start on Monday. A weekday
 * - alone is, looking back, the last such day (today included, unless its time is still to come), and looking ahead the next one *after*
 *   today, because a user who means today types “today”;
 * - with *this* is the nearest in the direction, today included;
 * - with *last* is the last one before today;
 * - with *next* is the one in next week: on a Monday, *next tuesday* is eight days later, and the day after is what else it can mean;
 * - can mean the one a week from it, too, where it is today, or tomorrow with *next*, or yesterday with *last*;
 * - with a week or a number of weeks is the one in that week.
 */
function onWeekday(
	weekday: number, { which, distance, unit, fixed, isEve }: WeekdayParts, { today, direction, clock }: Asked,
): DayFound | undefined {
	const isPast = direction === 'past';
	const inThisWeek = weekday - weekdayOf(today);
	const daysToNext = (inThisWeek + 7) % 7;
	const daysToPrevious = (inThisWeek - 7) % 7;
	const found = (days: number, other?: number): DayFound => ({
		day: addDays(today, days), isRelative: true, ...(other !== undefined && other !== days && { alternative: addDays(today, other) }),
	});
	if (distance) {
		const isWeeks = distance.unit === 'days' && distance.amount % 7 === 0 && Math.abs(distance.amount) < 73_000;
		return isWeeks && which === undefined ? found(inThisWeek + distance.amount) : undefined;
	}
	if (unit) {
		return unit.unit === 'minggu' && which === undefined ? found(inThisWeek + 7 * Math.min(1, unit.which)) : undefined;
	}
	if (fixed !== undefined) {
		return fixed === inThisWeek && which === undefined ? found(fixed) : undefined;
	}
	switch (which) {
		case -1: return found(daysToPrevious === 0 ? -7 : daysToPrevious, daysToPrevious === -1 ? -8 : undefined);
		case 0: return found(isPast ? daysToPrevious : daysToNext);
		case 1: return found(inThisWeek + 7, inThisWeek > 0 ? inThisWeek : inThisWeek === -6 ? 8 : undefined);
		case 2: return found(daysToNext === 0 ? 7 : daysToNext);
		case undefined: {
			// The night that comes is *malam kamis* on a Wednesday, and not over.
			const isOver = clock !== 'ahead' && !isEve;
			const days = isPast ? (daysToPrevious === 0 && !isOver ? -7 : daysToPrevious) : daysToNext === 0 && !isEve ? 7 : daysToNext;
			const sameDay = inThisWeek !== 0 ? undefined : isPast ? (isOver ? -7 : undefined) : clock === 'over' ? undefined : 0;
			// *Malam minggu* is sometimes said of Sunday's own night.
			return found(days, isEve ? days + 1 : sameDay);
		}
	}
}
