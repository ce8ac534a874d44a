import type { Language } from '../text/language';
import { fold, plainText } from '../text/plainText';
import { type Day, daysBetween } from '../time/days';
import { namesDay } from '../time/reading/namesDay';
import type { Words } from '../words/words';
import { actionLineAt } from './actionLines';
import { maxStageCharacters, type Stage, stagesOf } from './stages';
import { isOwnTemplate, type Template } from './templates/template';

/**
 * The kinds of question about a stage:
 * - `empty`: the stage contains only its prompts.
 * - `retold`: the stage is short, and at least 80 % of its words also occur in the note's first written stage.
 * - `noNextStep`: the next-step stage is empty or missing.
 * - `noDay`: the next-step stage is written, but contains no day, weekday, month or word such as *tomorrow*.
 */
type QuestionKind = 'empty' | 'retold' | 'noNextStep' | 'noDay';

/** A question about a stage. */
export interface Question {
	readonly is: QuestionKind;
	/** Index of the stage among the note's stages. */
	readonly stage: number;
}

/** Max length of a `retold` stage, in characters. A longer stage is never reported as a repetition. */
const maxRetoldCharacters = 2_000;
/** Min number of different words in a `retold` stage. With fewer, the comparison is not reliable. */
const minWords = 5;
const retoldShare = 0.8;
/** In days: the questions about the next step of an older note rest, since what came next has happened or not. */
const maxNextStepAge = 70;

/** Whether the next step of a note is asked about. `day` is the note's day; undefined where it is not known. */
export function asksNextStep(day: Day | undefined, today: Day): boolean {
	return day === undefined || daysBetween(day, today) <= maxNextStepAge;
}

/**
 * Returns the questions about a note, at most one per stage, in the order of the stages. A note without a written stage gets
 * none. A missing stage gets none either, except the next-step stage. `asksNext` is whether the next step is asked about.
 */
export function questionsAbout(stages: readonly Stage[], template: Template | undefined, asksNext: boolean): readonly Question[] {
	if (!stages.some(({ state }) => state === 'written')) {
		return [];
	}
	const next = nextStageOf(stages, template);
	const first = stages.find(({ state }) => state === 'written');
	const firstWords = new Set(wordsOf(first?.text ?? ''));
	return stages.flatMap((stage, index): readonly Question[] => {
		const is = stage.state !== 'written'
			? index === next ? 'noNextStep' : stage.state === 'empty' ? 'empty' : undefined
			: stage !== first && isRetold(stage.text, firstWords) ? 'retold' : index === next && !containsDay(stage.text) ? 'noDay' : undefined;
		return is === undefined || (is !== 'retold' && index === next && !asksNext) ? [] : [{ is, stage: index }];
	});
}

/**
 * Returns the index of the next-step stage. With a built-in template it is the stage with the id `next`, or undefined where
 * there is none. Otherwise it is the last stage that the author did not add.
 */
export function nextStageOf(stages: readonly Stage[], template: Template | undefined): number | undefined {
	const index = template && !isOwnTemplate(template)
		? stages.findIndex(({ id }) => id === 'next')
		: stages.findLastIndex(({ added }) => !added);
	return index < 0 ? undefined : index;
}

function isRetold(text: string, firstWords: ReadonlySet<string>): boolean {
	const words = text.length > maxRetoldCharacters ? [] : [...new Set(wordsOf(text))];
	return words.length >= minWords && words.filter(word => firstWords.has(word)).length >= words.length * retoldShare;
}

/** Whether a stage names a day. A stage that was cut at the max length counts as naming one, since its end is unknown. */
function containsDay(text: string): boolean {
	return text.length >= maxStageCharacters - 1 || namesADay(text);
}

/** Returns the words of three letters or more. Shorter words are mostly function words. */
function wordsOf(text: string): readonly string[] {
	return fold(text).match(/\p{L}{3,}/gu) ?? [];
}

const months = 'january|february|march|april|june|july|august|september|october|november|december|januari|februari|maret|juni|juli|agustus|oktober|nopember|desember';
const units = 'days?|weeks?|months?|years?|hari|minggu|pekan|bulan|tahun';
const meetings = 'session|meeting|sesi|pertemuan';

/** When something is done that is no day: how often, a month, or a meeting. */
const times = [
	months, 'daily|weekly|monthly|harian|mingguan|bulanan',
	`(?:next|this|every|each|setiap|tiap) (?:${units}|${meetings}|time)`, `(?:${units}|${meetings}) (?:ini|depan|mendatang|berikutnya|selanjutnya)`,
	`(?:a|an|one|two|three|four|five|six|satu|dua|tiga|empat|lima|enam) (?:${units})`, 'se(?:hari|minggu|pekan|bulan|tahun)',
	'(?:end of|akhir) (?:the )?(?:\\p{L}+)',
].join('|');

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${times})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text says when, in English or Indonesian. It is broad, to avoid a question about a text that does. */
function namesADay(text: string): boolean {
	return pattern.test(text.replaceAll(/\s+/g, ' ')) || namesDay(text);
}

/**
 * Whether a line (counted from 0) contains action text in the next-step stage. Where the note has no such stage, its last stage
 * is used.
 */
export function isNextStepAt(text: string, line: number, template: Template | undefined, language: Language): boolean {
	const stages = stagesOf(text, template, language);
	const lines = stages[nextStageOf(stages, template) ?? stages.findLastIndex(stage => stage.lines)]?.lines;
	return lines !== undefined && lines.heading < line && line < lines.end && actionLineAt(text, line) !== undefined;
}

/** A question, with the line above which it is shown and the line on which to answer it. Both count from 0. */
export interface NoteHint {
	readonly line: number;
	readonly text: string;
	readonly answerLine: number;
}

/**
 * Returns the questions about a note, each at its stage's heading. A question about a missing stage is at the heading of the
 * note's last stage.
 */
export function noteHints(
	text: string, template: Template | undefined, language: Language, words: Words, asksNext: boolean,
): readonly NoteHint[] {
	const stages = stagesOf(text, template, language);
	const lines = text.split('\n');
	const last = stages.findLast(stage => stage.lines);
	return questionsAbout(stages, template, asksNext).flatMap(({ is, stage }) => {
		const asked = stages[stage];
		const stageLines = (asked?.lines ? asked : last)?.lines;
		return asked && stageLines
			? [
				{
					line: stageLines.heading,
					text: words.reflections.questions[is](plainText(asked.heading, 60)),
					answerLine: findAnswerLine(lines, stageLines),
				},
			]
			: [];
	});
}

/** Returns the first blank line after a stage's text, else the stage's last line. */
function findAnswerLine(lines: readonly string[], { heading, end }: NonNullable<Stage['lines']>): number {
	let line = end - 1;
	while (line > heading + 1 && lines[line]?.trim() === '' && lines[line - 1]?.trim() === '') {
		line -= 1;
	}
	return line;
}
