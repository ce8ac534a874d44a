import * as vscode from 'vscode';
import { Disposable } from '../platform/disposable';
import { OpenPage } from './openPage';
import type { PageKind, PageServices } from './page';

interface Opened<Subject> {
	readonly subject: Subject;
	readonly page: OpenPage;
	readonly panel: vscode.WebviewPanel;
}

/** The open pages of one kind, one for each subject. Restores them after a reload of the window. `Pages` loads it when one is opened. */
export class OpenPages<Subject> extends Disposable implements vscode.WebviewPanelSerializer {
	readonly #kind: PageKind<Subject>;
	readonly #services: PageServices;
	readonly #open = new Map<string, Opened<Subject>>();
	readonly #activated = this.register(new vscode.EventEmitter<void>());
	/** Fires when another page, or none, may be active. */
	readonly onDidChangeActive = this.#activated.event;

	constructor(kind: PageKind<Subject>, services: PageServices) {
		super();
		this.#kind = kind;
		this.#services = services;
		this.register(vscode.workspace.onDidRenameFiles(({ files }) => { this.#follow(files); }));
	}

	/** The subject of the active page. */
	get active(): Subject | undefined {
		return [...this.#open.values()].find(({ panel }) => panel.active)?.subject;
	}

	/** Opens a subject's page, or reveals it if it is open. With `beside` the editor keeps the focus. */
	async show(subject: Subject, { beside }: { readonly beside: boolean }): Promise<void> {
		const key = this.#kind.keyOf(subject);
		if (this.#reveal(key, beside)) {
			return;
		}
		const content = await this.#kind.open(subject);
		// It may have been opened while its content was loaded.
		if (this.#reveal(key, beside)) {
			content.dispose();
			return;
		}
		const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
		const options = { ...this.#options(subject), enableFindWidget: true };
		const panel = vscode.window.createWebviewPanel(this.#kind.viewType, '', { viewColumn: column, preserveFocus: beside }, options);
		this.#add(subject, panel, new OpenPage(panel, content, this.#kind, this.#services));
	}

	async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		try {
			const subject = await this.#kind.restore(state);
			if (subject !== undefined && !this.#open.has(this.#kind.keyOf(subject))) {
				const content = await this.#kind.open(subject);
				panel.webview.options = this.#options(subject);
				this.#add(subject, panel, new OpenPage(panel, content, this.#kind, this.#services));
				return;
			}
		} catch {
			// The subject is gone, or the state held none: there is nothing to restore.
		}
		panel.dispose();
	}

	override dispose(): void {
		[...this.#open.values()].forEach(({ page }) => { page.dispose(); });
		super.dispose();
	}

	#reveal(key: string, beside: boolean): boolean {
		const open = this.#open.get(key);
		open?.page.reveal(beside);
		return open !== undefined;
	}

	#options(subject: Subject): vscode.WebviewOptions {
		const { extension } = this.#services;
		const pictures = this.#kind.pictures?.(subject);
		const roots = [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), ...pictures ? [pictures] : []];
		return { enableScripts: true, localResourceRoots: roots };
	}

	#add(subject: Subject, panel: vscode.WebviewPanel, page: OpenPage): void {
		this.#open.set(this.#kind.keyOf(subject), { subject, page, panel });
		panel.onDidChangeViewState(() => { this.#activated.fire(); });
		panel.onDidDispose(() => {
			for (const [key, open] of this.#open) {
				if (open.page === page) {
					this.#open.delete(key);
				}
			}
			page.dispose();
			this.#activated.fire();
		});
		this.#activated.fire();
	}

	/** Updates the subjects of pages whose files were renamed. */
	#follow(renamed: vscode.FileRenameEvent['files']): void {
		for (const [key, open] of [...this.#open]) {
			const subject = this.#kind.movedTo?.(open.subject, renamed);
			if (subject !== undefined) {
				this.#open.delete(key);
				this.#open.set(this.#kind.keyOf(subject), { ...open, subject });
			}
		}
		this.#activated.fire();
	}
}
