import { headingsOf, isOwn, type Template } from './templates/template';
import { stagesOf, type Stage, type StageState } from './stages';
import { builtInTemplate } from './templates/library';

/** What is kept of a stage when its note is read: never its words, nor those of its heading. */
export interface StageMark {
	readonly id?: string;
	readonly state: StageState;
}

/** How far a note is: stages that were written, of all. */
export interface Completeness {
	readonly written: number;
	readonly of: number;
}

/** The marks of a note's stages, without those that its author added to the template's. */
export function marksOf(stages: readonly Stage[]): readonly StageMark[] {
	return stages.filter(({ added }) => !added).map(({ id, state }) => ({ ...(id !== undefined && { id }), state }));
}

/** The marks by a note's text alone: a template of the programme's own is not known then, and its stages are the note's headings. */
export function readMarks(text: string, template: string | undefined): readonly StageMark[] {
	return marksOf(stagesOf(text, template === undefined ? undefined : builtInTemplate(template), 'en'));
}

/** Undefined for a note without stages. */
export function completenessOf(marks: readonly StageMark[], template: Template | undefined): Completeness | undefined {
	const written = marks.filter(({ state }) => state === 'written').length;
	const of = Math.max(marks.length, template && isOwn(template) ? headingsOf(template, 'en').length : 0);
	return of === 0 ? undefined : { written, of };
}
