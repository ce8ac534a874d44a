import { sessionRows } from '../core/rows/sessionRows';
import type { Clock } from './clock';
import type { LanguageChoice } from './language';
import type { RecordStore } from './recordStore';
import { RowsView } from './rowsView';

/** The Sessions view. */
export function sessionsView(store: RecordStore, language: LanguageChoice, clock: Clock): RowsView {
	return new RowsView({
		view: 'mentorNotes.sessions',
		title: words => words.views.sessions,
		rows: () => sessionRows(store.index.programmes(), store.unreadable, language.words, clock.now()),
	}, store, language, clock);
}
