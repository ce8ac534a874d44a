import * as vscode from 'vscode';
import { StoredValue } from '../platform/storedValue';

/** The texts of the question, and the name of each grouping. */
type GroupingWords<G extends string> = Readonly<Record<G | 'title' | 'placeholder', string>>;

/** How a view groups its rows: chosen by the user, stored for the workspace. */
export class Grouping<G extends string> extends StoredValue<G> {
	readonly #all: readonly G[];

	constructor(memory: vscode.Memento, key: string, all: readonly G[], defaultGrouping: G) {
		super(memory, key, stored => all.find(each => each === stored) ?? defaultGrouping);
		this.#all = all;
	}

	/** Asks the user for another grouping. */
	async ask(words: GroupingWords<G>): Promise<void> {
		const { askChoice } = await import('../ask/ask');
		const iconOf = (value: G): object => value === this.value ? { iconPath: new vscode.ThemeIcon('check') } : {};
		const choices = this.#all.map(value => ({ label: words[value], ...iconOf(value), value }));
		const chosen = await askChoice({ step: 1, totalSteps: 1, title: words.title, placeholder: words.placeholder }, choices);
		if (typeof chosen === 'string') {
			await this.set(chosen);
		}
	}
}
