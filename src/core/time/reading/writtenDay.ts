import { addDays, addMonths, type Day, makeDay } from '../days';
import { form, monthNumbers, oneOf, own, type Phrase } from './vocabulary';

/** A calendar date in a text, with or without its year. */
export interface DateFound {
	readonly month: number;
	readonly date: number;
	readonly year?: number;
	/** The month's name, where it is a word. */
	readonly name?: string;
	/** Whether it is in numbers with the year last, so that the month may be meant to be first. */
	readonly isYearLast?: true;
}

const month = `(?<name>${oneOf(monthNumbers)})\\.?`;
const th = '(?:st|nd|rd|th)?';
const year = '(?<year>\\d{4}|\'?\\d{2})';

/** Numbers have the day first. The month can be first only if it is a word. Dots need a year: `5.10` is a time. */
const forms: readonly RegExp[] = [
	'(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<date>\\d{1,2})',
	`(?<date>\\d{1,2}) ?[-/.] ?(?<month>\\d{1,2}) ?[-/.] ?${year}`,
	'(?<date>\\d{1,2}) ?[-/] ?(?<month>\\d{1,2})',
	`(?:the )?(?<date>\\d{1,2})${th}[ -/]?(?:of )?${month}(?:[ -/]?${year})?`,
	`${month}[ -]?(?:the )?(?<date>\\d{1,2})${th}(?:[ -]?(?<year>\\d{4}|'\\d{2}))?`,
	`(?<year>\\d{4})[ -]${month}[ -](?<date>\\d{1,2})`,
	'(?:tanggal )?(?<date>\\d{1,2}) bulan (?<month>\\d{1,2})(?: tahun (?<year>\\d{4}))?',
].map(form);

/** The forms in numbers in which nothing says which number is the month. */
const yearLast: readonly RegExp[] = forms.slice(1, 3);

/** Takes a calendar date from a text in plain words; undefined if it has none. The date may not exist. */
export function dateIn(phrase: Phrase): DateFound | undefined {
	for (const pattern of forms) {
		const found = phrase.take(pattern);
		if (found) {
			const date = Number(found['date']);
			const number = own(monthNumbers, found['name']) ?? Number(found['month']);
			const written = found['year']?.replace('\'', '');
			return {
				date,
				month: number,
				// Two digits mean 2000 to 2099: meetings of the last century are not recorded.
				...(written !== undefined && { year: Number(written.padStart(4, '20')) }),
				...(found['name'] !== undefined && { name: found['name'] }),
				...(yearLast.includes(pattern) && { isYearLast: true }),
			};
		}
	}
	return undefined;
}

/** The number of years that are searched. 29 February can be eight years apart, around 1900 and 2100. */
const maxYears = 9;

/** The day of a date. Without its year, it is the nearest in the direction, today included. */
export function dayOf({ year: written, month: number, date }: DateFound, today: Day, isPast: boolean): Day | undefined {
	if (written !== undefined) {
		return makeDay(written, number, date);
	}
	for (let years = 0; years < maxYears; years++) {
		const day = makeDay(Number(today.slice(0, 4)) + (isPast ? -years : years), number, date);
		if (day !== undefined && (isPast ? day <= today : day >= today)) {
			return day;
		}
	}
	return undefined;
}

/** The last day of the month of a date that does not exist, such as 31 February; undefined for one that is no date at all. */
export function lastOfMonth({ date, ...month }: DateFound, today: Day, isPast: boolean): Day | undefined {
	const first = date < 29 ? undefined : dayOf({ ...month, date: 1 }, today, isPast);
	return first && addDays(addMonths(first, 1), -1);
}
