import { bodyLines } from '../notes/bodyLines';
import type { Reflection } from '../notes/reflection';
import { dayOfNote, isTitleVisibleTo } from '../programme/notes';
import { describePair, menteesOf, mentorsOf, nameOfPerson, type Programme } from '../programme/programme';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import { dayInWords } from './about';
import { type SearchedText, TextIndex } from './textIndex';

/** A note with its text. It may be private: what is found in it is for the user's own eyes, and never stored. */
export interface SearchedNote {
	readonly uri: Uri;
	readonly text: string;
	/** What is known about the note, for a search: its day, its session and its people. */
	readonly about: string;
	/** Empty where it is not known. */
	readonly day: Day;
}

/** Notes by their words; the place of a line is its number in the file, from 0. */
export type NoteIndex = TextIndex<SearchedNote, number>;

export function noteIndex(): NoteIndex {
	return new TextIndex(describe);
}

function describe({ text, about, day }: SearchedNote): SearchedText<number> {
	return { lines: bodyLines(text).lines.map(({ line, text }) => ({ text, place: line })), about, day };
}

/** Returns what is known about a note, without its text. */
export function describeNote(programme: Programme, reflection: Reflection): Omit<SearchedNote, 'text'> {
	const { uri, author, session: id } = reflection;
	const session = id === undefined ? undefined : programme.sessionsById.get(id);
	const day = dayOfNote(reflection, programme) ?? '';
	return {
		uri, day,
		about: [
			dayInWords(day), author === undefined ? '' : nameOfPerson(programme, author), session?.title ?? '',
			session ? describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)) : '',
		].join('\n'),
	};
}

/**
 * Whether the user may read a note: their own, one that is shared, and one without an author. `me` is the user's key; undefined where the
 * user is unknown.
 */
export function mayRead(programme: Programme, reflection: Reflection, me: string | undefined): boolean {
	return reflection.author === undefined || isTitleVisibleTo(me, reflection, programme);
}
