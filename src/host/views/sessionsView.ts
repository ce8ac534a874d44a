import * as vscode from 'vscode';
import { prepareSessionRows, sessionRows } from '../../core/views/sessions/sessionRows';
import { describeChoice, shownSessions } from '../../core/views/sessions/shownSessions';
import type { Words } from '../../core/words/words';
import type { Clock } from '../platform/clock';
import type { SessionsViewState } from './sessionsViewState';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { CurrentUser } from '../identity/currentUser';
import { RowsView } from './rowsView';
import type { Upcoming } from '../status/upcoming';

/** The Sessions view, as somebody wants to see it. Its badge is the number of sessions that need logging. */
export function sessionsView(store: RecordStore, language: LanguageChoice, clock: Clock, upcoming: Upcoming, kept: SessionsViewState, reader: CurrentUser): RowsView {
	return new RowsView({
		view: 'mentorNotes.sessions',
		title: words => words.views.sessions,
		rows: () => sessionRows(store.index.programmes(), store.unreadable, language.words, clock.now(), kept.value, programme => reader.keyOfMe(programme)),
		prepare: () => prepareSessionRows(store.index.programmes(), clock.now(), kept.value),
		message: () => describeChoice(kept.value, matching(store, kept, language.words, clock), language.words),
		badge: () => {
			const { length } = upcoming.now.toLog;
			return length === 0 ? undefined : { value: length, tooltip: language.words.brief.next.needLogging(length) };
		},
		// A meeting that ends needs logging from then on.
		onDidChange: listener => vscode.Disposable.from(upcoming.onDidPass(() => { listener(); }), kept.onDidChange(() => { listener(); }), reader.onDidChange(() => { listener(); })),
	}, store, language, clock);
}

/** How many sessions the filter leaves. */
function matching(store: RecordStore, { value }: SessionsViewState, words: Words, clock: Clock): number {
	return value.filter === '' ? 0 : store.index.programmes().reduce((sum, programme) => sum + shownSessions(programme, value, words, clock.now(), undefined).count, 0);
}
