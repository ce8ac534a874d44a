import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { pairOf, type Programme } from '../../core/programme/programme';
import type { Pair } from '../../core/record/pair';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import { sessionAtLine, type Action, type Session } from '../../core/record/session';
import type { RowKind } from '../../core/views/row';

/** What a command is about. Everything in it comes from the index, never from the argument itself. */
export interface Target {
	/** The file it was found in. */
	readonly uri: Uri;
	readonly programme: Programme;
	readonly session?: Session;
	/** The pair itself, or the session's. */
	readonly pair?: Pair;
	/** The action's place in its session's list. */
	readonly action?: { readonly index: number; readonly value: Action };
	/** The id of one of the pair's goals. */
	readonly goal?: string;
}

/**
 * Finds what a command was called on: a row of a tree, a file of the explorer
 * or of an editor's title, else the file in the active editor. Any extension can
 * call a command with any argument, so nothing is believed: a place that the
 * index doesn't know is no target.
 */
export function targetOf(argument: unknown, index: RecordIndex): Target | undefined {
	if (argument === undefined) {
		return targetAt(activePlace(), index);
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
		return target?.pair?.goals?.some(({ id }) => id !== undefined && id === goal['id']) ? { ...target, goal: goal['id'] as string } : undefined;
	}
	if (isRecord(pair)) {
		return targetOfPair(pair['folder'], pair['id'], index);
	}
	const place = session ?? opens;
	// A session is one of its file's, never the only one that happens to be there.
	return isRecord(place) && typeof place['uri'] === 'string' && (place === opens || typeof place['id'] === 'string')
		? targetAt({ uri: place['uri'], ...(typeof place['id'] === 'string' && { sessionId: place['id'] }) }, index)
		: undefined;
}

/**
 * What a command was called on, as far as that says anything: a view's title buttons hand over whichever row has the
 * focus, and one of a kind that the command isn't for is as good as none, so it asks.
 */
export function subjectOf(argument: unknown, kinds: readonly RowKind[] = []): unknown {
	const isRow = isRecord(argument) && typeof argument['kind'] === 'string' && typeof argument['spoken'] === 'string';
	const isMeant = isRow && kinds.some(kind => kind === argument['kind'] && (kind !== 'pair' || isRecord(argument['pair'])));
	return isRow && !isMeant ? undefined : argument;
}

interface AskedPlace {
	readonly uri: Uri;
	readonly sessionId?: string;
	readonly line?: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function activePlace(): AskedPlace | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}

function targetAt(asked: AskedPlace | undefined, index: RecordIndex): Target | undefined {
	const file = asked && index.facts(asked.uri);
	const programme = file && index.programmeOf(file.uri);
	if (!file || !programme) {
		return undefined;
	}
	const session = asked.sessionId === undefined
		? sessionAt(file.sessions, asked.line)
		: file.sessions.find(s => s.id === asked.sessionId);
	// A pair's file that can't be read just now is still its pair's.
	const pair = session ? pairOf(programme, session) : file.pair ?? [...programme.pairs.values()].find(({ uri }) => uri === file.uri);
	return { uri: file.uri, programme, ...(session && { session }), ...(pair && { pair }) };
}

function targetOfAction({ uri, session, index: place }: Readonly<Record<string, unknown>>, index: RecordIndex): Target | undefined {
	const target = typeof uri === 'string' && typeof session === 'string' ? targetAt({ uri, sessionId: session }, index) : undefined;
	const value = typeof place === 'number' ? target?.session?.actions?.[place] : undefined;
	return target && value ? { ...target, action: { index: place as number, value } } : undefined;
}

function targetOfPair(folder: unknown, id: unknown, index: RecordIndex): Target | undefined {
	const programme = index.programmes().find(p => p.folder === folder);
	const pair = typeof id === 'string' ? programme?.pairs.get(id) : undefined;
	return programme && pair && { uri: pair.uri, programme, pair };
}

/** In a file with several sessions, the one that the cursor stands in. */
function sessionAt(sessions: readonly Session[], line: number | undefined): Session | undefined {
	return sessions.length === 1 || line === undefined
		? sessions.length === 1 ? sessions[0] : undefined
		: sessionAtLine(sessions, line);
}
