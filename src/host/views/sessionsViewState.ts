import * as vscode from 'vscode';
import { readChoice, type SessionsChoice } from '../../core/views/sessions/shownSessions';
import { contextKey } from '../platform/changedOnly';

const memoryKey = 'sessionsChoice';

/** How the Sessions view is grouped, ordered and filtered: kept for this workspace, and told to the menus. */
export class KeptChoice implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #tellFiltered = contextKey('filtered');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#value: SessionsChoice;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
		this.#value = readChoice(memory.get(memoryKey));
		this.#tellFiltered(this.#value.filter !== '');
	}

	get value(): SessionsChoice {
		return this.#value;
	}

	/** Shows something else for now, such as a filter that is still being typed. */
	show(change: Partial<SessionsChoice>): void {
		this.#value = { ...this.#value, ...change };
		this.#tellFiltered(this.#value.filter !== '');
		this.#changed.fire();
	}

	/** Shows something else and remembers it. */
	async keep(change: Partial<SessionsChoice>): Promise<void> {
		this.show(change);
		await this.#memory.update(memoryKey, this.#value);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
