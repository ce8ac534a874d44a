import * as vscode from 'vscode';
import type { FileFacts } from '../../core/files/fileFacts';
import type { AppliedChanges } from '../../core/programme/index/recordIndex';
import { fileBadge, type FileBadge } from '../../core/views/sessions/fileBadge';
import { sameValue } from '../../core/text/collections';
import type { Clock } from '../platform/clock';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { Upcoming } from '../status/upcoming';

/** VS Code takes at most so many URIs in one event. Without URIs it asks again for all visible files. */
const maxUris = 250;

/** Badges in the Explorer on the files of sessions that need logging or have overdue actions. */
export class FileBadges extends Disposable implements vscode.FileDecorationProvider {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri[] | undefined>());
	readonly onDidChangeFileDecorations = this.#changed.event;

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock, upcoming: Upcoming) {
		super();
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		this.register(vscode.window.registerFileDecorationProvider(this));
		this.register(store.onDidChangeFiles(applied => { this.#update(applied); }));
		this.register(anyOf(language.onDidChange, clock.onDidChangeDay, upcoming.onDidPass)(() => { this.#changed.fire(undefined); }));
	}

	provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
		const found = this.#badgeOf(this.#store.index.facts(uri.toString()));
		return found && new vscode.FileDecoration(found.badge, found.tooltip, new vscode.ThemeColor('list.warningForeground'));
	}

	#badgeOf(file: FileFacts | undefined): FileBadge | undefined {
		const programme = file && file.sessions.length > 0 ? this.#store.index.programmeIn(file.folder) : undefined;
		return file && programme && fileBadge(file.sessions, programme, this.#language.words, this.#clock.now());
	}

	#update(applied: AppliedChanges): void {
		const changes = [...applied.values()].flat();
		// The programme's zone decides when a meeting is over.
		const changesZone = changes.some(({ before, now }) => before?.programme?.timezone !== now?.programme?.timezone);
		const changed = changes.filter(({ before, now }) => !sameValue(this.#badgeOf(before), this.#badgeOf(now)));
		const uris = changed.map(({ uri }) => vscode.Uri.parse(uri));
		if (changesZone || uris.length > maxUris) {
			this.#changed.fire(undefined);
		} else if (uris.length > 0) {
			this.#changed.fire(uris);
		}
	}
}
