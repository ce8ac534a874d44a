import type { Language } from '../text/language';
import { bodyLines, type BodyLine } from './bodyLines';
import { outlineOf } from './outline';
import type { Template } from './templates/template';

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
/**
 * Returns the stages of a note, in the note's order. A missing stage follows the stage that precedes it in the template. Without
 * a template, the stages are the note's `##` headings. Headings may be edited, translated, reordered, removed or added, and may
 * have any level. Never throws; makes one pass over the text.
 */
export function stagesOf(text: string, template: Template | undefined, language: Language): readonly Stage[] {
	const { lines: body, end: endOfBody } = bodyLines(text);
	return outlineOf(body, template, language).entries.flatMap(({ stage, heading, end }): readonly Stage[] => {
		if (!stage && heading?.level !== 2) {
			return [];
		}
		const written = heading ? writtenIn(body, heading.at + 1, end) : '';
		return [{
			...(stage?.id !== undefined && { id: stage.id }),
			heading: heading?.words ?? stage?.heading ?? '',
			state: !heading ? 'missing' : written === '' ? 'empty' : 'written',
			...(heading && { lines: { heading: body[heading.at]?.line ?? 0, end: body[end]?.line ?? endOfBody } }),
			added: !stage && template !== undefined,
			text: written,
		}];
	});
}

/** Matches a line with only the signs of a list, a checkbox, a quotation or a rule. Such a line counts as empty. */
export const onlyMarkers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s*)?(?:\[[ xX]?\])?\s*$|^\s*(?:[-*_]\s*){3,}$/;

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
