import type { Programme } from '../../programme/programme';
import { needsLogging } from '../../programme/timing';
import type { MeetingState } from '../../record/computedStates';
import { type Session, statusOf } from '../../record/session';
import type { Now } from '../../time/instants';

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
