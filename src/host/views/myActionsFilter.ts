import type * as vscode from 'vscode';
import type { CurrentUser } from '../identity/currentUser';
import { contextKey } from '../platform/changedOnly';
import type { LanguageChoice } from '../platform/language';
import { StoredValue } from '../platform/storedValue';
import { Missing } from '../platform/userError';
import type { RecordStore } from '../workspace/recordStore';

/** What the filter works with. */
interface Parts {
	readonly workspaceState: vscode.Memento;
	readonly store: RecordStore;
	readonly currentUser: CurrentUser;
	readonly language: LanguageChoice;
}

/** Whether the Actions view shows the current user's actions only: stored for the workspace, and a context key for the menus. */
export class MyActionsFilter extends StoredValue<boolean> {
	readonly #store: RecordStore;
	readonly #currentUser: CurrentUser;
	readonly #language: LanguageChoice;

	constructor({ workspaceState, store, currentUser, language }: Parts) {
		super(workspaceState, 'myActionsOnly', stored => stored === true);
		this.#store = store;
		this.#currentUser = currentUser;
		this.#language = language;
		const setContextKey = contextKey('mineOnly');
		setContextKey(this.value);
		this.register(this.onDidChange(() => { setContextKey(this.value); }));
	}

	/** Throws `Missing` if the current user is unknown in every programme. */
	async turnOn(): Promise<void> {
		await this.#store.whenRead();
		await this.#currentUser.refresh();
		if (!this.#currentUser.isKnown) {
			throw new Missing(this.#language.words.actions.unknownMe, ['chooseMe']);
		}
		await this.set(true);
	}

	async turnOff(): Promise<void> {
		await this.set(false);
	}
}
