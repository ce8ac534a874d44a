import { daysBetween } from '../time/days';
import { momentAt, type Now } from '../time/instants';
import type { Words } from '../words/words';
import type { ComingSession, WhatIsNext } from '../programme/whatIsNext';

/** The text, hover and screen reader label of the status bar item. */
export interface NextInWords {
	readonly text: string;
	readonly tooltip: string;
	readonly spoken: string;
}

/** Returns `next: Fri 14:00 · 2 to log · 3 overdue`; parts without a count are omitted. Undefined if all are. */
export function nextInWords({ coming: [next], toLog, overdue }: WhatIsNext, words: Words, now: Now): NextInWords | undefined {
	const phrases = words.brief.next;
	const parts = [
		...(next
			? [
				{
					short: phrases.coming(comingInWords(next, words, now)),
					long: phrases.coming(comingInWords(next, words, now)),
					spoken: phrases.coming(comingInWords(next, words, now, true)),
				},
			]
			: []),
		...(toLog.length > 0 ? [{ short: words.rows.toLog(toLog.length), long: phrases.needLogging(toLog.length) }] : []),
		...(overdue > 0 ? [{ short: words.rows.overdue(overdue), long: phrases.overdue(overdue) }] : []),
	];
	return parts.length === 0 ? undefined : {
		text: parts.map(({ short }) => short).join(' · '),
		tooltip: [phrases.name, ...parts.map(({ long }) => long)].join('\n'),
		spoken: `${[phrases.name, ...parts.map(({ long, spoken = long }) => spoken)].join(', ')}.`,
	};
}

/** Returns `today 14:00`, within the week `Fri 14:00`, later `27 Aug 14:00`, in the zone of `now`. `inFull` spells out the day. */
export function comingInWords({ session, startMs }: ComingSession, words: Words, now: Now, inFull = false): string {
	// Without a time it is a calendar day, which has no zone.
	const moment = session.clock ? momentAt(startMs, now.zone) : { date: session.date, time: undefined };
	const time = moment.time === undefined ? undefined : words.brief.time(moment.time);
	const days = daysBetween(now.today, moment.date);
	if (days === 0) {
		return words.brief.next.today(time);
	}
	if (inFull) {
		return moment.time === undefined ? words.spoken.day(moment.date) : words.brief.at(words.spoken.day(moment.date), moment.time);
	}
	const day = days > 0 && days < 7 ? words.day(moment.date).split(' ', 1)[0] ?? '' : words.shortDay(moment.date, now.today);
	return time === undefined ? day : `${day} ${time}`;
}
