import { presentFolder } from '../../programme/presentFolder';
import { join, type Uri } from '../../text/uri';
import { groupOfSession, nameOfPerson, type Programme } from '../../programme/programme';
import type { Language } from '../../text/language';
import type { Visibility } from '../../record/visibility';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';
import { fillTemplate, writeStages } from './fillTemplate';
import { isOwnTemplate, referenceTo, type Template } from '../../notes/templates/template';
import { plainText } from '../../text/plainText';
import { wordsFor } from '../../words/catalogues';
import { writeScalar } from '../../yaml/edit/renderValue';
import { freeNote, slug } from '../names';
import { ignorePrivate } from './planShare';
import type { NewFile, Plan } from '../plan';

/** The context of a new note. */
export interface ReflectionRequest {
	readonly programme: Programme;
	/** Absent for an entry of a journal. */
	readonly session?: Session;
	/** The day of an entry of a journal. */
	readonly today: Day;
	readonly template: Template;
	/** A person's id, or a plain name. */
	readonly author: string;
	/** The language of the note if neither the template nor the programme has one. */
	readonly language: Language;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** A plan that creates a note. */
export interface ReflectionPlan extends Plan {
	readonly note: NewFile;
	/** The offset in the note to place the cursor at: after the first stage's heading. */
	readonly cursor: number;
}

/**
 * Plans a note for a session, or an entry of a journal. Its folder depends on the programme's visibility policy, its date is the session's
 * or today, and its name is free. If
 * `private/` has no `.gitignore`, the plan creates one before the note, so that Git never sees the note (product.md, Files).
 */
export function planReflection(request: ReflectionRequest): ReflectionPlan {
	const { programme, session, template, author, today, taken } = request;
	const language = (isOwnTemplate(template) ? template.language : undefined) ?? programme.file?.language ?? request.language;
	const visibility: Visibility = programme.file?.policy?.reflection_visibility ?? 'private';
	const group = session ? [slug(groupName(programme, session), 'sessions')] : [];
	// Private notes always go to this very folder: its own `.gitignore` guards it.
	const folder = visibility === 'private'
		? join(programme.folder, 'private', 'reflections', ...group)
		: presentFolder(programme, 'reflections', ...group);
	const stem = `${session?.date ?? today}-${slug(author, 'author')}-${slug(template.id, 'reflection')}`;
	const { text, cursor } = writeNote(request, language, visibility);
	const note = { uri: freeNote(folder, stem, taken), text };
	const create = [...visibility === 'private' ? ignorePrivate(programme.folder, taken) : [], note];
	return { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), create, edit: [], note, cursor };
}

function groupName(programme: Programme, session: Session): string {
	const group = groupOfSession(programme, session);
	switch (group.is) {
		case 'pair':
			return group.id;
		case 'names':
			return [...group.mentors, ...group.mentees].map(person => nameOfPerson(programme, person)).join(' ');
		case 'forums':
			return session.kind ?? 'forum';
	}
}

function writeNote(
	{ programme, session, template, author, today }: ReflectionRequest, language: Language, visibility: Visibility,
): { text: string; cursor: number } {
	const { files, day } = wordsFor(language);
	const title = session ? titleOf(session, language) : files.journal(day(today));
	const frontMatter = [
		'---',
		...session ? ['type: reflection', `session: ${quoteIfNeeded(session.id)}`] : ['type: journal'],
		`author: ${quoteIfNeeded(author)}`,
		`template: ${writeScalar(referenceTo(template), 'block', '')}`,
		`language: ${language}`,
		`date: ${session?.date ?? today}`,
		`visibility: ${visibility}`,
		'---',
		'',
	].join('\n');
	const { body, cursor } = isOwnTemplate(template)
		? fillTemplate(template, { programme, ...(session && { session }), author, title, today })
		: writeStages(template, session ? files.reflectionTitle(title) : title, language);
	return { text: frontMatter + body, cursor: frontMatter.length + cursor };
}

function titleOf(session: Session, language: Language): string {
	const words = wordsFor(language);
	return session.title === undefined ? words.files.untitled(words.day(session.date)) : plainText(session.title);
}

/** Quotes a value in the front matter unless it is a simple id. */
function quoteIfNeeded(value: string): string {
	return /^[a-z0-9][a-z0-9_-]*$/i.test(value) && !/^(?:true|false|null|\d+)$/i.test(value) ? value : JSON.stringify(value);
}
