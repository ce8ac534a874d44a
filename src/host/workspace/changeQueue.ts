import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';

/** How long followers of a change are gathered before they are read together. */
const gatherMs = 50;

/** Places that a watcher or an editor has told of: the first of a quiet moment is read at once, those that follow it together. */
export class ChangeQueue {
	/** Reads what has come by its turn, not by now: while a long text is read, one that is typed in waits once, however often it changes. */
	readonly #read: (take: () => ReadonlySet<Uri>) => void;
	readonly #subscriptions: vscode.Disposable[] = [];
	#waiting = new Set<Uri>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(read: (take: () => ReadonlySet<Uri>) => void) {
		this.#read = read;
	}

	/** Begins to hear of files from VS Code's watcher, and of what is typed in open editors. */
	listen(): void {
		const watcher = vscode.workspace.createFileSystemWatcher('**');
		const add = (uri: vscode.Uri): void => { this.add(uri.toString()); };
		this.#subscriptions.push(
			watcher,
			watcher.onDidCreate(add),
			watcher.onDidChange(add),
			watcher.onDidDelete(add),
			// Also without changes of the text: that a document is dirty now is told by an event of its own, after the first change.
			vscode.workspace.onDidChangeTextDocument(({ document }) => { add(document.uri); }),
			vscode.workspace.onDidCloseTextDocument(document => { add(document.uri); }),
		);
	}

	/** One more, from somebody who knows. */
	add(uri: Uri): void {
		if (!/^[\w+.-]+:\//.test(uri) || uri.startsWith('git:') || uri.includes('/.git/')) {
			return;
		}
		this.#waiting.add(uri);
		if (this.#timer === undefined) {
			this.#readWaiting();
		}
	}

	dispose(): void {
		vscode.Disposable.from(...this.#subscriptions).dispose();
		clearTimeout(this.#timer);
	}

	#readWaiting(): void {
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			if (this.#waiting.size > 0) {
				this.#readWaiting();
			}
		}, gatherMs);
		this.#read(() => {
			const uris = this.#waiting;
			this.#waiting = new Set();
			return uris;
		});
	}
}
