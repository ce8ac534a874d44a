import type { Language } from '../../text/language';
import { completenessOf, marksOf } from '../../notes/completeness';
import { questionsAbout } from '../../notes/questions';
import { stagesOf } from '../../notes/stages';
import type { Template } from '../../notes/templates/template';
import { plainText } from '../../text/plainText';
import { notePageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

/** A note's stages with the state of each, in words. */
export interface StageTable {
	/** The note's completeness. */
	readonly summary: string;
	/** Whether the table is expanded: there is a question or an unwritten stage. */
	readonly isOpen: boolean;
	readonly columns: { readonly stage: string; readonly state: string; readonly question: string };
	readonly rows: readonly StageTableRow[];
}

interface StageTableRow {
	readonly heading: string;
	readonly state: string;
	/** Empty where there is no question. */
	readonly question: string;
	/** The heading's line in the file, from 0; absent where the heading is missing. */
	readonly line?: number;
	/** The label of the link to the heading. */
	readonly goTo: string;
}

/** The maximum number of rows, so that the page of a note with thousands of headings stays usable. */
const maxRows = 50;

/** Which questions are included: none, all, or all but those about the next step. */
export type AskedQuestions = 'none' | 'all' | 'allButNextStep';

/** Returns undefined for a note without stages. */
export function stageTable(
	text: string, template: Template | undefined, language: Language, words: Words, asked: AskedQuestions,
): StageTable | undefined {
	const stages = stagesOf(text, template, language);
	const completeness = completenessOf(marksOf(stages), template);
	if (!completeness) {
		return undefined;
	}
	const { states, stage, state, question, goTo, added, more } = notePageWords[words.language].stages;
	const questions = new Map(asked === 'none'
		? []
		: questionsAbout(stages, template, asked === 'all').map(({ is, stage: index }) => [index, is] as const));
	const rows = stages.slice(0, maxRows).map((each, index): StageTableRow => {
		const heading = plainText(each.heading, 80);
		const about = questions.get(index);
		return {
			heading,
			state: each.added ? `${states[each.state]} · ${added}` : states[each.state],
			question: about === undefined ? '' : words.reflections.questions[about](heading),
			...(each.lines && { line: each.lines.heading }),
			goTo: goTo(heading),
		};
	});
	return {
		summary: [
			words.reflections.stages(completeness.written, completeness.of), ...(stages.length > maxRows ? [more(maxRows)] : []),
		].join(' · '),
		isOpen: rows.some(row => row.question !== '') || completeness.written < completeness.of,
		columns: { stage, state, question },
		rows,
	};
}
