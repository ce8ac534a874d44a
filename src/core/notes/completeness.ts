import { headingsOf, isOwnTemplate, type Template } from './templates/template';
import { stagesOf, type Stage, type StageState } from './stages';
import { builtInTemplate } from './templates/library';

/** The part of a stage that is stored when its note is read. It never includes the stage's text or heading, which are private. */
export interface StageMark {
	readonly id?: string;
	readonly state: StageState;
}

/** A note's progress: the number of written stages and the number of all stages. */
export interface Completeness {
	readonly written: number;
	readonly of: number;
}

/** Returns the marks of a note's stages. Stages that the author added to the template's are left out. */
export function marksOf(stages: readonly Stage[]): readonly StageMark[] {
	return stages.filter(({ added }) => !added).map(({ id, state }) => ({ ...(id !== undefined && { id }), state }));
}

/**
 * Returns the marks from a note's text alone. Only built-in templates are looked up; for any other template the stages are the
 * note's `##` headings.
 */
export function readMarks(text: string, template: string | undefined): readonly StageMark[] {
	return marksOf(stagesOf(text, template === undefined ? undefined : builtInTemplate(template), 'en'));
}

/** Returns a note's progress; undefined for a note without stages. */
export function completenessOf(marks: readonly StageMark[], template: Template | undefined): Completeness | undefined {
	const written = marks.filter(({ state }) => state === 'written').length;
	const of = Math.max(marks.length, template && isOwnTemplate(template) ? headingsOf(template, 'en').length : 0);
	return of === 0 ? undefined : { written, of };
}
