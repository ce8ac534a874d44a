import type * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { splitFrontMatter } from '../../core/notes/frontMatter';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { RecordStore } from '../workspace/recordStore';

export const yamlFiles: vscode.DocumentFilter = { pattern: '**/*.{yaml,yml}' };
export const markdownFiles: vscode.DocumentFilter = { pattern: '**/*.md' };

/** Documents that help may be given in; only those that the index owns get any. */
export const selector: vscode.DocumentSelector = [yamlFiles, markdownFiles];

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
export async function ownedFile(document: vscode.TextDocument, { index, documents }: RecordStore): Promise<OwnedFile | undefined> {
	const uri = document.uri.toString();
	const known = index.facts(uri);
	const file = known && await documents.read(document, known);
	// After the wait.
	const programme = index.programmeOf(uri);
	if (!file || !programme) {
		return undefined;
	}
	if (!file.broken) {
		lastRead.set(document, file);
	}
	const before = file.broken ? lastRead.get(document) : undefined;
	const text = document.getText();
	const split = file.kind === 'reflection' || file.kind === 'template' ? splitFrontMatter(text) : undefined;
	const yaml = split === 'unclosed' || file.kind !== 'reflection' && file.kind !== 'template' ? text : split?.yaml ?? '';
	return { file: before ? { ...file, sessions: before.sessions } : file, programme, yaml };
}

/** A note's first line of hyphens must not look like the end of a document. */
export function isInHead({ file, yaml }: OwnedFile, position: vscode.Position): boolean {
	return file.kind !== 'reflection' && file.kind !== 'template' || position.line > 0 && position.line < yaml.split('\n').length;
}
