import * as vscode from 'vscode';
import type { Uri } from '../core/files/uri';
import type { Programme } from '../core/programme/programme';
import { problemsOf } from '../core/programme/crossProblems';
import type { ParsedFile } from '../core/record/parsedFile';
import { severityOf, type Problem, type Range } from '../core/record/problem';
import { describeProblem } from '../core/words/words';
import type { Clock } from './clock';
import type { LanguageChoice } from './language';
import type { RecordStore } from './recordStore';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** The Problems panel: what is wrong with the files of the record, in the reader's language. */
export class Problems implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #docs: vscode.Uri;
	readonly #collection = vscode.languages.createDiagnosticCollection('mentor-notes');
	readonly #subscriptions: vscode.Disposable;

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock, extension: vscode.Uri) {
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		this.#docs = vscode.Uri.joinPath(extension, 'docs', 'problems.md');
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChange(touched => { this.#show(touched); }),
			language.onDidChange(() => { this.#show(store.index.folders().keys()); }),
			// A key that is left half written is one that nobody knows; while it is being typed it is not.
			vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
				const uri = document.uri.toString();
				const file = document.isDirty ? store.index.file(uri) : undefined;
				const programme = file && store.index.programmeOf(uri);
				if (programme) {
					this.#showFile(file, programme);
				}
			}),
			clock.onDidChangeDay(() => { this.#show(store.index.folders().keys()); }),
		);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#collection.dispose();
	}

	#show(folders: Iterable<Uri>): void {
		const { index } = this.#store;
		this.#collection.forEach(uri => {
			if (!index.file(uri.toString())) {
				this.#collection.delete(uri);
			}
		});
		const touched = new Set(folders);
		for (const programme of index.programmes().filter(p => touched.has(p.folder))) {
			for (const file of index.filesOf(programme.folder)) {
				this.#showFile(file, programme);
			}
		}
	}

	#showFile(file: ParsedFile, programme: Programme): void {
		const uri = vscode.Uri.parse(file.uri);
		const typedLine = lineBeingTyped(uri);
		const problems = problemsOf(file, programme, this.#clock.today()).filter(({ code, range }) => code !== 'record.unknownKey' || range.start.line !== typedLine);
		if (problems.length > 0 || this.#collection.has(uri)) {
			this.#collection.set(uri, problems.map(problem => this.#diagnostic(problem)));
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
