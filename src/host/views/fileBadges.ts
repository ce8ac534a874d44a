import * as vscode from 'vscode';
import type { FileFacts } from '../../core/files/fileFacts';
import type { AppliedChanges } from '../../core/programme/index/recordIndex';
import { fileBadge, type FileBadge } from '../../core/views/sessions/fileBadge';
import { sameValue } from '../../core/text/collections';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { Upcoming } from '../status/upcoming';

/** VS Code takes no more places at once; all are then asked for again, as far as they are in sight. */
const maxPlaces = 250;

/** Marks the files of sessions that need logging or have something overdue. */
export class FileBadges implements vscode.FileDecorationProvider, vscode.Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
	readonly onDidChangeFileDecorations = this.#changed.event;
	readonly #subscriptions: vscode.Disposable;

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock, upcoming: Upcoming) {
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		const askAgain = (): void => { this.#changed.fire(undefined); };
		this.#subscriptions = vscode.Disposable.from(
			vscode.window.registerFileDecorationProvider(this),
			store.onDidChangeFiles(applied => { this.#follow(applied); }),
			language.onDidChange(askAgain), clock.onDidChangeDay(askAgain), upcoming.onDidPass(askAgain),
		);
	}

	provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
		const found = this.#badgeOf(this.#store.index.facts(uri.toString()));
		return found && new vscode.FileDecoration(found.badge, found.tooltip, new vscode.ThemeColor('list.warningForeground'));
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	#badgeOf(file: FileFacts | undefined): FileBadge | undefined {
		const programme = file && file.sessions.length > 0 ? this.#store.index.programmeIn(file.folder) : undefined;
		return file && programme && fileBadge(file.sessions, programme, this.#language.words, this.#clock.now());
	}

	#follow(applied: AppliedChanges): void {
		const changes = [...applied.values()].flat();
		// A programme's zone decides when a meeting is over.
		const isForAll = changes.some(({ before, now }) => before?.programme?.timezone !== now?.programme?.timezone);
		const places = changes.filter(({ before, now }) => !sameValue(this.#badgeOf(before), this.#badgeOf(now))).map(({ uri }) => vscode.Uri.parse(uri));
		if (isForAll || places.length > maxPlaces) {
			this.#changed.fire(undefined);
		} else if (places.length > 0) {
			this.#changed.fire(places);
		}
	}
}
