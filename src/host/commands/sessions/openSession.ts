import * as vscode from 'vscode';
import { OpenRecord } from '../../../core/plans/changeRecord';
import type { Session } from '../../../core/record/session';
import { startOfFile, type Position } from '../../../core/text/range';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import { editingWords } from '../../../core/words/lateWords';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { sessionPageType } from '../../platform/openAs';
import { showSession } from '../../pages/session/showSession';
import { openAtPosition, openText } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/**
 * `mentorNotes.openSession`: opens a session as the setting `openAs` says, with the focus on an action if it was called on one. From the
 * palette it asks for the session: the one that is open is seen already.
 */
export const openSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words } } = services;
	const action = argument === undefined ? undefined : targetOf(argument, store.index)?.action;
	const called = await knownSession(services, argument, editingWords[words.language].entries.noSession);
	const known = await runSteps<KnownSession>(argument === undefined ? {} : called, [
		askSession(services, words.pages.openSession),
	]);
	if (known?.session) {
		await showSession(services, known.session, action && ['actions', action.index]);
	}
};

/** `mentorNotes.openAsText`: shows the text of the active page, or of a session's row, with the cursor at what had the focus. */
export const openAsText = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { sessionPages, language: { words }, store } = services;
	const target = targetOf(argument, store.index);
	const { active } = sessionPages;
	if (active && (argument === undefined || target?.uri === active.uri.toString())) {
		await active.editor.writeNow();
		const { session, path } = active.editor.location;
		await vscode.commands.executeCommand('workbench.action.reopenTextEditor');
		const text = (await vscode.workspace.openTextDocument(active.uri)).getText();
		await openAtPosition(active.uri.toString(), session ? positionOf(text, session, path) : startOfFile.start);
		return;
	}
	if (!target?.session) {
		throw new UserError(words.pages.noSession);
	}
	await openAtPosition(target.uri, target.session.position);
};

/** `mentorNotes.openAsPage`: shows the active text, or a session's row, as a page, with the focus on what the cursor was at. */
export const openAsPage = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { sessionPages, store, language: { words } } = services;
	const target = targetOf(argument, store.index);
	if (!target?.session) {
		throw new UserError(words.pages.noSession);
	}
	const uri = vscode.Uri.parse(target.uri);
	const editor = vscode.window.activeTextEditor;
	const isActive = editor?.document.uri.toString() === target.uri;
	const text = (await openText(target.uri)).getText();
	const path = isActive ? OpenRecord.session(text, target.session)?.pathAt(editor.selection.active) : undefined;
	const location = { uri, session: target.session.id, ...path && { path } };
	if (isActive) {
		sessionPages.expect(location);
		await vscode.commands.executeCommand('reopenActiveEditorWith', sessionPageType);
	} else {
		await sessionPages.show(location);
	}
};

function positionOf(text: string, session: Session, path: YamlPath | undefined): Position {
	const span = path && OpenRecord.session(text, session)?.change([])?.spanAt(path);
	if (!span) {
		return session.position;
	}
	const before = text.slice(0, span.start).split('\n');
	return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
