import { hasLeftTrace, planReflected } from '../../../core/plans/planReflected';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { inform } from '../../platform/say';
import { editSession } from '../changeFiles';
import type { Services } from '../services';

/** What somebody answered in a programme, remembered on this computer only. */
type Answer = 'yes' | 'no';

/**
 * Offers, once in a programme, that the session's file says that its author has written a reflection; where that was agreed to,
 * leaves the trace and says so, with a way to stop. Never without a yes. Throws a `UserError` that says why when it can't be written.
 */
export async function offerTrace(services: Services, programme: Programme, session: Session, author: string): Promise<void> {
	const { everywhere, language: { words } } = services;
	const { trace } = words.reflections;
	const key = `reflected:${programme.folder}`;
	const answer = everywhere.get<Answer>(key);
	if (answer === 'no') {
		return;
	}
	if (answer === undefined) {
		// Who never answers has said no.
		await everywhere.update(key, 'no' satisfies Answer);
		if (await inform(trace.offer, [trace.leave, trace.keep]) !== trace.leave) {
			return;
		}
		await everywhere.update(key, 'yes' satisfies Answer);
		await leaveTrace(services, programme, session, author);
		return;
	}
	if (await leaveTrace(services, programme, session, author) && await inform(trace.left, [trace.stop]) === trace.stop) {
		await everywhere.update(key, 'no' satisfies Answer);
	}
}

/** Whether there was none yet. The session may have changed while the question stood there. */
async function leaveTrace(services: Services, programme: Programme, session: Session, author: string): Promise<boolean> {
	const present = services.store.index.programmeOf(session.uri)?.sessionsById.get(session.id) ?? session;
	if (hasLeftTrace(programme, present, author)) {
		return false;
	}
	await editSession(services, programme, present, (text, now) => planReflected(text, programme, now, author, services.clock.today()));
	return true;
}
