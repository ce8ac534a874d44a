import type { Language } from '../text/language';
import { headingsOf, isOwnTemplate, type Template } from './templates/template';
import { bodyLines, type BodyLine } from './bodyLines';
import { matchStages } from './matchStages';

/** `missing`: the template has the stage, but no heading of the note matches it. */
export type StageState = 'written' | 'empty' | 'missing';

/** A section of a note: a heading and the text below it. */
export interface Stage {
	/**
	 * The stage's id in the built-in template. Stages with the same meaning have the same id in all templates. Absent without a
	 * built-in template, and for a stage that the author added.
	 */
	readonly id?: string;
	/** The heading as written; for a missing stage, the template's. Pass it through `plainText` before it is shown. */
	readonly heading: string;
	readonly state: StageState;
	/** The heading's line and the line after the stage's last, both counted from 0. Absent for a missing stage. */
	readonly lines?: { readonly heading: number; readonly end: number };
	/** Whether the author added the stage to the template's. */
	readonly added: boolean;
	/**
	 * The stage's text without comments, at most `maxStageCharacters` long. It may be shown to the note's author only, and must
	 * never be stored.
	 */
	readonly text: string;
}

/** Max number of characters that are read of a stage. */
export const maxStageCharacters = 20_000;
/** Max number of headings that are read of a note or a template. Later headings are not stages. */
const maxHeadings = 1_000;

interface Heading {
	readonly words: string;
	readonly level: number;
	/** Index among the body's lines. */
	readonly at: number;
}

/**
 * Returns the stages of a note, in the note's order. A missing stage follows the stage that precedes it in the template. Without
 * a template, the stages are the note's `##` headings. Headings may be edited, translated, reordered, removed or added, and may
 * have any level. Never throws; makes one pass over the text.
 */
export function stagesOf(text: string, template: Template | undefined, language: Language): readonly Stage[] {
	const { lines: body, end: endOfBody } = bodyLines(text);
	const all = headingsIn(body);
	// The first heading of the highest level is the note's title.
	const headings = all[0]?.level === 1 ? all.slice(1) : all;
	const expected = template ? stageNames(template, language) : [];
	const found = matchStages(expected.map(({ names }) => names), headings.map(({ words, level }) => ({ words, isStage: level === 2 })));
	const stageOf = new Map(found.flatMap((heading, stage) => heading === undefined ? [] : [[heading, expected[stage]] as const]));
	const stages: Stage[] = [];
	const indexes = headings.flatMap(({ level }, index) => level <= 2 || stageOf.has(index) ? [index] : []);
	indexes.forEach((index, i) => {
		const heading = headings[index];
		const stage = stageOf.get(index);
		if (!heading || (!stage && heading.level !== 2)) {
			return;
		}
		const end = headings[indexes[i + 1] ?? -1]?.at ?? body.length;
		const written = writtenIn(body, heading.at + 1, end);
		stages.push({
			...(stage?.id !== undefined && { id: stage.id }),
			heading: heading.words,
			state: written === '' ? 'empty' : 'written',
			lines: { heading: body[heading.at]?.line ?? 0, end: body[end]?.line ?? endOfBody },
			added: !stage && template !== undefined,
			text: written,
		});
	});
	return withMissing(stages, expected, found, headings.map(({ at }) => body[at]?.line ?? 0));
}

interface ExpectedStage {
	readonly id?: string;
	readonly heading: string;
	readonly names: readonly string[];
}

function stageNames(template: Template, language: Language): readonly ExpectedStage[] {
	return isOwnTemplate(template)
		? headingsOf(template, language).slice(0, maxHeadings).map(heading => ({ heading, names: [heading] }))
		: template.stages.map(({ id, heading, formerly = [] }) => ({
			id, heading: heading[language], names: [...Object.values(heading), ...formerly],
		}));
}

function headingsIn(body: readonly BodyLine[]): readonly Heading[] {
	const headings: Heading[] = [];
	for (let at = 0; at < body.length && headings.length < maxHeadings; at++) {
		const { text = '', fenced = false } = body[at] ?? {};
		const marks = fenced ? undefined : /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(text);
		// Only the first 300 characters of the line are read, to bound the time spent on one heading.
		const words = marks ? text.slice(marks[0].length, 300).replace(/[ \t#]+$/, '').trim() : '';
		if (marks && words !== '') {
			headings.push({ words, level: marks[1]?.length ?? 1, at });
		}
	}
	return headings;
}

/** Matches a line with only the signs of a list, a checkbox, a quotation or a rule. Such a line counts as empty. */
const onlyMarkers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s*)?(?:\[[ xX]?\])?\s*$|^\s*(?:[-*_]\s*){3,}$/;

function writtenIn(body: readonly BodyLine[], from: number, to: number): string {
	let written = '';
	let isEmpty = true;
	for (let at = from; at < to && written.length <= maxStageCharacters; at++) {
		const { text = '', fenced = false } = body[at] ?? {};
		written += `${text.slice(0, maxStageCharacters)}\n`;
		isEmpty &&= !fenced && onlyMarkers.test(text.trim().slice(0, 200));
	}
	return isEmpty ? '' : written.slice(0, maxStageCharacters).trim();
}

function withMissing(
	stages: readonly Stage[], expected: readonly ExpectedStage[], found: readonly (number | undefined)[], lines: readonly number[],
): readonly Stage[] {
	const missing = new Map<number, Stage[]>();
	let previousLine = -1;
	found.forEach((heading, i) => {
		const stage = expected[i];
		if (heading !== undefined) {
			previousLine = lines[heading] ?? -1;
		} else if (stage) {
			const others = missing.get(previousLine) ?? [];
			others.push({
				...(stage.id !== undefined && { id: stage.id }),
				heading: stage.heading,
				state: 'missing',
				added: false,
				text: '',
			});
			missing.set(previousLine, others);
		}
	});
	return missing.size === 0
		? stages
		: [...missing.get(-1) ?? [], ...stages.flatMap(stage => [stage, ...missing.get(stage.lines?.heading ?? -1) ?? []])];
}
