import {
	prepareReflectionRows, type ReflectionGrouping, reflectionRows, type ReflectionsShown,
} from '../../core/views/reflections/reflectionRows';
import type { Services } from '../services';
import type { CurrentUser } from '../identity/currentUser';
import { anyOf } from '../platform/events';
import type { Grouping } from './grouping';
import { RowsView } from './rowsView';

type Needed = Pick<Services, 'store' | 'language' | 'clock'>;

/** The Reflections view: sessions that the current user may still write about, then the notes. */
export function reflectionsView(services: Needed, grouping: Grouping<ReflectionGrouping>, currentUser: CurrentUser): RowsView {
	const { store, language, clock } = services;
	const shown = (): ReflectionsShown => ({ by: grouping.value, me: programme => currentUser.keyOfMe(programme) });
	return new RowsView({
		view: 'mentorNotes.reflections',
		title: words => words.views.reflections,
		rows: () => reflectionRows(store.index.programmes(), shown(), language.words, clock.now()),
		prepare: () => prepareReflectionRows(store.index.programmes(), shown(), clock.now()),
		onDidChange: anyOf(grouping.onDidChange, currentUser.onDidChange),
	}, store, language, clock);
}
