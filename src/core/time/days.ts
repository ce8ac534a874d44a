/** A calendar day, `YYYY-MM-DD`, local to its author. It is not an instant, so it is never converted between zones. */
export type Day = string;

const daysBefore = (year: number, month: number): number => Math.floor(Date.UTC(year, month - 1, 1) / 86_400_000);

/** Year, month and day of the month, from 1. It must be fast: it runs for each of thousands of sessions. */
const partsOf = (day: Day): readonly [year: number, month: number, date: number] =>
	[Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];

/** The number of days since 1970-01-01, for arithmetic. Supports years below 100. */
export function dayNumber(day: Day): number {
	const [year, month, date] = partsOf(day);
	// Date.UTC reads the years 0 to 99 as 1900 to 1999, so one calendar cycle (400 years, 146,097 days) is added and subtracted.
	return daysBefore(year + 400, month) - 146_097 + date - 1;
}

function dayFromNumber(number: number): Day {
	return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the day some days later; earlier if negative. */
export function addDays(day: Day, days: number): Day {
	return dayFromNumber(dayNumber(day) + days);
}

/** Adds months, or subtracts them if negative. Uses the last day of the month if the month has no such date. */
export function addMonths(day: Day, months: number): Day {
	const [year, month, date] = partsOf(day);
	const count = year * 12 + month - 1 + months;
	const firstOf = (n: number): Day => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String(n % 12 + 1).padStart(2, '0')}-01`;
	return addDays(firstOf(count), Math.min(date, daysBetween(firstOf(count), firstOf(count + 1))) - 1);
}

/** Returns the number of days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
	return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** Creates a day; undefined if it doesn't exist in the calendar. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
	if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) {
		return undefined;
	}
	return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

const twoDigits = (number: number): string => number < 10 ? `0${String(number)}` : String(number);

function daysIn(year: number, month: number): number {
	if (month === 2) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	}
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
