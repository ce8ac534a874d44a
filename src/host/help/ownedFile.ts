import type * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { splitFrontMatter } from '../../core/record/frontMatter';
import type { Place } from '../../core/record/layout';
import { parseText } from '../../core/record/parseFile';
import type { ParsedFile } from '../../core/record/parsedFile';
import type { RecordStore } from '../recordStore';

/** Documents that help may be given in; only those that the index owns get any. */
export const selector: vscode.DocumentSelector = [{ pattern: '**/*.{yaml,yml}' }, { pattern: '**/*.md' }];

/** A file of ours in an editor, as it is at this moment. */
export interface OwnedFile {
	readonly file: ParsedFile;
	readonly programme: Programme;
	/** The text up to where its YAML ends: a note's head, or everything. */
	readonly yaml: string;
}

/** What a document that is broken while one types said when it last could be read. */
const lastRead = new WeakMap<vscode.TextDocument, ParsedFile>();

/** Undefined for a document that is none of ours. The index may be a moment behind, so the text is read anew. */
export function ownedFile(document: vscode.TextDocument, { index }: RecordStore): OwnedFile | undefined {
	const uri = document.uri.toString();
	const known = index.file(uri);
	const programme = index.programmeOf(uri);
	if (!known || !programme) {
		return undefined;
	}
	const text = document.getText();
	const file = parsedOnce(document, known, text);
	if (!file.broken) {
		lastRead.set(document, file);
	}
	const before = file.broken ? lastRead.get(document) : undefined;
	const split = file.kind === 'reflection' || file.kind === 'template' ? splitFrontMatter(text) : undefined;
	const yaml = split === 'unclosed' || file.kind !== 'reflection' && file.kind !== 'template' ? text : split?.yaml ?? '';
	return { file: before ? { ...file, sessions: before.sessions } : file, programme, yaml };
}

/** Several kinds of help ask for the same text at once. */
const parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly file: ParsedFile }>();

function parsedOnce(document: vscode.TextDocument, { kind, folder }: Place, text: string): ParsedFile {
	const last = parsed.get(document);
	if (last?.version === document.version && last.file.kind === kind && last.file.folder === folder) {
		return last.file;
	}
	const file = parseText(document.uri.toString(), { kind, folder }, text);
	parsed.set(document, { version: document.version, file });
	return file;
}

/** A note's first line of hyphens must not look like the end of a document. */
export function isInHead({ file, yaml }: OwnedFile, position: vscode.Position): boolean {
	return file.kind !== 'reflection' && file.kind !== 'template' || position.line > 0 && position.line < yaml.split('\n').length;
}
