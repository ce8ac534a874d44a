import { absentSideOf } from '../../programme/absent';
import type { Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import { type Session, type SessionRanges, statusOf } from '../../record/session';
import type { Day } from '../../time/days';

/** Asks whether a done session was a no-show, where its attendance says that nobody of a side was there. */
export function attendanceProblems(
	session: Session, { date, status }: SessionRanges, programme: Programme, today: Day,
): readonly Problem[] {
	const side = session.date <= today && statusOf(session, today) === 'done' ? absentSideOf(programme, session) : undefined;
	return side === undefined ? [] : [{ code: 'session.nobodyMet', range: status ?? date, expected: side }];
}
