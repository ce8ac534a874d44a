import { reflectionRows } from '../core/rows/reflectionRows';
import type { Services } from './commands/services';
import type { ReflectionsChoice } from './reflectionsChoice';
import { RowsView } from './rowsView';

/** The Reflections view: what the reader may still want to write about, then the notes. */
export function reflectionsView({ store, language, clock }: Pick<Services, 'store' | 'language' | 'clock'>, choice: ReflectionsChoice): RowsView {
	return new RowsView({
		view: 'mentorNotes.reflections',
		title: words => words.views.reflections,
		rows: () => reflectionRows(store.index.programmes(), choice.shown, language.words, clock.now()),
		onDidChange: choice.onDidChange,
	}, store, language, clock);
}
