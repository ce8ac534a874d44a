import { type BrokenFile, hoursOf } from '../../analysis/figures/counting';
import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import { averagePercent, countGoals, goalsOnTrack } from '../../analysis/figures/goals';
import { jpTarget } from '../../analysis/figures/jpRule';
import type { Scope } from '../../analysis/figures/scope';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import type { PersonYear } from '../../analysis/figures/personTally';
import { overviewCharts, pairName } from '../../charts/overviewCharts';
import type { Programme } from '../../programme/programme';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { join, type Uri } from '../../text/uri';
import { changePairsWords, overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { CountedList } from './figureList';
import type { Cell, Figure, FigureList, LongTable, Overview, RowTarget, ScopeChoice, TableRow, TableView } from './overviewPage';
import { sessionColumns } from './sessionsTable';

/**
 * Returns the page of a whole programme, or of a cohort or year of it, with the list that a figure asked for. `canChange`: whether pairs
 * can be selected and changed.
 */
export function programmePage(
	figures: ProgrammeFigures, programme: Programme, scope: Scope, words: Words, counted?: CountedList, canChange = false,
): Overview {
	const page = overviewPageWords[words.language];
	const { overview } = words;
	const targets: RowTarget[] = [...counted?.targets ?? []];
	const addTarget = (to: RowTarget): number => targets.push(to) - 1;
	const broken = brokenTable(figures.broken, programme, words, addTarget);
	return {
		page: {
			title: figures.name,
			about: [
				overview.asOf(words.day(figures.today)),
				...(figures.broken.length === 0 ? [] : [words.unreadFiles.count(figures.broken.length)]),
			].join(' · '),
			scope: { cohort: cohortChoice(programme, scope, words), year: yearChoice(programme, scope, words) },
			actions: (['exportOverview', 'exportCalendar', 'exportJpReport'] as const).map(id => ({ id, label: page.actions[id] })),
			figuresLabel: page.figures,
			figures: topFigures(figures, words),
			...(counted && { list: counted.list }),
			tables: [
				...(counted ? [counted.table] : []),
				pairsTable(figures.byPair, canChange ? programme : undefined, words, addTarget),
				peopleTable(figures.byPerson, scope, words, addTarget),
				...broken,
			],
			chartsLabel: page.charts,
			charts: overviewCharts(figures, words),
			notes: { heading: overview.notes.heading, items: [...figureNotes(figures, words), overview.notes.leftOut(figures.leftOut)] },
			words: page.page,
		},
		targets,
	};
}

/** The index of the pairs table's column that figures sort by. */
const lastSession = 2;

function topFigures({ pairs, total, goals, jpRule }: ProgrammeFigures, words: Words): readonly Figure[] {
	const page = overviewPageWords[words.language];
	const { overview: { top, number, percent, notKnown, states, pairs: { statuses } }, actions: { groups } } = words;
	const {
		sessions, minutes, heldWithoutMinutes, jp, attendance: { present, late, absent, excused }, noShowsNotKnown, actions, reflections,
	} = total;
	const came = present + late;
	const all = came + absent + excused;
	const track = goalsOnTrack(goals);
	const to = (list: FigureList, view: TableView = {}): Pick<Figure, 'leads'> => ({ leads: { table: 'counted', list, view } });
	const urgent = pairs.alert > 0 ? page.urgent(pairs.alert) : '';
	return [
		{
			label: top.activePairs,
			value: number(pairs.active),
			more: pairs.all > pairs.active ? page.heldOf(pairs.active, pairs.all) : '',
			leads: { table: 'pairs', view: { by: [statuses.active] } },
		},
		{
			label: top.flagged,
			value: number(pairs.stale + pairs.alert),
			more: urgent,
			warning: pairs.stale + pairs.alert > 0,
			leads: { table: 'pairs', view: { sort: lastSession, down: true, by: ['', page.flagged] } },
		},
		{ label: top.held, value: number(sessions.held), more: '', ...to('held') },
		{
			label: top.planned,
			value: number(sessions.planned),
			more: sessions.toLog > 0 ? page.toLog(sessions.toLog) : '',
			...to('planned', { by: [states.planned] }),
		},
		{
			label: top.hours,
			value: minutes === undefined ? notKnown : number(hoursOf(minutes)),
			more: heldWithoutMinutes > 0 ? page.unknownLength(heldWithoutMinutes) : '',
			...to('held', { sort: sessionColumns.minutes, down: true }),
		},
		{
			label: top.jp,
			value: jp === undefined ? notKnown : number(jp),
			more: '',
			...to('held', jpRule === undefined || jpRule === 'unclear' ? {} : { sort: sessionColumns.jp, down: true }),
		},
		{
			label: top.attendance,
			value: all === 0 ? notKnown : percent(Math.round(100 * came / all)),
			more: [
				...(all === 0 ? [] : [page.heldOf(came, all)]),
				...(noShowsNotKnown === undefined ? [] : [top.noShowsNotKnown(noShowsNotKnown)]),
			].join('; '),
			...to('attendance'),
		},
		{ label: top.open, value: number(actions.open), more: '', ...to('actions') },
		{
			label: top.overdue,
			value: number(actions.overdue),
			more: '',
			warning: actions.overdue > 0,
			...to('actions', { by: [groups.overdue] }),
		},
		{
			label: top.onTrack,
			value: number(track.onTrack),
			more: page.heldOf(track.onTrack, track.all),
			...to('goals', { by: [top.onTrack] }),
		},
		{
			label: top.reflections,
			value: number(reflections.known),
			more: page.onHeld(reflections.heldWith, sessions.held),
			...to('reflections'),
		},
	];
}

/** The maximum number of names in a select box; with more, typing a name is quicker. */
const maxChoices = 200;

/** The order of the buttons for selected pairs. */
const buttons = ['cohort', 'hold', 'resume', 'end', 'cadence'] as const;

/** Returns the table of pairs, which can be changed if their programme is given. */
function pairsTable(
	byPair: readonly PairFigures[], changes: Programme | undefined, words: Words, addTarget: (to: RowTarget) => number,
): LongTable {
	const page = overviewPageWords[words.language];
	const { overview: { pairs } } = words;
	const { page: { select, selectAll: all, steps, ...selection } } = changePairsWords[words.language];
	const flagOf = ({ flag }: PairFigures): string => flag ? pairs.flags[flag] : page.notFlagged;
	const people = sorted(byPair.flatMap(({ mentors, mentees }) => [...mentors, ...mentees]));
	return {
		id: 'pairs', caption: page.tables.pairs, empty: page.empty.pairs,
		columns: [
			...[pairs.mentee, pairs.mentor, pairs.last, pairs.flag, pairs.next, pairs.status].map(label => ({ label, number: false })),
			...[pairs.held, pairs.cancelled, pairs.noShow, pairs.hours, pairs.open, pairs.overdue].map(label => ({ label, number: true })),
			{ label: pairs.goals, number: false }, { label: pairs.reflections, number: true },
		],
		filters: [
			{
				label: page.status, all: page.anyStatus,
				options: sorted([pairs.statuses.active, ...byPair.map(({ status }) => pairs.statuses[status])]),
			},
			{ label: page.flag, all: page.anyFlag, options: [page.flagged, ...sorted(byPair.map(flagOf))] },
			{ label: page.person, all: page.anyPerson, options: people.length > maxChoices ? [] : people },
		],
		...changes && { selection: { all, ...selection, steps: buttons.map(step => ({ step, label: steps[step] })) } },
		rows: byPair.map((pair): TableRow => ({
			...(pair.id !== undefined && { target: addTarget({ pair: pair.id }) }),
			...pair.id !== undefined && changes?.pairs.has(pair.id) === true && {
				selects: { id: pair.id, label: select(pairName(pair)), menu: menuOf(changes.folder, pair.id, pair.status) },
			},
			cells: pairCells(pair, words),
			is: [
				[pairs.statuses[pair.status]],
				pair.flag ? [flagOf(pair), page.flagged] : [flagOf(pair)],
				[...pair.mentors, ...pair.mentees],
			],
		})),
	};
}

/** Returns what VS Code passes to the commands of a row's context menu, and decides them by (commandMenus.ts). */
function menuOf(folder: Uri, id: string, status: string): string {
	return JSON.stringify({ webviewSection: `pair.${status}`, preventDefaultContextMenuItems: true, pair: { folder, id } });
}

function pairCells(pair: PairFigures, words: Words): readonly Cell[] {
	const page = overviewPageWords[words.language];
	const { overview: { pairs, percent, never, number, notKnown, none } } = words;
	const { sessions, minutes, actions, goals, reflections, last, next, flag, status } = pair;
	const track = goalsOnTrack(countGoals(goals));
	const average = averagePercent(goals);
	return [
		namesOf(pair.mentees) || pairName(pair), namesOf(pair.mentors),
		last ? [page.daysAgo(last.daysAgo), last.daysAgo, flag !== undefined] : [never, null, flag !== undefined],
		flag ? [pairs.flags[flag], flag === 'alert' ? 2 : 1, true] : ['', 0],
		next ? [words.day(next.date), next.date] : [page.notPlanned, null],
		pairs.statuses[status],
		[
			number(sessions.held), sessions.held,
		], [number(sessions.cancelled), sessions.cancelled], [number(sessions.noShow), sessions.noShow],
		minutes === undefined ? [notKnown, null] : [number(hoursOf(minutes)), minutes],
		[number(actions.open), actions.open], [number(actions.overdue), actions.overdue, actions.overdue > 0],
		track.all === 0
			? [none, null]
			: [
				average === undefined
					? page.heldOf(track.onTrack, track.all)
					: `${percent(average)} · ${page.heldOf(track.onTrack, track.all)}`,
				average ?? -1,
			],
		[number(reflections.known), reflections.known],
	];
}

/** Without titles and degrees: they would hide the names. */
function namesOf(people: readonly string[]): string {
	return people.map(bareName).join(', ');
}

/** Returns a row for each person with one year's totals; without a chosen year, with the latest year. */
function peopleTable(byPerson: readonly PersonYear[], { year }: Scope, words: Words, addTarget: (to: RowTarget) => number): LongTable {
	const page = overviewPageWords[words.language];
	const { overview: { people, number, notKnown } } = words;
	const rows = year === undefined ? byPerson.filter((one, i) => byPerson[i + 1]?.person !== one.person) : byPerson;
	return {
		id: 'people', caption: page.tables.people, empty: page.empty.people,
		columns: [
			{ label: people.name, number: false },
			...[people.year, people.sessions, people.hours, people.jp, people.target].map(label => ({ label, number: true })),
		],
		filters: [],
		rows: rows.map(({ person, name, year: of, sessions, minutes, jp, target }): TableRow => ({
			target: addTarget({ person }), is: [],
			cells: [
				name,
				[String(of), of],
				[number(sessions.length), sessions.length],
				minutes === undefined ? [notKnown, null] : [number(hoursOf(minutes)), minutes],
				jp === undefined ? [notKnown, null] : [number(jp), jp],
				[String(target), jpTarget],
			],
		})),
	};
}

function cohortChoice({ file, pairs }: Programme, { cohort }: Scope, words: Words): ScopeChoice {
	const declared = file?.cohorts ?? [];
	const others = [...pairs.values()].flatMap(pair => pair.cohort ?? []).filter(named => !declared.some(({ id }) => id === named));
	const options = [
		...declared.flatMap(({ id, name }) => id === undefined ? [] : [{ value: id, label: plainText(name ?? id) }]),
		...sorted(others).map(value => ({ value, label: plainText(value) })),
	];
	return {
		label: words.overview.pairs.cohort,
		options: [{ value: '', label: overviewPageWords[words.language].allCohorts }, ...options],
		chosen: cohort ?? '',
	};
}

function yearChoice({ sessions }: Programme, { year }: Scope, words: Words): ScopeChoice {
	const page = overviewPageWords[words.language];
	const years = [...sorted(sessions.map(({ date }) => date.slice(0, 4)))].reverse();
	return {
		label: page.year,
		options: [{ value: '', label: page.allYears }, ...years.map(value => ({ value, label: String(Number(value)) }))],
		chosen: year === undefined ? '' : String(year).padStart(4, '0'),
	};
}

function sorted(values: readonly string[]): readonly string[] {
	return [...new Set(values)].sort();
}

/** Returns a table of the files that figures can't count, each linked to its problem; none where there are no such files. */
function brokenTable(
	files: readonly BrokenFile[], { folder, broken }: Programme, words: Words, addTarget: (to: RowTarget) => number,
): readonly LongTable[] {
	const page = overviewPageWords[words.language];
	const { overview } = words;
	return files.length === 0 ? [] : [{
		id: 'broken', caption: overview.broken.caption, empty: '', filters: [],
		columns: [
			{ label: page.columns.file, number: false },
			{ label: page.columns.line, number: true },
			{ label: page.columns.problem, number: false },
		],
		rows: files.map(({ file, line, code }) => {
			const found = broken.find(({ uri }) => uri === join(folder, '') + file);
			return {
				...(found?.broken && { target: addTarget({ uri: found.uri, at: found.broken.range.start }) }),
				is: [], cells: [file, [String(line), line], found?.broken ? words.problem[code](found.broken) : code],
			};
		}),
	}];
}
