import { hasReflectedEntry, planReflected } from '../../../core/plans/reflection/planReflected';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { reflectingWords } from '../../../core/words/lateWords';
import { inform } from '../../platform/notify';
import { editSession } from '../../write/changeFiles';
import type { ReflectionPageServices } from './reflectionPages';

/** What offering a trace works with. */
type TraceServices = Pick<ReflectionPageServices, 'store' | 'writer' | 'language' | 'clock' | 'globalState'>;

/** The user's stored answer to `offerTrace` in a programme. */
type Answer = 'yes' | 'no';

/**
 * Offers, once in a programme, to note in the session's file that its author has written a reflection. After a *yes* it is noted for
 * each new reflection, with a notification that can stop it. Throws a `UserError` if the file can't be edited.
 */
export async function offerTrace(services: TraceServices, programme: Programme, session: Session, author: string): Promise<void> {
	const { globalState, language: { words } } = services;
	const { trace } = reflectingWords[words.language];
	const key = `reflected:${programme.folder}`;
	const answer = globalState.get<Answer>(key);
	if (answer === 'no') {
		return;
	}
	if (answer === undefined) {
		// Stored before the answer: no answer means no.
		await globalState.update(key, 'no' satisfies Answer);
		if (await inform(trace.offer, [trace.leave, trace.keep]) !== trace.leave) {
			return;
		}
		await globalState.update(key, 'yes' satisfies Answer);
		await leaveTrace(services, programme, session, author);
		return;
	}
	if (await leaveTrace(services, programme, session, author) && await inform(trace.left, [trace.stop]) === trace.stop) {
		await globalState.update(key, 'no' satisfies Answer);
	}
}

/** Notes the reflection in the session's file. False if it is noted already. */
async function leaveTrace(services: TraceServices, programme: Programme, session: Session, author: string): Promise<boolean> {
	// Found again: the session may have changed while the notification was open.
	const present = services.store.index.programmeOf(session.uri)?.sessionsById.get(session.id) ?? session;
	if (hasReflectedEntry(programme, present, author)) {
		return false;
	}
	const today = services.clock.today(programme);
	await editSession(services, programme, present, (text, now) => planReflected(text, programme, now, author, today));
	return true;
}
