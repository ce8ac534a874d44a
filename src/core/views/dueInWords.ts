import { addDays, daysBetween, type Day } from '../time/days';
import type { Words } from '../words/words';

/** `3 days overdue`, `due today`, `due Fri 27 Aug`; the year only where it is not today's. In full, `due Friday 27 August 2021`. */
export function dueInWords(due: Day, today: Day, words: Words, inFull = false): string {
	if (due < today) {
		return words.actions.overdue(daysBetween(due, today));
	}
	return due === today ? words.actions.dueToday : due === addDays(today, 1) ? words.actions.dueTomorrow : words.actions.due(inFull ? words.spoken.day(due) : `${weekday(due, words)} ${words.shortDay(due, today)}`);
}

/** `Fri`: the first word of a day. */
function weekday(day: Day, words: Words): string {
	return words.day(day).split(' ', 1)[0] ?? '';
}
