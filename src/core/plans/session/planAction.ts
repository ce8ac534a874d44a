import { parseText } from '../../files/parseFile';
import type { FileFacts } from '../../files/fileFacts';
import { type DetailedSession, isOpen, type Session } from '../../record/session';
import type { Action } from '../../record/sessionShape';
import type { Day } from '../../time/days';
import type { NewValue } from '../../yaml/edit/renderValue';
import { appendEntries } from '../appendEntries';
import { OpenRecord } from '../changeRecord';
import { nextId } from '../names';
import { openList } from './sessionList';
import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';

/** Identifies an action by what the user saw: an action need not have an id, and its file may have changed since. */
export interface ShownAction {
	readonly session: string;
	/** The index in the session's list. */
	readonly index: number;
	readonly text: string;
}

/** A change of an action's state or owner. */
export type ActionChange =
	| { readonly is: 'done'; readonly on: Day }
	| { readonly is: 'open' }
	| { readonly is: 'dropped' }
	| { readonly is: 'reassigned'; readonly to: string }
	| { readonly is: 'edited'; readonly was: Action; readonly to: ActionValues };

/** Values to write into an action; null removes the key. */
export type ActionValues = Readonly<Partial<Record<'text' | 'owner' | 'due' | 'state' | 'done_on', string | null>>>;

/** Returns the values that a state writes: the day on which an action was done goes with the state. */
export function valuesOfState(state: NonNullable<Action['state']>, today: Day): ActionValues {
	return { state, done_on: state === 'done' ? today : null };
}

/** An action to add to a session. */
export interface NewAction {
	readonly text: string;
	/** A person's id, or a plain name. */
	readonly owner?: string;
	readonly due?: Day;
}

/** The session, action or goal no longer matches what the user saw, so nothing is written. */
export type Changed = 'changed';

/**
 * Returns the edits that change one action in its file's current text. Done sets `state` and `done_on`, open sets `state` and removes
 * `done_on`; nothing else changes. Returns undefined if the text can't be edited.
 */
export function planAction(
	file: FileFacts, text: string, shown: ShownAction, change: ActionChange,
): readonly TextEdit[] | Changed | undefined {
	const session = sessionIn(file, text, shown.session, ({ actions }) => (actions?.[shown.index]?.text ?? '') === shown.text);
	const action = session && session !== 'changed' ? session.actions?.[shown.index] : undefined;
	if (!session || session === 'changed') {
		return session;
	}
	if (!action || !allows(action, change)) {
		return 'changed';
	}
	const record = OpenRecord.session(text, session);
	const changes = record && openList(record, session, 'actions')?.set(shown.index, valuesOf(change));
	return changes && record.change(changes)?.edits;
}

/** Returns the edits that add an action to a session, with the next free id. Returns undefined if the text can't be edited. */
export function planNewAction(
	file: FileFacts, text: string, sessionId: string, action: NewAction,
): readonly TextEdit[] | Changed | undefined {
	const session = sessionIn(file, text, sessionId, () => true);
	if (!session || session === 'changed') {
		return session;
	}
	const item: NewValue = {
		id: nextId('a', session.actions ?? []),
		text: onOneLine(action.text),
		...(action.owner !== undefined && { owner: action.owner }),
		...(action.due !== undefined && { due: action.due }),
		state: 'open',
	};
	return appendEntries(text, session, 'actions', [item], session.actions);
}

/** Returns the session in the current text, `changed` if it is gone, undefined if the text can't be parsed. */
function sessionIn(
	file: FileFacts, text: string, id: string, isMeant: (session: Session) => boolean,
): DetailedSession | Changed | undefined {
	const { sessions, broken } = parseText(file.uri, { kind: file.kind, folder: file.folder }, text);
	// Two sessions can have the same id by mistake.
	return sessions.find(session => session.id === id && isMeant(session)) ?? (broken ? undefined : 'changed');
}

/** Whether a change can be made: what is closed isn't closed again, and what is edited is still as it was shown. */
function allows(action: Action, change: ActionChange): boolean {
	return change.is === 'edited' ? JSON.stringify(action) === JSON.stringify(change.was) : isOpen(action) !== (change.is === 'open');
}

function valuesOf(change: ActionChange): ActionValues {
	switch (change.is) {
		case 'done':
			return valuesOfState('done', change.on);
		case 'open':
			return { state: 'open', done_on: null };
		case 'dropped':
			return { state: 'dropped' };
		case 'reassigned':
			return { owner: change.to };
		case 'edited':
			return { ...change.to, ...(typeof change.to.text === 'string' && { text: onOneLine(change.to.text) }) };
	}
}
