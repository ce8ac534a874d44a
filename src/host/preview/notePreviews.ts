import * as vscode from 'vscode';
import type { LanguageChoice } from '../language';
import type { RecordStore } from '../recordStore';
import type { Writer } from '../writer';
import { NotePreview } from './notePreview';

const previewViewType = 'mentorNotes.preview';

/** What every preview works with. */
export interface PreviewServices {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly extension: vscode.Uri;
	readonly report: (error: unknown) => Promise<void>;
}

/** The open previews, one a note; also finds them again after a reload of the window. */
export class NotePreviews implements vscode.Disposable, vscode.WebviewPanelSerializer {
	readonly #services: PreviewServices;
	readonly #open = new Map<string, NotePreview>();
	readonly #registration: vscode.Disposable;

	constructor(services: PreviewServices) {
		this.#services = services;
		this.#registration = vscode.window.registerWebviewPanelSerializer(previewViewType, this);
	}

	/** Opens a note's preview, or brings it to the front. The editor keeps the focus when it goes to the side. */
	async show(note: vscode.Uri, { beside }: { readonly beside: boolean }): Promise<void> {
		const open = this.#open.get(note.toString());
		if (open) {
			open.reveal(beside);
			return;
		}
		const document = await vscode.workspace.openTextDocument(note);
		const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
		const panel = vscode.window.createWebviewPanel(previewViewType, '', { viewColumn: column, preserveFocus: beside }, this.#options());
		this.#adopt(panel, document);
	}

	async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? state.uri : undefined;
		try {
			if (uri === undefined || this.#open.has(uri)) {
				panel.dispose();
				return;
			}
			panel.webview.options = this.#options();
			this.#adopt(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
		} catch {
			// The note is gone, or it was none: there is nothing to restore.
			panel.dispose();
		}
	}

	dispose(): void {
		this.#registration.dispose();
		vscode.Disposable.from(...this.#open.values()).dispose();
	}

	#options(): vscode.WebviewOptions {
		const { extension } = this.#services;
		return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')] };
	}

	#adopt(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
		const uri = document.uri.toString();
		const preview = new NotePreview(panel, document, this.#services);
		this.#open.set(uri, preview);
		panel.onDidDispose(() => {
			this.#open.delete(uri);
			preview.dispose();
		});
	}
}
