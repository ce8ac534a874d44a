import type { Language } from '../text/language';
import { fold, plainText } from '../text/plainText';
import { weekdayNames } from '../time/spokenDays';
import type { Words } from '../words/words';
import { actionLineAt } from './bodyLines';
import { maxStageCharacters, type Stage, stagesOf } from './stages';
import { isOwnTemplate, type Template } from './templates/template';

/**
 * The kind of a question about a stage:
 * - `empty`: it contains only its prompts.
 * - `retold`: it is short, and 80 % or more of its words also occur in the first written stage.
 * - `noNextStep`: the stage for the next step is empty or missing.
 * - `noDay`: it contains no day, weekday, month or word such as *tomorrow*.
 */
type QuestionKind = 'empty' | 'retold' | 'noNextStep' | 'noDay';

/** A question about a stage. */
export interface Question {
	readonly is: QuestionKind;
	/** The stage's index in the note's stages. */
	readonly stage: number;
}

/** The max length of a stage to compare with the first one, in characters. */
const maxRetoldCharacters = 2_000;
/** The min number of distinct words for a comparison. */
const minWords = 5;
const retoldShare = 0.8;

/**
 * Returns the questions about a note in the order of its stages, at most one per stage. None if no stage has text. A missing stage yields
 * no question, except the one for the next step.
 */
export function questionsAbout(stages: readonly Stage[], template: Template | undefined): readonly Question[] {
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
		return is === undefined ? [] : [{ is, stage: index }];
	});
}

/**
 * Returns the index of the stage for the next step: the stage with the id `next` of a built-in template; else the last stage that the
 * author did not add. Undefined if the template has no such stage.
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

/** Whether a stage contains a day; true for a truncated text, where this is unknown. */
function containsDay(text: string): boolean {
	return text.length >= maxStageCharacters - 1 || namesADay(text);
}

/** Returns the words of three or more letters; shorter ones are too common to compare. */
function wordsOf(text: string): readonly string[] {
	return fold(text).match(/\p{L}{3,}/gu) ?? [];
}

const months = 'january|january|february|march|april|june|july|august|september|october|november|december|januari|februari|maret|juni|juli|agustus|oktober|nopember|desember';
const shortMonths = 'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|agt|sept?|oct|okt|nov|dec|des';
const units = 'days?|weeks?|months?|years?|hari|minggu|pekan|bulan|tahun';
const meetings = 'session|meeting|sesi|pertemuan';
// Short weekday names are excluded, since they are ordinary words in one of the languages: `sat`, `sun`, `min`, `sel`.
const weekdays = Object.keys(weekdayNames).filter(name => name.length > 4).join('|');

/** Patterns of a day: dates, weekdays, months and relative expressions. */
const days = [
	'\\d{4}-\\d{1,2}-\\d{1,2}', '\\d{1,2}[/.-]\\d{1,2}', `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}|${shortMonths})`, `(?:${months}|${shortMonths}) \\d{1,2}`,
	`(?:${weekdays})s?`, months,
	'today|tonight|tomorrow|hari ini|(?:pagi|siang|sore|malam) ini|malam nanti|besok|lusa',
	`(?:next|this|every|each|setiap|tiap) (?:${units}|${meetings}|time)`, `(?:${units}|${meetings}) (?:ini|depan|mendatang|berikutnya|selanjutnya)`,
	`(?:\\d{1,3}|a|an|one|two|three|four|five|six|satu|dua|tiga|empat|lima|enam) (?:${units})`, 'se(?:hari|minggu|pekan|bulan|tahun)',
	'(?:end of|akhir) (?:the )?(?:\\p{L}+)', 'daily|weekly|monthly|harian|mingguan|bulanan',
].join('|');

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${days})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text contains a day, in English or Indonesian. Prefers false positives to asking about a text that contains one. */
function namesADay(text: string): boolean {
	return pattern.test(text.replaceAll(/\s+/g, ' '));
}

/** Whether a line, from 0, has text in the stage for the next step, else in the last stage. */
export function isNextStepAt(text: string, line: number, template: Template | undefined, language: Language): boolean {
	const stages = stagesOf(text, template, language);
	const lines = stages[nextStageOf(stages, template) ?? stages.findLastIndex(stage => stage.lines)]?.lines;
	return lines !== undefined && lines.heading < line && line < lines.end && actionLineAt(text, line) !== undefined;
}

/** A question with the line to show it above and the line to answer it on, both from 0. */
export interface NoteHint {
	readonly line: number;
	readonly text: string;
	readonly answerLine: number;
}

/** Returns the questions about a note, each above its stage's heading, or above the last heading if the stage is missing. */
export function noteHints(text: string, template: Template | undefined, language: Language, words: Words): readonly NoteHint[] {
	const stages = stagesOf(text, template, language);
	const lines = text.split('\n');
	const last = stages.findLast(stage => stage.lines);
	return questionsAbout(stages, template).flatMap(({ is, stage }) => {
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
