import { averagePercent, countGoals } from '../../analysis/figures/goals';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import type { Steps } from '../../text/steps';
import type { Words } from '../../words/words';
import { attendanceColumns, followUpColumns, reflectionColumns, sessionColumns } from './meetingColumns';
import { cohortNamesOf } from './cohortNames';
import { type Column, namesTogether, type Reported, type Table, tableFrom } from './table';

interface PairRow extends PairFigures {
	readonly counts: ReturnType<typeof countGoals>;
	readonly cohortName?: string;
	readonly said: { readonly status: string; readonly flag?: string };
}

const columns: readonly Column<PairRow>[] = [
	['mentee', 'text', ({ mentees }) => namesTogether(mentees)],
	['mentor', 'text', ({ mentors }) => namesTogether(mentors)],
	['cohort', 'text', ({ cohortName }) => cohortName],
	['status', 'text', ({ said }) => said.status],
	['flag', 'text', ({ said }) => said.flag],
	['last', 'day', ({ last }) => last?.date],
	['daysSince', 'number', ({ daysSinceMet }) => daysSinceMet],
	['next', 'day', ({ next }) => next?.date],
	...sessionColumns,
	...attendanceColumns,
	...followUpColumns,
	['progress', 'percent', ({ goals }) => averagePercent(goals)],
	...reflectionColumns,
	['pair', 'text', ({ id }) => id],
];

/** Returns the figures of each pair, sorted by programme and id. */
export function* pairsTable(reported: readonly Reported[], words: Words): Steps<Table> {
	const { statuses, flags } = words.overview.pairs;
	return yield* tableFrom('pairs', columns, reported.flatMap(about => {
		const cohortNameOf = cohortNamesOf(about.programme);
		return about.figures.byPair.map(pair => {
			const cohortName = cohortNameOf(pair.cohort);
			return { about, row: {
				...pair, counts: countGoals(pair.goals), ...(cohortName !== undefined && { cohortName }),
				said: { status: statuses[pair.status], ...(pair.flag && { flag: flags[pair.flag] }) },
			} };
		});
	}), words);
}
