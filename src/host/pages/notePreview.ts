import * as vscode from 'vscode';
import { nameOf } from '../../core/files/uri';
import { describeNote } from '../../core/preview/describeNote';
import { readFromPage, type ToPage } from '../../core/preview/protocol';
import { renderNote, type Block } from '../../core/preview/renderNote';
import { planTick } from '../../core/preview/tasks';
import { plainText } from '../../core/words/plainText';
import { UserError } from '../userError';
import { followLink } from './followLink';
import { movedTo } from './movedTo';
import { openPlace } from './openPlace';
import type { PageContent, PageServices } from './page';

/** One note as a page: shows what the document holds now, and does what the page asks for. */
export class NotePreview implements PageContent {
	#document: vscode.TextDocument;
	readonly #services: PageServices;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #subscription: vscode.Disposable;
	#shown: { readonly version: number; readonly blocks: readonly Block[] } = { version: -1, blocks: [] };

	constructor(document: vscode.TextDocument, services: PageServices) {
		this.#document = document;
		this.#services = services;
		this.#subscription = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument(e => {
				if (e.document.uri.toString() === this.#document.uri.toString()) {
					this.#changed.fire();
				}
			}),
			vscode.workspace.onDidRenameFiles(({ files }) => {
				const to = movedTo(this.#document.uri, files);
				if (to) {
					void this.#follow(to);
				}
			}),
		);
	}

	get title(): string {
		return this.#services.language.words.page.preview(plainText(nameOf(this.#document.uri.toString())));
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	async render(): Promise<ToPage> {
		const { store, language: { words } } = this.#services;
		const document = await this.#current();
		const uri = document.uri.toString();
		const blocks = renderNote(document.getText(), words.page.goToLine);
		const file = store.index.file(uri);
		const programme = store.index.programmeOf(uri);
		this.#shown = { version: document.version, blocks };
		return {
			type: 'show', uri, version: document.version, language: words.language,
			head: file && programme ? describeNote(file, programme, words) : [],
			blocks: blocks.map(({ line, html }) => ({ line, html })),
			empty: words.page.empty,
			openSession: words.page.openSession,
		};
	}

	async answer(message: unknown, column: vscode.ViewColumn | undefined): Promise<void> {
		const request = readFromPage(message);
		switch (request?.type) {
			case undefined:
			case 'ready':
				return;
			case 'toggleTask':
				await this.#toggleTask(request.line, request.done, request.version);
				return;
			case 'revealLine':
				await this.#revealLine(request.line, column);
				return;
			case 'followLink': {
				const href = request.version === this.#shown.version ? this.#shown.blocks[request.block]?.links[request.link] : undefined;
				if (href !== undefined) {
					await followLink(href, this.#document.uri, this.#services.language.words);
				}
				return;
			}
			case 'openSession':
				await this.#openSession();
				return;
		}
	}

	/** The document as it is now: VS Code may have closed the one that was opened first. */
	async #current(): Promise<vscode.TextDocument> {
		return this.#document.isClosed ? await vscode.workspace.openTextDocument(this.#document.uri) : this.#document;
	}

	async #follow(to: vscode.Uri): Promise<void> {
		this.#document = await vscode.workspace.openTextDocument(to);
		this.#changed.fire();
	}

	async #toggleTask(line: number, done: boolean, version: number): Promise<void> {
		const { writer, language: { words } } = this.#services;
		const document = await this.#current();
		const uri = document.uri.toString();
		const text = document.getText();
		const tick = document.version === version ? planTick(text, line, done) : undefined;
		if (!tick) {
			throw new UserError(words.say.changed(plainText(nameOf(uri))));
		}
		const folder = vscode.Uri.joinPath(document.uri, '..').toString();
		await writer.apply({ within: folder, create: [], edit: [{ uri, expected: text, edits: [tick] }] });
	}

	async #revealLine(line: number, column: vscode.ViewColumn | undefined): Promise<void> {
		const document = await this.#current();
		const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
		const editor = vscode.window.visibleTextEditors.find(e => e.document.uri.toString() === document.uri.toString());
		const viewColumn = editor?.viewColumn ?? (column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
		const shown = await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(range.start, range.start) });
		shown.revealRange(range, vscode.TextEditorRevealType.AtTop);
	}

	async #openSession(): Promise<void> {
		const { index } = this.#services.store;
		const uri = this.#document.uri.toString();
		const id = index.file(uri)?.reflection?.session;
		const session = id === undefined ? undefined : index.programmeOf(uri)?.sessionsById.get(id);
		if (session) {
			await openPlace(session.uri, session.range.start);
		}
	}
}
