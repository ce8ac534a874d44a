import { needsLogging } from '../../programme/timing';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { pairNotMet } from '../../programme/pairMeetings';
import { pairOf, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import { openActions, type Session, statusOf } from '../../record/session';
import { fold } from '../../text/plainText';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { searchableWords as en } from '../../words/en/searchable';
import { searchableWords as id } from '../../words/id/searchable';

const languages = [en, id];

/** What rows say in both languages, for comparison. */
function inBoth(said: (words: typeof en) => string): string {
	return fold(languages.map(said).join('\n'));
}

const dayTexts = new Map<Day, string>();

/** Returns a day as rows, tooltips and files write it: `2026-11-19`, `Thu 19 November 2026`, `Kamis …`; cached. */
export function dayText(day: Day): string {
	let text = dayTexts.get(day);
	if (text === undefined) {
		text = `${day}\n${inBoth(words => `${words.day(day)}\n${words.longDay(day)}`)}`;
		dayTexts.set(day, text);
	}
	return text;
}

/** What a row can say of a session or of its pair, apart from its own text: the words, and whether they are said of a session. */
interface Said {
	readonly text: string;
	readonly isSaidOf: (session: Session) => boolean;
}

/** Returns what rows say of a programme's sessions now: status, what needs doing, and that their pair has not met for too long. */
export function saidInRows(programme: Programme, now: Now): readonly Said[] {
	const { today } = now;
	const todayOf = todayByOwner(programme, now);
	const notMet = (session: Session): NotMetFlag | undefined => {
		const pair = pairOf(programme, session);
		return pair && pairNotMet(programme, pair, today, todayOf)?.flag;
	};
	return [
		...statuses.map(([status, text]) => ({ text, isSaidOf: (session: Session) => statusOf(session, today) === status })),
		{ text: needsLoggingText, isSaidOf: session => needsLogging(session, programme, now) },
		{ text: overdueText, isSaidOf: session => overdueIn(session, programme, todayOf) > 0 },
		{ text: openText, isSaidOf: session => openActions(session).length > 0 },
		{ text: notMetText, isSaidOf: session => notMet(session) !== undefined },
		{ text: urgentText, isSaidOf: session => notMet(session) === 'alert' },
	];
}

type NotMetFlag = 'stale' | 'alert';

/** Returns what rows say of a pair that has not met for too long; empty for any other. */
export function notMetTextOf(programme: Programme, pair: Pair, now: Now): string {
	const flag = pairNotMet(programme, pair, now.today, todayByOwner(programme, now))?.flag;
	return flag === undefined ? '' : flag === 'alert' ? `${notMetText}\n${urgentText}` : notMetText;
}

const statuses = Object.keys(en.status).map(status => {
	const known = status as keyof typeof en.status;
	return [known, fold([known, ...languages.map(words => words.status[known])].join('\n'))] as const;
});
const needsLoggingText = inBoth(({ needsLogging }) => needsLogging);
const overdueText = inBoth(words => `${words.overdue(1)}\n${words.daysOverdue(1)}`).replaceAll(/\d/g, '');
const openText = inBoth(({ openActions }) => `${openActions(1)}\n${openActions(2)}`).replaceAll(/\d/g, '');
const notMetText = inBoth(({ notMetFor }) => notMetFor(2, false)).replaceAll(/\d/g, '');
const urgentText = inBoth(({ notMetFor }) => notMetFor(2, true).split(':', 1)[0] ?? '');
