import { clashWith } from '../../programme/clash';
import { pairOf, type Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';

export function checkAgainstOthers(session: Session, programme: Programme, today: Day): readonly Problem[] {
	const problems: Problem[] = [];
	const { date, status } = session.ranges;
	if (status && session.date > today && ['done', 'no-show', 'in-progress'].includes(session.status ?? '')) {
		problems.push({ code: 'session.statusContradictsDate', range: status, value: session.status ?? '', expected: session.date });
	}
	const pair = pairOf(programme, session);
	const cohort = pair?.cohort === undefined ? undefined : programme.file?.cohorts?.find(c => c.id === pair.cohort);
	if (cohort && ((cohort.start !== undefined && session.date < cohort.start) || (cohort.end !== undefined && session.date > cohort.end))) {
		problems.push({ code: 'session.outsideCohort', range: date, value: session.date, expected: [cohort.start ?? '…', cohort.end ?? '…'].join(' – ') });
	}
	const clash = pair && clashWith({ pair: pair.id, date: session.date, ...(session.clock && { clock: session.clock }), ...(session.minutes !== undefined && { minutes: session.minutes }), session }, programme, today);
	if (clash) {
		problems.push({ code: 'session.clash', range: date, value: clash.id, related: { uri: clash.uri, range: clash.ranges.date } });
	}
	return problems;
}
