import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../core/text/uri';
import { type NewBytes, WriteFailedError, type AtomicWriter } from '../../core/files/atomicWrite';
import { plainText } from '../../core/text/plainText';
import { workspaceFileSystem } from './workspaceFileSystem';
import type { LanguageChoice } from '../platform/language';
import { warn } from '../platform/say';

/** Files that were made of what an edit took out of a document. */
export interface TakenOut {
	readonly document: Uri;
	/** The document's text before the edit and after it. */
	readonly before: string;
	readonly after: string;
	readonly files: readonly NewBytes[];
}

/** So many can be undone: VS Code forgets older steps as well. */
const maxKept = 20;

/**
 * Undo and redo of an edit whose words went to new files. VS Code's own undo knows only the document: what was moved
 * would be in both places. And where VS Code makes the files itself, its undo deletes them at once while the document
 * is not saved yet, so that closing it would lose the words. So when an undo brings the document back to its text
 * before the edit, it is saved first, and only then those files go that still are what was written; what somebody
 * has changed since stays, and is named. When a redo takes the words out again, the files come back before the
 * document is saved; none is overwritten.
 */
export class UndoneFiles implements vscode.Disposable {
	readonly #language: LanguageChoice;
	readonly #whole: AtomicWriter;
	readonly #written: (uris: readonly Uri[]) => void;
	readonly #subscription: vscode.Disposable;
	#kept: readonly TakenOut[] = [];

	/** `inOrder` does one work after the other, since an undo and a redo in quick succession must not meet; `written` is told which files came or went. */
	constructor(language: LanguageChoice, whole: AtomicWriter, inOrder: (work: () => Promise<void>) => Promise<void>, written: (uris: readonly Uri[]) => void) {
		this.#language = language;
		this.#whole = whole;
		this.#written = written;
		this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			const uri = document.uri.toString();
			const isUndo = reason === vscode.TextDocumentChangeReason.Undo;
			const isRedo = reason === vscode.TextDocumentChangeReason.Redo;
			const taken = isUndo || isRedo ? this.#kept.find(each => each.document === uri && document.getText() === (isUndo ? each.before : each.after)) : undefined;
			if (taken) {
				inOrder(() => isUndo ? this.#takeBack(taken, document) : this.#bringBack(taken, document)).catch(() => undefined);
			}
		});
	}

	/** Watches for the undo of what was just done. */
	remember(taken: TakenOut): void {
		this.#kept = [taken, ...this.#kept].slice(0, maxKept);
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #takeBack({ before, files }: TakenOut, document: vscode.TextDocument): Promise<void> {
		const say = this.#language.words.finding.say;
		if (document.getText() !== before) {
			// It was redone, or typed in, meanwhile.
			return;
		}
		if (!await document.save()) {
			void warn(say.undoneUnsaved(plainText(nameOf(document.uri.toString()))));
			return;
		}
		// What is being typed in is somebody's, whatever the disk has.
		const dirty = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
		const stay = [...files.map(({ uri }) => uri).filter(uri => dirty.has(uri)), ...await this.#whole.takeBack(files.filter(({ uri }) => !dirty.has(uri)))];
		this.#written(files.map(({ uri }) => uri));
		if (stay.length > 0) {
			void warn(say.undoneButChanged(stay.map(uri => plainText(nameOf(uri))).join(', ')));
		}
	}

	async #bringBack({ after, files }: TakenOut, document: vscode.TextDocument): Promise<void> {
		const gone: NewBytes[] = [];
		for (const file of files) {
			if (!await workspaceFileSystem.isThere(file.uri)) {
				gone.push(file);
			}
		}
		const failed = await this.#whole.write(gone).then(() => undefined, (error: unknown) => error instanceof WriteFailedError ? error.uri : document.uri.toString());
		if (failed !== undefined) {
			// The words are still on the disk, in the document that is not saved.
			void warn(this.#language.words.say.notWritten(plainText(nameOf(failed)), ''));
			return;
		}
		if (document.getText() === after) {
			await document.save();
		}
		this.#written(files.map(({ uri }) => uri));
	}
}
