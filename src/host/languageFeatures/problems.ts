import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { filesAffectedBy } from '../../core/programme/index/affectedFiles';
import { problemSteps } from '../../core/analysis/problems/problems';
import type { FileChange } from '../../core/programme/index/sessionMaps';
import { type Problem, severityOf } from '../../core/record/problem';
import type { Range } from '../../core/text/range';
import { describeProblem } from '../../core/words/words';
import type { Clock } from '../platform/clock';
import { runInSlices } from '../platform/timeSlice';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { TimeSlice } from '../platform/turns';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** How many files are shown at once; more are shown in slices. */
const maxBatch = 20;

/**
 * The Problems panel: what is wrong with the files of the record, in the reader's
 * language. The file that changed is shown at once, with those that its change means
 * something for: many of them follow in slices, what is open first.
 */
export class Problems implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #docs: vscode.Uri;
	readonly #collection = vscode.languages.createDiagnosticCollection('mentor-notes');
	readonly #subscriptions: vscode.Disposable;
	/** What is shown of each file, so that only what differs is handed to VS Code. */
	readonly #shown = new Map<Uri, string>();
	/** Files still to look at, the longest waiting first. */
	readonly #waiting = new Set<Uri>();
	/** Files that are being looked at: a long list takes more than a moment, and one that changes meanwhile is looked at anew. */
	readonly #looks = new Map<Uri, symbol>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock, extension: vscode.Uri) {
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		this.#docs = vscode.Uri.joinPath(extension, 'docs', 'problems.md');
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChangeFiles(applied => {
				if (store.scanned) {
					applied.forEach((changes, folder) => { this.#showChanges(changes, folder); });
				} else {
					this.#showOpen(new Set([...applied.values()].flatMap(changes => changes.map(({ uri }) => uri))));
				}
			}),
			store.onDidScan(() => { this.#showFolders(store.index.folders().keys()); }),
			language.onDidChange(() => {
				this.#shown.clear();
				this.#showFolders(store.index.folders().keys());
			}),
			// A key that is left half written is one that nobody knows; while it is being typed it is not.
			vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
				if (document.isDirty) {
					void this.#show(document.uri.toString());
				}
			}),
			clock.onDidChangeDay(() => { this.#showFolders(store.index.folders().keys()); }),
		);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#waiting.clear();
		this.#looks.clear();
		this.#subscriptions.dispose();
		this.#collection.dispose();
	}

	/** While the first scan goes on nobody knows what others say: what is being looked at shows what is wrong with it alone. */
	#showOpen(uris: ReadonlySet<Uri>): void {
		for (const { document } of vscode.window.visibleTextEditors) {
			if (uris.has(document.uri.toString())) {
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

	/** What is looked at comes before the rest, and all of it after what waits already. */
	#showLater(uris: readonly Uri[]): void {
		const shown = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
		uris.filter(uri => shown.has(uri)).forEach(uri => this.#waiting.add(uri));
		uris.forEach(uri => this.#waiting.add(uri));
		this.#timer ??= setTimeout(() => { void this.#showSlice(); }, 0);
	}

	async #showSlice(): Promise<void> {
		const turns = new TimeSlice();
		for (const uri of this.#waiting) {
			this.#waiting.delete(uri);
			await this.#show(uri);
			if (turns.isOver) {
				break;
			}
		}
		this.#timer = this.#waiting.size > 0 ? setTimeout(() => { void this.#showSlice(); }, 0) : undefined;
	}

	/** Shows a file as the index has it now; of one that is gone, or not ours, nothing. */
	async #show(uri: Uri): Promise<void> {
		const look = Symbol();
		this.#looks.set(uri, look);
		const { index } = this.#store;
		const file = await this.#store.parsed(uri);
		const programme = index.programmeOf(uri);
		const all = !file || !programme ? [] : !this.#store.scanned ? file.problems
			: await runInSlices(problemSteps(file, programme, this.#clock.today()), () => this.#looks.get(uri) !== look, other => this.#store.parsed(other));
		if (!all || this.#looks.get(uri) !== look) {
			return;
		}
		this.#looks.delete(uri);
		const place = vscode.Uri.parse(uri);
		const typedLine = lineBeingTyped(place);
		const problems = all.filter(({ code, range }) => code !== 'record.unknownKey' || range.start.line !== typedLine);
		const shown = problems.length > 0 ? JSON.stringify(problems) : undefined;
		if (shown === this.#shown.get(uri)) {
			return;
		}
		if (shown === undefined) {
			this.#shown.delete(uri);
			this.#collection.delete(place);
		} else {
			this.#shown.set(uri, shown);
			this.#collection.set(place, problems.map(problem => this.#diagnostic(problem)));
		}
	}

	#diagnostic(problem: Problem): vscode.Diagnostic {
		const diagnostic = new vscode.Diagnostic(toRange(problem.range), describeProblem(problem, this.#language.words), severities[severityOf(problem)]);
		diagnostic.source = 'Mentor Notes';
		diagnostic.code = { value: problem.code, target: this.#docs.with({ fragment: problem.code.replace('.', '').toLowerCase() }) };
		if (problem.related) {
			const { uri, range } = problem.related;
			diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(uri), toRange(range)), this.#language.words.rows.otherPlace)];
		}
		return diagnostic;
	}
}

function lineBeingTyped(uri: vscode.Uri): number | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor?.document.isDirty === true && editor.document.uri.toString() === uri.toString() ? editor.selection.active.line : undefined;
}

/** A range of the core as VS Code's. */
export function toRange({ start, end }: Range): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}
