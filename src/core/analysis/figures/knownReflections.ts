import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { Session } from '../../record/session';
import { share } from '../../files/share';
import type { Day } from '../../time/days';

/** Who has reflected, as far as they let it be known. */
export interface KnownReflections {
	/** How many people have, on a session. */
	readonly on: (session: Session) => number;
	/** How many shared notes there are on a session. */
	readonly notesOn: (session: Session) => number;
	/** Notes that name no session, or one that is gone, by the folder that they lie in. */
	readonly others: readonly { readonly folder?: string; readonly date?: Day }[];
}

/**
 * One for each person and session of which there is a shared note or a trace in `reflected`. Whoever is in neither is
 * not known, never missing: private notes are not looked at.
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
