import type { Language } from '../text/language';
import type { BodyLine } from './bodyLines';
import { matchStages } from './matchStages';
import { headingsOf, isOwnTemplate, type Template } from './templates/template';

/** A heading of a note. */
export interface Heading {
	readonly words: string;
	/** 1 to 6. */
	readonly level: number;
	/** Index among the lines. */
	readonly at: number;
}

/** A stage that a template has, as a note in one language has it. */
interface ExpectedStage {
	readonly id?: string;
	readonly heading: string;
	/** Every name by which its heading is found. */
	readonly names: readonly string[];
}

/** A part of a note that begins with a heading, or a stage of the template that the note doesn't have. */
export interface OutlineEntry {
	/** The template's stage; absent for a heading that matches none. */
	readonly stage?: ExpectedStage;
	/** Absent for a missing stage. */
	readonly heading?: Heading;
	/** Index of the line after the last one. */
	readonly end: number;
}

/** How a note is divided by its headings. */
export interface Outline {
	readonly title?: Heading;
	/** In the note's order; a missing stage follows the one that precedes it in the template. */
	readonly entries: readonly OutlineEntry[];
	readonly expected: readonly ExpectedStage[];
}

/** Max number of headings that are read of a note or a template. Later headings divide nothing. */
const maxHeadings = 1_000;

/**
 * Divides a note's lines by its headings of the first two levels and by those of stages, which may have any level. The first heading of all
 * is the title if it has the first level.
 */
export function outlineOf(lines: readonly BodyLine[], template: Template | undefined, language: Language): Outline {
	const all = headingsIn(lines);
	const [first] = all;
	const title = first?.level === 1 ? first : undefined;
	const headings = title ? all.slice(1) : all;
	const expected = template ? expectedStages(template, language) : [];
	const found = matchStages(expected.map(({ names }) => names), headings.map(({ words, level }) => ({ words, isStage: level === 2 })));
	const stageOf = new Map(found.flatMap((heading, stage) => heading === undefined ? [] : [[heading, expected[stage]] as const]));
	const indexes = headings.flatMap(({ level }, index) => level <= 2 || stageOf.has(index) ? [index] : []);
	const entries = indexes.flatMap((index, i): readonly OutlineEntry[] => {
		const heading = headings[index];
		const stage = stageOf.get(index);
		return heading ? [{ heading, ...(stage && { stage }), end: headings[indexes[i + 1] ?? -1]?.at ?? lines.length }] : [];
	});
	return { ...(title && { title }), entries: withMissing(entries, expected, found.map(index => headings[index ?? -1])), expected };
}

function expectedStages(template: Template, language: Language): readonly ExpectedStage[] {
	return isOwnTemplate(template)
		? headingsOf(template, language).slice(0, maxHeadings).map(heading => ({ heading, names: [heading] }))
		: template.stages.map(({ id, heading, formerly = [] }) => ({
			id, heading: heading[language], names: [...Object.values(heading), ...formerly],
		}));
}

function headingsIn(lines: readonly BodyLine[]): readonly Heading[] {
	const headings: Heading[] = [];
	for (let at = 0; at < lines.length && headings.length < maxHeadings; at++) {
		const { text = '', fenced = false } = lines[at] ?? {};
		const heading = fenced ? undefined : readHeading(text);
		if (heading && heading.words !== '') {
			headings.push({ ...heading, at });
		}
	}
	return headings;
}

/** Reads a line as a heading; undefined if it is none. A heading may have no words. */
export function readHeading(line: string): { readonly words: string; readonly level: number } | undefined {
	const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
	// Only the first 300 characters of the line are read, to bound the time spent on one heading.
	return marks
		? { words: line.slice(marks[0].length, 300).replace(/[ \t#]+$/, '').trim(), level: marks[1]?.length ?? 1 }
		: undefined;
}

function withMissing(
	entries: readonly OutlineEntry[], expected: readonly ExpectedStage[], found: readonly (Heading | undefined)[],
): readonly OutlineEntry[] {
	const missing = new Map<Heading | undefined, OutlineEntry[]>();
	let previous: Heading | undefined;
	found.forEach((heading, i) => {
		const stage = expected[i];
		if (heading) {
			previous = heading;
		} else if (stage) {
			const end = entries.find(entry => entry.heading === previous)?.end ?? 0;
			const others = missing.get(previous) ?? [];
			missing.set(previous, others);
			others.push({ stage, end });
		}
	});
	return missing.size === 0
		? entries
		: [...missing.get(undefined) ?? [], ...entries.flatMap(entry => [entry, ...missing.get(entry.heading) ?? []])];
}
