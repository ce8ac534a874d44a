import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import type { ParsedFile } from '../../files/parsedFile';
import type { Reflection } from '../../notes/reflection';
import { nameOfNote } from '../../views/noteReaders';
import { findTemplate } from '../../programme/findTemplate';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { describeNote } from './describeNote';
import { neighboursOf, type Neighbours } from './neighbours';
import type { NoteLink, NoteLinks, ShowNote } from './protocol';
import { stageTable } from './stageTable';

/** Who looks at a note's page. */
export interface Reader {
	/** As `ownerFrom` gives it; undefined where nobody knows. */
	readonly me: string | undefined;
	/** Whether they want to be asked about notes at all. */
	readonly wantsQuestions: boolean;
}

/** What stands around a note's text on its page, and where its ways to other notes lead. */
export interface AboutNote {
	readonly shown: Pick<ShowNote, 'head' | 'stages' | 'links'>;
	readonly neighbours: Neighbours;
}

/** For a note as its file and its text are now. Questions are for its author alone. */
export function aboutNote(file: ParsedFile, text: string, programme: Programme, words: Words, { me, wantsQuestions }: Reader): AboutNote {
	const head = describeNote(file, programme, words);
	const { reflection } = file;
	if (!reflection) {
		return { shown: { head }, neighbours: {} };
	}
	const { template: reference, author, language = words.language } = reflection;
	const isSomebodyElses = me !== undefined && author !== undefined && ownerFrom(programme, author).key !== me;
	const template = reference === undefined ? undefined : findTemplate(reference, programme);
	const stages = stageTable(text, template, language, words, wantsQuestions && !isSomebodyElses);
	const neighbours = neighboursOf(reflection, programme, me);
	const links = noteLinks(neighbours, reflection, programme, words);
	return { shown: { head, ...(stages && { stages }), ...(links && { links }) }, neighbours };
}

function noteLinks({ previous, next }: Neighbours, { author = '' }: Reflection, programme: Programme, words: Words): NoteLinks | undefined {
	if (!previous && !next) {
		return undefined;
	}
	const { notePage } = words;
	const link = (label: string, reflection: Reflection): NoteLink => {
		const day = reflection.date ?? programme.sessionsById.get(reflection.session ?? '')?.date;
		return { label, title: nameOfNote({ uri: reflection.uri, reflection }), about: day === undefined ? '' : words.day(day) };
	};
	return {
		label: notePage.neighbours(plainText(ownerFrom(programme, author).name)),
		...(previous && { previous: link(notePage.previous, previous) }),
		...(next && { next: link(notePage.next, next) }),
	};
}
