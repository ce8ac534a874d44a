import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../core/text/uri';
import type { FileEdit } from '../../core/plans/plan';
import type { ChangedFile } from '../../core/plans/planUndo';
import { decodeSource, hasMixedLineEnds } from '../../core/text/source';
import { plainText } from '../../core/text/plainText';
import { workspaceFileSystem } from './workspaceFileSystem';
import type { LanguageChoice } from '../platform/language';
import { openText, readBytes } from '../platform/openText';
import { inform } from '../platform/notify';
import { ChangedSince, UserError } from '../platform/userError';
import { closeOpenedTabs, filesInTabs } from './tabsOfFiles';

/** A change of a file's text, its URI or both. */
export interface Change extends FileEdit {
	/** The URI after the change; the same one if the file is not moved. */
	readonly to: Uri;
}

interface OpenFile extends Change {
	readonly document: vscode.TextDocument;
	/** The bytes on the disk. */
	readonly before: Uint8Array;
	/** Whether the document had no unsaved text. */
	readonly wasClean: boolean;
}

/**
 * Changes existing files through VS Code, so that unsaved editors, undo and hot exit keep working. All files are checked
 * first, then changed in one edit, then saved.
 */
export class EditedFiles {
	readonly #say: LanguageChoice['words']['say'];
	readonly #files: readonly OpenFile[];
	readonly #inTabs = filesInTabs();

	private constructor(say: LanguageChoice['words']['say'], files: readonly OpenFile[]) {
		this.#say = say;
		this.#files = files;
	}

	/**
	 * Opens and checks the files. Throws `ChangedSince` if a file is not what was read, and another `UserError` if it may not be
	 * changed.
	 */
	static async open({ words }: LanguageChoice, changes: readonly Change[]): Promise<EditedFiles> {
		const { say, problem } = words;
		return new EditedFiles(say, await Promise.all(changes.map(async (change): Promise<OpenFile> => {
			const { uri, expected } = change;
			// A document has one kind of line end, whatever is in the file: only the bytes show mixed ones.
			const [document, before] = await Promise.all([openText(uri), readBytes(uri)]);
			const onDisk = decodeSource(before);
			if (typeof onDisk !== 'string') {
				throw new UserError(problem[onDisk.code](onDisk));
			}
			if (hasMixedLineEnds(onDisk)) {
				throw new UserError(say.mixedLineEnds(shown(uri)));
			}
			if (document.getText() !== expected || (!document.isDirty && onDisk !== expected)) {
				throw new ChangedSince(say.changed(shown(uri)), uri);
			}
			return { ...change, document, before, wasClean: !document.isDirty };
		})));
	}

	/**
	 * Changes all files in one edit, so that one undo reverts it. Open editors follow a file that moves, with their unsaved
	 * text, and the file is changed at its new URI: tried, one undo then reverts both (architecture.md, Flows). Throws a
	 * `UserError` when that fails; then nothing has changed.
	 */
	async change(): Promise<void> {
		const edit = new vscode.WorkspaceEdit();
		for (const { uri, to, edits, document, expected } of this.#files) {
			if (document.getText() !== expected) {
				// It was edited since `open`, so the ranges of the edits no longer fit.
				throw new ChangedSince(this.#say.changed(shown(uri)), uri);
			}
			if (to !== uri) {
				edit.renameFile(vscode.Uri.parse(uri), vscode.Uri.parse(to), { overwrite: false });
			}
			for (const { start, end, text } of edits) {
				edit.replace(vscode.Uri.parse(to), new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
			}
		}
		// VS Code reports an edit of nothing as failed. `edit.size` does not count moves.
		const isNothing = this.#files.every(({ uri, to, edits }) => to === uri && edits.length === 0);
		if (!isNothing && !await vscode.workspace.applyEdit(edit)) {
			await this.#moveBack();
			throw new UserError(this.#say.notChanged(this.#files.map(({ uri }) => shown(uri)).join(', ')));
		}
	}

	/**
	 * Saves the documents that had no unsaved text before the change; reports the others as unsaved, unless a page shows that. Throws a
	 * `UserError` that names those that can't be saved: the change stays in their editors, and the files on the disk are as before.
	 */
	async save(isShown = false): Promise<void> {
		// At the same time: VS Code opens a tab for a file that is unsaved for long.
		const saved = await Promise.all(this.#files.map(async ({ to, before, wasClean }) => {
			if (!wasClean && !isShown) {
				void inform(this.#say.unsaved(shown(to)));
			}
			return !wasClean || await save(to, before) ? [] : [shown(to)];
		}));
		const notSaved = saved.flat();
		if (notSaved.length > 0) {
			await this.#moveBack();
			throw new UserError(this.#say.notSaved(notSaved.join(', ')));
		}
		const hadNone = this.#files.filter(({ uri, to }) => !this.#inTabs.has(uri) && !this.#inTabs.has(to));
		await closeOpenedTabs(new Set(hadNone.map(({ to }) => to)), this.#inTabs);
	}

	/** Returns what was changed, with the texts as they are now. */
	written(): Promise<readonly ChangedFile[]> {
		const changed = this.#files.filter(({ uri, to, edits }) => uri !== to || edits.length > 0);
		return Promise.all(changed.map(async ({ uri, to, expected, edits }) => (
			{ uri, to, before: expected, edits, after: (await openText(to)).getText() }
		)));
	}

	/** VS Code moves a file before it changes the text: an unchanged note must not stay at its new URI. */
	async #moveBack(): Promise<void> {
		const edit = new vscode.WorkspaceEdit();
		for (const { uri, to } of this.#files) {
			if (to !== uri && !await workspaceFileSystem.isThere(uri)) {
				edit.renameFile(vscode.Uri.parse(to), vscode.Uri.parse(uri), { overwrite: false });
			}
		}
		await vscode.workspace.applyEdit(edit);
	}
}

/** Returns false when that fails. VS Code writes in place and may have stopped in the middle: then the earlier bytes are restored. */
async function save(uri: Uri, before: Uint8Array): Promise<boolean> {
	const document = await openText(uri).catch(() => undefined);
	if (document && await document.save().then(isSaved => isSaved, () => false)) {
		return true;
	}
	const onDisk = await readBytes(uri).catch(() => undefined);
	if (!onDisk || !document) {
		return false;
	}
	const wanted = document.getText();
	if (decodeSource(onDisk) === wanted) {
		// The text was written, and only a later step failed: saving again clears the document's unsaved state.
		await document.save().then(undefined, () => undefined);
		return true;
	}
	if (isBeginning(onDisk, new TextEncoder().encode(wanted))) {
		await workspaceFileSystem.write(uri, before).catch(() => undefined);
	}
	return false;
}

/** Whether a file holds a first part of the text, with a BOM or without: anything else was written by another program meanwhile. */
function isBeginning(onDisk: Uint8Array, wanted: Uint8Array): boolean {
	const written = [0xef, 0xbb, 0xbf].every((byte, i) => onDisk[i] === byte) ? onDisk.subarray(3) : onDisk;
	return written.length < wanted.length && written.every((byte, i) => byte === wanted[i]);
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}
