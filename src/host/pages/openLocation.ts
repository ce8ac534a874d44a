import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { sessionAtLine } from '../../core/record/session';
import type { Position } from '../../core/text/range';
import type { Uri } from '../../core/text/uri';
import type { LanguageChoice } from '../platform/language';
import { opensPages } from '../platform/openAs';
import { openAtPosition } from '../platform/openText';
import type { RecordStore } from '../workspace/recordStore';

/**
 * Opens what is at a position of a file: a session, one of its actions or a note as the setting `openAs` says, anything else as text;
 * the versions in a file with marker lines on their page.
 */
export async function openLocation(
	{ store, language: { words } }: { readonly store: RecordStore; readonly language: LanguageChoice }, uri: Uri, at: Position,
): Promise<void> {
	const file = store.index.facts(uri);
	if (file?.broken?.code === 'file.conflict') {
		await vscode.commands.executeCommand(commandIds('chooseVersions')[words.language], vscode.Uri.parse(uri));
		return;
	}
	if (opensPages() && file?.kind === 'reflection') {
		await vscode.commands.executeCommand(commandIds('openReflection')[words.language], { opens: { uri, at } });
		return;
	}
	const session = opensPages() && file && !file.broken ? sessionAtLine(file.sessions, at.line) : undefined;
	if (!session) {
		await openAtPosition(uri, at);
		return;
	}
	const index = session.actionPositions.findIndex(({ line, character }) => line === at.line && character === at.character);
	const row = index < 0 ? { session: { uri, id: session.id } }
		: { action: { uri, session: session.id, index, text: session.actions?.[index]?.text ?? '' } };
	await vscode.commands.executeCommand(commandIds('openSession')[words.language], row);
}
