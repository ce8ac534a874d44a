import { yearOf } from '../../analysis/figures/scope';
import { meetingStateOf } from '../../analysis/figures/meetings';
import type { TimedSession } from '../../charts/timeCharts';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import type { MeetingState } from '../../record/computedStates';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Figure, LongTable, RowTarget } from './overviewPage';

/** A session in a table. */
export interface ListedSession extends TimedSession {
	/** On the page of a person who did not come to a session held: why. It is not one of the sessions counted for them. */
	readonly missed?: 'absent' | 'excused';
	/** The JP that the session adds; absent where they are not known. */
	readonly jp?: number;
}

/** Returns sessions with their states, newest first. */
export function timed(sessions: readonly Session[], programme: Programme, now: Now): readonly TimedSession[] {
	return sessions.map(session => ({ session, state: meetingStateOf(session, programme, now) })).sort(newestFirst);
}

/** Compares two sessions by day, the newest first. */
export function newestFirst(a: TimedSession, b: TimedSession): number {
	return a.session.date < b.session.date ? 1 : a.session.date > b.session.date ? -1 : 0;
}

/** Returns the names of a session's people without titles and degrees, mentees first. */
export function peopleIn(session: Session, programme: Programme): string {
	return plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
}

/** The indexes of the columns that figures sort by. */
export const sessionColumns = { day: 0, minutes: 2, jp: 3 } as const;

/** Leads to the sessions of a state in the table `sessions`, of one year if it is given. */
export function toSessions(
	state: MeetingState, words: Words, { sort, year }: { readonly sort?: number; readonly year?: number } = {},
): Figure['leads'] {
	return {
		table: 'sessions',
		view: {
			...(sort !== undefined && { sort, down: true }),
			by: [words.overview.states[state], year === undefined ? '' : String(year)],
		},
	};
}

/** The number of rows made between two yields: a few milliseconds. */
export const rowsAStep = 200;

/** Returns the table of some sessions, filtered by state and year; `withStates` and `withYears` can always be chosen. */
export function* sessionsTable(
	about: Pick<LongTable, 'id' | 'caption' | 'empty'>,
	{ withStates, withYears = [], withJp = false }: {
		readonly withStates: readonly MeetingState[]; readonly withYears?: readonly number[]; readonly withJp?: boolean;
	},
	sessions: readonly ListedSession[],
	programme: Programme,
	words: Words,
	addTarget: (to: RowTarget) => number,
): Steps<LongTable> {
	const page = overviewPageWords[words.language];
	const { overview: { states, notKnown, number, pairs, people }, kinds } = words;
	const statusOf = ({ state, missed }: ListedSession): string => missed === undefined ? states[state] : pairs[missed];
	const rows: LongTable['rows'][number][] = [];
	for (const [i, one] of sessions.entries()) {
		if (i % rowsAStep === rowsAStep - 1) {
			yield;
		}
		const { session, state, jp } = one;
		const { date, minutes, kind = 'one-on-one' } = session;
		rows.push({
			target: addTarget({ uri: session.uri, at: session.position }), is: [[statusOf(one)], [String(yearOf(date))]],
			cells: [
				[words.day(date), date],
				statusOf(one),
				minutes === undefined ? [state === 'held' ? notKnown : '', null] : [number(minutes), minutes],
				...(withJp ? [jp === undefined ? [notKnown, null] as const : [number(jp), jp] as const] : []),
				kinds[kind],
				peopleIn(session, programme),
			],
		});
	}
	const options = (filter: number, ...always: readonly string[]): readonly string[] =>
		[...new Set([...always, ...rows.flatMap(({ is }) => is[filter] ?? [])])].sort();
	return {
		...about,
		columns: [
			{ label: page.columns.day, number: false },
			{ label: page.columns.status, number: false },
			{ label: page.columns.minutes, number: true },
			...(withJp ? [{ label: people.jp, number: true }] : []),
			{ label: page.columns.kind, number: false },
			{ label: page.person, number: false },
		],
		filters: [
			{ label: page.status, all: page.anyStatus, options: options(0, ...withStates.map(state => states[state])) },
			{ label: page.year, all: page.allYears, options: [...options(1, ...withYears.map(String))].reverse() },
		],
		rows,
	};
}
