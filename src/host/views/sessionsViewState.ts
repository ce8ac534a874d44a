import * as vscode from 'vscode';
import { readSessionsViewOptions, type SessionsViewOptions } from '../../core/views/sessions/shownSessions';
import { contextKey } from '../platform/changedOnly';

const memoryKey = 'sessionsChoice';

/** How the Sessions view is grouped, ordered and filtered: kept for this workspace, and told to the menus. */
export class SessionsViewState implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #tellFiltered = contextKey('filtered');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#value: SessionsViewOptions;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
		this.#value = readSessionsViewOptions(memory.get(memoryKey));
		this.#tellFiltered(this.#value.filter !== '');
	}

	get value(): SessionsViewOptions {
		return this.#value;
	}

	/** Shows something else for now, such as a filter that is still being typed. */
	show(change: Partial<SessionsViewOptions>): void {
		this.#value = { ...this.#value, ...change };
		this.#tellFiltered(this.#value.filter !== '');
		this.#changed.fire();
	}

	/** Shows something else and remembers it. */
	async set(change: Partial<SessionsViewOptions>): Promise<void> {
		this.show(change);
		await this.#memory.update(memoryKey, this.#value);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
