import { prepareReflectionRows, reflectionRows, type ReflectionsShown } from '../../core/views/reflections/reflectionRows';
import { anyOf } from '../platform/events';
import type { Services } from '../services';
import type { RowsSource } from './rowsView';

/** What the Reflections view shows: sessions that the current user may still write about, then the notes. */
export function reflectionsSource({ store, language, clock, currentUser, reflectionGrouping: grouping }: Services): RowsSource {
	const shown = (): ReflectionsShown => ({ by: grouping.value, me: programme => currentUser.keyOfMe(programme) });
	return {
		rows: () => reflectionRows(store.index.programmes(), shown(), language.words, clock.now()),
		prepare: () => prepareReflectionRows(store.index.programmes(), shown(), clock.now()),
		onDidChange: anyOf(grouping.onDidChange, currentUser.onDidChange),
	};
}
