import { addDays, addMonths, type Day, makeDay, weekdayOf } from '../days';
import { dayAt, distanceIn, edgeIn, eveIn, namedIn, unitIn, weekdayIn, type Which, whichIn } from './relativeDay';
import { form, type Phrase } from './vocabulary';
import { dateIn, dayOf } from './writtenDay';

/** Whether a command asks for a past or a future day. */
export type Direction = 'past' | 'future';

/** The day of a text, and what else it can mean. */
export interface DayFound {
	readonly day: Day;
	readonly isRelative: boolean;
	readonly alternative?: Day;
}

/** Why a text that names a day is refused, with the day that can be meant. */
export interface Refusal {
	readonly refused: 'monthFirst' | 'wrongWeekday';
	readonly date: Day;
}

/** The asking of a day. `begun`: the time in the text is not after now, so a weekday alone can be today, looking back. */
export interface Asked {
	readonly today: Day;
	readonly direction: Direction;
	readonly begun: boolean;
}

const ofMonth = form('(?:tanggal|the|date) (?<date>\\d{1,2})(?:st|nd|rd|th)?');
const bare = form('(?<date>\\d{1,2})(?:st|nd|rd|th)?');
const fillers = /(?<![^ ])(?:on|pada|hari|the|of|at|in|di|tanggal|dari|-|–|\/)(?![^ ])/g;

/** Reads the day of a text in plain words, from which the time was taken. Undefined if any part of it is not understood. */
export function dayIn(phrase: Phrase, asked: Asked): DayFound | Refusal | undefined {
	const found = read(phrase, asked);
	return phrase.rest.replaceAll(fillers, '').trim() === '' ? found : undefined;
}

function read(phrase: Phrase, asked: Asked): DayFound | Refusal | undefined {
	const { today, direction } = asked;
	const isPast = direction === 'past';
	const date = dateIn(phrase);
	if (date) {
		const weekday = weekdayIn(phrase);
		const day = dayOf(date, today, isPast);
		if (day === undefined) {
			const isMonthFirst = date.name === undefined && date.month > 12;
			const swapped = isMonthFirst ? dayOf({ ...date, month: date.date, date: date.month }, today, isPast) : undefined;
			return swapped === undefined ? undefined : { refused: 'monthFirst', date: swapped };
		}
		const other = date.isEitherOrder ? dayOf({ ...date, month: date.date, date: date.month }, today, isPast) : undefined;
		if (weekday !== undefined && weekdayOf(day) !== weekday) {
			return other !== undefined && weekdayOf(other) === weekday
				? { refused: 'monthFirst', date: other }
				: { refused: 'wrongWeekday', date: day };
		}
		// The weekday decides where both orders are possible.
		return { day, isRelative: date.year === undefined, ...(other !== undefined && weekday === undefined && { alternative: other }) };
	}
	const edge = edgeIn(phrase, today, isPast);
	if (edge !== undefined) {
		return { day: edge, isRelative: true };
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
 * - with a week or a number of weeks is the one in that week.
 */
function onWeekday(
	weekday: number, { which, distance, unit, fixed, isEve }: WeekdayParts, { today, direction, begun }: Asked,
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
		case -1: return found(daysToPrevious === 0 ? -7 : daysToPrevious);
		case 0: return found(isPast ? daysToPrevious : daysToNext);
		case 1: return found(inThisWeek + 7, inThisWeek > 0 ? inThisWeek : undefined);
		case 2: return found(daysToNext === 0 ? 7 : daysToNext);
		case undefined: {
			const days = isPast ? (daysToPrevious === 0 && !begun ? -7 : daysToPrevious) : daysToNext === 0 ? 7 : daysToNext;
			return found(days, isEve ? days + 1 : undefined);
		}
	}
}
