import { actionRows, overdueCount, prepareActionRows, type ActionGrouping, type ActionsShown } from '../../core/views/actions/actionRows';
import type { CurrentUser } from '../identity/currentUser';
import { anyOf } from '../platform/events';
import type { Services } from '../services';
import type { Grouping } from './grouping';
import type { MyActionsFilter } from './myActionsFilter';
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

/** What the Actions view shows. A checkbox completes or reopens an action in its file; the badge counts overdue actions. */
export function actionsSource(services: Needed, choice: ActionsChoice, reportError: (error: unknown) => Promise<void>): RowsSource {
	const { store, language, clock } = services;
	const { grouping, mineOnly, reader: currentUser } = choice;
	const shown = (): ActionsShown => ({ by: grouping.value, ...(mineOnly.value && { only: programme => currentUser.keyOfMe(programme) }) });
	const rows = (): ReturnType<RowsSource['rows']> => actionRows(store.index.programmes(), shown(), language.words, clock.now());
	return {
		view: 'mentorNotes.actions',
		title: words => words.views.actions,
		rows,
		prepare: () => prepareActionRows(store.index.programmes(), shown(), clock.now()),
		message: () => {
			const { actions } = language.words;
			return !mineOnly.value ? '' : !currentUser.isKnown ? actions.meLost : rows().length === 0 ? actions.noneOfMine : actions.mineOnly;
		},
		badge: () => {
			const value = overdueCount(store.index.programmes(), shown(), clock.now());
			return value === 0 ? undefined : { value, tooltip: language.words.actions.badge(value) };
		},
		onDidChange: anyOf(grouping.onDidChange, mineOnly.onDidChange, currentUser.onDidChange),
		onCheck: async ({ action }, checked) => {
			if (!action) {
				return;
			}
			try {
				// Loaded on demand: the code of exact edits is large, and showing the view does not need it.
				const { changeAction } = await import('../write/changeFiles');
				await changeAction(services, action.uri, action, checked ? { is: 'done', on: clock.today() } : { is: 'open' });
			} catch (error) {
				void reportError(error);
			}
		},
	};
}
