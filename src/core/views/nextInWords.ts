import { daysBetween } from '../time/days';
import { momentAt, type Now } from '../time/instants';
import type { Words } from '../words/words';
import type { ComingSession, WhatIsNext } from '../programme/whatIsNext';

/** What the status bar says, shows on hover and speaks. */
export interface NextInWords {
	readonly text: string;
	readonly tooltip: string;
	readonly spoken: string;
}

/** `next: Fri 14:00 · 2 to log · 3 overdue`; what there is nothing of is left out, and undefined is nothing at all. */
export function nextInWords({ coming: [next], toLog, overdue }: WhatIsNext, words: Words, now: Now): NextInWords | undefined {
	const say = words.brief.next;
	const parts = [
		...(next
			? [
				{
					short: say.coming(comingInWords(next, words, now)),
					long: say.coming(comingInWords(next, words, now)),
					heard: say.coming(comingInWords(next, words, now, true)),
				},
			]
			: []),
		...(toLog.length > 0 ? [{ short: words.rows.toLog(toLog.length), long: say.needLogging(toLog.length) }] : []),
		...(overdue > 0 ? [{ short: words.rows.overdue(overdue), long: say.overdue(overdue) }] : []),
	];
	return parts.length === 0 ? undefined : {
		text: parts.map(({ short }) => short).join(' · '),
		tooltip: [say.name, ...parts.map(({ long }) => long)].join('\n'),
		spoken: `${[say.name, ...parts.map(({ long, heard = long }) => heard)].join(', ')}.`,
	};
}

/** `today 14:00`, `Fri 14:00` within the week, `27 Aug 14:00` beyond it: on the reader's own clock. In full, the whole day. */
export function comingInWords({ session, startMs }: ComingSession, words: Words, now: Now, inFull = false): string {
	// Without a time it is a day, which no zone moves.
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
