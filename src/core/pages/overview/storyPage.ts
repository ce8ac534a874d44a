import { hoursOf } from '../../analysis/figures/counting';
import { jpTarget } from '../../analysis/figures/jpRule';
import { meetingStateOf, MonthTally } from '../../analysis/figures/meetings';
import type { PersonYear } from '../../analysis/figures/personTally';
import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import { ownerFrom } from '../../programme/openActions';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import { startOfFile } from '../../text/range';
import type { Session } from '../../record/session';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { hoursChart, pairName } from '../../charts/overviewCharts';
import type { Figure, LongTable, Overview, OverviewPage, RowTarget } from './overviewPage';
import { goalsOverTime, timelineChart, type TimedSession } from '../../charts/timeCharts';

/** The input of both kinds of page. `figures` are those of the whole programme and all years. */
export interface StorySources {
	readonly programme: Programme;
	readonly figures: ProgrammeFigures;
	readonly now: Now;
}

/** Returns the page of one pair over time; undefined where it is not in the programme. */
export function pairPage(id: string, { programme, figures, now }: StorySources, words: Words): Overview | undefined {
	const pair = programme.pairs.get(id);
	const found = figures.byPair.find(one => one.id === plainText(id));
	if (!pair || !found) {
		return undefined;
	}
	const { overviewPage: page, overview: { number, never, notKnown, pairs } } = words;
	const targets: RowTarget[] = [];
	const sessions = timed(programme.sessions.filter(session => pairOf(programme, session)?.id === id), programme, now);
	const { last, next, flag, actions, minutes, heldWithoutMinutes } = found;
	return {
		targets,
		page: story(pairName(found), [plainText(programme.name), pairs.statuses[found.status]], sessions, {
			actions: ['openBrief', 'exportSessionLog', 'exportCalendar'],
			figures: [
				{
					label: page.lastSession,
					value: last ? page.daysAgo(last.daysAgo) : never,
					more: flag ? pairs.flags[flag] : '',
					warning: flag !== undefined,
					leads: { part: 'sessions' },
				},
				{ label: page.nextSession, value: next ? words.day(next.date) : page.notPlanned, more: '', leads: { part: 'sessions' } },
				{ label: pairs.held, value: number(found.sessions.held), more: '', leads: { part: 'sessions', sort: 1 } },
				{
					label: pairs.hours,
					value: minutes === undefined ? notKnown : number(hoursOf(minutes)),
					more: heldWithoutMinutes > 0 ? page.unknownLength(heldWithoutMinutes) : '',
					leads: { part: 'charts' },
				},
				{ label: pairs.open, value: number(actions.open), more: '', leads: { view: 'actions' } },
				{
					label: pairs.overdue,
					value: number(actions.overdue),
					more: '',
					warning: actions.overdue > 0,
					leads: { view: 'actions' },
				},
			],
			tables: addTarget => [sessionsTable(sessions, programme, words, addTarget), goalsTable(pair, found.goals, words, addTarget)],
			charts: [timelineChart(sessions, words), goalsOverTime(pair, words), hoursChart(monthsOf(sessions), words)],
		}, figures, words, targets),
	};
}

/** Returns the page of one person over time; undefined where the person is unknown. */
export function personPage(key: string, { programme, figures, now }: StorySources, words: Words): Overview | undefined {
	const isThem = (reference: string): boolean => plainText(ownerFrom(programme, reference).key) === key;
	const takesPart = (session: Session): boolean =>
		[
			...mentorsOf(programme, session),
			...menteesOf(programme, session),
			...(session.attendance ?? []).flatMap(({ person }) => person ?? []),
		].some(isThem);
	const years = figures.byPerson.filter(({ person }) => person === key);
	const sessions = timed(programme.sessions.filter(takesPart), programme, now);
	if (sessions.length === 0 && years.length === 0) {
		return undefined;
	}
	const targets: RowTarget[] = [];
	return {
		targets,
		page: story(plainText(nameOfPerson(programme, key)), [plainText(programme.name)], sessions, {
			actions: ['exportJpReport', 'exportCalendar'],
			figures: years.slice(-4).reverse().map(year => yearFigure(year, words)),
			tables: addTarget => [sessionsTable(sessions, programme, words, addTarget)],
			charts: [timelineChart(sessions, words), hoursChart(monthsOf(sessions), words)],
		}, figures, words, targets),
	};
}

interface Story {
	readonly actions: readonly OverviewPage['actions'][number]['id'][];
	readonly figures: readonly Figure[];
	readonly tables: (addTarget: (to: RowTarget) => number) => readonly LongTable[];
	readonly charts: OverviewPage['charts'];
}

