import type { FileFacts } from '../../files/fileFacts';
import { share } from '../../files/share';
import type { Reflection } from '../../notes/reflection';
import { isTitleVisibleTo } from '../../programme/notes';
import { ownerFrom } from '../../programme/openActions';
import { nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { findTemplate, nameOfTemplate } from '../../programme/queries';
import type { Pair } from '../../record/pair';
import { plainText } from '../../text/plainText';
import { nameOfNote, describeReaders } from '../../views/reflections/noteReaders';
import { describeProblem, type Words } from '../../words/words';
import type { HeadLine, NoteLink, NoteLinks, ShowNote } from './protocol';
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
export function aboutNote(file: FileFacts, text: string, programme: Programme, words: Words, { me, wantsQuestions }: Reader): AboutNote {
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

/** The head of a reflection in words: session, author, the pair's goals, day, template, and who can read it. */
export function describeNote(file: FileFacts, programme: Programme, words: Words): readonly HeadLine[] {
	const { reflection } = file;
	if (!reflection) {
		return file.broken ? [{ label: words.page.brokenHead, value: describeProblem(file.broken, words), warning: true }] : [];
	}
	const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	const date = reflection.date ?? session?.date;
	const known = reflection.template === undefined ? undefined : findTemplate(reflection.template, programme);
	const template = known ? nameOfTemplate(known, words.language) : reflection.template;
	const lines: HeadLine[] = [];
	if (session) {
		lines.push({
			label: words.page.session,
			value: plainText([words.day(session.date), session.title].filter(part => part !== undefined).join(' · ')),
			opensSession: true,
		});
	} else if (reflection.session !== undefined) {
		lines.push({ label: words.page.session, value: words.page.unknownSession(plainText(reflection.session)), warning: true });
	}
	if (reflection.author !== undefined) {
		lines.push({ label: words.page.author, value: plainText(nameOfPerson(programme, reflection.author)) });
	}
	const goals = session ? openGoals(pairOf(programme, session)) : [];
	if (goals.length > 0) {
		lines.push({ label: words.notePage.goals, value: goals });
	}
	// The session's own line has its day already.
	if (date !== undefined && date !== session?.date) {
		lines.push({ label: words.page.date, value: words.day(date) });
	}
	if (template !== undefined) {
		lines.push({ label: words.page.template, value: plainText(template) });
	}
	const { sentence, warning } = describeReaders(reflection, programme, words);
	return [...lines, { label: words.page.readers, value: sentence, warning }];
}

/** The pair's goals that are still to be reached. */
function openGoals(pair: Pair | undefined): readonly string[] {
	return (pair?.goals ?? [])
		.filter(({ state }) => state !== 'reached' && state !== 'dropped')
		.map(({ text = '' }) => plainText(text))
		.filter(text => text !== '');
}

/** The notes of the same person before and after one. */
interface Neighbours {
	readonly previous?: Reflection;
	readonly next?: Reflection;
}

/**
 * By their days, then by where they lie. The page of a note that others may read names such
 * notes only: it can be shown on a screen. Beside a private one stand those that its reader may know of.
 * One pass over the programme's notes.
 */
function neighboursOf(note: Reflection, programme: Programme, me: string | undefined): Neighbours {
	const { author } = note;
	if (author === undefined) {
		return {};
	}
	const person = ownerFrom(programme, author).key;
	const isShared = share(note, programme.folder) !== undefined;
	const placeOf = ({ date, session, uri }: Reflection): string =>
		`${date ?? (session === undefined ? undefined : programme.sessionsById.get(session)?.date) ?? ''} ${uri}`;
	const place = placeOf(note);
	let previous: { readonly at: string; readonly reflection: Reflection } | undefined;
	let next: { readonly at: string; readonly reflection: Reflection } | undefined;
	for (const reflection of programme.reflections) {
		if (reflection.uri === note.uri || reflection.author === undefined || ownerFrom(programme, reflection.author).key !== person
			|| !(isShared ? share(reflection, programme.folder) : isTitleVisibleTo(me, reflection, programme))) {
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
