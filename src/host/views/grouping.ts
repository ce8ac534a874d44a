import * as vscode from 'vscode';

/** What the user is asked, and what each grouping is called. */
type GroupingWords<G extends string> = Readonly<Record<G | 'title' | 'placeholder', string>>;

/** What a view's rows are grouped by: chosen by the user and kept for this workspace. */
export class Grouping<G extends string> implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #key: string;
	readonly #all: readonly G[];
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#value: G;

	/** `usual` is what it is until somebody chooses; `key` is where that is remembered. */
	constructor(memory: vscode.Memento, key: string, all: readonly G[], usual: G) {
		this.#memory = memory;
		this.#key = key;
		this.#all = all;
		const kept = memory.get<unknown>(key);
		this.#value = all.find(each => each === kept) ?? usual;
	}

	get value(): G {
		return this.#value;
	}

	/** Asks for another one. */
	async ask(words: GroupingWords<G>): Promise<void> {
		const { askChoice } = await import('../ask/ask');
		const choices = this.#all.map(value => ({ label: words[value], ...(value === this.#value && { iconPath: new vscode.ThemeIcon('check') }), value }));
		const chosen = await askChoice({ step: 1, totalSteps: 1, title: words.title, placeholder: words.placeholder }, choices);
		if (typeof chosen === 'string') {
			this.#value = chosen;
			this.#changed.fire();
			await this.#memory.update(this.#key, chosen);
		}
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