function story(
	title: string,
	about: readonly string[],
	sessions: readonly TimedSession[],
	{ actions, figures, tables, charts }: Story,
	{ jpRule, today }: ProgrammeFigures,
	words: Words,
	targets: RowTarget[],
): OverviewPage {
	const { overviewPage: page, overview } = words;
	return {
		title, about: [...about, overview.asOf(words.day(today))].join(' · '),
		actions: actions.map(id => ({ id, label: page.actions[id] })),
		figuresLabel: page.figures, figures,
		tables: tables(to => targets.push(to) - 1),
		chartsLabel: page.charts, charts: sessions.length === 0 ? [] : charts,
		notes: { heading: overview.notes.heading, items: figureNotes({ ...(jpRule !== undefined && { jpRule }) }, words) },
		words: page.page,
	};
}

function yearFigure({ year, jp, minutes, sessions }: PersonYear, words: Words): Figure {
	const { overviewPage: page, overview: { number, notKnown, people, pairs } } = words;
	return jp === undefined
		? {
			label: `${pairs.hours} ${String(year)}`,
			value: minutes === undefined ? notKnown : number(hoursOf(minutes)),
			more: `${people.sessions}: ${number(sessions.length)}`,
			leads: { part: 'sessions' },
		}
		: { label: `${people.jp} ${String(year)}`, value: number(jp), more: page.ofTarget(jpTarget), leads: { part: 'sessions' } };
}

function timed(sessions: readonly Session[], programme: Programme, now: Now): readonly TimedSession[] {
	return sessions
		.map(session => ({ session, state: meetingStateOf(session, programme, now) }))
		.sort((a, b) => a.session.date < b.session.date ? 1 : a.session.date > b.session.date ? -1 : 0);
}

function monthsOf(sessions: readonly TimedSession[]): MonthTally['figures'] {
	const months = new MonthTally();
	sessions.forEach(({ session, state }) => { months.add(session, state); });
	return months.figures;
}

function sessionsTable(
	sessions: readonly TimedSession[], programme: Programme, words: Words, addTarget: (to: RowTarget) => number,
): LongTable {
	const { overviewPage: page, overview: { states, notKnown, number }, calendar: { kinds } } = words;
	const withWhom = (session: Session): string =>
		[menteesOf(programme, session), mentorsOf(programme, session)]
			.map(side => side.map(person => plainText(nameOfPerson(programme, person))).join(', '))
			.filter(side => side !== '')
			.join(' – ');
	return {
		id: 'sessions', caption: page.tables.sessions, empty: page.empty.sessions,
		columns: [
			{ label: page.columns.day, number: false },
			{ label: page.columns.status, number: false },
			{ label: page.columns.minutes, number: true },
			{ label: page.columns.kind, number: false },
			{ label: page.person, number: false },
		],
		filters: [{ label: page.status, all: page.anyStatus, options: [...new Set(sessions.map(({ state }) => states[state]))].sort() }],
		rows: sessions.map(({ session, state }) => ({
			target: addTarget({ uri: session.uri, at: session.position }), is: [[states[state]]],
			cells: [
				[words.day(session.date), session.date],
				states[state],
				session.minutes === undefined ? [state === 'held' ? notKnown : '', null] : [number(session.minutes), session.minutes],
				kinds[session.kind ?? 'one-on-one'],
				withWhom(session),
			],
		})),
	};
}

function goalsTable(
	{ uri, goalPositions }: Pair, goals: ProgrammeFigures['byPair'][number]['goals'], words: Words, addTarget: (to: RowTarget) => number,
): LongTable {
	const { overviewPage: page, actions: { goals: { measure } }, overview: { pairs, none } } = words;
	return {
		id: 'goals', caption: page.tables.goals, empty: page.empty.goals, filters: [],
		columns: [
			{ label: page.columns.goal, number: false },
			{ label: page.columns.standing, number: false },
			...[page.columns.progress, page.columns.baseline, page.columns.target].map(label => ({ label, number: true })),
			{ label: page.columns.due, number: false },
		],
		rows: goals.map(({ id, standing, percent, level, baseline, target, due }, i) => ({
			target: addTarget({ uri, at: goalPositions[i] ?? startOfFile.start }), is: [],
			cells: [
				id ?? String(i + 1),
				[pairs.standings[standing], standing, standing === 'late'],
				percent === undefined && level === undefined ? ['', null]
					: [measure({ ...(percent !== undefined && { percent }), ...(level !== undefined && { level }) }), percent ?? null],
				...[baseline, target].map((value): readonly [string, number | null] => value === undefined
					? ['', null]
					: [String(value), value]),
				due === undefined ? [none, null] : [words.day(due), due],
			],
		})),
	};
}
