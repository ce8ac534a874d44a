import * as vscode from 'vscode';
import { actionRows, overdueCount, prepareActionRows, type ActionGrouping, type ActionsShown } from '../../core/views/actions/actionRows';
import type { Services } from '../services';
import type { Grouping } from './grouping';
import type { MyActionsFilter } from './myActionsFilter';
import type { CurrentUser } from '../identity/currentUser';
import { RowsView, type RowsSource } from './rowsView';

type Needed = Pick<Services, 'store' | 'writer' | 'language' | 'clock'>;

/** How the user wants to see the actions. */
interface ActionsChoice {
	readonly grouping: Grouping<ActionGrouping>;
	readonly mineOnly: MyActionsFilter;
	readonly reader: CurrentUser;
}

/** The Actions view. */
export function actionsView(services: Needed, choice: ActionsChoice, reportError: (error: unknown) => Promise<void>): RowsView {
	return new RowsView(actionsSource(services, choice, reportError), services.store, services.language, services.clock);
}

/** What the Actions view shows: a check box completes an action in its own file, or opens it again; the badge is the number of overdue ones. */
export function actionsSource(services: Needed, { grouping, mineOnly, reader }: ActionsChoice, reportError: (error: unknown) => Promise<void>): RowsSource {
	const { store, language, clock } = services;
	const shown = (): ActionsShown => ({ by: grouping.value, ...(mineOnly.value && { only: programme => reader.keyOfMe(programme) }) });
	const rows = (): ReturnType<RowsSource['rows']> => actionRows(store.index.programmes(), shown(), language.words, clock.now());
	return {
		view: 'mentorNotes.actions',
		title: words => words.views.actions,
		rows,
		prepare: () => prepareActionRows(store.index.programmes(), shown(), clock.now()),
		message: () => {
			const { actions } = language.words;
			return !mineOnly.value ? '' : !reader.isKnown ? actions.meLost : rows().length === 0 ? actions.noneOfMine : actions.mineOnly;
		},
		badge: () => {
			const value = overdueCount(store.index.programmes(), shown(), clock.now());
			return value === 0 ? undefined : { value, tooltip: language.words.actions.badge(value) };
		},
		onDidChange: listener => vscode.Disposable.from(...[grouping, mineOnly, reader].map(({ onDidChange }) => onDidChange(() => { listener(); }))),
		onCheck: async ({ action }, checked) => {
			if (!action) {
				return;
			}
			try {
				// Exact edits bring much along that showing the view does not need.
				const { changeAction } = await import('../write/changeFiles');
				await changeAction(services, action.uri, action, checked ? { is: 'done', on: clock.today() } : { is: 'open' });
			} catch (error) {
				void reportError(error);
			}
		},
	};
}
