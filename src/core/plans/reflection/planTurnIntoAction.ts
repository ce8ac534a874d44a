import { relativePath, type Uri } from '../../text/uri';
import type { FileFacts } from '../../files/fileFacts';
import { parseText } from '../../files/parseFile';
import type { Reflection } from '../../notes/reflection';
import { share } from '../../files/share';
import { actionLineAt } from '../../notes/actionLines';
import { nextId } from '../names';
import type { FileEdit, Plan } from '../plan';
import { planNewAction, type NewAction } from '../session/planAction';

/** A line of a note to turn into an action. */
export interface TurnRequest {
	/** The programme's folder. */
	readonly folder: Uri;
	/** The note with its current text, and the line and privacy that the user saw. */
	readonly note: {
		readonly uri: Uri; readonly text: string; readonly line: number; readonly seen: string; readonly seenPrivate: boolean;
	};
	/** The session's file with its current text. */
	readonly session: { readonly file: FileFacts; readonly text: string; readonly id: string };
	readonly action: NewAction;
	/** The text of the link in the note: `action`. */
	readonly link: string;
}

/**
 * Why nothing is written: the line or the note's privacy is not what the user saw; the session is gone; or the line is already linked to
 * the action's file.
 */
export type NotTurned = 'noteChanged' | 'sessionGone' | 'isLinked';

/**
 * Plans an action from a line of a note, and a link from the line to it; both files are in one plan, so that one undo reverts both. Only
 * the action's text, which the author of a private note confirmed, is written to the session: nothing there names the note. The link stands
 * in the note alone, so a private note may have one: whoever can read it can read the note, and no reader of the session learns of it.
 * Returns undefined if the session's file can't be edited.
 */
export function planTurnIntoAction({ folder, note, session, action, link }: TurnRequest): Plan | NotTurned | undefined {
	const line = actionLineAt(note.text, note.line);
	if (line?.written !== note.seen || isPrivateNote(note.uri, folder, note.text) !== note.seenPrivate) {
		return 'noteChanged';
	}
	const href = linkTo(note.uri, session.file.uri);
	if (href !== undefined && line.written.includes(`](${href})`)) {
		return 'isLinked';
	}
	const { sessions } = parseText(session.file.uri, { kind: session.file.kind, folder: session.file.folder }, session.text);
	const id = nextId('a', sessions.find(each => each.id === session.id)?.actions ?? []);
	const edits = planNewAction(session.file, session.text, session.id, action);
	if (edits === 'changed' || !edits) {
		return edits && 'sessionGone';
	}
	const inSession: FileEdit = { uri: session.file.uri, expected: session.text, edits };
	const inNote: FileEdit = {
		uri: note.uri,
		expected: note.text,
		edits: [{ start: line.end, end: line.end, text: ` → [${link} ${id}](${href ?? ''})` }],
	};
	return { within: folder, create: [], edit: href === undefined ? [inSession] : [inSession, inNote] };
}

/**
 * Whether a note is private by its current text: by its `visibility`, by having none, by its folder, or because its front matter can't be
 * parsed.
 */
export function isPrivateNote(uri: Uri, folder: Uri, text: string): boolean {
	const reflection: Reflection | undefined = parseText(uri, { kind: 'reflection', folder }, text).reflection;
	return !reflection || share(reflection, folder) === undefined;
}

/** Returns the relative link to a file in Markdown; undefined if the files have no common folder. */
function linkTo(from: Uri, to: Uri): string | undefined {
	return relativePath(from, to)
		?.split('/')
		.map(segment => encodeURIComponent(segment).replaceAll('(', '%28').replaceAll(')', '%29'))
		.join('/');
}
