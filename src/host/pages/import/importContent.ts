import * as vscode from 'vscode';
import type { Proposal } from '../../../core/imports/proposal';
import { commandIds } from '../../../core/manifest/commands';
import { type ImportRequest, type ImportSubject, readImportRequest, type ShowImport } from '../../../core/pages/import/protocol';
import { startOfFile } from '../../../core/text/range';
import { Disposable } from '../../platform/disposable';
import { openLocation } from '../openLocation';
import type { PageContent, PageServices } from '../page';
import { answersOf } from './answers';
import { essence, OtherPreview, type Prepared, PreparedImport, Superseded } from './preparedImport';
import { isPreview, type PreparedState } from './preparedState';
import { type Done, ShownImport } from './shownImport';

/** The page that imports a file: what was recognised, what would be made of each row, and afterwards what was made. */
export class ImportContent extends Disposable implements PageContent {
	readonly #subject: ImportSubject;
	readonly #services: PageServices;
	readonly #import: PreparedImport;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #shown: ShownImport;
	#prepared: PreparedState;
	#done: Done | undefined;
	#notice = '';
	/** Why the preview is being made anew. */
	#reason: string | undefined;
	/** What is being prepared or written, by number; 0 for nothing. */
	#work = 0;
	#works = 0;

	constructor(subject: ImportSubject, services: PageServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		this.#import = new PreparedImport(subject.folder, subject.source, services);
		this.#shown = new ShownImport(subject, services, this.#import);
		const { store, writer } = services;
		this.register(store.onDidChange(folders => {
			if (!folders.has(subject.folder) || writer.isWriting) {
				return;
			}
			if (this.#done) {
				this.#changed.fire();
			} else {
				this.#prepareAgain();
			}
		}));
		this.register(writer.onDidUndo(change => {
			if (this.#done?.change === change) {
				this.#done = { ...this.#done, isUndone: true };
				this.#changed.fire();
			}
		}));
		const source = vscode.Uri.parse(subject.source);
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(source, '..'), '*')));
		for (const event of [vscode.workspace.onDidSaveTextDocument, watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			this.register(event((changed: vscode.Uri | vscode.TextDocument) => {
				if (('uri' in changed ? changed.uri : changed).toString() === subject.source && !this.#done) {
					this.#readIfChanged().catch(services.report);
				}
			}));
		}
		this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#changed.fire(); }));
		this.#prepare();
	}

	get title(): string {
		return this.#shown.labels.page.tab(this.#shown.name);
	}

	get hasMore(): boolean {
		return this.#shown.hasMore;
	}

	/** The file is read anew: a command asked for it once more, and what was shown can be about an old version. */
	readAgain(): void {
		this.#import.forgetSource({ isImported: this.#done?.isUndone === false });
		this.#done = undefined;
		this.#prepareAgain(this.#shown.labels.page.changed.source);
	}

	/** Files are reported as changed also where they only were touched, or long ago: what is shown stays then. */
	async #readIfChanged(): Promise<void> {
		if (!await this.#import.isSourceRead() && !this.#done && !this.isDisposed) {
			this.readAgain();
		}
	}

	render({ isNew }: { readonly isNew: boolean }): Promise<ShowImport> {
		const state = { prepared: this.#prepared, done: this.#done, notice: this.#notice, isBusy: this.#work !== 0 };
		return this.#shown.message(state, isNew, () => this.isDisposed);
	}

	async answer(message: unknown): Promise<void> {
		const request = readImportRequest(message);
		if (!request) {
			return;
		}
		switch (request.type) {
			case 'ready':
				return;
			case 'cancel':
				this.#work = 0;
				this.#prepared = 'cancelled';
				break;
			case 'again':
				this.#import.forgetSource();
				this.#prepare();
				return;
			case 'forgetChoices':
				this.#import.forgetAnswers();
				this.#notice = '';
				this.#prepare();
				return;
			case 'preview':
				this.readAgain();
				return;
			case 'chooseFile':
				await vscode.commands.executeCommand(commandIds('import')[this.#services.language.words.language], {
					programme: { folder: this.#subject.folder },
				});
				return;
			case 'suggestPairs':
				await vscode.commands.executeCommand(commandIds('suggestPairs')[this.#services.language.words.language], {
					programme: { folder: this.#subject.folder },
				});
				return;
			case 'trust':
				await vscode.commands.executeCommand('workbench.trust.manage');
				return;
			case 'undo':
				await (this.#done?.change && this.#services.writer.undo(this.#done.change));
				return;
			case 'row':
				this.#shown.setOpen(request.id, request.open);
				break;
			case 'open':
				await this.#openMade(this.#done?.places[request.place]);
				return;
			case 'import':
				await this.#write(request);
				return;
			default:
				this.#change(request);
				return;
		}
		this.#changed.fire();
	}

	override dispose(): void {
		this.#work = 0;
		super.dispose();
	}

	/** Changes answers and makes the preview anew. A request of a version that is long gone is dropped: the page shows another one. */
	#change(request: ImportRequest): void {
		const version = this.#shown.versionOf(request);
		const { programme } = this.#import;
		const answers = version && programme && answersOf(request, this.#import.answers, { ...version, programme });
		if (answers) {
			this.#import.answer(answers);
			this.#notice = '';
			this.#prepare();
		}
	}

	#prepareAgain(notice = this.#shown.labels.page.changed.programme): void {
		const before = this.#prepared;
		// Work that is begun anew before it has ended is done for the first reason, but a changed file comes before a changed programme.
		this.#reason = notice === this.#shown.labels.page.changed.source ? notice : this.#reason ?? notice;
		this.#prepare(after => {
			const isOther = isPreview(before) && (!isPreview(after) || essence(before) !== essence(after));
			this.#notice = isOther ? this.#reason ?? notice : this.#notice;
		});
	}

	/** Prepares the import. What is shown stays until it is done, or is cancelled. */
	#prepare(ended: (prepared: Prepared) => void = () => undefined): void {
		const work = this.#begin();
		const isCurrent = (): boolean => this.#work === work;
		this.#import.prepare(isCurrent).then(prepared => {
			if (isCurrent()) {
				ended(prepared);
				this.#reason = undefined;
				this.#prepared = prepared;
				this.#end();
			}
		}, (error: unknown) => {
			if (!(error instanceof Superseded) && isCurrent()) {
				this.#prepared = 'failed';
				this.#end();
				void this.#services.report(error);
			}
		});
	}

	/** Writes what the page shows. Nothing happens where the preview was made anew meanwhile and differs: the page shows that one. */
	async #write(request: ImportRequest): Promise<void> {
		const preview = this.#prepared;
		const shown = this.#shown.versionOf(request)?.preview;
		if (!isPreview(preview) || this.#done || !shown || essence(shown) !== essence(preview)) {
			return;
		}
		const work = this.#begin();
		try {
			const result = this.#shown.result(preview);
			const change = await this.#import.write();
			this.#done = result && { ...result, change, isUndone: false };
			this.#notice = '';
			this.#shown.closeRows();
		} catch (error) {
			if (!(error instanceof OtherPreview)) {
				throw error;
			}
			this.#prepareAgain(this.#shown.labels.page.changed[error.is]);
		} finally {
			if (this.#work === work) {
				this.#end();
			}
		}
	}

	#begin(): number {
		this.#work = ++this.#works;
		this.#changed.fire();
		return this.#work;
	}

	#end(): void {
		this.#work = 0;
		this.#changed.fire();
	}

	/** Opens what was made: what can be edited of a person, the brief of a pair, the page of a session, else its file. */
	async #openMade(proposal: Proposal | undefined): Promise<void> {
		const { language: { words } } = this.#services;
		if (proposal?.thing === 'person') {
			const name = proposal.key.replace(/^person:/, '');
			await vscode.commands.executeCommand(commandIds('editPerson')[words.language], { person: { folder: this.#subject.folder, name } });
			return;
		}
		const uri = proposal?.uri ?? this.#import.programme?.file?.uri;
		const pair = [...this.#import.programme?.pairs.values() ?? []].find(each => each.uri === uri);
		if (pair) {
			await vscode.commands.executeCommand(commandIds('openBrief')[words.language], { pair: { folder: this.#subject.folder, id: pair.id } });
		} else if (uri !== undefined) {
			await openLocation(this.#services, uri, startOfFile.start);
		}
	}
}
