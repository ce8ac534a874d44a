import { hoursOf } from '../../analysis/figures/counting';
import { isPerson, pairsEvents, personsEvents } from '../../analysis/figures/events';
import { jpTarget } from '../../analysis/figures/jpRule';
import { MonthTally } from '../../analysis/figures/meetings';
import type { PersonYear } from '../../analysis/figures/personTally';
import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import { earlierPairs, earlierSessions } from '../../programme/continuedPairs';
import { describeAnyPair, sessionsOfPair } from '../../programme/namedPairs';
import { asMet } from '../../programme/absent';
import { ownerFrom } from '../../programme/openActions';
import { nameOfPerson, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import { startOfFile } from '../../text/range';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { hoursChart, pairName } from '../../charts/overviewCharts';
import { type CountedList, progressCell } from './figureList';
import type { Figure, LongTable, Overview, OverviewPage, RowTarget } from './overviewPage';
import { pairsTable } from './pairsTable';
import { storyTable } from './storyTable';
import { type ListedSession, newestFirst, sessionColumns, sessionsTable, timed, toSessions } from './sessionsTable';
import { finish, type Steps } from '../../text/steps';
import { goalsOverTime, timelineChart, type TimedSession } from '../../charts/timeCharts';

/** The input of both kinds of page. `figures` are those of the whole programme and all years. */
export interface StorySources {
	readonly programme: Programme;
	readonly figures: ProgrammeFigures;
	readonly now: Now;
	/** The list that a figure asked for. */
	readonly counted?: CountedList | undefined;
	/** Whether commands that change files are offered. */
	readonly canChange?: boolean;
	/** The width of a chart in SVG units. */
	readonly width?: number | undefined;
}

/** Returns the page of one pair over time; undefined where it is not in the programme. */
export function pairPage(
	id: string, { programme, figures, now, counted, canChange = false, width }: StorySources, words: Words,
): Overview | undefined {
	const pair = programme.pairs.get(id);
	const found = figures.byPair.find(one => one.id === plainText(id));
	if (!pair || !found) {
		return undefined;
	}
	const page = overviewPageWords[words.language];
	const { overview: { number, never, notKnown, pairs } } = words;
	const targets: RowTarget[] = [...counted?.targets ?? []];
	const sessions = timed(
		sessionsOfPair(programme, pair).map(session => asMet(programme, session)),
		programme,
		now,
	);
	const earlier = timed(earlierSessions(programme, pair).map(session => asMet(programme, session)), programme, now);
	const all = [...sessions, ...earlier].sort(newestFirst);
	const { last, next, flag, actions, minutes, heldWithoutMinutes, jp, sessions: { toLog } } = found;
	const cohort = programme.file?.cohorts?.find(one => one.id === pair.cohort)?.name ?? pair.cohort;
	const isReminded = flag !== undefined || toLog > 0 || actions.overdue > 0;
	return {
		targets,
		page: story(pairName(found), [
			plainText(programme.name),
			...cohort === undefined ? [] : [plainText(cohort)],
			pairs.statuses[found.status],
			...earlierPairs(programme, pair).map(each => words.rows.earlierPair(plainText(describeAnyPair(programme, each)))),
		], all, {
			people: addTarget => ([['mentee', pair.mentees], ['mentor', pair.mentors]] as const).flatMap(([side, people = []]) =>
				people.map(person => ownerFrom(programme, person)).map(({ key, name }) => ({
					label: pairs[side], name: plainText(name), target: addTarget({ person: plainText(key) }),
				}))),
			actions: [
				'openBrief', ...isReminded ? ['copyReminders'] as const : [], ...canChange ? ['scheduleSession', 'logSession'] as const : [],
				'whatHasChanged', 'exportEvents', 'exportSessionLog', 'exportCalendar',
			],
			figures: [
				{
					label: page.lastSession,
					value: last ? page.daysAgo(last.daysAgo) : never,
					more: flag ? pairs.flags[flag] : '',
					warning: flag !== undefined,
					leads: toSessions('held', words, { sort: sessionColumns.day }),
				},
				{
					label: page.nextSession,
					value: next ? words.day(next.date) : page.notPlanned,
					more: '',
					leads: toSessions('planned', words),
				},
				{ label: pairs.held, value: number(found.sessions.held), more: '', leads: toSessions('held', words) },
				{
					label: pairs.hours,
					value: minutes === undefined ? notKnown : number(hoursOf(minutes)),
					more: heldWithoutMinutes > 0 ? page.unknownLength(heldWithoutMinutes) : '',
					leads: toSessions('held', words, { sort: sessionColumns.minutes }),
				},
				...jp === undefined ? [] : [{ label: pairs.jp, value: number(jp), more: '', leads: toSessions('held', words) }],
				{ label: pairs.open, value: number(actions.open), more: '', leads: toActions() },
				{
					label: pairs.overdue,
					value: number(actions.overdue),
					more: '',
					warning: actions.overdue > 0,
					leads: toActions(words.actions.groups.overdue),
				},
			],
			tables: addTarget => [
				storyTable(pairsEvents(programme, pair, now), words, addTarget),
				sessionsOf(sessions, programme, words, addTarget),
				...earlier.length === 0 ? [] : [sessionsOf(earlier, programme, words, addTarget, { id: 'earlier' })],
				goalsTable(pair, found.goals, words, addTarget),
			],
			charts: [timelineChart(all, words, width), goalsOverTime(pair, words, width), hoursChart(monthsOf(all), words, width)],
		}, { figures, counted, words, targets }),
	};
}

/** Returns the page of one person over time; undefined where the person is unknown. */
export function personPage(key: string, sources: StorySources, words: Words): Overview | undefined {
	return finish(makePersonPage(key, sources, words));
}

/** Like `personPage`, but yields every few milliseconds. */
export function* makePersonPage(
	key: string, { programme, figures, now, counted, width }: StorySources, words: Words,
): Steps<Overview | undefined> {
	const isThem = isPerson(programme, key);
	const events = yield* personsEvents(programme, key, now);
	const years = figures.byPerson.filter(({ person }) => person === key);
	const sessions = [...events.sessions].sort(newestFirst);
	const countedFor = new Set(years.flatMap(year => year.sessions.map(({ session }) => session)));
	const listed = sessions.map((one): ListedSession => one.state !== 'held' || countedFor.has(one.session.id) ? one : {
		...one,
		missed: one.session.attendance?.some(({ person, state }) => person !== undefined && state === 'absent' && isThem(person)) === true
			? 'absent' : 'excused',
	});
	if (sessions.length === 0 && years.length === 0) {
		return undefined;
	}
	const targets: RowTarget[] = [...counted?.targets ?? []];
	const own = new Set(events.pairs.map(({ id }) => plainText(id)));
	const pairs = { byPair: figures.byPair.filter(({ id }) => id !== undefined && own.has(id)) };
	const pairsOf = yield* pairsTable({ programme, figures: { ...figures, ...pairs }, now }, words, to => targets.push(to) - 1);
	return {
		targets,
		page: story(plainText(nameOfPerson(programme, key)), [plainText(programme.name)], sessions, {
			actions: ['exportEvents', 'exportJpReport', 'exportCalendar'],
			figures: years.slice(-4).reverse().map(year => yearFigure(year, words)),
			tables: addTarget => [
				...own.size > 0 ? [pairsOf] : [],
				storyTable(events, words, addTarget),
				sessionsOf(listed, programme, words, addTarget, { withYears: years.map(({ year }) => year) }),
			],
			charts: [timelineChart(sessions, words, width), hoursChart(monthsOf(sessions), words, width)],
		}, { figures, counted, words, targets }),
	};
}

interface Story {
	readonly people?: (addTarget: (to: RowTarget) => number) => NonNullable<OverviewPage['people']>;
	readonly actions: readonly OverviewPage['actions'][number]['id'][];
	readonly figures: readonly Figure[];
	readonly tables: (addTarget: (to: RowTarget) => number) => readonly LongTable[];
	readonly charts: OverviewPage['charts'];
}

function story(
	title: string,
	about: readonly string[],
	sessions: readonly TimedSession[],
	{ people, actions, figures, tables, charts }: Story,
	{ figures: { jpRule, today }, counted, words, targets }: Pick<StorySources, 'figures' | 'counted'> & {
		readonly words: Words; readonly targets: RowTarget[];
	},
): OverviewPage {
	const page = overviewPageWords[words.language];
	const { overview } = words;
	const addTarget = (to: RowTarget): number => targets.push(to) - 1;
	return {
		...people && { people: people(addTarget) },
		title, about: [...about, overview.asOf(words.day(today))].join(' · '),
		actions: actions.map(id => ({ id, label: page.actions[id] })),
		figuresLabel: page.figures, figures,
		...(counted && { list: counted.list }),
		tables: [...(counted ? [counted.table] : []), ...tables(addTarget)],
		chartsLabel: page.charts, charts: sessions.length === 0 ? [] : charts,
		notes: { heading: overview.notes.heading, items: figureNotes({ ...(jpRule !== undefined && { jpRule }) }, words) },
		words: page.page,
	};
}

function yearFigure({ year, jp, minutes, sessions }: PersonYear, words: Words): Figure {
	const page = overviewPageWords[words.language];
	const { overview: { number, notKnown, people, pairs } } = words;
	return jp === undefined
		? {
			label: `${pairs.hours} ${String(year)}`,
			value: minutes === undefined ? notKnown : number(hoursOf(minutes)),
			more: `${people.sessions}: ${number(sessions.length)}`,
			leads: toSessions('held', words, { year }),
		}
		: { label: `${people.jp} ${String(year)}`, value: number(jp), more: page.ofTarget(jpTarget), leads: toSessions('held', words, { year }) };
}

/** Leads to the pair's open actions, or to those of one choice of the filter. */
function toActions(choice = ''): Figure['leads'] {
	return { table: 'counted', list: 'actions', view: { by: [choice] } };
}

function sessionsOf(
	sessions: readonly ListedSession[], programme: Programme, words: Words, addTarget: (to: RowTarget) => number,
	{ id = 'sessions', withYears = [] }: { readonly id?: 'sessions' | 'earlier'; readonly withYears?: readonly number[] } = {},
): LongTable {
	const page = overviewPageWords[words.language];
	const about = { id, caption: page.tables[id], empty: page.empty.sessions } as const;
	return finish(sessionsTable(about, { withStates: ['held', 'planned'], withYears }, sessions, programme, words, addTarget));
}

function monthsOf(sessions: readonly TimedSession[]): MonthTally['figures'] {
	const months = new MonthTally();
	sessions.forEach(({ session, state }) => { months.add(session, state); });
	return months.figures;
}

function goalsTable(
	{ uri, goalPositions }: Pair, goals: ProgrammeFigures['byPair'][number]['goals'], words: Words, addTarget: (to: RowTarget) => number,
): LongTable {
	const page = overviewPageWords[words.language];
	const { overview: { pairs, none } } = words;
	return {
		id: 'goals', caption: page.tables.goals, empty: page.empty.goals, filters: [],
		columns: [
			{ label: page.columns.goal, number: false },
			{ label: page.columns.standing, number: false },
			...[page.columns.progress, page.columns.baseline, page.columns.target].map(label => ({ label, number: true })),
			{ label: page.columns.due, number: false },
		],
		rows: goals.map((goal, i) => {
			const { id, standing, baseline, target, due } = goal;
			return {
				target: addTarget({ uri, at: goalPositions[i] ?? startOfFile.start }), is: [],
				cells: [
					page.goalNumber(i + 1, id === undefined ? '' : plainText(id)),
					[pairs.standings[standing], standing, standing === 'late'],
					progressCell(goal, words),
					...[baseline, target].map((value): readonly [string, number | null] => value === undefined
						? ['', null]
						: [String(value), value]),
					due === undefined ? [none, null] : [words.day(due), due],
				],
			};
		}),
	};
}
