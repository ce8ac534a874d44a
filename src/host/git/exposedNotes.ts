import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { isInPrivateFolder } from '../../core/files/layout';
import { exposedOf, gitApi } from './git';
import type { RecordStore } from '../workspace/recordStore';

/** How long reasons to ask Git are gathered: each time costs processes of Git. */
const gatherMs = 1000;

/**
 * Asks Git which private notes it keeps, or does not ignore, and tells the record: again when such a note came or
 * went, and when Git's own state changed. Git is left alone while there is no private note.
 */
export class ExposedNotes implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #subscriptions: vscode.Disposable[] = [];
	/** One for each repository that is listened to, by its root. */
	readonly #repositories = new Map<string, vscode.Disposable>();
	#listens = false;
	/** The private notes there are. */
	readonly #notes = new Set<Uri>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#disposed = false;

	constructor(store: RecordStore) {
		this.#store = store;
		this.#subscriptions.push(store.onDidChangeFiles(applied => {
			if ([...applied.values()].flat().filter(({ uri }) => this.#follow(uri)).length > 0) {
				this.#askSoon();
			}
		}));
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
		vscode.Disposable.from(...this.#subscriptions, ...this.#repositories.values()).dispose();
	}

	/** Whether a private note came or went with a file. */
	#follow(uri: Uri): boolean {
		const file = this.#store.index.facts(uri);
		const isPrivate = file?.reflection !== undefined && ((file.reflection.visibility ?? 'private') === 'private' || isInPrivateFolder(file.folder, uri));
		const isNew = isPrivate && !this.#notes.has(uri);
		if (isNew) {
			this.#notes.add(uri);
		}
		return isNew || (!isPrivate && this.#notes.delete(uri));
	}

	#askSoon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			void this.#ask();
		}, gatherMs);
	}

	async #ask(): Promise<void> {
		const exposed = await exposedOf([...this.#notes]);
		if (!this.#disposed) {
			this.#store.setExposedNotes(exposed);
			await this.#listen();
		}
	}

	/** Follows Git from the first private note on. */
	async #listen(): Promise<void> {
		const api = this.#listens || this.#notes.size === 0 ? undefined : await gitApi();
		if (!api || this.#disposed) {
			return;
		}
		this.#listens = true;
		const follow = (repository: typeof api.repositories[number]): void => {
			this.#repositories.set(repository.rootUri.toString(), repository.state.onDidChange(() => { this.#askSoon(); }));
		};
		api.repositories.forEach(follow);
		this.#subscriptions.push(
			api.onDidOpenRepository(repository => {
				follow(repository);
				this.#askSoon();
			}),
			api.onDidCloseRepository(repository => {
				this.#repositories.get(repository.rootUri.toString())?.dispose();
				this.#repositories.delete(repository.rootUri.toString());
				this.#askSoon();
			}),
		);
	}
}
