import { actionRows, overdueCount, prepareActionRows, type ActionsShown } from '../../core/views/actions/actionRows';
import { anyOf } from '../platform/events';
import type { Services } from '../services';
import type { RowsSource } from './rowsView';

/** What the Actions view shows. A checkbox completes or reopens an action in its file; the badge counts overdue actions. */
export function actionsSource(services: Services): RowsSource {
	const { store, language, clock, currentUser, actionGrouping: grouping, myActionsFilter: mineOnly } = services;
	const shown = (): ActionsShown =>
		({ by: grouping.value, ...(mineOnly.value && { only: programme => currentUser.keyOfMe(programme) }) });
	const rows = (): ReturnType<RowsSource['rows']> => actionRows(store.index.programmes(), shown(), language.words, clock.now());
	return {
		rows,
		prepare: () => prepareActionRows(store.index.programmes(), shown(), clock.now()),
		message: () => {
			const { actions } = language.words;
			return !mineOnly.value
				? ''
				: !currentUser.isKnown
					? actions.meLost
					: rows().length === 0
						? actions.noneOfMine
						: actions.mineOnly;
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
				const { tickAction } = await import('../write/changeFiles');
				await tickAction(services, action.uri, action, checked ? { is: 'done', on: clock.today(store.index.programmeOf(action.uri)) } : { is: 'open' });
			} catch (error) {
				void services.report(error);
			}
		},
	};
}
