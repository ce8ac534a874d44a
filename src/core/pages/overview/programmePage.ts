import { type BrokenFile, hoursOf } from '../../analysis/figures/counting';
import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import { goalsOnTrack } from '../../analysis/figures/goals';
import { jpTarget } from '../../analysis/figures/jpRule';
import type { Scope } from '../../analysis/figures/scope';
import type { PersonYear } from '../../analysis/figures/personTally';
import { drawOverview } from '../../charts/overviewCharts';
import type { Programme } from '../../programme/programme';
import { distinct } from '../../text/collections';
import { plainText } from '../../text/plainText';
import { finish, type Steps } from '../../text/steps';
import { join } from '../../text/uri';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { attention } from './attention';
import type { AttentionStep, Figure, FigureList, LongTable, Overview, RowTarget, ScopeChoice, TableRow, TableView } from './overviewPage';
import { pairsTable } from './pairsTable';
import type { ProgrammeSources } from './programmeSources';
import { rowsAStep, sessionColumns } from './sessionsTable';

/** Returns the page of a whole programme, or of a cohort or year of it. */
export function programmePage(sources: ProgrammeSources, words: Words): Overview {
	return finish(makeProgrammePage(sources, words));
}

/** Like `programmePage`, but yields every few milliseconds. */
export function* makeProgrammePage(sources: ProgrammeSources, words: Words): Steps<Overview> {
	const { programme, figures, scope, now, counted, canChange = false, width, hasOthers = false } = sources;
	const page = overviewPageWords[words.language];
	const { overview } = words;
	const targets: RowTarget[] = [...counted?.targets ?? []];
	const addTarget = (to: RowTarget): number => targets.push(to) - 1;
	const pairs = yield* pairsTable({ programme, figures, now, canChange }, words, addTarget);
	const broken = brokenTable(figures.broken, programme, words, addTarget);
	const steps: AttentionStep[] = [];
	const addStep = (step: AttentionStep): number => steps.push(step) - 1;
	const missing = figures.broken.length;
	const needed = yield* attention({ programme, figures, scope, now, canChange, broken: broken[0] }, words, { addTarget, addStep });
	yield;
	const people = yield* peopleTable(figures.byPerson, scope, words, addTarget);
	yield;
	const charts = yield* drawOverview(figures, words, width);
	return {
		page: {
			title: figures.name,
			about: overview.asOf(words.day(figures.today)),
			scope: { cohort: cohortChoice(programme, scope, words), year: yearChoice(programme, scope, words) },
			...hasOthers && { others: page.programmes.title },
			actions: (['exportOverview', 'exportCalendar', 'exportJpReport'] as const).map(id => ({ id, label: page.actions[id] })),
			attention: needed,
			figuresLabel: page.figures,
			...missing > 0 && { missing: { label: page.missing(missing), leads: { table: 'broken', view: {} } } },
			figures: topFigures(figures, lastSessionIn(pairs, words), words),
			...(counted && { list: counted.list }),
			tables: [
				...(counted ? [counted.table] : []),
				pairs,
				people,
				...broken,
			],
			chartsLabel: page.charts,
			charts,
			notes: { heading: overview.notes.heading, items: [...figureNotes(figures, words), overview.notes.leftOut(figures.leftOut)] },
			words: page.page,
		},
		targets, steps,
	};
}

/** The index of the pairs table's column that figures sort by. */
const lastSessionIn = ({ columns }: LongTable, { overview: { pairs } }: Words): number =>
	columns.findIndex(({ label }) => label === pairs.last);

function topFigures({ pairs, total, goals, jpRule }: ProgrammeFigures, lastSession: number, words: Words): readonly Figure[] {
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

/** Returns a row for each person with one year's totals; without a chosen year, with the latest year. */
function* peopleTable(
	byPerson: readonly PersonYear[], { year }: Scope, words: Words, addTarget: (to: RowTarget) => number,
): Steps<LongTable> {
	const page = overviewPageWords[words.language];
	const { overview: { people, number, notKnown } } = words;
	const listed = year === undefined ? byPerson.filter((one, i) => byPerson[i + 1]?.person !== one.person) : byPerson;
	const rows: TableRow[] = [];
	for (const { person, name, year: of, sessions, minutes, jp, target } of listed) {
		if (rows.length % rowsAStep === rowsAStep - 1) {
			yield;
		}
		rows.push({
			target: addTarget({ person }), is: [],
			cells: [
				name,
				[String(of), of],
				[number(sessions.length), sessions.length],
				minutes === undefined ? [notKnown, null] : [number(hoursOf(minutes)), minutes],
				jp === undefined ? [notKnown, null] : [number(jp), jp],
				[String(target), jpTarget],
			],
		});
	}
	return {
		id: 'people', caption: page.tables.people, empty: page.empty.people,
		columns: [
			{ label: people.name, number: false },
			...[people.year, people.sessions, people.hours, people.jp, people.target].map(label => ({ label, number: true })),
		],
		filters: [],
		rows,
	};
}

function cohortChoice({ file, pairs }: Programme, { cohort }: Scope, words: Words): ScopeChoice {
	const declared = file?.cohorts ?? [];
	const others = [...pairs.values()].flatMap(pair => pair.cohort ?? []).filter(named => !declared.some(({ id }) => id === named));
	const options = [
		...declared.flatMap(({ id, name }) => id === undefined ? [] : [{ value: id, label: plainText(name ?? id) }]),
		...distinct(others).map(value => ({ value, label: plainText(value) })),
	];
	return {
		label: words.overview.pairs.cohort,
		options: [{ value: '', label: overviewPageWords[words.language].allCohorts }, ...options],
		chosen: cohort ?? '',
	};
}

function yearChoice({ sessions }: Programme, { year }: Scope, words: Words): ScopeChoice {
	const page = overviewPageWords[words.language];
	const years = [...distinct(sessions.map(({ date }) => date.slice(0, 4)))].reverse();
	return {
		label: page.year,
		options: [{ value: '', label: page.allYears }, ...years.map(value => ({ value, label: String(Number(value)) }))],
		chosen: year === undefined ? '' : String(year).padStart(4, '0'),
	};
}

/** Returns a table of the files that figures can't count, each linked to its problem; none where there are no such files. */
function brokenTable(
	files: readonly BrokenFile[], { folder, broken }: Programme, words: Words, addTarget: (to: RowTarget) => number,
): readonly LongTable[] {
	const page = overviewPageWords[words.language];
	const { overview } = words;
	const byUri = new Map(broken.map(file => [file.uri, file]));
	return files.length === 0 ? [] : [{
		id: 'broken', caption: overview.broken.caption, empty: '', filters: [],
		columns: [
			{ label: page.columns.file, number: false },
			{ label: page.columns.line, number: true },
			{ label: page.columns.problem, number: false },
		],
		rows: files.map(({ file, line, code }) => {
			const found = byUri.get(join(folder, '') + file);
			return {
				...(found?.broken && { target: addTarget({ uri: found.uri, at: found.broken.range.start }) }),
				is: [], cells: [file, [String(line), line], found?.broken ? words.problem[code](found.broken) : code],
			};
		}),
	}];
}
