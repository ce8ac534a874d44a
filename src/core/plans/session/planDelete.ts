import { refersToSession } from '../../files/idsIn';
import type { FileFacts } from '../../files/fileFacts';
import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { composeEdits } from '../../text/textEdit';
import { changeSession, OpenRecord } from '../changeRecord';
import type { Plan } from '../plan';
import { presentSession } from './presentSession';

/** A session to delete. */
export interface DeleteRequest {
	readonly programme: Programme;
	/** The facts of the session's file. */
	readonly file: FileFacts;
	/** The file's text, and its bytes on the disk. */
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly session: Session;
}

/**
 * Plans the removal of a session: its file, or its part of a file that holds more. A session further down in a list whose id follows from
 * its number gets that id written where something refers to it. Returns undefined if the text can't be edited, and `changed` if the
 * session in it is no longer the given one.
 */
export function planDelete({ programme, file, text, bytes, session }: DeleteRequest): Plan | 'changed' | undefined {
	const present = presentSession(text, file, session);
	if (!present) {
		return 'changed';
	}
	const within = programme.folder;
	if (OpenRecord.session(text, present)?.isWholeText === true) {
		return { within, create: [], edit: [], remove: [{ uri: file.uri, bytes }] };
	}
	// From the last to the first: the positions of those before stay.
	const kept = file.sessions
		.slice(file.sessions.findIndex(({ id }) => id === session.id) + 1)
		.filter(({ id, hasOwnId }) => !hasOwnId && referrersOf(programme, id).length > 0)
		.reverse();
	const edits = composeEdits(text, [
		...kept.map(each => (current: string) => changeSession(current, each, [{ set: ['id'], to: each.id, first: true }])),
		current => OpenRecord.session(current, present)?.cut(),
	]);
	return edits && { within, create: [], edit: [{ uri: file.uri, expected: text, edits }] };
}

/** Returns the files that refer to a session or to one of its actions. */
export function referrersOf({ files }: Programme, sessionId: string): readonly FileFacts[] {
	return files.filter(file => refersToSession(file, ({ to, id }) => to === 'session' ? id === sessionId : id.startsWith(`${sessionId}#`)));
}
