import { type NoteSection, type NoteSections, type NoteText, sectionsOf, titleKey } from '../../notes/sections';
import { onOneLine } from '../../text/plainText';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { LineEdits } from './lineEdits';
import { isSame } from './planSection';
import { asText } from './writable';

/** In characters: what is read of the line of a heading. */
const maxHeadingLength = 300;

/** Returns what a typed text becomes as a title: the words of one heading. */
export function writableTitle(typed: string): string {
	return onOneLine(asText(typed)).replaceAll('<!--', '<\\!--').replace(/[ \t#]+$/, '');
}

/** Plans the title of a note; an empty one removes it. Undefined if that is not possible without changing more. */
export function planTitle(note: NoteText, sections: NoteSections, typed: string): readonly TextEdit[] | undefined {
	const present = sections.sections.find(({ key }) => key === titleKey);
	const title = writableTitle(typed);
	if (title === (present?.value ?? '')) {
		return [];
	}
	const planned = present ? changeTitle(note.text, sections, present, title) : addTitle(note.text, sections, title);
	const now = planned && sectionsOf({ ...note, text: applyEdits(note.text, planned) });
	const written = now?.sections.find(({ key }) => key === titleKey)?.value ?? '';
	return now && isSame(sections, now, titleKey) && written === title ? planned : undefined;
}

/** The marks of the heading stay. Undefined for a heading that is longer than what is read of it. */
function changeTitle(
	text: string, { lines }: NoteSections, { value, place: { shown: [line] } }: NoteSection, title: string,
): readonly TextEdit[] | undefined {
	const from = line?.text.indexOf(value) ?? -1;
	if (!line || from < 0 || line.text.length > maxHeadingLength) {
		return undefined;
	}
	const changed = title === '' ? '' : line.text.slice(0, from) + title + line.text.slice(from + value.length);
	return new LineEdits(text, lines).changeLine(line, changed);
}

/** Adds the title at the beginning of the body: in its first line, if that is blank. */
function addTitle(text: string, { lines }: NoteSections, title: string): readonly TextEdit[] {
	const edits = new LineEdits(text, lines);
	const { eol } = edits;
	const [first, second] = lines;
	const isFree = first && text.slice(first.start, first.end).trim() === '';
	if (isFree) {
		const isFollowed = second !== undefined && text.slice(second.start, second.end).trim() !== '';
		return [{ start: first.start, end: first.end, text: `# ${title}${isFollowed || first.end === text.length ? eol : ''}` }];
	}
	const { offset, before } = edits.beginningOf(0);
	return [{ start: offset, end: offset, text: `${before}# ${title}${eol}${first ? eol : ''}` }];
}
