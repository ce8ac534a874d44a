import * as vscode from 'vscode';
import { OpenPage } from './openPage';
import type { PageContent, PageKind, PageServices } from './page';

interface Opened<Subject> {
	readonly subject: Subject;
	readonly page: OpenPage;
	readonly panel: vscode.WebviewPanel;
}

/** What others use of the pages of one kind. */
export interface PageOpener<Subject> {
	/** The subject of the active page. */
	readonly active: Subject | undefined;
	/** Fires when another page, or none, may be active. */
	readonly onDidChangeActive: vscode.Event<void>;
	/** Opens a subject's page, or reveals it if it is open. With `beside` the editor keeps the focus. */
	show(subject: Subject, options: { readonly beside: boolean }): Promise<void>;
	/** Lets VS Code restore the pages after a reload of the window. Once for each kind of page. */
	registerSerializer(): vscode.Disposable;
}

/** The open pages of one kind, one a subject; also finds them again after a reload of the window. */
export class Pages<Subject> implements PageOpener<Subject>, vscode.Disposable, vscode.WebviewPanelSerializer {
	readonly #kind: PageKind<Subject>;
	readonly #services: PageServices;
	readonly #open = new Map<string, Opened<Subject>>();
	readonly #activated = new vscode.EventEmitter<void>();
	/** Fires when another page, or none, may be in front. */
	readonly onDidChangeActive = this.#activated.event;
	readonly #registration: vscode.Disposable;

	constructor(kind: PageKind<Subject>, services: PageServices) {
		this.#kind = kind;
		this.#services = services;
		this.#registration = vscode.workspace.onDidRenameFiles(({ files }) => { this.#follow(files); });
	}

	registerSerializer(): vscode.Disposable {
		return vscode.window.registerWebviewPanelSerializer(this.#kind.viewType, this);
	}

	/** What the page that has the focus shows. */
	get active(): Subject | undefined {
		return [...this.#open.values()].find(({ panel }) => panel.active)?.subject;
	}

	/** Opens a subject's page, or brings it to the front. The editor keeps the focus when it goes to the side. */
	async show(subject: Subject, { beside }: { readonly beside: boolean }): Promise<void> {
		const key = this.#kind.keyOf(subject);
		if (this.#reveal(key, beside)) {
			return;
		}
		const content = await this.#kind.open(subject);
		// Somebody may have opened it meanwhile.
		if (this.#reveal(key, beside)) {
			content.dispose();
			return;
		}
		const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
		this.#adopt(subject, content, vscode.window.createWebviewPanel(this.#kind.viewType, '', { viewColumn: column, preserveFocus: beside }, { ...this.#options(subject), enableFindWidget: true }));
	}

	async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		try {
			const subject = await this.#kind.restore(state);
			if (subject !== undefined && !this.#open.has(this.#kind.keyOf(subject))) {
				const content = await this.#kind.open(subject);
				panel.webview.options = this.#options(subject);
				this.#adopt(subject, content, panel);
				return;
			}
		} catch {
			// The subject is gone, or it was none: there is nothing to restore.
		}
		panel.dispose();
	}

	dispose(): void {
		this.#registration.dispose();
		vscode.Disposable.from(...[...this.#open.values()].map(({ page }) => page), this.#activated).dispose();
	}

	#reveal(key: string, beside: boolean): boolean {
		const open = this.#open.get(key);
		open?.page.reveal(beside);
		return open !== undefined;
	}

	#options(subject: Subject): vscode.WebviewOptions {
		const { extension } = this.#services;
		const pictures = this.#kind.pictures?.(subject);
		return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), ...(pictures ? [pictures] : [])] };
	}

	#adopt(subject: Subject, content: PageContent, panel: vscode.WebviewPanel): void {
		const page = new OpenPage(panel, content, this.#kind, this.#services);
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

	/** A page goes on being its subject's, wherever that has gone. */
	#follow(moves: vscode.FileRenameEvent['files']): void {
		for (const [key, open] of [...this.#open]) {
			const subject = this.#kind.movedTo?.(open.subject, moves);
			if (subject !== undefined) {
				this.#open.delete(key);
				this.#open.set(this.#kind.keyOf(subject), { ...open, subject });
			}
		}
		this.#activated.fire();
	}
}
