import { relativePath, type Uri } from '../text/uri';
import type { FileFacts } from '../files/fileFacts';
import { parseText } from '../files/parseFile';
import type { Reflection } from '../notes/reflection';
import { share } from '../files/share';
import { actionLineAt } from '../notes/bodyLines';
import { nextId } from './names';
import type { FileEdit, Plan } from './plan';
import { planNewAction, type NewAction } from './planAction';

export interface TurnRequest {
	/** The programme's folder. */
	readonly folder: Uri;
	/** The note with its text now, and what the user saw of it. */
	readonly note: {
		readonly uri: Uri; readonly text: string; readonly line: number; readonly seen: string; readonly seenPrivate: boolean;
	};
	/** The session's file with its text now. */
	readonly session: { readonly file: FileFacts; readonly text: string; readonly id: string };
	readonly action: NewAction;
	/** What the link in the note says: `action`. */
	readonly link: string;
}

/**
 * Why nothing is written: the line, or who may read the note, is not what was shown; the session is not there any more; or the
 * line leads to it already.
 */
export type NotTurned = 'noteChanged' | 'sessionGone' | 'isLinked';

/**
 * A line of a note becomes an action of its session, and the line leads there; both files are one plan, so that one undo
 * takes it back. A private note is left as it is: what is written of it is the action's text, which its author has seen and agreed to, and
 * nothing that tells of the note. Undefined where the session's file can't be edited.
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
	return { within: folder, create: [], edit: note.seenPrivate || href === undefined ? [inSession] : [inSession, inNote] };
}

/**
 * Whether a note is nobody's but its author's, by its text now: by its word, by saying nothing, by where it lies, or because its
 * head can't be read.
 */
export function isPrivateNote(uri: Uri, folder: Uri, text: string): boolean {
	const reflection: Reflection | undefined = parseText(uri, { kind: 'reflection', folder }, text).reflection;
	return !reflection || share(reflection, folder) === undefined;
}

/** The way to a file as Markdown writes it. */
function linkTo(from: Uri, to: Uri): string | undefined {
	return relativePath(from, to)
		?.split('/')
		.map(segment => encodeURIComponent(segment).replaceAll('(', '%28').replaceAll(')', '%29'))
		.join('/');
}
