import type { Bilingual } from '../text/language';
import { fold, plainText } from '../text/plainText';
import type { NoteSection } from './sections';
import { builtInTemplates } from './templates/library';
import { isOwnTemplate, type Template } from './templates/template';

/**
 * What a section of a note means: the id of a stage, as all templates share it; `text` without a heading; else `own:` with the heading in
 * lower case.
 */
export type Meaning = string;

/** The meaning of the stage with the next steps. */
export const nextMeaning: Meaning = 'next';
/** The meaning of a text without a heading. */
export const textMeaning: Meaning = 'text';

/** The ids that a heading stands for in the built-in templates, by the heading in lower case. */
const idsByHeading = new Map<string, Set<string>>();
const headingsById = new Map<string, Bilingual>();
for (const { id, heading, formerly = [] } of builtInTemplates.flatMap(({ stages }) => stages)) {
	headingsById.set(id, headingsById.get(id) ?? heading);
	for (const name of [...Object.values(heading), ...formerly]) {
		const ids = idsByHeading.get(formOf(name)) ?? new Set();
		idsByHeading.set(formOf(name), ids.add(id));
	}
}

/**
 * Returns the meanings of a note's sections, in their order. In a note of a built-in template a stage means its id. Other headings are
 * compared with those of all built-in templates, in both languages. Where that finds no next steps in a note of a programme's own template,
 * its last stage has them.
 */
export function meaningsOf(sections: readonly NoteSection[], template: Template | undefined): readonly Meaning[] {
	const isBuiltIn = template !== undefined && !isOwnTemplate(template);
	const meanings = sections.map(({ key, kind, heading }) => {
		if (kind === 'text' || kind === 'title') {
			return textMeaning;
		}
		return kind === 'stage' && isBuiltIn ? key.slice('stage:'.length) : meaningOfHeading(heading);
	});
	const last = sections.findLastIndex(({ kind }) => kind === 'stage');
	return template && !isBuiltIn && last >= 0 && !meanings.includes(nextMeaning) ? meanings.with(last, nextMeaning) : meanings;
}

function meaningOfHeading(heading: string): Meaning {
	const form = formOf(heading);
	const [id, ...others] = idsByHeading.get(form) ?? [];
	return id !== undefined && others.length === 0 ? id : `own:${form}`;
}

/** Returns the heading of a stage's id in the first template that has it; undefined for other meanings. */
export function headingOfMeaning(meaning: Meaning): Bilingual | undefined {
	return headingsById.get(meaning);
}

function formOf(heading: string): string {
	return fold(plainText(heading)).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
