import { editingWords } from '../../../core/words/lateWords';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { showSession } from '../../pages/session/showSession';
import type { Services } from '../../services';

/**
 * `mentorNotes.openSession`: opens a session as the setting `openAs` says, with the focus on an action if it was called on one. From the
 * palette it asks for the session: the one that is open is seen already.
 */
export const openSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words } } = services;
	const action = argument === undefined ? undefined : targetOf(argument, store.index)?.action;
	const called = await knownSession(services, argument, editingWords[words.language].entries.noSession);
	const known = await runSteps<KnownSession>(argument === undefined ? {} : called, [
		askSession(services, words.pages.openSession),
	]);
	if (known?.session) {
		await showSession(services, known.session, action && ['actions', action.index]);
	}
};
