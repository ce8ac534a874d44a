import * as vscode from 'vscode';
import type { Position } from '../../../core/text/range';
import { Disposable } from '../../platform/disposable';
import type { PageContent, PageServices } from '../page';

/** What the page of a file gets the focus for: at least the file. */
interface FileLocation {
	readonly uri: vscode.Uri;
}

/** The content of a page that writes its file. */
export interface PageEditor<Location extends FileLocation> extends PageContent {
	/** Shows a place of the file, with the focus in its field. */
	reveal(location: Location): Promise<void>;
	/** Returns where the value that has the focus is in the file's text. */
	positionIn(text: string): Position;
	/** Writes what was typed. Settles when it is written, or can't be. */
	writeNow(): Promise<void>;
}

/** What is specific to a kind of page that writes. */
export interface EditorKind<Location extends FileLocation, Editor extends PageEditor<Location>> {
	/** The view type in the manifest's custom editors. */
	readonly viewType: string;
	/** The name of a file in `dist`. */
	readonly script: string;
	/** Names of files in `media`, first the one that all pages share. */
	readonly styles: readonly string[];
	/** Returns a folder whose pictures the page may show, besides the extension's own files. */
	readonly pictures?: (file: vscode.Uri) => vscode.Uri | undefined;
	/** Makes the content of a page. `wanted` is the place that it shows first. */
	readonly open: (document: vscode.TextDocument, panel: vscode.WebviewPanel, wanted: Location | undefined) => Promise<Editor>;
}

interface Opened<Editor> {
	readonly panel: vscode.WebviewPanel;
	readonly document: vscode.TextDocument;
	readonly editor: Editor;
}

/** The pages of one kind that write: custom editors of their files. */
export class EditorPages<Location extends FileLocation, Editor extends PageEditor<Location>>
	extends Disposable implements vscode.CustomTextEditorProvider {
	readonly #kind: EditorKind<Location, Editor>;
	readonly #services: PageServices;
	readonly #open = new Set<Opened<Editor>>();
	/** What the next page of a file shows. */
	readonly #wanted = new Map<string, Location>();

	constructor(kind: EditorKind<Location, Editor>, services: PageServices) {
		super();
		this.#kind = kind;
		this.#services = services;
	}

	/** Registers the editor. Once. */
	registerEditor(): vscode.Disposable {
		return vscode.window.registerCustomEditorProvider(this.#kind.viewType, this, { supportsMultipleEditorsPerDocument: true });
	}

	/** The active page. */
	get active(): { readonly uri: vscode.Uri; readonly editor: Editor } | undefined {
		const active = [...this.#open].find(({ panel }) => panel.active);
		return active && { uri: active.document.uri, editor: active.editor };
	}

	/** Opens the page of a file, or reveals it. With `preserveFocus`, a view keeps the focus. */
	async show(location: Location, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
		const key = location.uri.toString();
		const opened = [...this.#open].filter(({ document }) => document.uri.toString() === key);
		this.expect(location);
		await vscode.commands.executeCommand(
			'vscode.openWith', location.uri, this.#kind.viewType, { viewColumn: vscode.ViewColumn.Active, ...options },
		);
		if (opened.length > 0) {
			this.#wanted.delete(key);
		}
		await Promise.all(opened.map(({ editor }) => editor.reveal(location)));
	}

	/** Notes what the next page of a file shows. */
	expect(location: Location): void {
		this.#wanted.set(location.uri.toString(), location);
	}

	async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
		const { extension } = this.#services;
		const pictures = this.#kind.pictures?.(document.uri);
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [
				vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), ...pictures ? [pictures] : [],
			],
		};
		const key = document.uri.toString();
		const wanted = this.#wanted.get(key);
		this.#wanted.delete(key);
		const [editor, { OpenPage }] = await Promise.all([this.#kind.open(document, panel, wanted), import('../openPage')]);
		const opened = { panel, document, editor };
		this.#open.add(opened);
		const page = new OpenPage(panel, editor, this.#kind, this.#services);
		panel.onDidDispose(() => {
			this.#open.delete(opened);
			page.dispose();
		});
	}
}
