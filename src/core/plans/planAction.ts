import { parseText } from '../files/parseFile';
import type { FileFacts } from '../files/fileFacts';
import { isOpen, type Action, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { NewValue } from '../yaml/edit/renderValue';
import type { FinishedDraft } from '../yaml/edit/yamlDraft';
import type { YamlPath } from '../yaml/read/yamlNode';
import { changeSession, OpenRecord, type RecordChange } from './changeRecord';
import { nextId } from './names';
import type { TextEdit } from '../text/textEdit';

/** Which action is meant, and what was shown of it: an action need not have an id, and its file may have changed since. */
export interface ShownAction {
	readonly session: string;
	/** Its place in the session's list. */
	readonly index: number;
	readonly text: string;
}

/** What becomes of an action. */
export type ActionChange =
	| { readonly is: 'done'; readonly on: Day }
	| { readonly is: 'open' }
	| { readonly is: 'dropped' }
	| { readonly is: 'reassigned'; readonly to: string };

export interface NewAction {
	readonly text: string;
	/** A person's id, or a plain name. */
	readonly owner?: string;
	readonly due?: Day;
}

/** Why an action is not changed: it, or its session, is not what was shown any more. Nobody then knows what was meant. */
export type Changed = 'changed';

/**
 * Changes one action in its file's present text. Done writes `state` and `done_on`, open again writes `state` and
 * empties `done_on`; nothing else changes. Undefined when the text can't be edited.
 */
export function planAction(
	file: FileFacts, text: string, shown: ShownAction, change: ActionChange,
): readonly TextEdit[] | Changed | undefined {
	const session = sessionIn(file, text, shown.session, ({ actions }) => (actions?.[shown.index]?.text ?? '') === shown.text);
	const action = session && session !== 'changed' ? session.actions?.[shown.index] : undefined;
	if (!session || session === 'changed') {
		return session;
	}
	if (!action || isOpen(action) === (change.is === 'open')) {
		return 'changed';
	}
	const record = OpenRecord.session(text, session);
	const position = session.actionPositions[shown.index];
	const path = position && record?.itemPath('actions', position);
	const fields = fieldsOf(change, action);
	return record && path
		&& (record.change(Object.entries(fields).map(([key, to]): RecordChange => ({ set: [...path, key], to })))
			?? changeLoneText(record, path, action, fields))?.edits;
}

/** Adds an action to a session, with the next free id. Undefined when the text can't be edited. */
export function planNewAction(
	file: FileFacts, text: string, sessionId: string, action: NewAction,
): readonly TextEdit[] | Changed | undefined {
	const session = sessionIn(file, text, sessionId, () => true);
	if (!session || session === 'changed') {
		return session;
	}
	const item: NewValue = {
		id: nextId('a', session.actions ?? []),
		text: action.text.replaceAll(/\s+/g, ' ').trim(),
		...(action.owner !== undefined && { owner: action.owner }),
		...(action.due !== undefined && { due: action.due }),
		state: 'open',
	};
	return changeSession(text, session, [{ append: ['actions'], item }]);
}

/** The session as the text has it now. Undefined where nothing can be told since the text is broken. */
function sessionIn(file: FileFacts, text: string, id: string, isMeant: (session: Session) => boolean): Session | Changed | undefined {
	const { sessions, broken } = parseText(file.uri, { kind: file.kind, folder: file.folder }, text);
	// Two can carry one id by mistake.
	return sessions.find(session => session.id === id && isMeant(session)) ?? (broken ? undefined : 'changed');
}

function fieldsOf(change: ActionChange, action: Action): { readonly [key: string]: NewValue } {
	switch (change.is) {
		case 'done':
			return { state: 'done', done_on: change.on };
		case 'open':
			return { state: 'open', ...(action.done_on !== undefined && { done_on: null }) };
		case 'dropped':
			return { state: 'dropped' };
		case 'reassigned':
			return { owner: change.to };
	}
}

/** An action that is just words becomes keys, since only keys can say more. */
function changeLoneText(
	record: OpenRecord, path: YamlPath, action: Action, fields: { readonly [key: string]: NewValue },
): FinishedDraft | undefined {
	return action.text !== undefined && Object.keys(action).length === 1
		? record.change([{ set: path, to: { text: action.text, ...fields } }])
		: undefined;
}
