import { type GoalCounts, countGoals } from '../../analysis/figures/goals';
import type { PairCounts } from '../../analysis/figures/groupFigures';
import type { MeetingFigures } from '../../analysis/figures/meetings';
import type { Steps } from '../../text/steps';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { followUpColumns, reflectionColumns, sessionColumns } from './meetingColumns';
import { type Column, type Reported, type RowOf, type Table, tableFrom } from './table';

/** What a row adds up; without pairs for what has none. */
interface Summed extends MeetingFigures {
	readonly part: string;
	readonly name: string;
	readonly pairs?: PairCounts;
	readonly counts: GoalCounts;
	/** Only of a programme, since a file that can't be read belongs to no part of it. */
	readonly unread?: number;
}

const columns: readonly Column<Summed>[] = [
	['part', 'text', ({ part }) => part],
	['name', 'text', ({ name }) => name],
	['pairs', 'number', ({ pairs }) => pairs?.all],
	['activePairs', 'number', ({ pairs }) => pairs?.active],
	['notMet', 'number', ({ pairs }) => pairs && pairs.stale + pairs.alert],
	['urgent', 'number', ({ pairs }) => pairs?.alert],
	...sessionColumns,
	...followUpColumns,
	...reflectionColumns,
	['unread', 'number', ({ unread }) => unread],
];

/**
 * Returns the figures of each programme, followed by those of its cohorts, mentors and what has no pair; where there are several
 * programmes, those of all together first.
 */
export function* summaryTable(reported: readonly Reported[], words: Words): Steps<Table> {
	const totals = reported.map(about => ({ about, row: totalOf(about, words) }));
	const all = reported.length > 1 ? [{ row: allTogether(totals.map(({ row }) => row), words) }] : [];
	return yield* tableFrom(
		'summary', columns, [...all, ...totals.flatMap(total => [total, ...partsOf(total.about, words)])], words,
	);
}

function totalOf({ figures: { name, total, pairs, goals, broken } }: Reported, words: Words): Summed {
	const { parts } = reportTableWords[words.language];
	return { part: parts.programme, name, pairs, counts: goals, unread: broken.length, ...total };
}

function partsOf(about: Reported, words: Words): readonly RowOf<Summed>[] {
	const { parts, withoutCohort, withoutMentor } = reportTableWords[words.language];
	const { byCohort, byMentor, withoutPair } = about.figures;
	const isThere = withoutPair && withoutPair.reflections.known + Object.values(withoutPair.sessions).reduce((sum, n) => sum + n, 0) > 0;
	return [
		...byCohort.map(({ name = withoutCohort, goals, ...group }): Summed => ({ ...group, part: parts.cohort, name, counts: goals })),
		...isThere ? [{ ...withoutPair, part: parts.withoutPair, name: words.overview.pairs.forums, counts: countGoals([]) }] : [],
		...byMentor.map(({ name = withoutMentor, goals, ...group }): Summed => ({ ...group, part: parts.mentor, name, counts: goals })),
	].map(row => ({ about, row }));
}

/** Adds up programmes. Minutes and JP are the sum of those that are known. */
function allTogether(rows: readonly Summed[], words: Words): Summed {
	const { all } = reportTableWords[words.language].parts;
	return { ...added(rows.map(row => ({ ...row, part: undefined, name: undefined }))), part: all, name: all };
}

/** Adds up figures of one shape, number by number; what only some of them have is the sum of those. */
function added<T>(figures: readonly T[]): T {
	if (figures.every(each => typeof each === 'number')) {
		return Math.round(100 * figures.reduce((sum, n) => sum + n, 0)) / 100 as T;
	}
	const keys = new Set(figures.flatMap(each => Object.keys(each as object) as (keyof T)[]));
	return Object.fromEntries([...keys].map(key => [key, added(figures.flatMap(each => each[key] ?? []))])) as T;
}
