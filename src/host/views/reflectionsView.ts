import * as vscode from 'vscode';
import { prepareReflectionRows, reflectionRows, type ReflectionGrouping, type ReflectionsShown } from '../../core/views/reflections/reflectionRows';
import type { Services } from '../services';
import type { Grouping } from './grouping';
import type { CurrentUser } from '../identity/currentUser';
import { RowsView } from './rowsView';

/** The Reflections view: what the reader may still want to write about, then the notes. */
export function reflectionsView({ store, language, clock }: Pick<Services, 'store' | 'language' | 'clock'>, grouping: Grouping<ReflectionGrouping>, reader: CurrentUser): RowsView {
	const shown = (): ReflectionsShown => ({ by: grouping.value, me: programme => reader.keyOfMe(programme) });
	return new RowsView({
		view: 'mentorNotes.reflections',
		title: words => words.views.reflections,
		rows: () => reflectionRows(store.index.programmes(), shown(), language.words, clock.now()),
		prepare: () => prepareReflectionRows(store.index.programmes(), shown(), clock.now()),
		onDidChange: listener => vscode.Disposable.from(...[grouping, reader].map(({ onDidChange }) => onDidChange(() => { listener(); }))),
	}, store, language, clock);
}
