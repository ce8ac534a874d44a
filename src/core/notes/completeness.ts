import { headingsOf, isOwnTemplate, type Template } from './templates/template';
import { stagesOf, type Stage, type StageState } from './stages';
import { builtInTemplate } from './templates/library';

/** The stored facts of a stage: never its text or its heading. */
export interface StageMark {
	readonly id?: string;
	readonly state: StageState;
}

/** The number of stages with text, of all. */
export interface Completeness {
	readonly written: number;
	readonly of: number;
}

/** Returns the marks of a note's stages, without those that its author added. */
export function marksOf(stages: readonly Stage[]): readonly StageMark[] {
	return stages.filter(({ added }) => !added).map(({ id, state }) => ({ ...(id !== undefined && { id }), state }));
}

/**
 * Returns the marks of a note from its text alone. A programme's own template is not available here, so its stages are the note's headings.
 */
export function readMarks(text: string, template: string | undefined): readonly StageMark[] {
	return marksOf(stagesOf(text, template === undefined ? undefined : builtInTemplate(template), 'en'));
}

/** Returns the completeness of a note; undefined for a note without stages. */
export function completenessOf(marks: readonly StageMark[], template: Template | undefined): Completeness | undefined {
	const written = marks.filter(({ state }) => state === 'written').length;
	const of = Math.max(marks.length, template && isOwnTemplate(template) ? headingsOf(template, 'en').length : 0);
	return of === 0 ? undefined : { written, of };
}
