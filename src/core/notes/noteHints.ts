import type { Language } from '../text/language';
import type { Template } from './templates/template';
import { plainText } from '../text/plainText';
import type { Words } from '../words/words';
import { questionsAbout } from './questions';
import { stagesOf, type Stage } from './stages';

/** A question, with the line that it stands above and the one on which it is answered; both counted from 0. */
export interface NoteHint {
	readonly line: number;
	readonly says: string;
	readonly answerAt: number;
}

/** The questions about a note, each above its stage's heading; about a stage that is missing, above the note's last one. */
export function noteHints(text: string, template: Template | undefined, language: Language, words: Words): readonly NoteHint[] {
	const stages = stagesOf(text, template, language);
	const lines = text.split('\n');
	const last = stages.findLast(stage => stage.lines);
	return questionsAbout(stages, template).flatMap(({ is, stage }) => {
		const asked = stages[stage];
		const place = (asked?.lines ? asked : last)?.lines;
		return asked && place ? [{ line: place.heading, says: words.reflections.questions[is](plainText(asked.heading, 60)), answerAt: answerLine(lines, place) }] : [];
	});
}

/** The first blank line behind what stands in a stage, else its last line. */
function answerLine(lines: readonly string[], { heading, end }: NonNullable<Stage['lines']>): number {
	let line = end - 1;
	while (line > heading + 1 && lines[line]?.trim() === '' && lines[line - 1]?.trim() === '') {
		line -= 1;
	}
	return line;
}
