import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { Session } from '../../record/session';
import { share } from '../../files/share';
import type { Day } from '../../time/days';

/** Reflections that may be counted: shared notes and entries in `reflected`. */
export interface KnownReflections {
	/** Returns the number of people who reflected on a session. */
	readonly on: (session: Session) => number;
	/** Returns the number of shared notes on a session. */
	readonly notesOn: (session: Session) => number;
	/** Shared notes without an existing session, with the folder they are in. */
	readonly others: readonly { readonly folder?: string; readonly date?: Day }[];
}

/**
 * Counts one reflection for each person and session with a shared note or an entry in `reflected`. Private notes are not read, so a
 * person without either is unknown, not missing.
 */
export function knownReflections(programme: Programme): KnownReflections {
	const authors = new Map<Session, string[]>();
	const others: { readonly folder?: string; readonly date?: Day }[] = [];
	for (const reflection of programme.reflections) {
		const note = share(reflection, programme.folder);
		const session = note?.session === undefined ? undefined : programme.sessionsById.get(note.session);
		if (note && session) {
			authors.set(
				session, [...authors.get(session) ?? [], note.author === undefined ? note.uri : ownerFrom(programme, note.author).key],
			);
		} else if (note) {
			const folder = groupByFolder(programme.folder, note.uri);
			others.push({ ...(folder !== undefined && { folder }), ...(note.date !== undefined && { date: note.date }) });
		}
	}
	return {
		on: session => {
			const wrote = authors.get(session);
			return wrote || session.reflected
				? new Set([
					...wrote ?? [],
					...(session.reflected ?? []).flatMap(({ person }) => person === undefined ? [] : ownerFrom(programme, person).key),
				]).size
				: 0;
		},
		notesOn: session => authors.get(session)?.length ?? 0,
		others,
	};
}
