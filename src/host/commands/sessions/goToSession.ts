import * as vscode from 'vscode';
import { mergeEntries, sessionEntries } from '../../../core/views/choices/sessionEntries';
import { askChoice } from '../../ask/ask';
import { runInSlices } from '../../platform/timeSlice';
import { UserError } from '../../platform/userError';
import type { Services } from '../services';

/** `mentorNotes.goToSession`: every session of every programme, the newest first; the chosen one opens at its place. What it is called on doesn't matter. */
export const goToSession = ({ store, language, clock }: Services) => async (): Promise<void> => {
	await store.whenRead();
	const { words } = language;
	const programmes = store.index.programmes().filter(({ sessions }) => sessions.length > 0);
	if (programmes.length === 0) {
		throw new UserError(words.finding.say.noSessions);
	}
	const lists = [];
	for (const programme of programmes) {
		lists.push(await runInSlices(sessionEntries(programme, words, clock.today(), programmes.length > 1)) ?? []);
	}
	const { title, placeholder } = words.finding.ask.goTo;
	const chosen = await askChoice({ step: 1, totalSteps: 1, title, placeholder }, (await runInSlices(mergeEntries(lists)) ?? []).map(({ label, description, session: { uri, id } }) => ({ label, description, value: { uri, id } })));
	if (typeof chosen !== 'object') {
		return;
	}
	// It may have moved in its file meanwhile, or be gone.
	const session = store.index.facts(chosen.uri)?.sessions.find(({ id }) => id === chosen.id);
	if (!session) {
		throw new UserError(words.say.notASession);
	}
	const { line, character } = session.position;
	await vscode.window.showTextDocument(vscode.Uri.parse(session.uri), { selection: new vscode.Range(line, character, line, character) });
};
