import { headingInKey, type NoteSection, type NoteSections, type NoteText, sectionsOf } from '../../notes/sections';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { LineEdits } from './lineEdits';
import { writable } from './writable';

/** Returns what a typed text becomes in a section. */
export function writableIn(sections: NoteSections, key: string, typed: string): string {
	const at = findSection(sections, key)?.place.at ?? 0;
	const title = sections.sections.find(({ kind }) => kind === 'title');
	return writable(typed, {
		stageNames: sections.stageNames,
		isBeforeTitle: title !== undefined && at < title.place.at,
		isAtStart: at < 0 && sections.start <= 1,
	});
}

/**
 * Plans the smallest edits of a note that make the text of one section what was typed. Comments, blank lines around the text and all other
 * sections stay as they are. A missing stage is added after the stage that precedes it in the template. Undefined if the text can't be
 * changed without changing more.
 */
export function planSection(note: NoteText, sections: NoteSections, key: string, typed: string): readonly TextEdit[] | undefined {
	const section = findSection(sections, key);
	const value = writableIn(sections, key, typed);
	if (!section || value === section.value) {
		return section && [];
	}
	const edits = section.state === 'missing'
		? addSection(note.text, sections, section, value)
		: section.place.shown.length === 0
			? fill(note.text, sections, section, value)
			: new LineEdits(note.text, sections.lines).change(section.place.shown, value.split('\n'));
	const now = sectionsOf({ ...note, text: applyEdits(note.text, edits) });
	return isSame(sections, now, key) && findSection(now, key)?.value === value ? edits : undefined;
}

/** Whether a change of one section has changed no other one. */
export function isSame(before: NoteSections, after: NoteSections, except: string): boolean {
	const others = ({ sections }: NoteSections): string => JSON.stringify(sections
		.filter(({ key, kind, value }) => key !== except && !(kind === 'text' && value === ''))
		.map(({ key, kind, heading, level, state, value, prompt }) => [key, kind, heading, level, state, value, prompt]));
	return others(before) === others(after);
}

/** Returns the section with a key. One that is not in the note any more and had a heading of the author's own is to be added at the end. */
function findSection({ sections, unseen, lines }: NoteSections, key: string): NoteSection | undefined {
	const found = sections.find(each => each.key === key) ?? unseen.find(each => each.key === key);
	const heading = headingInKey(key);
	return found ?? (heading === undefined ? undefined : {
		key, kind: 'own', heading, level: 2, state: 'missing', value: '', prompt: '',
		place: { at: lines.length, end: lines.length, shown: [] },
	});
}

function addSection(
	text: string, { lines }: NoteSections, { heading, place: { at } }: NoteSection, value: string,
): readonly TextEdit[] {
	const edits = new LineEdits(text, lines);
	const { eol } = edits;
	const { offset, before } = edits.beginningOf(at);
	const previous = lines[at - 1];
	const blank = previous && text.slice(previous.start, previous.end).trim() !== '' ? eol : '';
	const written = [`## ${heading}`, '', ...value.split('\n'), ...at < lines.length ? [''] : []].map(line => line + eol).join('');
	return [{ start: offset, end: offset, text: before + blank + written }];
}

/** Writes the first text of a section: after its comments, with a blank line before and after it. */
function fill(text: string, { lines }: NoteSections, { place: { at, end } }: NoteSection, value: string): readonly TextEdit[] {
	const edits = new LineEdits(text, lines);
	const { eol } = edits;
	const written = value.split('\n').join(eol);
	let firstBlank = end;
	while (firstBlank > at + 1 && text.slice(lines[firstBlank - 1]?.start, lines[firstBlank - 1]?.end).trim() === '') {
		firstBlank--;
	}
	const blanksBefore = firstBlank > 0 ? 1 : 0;
	const free = firstBlank + blanksBefore < end ? lines[firstBlank + blanksBefore] : undefined;
	if (free) {
		const isLast = firstBlank + blanksBefore === end - 1;
		const after = isLast && (end < lines.length || free.end === text.length) ? eol : '';
		return [{ start: free.start, end: free.end, text: written + after }];
	}
	const { offset, before } = edits.beginningOf(end);
	const blank = end - firstBlank < blanksBefore ? eol : '';
	return [{ start: offset, end: offset, text: before + blank + written + eol + (end < lines.length ? eol : '') }];
}
