import type { Problem } from './problem';

/**
 * Where one date of a list can only have the month first, warns of its dates that can be read in either order. They are read with the day
 * first, as everywhere.
 */
export function warnOfDateOrder(problems: readonly Problem[]): readonly Problem[] {
	return problems.some(({ reason }) => reason === 'monthFirst')
		? problems.map(problem => problem.code === 'record.dateForm' && problem.expected?.includes(', ') === true
			? { ...problem, code: 'record.eitherOrder' }
			: problem)
		: problems;
}
