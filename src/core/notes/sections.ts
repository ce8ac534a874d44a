import type { Language } from '../text/language';
import { plainText } from '../text/plainText';
import { eachLine, type NoteLine, startOfBody } from './noteLines';
import { type Heading, outlineOf, type OutlineEntry } from './outline';
import { maxStageCharacters, onlyMarkers, type Stage, type StageState } from './stages';
import type { Template } from './templates/template';

/** The kinds of sections. `own`: with a heading that the author added to the template's; `text`: without a heading. */
export type SectionKind = 'title' | 'stage' | 'own' | 'text';

/** A note, and what it is read with. */
export interface NoteText {
	readonly text: string;
	readonly template: Template | undefined;
	/** The language of the headings of missing stages. */
	readonly language: Language;
}

/** A section of a note: its title, a stage, a section with a heading of the author's own, or the text before the first heading. */
export interface NoteSection {
	/** Identifies the section, whatever the text of the others is: a stage by its id, else by its heading and its number among equals. */
	readonly key: string;
	readonly kind: SectionKind;
	/** Of a stage of a built-in template. */
	readonly id?: string;
	/** As written; for a missing stage, the template's; empty for text. Pass it through `plainText` before it is shown. */
	readonly heading: string;
	/** The level of the heading; 0 for text. */
	readonly level: number;
	readonly state: StageState;
	/** The number of the first line and of the line after the last, counted from 0. Absent for a missing stage. */
	readonly lines?: { readonly start: number; readonly end: number };
	/** The text: LF, without comments and without blank lines around. Of the title: its words. */
	readonly value: string;
	/** The text of its comments, in which templates ask their questions. */
	readonly prompt: string;
	/** Where the section's text stands among the note's lines, for who changes it. */
	readonly place: SectionPlace;
}

/** Indexes among the lines of `NoteSections`. */
interface SectionPlace {
	/** Of the heading; of a missing stage: of the line before which it is added. −1 for text at the beginning. */
	readonly at: number;
	readonly end: number;
	/** The lines that make the value. */
	readonly shown: readonly NoteLine[];
}

/** The sections of a note with its lines. */
export interface NoteSections {
	/** Offset of the first line. */
	readonly start: number;
	readonly lines: readonly NoteLine[];
	/** In the note's order; a missing stage follows the one that precedes it in the template. */
	readonly sections: readonly NoteSection[];
	/** Sections that are not shown because they have no text and no heading. */
	readonly unseen: readonly NoteSection[];
	/** All names of the template's stages. */
	readonly stageNames: readonly string[];
}

/** The key of the title, also of a note that has none. */
export const titleKey = 'title';
/** The key of the text before the first heading; before the title it is `preamble`. */
const textKey = 'text';
const preambleKey = 'preamble';

/** Max length of a section's comments, in characters. */
const maxPromptCharacters = 1_000;

/**
 * Returns the sections of a note. Headings may be translated, renamed, moved, removed and added: they are matched as `stagesOf` matches
 * them. Never throws; makes one pass over the text.
 */
export function sectionsOf({ text, template, language }: NoteText): NoteSections {
	const lines: NoteLine[] = [];
	const body = startOfBody(text);
	eachLine(text, body, line => { lines.push(line); });
	const { title, entries, expected } = outlineOf(lines, template, language);
	const reader = new SectionReader(text, lines);
	const keys = new Keys();
	const first = entries.find(({ heading }) => heading);
	const before = title ? [reader.text(preambleKey, -1, title.at), reader.title(title)] : [];
	const texts = [...before, reader.text(textKey, title?.at ?? -1, first?.heading?.at ?? lines.length)];
	let lastEnd = first?.heading?.at ?? lines.length;
	const headed = entries.map((entry): NoteSection => {
		const { stage, heading } = entry;
		const words = heading?.words ?? stage?.heading ?? '';
		const isStage = stage !== undefined || (template === undefined && heading?.level === 2);
		const key = stage?.id === undefined
			? keys.of(isStage ? 'stage' : 'own', stage?.heading ?? words) : `stage:${stage.id}`;
		lastEnd = heading ? entry.end : lastEnd;
		const section = reader.headed(key, isStage ? 'stage' : 'own', words, entry, lastEnd);
		return stage?.id === undefined ? section : { ...section, id: stage.id };
	});
	// A note without headings is one text, also where nothing is written yet.
	const isSeen = ({ kind, value, key }: NoteSection): boolean => kind !== 'text' || value !== '' || (headed.length === 0 && key === textKey);
	return {
		start: body.offset,
		lines,
		sections: [...texts.filter(isSeen), ...headed],
		unseen: texts.filter(section => !isSeen(section)),
		stageNames: expected.flatMap(({ names }) => names),
	};
}

