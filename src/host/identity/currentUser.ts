import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { findPerson } from '../../core/programme/queries';
import { ownerFrom } from '../../core/programme/openActions';
import type { Programme } from '../../core/programme/programme';
import type { Author } from './author';
import type { RecordStore } from '../workspace/recordStore';

/** Who the reader is in each programme. Git may have to be asked for that, so it is looked up ahead, and not at every change. */
export class CurrentUser implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #author: Author;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	/** By the programme's folder. */
	readonly #known = new Map<Uri, string | undefined>();
	readonly #subscriptions: vscode.Disposable;

	constructor(store: RecordStore, author: Author) {
		this.#store = store;
		this.#author = author;
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChange(() => { void this.#lookUp(); }),
			author.onDidChange(() => { void this.askAgain(); }),
			vscode.workspace.onDidChangeConfiguration(e => {
				if (e.affectsConfiguration('mentorNotes.me')) {
					void this.askAgain();
				}
			}),
		);
	}

	/** The reader's key in a programme, as `ownerFrom` gives it; undefined where nobody knows. */
	keyOfMe(programme: Programme): string | undefined {
		const me = this.#known.get(programme.folder);
		// The setting is typed by hand, so capital letters say nothing.
		const person = me === undefined ? undefined : findPerson(programme, me);
		return me === undefined ? undefined : ownerFrom(programme, person?.id ?? person?.name ?? me).key;
	}

	/** Whether it is known who the reader is, in any programme. */
	get isKnown(): boolean {
		return [...this.#known.values()].some(me => me !== undefined);
	}

	/** Looks everywhere anew; settles when that is done. */
	async askAgain(): Promise<void> {
		this.#known.clear();
		await this.#lookUp();
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	/** Looks where nobody was known so far: who somebody is can follow from a change of `people.yaml`. */
	async #lookUp(): Promise<void> {
		let isNew = false;
		for (const programme of this.#store.index.programmes()) {
			if (this.#known.get(programme.folder) === undefined) {
				const me = await this.#author.of(programme);
				isNew ||= me !== undefined || !this.#known.has(programme.folder);
				this.#known.set(programme.folder, me);
			}
		}
		if (isNew) {
			this.#changed.fire();
		}
	}
}
