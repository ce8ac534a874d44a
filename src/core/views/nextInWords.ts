import { daysBetween } from '../time/days';
import type { Now } from '../time/instants';
import type { Words } from '../words/words';
import { nowIn } from '../programme/timing';
import type { ComingSession, WhatIsNext } from '../programme/whatIsNext';
import { timeOf } from './sessionTime';

/** The text, hover and screen reader label of the status bar item. */
export interface NextInWords {
	readonly text: string;
	readonly tooltip: string;
	readonly spoken: string;
}

/**
 * Returns `next: Fri 14:00 · 2 to log · 3 overdue`, or while a session is under way `in progress: today 14:00`; parts without a count are
 * omitted. Undefined if all are.
 */
export function nextInWords({ next, toLogCount, overdue, urgent }: WhatIsNext, words: Words, now: Now): NextInWords | undefined {
	const phrases = words.brief.next;
	const said = next?.session.status === 'in-progress' ? phrases.running : phrases.coming;
	const parts = [
		...(next
			? [
				{
					short: said(comingInWords(next, words, now)),
					long: said(comingInWords(next, words, now)),
					spoken: said(comingInWords(next, words, now, true)),
				},
			]
			: []),
		...(toLogCount > 0 ? [{ short: words.rows.toLog(toLogCount), long: phrases.needLogging(toLogCount) }] : []),
		...(overdue > 0 ? [{ short: words.rows.overdue(overdue), long: phrases.overdue(overdue) }] : []),
		...(urgent.length > 0 ? [{ short: phrases.urgent(urgent.length), long: phrases.urgentPairs(urgent.length) }] : []),
	];
	return parts.length === 0 ? undefined : {
		text: parts.map(({ short }) => short).join(' · '),
		tooltip: [phrases.name, ...parts.map(({ long }) => long)].join('\n'),
		spoken: `${[phrases.name, ...parts.map(({ long, spoken = long }) => spoken)].join(', ')}.`,
	};
}

/**
 * Returns `today 14:00`, within the week `Fri 14:00`, later `27 Aug 14:00`, on the programme's clock; `today 14:00 WIB` where the reader's
 * clock differs. `inFull` spells out the day.
 */
export function comingInWords({ session, programme }: ComingSession, words: Words, present: Now, inFull = false): string {
	const now = nowIn(programme, present);
	const { date } = session;
	const time = timeOf(session, programme, words, now);
	const days = daysBetween(now.today, date);
	if (days === 0) {
		return words.brief.next.today(time);
	}
	if (inFull) {
		return time === undefined ? words.spoken.day(date) : words.brief.at(words.spoken.day(date), time);
	}
	const day = days > 0 && days < 7 ? words.day(date).split(' ', 1)[0] ?? '' : words.shortDay(date, now.today);
	return time === undefined ? day : `${day} ${time}`;
}
