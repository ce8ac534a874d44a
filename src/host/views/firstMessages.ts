import type * as vscode from 'vscode';
import { welcomeWords as en } from '../../core/words/en/welcome';
import { welcomeWords as id } from '../../core/words/id/welcome';
import { Disposable } from '../platform/disposable';
import type { LanguageChoice } from '../platform/language';
import { StoredValue } from '../platform/storedValue';
import type { Writer } from '../write/writer';

/** What a newcomer is told once in the Sessions view: that this is the sample, and why the language is not VS Code's. */
export class FirstMessages extends Disposable {
	readonly #language: LanguageChoice;
	/** Whether this workspace shows the sample and nothing was changed since. */
	readonly #sample: StoredValue<boolean>;
	readonly #wasToldLanguage: StoredValue<boolean>;
	/** Whether this window is the first on this computer whose language follows from the programme. Undefined while it does not. */
	#isFirst: boolean | undefined;
	readonly onDidChange: vscode.Event<void>;

	constructor(language: LanguageChoice, writer: Writer, workspaceState: vscode.Memento, globalState: vscode.Memento) {
		super();
		this.#language = language;
		this.#sample = this.register(new StoredValue(workspaceState, 'showsSample', stored => stored === true));
		this.#wasToldLanguage = this.register(new StoredValue(globalState, 'wasToldLanguage', stored => stored === true));
		this.onDidChange = this.#sample.onDidChange;
		this.register(writer.onDidWrite(() => {
			if (this.#sample.value) {
				void this.#sample.set(false);
			}
		}));
	}

	/** The messages, joined; empty for none. */
	get text(): string {
		return [
			...this.#tellsLanguage() ? [en.language, id.language] : [],
			...this.#sample.value ? [this.#language.words.welcome.sample] : [],
		].join(' ');
	}

	/** Tells that this is the sample, until something is written. */
	showSample(): Promise<void> {
		return this.#sample.set(true);
	}

	/** Whether the window follows an Indonesian programme in a VS Code of another language, for the first time on this computer. */
	#tellsLanguage(): boolean {
		if (!this.#language.followsProgramme) {
			return false;
		}
		this.#isFirst ??= !this.#wasToldLanguage.value;
		if (this.#isFirst && !this.#wasToldLanguage.value) {
			void this.#wasToldLanguage.set(true);
		}
		return this.#isFirst;
	}
}
