import { parseText } from '../files/parseFile';
import type { FileRole } from '../files/layout';
import type { Session } from '../record/session';

/**
 * The session as its file's text has it now, with its places there. Undefined when it no longer says what it said
 * when somebody was asked about it, or can't be told from another one: then the answer was to something else.
 */
export function presentSession(text: string, place: FileRole, session: Session): Session | undefined {
	const [present, ...others] = parseText(session.uri, place, text).sessions.filter(({ id }) => id === session.id);
	return present && others.length === 0 && whatItSays(present) === whatItSays(session) ? present : undefined;
}

function whatItSays(session: Session): string {
	return JSON.stringify({ ...session, position: undefined, lastLine: undefined, actionPositions: undefined });
}
