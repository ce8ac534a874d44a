import type { Memento } from 'vscode';

/** How many keys are stored. */
const maxRecent = 20;

/** Keys of the things that the user has chosen last, stored for the workspace, the latest first. */
export class RecentKeys {
	readonly #name: string;

	constructor(name: string) {
		this.#name = name;
	}

	in(memory: Memento): readonly string[] {
		return memory.get<readonly string[]>(this.#name, []);
	}

	/** Stores a key as the latest one. */
	async add(memory: Memento, key: string): Promise<void> {
		await memory.update(this.#name, [key, ...this.in(memory).filter(other => other !== key)].slice(0, maxRecent));
	}
}
