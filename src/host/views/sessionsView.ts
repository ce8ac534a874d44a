import * as vscode from 'vscode';
import { prepareSessionRows, sessionRows } from '../../core/views/sessions/sessionRows';
import { describeViewOptions, readSessionsViewOptions, type SessionsViewOptions, shownSessions } from '../../core/views/sessions/shownSessions';
import type { Programme } from '../../core/programme/programme';
import { prepareWhatIsNext } from '../../core/programme/whatIsNext';
import { contextKey } from '../platform/changedOnly';
import { anyOf } from '../platform/events';
import { StoredValue } from '../platform/storedValue';
import type { Services } from '../services';
import { programmeAbove } from '../workspace/programmeAbove';
import type { RecordStore } from '../workspace/recordStore';
import type { RowsSource } from './rowsView';

/** How the Sessions view is grouped, ordered and filtered: stored for the workspace, and a context key for the menus. */
export class SessionsViewState extends StoredValue<SessionsViewOptions> {
	constructor(memory: vscode.Memento) {
		super(memory, 'sessionsChoice', readSessionsViewOptions);
		const setContextKey = contextKey('filtered');
		setContextKey(this.value.filter !== '');
		this.register(this.onDidChange(() => { setContextKey(this.value.filter !== ''); }));
	}

	/** Changes some options without storing them. */
	override show(change: Partial<SessionsViewOptions>): void {
		super.show({ ...this.value, ...change });
	}

	/** Changes and stores some options. */
	override async set(change: Partial<SessionsViewOptions>): Promise<void> {
		await super.set({ ...this.value, ...change });
	}
}

/** What the Sessions view shows. Its badge counts the sessions that need logging. */
export function sessionsSource(services: Services): RowsSource {
	const { store, language, clock, upcoming, currentUser, firstMessages, sessionsViewState: state } = services;
	const programmes = (): readonly Programme[] => store.index.programmes();
	const keyOfMe = (programme: Programme): string | undefined => currentUser.keyOfMe(programme);
	/** How many sessions pass the filter. */
	const countShown = (): number => state.value.filter === '' ? 0
		: programmes().reduce(
			(sum, programme) => sum + shownSessions(programme, state.value, language.words, clock.now(), undefined).count, 0,
		);
	return {
		rows: () => sessionRows(programmes(), store.unread, language.words, clock.now(), state.value, keyOfMe),
		*prepare() {
			yield* prepareSessionRows(programmes(), clock.now(), state.value);
			yield* prepareWhatIsNext(programmes(), clock.now());
		},
		message: () => [
			describeViewOptions(state.value, countShown(), language.words), programmes().length > 0 ? firstMessages.text : '',
		].filter(part => part !== '').join(' · '),
		badge: () => {
			const { toLogCount } = upcoming.now;
			return toLogCount === 0 ? undefined : { value: toLogCount, tooltip: language.words.brief.next.needLogging(toLogCount) };
		},
		// With `onDidPass`: a session needs logging from its end on.
		onDidChange: anyOf(upcoming.onDidPass, state.onDidChange, currentUser.onDidChange, firstMessages.onDidChange),
	};
}

/**
 * Shows progress in the Sessions view while the whole workspace is read. Sets a context key when that was done once, and one for a
 * workspace that holds nothing but lies in a programme's folder.
 */
export function readingProgress(store: RecordStore): vscode.Disposable {
	const setContextKey = contextKey('scanned');
	const setProgrammeAbove = contextKey('programmeAbove');
	const update = async (): Promise<void> => {
		const { scanned } = store;
		if (scanned) {
			setProgrammeAbove(store.index.programmes().length === 0 && await programmeAbove() !== undefined);
		}
		setContextKey(scanned);
	};
	void update();
	return vscode.Disposable.from(
		store.onDidChange(() => { void update(); }),
		store.onDidBeginScan(read => { void vscode.window.withProgress({ location: { viewId: 'mentorNotes.sessions' } }, () => read); }),
	);
}
