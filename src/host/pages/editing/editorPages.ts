import * as vscode from 'vscode';
import type { LeftText, LeftTexts } from '../../../core/pages/editing/leftTexts';
import type { Position } from '../../../core/text/range';
import { Disposable } from '../../platform/disposable';
import { movedTo, type PageContent, type PageServices } from '../page';

/** What the page of a file gets the focus for: at least the file. */
export interface FileLocation {
	readonly uri: vscode.Uri;
}

/** The content of a page that writes its file. */
export interface PageEditor<Location extends FileLocation> extends PageContent {
	/** Shows a place of the file, with the focus in its field. */
	reveal(location: Location): Promise<void>;
	/** Returns what the page shows, for the page of the file at another URI. */
	locationIn(uri: vscode.Uri): Location;
	/** Returns where the value that has the focus is in the file's text. */
	positionIn(text: string): Position;
	/** Writes what was typed. Settles when it is written, or can't be. */
	writeNow(): Promise<void>;
}

/** What is specific to a kind of page that writes. */
export interface EditorKind<Location extends FileLocation, Editor extends PageEditor<Location>, Left extends LeftText> {
	/** The view type in the manifest's custom editors. */
	readonly viewType: string;
	/** The name of a file in `dist`. */
	readonly script: string;
	/** Names of files in `media`, first the one that all pages share. */
	readonly styles: readonly string[];
	/** Returns a folder whose pictures the page may show, besides the extension's own files. */
	readonly pictures?: (file: vscode.Uri) => vscode.Uri | undefined;
	/** Makes the content of a page. `left` has what earlier pages could not write; `wanted` is the place that it shows first. */
	readonly open: (
		document: vscode.TextDocument, panel: vscode.WebviewPanel, left: LeftTexts<Left>, wanted: Location | undefined,
	) => Promise<Editor>;
}

interface Opened<Editor> {
	readonly panel: vscode.WebviewPanel;
	readonly document: vscode.TextDocument;
	readonly editor: Editor;
}

/** A page whose file is being moved. */
interface Moving<Location> {
	readonly to: Location;
	readonly viewColumn: vscode.ViewColumn | undefined;
	readonly isActive: boolean;
}

/** The pages of one kind that write: custom editors of their files. */
export class EditorPages<Location extends FileLocation, Editor extends PageEditor<Location>, Left extends LeftText>
	extends Disposable implements vscode.CustomTextEditorProvider {
	readonly #kind: EditorKind<Location, Editor, Left>;
	readonly #services: PageServices;
	readonly #open = new Set<Opened<Editor>>();
	#left: LeftTexts<Left> | undefined;
	/** What the next page of a file shows. */
	readonly #wanted = new Map<string, Location>();
	/** The pages of files that are being moved. */
	#moving: readonly Moving<Location>[] = [];

	constructor(kind: EditorKind<Location, Editor, Left>, services: PageServices) {
		super();
		this.#kind = kind;
		this.#services = services;
		this.register(vscode.workspace.onWillRenameFiles(event => { event.waitUntil(this.#leaveMoving(event.files)); }));
		this.register(vscode.workspace.onDidRenameFiles(() => { this.#followMoves().catch(services.report); }));
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
		const [{ LeftTexts }, { OpenPage }] = await Promise.all([import('../../../core/pages/editing/leftTexts'), import('../openPage')]);
		this.#left ??= new LeftTexts();
		const editor = await this.#kind.open(document, panel, this.#left, wanted);
		const opened = { panel, document, editor };
		this.#open.add(opened);
		const page = new OpenPage(panel, editor, this.#kind, this.#services);
		panel.onDidDispose(() => {
			this.#open.delete(opened);
			page.dispose();
		});
	}

	/**
	 * Writes what was typed before a file moves, and closes its page: VS Code would show the file as text then. It stays open where it has
	 * unsaved text.
	 */
	async #leaveMoving(files: vscode.FileRenameEvent['files']): Promise<void> {
		const moving = [...this.#open].flatMap(({ document, editor, panel }) => {
			const to = movedTo(document.uri, files);
			return to ? [{ to: editor.locationIn(to), viewColumn: panel.viewColumn, isActive: panel.active, document, editor }] : [];
		});
		this.#moving = moving;
		await Promise.all(moving.map(async ({ document, editor }) => {
			// The writer itself may be moving the file: what waits for it would keep it waiting. What was typed is kept for the next page.
			if (!this.#services.writer.isWriting) {
				await editor.writeNow();
			}
			if (!document.isDirty) {
				await vscode.window.tabGroups.close(this.#tabsOf(document.uri), true);
			}
		}));
	}

	#tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
		return vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) =>
			input instanceof vscode.TabInputCustom && input.viewType === this.#kind.viewType && input.uri.toString() === uri.toString());
	}

	/** Shows the files that were moved as pages again: in the place of their text, or in a tab of their own. */
	async #followMoves(): Promise<void> {
		const moved = this.#moving;
		this.#moving = [];
		for (const { to, viewColumn, isActive } of moved) {
			this.expect(to);
			const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
			if (isTextOf(input, to.uri)) {
				await vscode.commands.executeCommand('reopenActiveEditorWith', this.#kind.viewType);
			} else {
				const options = { ...viewColumn !== undefined && { viewColumn }, preserveFocus: !isActive };
				await vscode.commands.executeCommand('vscode.openWith', to.uri, this.#kind.viewType, options);
				await closeText(to.uri);
			}
		}
	}
}

function isTextOf(input: unknown, uri: vscode.Uri): boolean {
	return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Closes the text editors of a file that has no unsaved text: for others VS Code would ask. */
async function closeText(uri: vscode.Uri): Promise<void> {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input, isDirty }) => isTextOf(input, uri) && !isDirty);
	await vscode.window.tabGroups.close(tabs, true);
}
