import * as vscode from 'vscode';
import type { ImportPreview } from '../../../core/imports/proposals/importPreview';
import type { Proposal } from '../../../core/imports/proposal';
import { commandIds } from '../../../core/manifest/commands';
import { type DescribedPreview, describePreview, rowSources } from '../../../core/pages/import/describeImport';
import { type DescribedResult, describeResult } from '../../../core/pages/import/describeResult';
import { describeDetails } from '../../../core/pages/import/describeRow';
import type { ImportPage, ShownRow } from '../../../core/pages/import/importPage';
import { type ImportRequest, type ImportSubject, readImportRequest, type ShowImport } from '../../../core/pages/import/protocol';
import type { WrittenChange } from '../../../core/plans/planUndo';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { startOfFile } from '../../../core/text/range';
import { nameOf } from '../../../core/text/uri';
import { type ImportWords, importWordsFor } from '../../../core/words/importWords';
import { Disposable } from '../../platform/disposable';
import { runInSlices } from '../../platform/timeSlice';
import { openLocation } from '../openLocation';
import type { PageContent, PageServices } from '../page';
import { answersOf } from './answers';
import { essence, OtherPreview, type Prepared, PreparedImport, Superseded } from './preparedImport';
import { isPreview, type PreparedState, saysOf } from './preparedState';
import { SentRows } from './sentRows';

/** How many versions of the page are kept: requests refer to one of them by index. */
const maxVersions = 5;

/** What a version of the page was made from. */
interface Version {
	readonly described: DescribedPreview;
	readonly preview: ImportPreview;
}

/** What was written, and of which preview. */
interface Done extends DescribedResult {
	readonly change: WrittenChange | undefined;
	readonly isUndone: boolean;
}

/** The page that imports a file: what was recognised, what would be made of each row, and afterwards what was made. */
export class ImportContent extends Disposable implements PageContent {
	readonly #subject: ImportSubject;
	readonly #services: PageServices;
	readonly #import: PreparedImport;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #open = new Set<string>();
	readonly #sent = new SentRows();
	readonly #versions = new Map<number, Version>();
	#prepared: PreparedState;
	#done: Done | undefined;
	/** The preview in words, and what it was made from. */
	#described: { readonly from: readonly unknown[]; readonly described: DescribedPreview } | undefined;
	#notice = '';
	/** Why the preview is being made anew. */
	#reason: string | undefined;
	/** What is being prepared or written, by number; 0 for nothing. */
	#work = 0;
	#works = 0;
	#version = 0;
	/** The content of the last message, as JSON, without rows. */
	#page = '';

