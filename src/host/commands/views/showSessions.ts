import * as vscode from 'vscode';
import { sessionGroupings, sessionOrders } from '../../../core/views/sessions/shownSessions';
import { plainText } from '../../../core/text/plainText';
import { askChoice, askWhileTyping } from '../../ask/ask';
import type { SessionsViewState } from '../../views/sessionsView';
import type { LanguageChoice } from '../../platform/language';
import type { Command } from '../services';

/** `mentorNotes.groupBy`. What it is called on doesn't matter: it is about the whole view. */
export const groupBy = (kept: SessionsViewState): Command => ({ language }) => async (): Promise<void> => {
	const { ask, view } = language.words.finding;
	const group = await choose(sessionGroupings, kept.value.group, view.grouped, ask.group, language);
	if (group !== undefined) {
		await kept.set({ group });
	}
};

/** `mentorNotes.sortBy`. */
export const sortBy = (kept: SessionsViewState): Command => ({ language }) => async (): Promise<void> => {
	const { ask, view } = language.words.finding;
	const order = await choose(sessionOrders, kept.value.order, view.ordered, ask.order, language);
	if (order !== undefined) {
		await kept.set({ order });
	}
};

async function choose<T extends string>(all: readonly T[], now: T, names: Readonly<Record<T, string>>, question: { readonly title: string; readonly placeholder: string }, { words }: LanguageChoice): Promise<T | undefined> {
	const chosen = await askChoice({ step: 1, totalSteps: 1, ...question }, all.map(value => ({ label: names[value], ...(value === now && { description: words.finding.ask.shownNow }), value })));
	return typeof chosen === 'string' ? chosen : undefined;
}

/** `mentorNotes.filter`: the view follows while one types; Enter keeps the filter, Escape brings the one before back. */
export const filter = (kept: SessionsViewState): Command => ({ language }) => async (): Promise<void> => {
	const before = kept.value.filter;
	// Where the view is out of sight, nothing could be seen to follow.
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	const typed = await askWhileTyping(language.words.finding.ask.filter, before, text => { kept.show({ filter: plainText(text) }); });
	await kept.set({ filter: typed === undefined ? before : plainText(typed) });
};

/** `mentorNotes.clearFilter`. */
export const clearFilter = (kept: SessionsViewState): Command => () => (): Promise<void> => kept.set({ filter: '' });
