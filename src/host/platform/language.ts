import * as vscode from 'vscode';
import { chooseLanguage, wordsFor, type Words } from '../../core/words/words';
import { contextKey } from './changedOnly';
import type { RecordStore } from '../workspace/recordStore';

/** The language that Mentor Notes speaks now, and the context key that shows one half of the commands. */
export class LanguageChoice implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #tellMenus = contextKey('language');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #subscriptions: vscode.Disposable;
	#words: Words;

	constructor(store: RecordStore) {
		this.#store = store;
		this.#words = this.#choose();
		this.#tellMenus(this.#words.language);
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChange(() => { this.#update(); }),
			vscode.workspace.onDidChangeConfiguration(e => {
				if (e.affectsConfiguration('mentorNotes.language')) {
					this.#update();
				}
			}),
		);
	}

	get words(): Words {
		return this.#words;
	}

	#choose(): Words {
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('language');
		const spoken = new Set(this.#store.index.programmes().map(p => p.file?.language).filter(l => l !== undefined));
		const [programmeLanguage] = spoken.size === 1 ? spoken : [];
		return wordsFor(chooseLanguage(setting, programmeLanguage, vscode.env.language));
	}

	#update(): void {
		const words = this.#choose();
		if (words !== this.#words) {
			this.#words = words;
			this.#tellMenus(this.#words.language);
			this.#changed.fire();
		}
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}
}
