import { hoursOf } from '../../analysis/figures/counting';
import { averagePercent, countGoals, goalsOnTrack } from '../../analysis/figures/goals';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import { pairName } from '../../charts/overviewCharts';
import { menteesByMentor } from '../../programme/mentorLoads';
import type { Programme } from '../../programme/programme';
import { hasEnded } from '../../record/pair';
import { distinct } from '../../text/collections';
import { bareName, compareNames } from '../../text/personName';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Uri } from '../../text/uri';
import { changePairsWords, overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { waitsToMeet } from './attention';
import type { Cell, LongTable, RowTarget, TableRow } from './overviewPage';
import type { ProgrammeSources } from './programmeSources';

/** The maximum number of names in a select box; with more, typing a name is quicker. */
const maxChoices = 200;

/** The number of rows made between two yields: a few milliseconds. */
const pairsAStep = 100;

/** The order of the buttons for selected pairs. */
const buttons = ['cohort', 'hold', 'resume', 'end', 'cadence'] as const;

/** Returns the table of pairs. With `canChange`, those that have a file can be selected, where there are several. */
export function* pairsTable(
	{ programme, figures: { byPair }, now, canChange = false }: Pick<ProgrammeSources, 'programme' | 'figures' | 'now' | 'canChange'>,
	words: Words, addTarget: (to: RowTarget) => number,
): Steps<LongTable> {
	const page = overviewPageWords[words.language];
	const { overview: { pairs } } = words;
	const { page: { select, selectAll: all, steps, ...selection } } = changePairsWords[words.language];
	const flagOf = ({ flag }: PairFigures): string => flag ? pairs.flags[flag] : page.notFlagged;
	const loadOf = loads(programme, words);
	const hasOwnFile = (pair: PairFigures): pair is PairFigures & { readonly id: string } =>
		pair.id !== undefined && programme.pairs.has(pair.id);
	const cohortNames = new Map((programme.file?.cohorts ?? []).flatMap(({ id = '', name = id }) => [[plainText(id), plainText(name)]] as const));
	const cohortOf = ({ cohort }: PairFigures): string => cohort === undefined ? '' : cohortNames.get(cohort) ?? cohort;
	// One that all have in common says nothing of them.
	const showsCohort = new Set(byPair.map(cohortOf)).size > 1;
	const people = [...new Set(byPair.flatMap(({ mentors, mentees }) => [...mentors, ...mentees]))];
	const rows: TableRow[] = [];
	for (const pair of byPair) {
		if (rows.length % pairsAStep === pairsAStep - 1) {
			yield;
		}
		rows.push({
			...(pair.id !== undefined && { target: addTarget({ pair: pair.id }) }),
			...canChange && hasOwnFile(pair) && {
				selects: { id: pair.id, label: select(pairName(pair)), menu: menuOf(programme.folder, pair.id, pair.status) },
			},
			cells: pairCells(pair, loadOf(pair), showsCohort ? [cohortOf(pair)] : [], words),
			is: [
				[pairs.statuses[pair.status]],
				[
					flagOf(pair), ...pair.flag ? [page.flagged] : [], ...waitsToMeet(pair, programme, now) ? [page.attention.waiting] : [],
				],
				[...pair.mentors, ...pair.mentees],
			],
		});
	}
	yield;
	return {
		id: 'pairs', caption: page.tables.pairs, empty: page.empty.pairs,
		columns: [
			...[
				pairs.mentee, pairs.mentor, pairs.flag, pairs.last, pairs.next, pairs.status, ...showsCohort ? [pairs.cohort] : [],
			].map(label => ({ label, number: false })),
			...[pairs.held, pairs.cancelled, pairs.noShow, pairs.hours, pairs.open, pairs.overdue].map(label => ({ label, number: true })),
			{ label: pairs.goals, number: false }, { label: pairs.reflections, number: true },
		],
		filters: [
			{
				label: page.status, all: page.anyStatus,
				options: distinct([pairs.statuses.active, ...byPair.map(({ status }) => pairs.statuses[status])]),
			},
			{ label: page.flag, all: page.anyFlag, options: [page.flagged, page.attention.waiting, ...distinct(byPair.map(flagOf))] },
			{ label: page.person, all: page.anyPerson, options: people.length > maxChoices ? [] : people.sort(compareNames) },
		],
		...canChange && byPair.filter(hasOwnFile).length > 1 && {
			selection: { all, ...selection, steps: buttons.map(step => ({ step, label: steps[step] })) },
		},
		rows,
	};
}

/** Returns what VS Code passes to the commands of a row's context menu, and decides them by (commandMenus.ts). */
function menuOf(folder: Uri, id: string, status: string): string {
	return JSON.stringify({ webviewSection: `pair.${status}`, preventDefaultContextMenuItems: true, pair: { folder, id } });
}

/** Returns what says of a pair's mentors, by name, how many mentees they have of how many; of those whose capacity is known. */
function loads(programme: Programme, words: Words): (pair: PairFigures) => ReadonlyMap<string, string> {
	const { heldOf } = overviewPageWords[words.language];
	const mentees = menteesByMentor(programme);
	return ({ id = '', mentors: names }) => {
		const pair = programme.pairs.get(id);
		return new Map((hasEnded(pair) ? [] : pair?.mentors ?? []).flatMap((mentor, i) => {
			const capacity = programme.people.get(mentor)?.capacity;
			const load = mentees.get(programme.people.comparisonKeyOf(mentor)) ?? 0;
			return capacity === undefined ? [] : [[names[i] ?? '', heldOf(load, capacity)] as const];
		}));
	};
}

function pairCells(pair: PairFigures, loadOf: ReadonlyMap<string, string>, cohort: readonly string[], words: Words): readonly Cell[] {
	const page = overviewPageWords[words.language];
	const { overview: { pairs, percent, never, number, notKnown, none } } = words;
	const { sessions, minutes, actions, goals, reflections, last, next, flag, status } = pair;
	const track = goalsOnTrack(countGoals(goals));
	const average = averagePercent(goals);
	return [
		namesOf(pair.mentees) || pairName(pair), namesOf(pair.mentors, loadOf),
		flag ? [pairs.flags[flag], flag === 'alert' ? 2 : 1, true] : ['', 0],
		last ? [page.daysAgo(last.daysAgo), last.daysAgo, flag !== undefined] : [never, null, flag !== undefined],
		next ? [words.day(next.date), next.date] : [page.notPlanned, null],
		pairs.statuses[status], ...cohort,
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
function namesOf(people: readonly string[], loadOf?: ReadonlyMap<string, string>): string {
	return people.map(person => [bareName(person), ...loadOf?.has(person) === true ? [`(${loadOf.get(person) ?? ''})`] : []].join(' ')).join(', ');
}
