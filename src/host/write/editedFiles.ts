import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../core/text/uri';
import type { FileEdit } from '../../core/plans/plan';
import { decodeSource, hasMixedLineEnds } from '../../core/text/source';
import { plainText } from '../../core/text/plainText';
import { workspaceFileSystem } from './workspaceFileSystem';
import type { LanguageChoice } from '../platform/language';
import { openText, readBytes } from '../workspace/openText';
import { inform } from '../platform/say';
import { ChangedSince, UserError } from '../platform/userError';

/** What becomes of a file: its text, its place or both. */
export interface Change extends FileEdit {
	/** Where it lies then; its own place where it stays. */
	readonly to: Uri;
}

interface OpenFile extends Change {
	readonly document: vscode.TextDocument;
	/** What is on the disk. */
	readonly before: Uint8Array;
	readonly wasClean: boolean;
}

/**
 * Files that are there already and change: through VS Code, so that dirty editors, undo and hot exit hold. First all
 * are looked at, then changed in one edit, then saved.
 */
export class EditedFiles {
	readonly #say: LanguageChoice['words']['say'];
	readonly #files: readonly OpenFile[];

	private constructor(say: LanguageChoice['words']['say'], files: readonly OpenFile[]) {
		this.#say = say;
		this.#files = files;
	}

	/** Opens what is to change. Throws a `UserError` where a file is not what was read, or may not be changed. */
	static async open({ words }: LanguageChoice, changes: readonly Change[]): Promise<EditedFiles> {
		const { say, problem } = words;
		return new EditedFiles(say, await Promise.all(changes.map(async (change): Promise<OpenFile> => {
			const { uri, expected } = change;
			const document = await openText(uri);
			// The document shows one kind of line end whatever the file has, so the file itself is asked.
			const before = await readBytes(uri);
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
	 * All files in one edit, so that one undo takes it back. A file that moves takes its editors along, with what is
	 * unsaved in them, and is changed at its new place: tried, one undo then brings back its place and its text
	 * (architecture.md, Flows). Throws a `UserError` when it can't be done; then all is as it was.
	 */
	async change(): Promise<void> {
		const edit = new vscode.WorkspaceEdit();
		for (const { uri, to, edits, document, expected } of this.#files) {
			if (document.getText() !== expected) {
				// Somebody has typed since it was looked at: no place in it means what it meant.
				throw new ChangedSince(this.#say.changed(shown(uri)), uri);
			}
			if (to !== uri) {
				edit.renameFile(vscode.Uri.parse(uri), vscode.Uri.parse(to), { overwrite: false });
			}
			for (const { start, end, text } of edits) {
				edit.replace(vscode.Uri.parse(to), new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
			}
		}
		if (this.#files.length > 0 && !await vscode.workspace.applyEdit(edit)) {
			await this.#moveBack();
			throw new UserError(this.#say.notChanged(this.#files.map(({ uri }) => shown(uri)).join(', ')));
		}
	}

	/** Where nothing else was unsaved. Throws a `UserError` that names what can't be saved: that stays in its editor, and the disk as it was. */
	async save(): Promise<void> {
		const notSaved: string[] = [];
		for (const { to, before, wasClean } of this.#files) {
			if (!wasClean) {
				void inform(this.#say.unsaved(shown(to)));
			} else if (!await save(to, before)) {
				notSaved.push(shown(to));
			}
		}
		if (notSaved.length > 0) {
			await this.#moveBack();
			throw new UserError(this.#say.notSaved(notSaved.join(', ')));
		}
	}

	/** VS Code moves first and then changes the text: a note must not lie, unchanged, where it was to go. */
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

/** False when that fails. VS Code writes in place, and may have stopped in the middle: then what was there is put back. */
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
		// It is there, and only what came after it failed: VS Code is to know as well.
		await document.save().then(undefined, () => undefined);
		return true;
	}
	if (isBeginning(onDisk, new TextEncoder().encode(wanted))) {
		await workspaceFileSystem.write(uri, before).catch(() => undefined);
	}
	return false;
}

/** Whether a file holds the first part of what was to be written, with a BOM or without: anything else is what others wrote meanwhile. */
function isBeginning(onDisk: Uint8Array, wanted: Uint8Array): boolean {
	const written = [0xef, 0xbb, 0xbf].every((byte, i) => onDisk[i] === byte) ? onDisk.subarray(3) : onDisk;
	return written.length < wanted.length && written.every((byte, i) => byte === wanted[i]);
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}
