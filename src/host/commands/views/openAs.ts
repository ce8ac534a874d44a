import * as vscode from 'vscode';
import { OpenRecord } from '../../../core/plans/changeRecord';
import { startOfFile } from '../../../core/text/range';
import { knownNote } from '../../ask/askNote';
import { targetOf, type Target } from '../../ask/target';
import { programmePageType, reflectionPageType, sessionPageType } from '../../platform/openAs';
import { until } from '../../platform/events';
import { openAtPosition, openText } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import { showNote } from '../../pages/reflection/showNote';
import type { Services } from '../../services';

/** How long a text editor is waited for. */
const shownWithinMs = 2000;

/** `mentorNotes.openAsText`: shows the text of the active page, or of a row, with the cursor at what had the focus. */
export const openAsText = ({
	sessionPages, reflectionPages, programmePages, language: { words }, store,
}: Services) => async (argument?: unknown): Promise<void> => {
	const target = targetOf(argument, store.index);
	const active = sessionPages.active ?? reflectionPages.active ?? programmePages.active;
	if (active && (argument === undefined || target?.uri === active.uri.toString())) {
		await active.editor.writeNow();
		await vscode.commands.executeCommand('workbench.action.reopenTextEditor');
		// Its editor may be shown after the command has ended, and would then set the cursor.
		const isShown = (): boolean => vscode.window.activeTextEditor?.document.uri.toString() === active.uri.toString();
		await until(isShown, vscode.window.onDidChangeActiveTextEditor, shownWithinMs);
		const text = (await vscode.workspace.openTextDocument(active.uri)).getText();
		await openAtPosition(active.uri.toString(), active.editor.positionIn(text));
		return;
	}
	if (!target || !isShownAsPage(target, store)) {
		throw new UserError(words.pages.noSession);
	}
	await openAtPosition(target.uri, target.session?.position ?? startOfFile.start);
};

/** `mentorNotes.openAsPage`: shows the active text, or a row, as a page, with the focus on what the cursor was at. */
export const openAsPage = ({
	sessionPages, reflectionPages, programmePages, store, language: { words },
}: Services) => async (argument?: unknown): Promise<void> => {
	const target = targetOf(argument, store.index);
	if (!target || !isShownAsPage(target, store)) {
		throw new UserError(words.pages.noSession);
	}
	const uri = vscode.Uri.parse(target.uri);
	const editor = vscode.window.activeTextEditor;
	const cursor = editor?.document.uri.toString() === target.uri ? editor.selection.active : undefined;
	const { session } = target;
	if (session) {
		const text = (await openText(target.uri)).getText();
		const path = cursor && OpenRecord.session(text, session)?.pathAt(cursor);
		await reopen(sessionPages, sessionPageType, { uri, session: session.id, ...path && { path } }, cursor !== undefined);
	} else if (store.index.facts(target.uri)?.kind === 'programme') {
		await reopen(programmePages, programmePageType, { uri }, cursor !== undefined);
	} else {
		await reopen(reflectionPages, reflectionPageType, { uri, ...cursor && { line: cursor.line } }, cursor !== undefined);
	}
};

/**
 * `mentorNotes.openReflection`: opens a note as the setting `openAs` says, at the line it was called on. From the palette it asks
 * for the note.
 */
export const openReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const note = await knownNote(services, argument, services.language.words.pages.openReflection);
	if (note) {
		await showNote(services, note.file.uri, lineOf(argument));
	}
};

/** Returns the line of an argument of the form `{opens: {at: {line}}}`; undefined for any other. */
function lineOf(argument: unknown): number | undefined {
	const line = inside(inside(inside(argument, 'opens'), 'at'), 'line');
	return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : undefined;
}

function inside(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

interface Pages<Location> {
	expect: (location: Location) => void;
	show: (location: Location) => Promise<void>;
}

/** Shows a page in the place of the active text, or in a tab of its own. */
async function reopen<Location>(pages: Pages<Location>, viewType: string, location: Location, isActive: boolean): Promise<void> {
	if (isActive) {
		pages.expect(location);
		await vscode.commands.executeCommand('reopenActiveEditorWith', viewType);
	} else {
		await pages.show(location);
	}
}

function isShownAsPage({ session, uri }: Target, { index }: Services['store']): boolean {
	const file = index.facts(uri);
	return session !== undefined || file?.kind === 'reflection' || (file?.kind === 'programme' && !file.broken);
}