/** Returns the sections that `stagesOf` returns as stages, in the same order. */
export function dividedInto(sections: readonly NoteSection[]): readonly NoteSection[] {
	return sections.filter(({ kind, level }) => kind === 'stage' || (kind === 'own' && level === 2));
}

/** Returns a section of `dividedInto` as the stage that it is. */
export function asStage({ id, heading, state, kind, lines, value }: NoteSection): Stage {
	return {
		...(id !== undefined && { id }), heading, state, added: kind === 'own',
		...(lines && { lines: { heading: lines.start, end: lines.end } }),
		text: value.slice(0, maxStageCharacters),
	};
}

/** Returns the heading in the key of a section that is found by its heading; undefined for other keys. */
export function headingInKey(key: string): string | undefined {
	const encoded = /^(?:stage|own)\d*:(.+)$/.exec(key)?.[1];
	return encoded?.replaceAll(/%(2F|25)/g, (_, code: string) => code === '2F' ? '/' : '%');
}

/** Makes keys from headings: `own:Heading`, and `own2:Heading` for the second of the same. */
class Keys {
	readonly #counts = new Map<string, number>();

	of(kind: 'stage' | 'own', heading: string): string {
		// A slash separates the parts of the names of other fields.
		const name = `:${heading.replaceAll(/[%/]/g, char => char === '/' ? '%2F' : '%25')}`;
		const count = (this.#counts.get(kind + name) ?? 0) + 1;
		this.#counts.set(kind + name, count);
		return `${kind}${count === 1 ? '' : String(count)}${name}`;
	}
}

class SectionReader {
	readonly #text: string;
	readonly #lines: readonly NoteLine[];

	constructor(text: string, lines: readonly NoteLine[]) {
		this.#text = text;
		this.#lines = lines;
	}

	title({ words, at }: Heading): NoteSection {
		const line = this.#lines[at];
		return {
			key: titleKey, kind: 'title', heading: words, level: 1, state: 'written', value: words, prompt: '',
			...this.#linesOf(at, at + 1), place: { at, end: at + 1, shown: line ? [line] : [] },
		};
	}

	/** The lines between the heading at `at` and those of the next heading. */
	text(key: string, at: number, end: number): NoteSection {
		return { key, kind: 'text', heading: '', level: 0, ...this.#linesOf(at + 1, end), ...this.#content(at, end) };
	}

	/** `addAt` is where a missing stage is added. */
	headed(key: string, kind: 'stage' | 'own', words: string, { heading, end }: OutlineEntry, addAt: number): NoteSection {
		return heading
			? { key, kind, heading: words, level: heading.level, ...this.#linesOf(heading.at, end), ...this.#content(heading.at, end) }
			: {
				key, kind, heading: words, level: 2, state: 'missing', value: '', prompt: '',
				place: { at: addAt, end: addAt, shown: [] },
			};
	}

	#linesOf(at: number, end: number): Pick<NoteSection, 'lines'> {
		const { line = 0 } = this.#lines[0] ?? {};
		return { lines: { start: line + at, end: line + end } };
	}

	#content(at: number, end: number): Pick<NoteSection, 'state' | 'value' | 'prompt' | 'place'> {
		const within = this.#lines.slice(at + 1, end);
		// A line that is only a comment is no line of the value.
		const shown = within.filter(line => line.text.trim() !== '' || !hasComment(line));
		const first = shown.findIndex(({ text }) => text.trim() !== '');
		const written = first < 0 ? [] : shown.slice(first, shown.findLastIndex(({ text }) => text.trim() !== '') + 1);
		const isWritten = written.some(({ text, fenced }) => fenced || !onlyMarkers.test(text.trim().slice(0, 200)));
		return {
			state: isWritten ? 'written' : 'empty',
			value: written.map(({ text }) => text).join('\n'),
			prompt: this.#promptIn(within),
			place: { at, end, shown: written },
		};
	}

	#promptIn(lines: readonly NoteLine[]): string {
		let prompt = '';
		for (const line of lines.filter(hasComment)) {
			let at = line.start;
			for (const { start, end } of [...line.shown, { start: line.end, end: line.end }]) {
				prompt += `${this.#text.slice(at, Math.min(start, at + maxPromptCharacters))} `;
				at = end;
			}
			if (prompt.length > maxPromptCharacters) {
				break;
			}
		}
		return plainText(prompt.replaceAll(/<!--|-->/g, ' '), maxPromptCharacters);
	}
}

/** Whether a part of the line is hidden. */
export function hasComment({ start, end, shown }: NoteLine): boolean {
	return start < end && !(shown.length === 1 && shown[0]?.start === start && shown[0].end === end);
}
