import * as vscode from 'vscode';
import type { Uri } from '../../core/files/uri';
import type { Programme } from '../../core/programme/programme';
import type { RecordIndex } from '../../core/record/recordIndex';
import type { Session } from '../../core/record/session';

/** What a command is about. Everything in it comes from the index, never from the argument itself. */
export interface Target {
	readonly uri: Uri;
	readonly programme: Programme;
	readonly session?: Session;
}

/**
 * Finds what a command was called on: a row of the tree, a file of the explorer
 * or of an editor's title, else the file in the active editor. Any extension can
 * call a command with any argument, so nothing is believed: a place that the
 * index doesn't know is no target.
 */
export function targetOf(argument: unknown, index: RecordIndex): Target | undefined {
	const asked = argument === undefined ? activePlace() : placeIn(argument);
	const file = asked && index.file(asked.uri);
	const programme = file && index.programmeOf(file.uri);
	if (!file || !programme) {
		return undefined;
	}
	const session = asked.sessionId === undefined
		? sessionAt(file.sessions, asked.line)
		: file.sessions.find(s => s.id === asked.sessionId);
	return { uri: file.uri, programme, ...(session && { session }) };
}

interface AskedPlace {
	readonly uri: Uri;
	readonly sessionId?: string;
	readonly line?: number;
}

function activePlace(): AskedPlace | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}

function placeIn(argument: unknown): AskedPlace | undefined {
	if (argument instanceof vscode.Uri) {
		return { uri: argument.toString() };
	}
	if (typeof argument !== 'object' || argument === null) {
		return undefined;
	}
	const { session, opens } = argument as { session?: unknown; opens?: unknown };
	const place = (session ?? opens) as { uri?: unknown; id?: unknown } | undefined;
	return typeof place?.uri === 'string' ? { uri: place.uri, ...(typeof place.id === 'string' && { sessionId: place.id }) } : undefined;
}

/** In a file with several sessions, the one that the cursor stands in. */
function sessionAt(sessions: readonly Session[], line: number | undefined): Session | undefined {
	return sessions.length === 1 || line === undefined
		? sessions.length === 1 ? sessions[0] : undefined
		: sessions.find(({ range }) => range.start.line <= line && line <= range.end.line);
}
