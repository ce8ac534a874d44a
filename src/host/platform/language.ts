import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { chooseLanguage, wordsFor, type Words } from '../../core/words/words';
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

	constructor(store: ProgrammeSource) {
		super();
		this.#store = store;
		this.#words = this.#choose();
		this.#setContextKey(this.#words.language);
		this.register(store.onDidChange(() => { this.#update(); }));
		this.register(onDidChangeSetting('language')(() => { this.#update(); }));
	}

	/** The catalogue of the current language. */
	get words(): Words {
		return this.#words;
	}

	/** Whether the language is Indonesian only because the programme is: neither the setting nor VS Code says so. */
	get followsProgramme(): boolean {
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('language');
		return this.#words.language === 'id' && chooseLanguage(setting, undefined, vscode.env.language) !== 'id';
	}

	/** The setting; else the language that all programmes share; else VS Code's. */
	#choose(): Words {
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('language');
		const languages = new Set(this.#store.index.programmes().map(p => p.file?.language).filter(l => l !== undefined));
		const [programmeLanguage] = languages.size === 1 ? languages : [];
		return wordsFor(chooseLanguage(setting, programmeLanguage, vscode.env.language));
	}

	#update(): void {
		const words = this.#choose();
		if (words !== this.#words) {
			this.#words = words;
			this.#setContextKey(this.#words.language);
			this.#changed.fire();
		}
	}
}
