import { prepareReflectionRows, reflectionRows, type ReflectionsShown } from '../../core/views/reflections/reflectionRows';
import { anyOf } from '../platform/events';
import type { Services } from '../services';
import { RowsView } from './rowsView';

/** The Reflections view: sessions that the current user may still write about, then the notes. */
export function reflectionsView({ store, language, clock, currentUser, reflectionGrouping: grouping }: Services): RowsView {
	const shown = (): ReflectionsShown => ({ by: grouping.value, me: programme => currentUser.keyOfMe(programme) });
	return new RowsView({
		view: 'mentorNotes.reflections',
		title: words => words.views.reflections,
		rows: () => reflectionRows(store.index.programmes(), shown(), language.words, clock.now()),
		prepare: () => prepareReflectionRows(store.index.programmes(), shown(), clock.now()),
		onDidChange: anyOf(grouping.onDidChange, currentUser.onDidChange),
	}, store, language, clock);
}
