import type { Language } from '../text/language';
import type { Template } from './templates/template';
import { actionLineAt } from './actionLine';
import { nextStageOf } from './questions';
import { stagesOf } from './stages';

/** Whether a line, counted from 0, says something in the stage for what comes next; where the template has none, in the last one. */
export function isNextStepAt(text: string, line: number, template: Template | undefined, language: Language): boolean {
	const stages = stagesOf(text, template, language);
	const lines = stages[nextStageOf(stages, template) ?? stages.findLastIndex(stage => stage.lines)]?.lines;
	return lines !== undefined && lines.heading < line && line < lines.end && actionLineAt(text, line) !== undefined;
}
