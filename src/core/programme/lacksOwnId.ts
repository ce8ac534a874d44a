import { nameOf } from '../text/uri';
import { impliedSessionId, isLooseSessionFile } from '../files/layout';
import type { ParsedFile } from '../files/parsedFile';
import type { Session } from '../record/session';

/** Whether a session says no id although the one that follows from its place can become another's: in a list, or in a file that may lie anywhere. */
export function lacksOwnId(file: ParsedFile, session: Session): boolean {
	return session.places.id === undefined
		&& (file.kind !== 'session' || isLooseSessionFile(nameOf(file.uri)) || session.id !== impliedSessionId(file.uri, undefined));
}
