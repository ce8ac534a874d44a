import type { Language } from '../../text/language';
import { completenessOf, marksOf } from '../../notes/completeness';
import { questionsAbout } from '../../notes/questions';
import { stagesOf } from '../../notes/stages';
import type { Template } from '../../notes/templates/template';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';

/** A note's stages with how each stands, in words. */
export interface StageTable {
	/** How far the note is. */
	readonly summary: string;
	/** Whether there is something in it to think about. */
	readonly isOpen: boolean;
	readonly columns: { readonly stage: string; readonly state: string; readonly question: string };
	readonly rows: readonly StageTableRow[];
}

interface StageTableRow {
	readonly heading: string;
	readonly state: string;
	/** Empty where nothing is asked. */
	readonly question: string;
	/** The heading's line in the file, from 0; absent where it is missing. */
	readonly line?: number;
	/** What a click does. */
	readonly goTo: string;
}

/** More of them nobody reads, and a page of ten thousand headings stays a page. */
const maxRows = 50;

/** Undefined for a note without stages. Where nothing may be asked, there are no questions. */
export function stageTable(
	text: string, template: Template | undefined, language: Language, words: Words, mayAsk: boolean,
): StageTable | undefined {
	const stages = stagesOf(text, template, language);
	const completeness = completenessOf(marksOf(stages), template);
	if (!completeness) {
		return undefined;
	}
	const { states, stage, state, question, goTo, added, more } = words.notePage.stages;
	const questions = new Map(mayAsk ? questionsAbout(stages, template).map(({ is, stage: place }) => [place, is] as const) : []);
	const rows = stages.slice(0, maxRows).map((each, place): StageTableRow => {
		const heading = plainText(each.heading, 80);
		const asked = questions.get(place);
		return {
			heading,
			state: each.added ? `${states[each.state]} · ${added}` : states[each.state],
			question: asked === undefined ? '' : words.reflections.questions[asked](heading),
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
