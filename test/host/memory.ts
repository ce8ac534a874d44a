import type * as vscode from 'vscode';

/** What is remembered, in memory: a real one, for tests that must not share the extension's own. */
export class Memory implements vscode.Memento {
	readonly #values = new Map<string, unknown>();

	keys(): readonly string[] {
		return [...this.#values.keys()];
	}

	get(key: string, fallback?: unknown): unknown {
		return this.#values.get(key) ?? fallback;
	}

	update(key: string, value: unknown): Thenable<void> {
		this.#values.set(key, value);
		return Promise.resolve();
	}
}
