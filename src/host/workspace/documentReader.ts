import type * as vscode from 'vscode';
import type { FileRole } from '../../core/files/layout';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { DoTextWork } from '../../core/languageFeatures/textWork';

interface Reading {
	readonly version: number;
	readonly place: FileRole;
	readonly file: Promise<ParsedFile>;
	isDone: boolean;
}

/**
 * What documents say as they are in the editor, read once for all who ask. A long text takes its time: what is typed
 * meanwhile waits, and then only the newest is read.
 */
export class DocumentReader {
	readonly #work: DoTextWork;
	readonly #readings = new WeakMap<vscode.TextDocument, Reading>();

	constructor(work: DoTextWork) {
		this.#work = work;
	}

	/** As old as the call at most. */
	async read(document: vscode.TextDocument, { kind, folder }: FileRole): Promise<ParsedFile> {
		for (;;) {
			const last = this.#readings.get(document);
			if (last?.version === document.version && last.place.kind === kind && last.place.folder === folder) {
				return last.file;
			}
			if (!last || last.isDone) {
				return this.#begin(document, { kind, folder }).file;
			}
			await last.file;
		}
	}

	#begin(document: vscode.TextDocument, place: FileRole): Reading {
		const file = this.#work('parseText', document.getText(), document.uri.toString(), place);
		const reading: Reading = { version: document.version, place, file, isDone: false };
		this.#readings.set(document, reading);
		void file.then(() => { reading.isDone = true; });
		return reading;
	}
}
