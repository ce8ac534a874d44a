import type { Session } from './session';

/** The session that a line, counted from 0, belongs to. Where one's blank lines reach to the next one's first line, the next one wins. */
export function sessionAt(sessions: readonly Session[], line: number): Session | undefined {
	return sessions.findLast(({ range }) => range.start.line <= line && line <= range.end.line);
}
