import * as vscode from 'vscode';
import { nameOf } from '../../core/text/uri';
import { commandIds, type CommandName } from '../../core/manifest/commands';
import { aboutNote, type AboutNote } from '../../core/pages/notePreview/aboutNote';
import { pageWords, readFromPage, type ToPage } from '../../core/pages/notePreview/protocol';
import { planTickStep } from '../../core/plans/reflection/planTickStep';
import { linkedActionOf } from '../../core/programme/linkedActions';
import { nameOfNote } from '../../core/views/reflections/noteReaders';
import { plainText } from '../../core/text/plainText';
import { asksQuestions, onDidChangeQuestions } from '../languageFeatures/noteHelp';
import type { CurrentUser } from '../identity/currentUser';
import { openText } from '../platform/openText';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import { ChangedSince } from '../platform/userError';
import { followLink } from './followLink';
import { linkedStep } from './linkedStep';
import { openLocation } from './openLocation';
import { LiveNote } from './liveNote';
import { movedTo, type PageContent, type PageServices, type PageView } from './page';
import { notePageWords } from '../../core/words/lateWords';

/** What the page of a note works with. */
export interface NoteServices extends PageServices {
	/** Who the current user is in each programme. */
	readonly currentUser: Pick<CurrentUser, 'keyOfMe' | 'onDidChange'>;
}

/** The preview of a note, as its document is in the editor. */
export class NotePreview extends Disposable implements PageContent {
	#document: vscode.TextDocument;
	readonly #services: NoteServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	#live: LiveNote | undefined;
	/** The text that the page shows, and its version: requests of the page are valid for that version only. */
	#shown = { version: 0, text: '' };
	/** What is shown around the text, and the values that it was made from: a long note is sent in parts, and this is made once. */
	#about: { readonly from: readonly unknown[]; readonly made: AboutNote | undefined } = { from: [], made: undefined };

	constructor(document: vscode.TextDocument, services: NoteServices) {
		super();
		this.#document = document;
		this.#services = services;
		this.register(vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
			if (uri.toString() === this.#document.uri.toString()) {
				this.#changed.fire();
			}
		}));
		const { onDidDeleteFiles } = vscode.workspace;
		this.register(anyOf(onDidChangeQuestions, services.currentUser.onDidChange, onDidDeleteFiles)(() => { this.#changed.fire(); }));
		this.register(vscode.workspace.onDidRenameFiles(({ files }) => {
			const to = movedTo(this.#document.uri, files);
			if (to) {
				this.#follow(to).catch(services.report);
			}
		}));
	}

	get title(): string {
		return this.#services.language.words.page.preview(this.#name);
	}

	get #name(): string {
		const uri = this.#document.uri.toString();
		return nameOfNote(this.#services.store.index.facts(uri) ?? { uri });
	}

	get hasMore(): boolean {
		return this.#live?.isGrowing === true;
	}

	async render({ webview, isNew }: PageView): Promise<ToPage> {
		const { words } = this.#services.language;
		// A file that moves is closed before its new place is known, and has gone from the old one: its text is still that of the page.
		const document = await this.#current().catch(() => this.#document);
		const uri = document.uri.toString();
		if (this.#live?.isFor(document.uri, words) !== true) {
			this.#live = new LiveNote(document.uri, webview, words);
		} else if (isNew) {
			this.#live.forget();
		}
		const text = document.getText();
		const live = await this.#live.show(text);
		const about = this.#aboutNote(document.uri, text);
		if (text !== this.#shown.text) {
			this.#shown = { version: this.#shown.version + 1, text };
		}
		const isGone = await this.#isGone(document.uri);
		const { file, fileGone } = notePageWords[words.language];
		return {
			type: 'show', uri, version: this.#shown.version, language: words.language, title: this.#name, head: [],
			...about?.shown,
			...isGone && { head: [{ label: file, value: fileGone, warning: true }] },
			...live, words: pageWords(words),
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
				const block = request.version === this.#shown.version ? this.#live?.blocks[request.block] : undefined;
				const href = block?.links[request.link];
				if (href !== undefined) {
					await followLink(href, this.#document.uri, this.#services.language.words);
				}
				return;
			}
			case 'openSession':
				await this.#openSession();
				return;
			case 'openNote': {
				const note = this.#about.made?.neighbours[request.which];
				if (note) {
					await this.#run('previewReflection', vscode.Uri.parse(note.uri));
				}
				return;
			}
			case 'export':
				await this.#run('exportReflection', this.#document.uri);
				return;
		}
	}

	#aboutNote(note: vscode.Uri, text: string): AboutNote | undefined {
		const { store, language: { words }, clock, currentUser: me } = this.#services;
		const file = store.index.facts(note.toString());
		const programme = store.index.programmeOf(note.toString());
		const reader = { me: programme && me.keyOfMe(programme), wantsQuestions: asksQuestions(note), today: clock.today(programme) };
		const from = [file, programme, text, words, reader.me, reader.wantsQuestions, reader.today];
		if (from.some((one, i) => one !== this.#about.from[i])) {
			this.#about = { from, made: file && programme && aboutNote(file, text, programme, words, reader) };
		}
		return this.#about.made;
	}

	/** Whether a note's file was deleted, or moved by something that VS Code was not told of. The index knows of most that are there. */
	async #isGone(note: vscode.Uri): Promise<boolean> {
		return this.#services.store.index.facts(note.toString()) === undefined && note.scheme !== 'untitled'
			&& await vscode.workspace.fs.stat(note).then(() => false, () => true);
	}

	async #run(command: CommandName, note: vscode.Uri): Promise<void> {
		await vscode.commands.executeCommand(commandIds(command)[this.#services.language.words.language], note);
	}

	/** Opens the document again if VS Code has closed it. */
	async #current(): Promise<vscode.TextDocument> {
		return this.#document.isClosed ? await openText(this.#document.uri.toString()) : this.#document;
	}

	async #follow(to: vscode.Uri): Promise<void> {
		this.#document = await vscode.workspace.openTextDocument(to);
		this.#changed.fire();
	}

	async #toggleTask(line: number, done: boolean, version: number): Promise<void> {
		const { store, writer, clock, language: { words } } = this.#services;
		const document = await this.#current();
		const uri = document.uri.toString();
		const text = document.getText();
		const isShown = version === this.#shown.version && text === this.#shown.text;
		const programme = store.index.programmeOf(uri);
		const note = store.index.facts(uri)?.reflection ?? { uri };
		const action = isShown && programme ? linkedActionOf(programme, note, text.split(/\r?\n/)[line] ?? '') : undefined;
		const linked = await linkedStep(this.#services, action);
		// The outermost folder, so that the writer checks every folder below it for symlinks.
		const within = programme?.folder ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString();
		const plan = !isShown ? 'changed' : planTickStep({
			folder: within ?? vscode.Uri.joinPath(document.uri, '..').toString(), note: { uri, text, line }, done,
			today: clock.today(programme), ...linked && { linked },
		});
		if (plan === 'changed' || !plan || plan.edit.length === 0) {
			throw new ChangedSince(words.say.changed(plainText(nameOf(uri))), uri);
		}
		await writer.apply(plan);
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
		const id = index.facts(uri)?.reflection?.session;
		const session = id === undefined ? undefined : index.programmeOf(uri)?.sessionsById.get(id);
		if (session) {
			await openLocation(this.#services, session.uri, session.position);
		}
	}
}
