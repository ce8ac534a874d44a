import type { Day } from '../time/days';
import { searchableWords as en } from '../words/en/searchable';
import { searchableWords as id } from '../words/id/searchable';

/** A day as people write it in either language, for a search. */
export function dayInWords(day: Day): string {
	return day === '' ? '' : [day, en.day(day), en.longDay(day), id.day(day), id.longDay(day)].join(' ');
}
