import type { Programme } from '../programme/programme';
import { needsLogging } from '../programme/timing';
import { statusOf, type Session } from '../record/session';
import type { Now } from '../time/instants';

/**
 * What a session counts as: exactly one of these. `toLog` was planned and is over; a draft is nobody's plan yet;
 * `contradictory` says that it was held on a day that is still to come.
 */
export const meetingStates = ['held', 'planned', 'toLog', 'draft', 'cancelled', 'noShow', 'contradictory'] as const;
export type MeetingState = (typeof meetingStates)[number];

export function meetingStateOf(session: Session, programme: Programme, now: Now): MeetingState {
	switch (statusOf(session, now.today)) {
		case 'done':
			return session.date <= now.today ? 'held' : 'contradictory';
		case 'cancelled':
			return 'cancelled';
		case 'no-show':
			return 'noShow';
		case 'draft':
			return 'draft';
		case 'proposed':
		case 'scheduled':
		case 'in-progress':
			return needsLogging(session, programme, now) ? 'toLog' : 'planned';
	}
}
