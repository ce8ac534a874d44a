import * as vscode from 'vscode';
import { Disposable } from '../platform/disposable';
import type { OpenPages } from './openPages';
import type { PageKind, PageServices } from './page';

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

/** The pages of one kind. Their code is loaded when the first one is opened or restored. */
export class Pages<Subject> extends Disposable implements PageOpener<Subject> {
	readonly #viewType: string;
	readonly #loadKind: () => Promise<PageKind<Subject>>;
	readonly #services: PageServices;
	#loading: Promise<OpenPages<Subject>> | undefined;
	#loaded: OpenPages<Subject> | undefined;
	readonly #activated = this.register(new vscode.EventEmitter<void>());
	readonly onDidChangeActive = this.#activated.event;

	/** `viewType` is the kind's, known before the kind is loaded. */
	constructor(viewType: string, loadKind: () => Promise<PageKind<Subject>>, services: PageServices) {
		super();
		this.#viewType = viewType;
		this.#loadKind = loadKind;
		this.#services = services;
	}

	get active(): Subject | undefined {
		return this.#loaded?.active;
	}

	async show(subject: Subject, options: { readonly beside: boolean }): Promise<void> {
		await (await this.#pages()).show(subject, options);
	}

	registerSerializer(): vscode.Disposable {
		return vscode.window.registerWebviewPanelSerializer(this.#viewType, {
			deserializeWebviewPanel: async (panel, state) => (await this.#pages()).deserializeWebviewPanel(panel, state),
		});
	}

	#pages(): Promise<OpenPages<Subject>> {
		this.#loading ??= this.#load();
		return this.#loading;
	}

	async #load(): Promise<OpenPages<Subject>> {
		const [kind, { OpenPages: Open }] = await Promise.all([this.#loadKind(), import('./openPages')]);
		const pages = this.register(new Open(kind, this.#services));
		this.register(pages.onDidChangeActive(() => { this.#activated.fire(); }));
		this.#loaded = pages;
		return pages;
	}
}
