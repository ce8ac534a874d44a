import type { Language } from '../text/language';
import { fold, plainText } from '../text/plainText';
import { weekdayNames } from '../time/spokenDays';
import type { Words } from '../words/words';
import { actionLineAt } from './bodyLines';
import { maxStageCharacters, type Stage, stagesOf } from './stages';
import { isOwn, type Template } from './templates/template';

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
const maxRetoldCharacters = 2_000;
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
	const words = text.length > maxRetoldCharacters ? [] : [...new Set(wordsOf(text))];
	return words.length >= leastWords && words.filter(word => said.has(word)).length >= words.length * retoldShare;
}

/** Of a stage that was not read to its end nobody can tell. */
function tellsWhen(text: string): boolean {
	return text.length >= maxStageCharacters - 1 || namesADay(text);
}

/** Words of three letters or more: shorter ones say little. */
function wordsOf(text: string): readonly string[] {
	return fold(text).match(/\p{L}{3,}/gu) ?? [];
}

const months = 'january|january|february|march|april|june|july|august|september|october|november|december|januari|februari|maret|juni|juli|agustus|oktober|nopember|desember';
const shortMonths = 'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|agt|sept?|oct|okt|nov|dec|des';
const units = 'days?|weeks?|months?|years?|hari|minggu|pekan|bulan|tahun';
const meetings = 'session|meeting|sesi|pertemuan';
// Short names of weekdays are words of their own in one of the languages: `sat`, `sun`, `min`, `sel`.
const weekdays = Object.keys(weekdayNames).filter(name => name.length > 4).join('|');

/** What tells when: dates, weekdays, months, and the words that people use for days to come. */
const days = [
	'\\d{4}-\\d{1,2}-\\d{1,2}', '\\d{1,2}[/.-]\\d{1,2}', `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}|${shortMonths})`, `(?:${months}|${shortMonths}) \\d{1,2}`,
	`(?:${weekdays})s?`, months,
	'today|tonight|tomorrow|hari ini|(?:pagi|siang|sore|malam) ini|malam nanti|besok|lusa',
	`(?:next|this|every|each|setiap|tiap) (?:${units}|${meetings}|time)`, `(?:${units}|${meetings}) (?:ini|depan|mendatang|berikutnya|selanjutnya)`,
	`(?:\\d{1,3}|a|an|one|two|three|four|five|six|satu|dua|tiga|empat|lima|enam) (?:${units})`, 'se(?:hari|minggu|pekan|bulan|tahun)',
	'(?:end of|akhir) (?:the )?(?:\\p{L}+)', 'daily|weekly|monthly|harian|mingguan|bulanan',
].join('|');

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${days})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text says when, in English or Indonesian. It had rather miss a text without a day than doubt one that has it. */
function namesADay(text: string): boolean {
	return pattern.test(text.replaceAll(/\s+/g, ' '));
}

/** Whether a line, counted from 0, says something in the stage for what comes next; where the template has none, in the last one. */
export function isNextStepAt(text: string, line: number, template: Template | undefined, language: Language): boolean {
	const stages = stagesOf(text, template, language);
	const lines = stages[nextStageOf(stages, template) ?? stages.findLastIndex(stage => stage.lines)]?.lines;
	return lines !== undefined && lines.heading < line && line < lines.end && actionLineAt(text, line) !== undefined;
}

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
		return asked && place
			? [
				{
					line: place.heading,
					says: words.reflections.questions[is](plainText(asked.heading, 60)),
					answerAt: answerLine(lines, place),
				},
			]
			: [];
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
