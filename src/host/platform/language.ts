import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import type { Language } from '../../core/text/language';
import { loadWords } from '../../core/words/loadWords';
import { chooseLanguage, type Words } from '../../core/words/words';
import { contextKey } from './changedOnly';
import { Disposable } from './disposable';
import { onDidChangeSetting } from './events';

/** The programmes that are open. */
interface ProgrammeSource {
	readonly index: { programmes(): readonly Programme[] };
	readonly onDidChange: vscode.Event<unknown>;
}

/** The language of the interface, and the context key that hides the commands of the other language. */
export class LanguageChoice extends Disposable {
	readonly #store: ProgrammeSource;
	readonly #setContextKey = contextKey('language');
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	#words: Words;

	/** The words are those of `firstLanguage`. */
	constructor(store: ProgrammeSource, words: Words) {
		super();
		this.#store = store;
		this.#words = words;
		this.#setContextKey(this.#words.language);
		this.register(store.onDidChange(() => { void this.#update(); }));
		this.register(onDidChangeSetting('language')(() => { void this.#update(); }));
	}

	/** The catalogue of the current language. */
	get words(): Words {
		return this.#words;
	}

	/** Whether the language is Indonesian only because the programme is: neither the setting nor VS Code says so. */
	get followsProgramme(): boolean {
		return this.#words.language === 'id' && chooseLanguage(languageSetting(), undefined, vscode.env.language) !== 'id';
	}

	/** The setting; else the language that all programmes share; else VS Code's. */
	#choose(): Language {
		const languages = new Set(this.#store.index.programmes().map(p => p.file?.language).filter(l => l !== undefined));
		const [programmeLanguage] = languages.size === 1 ? languages : [];
		return chooseLanguage(languageSetting(), programmeLanguage, vscode.env.language);
	}

	async #update(): Promise<void> {
		const chosen = this.#choose();
		if (chosen === this.#words.language) {
			return;
		}
		const words = await loadWords(chosen);
		if (words !== this.#words && chosen === this.#choose()) {
			this.#words = words;
			this.#setContextKey(this.#words.language);
			this.#changed.fire();
		}
	}
}

/** The language of a window before a file is read: the setting, else VS Code's. */
export function firstLanguage(): Language {
	return chooseLanguage(languageSetting(), undefined, vscode.env.language);
}

function languageSetting(): unknown {
	return vscode.workspace.getConfiguration('mentorNotes').get('language');
}
