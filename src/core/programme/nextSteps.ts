import type { Note } from '../files/share';
import { isTicked } from '../markdown/tasks';
import { actionLinkIn, actionWords } from '../notes/actionLines';
import type { NoteLine } from '../notes/noteLines';
import type { Reflection } from '../notes/reflection';
import { linkedActionOf, type LinkedAction } from './linkedActions';
import type { Programme } from './programme';

/** What became of a next step. `unknown`: it has no action, is not ticked, and no later note names it; that says nothing about the step. */
export type StepFate =
	| { readonly is: 'done' | 'open' | 'doing' | 'dropped'; readonly linked: LinkedAction }
	| { readonly is: 'ticked' | 'unknown' }
	| { readonly is: 'named'; readonly note: Note };

/** A part of a next-step stage: an item of a list, a paragraph, or what is no step. */
export interface WrittenStep {
	/** Markdown; of a step without the signs of its item and check box, and without its link to an action. */
	readonly text: string;
	/** Absent for code, tables and headings, which are no steps. */
	readonly fate?: StepFate;
}

/** The signs before the words of an item. */
const signs = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\](?=\s|$)[ \t]*)?/;
const item = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Divides the lines of a next-step stage into steps, and says what became of each. `namedIn` returns the first later note that names a
 * step.
 */
export function nextStepsIn(
	lines: readonly NoteLine[], note: Pick<Reflection, 'uri' | 'session'>, programme: Programme, namedIn: (step: string) => Note | undefined,
): readonly WrittenStep[] {
	return blocksOf(lines).map(({ isStep, texts }) => {
		const [first = ''] = texts;
		if (!isStep) {
			return { text: texts.join('\n') };
		}
		const linked = texts.map(text => linkedActionOf(programme, note, text)).find(one => one !== undefined);
		const words = texts.map((text, i) => (i === 0 ? text.replace(signs, '') : text.trim()))
			.map(text => linked && actionLinkIn(text) ? text.slice(0, text.lastIndexOf('→')).trimEnd() : text);
		const text = words.join('\n');
		return { text, fate: linked ? { is: linked.action.state ?? 'open', linked } : isTicked(first) === true ? { is: 'ticked' } : fateOf(namedIn(text)) };
	});
}

function fateOf(note: Note | undefined): StepFate {
	return note ? { is: 'named', note } : { is: 'unknown' };
}

interface Block {
	readonly isStep: boolean;
	readonly texts: string[];
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
			current.texts.push(text);
		} else {
			current = { isStep, texts: [text] };
			blocks.push(current);
		}
	}
	return blocks;
}
