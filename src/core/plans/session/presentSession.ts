import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { type DetailedSession, factsOfSession, type Session } from '../../record/session';

/**
 * Returns the session in its file's current text, with current positions. Returns undefined if it no longer equals the session the user was
 * asked about, or if its id is repeated.
 */
export function presentSession(text: string, role: FileRole, session: Session): DetailedSession | undefined {
	const [present, ...others] = parseText(session.uri, role, text).sessions.filter(({ id }) => id === session.id);
	return present && others.length === 0 && contentOf(present) === contentOf(session) ? present : undefined;
}

function contentOf(session: Session): string {
	return JSON.stringify({ ...factsOfSession(session), position: undefined, lastLine: undefined, actionPositions: undefined });
}
