import type { Programme } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import { slug } from '../names';

/** Returns the id by which calendars know a programme's sessions: its own, else `idFromName`. */
export function calendarId({ file, name }: Pick<Programme, 'file' | 'name'>): string {
	return plainText(file?.id ?? '') || idFromName(name);
}

/**
 * Returns the id that a programme without one gets: from its name, since the name of its folder differs between copies. A name that changes
 * gives other events.
 */
function idFromName(name: string): string {
	return slug(name, '') || plainText(name);
}
