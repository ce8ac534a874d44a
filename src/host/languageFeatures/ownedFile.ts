import * as vscode from 'vscode';
import type { ParsedFile } from '../../core/files/parsedFile';
import { splitFrontMatter } from '../../core/notes/frontMatter';
import type { Programme } from '../../core/programme/programme';
import type { Range } from '../../core/text/range';
import type { RecordStore } from '../workspace/recordStore';

export const yamlFiles: vscode.DocumentFilter = { pattern: '**/*.{yaml,yml}' };
export const markdownFiles: vscode.DocumentFilter = { pattern: '**/*.md' };

/** Documents that language features apply to, if the index has them. */
export const selector: vscode.DocumentSelector = [yamlFiles, markdownFiles];

/** A document of ours, parsed as it is in the editor. */
export interface OwnedFile {
	readonly file: ParsedFile;
	readonly programme: Programme;
	/** The YAML: a note's front matter, or the whole text of another file. */
	readonly yaml: string;
}

/** The last parse without a syntax error: its sessions are used while a document is broken, as during typing. */
const lastRead = new WeakMap<vscode.TextDocument, ParsedFile>();

/** Parses the document, since the index may be older. Returns undefined for a document that the index does not have. */
export async function ownedFile(document: vscode.TextDocument, { index, documents }: RecordStore): Promise<OwnedFile | undefined> {
	const uri = document.uri.toString();
	const known = index.facts(uri);
	const read = known && await documents.read(document, known);
	// Read after the wait, in which the index may have changed.
	const file = read && index.showing(read);
	const programme = index.programmeOf(uri);
	if (!file || !programme) {
		return undefined;
	}
	if (!file.broken) {
		lastRead.set(document, file);
	}
	const before = file.broken ? lastRead.get(document) : undefined;
	const text = document.getText();
	const split = isMarkdown(file) ? splitFrontMatter(text) : undefined;
	const yaml = split === 'unclosed' || !isMarkdown(file) ? text : split?.yaml ?? '';
	return { file: before ? { ...file, sessions: before.sessions } : file, programme, yaml };
}

/** Whether a position is in YAML: anywhere in a YAML file, or in a note's front matter without the lines of hyphens around it. */
export function isInFrontMatter({ file, yaml }: OwnedFile, position: vscode.Position): boolean {
	return !isMarkdown(file) || position.line > 0 && position.line < yaml.split('\n').length;
}

function isMarkdown({ kind }: ParsedFile): boolean {
	return kind === 'reflection' || kind === 'template' || kind === 'message';
}

/** Converts a range of the core to one of VS Code. */
export function toRange({ start, end }: Range): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}
