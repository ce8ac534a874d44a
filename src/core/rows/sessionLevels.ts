import { describePair, groupBy, menteesOf, mentorsOf } from '../programme/programme';
import { needsLogging, plannedSessions } from '../programme/timing';
import type { Session } from '../record/session';
import { plainText } from '../words/plainText';
import { distinct } from './distinct';
import type { Row } from './row';
import { sessionRow } from './sessionRow';
import type { SessionOrder } from './sessionsChoice';
import type { ShownSessions } from './shownSessions';

/** With more sessions than this in one place, years stand between; where one has as many, its months; and where one of those has, its days. */
const mostInOnePlace = 100;

/** The rows of some sessions, in the chosen order. `below` is the id of the row above them; `who` whether each says who met. */
export function sessionLevels(shown: ShownSessions, sessions: readonly Session[], below: string, who: boolean): readonly Row[] {
	if (sessions.length <= mostInOnePlace) {
		return sessionsInOrder(shown, sessions, who);
	}
	const years = spans(shown, sessions, 4);
	return years.length > 1
		? years.map(([year, members], i) => spanRow(shown, `${below}/${year}`, year, members, i === 0, id => monthsIn(shown, members, id, who)))
		: monthsIn(shown, sessions, below, who);
}

function monthsIn(shown: ShownSessions, sessions: readonly Session[], below: string, who: boolean): readonly Row[] {
	return sessions.length <= mostInOnePlace
		? sessionsInOrder(shown, sessions, who)
		: spans(shown, sessions, 7).map(([month, members], i) => spanRow(shown, `${below}/${month}`, shown.words.finding.rows.month(month), members, i === 0, id => daysIn(shown, members, id, who)));
}

function daysIn(shown: ShownSessions, sessions: readonly Session[], below: string, who: boolean): readonly Row[] {
	const days = sessions.length <= mostInOnePlace ? [] : spans(shown, sessions, 10);
	return days.length > 1
		? days.map(([day, members], i) => spanRow(shown, `${below}/${day}`, shown.words.day(day), members, i === 0, () => sessionsInOrder(shown, members, who)))
		: sessionsInOrder(shown, sessions, who);
}

/** Sessions by the beginning of their day: 4 characters are a year, 7 a month, 10 the day itself. The latest first, unless the oldest is wanted first. */
export function spans({ choice }: ShownSessions, sessions: readonly Session[], characters: 4 | 7 | 10): readonly (readonly [string, readonly Session[]])[] {
	const direction = choice.order === 'oldest' ? 1 : -1;
	return [...groupBy(sessions, ({ date }) => date.slice(0, characters))].sort(([a], [b]) => a < b ? -direction : direction);
}

/** A row above the sessions of some time. */
export function spanRow(shown: ShownSessions, id: string, label: string, sessions: readonly Session[], expanded: boolean, children: (id: string) => readonly Row[]): Row {
	const { words } = shown;
	const description = describeCount(shown, sessions);
	return { id, kind: 'group', label, description, icon: 'calendar', tooltip: `${label}\n${description}`, spoken: words.finding.rows.spokenGroup(label, description), expanded, children: () => children(id) };
}

/** How many, and how many of them wait to be logged. */
export function describeCount({ programme, words, now }: ShownSessions, sessions: readonly Session[]): string {
	const planned = sessions === programme.sessions ? plannedSessions(programme, now.today) : sessions;
	const toLog = planned.filter(session => needsLogging(session, programme, now)).length;
	return [words.rows.sessions(sessions.length), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
}

function sessionsInOrder({ programme, choice, words, now, me }: ShownSessions, sessions: readonly Session[], who: boolean): readonly Row[] {
	const met = (session: Session): string => who ? plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) : '';
	return distinct([...sessions].sort(orders[choice.order]).map(session => sessionRow(programme, session, words, now, met(session), me)));
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** What is ahead comes first, since the latest date does. */
const newestFirst = (a: Session, b: Session): number => compare(b.date, a.date) || compare(b.clock?.time ?? '', a.clock?.time ?? '') || compare(b.id, a.id);

const orders: Readonly<Record<SessionOrder, (a: Session, b: Session) => number>> = {
	newest: newestFirst,
	oldest: (a, b) => newestFirst(b, a),
	/** Those without a title come last. */
	title: (a, b) => Number(a.title === undefined) - Number(b.title === undefined) || (a.title ?? '').localeCompare(b.title ?? '') || newestFirst(a, b),
};
