import * as vscode from 'vscode';
import type { Uri } from '../../../core/text/uri';
import { opensPages } from '../../platform/openAs';
import { openAtPosition } from '../../platform/openText';
import type { Services } from '../../services';

/**
 * Opens a note at a line, as a page or as text as the setting `openAs` says. A note that can't be read is opened as text, one with
 * marker lines on its page.
 */
export async function showNote(
	{ store, reflectionPages, merges }: Pick<Services, 'store' | 'reflectionPages' | 'merges'>, uri: Uri, line?: number, options?: vscode.TextDocumentShowOptions,
): Promise<void> {
	const broken = store.index.facts(uri)?.broken;
	if (broken?.code === 'file.conflict') {
		await merges.showFile(uri);
	} else if (broken || !opensPages()) {
		await openAtPosition(uri, broken?.range.start ?? { line: line ?? 0, character: 0 }, options);
	} else {
		await reflectionPages.show({ uri: vscode.Uri.parse(uri), ...line !== undefined && { line } }, options);
	}
}