	constructor(subject: ImportSubject, services: PageServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		this.#import = new PreparedImport(subject.folder, subject.source, services);
		const { store, writer } = services;
		this.register(store.onDidChange(folders => {
			if (folders.has(subject.folder) && !this.#done && !writer.isWriting) {
				this.#prepareAgain();
			}
		}));
		this.register(writer.onDidUndo(change => {
			if (this.#done?.change === change) {
				this.#done = { ...this.#done, isUndone: true };
				this.#changed.fire();
			}
		}));
		this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => {
			if (uri.toString() === subject.source && !this.#done) {
				this.#import.forgetSource();
				this.#prepareAgain(this.#labels.page.changed.source);
			}
		}));
		this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#changed.fire(); }));
		this.#prepare();
	}

	get title(): string {
		return this.#labels.page.tab(this.#name);
	}

	get hasMore(): boolean {
		return this.#sent.hasMore;
	}

	async render({ isNew }: { readonly isNew: boolean }): Promise<ShowImport> {
		const { language: { words } } = this.#services;
		const labels = this.#labels;
		const programme = this.#import.programme;
		if (isNew) {
			this.#sent.forget();
		}
		const preview = !this.#done && isPreview(this.#prepared) ? this.#prepared : undefined;
		const described = programme && preview && await this.#describe(preview, programme);
		const page = programme || this.#prepared === undefined ? this.#pageOf(described, programme?.name ?? '') : { gone: labels.page.gone };
		const rows: readonly ShownRow[] = described?.rows ?? [];
		const sources = programme && preview && this.#open.size > 0
			? rowSources({ preview, programme, words, labels, answers: this.#import.answers }) : undefined;
		const open = [...this.#open].flatMap(id => {
			const proposal = described?.proposals.get(id);
			return proposal && sources ? [describeDetails(proposal, id, sources)] : [];
		});
		const text = JSON.stringify([page, open]);
		const isOther = this.#sent.update(rows);
		if (text !== this.#page || isOther) {
			this.#page = text;
			this.#version += 1;
		}
		if (described) {
			this.#versions.set(this.#version, { described, preview });
			this.#versions.delete(this.#version - maxVersions);
		}
		const part = this.#sent.next();
		return {
			type: 'show', subject: this.#subject, version: this.#version, language: words.language, labels: labels.page.labels, page,
			rowCount: rows.length, ...part && { rows: part }, open,
		};
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
			case 'preview':
				this.#done = undefined;
				this.#prepare();
				return;
			case 'chooseFile':
				await vscode.commands.executeCommand(commandIds('import')[this.#services.language.words.language], {
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
				if (request.open) {
					this.#open.add(request.id);
				} else {
					this.#open.delete(request.id);
				}
				break;
			case 'open':
				await this.#openMade(this.#done?.places[request.place]);
				return;
			case 'import':
				await this.#write();
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

	/** Puts a preview into words. Many rows are sent by several messages, for which it is made once. */
	async #describe(preview: ImportPreview, programme: Programme): Promise<DescribedPreview | undefined> {
		const { language: { words } } = this.#services;
		const { names, answers } = this.#import;
		const canWrite = vscode.workspace.isTrusted;
		const from = [preview, answers, words, canWrite, this.#notice];
		if (this.#described?.from.every((value, i) => value === from[i]) !== true) {
			const sources = { preview, programme, words, labels: this.#labels, names, answers, notice: this.#notice, canWrite };
			const described = await runInSlices(describePreview(sources), () => this.isDisposed);
			this.#described = described && { from, described };
		}
		return this.#described?.described;
	}

	get #labels(): ImportWords {
		return importWordsFor(this.#services.language.words.language);
	}

	get #name(): string {
		return plainText(nameOf(this.#subject.source));
	}

	#pageOf(described: DescribedPreview | undefined, programme: string): ImportPage {
		const { page: labels } = this.#labels;
		const done = this.#done;
		const says = described || done ? undefined : saysOf(this.#prepared, this.#name, this.#labels);
		return {
			title: done ? labels.result.title(this.#name) : this.#name, into: labels.into(plainText(programme)), isBusy: this.#work !== 0,
			...says && { says },
			...described && { preview: described.page },
			...done && { result: {
				...done.result, isUndone: done.isUndone, canUndo: done.change !== undefined && !done.isUndone,
				...done.isUndone && { says: labels.result.undone, lists: [], leftOut: [], leftOutMore: '' },
			} },
		};
	}

	/** Changes answers and makes the preview anew. A request of a version that is long gone is dropped: the page shows another one. */
	#change(request: ImportRequest): void {
		const version = this.#versions.get('version' in request ? request.version : this.#version);
		const { programme } = this.#import;
		const answers = version && programme && answersOf(request, this.#import.answers, { ...version, programme });
		if (answers) {
			this.#import.answer(answers);
			this.#notice = '';
			this.#prepare();
		}
	}

	#prepareAgain(notice = this.#labels.page.changed.programme): void {
		const before = this.#prepared;
		// Work that is begun anew before it has ended is done for the first reason.
		this.#reason ??= notice;
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

	async #write(): Promise<void> {
		const preview = this.#prepared;
		if (!isPreview(preview) || this.#done) {
			return;
		}
		const work = this.#begin();
		try {
			const change = await this.#import.write();
			this.#done = { ...describeResult(preview, this.#labels), change, isUndone: false };
			this.#notice = '';
			this.#open.clear();
		} catch (error) {
			if (!(error instanceof OtherPreview)) {
				throw error;
			}
			this.#prepareAgain(this.#labels.page.changed[error.is]);
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

	/** Opens what was made: the brief of a pair, the page of a session, else its file. */
	async #openMade(proposal: Proposal | undefined): Promise<void> {
		const { language: { words } } = this.#services;
		const uri = proposal?.uri ?? this.#import.programme?.file?.uri;
		const pair = [...this.#import.programme?.pairs.values() ?? []].find(each => each.uri === uri);
		if (pair) {
			await vscode.commands.executeCommand(commandIds('openBrief')[words.language], { pair: { folder: this.#subject.folder, id: pair.id } });
		} else if (uri !== undefined) {
			await openLocation(this.#services, uri, startOfFile.start);
		}
	}
}
