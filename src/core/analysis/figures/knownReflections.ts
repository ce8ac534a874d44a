import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { Session } from '../../record/session';
import { share } from '../../files/share';
import type { Day } from '../../time/days';
import type { Uri } from '../../text/uri';

/** A reflection that may be counted. */
export interface KnownReflection {
	/** The id or the name of its author; absent where a note names none. */
	readonly author?: string;
	/** The shared note; absent where the author only let it be known. */
	readonly note?: Uri;
}

/** A shared note without an existing session. */
interface OtherReflection extends KnownReflection {
	readonly note: Uri;
	/** The name of the folder that it is in. */
	readonly folder?: string;
	readonly date?: Day;
}

/** Reflections that may be counted: shared notes and entries in `reflected`. */
export interface KnownReflections {
	/** Returns the reflections on a session, one for each person. */
	readonly on: (session: Session) => readonly KnownReflection[];
	/** Returns the number of shared notes on a session. */
	readonly notesOn: (session: Session) => number;
	readonly others: readonly OtherReflection[];
}

/**
 * Counts one reflection for each person and session with a shared note or an entry in `reflected`. Private notes are not read, so a
 * person without either is unknown, not missing.
 */
export function knownReflections(programme: Programme): KnownReflections {
	const notes = new Map<Session, OtherReflection[]>();
	const others: OtherReflection[] = [];
	for (const reflection of programme.reflections) {
		const note = share(reflection, programme.folder);
		if (!note) {
			continue;
		}
		const session = note.session === undefined ? undefined : programme.sessionsById.get(note.session);
		const found = { note: note.uri, ...(note.author !== undefined && { author: ownerFrom(programme, note.author).key }) };
		if (session) {
			notes.set(session, [...notes.get(session) ?? [], found]);
		} else {
			const folder = groupByFolder(programme.folder, note.uri);
			others.push({ ...found, ...(folder !== undefined && { folder }), ...(note.date !== undefined && { date: note.date }) });
		}
	}
	return {
		on: session => {
			const shared = notes.get(session);
			return shared || session.reflected
				? onePerAuthor(programme, [
					...shared ?? [],
					...(session.reflected ?? [])
						.flatMap(({ person }) => person === undefined ? [] : { author: ownerFrom(programme, person).key }),
				])
				: [];
		},
		notesOn: session => notes.get(session)?.length ?? 0,
		others,
	};
}

/** Returns the first reflection of each author, and every note that names none. */
function onePerAuthor({ people }: Pick<Programme, 'people'>, all: readonly KnownReflection[]): readonly KnownReflection[] {
	const keyOf = ({ author, note }: KnownReflection): string | undefined => author === undefined ? note : people.comparisonKeyOf(author);
	return [...new Map([...all].reverse().map(one => [keyOf(one), one])).values()].reverse();
}
