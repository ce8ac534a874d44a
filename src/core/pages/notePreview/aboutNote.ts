import type { FileFacts } from '../../files/fileFacts';
import { share } from '../../files/share';
import { asksNextStep } from '../../notes/questions';
import type { Reflection } from '../../notes/reflection';
import { openGoals } from '../../programme/goalProgress';
import { dayOfNote, isTitleVisibleTo } from '../../programme/notes';
import { ownerFrom } from '../../programme/openActions';
import { nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { findTemplate, nameOfTemplate } from '../../programme/namedTemplates';
import { plainText } from '../../text/plainText';
import type { Day } from '../../time/days';
import { nameOfNote, describeReaders } from '../../views/reflections/noteReaders';
import { notePageWords } from '../../words/lateWords';
import { describeProblem, type Words } from '../../words/words';
import type { MetadataLine, NoteLink, NoteLinks, ShowNote } from './protocol';
import { stageTable } from './stageTable';

/** The user who opened a note's page. */
export interface NoteViewer {
	/** The user's key, as `ownerFrom` returns it; undefined where the user is unknown. */
	readonly me: string | undefined;
	/** Whether the user enabled questions about notes. */
	readonly wantsQuestions: boolean;
	/** The current day in the note's programme. */
	readonly today: Day;
}

/** What a note's page shows around its text, and the notes that its links open. */
export interface AboutNote {
	readonly shown: Pick<ShowNote, 'head' | 'stages' | 'links'>;
	readonly neighbours: Neighbours;
}

/** Describes the current version of a note. Questions are shown to its author only. */
export function aboutNote(
	file: FileFacts, text: string, programme: Programme, words: Words, { me, wantsQuestions, today }: NoteViewer,
): AboutNote {
	const head = describeNote(file, programme, words);
	const { reflection } = file;
	if (!reflection) {
		return { shown: { head }, neighbours: {} };
	}
	const { template: reference, author, language = words.language } = reflection;
	const isAnotherPersons = me !== undefined && author !== undefined && !programme.people.isSame(author, me);
	const template = reference === undefined ? undefined : findTemplate(reference, programme);
	const asked = !wantsQuestions || isAnotherPersons ? 'none' : asksNextStep(dayOfNote(reflection, programme), today) ? 'all' : 'allButNextStep';
	const stages = stageTable(text, template, language, words, asked);
	const neighbours = neighboursOf(reflection, programme, me);
	const links = noteLinks(neighbours, reflection, programme, words);
	return { shown: { head, ...(stages && { stages }), ...(links && { links }) }, neighbours };
}

function noteLinks({ previous, next }: Neighbours, { author = '' }: Reflection, programme: Programme, words: Words): NoteLinks | undefined {
	if (!previous && !next) {
		return undefined;
	}
	const notePage = notePageWords[words.language];
	const link = (label: string, reflection: Reflection): NoteLink => {
		const day = dayOfNote(reflection, programme);
		return { label, title: nameOfNote({ uri: reflection.uri, reflection }), about: day === undefined ? '' : words.day(day) };
	};
	return {
		label: notePage.neighbours(plainText(ownerFrom(programme, author).name)),
		...(previous && { previous: link(notePage.previous, previous) }),
		...(next && { next: link(notePage.next, next) }),
	};
}

/** Returns a reflection's metadata in words: session, author, the pair's open goals, day, template and readers. */
export function describeNote(file: FileFacts, programme: Programme, words: Words): readonly MetadataLine[] {
	const { reflection } = file;
	if (!reflection) {
		return file.broken ? [{ label: words.page.brokenHead, value: describeProblem(file.broken, words), warning: true }] : [];
	}
	const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	const date = reflection.date ?? session?.date;
	const known = reflection.template === undefined ? undefined : findTemplate(reflection.template, programme);
	const template = known ? nameOfTemplate(known, words.language) : reflection.template;
	const lines: MetadataLine[] = [];
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
	const goals = session ? openGoals(pairOf(programme, session)).map(({ text = '' }) => plainText(text)).filter(text => text !== '') : [];
	if (goals.length > 0) {
		lines.push({ label: notePageWords[words.language].goals, value: goals });
	}
	// The session's line already has its day.
	if (date !== undefined && date !== session?.date) {
		lines.push({ label: words.page.date, value: words.day(date) });
	}
	if (template !== undefined) {
		lines.push({ label: words.page.template, value: plainText(template) });
	}
	const { sentence, warning } = describeReaders(reflection, programme, words);
	return [...lines, { label: words.page.readers, value: sentence, warning }];
}

/** The previous and next note of the same author. */
interface Neighbours {
	readonly previous?: Reflection;
	readonly next?: Reflection;
}

/**
 * Finds neighbours by day, then by uri, in one pass over the programme's notes. The page of a shared note links to shared notes only,
 * since it may be on a projected screen; that of a private note links to those whose titles the current user may see.
 */
function neighboursOf(note: Reflection, programme: Programme, me: string | undefined): Neighbours {
	const { author } = note;
	if (author === undefined) {
		return {};
	}
	const isShared = share(note, programme.folder) !== undefined;
	const sortKeyOf = (reflection: Reflection): string => `${dayOfNote(reflection, programme) ?? ''} ${reflection.uri}`;
	const sortKey = sortKeyOf(note);
	let previous: { readonly sortKey: string; readonly reflection: Reflection } | undefined;
	let next: { readonly sortKey: string; readonly reflection: Reflection } | undefined;
	for (const reflection of programme.reflections) {
		if (reflection.uri === note.uri || !programme.people.isSame(reflection.author, author)
			|| !(isShared ? share(reflection, programme.folder) : isTitleVisibleTo(me, reflection, programme))) {
			continue;
		}
		const otherKey = sortKeyOf(reflection);
		if (otherKey < sortKey && (previous === undefined || previous.sortKey < otherKey)) {
			previous = { sortKey: otherKey, reflection };
		} else if (otherKey > sortKey && (next === undefined || otherKey < next.sortKey)) {
			next = { sortKey: otherKey, reflection };
		}
	}
	return { ...(previous && { previous: previous.reflection }), ...(next && { next: next.reflection }) };
}
