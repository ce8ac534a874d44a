import * as vscode from 'vscode';
import type { ImportSource } from '../../../core/imports/importSource';
import { importLimits, tooLarge } from '../../../core/imports/limits';
import type { NotImported } from '../../../core/imports/readImport';
import { nameOf, type Uri } from '../../../core/text/uri';
import { dirtyDocument } from '../../workspace/fileReader';

/** Reads a source through VS Code, with unsaved text. Its size is asked first. `gone` where there is no such file, or it can't be read. */
export async function readSourceFile(uri: Uri): Promise<ImportSource | NotImported | 'gone'> {
	const open = dirtyDocument(uri);
	if (open) {
		return { name: nameOf(uri), bytes: new TextEncoder().encode(open.getText()) };
	}
	try {
		const file = vscode.Uri.parse(uri);
		const { size } = await vscode.workspace.fs.stat(file);
		return size > importLimits.bytes
			? tooLarge(importLimits.bytes)
			: { name: nameOf(uri), bytes: await vscode.workspace.fs.readFile(file) };
	} catch {
		return 'gone';
	}
}

/** Whether two sources hold the same bytes. */
export function isSameSource(a: ImportSource, b: ImportSource): boolean {
	return a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]);
}
