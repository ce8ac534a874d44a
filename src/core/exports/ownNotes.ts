import type { Note } from '../files/share';
import { lookIn } from '../markdown/markdown';
import { renderNote } from '../markdown/noteRenderer';
import { eachLine, type NoteLine, startOfBody } from '../notes/noteLines';
import { readHeading } from '../notes/outline';
import { dayOfNote, type OwnCopy } from '../programme/ownNotes';
import { nameOfPerson, type Programme } from '../programme/programme';
import { findTemplate, nameOfTemplate } from '../programme/namedTemplates';
import { escapeHtml } from '../text/escapeHtml';
import { plainText } from '../text/plainText';
import type { Steps } from '../text/steps';
import { nameOf } from '../text/uri';
import { notesOverTimeWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { htmlPage } from './html';
import { reflectionStyle } from './styles';

/** Renders all of the current user's own notes, as given, as one HTML page without scripts. Yields after each note. */
export function* ownNotesPage(notes: readonly OwnCopy<Note>[], programme: Programme, words: Words): Steps<string> {
	const labels = notesOverTimeWords[words.language];
	const body = [`<h1>${escapeHtml(labels.title)}</h1>`, `<p>${escapeHtml(aboutAll(notes, programme, words), 400)}</p>`];
	for (const [i, note] of notes.entries()) {
		const blocks = renderNote(note.text, lookIn(words, 'file'));
		// Only the renderer writes these tags and attributes: text from the note is escaped.
		const html = blocks.slice(blocks[0]?.html.startsWith('<h1>') === true ? 1 : 0).map(block => block.html).join('')
			.replaceAll(/(<\/?h)([1-6])(?=[ >])/g, (_, tag: string, level: string) => tag + String(Math.min(6, Number(level) + 1)))
			.replaceAll(/( id="| href="#)(?=note-)/g, `$1n${String(i)}-`);
		body.push(`<hr>\n<h2>${escapeHtml(titleOf(note))}</h2>\n<p class="note">${escapeHtml(aboutNote(note, programme, words), 400)}</p>\n${html}`);
		yield;
	}
	return htmlPage(labels.title, reflectionStyle, body.join('\n'), words);
}

/** Returns all of the current user's own notes, as given, as one Markdown text, in which each note is a section. */
export function ownNotesMarkdown(notes: readonly OwnCopy<Note>[], programme: Programme, words: Words): string {
	return [
		`# ${notesOverTimeWords[words.language].title}\n\n${escaped(aboutAll(notes, programme, words))}\n`,
		...notes.map((note, i) => `---\n\n## ${escaped(titleOf(note))}\n\n${escaped(aboutNote(note, programme, words))}\n\n${bodyOf(note, i)}\n`),
	].join('\n');
}

function titleOf(note: OwnCopy<Note>): string {
	return plainText(note.title ?? nameOf(note.uri), 300);
}

function aboutAll(notes: readonly OwnCopy<Note>[], programme: Programme, words: Words): string {
	const { author } = notes[0] ?? {};
	return [
		author === undefined ? '' : nameOfPerson(programme, author), programme.name, notesOverTimeWords[words.language].exported.mine(notes.length),
	].map(part => plainText(part)).filter(part => part !== '').join(' · ');
}

function aboutNote(note: OwnCopy<Note>, programme: Programme, words: Words): string {
	const { sharing, page } = words;
	const session = note.session === undefined ? undefined : programme.sessionsById.get(note.session);
	const template = note.template === undefined ? undefined : findTemplate(note.template, programme);
	const day = dayOfNote(note, programme);
	return [
		day === undefined ? '' : words.day(day),
		session?.title ?? '',
		template ? `${page.template}: ${nameOfTemplate(template, words.language)}` : '',
		note.visibility === undefined ? '' : sharing.meantFor[note.visibility],
	].map(part => plainText(part)).filter(part => part !== '').join(' · ');
}

/** Escapes what Markdown would read as markup. */
function escaped(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** The note's text without its title; headings are one level lower, and footnotes have labels of their own. */
function bodyOf({ text }: OwnCopy<Note>, index: number): string {
	const lines: NoteLine[] = [];
	eachLine(text, startOfBody(text), line => { lines.push(line); });
	const title = lines.findIndex(line => !line.fenced && readHeading(line.text)?.level === 1);
	const labels = new Set(lines.flatMap(line => line.fenced ? [] : /^ {0,3}\[\^([^\]\s]+)\]:/.exec(line.text)?.[1] ?? []));
	return lines.filter((_, i) => i !== title).map(line => {
		const written = text.slice(line.start, line.end);
		return line.fenced ? written : written
			.replace(/^ {0,3}#{1,5}(?=[ \t]|$)/, '$&#')
			.replaceAll(/\[\^([^\]\s]+)\]/g, (mark, label: string) => labels.has(label) ? `[^n${String(index)}-${label}]` : mark);
	}).join('\n').trim();
}
