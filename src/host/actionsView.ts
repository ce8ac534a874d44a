import { actionRows, overdueCount } from '../core/rows/actionRows';
import type { ActionsChoice } from './actionsChoice';
import type { Services } from './commands/services';
import { RowsView, type RowsSource } from './rowsView';

type Needed = Pick<Services, 'store' | 'writer' | 'language' | 'clock'>;

/** The Actions view. */
export function actionsView(services: Needed, choice: ActionsChoice, reportError: (error: unknown) => Promise<void>): RowsView {
	return new RowsView(actionsSource(services, choice, reportError), services.store, services.language, services.clock);
}

/** What the Actions view shows: a check box completes an action in its own file, or opens it again; the badge is the number of overdue ones. */
export function actionsSource(services: Needed, choice: ActionsChoice, reportError: (error: unknown) => Promise<void>): RowsSource {
	const { store, language, clock } = services;
	return {
		view: 'mentorNotes.actions',
		title: words => words.views.actions,
		rows: () => actionRows(store.index.programmes(), choice.shown, language.words, clock.now()),
		message: () => {
			const { actions } = language.words;
			if (!choice.mineOnly) {
				return '';
			}
			const isEmpty = actionRows(store.index.programmes(), choice.shown, language.words, clock.now()).length === 0;
			return !choice.knowsMe ? actions.meLost : isEmpty ? actions.noneOfMine : actions.mineOnly;
		},
		badge: () => {
			const value = overdueCount(store.index.programmes(), choice.shown, clock.now());
			return value === 0 ? undefined : { value, tooltip: language.words.actions.badge(value) };
		},
		onDidChange: choice.onDidChange,
		onCheck: async ({ action }, checked) => {
			if (!action) {
				return;
			}
			try {
				// Exact edits bring much along that showing the view does not need.
				const { changeAction } = await import('./commands/changeAction');
				await changeAction(services, action.uri, action, checked ? { is: 'done', on: clock.today() } : { is: 'open' });
			} catch (error) {
				void reportError(error);
			}
		},
	};
}
