import * as vscode from 'vscode';
import type { Uri } from '../core/files/uri';
import { problemsOf } from '../core/record/crossProblems';
import { severityOf, type Problem, type Range } from '../core/record/problem';
import { describeProblem } from '../core/words/words';
import type { LanguageChoice } from './language';
import type { RecordStore } from './recordStore';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** The Problems panel: what is wrong with the files of the record, in the reader's language. */
export class Problems implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #collection = vscode.languages.createDiagnosticCollection('mentor-notes');
	readonly #subscriptions: vscode.Disposable;

	constructor(store: RecordStore, language: LanguageChoice) {
		this.#store = store;
		this.#language = language;
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChange(touched => { this.#show(touched); }),
			language.onDidChange(() => { this.#show(store.index.folders().keys()); }),
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
				const problems = problemsOf(file, programme);
				const uri = vscode.Uri.parse(file.uri);
				if (problems.length > 0 || this.#collection.has(uri)) {
					this.#collection.set(uri, problems.map(problem => this.#diagnostic(problem)));
				}
			}
		}
	}

	#diagnostic(problem: Problem): vscode.Diagnostic {
		const diagnostic = new vscode.Diagnostic(toRange(problem.range), describeProblem(problem, this.#language.words), severities[severityOf(problem)]);
		diagnostic.source = 'Mentor Notes';
		diagnostic.code = problem.code;
		return diagnostic;
	}
}

function toRange({ start, end }: Range): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}
