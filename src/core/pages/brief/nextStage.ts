import { renderQuoted, type Quoted } from '../../markdown/renderQuoted';
import type { Programme } from '../../programme/programme';
import type { Note, Shared } from '../../files/share';
import { nextStageOf } from '../../notes/questions';
import { stagesOf } from '../../notes/stages';
import { findTemplate } from '../../programme/findTemplate';
import { plainText } from '../../text/plainText';

/** What a note says comes next: that stage of its template, else its last one. Undefined for a note without stages. */
export function nextStage({ text, template: reference, language = 'en' }: Shared<Note>, programme: Programme): { readonly heading: string; readonly content: Quoted } | undefined {
	const template = reference === undefined ? undefined : findTemplate(reference, programme);
	const stages = stagesOf(text, template, language);
	const stage = stages[nextStageOf(stages, template) ?? stages.findLastIndex(({ lines, added }) => lines && !added)] ?? stages.at(-1);
	const written = stage?.lines && stage.state === 'written' ? text.split('\n').slice(stage.lines.heading + 1, stage.lines.end).join('\n') : '';
	return stage && { heading: plainText(stage.heading), content: renderQuoted(written) };
}
