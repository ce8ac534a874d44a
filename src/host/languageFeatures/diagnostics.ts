import * as vscode from 'vscode';
import { filesAffectedBy } from '../../core/programme/index/affectedFiles';
import type { FileChange } from '../../core/programme/index/sessionMaps';
import { type Problem, severityOf } from '../../core/record/problem';
import type { Uri } from '../../core/text/uri';
import { describeProblem } from '../../core/words/words';
import type { Clock } from '../platform/clock';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import { TimeSlice } from '../platform/timeSlice';
import type { RecordStore } from '../workspace/recordStore';
import { problemsOfFile } from './fileProblems';
import { toRange } from './ownedFile';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** A change of at most so many files is shown at once; more are shown in slices. */
const maxBatch = 20;

/**
 * Publishes the problems of the record's files as diagnostics, in the language of the interface. A changed file is shown at
 * once, together with the files that its change affects; many affected files follow in slices, visible ones first.
 */
export class DiagnosticsPublisher extends Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #docs: vscode.Uri;
	readonly #collection = this.register(vscode.languages.createDiagnosticCollection('mentor-notes'));
	/** The problems shown for each file, as JSON, so that only differences are passed to VS Code. */
	readonly #shown = new Map<Uri, string>();
	/** Files to be shown, in order. */
	readonly #waiting = new Set<Uri>();
	readonly #showNext = this.register(new Debouncer(() => this.#showSlice(), 0));
	/** The last computation for each file: an earlier one, which takes several slices for a long list, is dropped. */
	readonly #computations = new Map<Uri, symbol>();

	/** The files that name other files, and whether one of those is missing: no watcher tells when it comes. */
	readonly #lacksTarget = new Map<Uri, boolean>();

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock, extension: vscode.Uri) {
		super();
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		this.#docs = vscode.Uri.joinPath(extension, 'docs', 'problems.md');
		this.register(store.onDidChangeFiles(applied => {
			if (store.scanned) {
				applied.forEach((changes, folder) => { this.#showChanges(changes, folder); });
			} else {
				this.#showVisible(new Set([...applied.values()].flatMap(changes => changes.map(({ uri }) => uri))));
			}
		}));
		this.register(anyOf(store.onDidScan, clock.onDidChangeDay)(() => { this.#showFolders(store.index.folders().keys()); }));
		this.register(language.onDidChange(() => {
			this.#shown.clear();
			this.#showFolders(store.index.folders().keys());
		}));
		this.register(anyOf(
			vscode.workspace.onDidCreateFiles, vscode.workspace.onDidRenameFiles, vscode.workspace.onDidDeleteFiles,
		)(() => { this.#showLater([...this.#lacksTarget.keys()]); }));
		this.register(vscode.window.onDidChangeWindowState(() => {
			this.#showLater([...this.#lacksTarget].filter(([, lacks]) => lacks).map(([uri]) => uri));
		}));
		// An unknown key is not shown in the line that is being edited, but as soon as the cursor leaves that line.
		this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
			if (document.isDirty) {
				void this.#show(document.uri.toString());
			}
		}));
		if (store.scanned) {
			this.#showFolders(store.index.folders().keys());
		} else {
			this.#showVisible();
		}
	}

	override dispose(): void {
		this.#waiting.clear();
		this.#computations.clear();
		super.dispose();
	}

	/** Until the first scan has ended, references can't be checked: only visible files are shown, with the problems of each file alone. */
	#showVisible(uris?: ReadonlySet<Uri>): void {
		for (const { document } of vscode.window.visibleTextEditors) {
			if (uris?.has(document.uri.toString()) ?? true) {
				void this.#show(document.uri.toString());
			}
		}
	}

	#showChanges(changes: readonly FileChange[], folder: Uri): void {
		this.#showSoon(changes.map(({ uri }) => uri));
		const programme = this.#store.index.programmeIn(folder);
		const affected = programme ? filesAffectedBy(changes, programme) : [];
		if (affected === 'all') {
			this.#showFolders([folder]);
		} else {
			this.#showSoon([...affected]);
		}
	}

	#showSoon(uris: readonly Uri[]): void {
		if (uris.length <= maxBatch) {
			uris.forEach(uri => { void this.#show(uri); });
		} else {
			this.#showLater(uris);
		}
	}

	#showFolders(folders: Iterable<Uri>): void {
		for (const folder of folders) {
			this.#showLater(this.#store.index.filesOf(folder).map(({ uri }) => uri));
		}
	}

	/** Appends files to those that wait, visible ones first. */
	#showLater(uris: readonly Uri[]): void {
		const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
		uris.filter(uri => visible.has(uri)).forEach(uri => this.#waiting.add(uri));
		uris.forEach(uri => this.#waiting.add(uri));
		this.#showNext.trigger();
	}

	async #showSlice(): Promise<void> {
		const slice = new TimeSlice();
		for (const uri of this.#waiting) {
			this.#waiting.delete(uri);
			await this.#show(uri);
			if (slice.isOver) {
				break;
			}
		}
		if (this.#waiting.size > 0) {
			this.#showNext.trigger();
		}
	}

	/** Shows the problems of a file as the index has it now; none for one that is not in the index. */
	async #show(uri: Uri): Promise<void> {
		const computation = Symbol();
		this.#computations.set(uri, computation);
		const isOutdated = (): boolean => this.#computations.get(uri) !== computation;
		const { index } = this.#store;
		const file = index.facts(uri);
		const programme = index.programmeOf(uri);
		const all = !file || !programme ? [] : !this.#store.scanned ? file.problems
			: await problemsOfFile(file, programme, this.#clock.today(programme), this.#store, isOutdated);
		if (!all || isOutdated()) {
			return;
		}
		if (file?.hasPaths) {
			this.#lacksTarget.set(uri, all.some(({ code }) => code === 'link.missing'));
		} else {
			this.#lacksTarget.delete(uri);
		}
		this.#computations.delete(uri);
		const vscodeUri = vscode.Uri.parse(uri);
		const editedLine = lineBeingEdited(vscodeUri);
		const problems = all.filter(({ code, range }) => code !== 'record.unknownKey' || range.start.line !== editedLine);
		const shown = problems.length > 0 ? JSON.stringify(problems) : undefined;
		if (shown === this.#shown.get(uri)) {
			return;
		}
		if (shown === undefined) {
			this.#shown.delete(uri);
			this.#collection.delete(vscodeUri);
		} else {
			this.#shown.set(uri, shown);
			this.#collection.set(vscodeUri, problems.map(problem => this.#diagnostic(problem)));
		}
	}

	#diagnostic(problem: Problem): vscode.Diagnostic {
		const { words } = this.#language;
		const diagnostic = new vscode.Diagnostic(toRange(problem.range), describeProblem(problem, words), severities[severityOf(problem)]);
		diagnostic.source = 'Mentor Notes';
		diagnostic.code = { value: problem.code, target: this.#docs.with({ fragment: problem.code.replace('.', '').toLowerCase() }) };
		if (problem.related) {
			const { uri, range } = problem.related;
			const location = new vscode.Location(vscode.Uri.parse(uri), toRange(range));
			diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, words.rows.otherPlace)];
		}
		return diagnostic;
	}
}

/** The line of the cursor, if the document is active and has unsaved text. */
function lineBeingEdited(uri: vscode.Uri): number | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor?.document.isDirty === true && editor.document.uri.toString() === uri.toString()
		? editor.selection.active.line
		: undefined;
}
