import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import type { Reflection } from '../../notes/reflection';
import { share } from '../../files/share';
import { isOpenTo } from '../../programme/isOpenTo';

/** The notes of the same person before and after one. */
export interface Neighbours {
	readonly previous?: Reflection;
	readonly next?: Reflection;
}

/**
 * By their days, then by where they lie. The page of a note that others may read names such
 * notes only: it can be shown on a screen. Beside a private one stand those that its reader may know of.
 * One pass over the programme's notes.
 */
export function neighboursOf(note: Reflection, programme: Programme, me: string | undefined): Neighbours {
	const { author } = note;
	if (author === undefined) {
		return {};
	}
	const person = ownerFrom(programme, author).key;
	const isShared = share(note, programme.folder) !== undefined;
	const placeOf = ({ date, session, uri }: Reflection): string => `${date ?? (session === undefined ? undefined : programme.sessionsById.get(session)?.date) ?? ''} ${uri}`;
	const place = placeOf(note);
	let previous: { readonly at: string; readonly reflection: Reflection } | undefined;
	let next: { readonly at: string; readonly reflection: Reflection } | undefined;
	for (const reflection of programme.reflections) {
		if (reflection.uri === note.uri || reflection.author === undefined || ownerFrom(programme, reflection.author).key !== person
			|| !(isShared ? share(reflection, programme.folder) : isOpenTo(me, reflection, programme))) {
			continue;
		}
		const at = placeOf(reflection);
		if (at < place && (previous === undefined || previous.at < at)) {
			previous = { at, reflection };
		} else if (at > place && (next === undefined || at < next.at)) {
			next = { at, reflection };
		}
	}
	return { ...(previous && { previous: previous.reflection }), ...(next && { next: next.reflection }) };
}
