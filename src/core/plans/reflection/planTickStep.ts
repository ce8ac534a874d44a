import type { FileFacts } from '../../files/fileFacts';
import { parseText } from '../../files/parseFile';
import { planTick } from '../../markdown/tasks';
import { isOpen } from '../../record/session';
import type { Day } from '../../time/days';
import type { Uri } from '../../text/uri';
import type { FileEdit, Plan } from '../plan';
import { type Changed, planAction, type ShownAction } from '../session/planAction';

/** A line of a note to tick or untick. */
export interface TickRequest {
	/** The programme's folder. */
	readonly folder: Uri;
	/** The note with its current text, and the line, counted from 0. */
	readonly note: { readonly uri: Uri; readonly text: string; readonly line: number };
	readonly done: boolean;
	/** The action that the line is linked to, with its file's current text. */
	readonly linked?: { readonly file: FileFacts; readonly text: string; readonly action: ShownAction };
	/** The day on which an action is done. */
	readonly today: Day;
}

/**
 * Plans a tick: of the line's box, and of the action that it is linked to, in one plan. What is so already stays. An action that was closed
 * elsewhere changes no note: its state is read from its own file, and the box follows with the next tick. Returns `changed` if the action
 * is not what the user saw, undefined if its file can't be edited.
 */
export function planTickStep({ folder, note, done, linked, today }: TickRequest): Plan | Changed | undefined {
	const box = planTick(note.text, note.line, done);
	const inNote: readonly FileEdit[] = box ? [{ uri: note.uri, expected: note.text, edits: [box] }] : [];
	const inSession = linked ? tickAction(linked, done, today) : [];
	return inSession && inSession !== 'changed'
		? { within: folder, create: [], edit: [...inSession, ...inNote], isShown: true } : inSession;
}

function tickAction(
	{ file, text, action }: NonNullable<TickRequest['linked']>, done: boolean, today: Day,
): readonly FileEdit[] | Changed | undefined {
	const { sessions } = parseText(file.uri, { kind: file.kind, folder: file.folder }, text);
	const present = sessions.find(({ id }) => id === action.session)?.actions?.[action.index];
	if (present && (present.text ?? '') === action.text && isOpen(present) !== done) {
		return [];
	}
	const edits = planAction(file, text, action, done ? { is: 'done', on: today } : { is: 'open' });
	return edits && edits !== 'changed' ? [{ uri: file.uri, expected: text, edits }] : edits;
}
