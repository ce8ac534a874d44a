import * as vscode from 'vscode';
import type { LeftDraft } from '../../../core/pages/session/drafts';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import type { CurrentUser } from '../../identity/currentUser';
import { followSessionPages } from '../../ask/target';
import { Disposable } from '../../platform/disposable';
import type { StartTimes } from '../../workspace/startTimes';
import { sessionPageType } from '../../platform/openAs';
import type { PageServices } from '../page';
import type { SessionEditor } from './sessionEditor';

/** What the page of a session works with. */
export interface SessionPageServices extends PageServices {
	readonly startTimes: StartTimes;
	/** What was typed on pages that were closed and could not be written, by the URI of the file; in memory only. */
	readonly left: Map<string, LeftOnPage>;
	readonly currentUser: Pick<CurrentUser, 'keyOfMe'>;
}

/** What was typed on a page and is not in its file. */
interface LeftOnPage {
	readonly session: string | undefined;
	readonly drafts: readonly LeftDraft[];
	/** The text of the capture line. */
	readonly capture: string;
}

/** A session in a file, and the value in it that gets the focus. */
export interface SessionLocation {
	readonly uri: vscode.Uri;
	/** Without an id, the file's first session. */
	readonly session?: string;
	/** The keys and indexes that lead to a value of the session. */
	readonly path?: YamlPath;
}

/** Names of files in `media`. */
const sessionStyles = ['page', 'fields', 'buttons', 'entries', 'beside', 'capture', 'session'].map(name => `${name}.css`);

interface Opened {
	readonly panel: vscode.WebviewPanel;
	readonly document: vscode.TextDocument;
	readonly editor: SessionEditor;
}

/** The pages of sessions: custom editors of their files. */
export class SessionPages extends Disposable implements vscode.CustomTextEditorProvider {
	readonly #services: SessionPageServices;
	readonly #open = new Set<Opened>();
	/** What the next page of a file shows. */
	readonly #wanted = new Map<string, SessionLocation>();

	constructor(services: Omit<SessionPageServices, 'left'>) {
		super();
		this.#services = { ...services, left: new Map() };
	}

	/** Registers the editor. Once. */
	registerEditor(): vscode.Disposable {
		followSessionPages(() => this.active?.editor.location.session?.id);
		return vscode.window.registerCustomEditorProvider(sessionPageType, this, { supportsMultipleEditorsPerDocument: true });
	}

	/** The active page. */
	get active(): { readonly uri: vscode.Uri; readonly editor: SessionEditor } | undefined {
		const active = [...this.#open].find(({ panel }) => panel.active);
		return active && { uri: active.document.uri, editor: active.editor };
	}

	/** Opens the page of a session, or reveals it. With `preserveFocus`, a view keeps the focus. */
	async show(location: SessionLocation, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
		const key = location.uri.toString();
		const opened = [...this.#open].filter(({ document }) => document.uri.toString() === key);
		this.expect(location);
		await vscode.commands.executeCommand(
			'vscode.openWith', location.uri, sessionPageType, { viewColumn: vscode.ViewColumn.Active, ...options },
		);
		if (opened.length > 0) {
			this.#wanted.delete(key);
		}
		await Promise.all(opened.map(({ editor }) => editor.reveal(location.session, location.path)));
	}

	/** Notes what the next page of a file shows. */
	expect(location: SessionLocation): void {
		this.#wanted.set(location.uri.toString(), location);
	}

	async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
		const { extension } = this.#services;
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')],
		};
		const [{ SessionEditor }, { OpenPage }] = await Promise.all([import('./sessionEditor'), import('../openPage')]);
		const key = document.uri.toString();
		const wanted = this.#wanted.get(key);
		this.#wanted.delete(key);
		const editor = new SessionEditor(document, panel, this.#services, wanted);
		const opened = { panel, document, editor };
		this.#open.add(opened);
		const page = new OpenPage(panel, editor, { script: 'session.js', styles: sessionStyles }, this.#services);
		panel.onDidDispose(() => {
			this.#open.delete(opened);
			page.dispose();
		});
	}
}
