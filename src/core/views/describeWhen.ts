import { daysBetween, type Day } from '../time/days';
import type { Words } from '../words/words';
import type { When } from '../time/parseWhen';

/** Returns the parsed day and time with the distance from today: `Fri 13 Aug 2021, 14:00 (3 days ago)`. */
export function describeWhen(when: When, today: Day, words: Words): string {
	const one = ({ date, time }: Pick<When, 'date' | 'time'>): string =>
		words.when.understood(words.day(date), time, describeDistance(daysBetween(today, date), words));
	return when.alternatives ? words.when.orElse(one(when), when.alternatives.map(one)) : one(when);
}

/** `today`, `3 days ago`, `in 2 weeks`; below 62 days in days or whole weeks, then in rounded months or years. Negative is past. */
function describeDistance(days: number, { when: words }: Words): string {
	const far = Math.abs(days);
	const past = days < 0;
	if (far <= 1) {
		return days === 0 ? words.today : past ? words.yesterday : words.tomorrow;
	}
	if (far < 62) {
		return far % 7 === 0 && far >= 14 ? words.weeks(far / 7, past) : words.days(far, past);
	}
	const months = Math.round(far / 30.44);
	return months < 24 ? words.months(months, past) : words.years(Math.round(far / 365.25), past);
}
