import * as vscode from 'vscode';
import { nameOf, type Uri } from '../core/files/uri';
import type { NewBytes } from '../core/plan/plan';
import { plainText } from '../core/words/plainText';
import type { LanguageChoice } from './language';
import { warn } from './say';

/** Files that were made of what an edit took out of a document. */
export interface TakenOut {
	readonly document: Uri;
	/** The document's text before the edit and after it. */
	readonly before: string;
	readonly after: string;
	readonly files: readonly NewBytes[];
}

/** So many can be undone: VS Code forgets older steps as well. */
const mostKept = 20;

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
	readonly #written: (uris: readonly Uri[]) => void;
	readonly #subscription: vscode.Disposable;
	#kept: readonly TakenOut[] = [];
	/** One after the other: an undo and a redo in quick succession must not meet. */
	#work = Promise.resolve();

	/** `written` is told which files came or went. */
	constructor(language: LanguageChoice, written: (uris: readonly Uri[]) => void) {
		this.#language = language;
		this.#written = written;
		this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			const uri = document.uri.toString();
			const isUndo = reason === vscode.TextDocumentChangeReason.Undo;
			const isRedo = reason === vscode.TextDocumentChangeReason.Redo;
			const taken = isUndo || isRedo ? this.#kept.find(each => each.document === uri && document.getText() === (isUndo ? each.before : each.after)) : undefined;
			if (taken) {
				this.#work = this.#work.then(() => isUndo ? this.#takeBack(taken, document) : this.#bringBack(taken, document));
			}
		});
	}

	/** Watches for the undo of what was just done. */
	remember(taken: TakenOut): void {
		this.#kept = [taken, ...this.#kept].slice(0, mostKept);
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
		const stay: NewBytes[] = [];
		for (const file of files) {
			if (!await this.#removeUnchanged(file)) {
				stay.push(file);
			}
		}
		this.#written(files.map(({ uri }) => uri));
		if (stay.length > 0) {
			void warn(say.undoneButChanged(stay.map(({ uri }) => plainText(nameOf(uri))).join(', ')));
		}
	}

	/** False for a file that is not what was written any more, or can't be removed; one that is gone already is fine. */
	async #removeUnchanged({ uri, bytes }: NewBytes): Promise<boolean> {
		const place = vscode.Uri.parse(uri);
		const isDirty = vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri);
		const present = await vscode.workspace.fs.readFile(place).then(read => read, (error: unknown) => isMissing(error) ? undefined : new Uint8Array());
		if (present === undefined) {
			return true;
		}
		const isUnchanged = !isDirty && present.length === bytes.length && present.every((byte, i) => byte === bytes[i]);
		return isUnchanged && await vscode.workspace.fs.delete(place).then(() => true, () => false);
	}

	async #bringBack({ after, files }: TakenOut, document: vscode.TextDocument): Promise<void> {
		for (const { uri, bytes } of files) {
			const place = vscode.Uri.parse(uri);
			const isGone = await vscode.workspace.fs.stat(place).then(() => false, isMissing);
			const isThere = !isGone || await vscode.workspace.fs.writeFile(place, bytes).then(() => true, () => false);
			if (!isThere) {
				// The words are still on the disk, in the document that is not saved.
				void warn(this.#language.words.say.notWritten(plainText(nameOf(uri)), ''));
				return;
			}
		}
		if (document.getText() === after) {
			await document.save();
		}
		this.#written(files.map(({ uri }) => uri));
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
