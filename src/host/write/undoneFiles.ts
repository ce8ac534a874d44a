import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../core/text/uri';
import { type NewBytes, WriteFailedError, type AtomicWriter } from '../../core/files/atomicWrite';
import { plainText } from '../../core/text/plainText';
import { Disposable } from '../platform/disposable';
import type { LanguageChoice } from '../platform/language';
import { warn } from '../platform/notify';
import type { Sequencer } from '../platform/sequencer';
import { workspaceFileSystem } from './workspaceFileSystem';

/** An edit that moved text from a document to new files. */
export interface TakenOut {
	readonly document: Uri;
	/** The document's text before the edit and after it. */
	readonly before: string;
	readonly after: string;
	readonly files: readonly NewBytes[];
}

/** How many edits can be undone: VS Code forgets older steps as well. */
const maxEdits = 20;

/**
 * Undo and redo of edits that moved text to new files. VS Code's own undo changes only the document, so that the text would
 * be in both. (If VS Code creates the files, its undo deletes them while the document is not saved yet: closing it would lose
 * the text.) After an undo to the document's earlier text, the document is saved first, and then the files whose bytes are
 * still ours are removed; changed ones stay and are named in a warning. After a redo, the files are created again before the
 * document is saved; none is overwritten.
 */
export class UndoneFiles extends Disposable {
	readonly #language: LanguageChoice;
	readonly #writer: AtomicWriter;
	readonly #onWritten: (uris: readonly Uri[]) => void;
	#edits: readonly TakenOut[] = [];

	/** The sequencer keeps an undo and a redo in quick succession apart; `onWritten` is called with the files that came or went. */
	constructor(language: LanguageChoice, writer: AtomicWriter, sequencer: Sequencer, onWritten: (uris: readonly Uri[]) => void) {
		super();
		this.#language = language;
		this.#writer = writer;
		this.#onWritten = onWritten;
		this.register(vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			if (reason !== undefined) {
				const uri = document.uri.toString();
				const text = document.getText();
				// By the text, not by the reason: an undo of our own undo does what a redo does.
				const edit = this.#edits.find(each => each.document === uri && [each.before, each.after].includes(text));
				if (edit) {
					const isUndone = text === edit.before;
					sequencer.run(() => isUndone ? this.#undo(edit, document) : this.#redo(edit, document)).catch(() => undefined);
				}
			}
		}));
	}

	/** Follows undo and redo of an edit from now on. */
	follow(edit: TakenOut): void {
		this.#edits = [edit, ...this.#edits].slice(0, maxEdits);
	}

	async #undo({ before, files }: TakenOut, document: vscode.TextDocument): Promise<void> {
		const say = this.#language.words.finding.say;
		if (document.getText() !== before) {
			// It was redone or edited meanwhile.
			return;
		}
		if (!await document.save()) {
			void warn(say.undoneUnsaved(plainText(nameOf(document.uri.toString()))));
			return;
		}
		// A file with unsaved text stays, even if its bytes on the disk are ours.
		const dirty = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
		const clean = files.filter(({ uri }) => !dirty.has(uri));
		const stay = [...files.map(({ uri }) => uri).filter(uri => dirty.has(uri)), ...await this.#writer.removeWritten(clean)];
		this.#onWritten(files.map(({ uri }) => uri));
		if (stay.length > 0) {
			void warn(say.undoneButChanged(stay.map(uri => plainText(nameOf(uri))).join(', ')));
		}
	}

	async #redo({ after, files }: TakenOut, document: vscode.TextDocument): Promise<void> {
		const missing: NewBytes[] = [];
		for (const file of files) {
			if (!await workspaceFileSystem.isThere(file.uri)) {
				missing.push(file);
			}
		}
		const failed = await this.#writer.write(missing)
			.then(() => undefined, (error: unknown) => error instanceof WriteFailedError ? error.uri : document.uri.toString());
		if (failed !== undefined) {
			// The document is not saved: on the disk it still holds the text.
			void warn(this.#language.words.say.notWritten(plainText(nameOf(failed)), ''));
			return;
		}
		if (document.getText() === after) {
			await document.save();
		}
		this.#onWritten(files.map(({ uri }) => uri));
	}
}
