import { monthNumbers } from '../../time/reading/vocabulary';
import { type DatedText, readDated } from './datedText';

/** A day in numbers without its year, alone in a heading or before a remark: `03.06.`, `4/16 (zoom)`. */
const withoutYear = /^(\d{1,2})([./])(\d{1,2})\2?(?=$|\s*[(,–—:-])(.*)$/u;

/** A day with its month in words: `19 January`, `May 3rd`. */
const inWords = /^(?:\d{1,2}(?:st|nd|rd|th)?\.? (\p{L}{3,9})|(\p{L}{3,9}) \d{1,2}(?:st|nd|rd|th)?)(?=$|\s*[(,–—:-])(.*)$/u;
const isMonth = (word: string): boolean => Object.hasOwn(monthNumbers, word.toLowerCase());

/** Whether a heading is a day without its year. With points, both numbers have two digits or a point follows: `1.2` is a chapter. */
export function isDayWithoutYear(text: string): boolean {
	const [, after = '', before = ''] = inWords.exec(text) ?? [];
	if (isMonth(after) || isMonth(before)) {
		return !/\d{4}/.test(text);
	}
	const [, first = '', sign, second = ''] = withoutYear.exec(text) ?? [];
	const [least = 0, most = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
	const isDay = least > 0 && least <= 12 && most <= 31;
	return isDay && (sign === '/' || /^\d{2}\.\d{2}(?!\d)|^\d{1,2}\.\d{1,2}\./.test(text));
}

/** A meeting's heading, whose day may lack its year. */
interface Headed {
	readonly dated: DatedText;
	/** The heading of a day without its year. */
	readonly withoutYear?: string;
}

/**
 * Gives days without a year the year of the meetings before and after, where it is one. Otherwise the day is asked, and that in the year of
 * each neighbour offered.
 */
export function withYears<M extends Headed>(meetings: readonly M[], zone: string): readonly M[] {
	const years = meetings.map(({ withoutYear: text, dated }) => text === undefined ? dated.days[0]?.slice(0, 4) : undefined);
	const nearest = (all: readonly (string | undefined)[]): readonly (string | undefined)[] => {
		let last: string | undefined;
		return all.map(year => last = year ?? last);
	};
	const [yearsBefore, yearsAfter] = [nearest(years), nearest(years.toReversed()).toReversed()];
	return meetings.map((meeting, i) => {
		const { withoutYear: text } = meeting;
		if (text === undefined) {
			return meeting;
		}
		const [before, after] = [yearsBefore[i], yearsAfter[i]];
		const read = [...new Set([before, after])].flatMap(year => year === undefined ? [] : inYear(text, year, zone) ?? []);
		const [first] = read;
		const isClear = before !== undefined && before === after;
		return !first ? meeting : { ...meeting, dated: isClear ? first : { ...first, days: read.flatMap(({ days }) => days.slice(0, 1)), doubt: 'otherDay' } };
	});
}

function inYear(text: string, year: string, zone: string): DatedText | undefined {
	const [whole, , , behind = ''] = inWords.exec(text) ?? [];
	if (whole !== undefined) {
		return readDated(`${text.slice(0, text.length - behind.length)} ${year}${behind}`, zone, true);
	}
	const [, first = '', sign = '', second = '', rest = ''] = withoutYear.exec(text) ?? [];
	return readDated(`${[first, second, year].join(sign)}${rest}`, zone, true);
}
