import { isTitleVisibleTo, dayOfNote } from '../../programme/notes';
import type { Reflection } from '../../notes/reflection';
import { frameOf, type ProgrammeFrame } from '../../programme/memoizedLists';
import type { Programme } from '../../programme/programme';
import { memoizeByList } from '../../text/memoizeByList';
import type { Words } from '../../words/words';
import type { Now } from '../../time/instants';
import { type Divide, divider, type Part } from '../partition';
import { spansBy } from '../timeLevels';
import type { ReflectionGrouping } from '../viewGroupings';

/** A note with the values it is sorted and shown by. */
export interface ListedNote {
	readonly programme: ProgrammeFrame;
	readonly reflection: Reflection;
	/** The key of its author. */
	readonly author: string | undefined;
	/** Whether the current user wrote it. */
	readonly isMine: boolean;
	/** Whether the current user may see its title. */
	readonly isOpen: boolean;
	/** The note's day, else its session's day; empty where neither is known. */
	readonly day: string;
}

/** Some of the notes. */
export type NotePart = Part<ListedNote>;

/** The options of one render, passed to every row. */
export interface Shown {
	readonly by: ReflectionGrouping;
	readonly programmes: ReadonlyMap<ProgrammeFrame, Programme>;
	readonly words: Words;
	readonly now: Now;
}

/** Returns a programme's notes, as one person sees them. `me` is the person's key. */
export function notesOf(programme: Programme, me: string | undefined): NotePart {
	const notes = listedIn(programme.reflections, frameOf(programme), me);
	const isUndated = ({ reflection: { date, session } }: ListedNote): boolean => date === undefined && session !== undefined;
	// A session's day can change while the note's file doesn't.
	return !notes.values.some(isUndated) ? notes : {
		values: notes.values.map(note => isUndated(note)
			? { ...note, day: dayOfNote(note.reflection, programme) ?? '' }
			: note),
	};
}

const listedIn = memoizeByList((
	reflections: readonly Reflection[], frame: ProgrammeFrame, me: string | undefined,
): NotePart => ({ values: reflections.map(reflection => listed(reflection, frame, me)) }));

const listed = memoizeByList((reflection: Reflection, programme: ProgrammeFrame, me: string | undefined): ListedNote => {
	const author = reflection.author === undefined ? undefined : programme.people.comparisonKeyOf(reflection.author);
	return {
		programme,
		reflection,
		author,
		isMine: programme.people.isSame(reflection.author, me),
		isOpen: isTitleVisibleTo(me, reflection, programme),
		day: reflection.date ?? '',
	};
});

const asPart = (values: readonly ListedNote[]): NotePart => ({ values });
/* How notes are divided. */

export const byAuthor: Divide<NotePart, string | undefined> = divider(({ author }: ListedNote) => [author], asPart);
export const byTemplate: Divide<NotePart, string | undefined> = divider(({ reflection: { template } }: ListedNote) => [template], asPart);
export const bySession: Divide<NotePart, string | undefined> = divider(({ reflection: { session } }: ListedNote) => [session], asPart);
export const byMine: Divide<NotePart, boolean> = divider(({ isMine }: ListedNote) => [isMine], asPart);
export const spans = spansBy(({ day }: ListedNote) => day, asPart);
