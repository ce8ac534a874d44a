import * as vscode from 'vscode';
import type { Session } from '../../../core/record/session';
import type { Uri } from '../../../core/text/uri';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import { opensPages } from '../../platform/openAs';
import { openAt, openAtPosition } from '../../platform/openText';
import type { Services } from '../../services';

/** Opens a session as a page or as text. A file that can't be read is opened as text at the fault, one with marker lines on its page. */
export async function showSession(
	{ store, sessionPages, merges }: Pick<Services, 'store' | 'sessionPages' | 'merges'>, session: Session, path?: YamlPath, options?: vscode.TextDocumentShowOptions,
): Promise<void> {
	const broken = store.index.facts(session.uri)?.broken;
	if (broken?.code === 'file.conflict') {
		await merges.showFile(session.uri);
	} else if (broken) {
		await openAtPosition(session.uri, broken.range.start);
	} else if (opensPages()) {
		await sessionPages.show({ uri: vscode.Uri.parse(session.uri), session: session.id, ...path && { path } }, options);
	} else {
		const action = path?.[0] === 'actions' && typeof path[1] === 'number' ? session.actionPositions[path[1]] : undefined;
		await openAtPosition(session.uri, action ?? session.position);
	}
}

/**
 * Opens a session that was just written: the page with the focus on the value at a path, or the text with the cursor at an offset.
 */
export async function showWritten(
	{ sessionPages }: Pick<Services, 'sessionPages'>, uri: Uri, session: string | undefined, cursor: number, path?: YamlPath,
): Promise<void> {
	if (opensPages()) {
		await sessionPages.show(
			{ uri: vscode.Uri.parse(uri), ...session !== undefined && { session }, ...path && { path } }, { preview: false },
		);
	} else {
		await openAt(uri, cursor);
	}
}
