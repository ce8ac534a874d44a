import { isTicked } from '../markdown/tasks';
import { actionLinkIn, actionWords } from '../notes/actionLines';
import type { NoteLine } from '../notes/noteLines';
import type { Reflection } from '../notes/reflection';
import { linkedActionOf } from './linkedActions';
import type { StepOutcome } from './nextStepOutcomes';
import type { Programme } from './programme';

/** What became of the steps of one note, by their lines. */
export type OutcomesByLine = ReadonlyMap<number, StepOutcome['became']>;

/** A part of a next-step stage: an item of a list, a paragraph, or what is no step. */
export interface WrittenStep {
	/** Markdown; of a step without the signs of its item and check box, and without its link to an action. */
	readonly text: string;
	/** Absent for code, tables and headings, which are no steps. */
	readonly became?: StepOutcome['became'];
}

/** The signs before the words of an item. */
const signs = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\](?=\s|$)[ \t]*)?/;
const item = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const kinds = ['action', 'ticked', 'named', 'notKnown'] as const;

/**
 * Divides the lines of a next-step stage into steps, and says what became of each: of a step of several lines, what is known of any.
 * `outcomes` are those of the user's own notes; of other notes it is only looked whether a step is linked or ticked.
 */
export function nextStepsIn(
	lines: readonly NoteLine[], note: Pick<Reflection, 'uri' | 'session'>, programme: Programme, outcomes: OutcomesByLine | undefined,
): readonly WrittenStep[] {
	const ofLine = ({ line, text }: NoteLine): StepOutcome['became'] => {
		const linked = linkedActionOf(programme, note, text);
		return outcomes?.get(line) ?? (linked ? { is: 'action', linked } : { is: isTicked(text) === true ? 'ticked' : 'notKnown' });
	};
	return blocksOf(lines).map(({ isStep, lines: written }) => {
		if (!isStep) {
			return { text: written.map(({ text }) => text).join('\n') };
		}
		const all = written.map(ofLine);
		const became = kinds.map(kind => all.find(({ is }) => is === kind)).find(one => one !== undefined) ?? { is: 'notKnown' };
		const words = written.map(({ text }, i) => (i === 0 ? text.replace(signs, '') : text.trim()))
			.map(text => became.is === 'action' && actionLinkIn(text) ? text.slice(0, text.lastIndexOf('→')).trimEnd() : text);
		return { text: words.join('\n'), became };
	});
}

interface Block {
	readonly isStep: boolean;
	readonly lines: NoteLine[];
}

function blocksOf(lines: readonly NoteLine[]): readonly Block[] {
	const blocks: Block[] = [];
	let current: Block | undefined;
	for (const line of lines) {
		const { text, fenced } = line;
		const isStep = actionWords(line) !== undefined;
		if (text.trim() === '' && !fenced) {
			current = undefined;
		} else if (current?.isStep === isStep && !(isStep && item.test(text))) {
			current.lines.push(line);
		} else {
			current = { isStep, lines: [line] };
			blocks.push(current);
		}
	}
	return blocks;
}
