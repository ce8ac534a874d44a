import type * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { isInPrivateFolder } from '../../core/files/layout';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import type { RecordStore } from '../workspace/recordStore';
import { exposedOf, gitApi } from './git';

/** How long reasons to ask Git are gathered: each question starts processes of Git. */
const gatherMs = 1000;

/**
 * Asks Git which private notes it tracks or doesn't ignore, and passes that on to the store: when a private note came or
 * went, and when Git's state changed. Git is not asked while there is no private note.
 */
export class ExposedNotes extends Disposable {
	readonly #store: RecordStore;
	readonly #ask = this.register(new Debouncer(() => this.#update(), gatherMs));
	/** The listener to each repository, by its root. */
	readonly #repositories = new Map<string, vscode.Disposable>();
	/** The private notes in the workspace. */
	readonly #notes = new Set<Uri>();
	#isListening = false;

	constructor(store: RecordStore) {
		super();
		this.#store = store;
		this.register({ dispose: () => { this.#repositories.forEach(each => { each.dispose(); }); } });
		for (const { uri } of store.index.files()) {
			this.#updateNote(uri);
		}
		if (this.#notes.size > 0) {
			this.#ask.trigger();
		}
		this.register(store.onDidChangeFiles(applied => {
			if ([...applied.values()].flat().filter(({ uri }) => this.#updateNote(uri)).length > 0) {
				this.#ask.trigger();
			}
		}));
	}

	/** Returns whether a private note came or went. */
	#updateNote(uri: Uri): boolean {
		const file = this.#store.index.facts(uri);
		const visibility = file?.reflection && (file.reflection.visibility ?? 'private');
		const isPrivate = file !== undefined && (file.isPrivateCopy
			?? (visibility !== undefined && (visibility === 'private' || isInPrivateFolder(file.folder, uri))));
		const isNew = isPrivate && !this.#notes.has(uri);
		if (isNew) {
			this.#notes.add(uri);
		}
		return isNew || (!isPrivate && this.#notes.delete(uri));
	}

	async #update(): Promise<void> {
		const exposed = await exposedOf([...this.#notes]);
		if (!this.isDisposed) {
			this.#store.setExposedNotes(exposed);
			await this.#listen();
		}
	}

	/** Listens to Git from the first private note on. */
	async #listen(): Promise<void> {
		const api = this.#isListening || this.#notes.size === 0 ? undefined : await gitApi();
		if (!api || this.isDisposed) {
			return;
		}
		this.#isListening = true;
		const follow = (repository: typeof api.repositories[number]): void => {
			this.#repositories.set(repository.rootUri.toString(), repository.state.onDidChange(() => { this.#ask.trigger(); }));
		};
		api.repositories.forEach(follow);
		this.register(api.onDidOpenRepository(repository => {
			follow(repository);
			this.#ask.trigger();
		}));
		this.register(api.onDidCloseRepository(repository => {
			this.#repositories.get(repository.rootUri.toString())?.dispose();
			this.#repositories.delete(repository.rootUri.toString());
			this.#ask.trigger();
		}));
	}
}
