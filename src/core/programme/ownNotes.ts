import { parseText } from '../files/parseFile';
import { type Note, share, type Shared } from '../files/share';
import { shareText } from '../files/shareText';
import type { Reflection } from '../notes/reflection';
import type { Uri } from '../text/uri';
import type { Programme } from './programme';

declare const own: unique symbol;

/**
 * A value of which the current user is the author, who may take a copy of it along. Only `ownCopy` creates it. Who the current user is is a
 * choice that this computer remembers: whoever sits at it can make this copy.
 */
export type OwnCopy<T> = T & { readonly [own]: true };

/** A note that the current user may read: their own, or one that was shared. */
export type ReadableNote =
	| { readonly isMine: true; readonly note: OwnCopy<Note> }
	| { readonly isMine: false; readonly note: Shared<Note> };

type NotesProgramme = Pick<Programme, 'folder' | 'people'>;

/**
 * Returns a note as the current user's own, by the text of its file as it was just read; undefined if that names another author, or none.
 * `me` is the current user's key as `ownerFrom` returns it; nothing is their own while they are unknown.
 */
export function ownCopy(uri: Uri, text: string, { folder, people }: NotesProgramme, me: string | undefined): OwnCopy<Note> | undefined {
	const { reflection } = parseText(uri, { kind: 'reflection', folder }, text);
	return reflection && people.isSame(reflection.author, me) ? { ...reflection, text } as OwnCopy<Note> : undefined;
}

/** Returns the note that a text holds, if the current user may read it: by that text, not by what was read before. */
export function readableNote(
	reflection: Reflection, text: string, programme: NotesProgramme, me: string | undefined,
): ReadableNote | undefined {
	const mine = ownCopy(reflection.uri, text, programme, me);
	if (mine) {
		return { isMine: true, note: mine };
	}
	const shared = share(reflection, programme.folder);
	const note = shared && shareText(shared, programme.folder, text);
	return note && { isMine: false, note };
}

/** Returns a note's day, else that of its session; undefined where neither is known. */
export function dayOfNote({ date, session }: Pick<Reflection, 'date' | 'session'>, { sessionsById }: Pick<Programme, 'sessionsById'>): string | undefined {
	return date ?? (session === undefined ? undefined : sessionsById.get(session)?.date);
}

/** Returns the notes that the current user may read, as far as the index knows, newest first; those without a day come last. */
export function notesToRead(programme: Programme, me: string | undefined): readonly Reflection[] {
	const dayOf = (reflection: Reflection): string => dayOfNote(reflection, programme) ?? '';
	return programme.reflections
		.filter(reflection => programme.people.isSame(reflection.author, me) || share(reflection, programme.folder) !== undefined)
		.map(reflection => ({ reflection, day: dayOf(reflection) }))
		.sort((a, b) => a.day === b.day ? a.reflection.uri < b.reflection.uri ? -1 : 1 : a.day < b.day ? 1 : -1)
		.map(({ reflection }) => reflection);
}
