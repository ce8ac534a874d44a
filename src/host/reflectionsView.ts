import * as vscode from 'vscode';
import { reflectionRows, type ReflectionGrouping } from '../core/rows/reflectionRows';
import type { Services } from './commands/services';
import type { Grouping } from './grouping';
import type { Reader } from './reader';
import { RowsView } from './rowsView';

/** The Reflections view: what the reader may still want to write about, then the notes. */
export function reflectionsView({ store, language, clock }: Pick<Services, 'store' | 'language' | 'clock'>, grouping: Grouping<ReflectionGrouping>, reader: Reader): RowsView {
	return new RowsView({
		view: 'mentorNotes.reflections',
		title: words => words.views.reflections,
		rows: () => reflectionRows(store.index.programmes(), { by: grouping.value, me: programme => reader.keyOfMe(programme) }, language.words, clock.now()),
		onDidChange: listener => vscode.Disposable.from(...[grouping, reader].map(({ onDidChange }) => onDidChange(() => { listener(); }))),
	}, store, language, clock);
}
