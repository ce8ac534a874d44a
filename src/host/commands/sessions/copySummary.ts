import * as vscode from 'vscode';
import { sessionSummary } from '../../../core/exports/sessionSummary';
import { wordsFor } from '../../../core/words/words';
import { askSteps } from '../../ask/ask';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { inform } from '../../platform/say';
import type { Services } from '../services';

/** `mentorNotes.copySummary`: what a session came to, for a chat, in the programme's language. */
export const copySummary = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const { summary } = words.brief;
	const start = await knownSession(services, argument, () => true, summary.none);
	const known = await askSteps<KnownSession>(start, [askSession(services, summary.title, () => true)]);
	if (known?.programme && known.session) {
		const spoken = known.programme.file?.language;
		await vscode.env.clipboard.writeText(sessionSummary(known.programme, known.session, spoken ? wordsFor(spoken) : words, clock.today()));
		void inform(summary.copied);
	}
};
