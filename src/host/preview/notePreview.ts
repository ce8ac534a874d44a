import * as vscode from 'vscode';
import { nameOf } from '../../core/files/uri';
import { describeNote } from '../../core/preview/describeNote';
import { readLink } from '../../core/preview/links';
import { readFromPage, type FromPage, type ToPage } from '../../core/preview/protocol';
import type { Block } from '../../core/preview/renderNote';
import { planTick } from '../../core/preview/tasks';
import { plainText } from '../../core/words/plainText';
import { UserError } from '../userError';
import type { PreviewServices } from './notePreviews';
import { pageShell } from './pageShell';

/** One note as a page: shows what the document holds now, and does what the page asks for. */
export class NotePreview implements vscode.Disposable {
	readonly #panel: vscode.WebviewPanel;
	readonly #document: vscode.TextDocument;
	readonly #services: PreviewServices;
	readonly #subscriptions: vscode.Disposable;
	#ready = false;
	#shown: { readonly version: number; readonly blocks: readonly Block[] } = { version: -1, blocks: [] };
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How long the last rendering took: a large note is rendered less often, so that typing never waits. */
	#lastMs = 0;

	constructor(panel: vscode.WebviewPanel, document: vscode.TextDocument, services: PreviewServices) {
		this.#panel = panel;
		this.#document = document;
		this.#services = services;
		const { store, language, extension } = services;
		this.#subscriptions = vscode.Disposable.from(
			panel.webview.onDidReceiveMessage((data: unknown) => { void this.#receive(data); }),
			vscode.workspace.onDidChangeTextDocument(e => {
				if (e.document.uri.toString() === document.uri.toString()) {
					this.#showSoon();
				}
			}),
			store.onDidChange(() => { this.#showSoon(); }),
			language.onDidChange(() => { this.#showSoon(); }),
		);
		panel.iconPath = { light: vscode.Uri.joinPath(extension, 'media', 'preview-light.svg'), dark: vscode.Uri.joinPath(extension, 'media', 'preview-dark.svg') };
		panel.title = this.#title;
		panel.webview.html = pageShell(panel.webview, extension, language.words.language, 'preview.js', 'preview.css');
	}

	reveal(beside: boolean): void {
		this.#panel.reveal(undefined, beside);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
	}

	get #title(): string {
		return this.#services.language.words.page.preview(plainText(nameOf(this.#document.uri.toString())));
	}

	#showSoon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			void this.#show();
		}, Math.min(500, this.#lastMs * 2));
	}

	async #show(): Promise<void> {
		if (!this.#ready) {
			return;
		}
		const began = Date.now();
		const { store, language: { words } } = this.#services;
		const document = await this.#current();
		const uri = document.uri.toString();
		const { renderNote } = await import('../../core/preview/renderNote');
		const blocks = renderNote(document.getText(), words.page.goToLine);
		const file = store.index.file(uri);
		const programme = store.index.programmeOf(uri);
		this.#shown = { version: document.version, blocks };
		this.#panel.title = this.#title;
		const message: ToPage = {
			type: 'show', uri, version: document.version, language: words.language,
			head: file && programme ? describeNote(file, programme, words) : [],
			blocks: blocks.map(({ line, html }) => ({ line, html })),
			empty: words.page.empty,
			openSession: words.page.openSession,
		};
		await this.#panel.webview.postMessage(message);
		this.#lastMs = Date.now() - began;
	}

	/** The document as it is now: VS Code may have closed the one that was opened first. */
	async #current(): Promise<vscode.TextDocument> {
		return this.#document.isClosed ? await vscode.workspace.openTextDocument(this.#document.uri) : this.#document;
	}

	async #receive(data: unknown): Promise<void> {
		const request = readFromPage(data);
		try {
			if (request) {
				await this.#answer(request);
			}
		} catch (error) {
			await this.#services.report(error);
			// The page may show what did not happen.
			await this.#show();
		}
	}

	async #answer(request: FromPage): Promise<void> {
		switch (request.type) {
			case 'ready':
				this.#ready = true;
				await this.#show();
				return;
			case 'toggleTask':
				await this.#toggleTask(request.line, request.done, request.version);
				return;
			case 'revealLine':
				await this.#revealLine(request.line);
				return;
			case 'followLink': {
				const href = request.version === this.#shown.version ? this.#shown.blocks[request.block]?.links[request.link] : undefined;
				if (href !== undefined) {
					await this.#followLink(href);
				}
				return;
			}
			case 'openSession':
				await this.#openSession();
				return;
		}
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

	async #revealLine(line: number): Promise<void> {
		const document = await this.#current();
		const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
		const editor = vscode.window.visibleTextEditors.find(e => e.document.uri.toString() === document.uri.toString());
		const column = editor?.viewColumn ?? (this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
		const shown = await vscode.window.showTextDocument(document, { viewColumn: column, selection: new vscode.Range(range.start, range.start) });
		shown.revealRange(range, vscode.TextEditorRevealType.AtTop);
	}

	async #followLink(href: string): Promise<void> {
		const { say } = this.#services.language.words;
		const link = readLink(href);
		if (!link) {
			throw new UserError(say.linkRefused(plainText(href)));
		}
		if (link.is === 'web') {
			await vscode.env.openExternal(vscode.Uri.parse(link.href));
			return;
		}
		const [path = ''] = link.path.split(/[?#]/);
		const folder = vscode.workspace.getWorkspaceFolder(this.#document.uri);
		const target = folder && (path.startsWith('/') ? vscode.Uri.joinPath(folder.uri, decodePath(path)) : vscode.Uri.joinPath(this.#document.uri, '..', decodePath(path)));
		if (path === '') {
			return;
		}
		// Only what lies in the same workspace folder: a note can't lead to other files of this computer.
		if (!target || vscode.workspace.getWorkspaceFolder(target)?.uri.toString() !== folder.uri.toString()) {
			throw new UserError(say.linkRefused(plainText(href)));
		}
		try {
			await vscode.workspace.fs.stat(target);
		} catch {
			throw new UserError(say.linkMissing(plainText(path)));
		}
		await vscode.commands.executeCommand('vscode.open', target);
	}

	async #openSession(): Promise<void> {
		const { index } = this.#services.store;
		const uri = this.#document.uri.toString();
		const id = index.file(uri)?.reflection?.session;
		const session = id === undefined ? undefined : index.programmeOf(uri)?.sessionsById.get(id);
		if (session) {
			const { line, character } = session.range.start;
			await vscode.window.showTextDocument(vscode.Uri.parse(session.uri), { viewColumn: vscode.ViewColumn.One, selection: new vscode.Range(line, character, line, character) });
		}
	}
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
