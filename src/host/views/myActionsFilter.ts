import * as vscode from 'vscode';
import { contextKey } from '../platform/changedOnly';
import type { LanguageChoice } from '../platform/language';
import type { CurrentUser } from '../identity/currentUser';
import type { RecordStore } from '../workspace/recordStore';
import { UserError } from '../platform/userError';

const memoryKey = 'myActionsOnly';

/** Whether only the reader's own actions are shown: kept for this workspace, and told to the menus. */
export class MyActionsFilter implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #store: RecordStore;
	readonly #reader: CurrentUser;
	readonly #language: LanguageChoice;
	readonly #tellMenus = contextKey('mineOnly');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#value: boolean;

	constructor({ memory, store, reader, language }: { readonly memory: vscode.Memento; readonly store: RecordStore; readonly reader: CurrentUser; readonly language: LanguageChoice }) {
		this.#memory = memory;
		this.#store = store;
		this.#reader = reader;
		this.#language = language;
		this.#value = memory.get<unknown>(memoryKey) === true;
		this.#tellMenus(this.#value);
	}

	get value(): boolean {
		return this.#value;
	}

	/** Throws a `UserError` where nobody knows whose those would be. */
	async turnOn(): Promise<void> {
		await this.#store.whenRead();
		await this.#reader.askAgain();
		if (!this.#reader.isKnown) {
			throw new UserError(this.#language.words.actions.unknownMe);
		}
		await this.#keep(true);
	}

	async turnOff(): Promise<void> {
		await this.#keep(false);
	}

	dispose(): void {
		this.#changed.dispose();
	}

	async #keep(value: boolean): Promise<void> {
		this.#value = value;
		this.#tellMenus(this.#value);
		this.#changed.fire();
		await this.#memory.update(memoryKey, value);
	}
}
