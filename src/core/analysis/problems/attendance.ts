import { absentSideOf } from '../../programme/absent';
import type { Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import { type Session, type SessionRanges, statusOf } from '../../record/session';
import type { Day } from '../../time/days';

/** Reports a done session whose attendance marks everyone of one side as absent: it may be a no-show. */
export function attendanceProblems(
	session: Session, { date, status }: SessionRanges, programme: Programme, today: Day,
): readonly Problem[] {
	const side = session.date <= today && statusOf(session, today) === 'done' ? absentSideOf(programme, session) : undefined;
	return side === undefined ? [] : [{ code: 'session.nobodyMet', range: status ?? date, expected: side }];
}
