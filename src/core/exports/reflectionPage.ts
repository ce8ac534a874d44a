import { lookIn } from '../markdown/markdown';
import { renderNote } from '../markdown/noteRenderer';
import type { OwnCopy } from '../programme/ownNotes';
import { nameOfPerson, type Programme } from '../programme/programme';
import type { Note, Shared } from '../files/share';
import { nameOfNote } from '../views/reflections/noteReaders';
import { findTemplate, nameOfTemplate } from '../programme/namedTemplates';
import { notePageWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { escapeHtml } from '../text/escapeHtml';
import { reflectionStyle } from './styles';

/**
 * Renders a shared note as an HTML page without scripts: author, session and text. Links to the web remain; other files and pictures
 * are not exported with it and are replaced by their text.
 */
export function reflectionPage(note: Shared<Note>, programme: Programme, words: Words): string {
	return pageOf(note, programme, words);
}

/** Renders the current user's own note in the same way, private or not. */
export function ownReflectionPage(note: OwnCopy<Note>, programme: Programme, words: Words): string {
	return pageOf(note, programme, words);
}

function pageOf(note: Note, programme: Programme, words: Words): string {
	const blocks = renderNote(note.text, lookIn(words, 'file'));
	const title = nameOfNote({ uri: note.uri, reflection: note });
	const hasTitle = blocks[0]?.html.startsWith('<h1>') === true;
	const heading = hasTitle ? blocks[0]?.html ?? '' : `<h1>${escapeHtml(title)}</h1>\n`;
	const body = blocks.slice(hasTitle ? 1 : 0).map(({ html }) => html).join('');
	// Only the renderer writes this tag: text from the note is escaped.
	const pictures = body.split('<span class="picture">').length - 1;
	return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${reflectionStyle}</style>
</head>
<body>
<main>
${heading}<dl>
${factsOf(note, programme, words).map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
${body}${pictures === 0 ? '' : `<p class="note">${escapeHtml(notePageWords[words.language].exported.picturesLeftOut(pictures))}</p>\n`}</main>
</body>
</html>
`;
}

function factsOf(
	{ session: id, author, date, template: reference, visibility }: Note, programme: Programme, words: Words,
): readonly (readonly [string, string])[] {
	const { page, sharing } = words;
	const { exported } = notePageWords[words.language];
	const session = id === undefined ? undefined : programme.sessionsById.get(id);
	const template = reference === undefined ? undefined : findTemplate(reference, programme);
	const facts: readonly (readonly [string, string | undefined])[] = [
		[page.author, author === undefined ? undefined : nameOfPerson(programme, author)],
		[exported.programme, programme.name],
		[page.session, session && [words.day(session.date), session.title].filter(part => part !== undefined).join(' · ')],
		// The session's line already has its day.
		[page.date, date === undefined || date === session?.date ? undefined : words.day(date)],
		[page.template, template && nameOfTemplate(template, words.language)],
		[exported.meantFor, visibility && sharing.meantFor[visibility]],
	];
	return facts.flatMap(([label, value]) => value === undefined || value === '' ? [] : [[label, value] as const]);
}
