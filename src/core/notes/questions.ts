import { isOwn, type Template } from './templates/template';
import { fold } from '../text/plainText';
import { namesADay } from './namesADay';
import { mostStageCharacters, type Stage } from './stages';

/**
 * What may be asked about a stage:
 * - `empty`: nothing but its prompts stands in it.
 * - `retold`: it is short, and at least four of five of its words stand in the note's first stage as well.
 * - `noNextStep`: the stage for what comes next is empty or missing.
 * - `noDay`: something stands there, but no day, weekday, month or word such as *tomorrow*.
 */
type QuestionKind = 'empty' | 'retold' | 'noNextStep' | 'noDay';

export interface Question {
	readonly is: QuestionKind;
	/** The stage's place among the note's stages. */
	readonly stage: number;
}

/** A longer stage says more than the first one did, whatever its words are. */
const mostRetoldCharacters = 2_000;
/** With fewer different words nobody can tell. */
const leastWords = 5;
const retoldShare = 0.8;

/**
 * Questions about a note, at most one a stage, in their order. A note that has just begun, with no
 * stage written, is not asked anything; and nobody is asked for a stage that they removed, but for the next step.
 */
export function questionsAbout(stages: readonly Stage[], template: Template | undefined): readonly Question[] {
	if (!stages.some(({ state }) => state === 'written')) {
		return [];
	}
	const next = nextStageOf(stages, template);
	const first = stages.find(({ state }) => state === 'written');
	const said = new Set(wordsOf(first?.text ?? ''));
	return stages.flatMap((stage, place): readonly Question[] => {
		const is = stage.state !== 'written'
			? place === next ? 'noNextStep' : stage.state === 'empty' ? 'empty' : undefined
			: stage !== first && isRetold(stage.text, said) ? 'retold' : place === next && !tellsWhen(stage.text) ? 'noDay' : undefined;
		return is === undefined ? [] : [{ is, stage: place }];
	});
}

/**
 * The place of the stage that says what comes next: the one whose id says so, else, in a note without a built-in template,
 * the last. Undefined where a built-in template doesn't ask for a next step.
 */
export function nextStageOf(stages: readonly Stage[], template: Template | undefined): number | undefined {
	const place = template && !isOwn(template)
		? stages.findIndex(({ id }) => id === 'next')
		: stages.findLastIndex(({ added }) => !added);
	return place < 0 ? undefined : place;
}

function isRetold(text: string, said: ReadonlySet<string>): boolean {
	const words = text.length > mostRetoldCharacters ? [] : [...new Set(wordsOf(text))];
	return words.length >= leastWords && words.filter(word => said.has(word)).length >= words.length * retoldShare;
}

/** Of a stage that was not read to its end nobody can tell. */
function tellsWhen(text: string): boolean {
	return text.length >= mostStageCharacters - 1 || namesADay(text);
}

/** Words of three letters or more: shorter ones say little. */
function wordsOf(text: string): readonly string[] {
	return fold(text).match(/\p{L}{3,}/gu) ?? [];
}
