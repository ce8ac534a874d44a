import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { type AnyPair, findPair, hasFile, whoMeetsIn } from '../../core/programme/namedPairs';
import type { Programme } from '../../core/programme/programme';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import { reflectionPageType, sessionPageType } from '../platform/openAs';
import { sessionAtLine, type Session } from '../../core/record/session';
import type { Action } from '../../core/record/sessionShape';

/** What a command was called on. Every value comes from the index, never from the argument. */
export interface Target {
	/** The file that it is in. */
	readonly uri: Uri;
	readonly programme: Programme;
	readonly session?: Session;
	/** The pair itself, or the session's. */
	readonly pair?: AnyPair;
	readonly action?: {
		/** In its session's list. */
		readonly index: number;
		readonly value: Action;
	};
	/** The id of one of the pair's goals. */
	readonly goal?: string;
}

/**
 * Finds what a command was called on: the row of a view, a file of the explorer or of an editor's title, else what was touched last, a
 * row or the active editor. Undefined for anything that is not in the index: any extension can call a command with any argument.
 */
export function targetOf(argument: unknown, index: RecordIndex): Target | undefined {
	if (argument === undefined) {
		const row = touchedRow();
		return (row === undefined ? undefined : targetOf(row, index)) ?? targetAt(activeLocation(), index);
	}
	if (argument instanceof vscode.Uri) {
		return targetAt({ uri: argument.toString() }, index);
	}
	if (typeof argument !== 'object' || argument === null) {
		return undefined;
	}
	const { session, opens, pair, goal, action } = argument as Readonly<Record<string, unknown>>;
	if (isRecord(action)) {
		return targetOfAction(action, index);
	}
	if (isRecord(goal)) {
		const target = targetOfPair(goal['folder'], goal['pair'], index);
		const isGoal = target?.pair?.goals?.some(({ id }) => id !== undefined && id === goal['id']) === true;
		return target && isGoal ? { ...target, goal: goal['id'] as string } : undefined;
	}
	if (isRecord(pair)) {
		return targetOfPair(pair['folder'], pair['id'], index);
	}
	const location = session ?? opens;
	if (!isRecord(location) || typeof location['uri'] !== 'string') {
		return undefined;
	}
	const { uri, id } = location;
	if (typeof id === 'string') {
		return targetAt({ uri, sessionId: id }, index);
	}
	// A session needs its id: without one, the only session of a file would be taken for another one.
	return location === opens ? targetAt({ uri }, index) : undefined;
}

/** Returns whom a row is about: the given one or, without argument, the one that was touched last. The index need not have the person. */
export function personOfRow(argument: unknown): { readonly folder: unknown; readonly name: string } | undefined {
	const row = argument === undefined ? touchedRow() : argument;
	const person = isRecord(row) ? row['person'] : undefined;
	return isRecord(person) && typeof person['name'] === 'string' ? { folder: person['folder'], name: person['name'] } : undefined;
}

let touched: { readonly row: unknown; readonly editor: string } | undefined;

/** Remembers the row that was selected last: a command without argument is then meant for it, until the user goes on in an editor. */
export function touchRow(row: unknown): void {
	touched = { row, editor: whereEditing() };
}

function touchedRow(): unknown {
	return touched?.editor === whereEditing() ? touched.row : undefined;
}

/** The active page or editor, with its cursor. */
function whereEditing(): string {
	const page = activePage();
	const editor = vscode.window.activeTextEditor;
	return page ? JSON.stringify([page.uri, page.sessionId])
		: editor ? JSON.stringify([editor.document.uri.toString(), editor.selection.active]) : '';
}

let pageShown: () => string | undefined = () => undefined;

/** Sets what returns the id of the session that the active session page shows. */
export function followSessionPages(shown: () => string | undefined): void {
	pageShown = shown;
}

/** The session or the note whose page is the active editor. */
function activePage(): RequestedLocation | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	if (!(input instanceof vscode.TabInputCustom) || ![sessionPageType, reflectionPageType].includes(input.viewType)) {
		return undefined;
	}
	const sessionId = input.viewType === sessionPageType ? pageShown() : undefined;
	return { uri: input.uri.toString(), ...(sessionId !== undefined && { sessionId }) };
}

/** A file, and what identifies a session in it. */
interface RequestedLocation {
	readonly uri: Uri;
	readonly sessionId?: string;
	/** Counted from 0. */
	readonly line?: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function activeLocation(): RequestedLocation | undefined {
	const page = activePage();
	if (page) {
		return page;
	}
	const editor = vscode.window.activeTextEditor;
	return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}

function targetAt(requested: RequestedLocation | undefined, index: RecordIndex): Target | undefined {
	const file = requested && index.facts(requested.uri);
	const programme = file && index.programmeOf(file.uri);
	if (!file || !programme) {
		return undefined;
	}
	const session = sessionIn(file.sessions, requested);
	// The file of a pair with a syntax error has no pair, but the programme still has the last one that was read.
	const pair = session ? whoMeetsIn(programme, session) : file.pair ?? [...programme.pairs.values()].find(({ uri }) => uri === file.uri);
	return { uri: file.uri, programme, ...(session && { session }), ...(pair && { pair }) };
}

function sessionIn(sessions: readonly Session[], { sessionId, line }: RequestedLocation): Session | undefined {
	if (sessionId !== undefined) {
		return sessions.find(({ id }) => id === sessionId);
	}
	const [only] = sessions.length === 1 ? sessions : [];
	return only ?? (line === undefined ? undefined : sessionAtLine(sessions, line));
}

function targetOfAction(action: Readonly<Record<string, unknown>>, index: RecordIndex): Target | undefined {
	const { uri, session, index: position } = action;
	const target = typeof uri === 'string' && typeof session === 'string' ? targetAt({ uri, sessionId: session }, index) : undefined;
	const value = typeof position === 'number' ? target?.session?.actions?.[position] : undefined;
	return target && value ? { ...target, action: { index: position as number, value } } : undefined;
}

function targetOfPair(folder: unknown, id: unknown, index: RecordIndex): Target | undefined {
	const programme = index.programmes().find(p => p.folder === folder);
	const pair = typeof id === 'string' ? programme && findPair(programme, id) : undefined;
	return programme && pair && { uri: hasFile(pair) ? pair.uri : programme.folder, programme, pair };
}
