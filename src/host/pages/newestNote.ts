import type { Note, Shared } from '../../core/files/share';
import { shareText } from '../../core/files/shareText';
import { sharedNotes } from '../../core/pages/brief/brief';
import type { AnyPair } from '../../core/programme/namedPairs';
import type { Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { textOf } from '../write/changeFiles';

/**
 * Returns the newest note that a pair's mentee has shared, of those before a session if one is given. Reads it, as the index holds no text
 * of notes. Whether it is shared is decided by the text that was read.
 */
export async function newestNote(programme: Programme, pair: AnyPair, before?: Session): Promise<Shared<Note> | undefined> {
	for (const shared of sharedNotes(programme, pair, before)) {
		const text = await textOf(shared.uri).catch(() => undefined);
		const note = text === undefined ? undefined : shareText(shared, programme.folder, text);
		if (note) {
			return note;
		}
	}
	return undefined;
}
