import { clashWith } from '../../programme/clash';
import { pairOf, type Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import type { Session, SessionRanges } from '../../record/session';
import type { Day } from '../../time/days';
import type { ProblemSearch } from './problemSearch';

/** Searches for conflicts of a session's date and status with the current day, its pair's cohort and the pair's other sessions. */
export function* scheduleProblems(
	session: Session, { date, status }: SessionRanges, programme: Programme, today: Day,
): ProblemSearch<readonly Problem[]> {
	const problems: Problem[] = [];
	if (status && session.date > today && ['done', 'no-show', 'in-progress'].includes(session.status ?? '')) {
		problems.push({ code: 'session.statusContradictsDate', range: status, value: session.status ?? '', expected: session.date });
	}
	const pair = pairOf(programme, session);
	const cohort = pair?.cohort === undefined ? undefined : programme.file?.cohorts?.find(c => c.id === pair.cohort);
	if (cohort
		&& ((cohort.start !== undefined && session.date < cohort.start) || (cohort.end !== undefined && session.date > cohort.end))) {
		problems.push({
			code: 'session.outsideCohort',
			range: date,
			value: session.date,
			expected: [cohort.start ?? '…', cohort.end ?? '…'].join(' – '),
		});
	}
	const meeting = {
		date: session.date,
		...(session.clock && { clock: session.clock }),
		...(session.minutes !== undefined && { minutes: session.minutes }),
		session,
	};
	const clash = pair && clashWith({ pair: pair.id, ...meeting }, programme, today);
	if (clash) {
		const file = yield clash.uri;
		const index = file?.sessions.findIndex(({ id, position: { line } }) => id === clash.id && line === clash.position.line) ?? -1;
		const range = file?.sessionRanges[index]?.date ?? { start: clash.position, end: clash.position };
		problems.push({ code: 'session.clash', range: date, value: clash.id, related: { uri: clash.uri, range } });
	}
	return problems;
}
