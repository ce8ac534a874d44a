import type * as vscode from 'vscode';
import type { FileRole } from '../../core/files/layout';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { DoTextWork } from '../../core/languageFeatures/runTextTask';

interface Parse {
	readonly version: number;
	readonly role: FileRole;
	readonly file: Promise<ParsedFile>;
	isDone: boolean;
}

/** Parses documents as they are in the editor, each version once for all callers and one version of a document at a time. */
export class DocumentReader {
	readonly #work: DoTextWork;
	readonly #parses = new WeakMap<vscode.TextDocument, Parse>();

	constructor(work: DoTextWork) {
		this.#work = work;
	}

	/**
	 * Parses the current version, never an older one. While a long text is parsed, callers wait, and then the newest version
	 * is parsed: those in between are skipped.
	 */
	async read(document: vscode.TextDocument, { kind, folder }: FileRole): Promise<ParsedFile> {
		for (;;) {
			const last = this.#parses.get(document);
			if (last?.version === document.version && last.role.kind === kind && last.role.folder === folder) {
				return last.file;
			}
			if (!last || last.isDone) {
				return this.#begin(document, { kind, folder }).file;
			}
			await last.file;
		}
	}

	#begin(document: vscode.TextDocument, role: FileRole): Parse {
		const file = this.#work('parseText', document.getText(), document.uri.toString(), role);
		const parse: Parse = { version: document.version, role, file, isDone: false };
		this.#parses.set(document, parse);
		void file.then(() => { parse.isDone = true; });
		return parse;
	}
}
