import * as vscode from 'vscode';
import { nameOf, parentOf, segmentsBelow, type Uri } from '../core/files/uri';
import type { FileEdit, NewBytes, Plan } from '../core/plan/plan';
import { decodeSource, hasMixedLineEnds } from '../core/record/source';
import { plainText } from '../core/words/plainText';
import type { LanguageChoice } from './language';
import { UserError } from './userError';

/**
 * The one writer: every file that the product makes or changes goes through it.
 * Nothing is overwritten, nothing is written through a link or outside the
 * plan's folder, and a file is changed only while its text is what was read.
 */
export class Writer implements vscode.Disposable {
	readonly #language: LanguageChoice;
	readonly #written = new vscode.EventEmitter<readonly Uri[]>();
	/** Fires with what was made or changed: a watcher may come late, or lose an event. */
	readonly onDidWrite = this.#written.event;

	constructor(language: LanguageChoice) {
		this.#language = language;
	}

	/** Whether there is something at a place, of whatever kind. */
	async isTaken(uri: Uri): Promise<boolean> {
		return await typeOf(uri) !== undefined;
	}

	/** Throws the given sentence when a place is taken. */
	async requireFree(uri: Uri, sentence: string): Promise<void> {
		if (await this.isTaken(uri)) {
			throw new UserError(sentence);
		}
	}

	/** Carries a plan out. Throws a `UserError` that says why when it refuses; then nothing was changed. */
	async apply(plan: Plan): Promise<void> {
		const made = [...plan.create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) })), ...plan.attach ?? []];
		for (const { uri } of [...made, ...plan.edit]) {
			await this.#proveInside(plan.within, uri);
		}
		for (const file of made) {
			if (await this.isTaken(file.uri)) {
				throw new UserError(this.#say.exists(shown(file.uri)));
			}
		}
		const documents = await Promise.all(plan.edit.map(edit => this.#openUnchanged(edit)));
		for (const file of made) {
			await this.#create(file);
		}
		if (documents.length > 0) {
			await this.#edit(plan.edit, documents);
		}
		this.#written.fire([...made, ...plan.edit].map(({ uri }) => uri));
	}

	/**
	 * Writes one file where the user has just chosen to have it: it may lie anywhere, and the dialog has asked before
	 * it was to be replaced. Only for what is made to be handed on. Throws a `UserError` that says why when it can't be written.
	 */
	async export(uri: Uri, text: string): Promise<void> {
		const type = await typeOf(uri);
		if (type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0) {
			throw new UserError(this.#say.linkInTheWay(shown(uri)));
		}
		await this.#create({ uri, bytes: new TextEncoder().encode(text) });
		this.#written.fire([uri]);
	}

	dispose(): void {
		this.#written.dispose();
	}

	get #say(): LanguageChoice['words']['say'] {
		return this.#language.words.say;
	}

	async #proveInside(within: Uri, uri: Uri): Promise<void> {
		const path = segmentsBelow(within, uri);
		if (!path || path.some(segment => segment === '' || segment === '.' || segment === '..' || /[\\/:]/.test(segment))) {
			throw new UserError(this.#say.outside(shown(uri)));
		}
		// Each folder on the way, and the file itself: a link would lead the writing elsewhere.
		for (let place: Uri | undefined = uri; place !== undefined && place.length > within.length; place = parentOf(place)) {
			const type = await typeOf(place);
			if (type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0) {
				throw new UserError(this.#say.linkInTheWay(shown(place)));
			}
		}
	}

	async #create({ uri, bytes }: NewBytes): Promise<void> {
		try {
			const parent = parentOf(uri);
			if (parent !== undefined) {
				await vscode.workspace.fs.createDirectory(vscode.Uri.parse(parent));
			}
			await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes);
		} catch (error) {
			throw new UserError(this.#say.notWritten(shown(uri), error instanceof Error ? plainText(error.message) : ''), { cause: error });
		}
	}

	async #openUnchanged({ uri, expected }: FileEdit): Promise<vscode.TextDocument> {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		// The document shows one kind of line end whatever the file has, so the file itself is asked.
		const onDisk = decodeSource(await vscode.workspace.fs.readFile(document.uri));
		if (typeof onDisk !== 'string') {
			throw new UserError(this.#language.words.problem[onDisk.code](onDisk));
		}
		if (hasMixedLineEnds(onDisk)) {
			throw new UserError(this.#say.mixedLineEnds(shown(uri)));
		}
		if (document.getText() !== expected || (!document.isDirty && onDisk !== expected)) {
			throw new UserError(this.#say.changed(shown(uri)));
		}
		return document;
	}

	/** All files in one edit, so that one undo takes it back; saved where nothing else was unsaved. */
	async #edit(edits: readonly FileEdit[], documents: readonly vscode.TextDocument[]): Promise<void> {
		const wereClean = documents.map(document => !document.isDirty);
		const edit = new vscode.WorkspaceEdit();
		edits.forEach((file, i) => {
			const document = documents[i];
			for (const { start, end, text } of document ? file.edits : []) {
				edit.replace(vscode.Uri.parse(file.uri), new vscode.Range(document!.positionAt(start), document!.positionAt(end)), text);
			}
		});
		const names = edits.map(({ uri }) => shown(uri)).join(', ');
		if (!await vscode.workspace.applyEdit(edit)) {
			throw new UserError(this.#say.changed(names));
		}
		for (const [i, document] of documents.entries()) {
			if (wereClean[i] === true) {
				await document.save();
			} else {
				void vscode.window.showInformationMessage(this.#say.unsaved(shown(document.uri.toString())));
			}
		}
	}
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}

async function typeOf(uri: Uri): Promise<vscode.FileType | undefined> {
	try {
		return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).type;
	} catch {
		return undefined;
	}
}
