import { isInPrivateFolder } from '../../files/layout';
import type { Reflection } from '../../notes/reflection';
import { nameOfPerson, type Programme } from '../../programme/programme';
import type { SearchedNote } from '../../search/noteTexts';
import type { Hit } from '../../search/textIndex';
import { plainLabel } from '../../text/plainText';
import type { Words } from '../../words/words';
import { describeReaders, titleInRows } from '../reflections/noteReaders';
import { foundLine } from './foundLine';

/** A line of a note as a quick pick item. */
export interface NoteHit {
	/** The line, after an icon that says whether the note is private. */
	readonly label: string;
	/** The day; the session's title, else the note's; and the author where it is not the user. */
	readonly description: string;
	/** Who can read the note. */
	readonly detail: string;
	/** From 0. */
	readonly line: number;
}

/** Describes a line that was found in a note. `me` is the user's key; undefined where the user is unknown. */
export function noteHit(
	{ value: { day }, line, ranges }: Hit<SearchedNote, number>,
	programme: Programme,
	reflection: Reflection,
	words: Words,
	me: string | undefined,
): NoteHit {
	const { author, session } = reflection;
	const about = session === undefined ? undefined : programme.sessionsById.get(session)?.title;
	const isOthers = author !== undefined && !programme.people.isSame(author, me);
	const text = line ? foundLine(line.text, ranges) : plainLabel(titleInRows(reflection));
	return {
		label: `$(${isInPrivateFolder(programme.folder, reflection.uri) ? 'lock' : 'note'}) ${text}`,
		description: [
			...day === '' ? [] : [words.day(day)],
			plainLabel(about ?? titleInRows(reflection)),
			...isOthers ? [words.rows.by(plainLabel(nameOfPerson(programme, author)))] : [],
		].join(' · '),
		detail: describeReaders(reflection, programme, words).sentence,
		line: line?.place ?? 0,
	};
}
