import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';

/** How long changes that follow a first one are gathered. */
const gatherMs = 50;
/**
 * When a new folder is read again, each delay after the one before. By then the watcher knows the folder's files: usually
 * after the first delay, nearly always after the second.
 */
const watcherDelaysMs = [500, 5000];

/** URIs that the watcher or an editor reported: the first after a pause is read at once, those that follow it together. */
export class ChangeQueue extends Disposable {
	readonly #read: (take: () => ReadonlySet<Uri>) => void;
	readonly #next = this.register(new Debouncer(() => { this.readNow(); }, gatherMs));
	#waiting = new Set<Uri>();

	/** `read` calls `take` when it begins to read: however often a document changes while another file is read, it is read once. */
	constructor(read: (take: () => ReadonlySet<Uri>) => void) {
		super();
		this.#read = read;
	}

	/** Follows the file watcher and the text in editors. */
	listen(): void {
		const add = (uri: vscode.Uri): void => { this.add(uri.toString()); };
		const watcher = this.register(vscode.workspace.createFileSystemWatcher('**'));
		this.register(watcher.onDidCreate(add));
		this.register(watcher.onDidChange(add));
		this.register(watcher.onDidDelete(add));
		// What is done in VS Code itself is known without the watcher, which can miss a folder that comes while it is busy.
		this.register(vscode.workspace.onDidCreateFiles(({ files }) => { files.forEach(add); }));
		this.register(vscode.workspace.onDidDeleteFiles(({ files }) => { files.forEach(add); }));
		this.register(vscode.workspace.onDidOpenTextDocument(document => { add(document.uri); }));
		// Also events without a change of text: only the event after the first change has `isDirty` set.
		this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => { add(document.uri); }));
		this.register(vscode.workspace.onDidCloseTextDocument(document => { add(document.uri); }));
	}

	/** Ignores URIs that are no files, and those of Git. */
	add(uri: Uri): void {
		if (!/^[\w+.-]+:\//.test(uri) || uri.startsWith('git:') || uri.includes('/.git/')) {
			return;
		}
		this.#waiting.add(uri);
		if (!this.#next.isPending) {
			this.#readWaiting();
		}
	}

	/** Begins to read what is waiting. */
	readNow(): void {
		if (this.#waiting.size > 0) {
			this.#readWaiting();
		}
	}

	#readWaiting(): void {
		this.#next.trigger();
		this.#read(() => {
			const uris = this.#waiting;
			this.#waiting = new Set();
			return uris;
		});
	}
}

/** Reads new folders again after a while: the watcher may miss files that were created in a folder before it watched it. */
export class NewFolders extends Disposable {
	readonly #read: (folder: Uri) => void;
	readonly #rounds = watcherDelaysMs.map((delayMs, round) => ({
		folders: new Set<Uri>(),
		debouncer: this.register(new Debouncer(() => { this.#readRound(round); }, delayMs)),
	}));

	constructor(read: (folder: Uri) => void) {
		super();
		this.#read = read;
	}

	add(folder: Uri): void {
		this.#addTo(0, folder);
	}

	#addTo(round: number, folder: Uri): void {
		const waiting = this.#rounds[round];
		waiting?.folders.add(folder);
		waiting?.debouncer.trigger();
	}

	#readRound(round: number): void {
		const folders = [...this.#rounds[round]?.folders ?? []];
		this.#rounds[round]?.folders.clear();
		for (const folder of folders) {
			this.#read(folder);
			this.#addTo(round + 1, folder);
		}
	}
}
