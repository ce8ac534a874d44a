import { type Meaning, meaningsOf, nextMeaning } from '../notes/meanings';
import type { NoteLine } from '../notes/noteLines';
import { sectionsOf, titleKey } from '../notes/sections';
import type { Template } from '../notes/templates/template';
import type { Language } from '../text/language';
import type { ReadableNote } from './ownNotes';

/** A section of a note in which something is written. */
export interface WrittenPart {
	readonly meaning: Meaning;
	/** As written; empty for a text without a heading. Pass it through `plainText` before it is shown. */
	readonly heading: string;
	/** The number of its first line, counted from 0. */
	readonly line: number;
	/** Markdown with LF, without comments. */
	readonly text: string;
	/** The lines of a next-step stage; empty for other parts. */
	readonly lines: readonly NoteLine[];
}

/** What is written in a note. It is for the note's readers only and must never be stored. */
export interface WrittenNote {
	readonly readable: ReadableNote;
	readonly template: Template | undefined;
	readonly parts: readonly WrittenPart[];
}

/** Reads what is written in a note; empty stages and the title are left out. */
export function readWritten(readable: ReadableNote, template: Template | undefined, language: Language): WrittenNote {
	const { note: { text, language: written = language } } = readable;
	const { sections } = sectionsOf({ text, template, language: written });
	const meanings = meaningsOf(sections, template);
	return {
		readable, template,
		parts: sections.flatMap(({ key, heading, state, value, place, lines }, i): readonly WrittenPart[] => {
			const meaning = meanings[i] ?? '';
			return state !== 'written' || key === titleKey
				? []
				: [{ meaning, heading, line: lines?.start ?? 0, text: value, lines: meaning === nextMeaning ? place.shown : [] }];
		}),
	};
}
