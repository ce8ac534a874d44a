import * as vscode from 'vscode';
import { plainText } from '../../../core/text/plainText';
import { sessionGroupings, sessionOrders } from '../../../core/views/sessions/shownSessions';
import type { Words } from '../../../core/words/words';
import { askChoice, askWhileTyping } from '../../ask/ask';
import type { Services } from '../../services';

/** `mentorNotes.groupBy`: asks how the Sessions view is grouped. */
export const groupBy = ({ language: { words }, sessionsViewState: state }: Services) => async (): Promise<void> => {
	const { ask, view } = words.finding;
	const group = await choose(sessionGroupings, state.value.group, view.grouped, ask.group, words);
	if (group !== undefined) {
		await state.set({ group });
	}
};

/** `mentorNotes.sortBy`: asks how the Sessions view is sorted. */
export const sortBy = ({ language: { words }, sessionsViewState: state }: Services) => async (): Promise<void> => {
	const { ask, view } = words.finding;
	const order = await choose(sessionOrders, state.value.order, view.ordered, ask.order, words);
	if (order !== undefined) {
		await state.set({ order });
	}
};

async function choose<T extends string>(
	values: readonly T[],
	present: T,
	labels: Readonly<Record<T, string>>,
	question: { readonly title: string; readonly placeholder: string },
	words: Words,
): Promise<T | undefined> {
	const { shownNow } = words.finding.ask;
	const choices = values.map(value => ({ label: labels[value], ...(value === present && { description: shownNow }), value }));
	const chosen = await askChoice({ step: 1, totalSteps: 1, ...question }, choices);
	return typeof chosen === 'string' ? chosen : undefined;
}

/** `mentorNotes.filter`: asks for the filter of the Sessions view, which changes at each key. Escape restores the filter before. */
export const filter = ({ language: { words }, sessionsViewState: state }: Services) => async (): Promise<void> => {
	const before = state.value.filter;
	// Revealed, so that the user can see the effect of each key.
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	const typed = await askWhileTyping(words.finding.ask.filter, before, text => { state.show({ filter: plainText(text) }); });
	await state.set({ filter: typed === undefined ? before : plainText(typed) });
};

/** `mentorNotes.clearFilter`: removes the filter of the Sessions view. */
export const clearFilter = ({ sessionsViewState: state }: Services) => (): Promise<void> => state.set({ filter: '' });
