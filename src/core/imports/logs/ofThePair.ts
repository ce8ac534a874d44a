import type { Day } from '../../time/days';
import { readMoment } from '../../time/reading/readWritten';
import type { PairGoal, PairRecord } from '../importRecords';
import type { LogLine } from './logLines';

const goalHeading = /^(?:(?:learning |mentoring )?(?:goals?|objectives?)|(?:tujuan|sasaran)(?: (?:mentoring|belajar))?)$/iu;
const measureLabel = /^(?:ukuran|measures?|indikator|indicator|how we know)\s*[:：]\s*(?=\S)/iu;
const dueLabel = /^(?:target|tenggat|due|deadline|batas waktu)\s*[:：]\s*(?=\S)/iu;
/** What a template has where nothing is filled in: `[third goal]`. */
const placeholder = /^\[[^\][]*\]$/;
const signed = /^(?:ditandatangani|signed(?: on)?|tanggal tanda tangan)\s*[:：]?\s*(?<day>\S.*)$/iu;
const numbered = /^\s{0,3}\d{1,2}[.)]\s+/;
/** A text with fewer numbered questions is no agreement. */
const minQuestions = 3;

/** What a log says of the pair itself, below a heading for goals. Undefined where there are none. */
export function goalsIn(lines: readonly LogLine[]): readonly PairGoal[] | undefined {
	const [heading, ...below] = lines;
	if (heading?.heading === undefined || !goalHeading.test(heading.text)) {
		return undefined;
	}
	const goals: { text: string; measure?: string; due?: Day }[] = [];
	for (const { text, isBullet, indent } of below) {
		const goal = goals.at(-1);
		const [measure, due] = [measureLabel, dueLabel].map(label => label.test(text) ? text.replace(label, '') : undefined);
		const day = due === undefined ? undefined : readMoment(due);
		if (isBullet && indent < 2 && text !== '') {
			goals.push({ text });
		} else if (goal && day && 'value' in day && (day.others ?? []).length === 0) {
			goal.due = day.value.date;
		} else if (goal && text !== '') {
			goal.measure = [goal.measure, measure ?? text].filter(each => each !== undefined).join('; ');
		}
	}
	const filled = goals.filter(({ text }) => !placeholder.test(text));
	return filled.length === 0 ? undefined : filled;
}

/** An agreement: numbered questions with their answers, and when it was signed. Undefined for another text. */
export function agreementIn(lines: readonly LogLine[]): Pick<PairRecord, 'line' | 'written' | 'rest' | 'signedOn'> | undefined {
	const entries: { question: string; answer: string[] }[] = [];
	const above: string[] = [];
	let signedOn: Day | undefined;
	for (const { text, written, heading } of lines) {
		const day = readMoment(signed.exec(text)?.groups?.['day'] ?? '');
		if ('value' in day) {
			signedOn = day.value.date;
		} else if (numbered.test(written)) {
			entries.push({ question: text.replaceAll(/\*\*|__/g, '').replace(/\s*[:：]$/u, ''), answer: [] });
		} else if (text !== '' && !written.trim().startsWith('|')) {
			(heading === undefined ? entries.at(-1)?.answer ?? above : above).push(text);
		}
	}
	const [first] = lines;
	return entries.length < minQuestions || !first ? undefined : {
		line: first.number,
		written: first.written.slice(0, 200),
		rest: [
			...above.map(text => ({ name: '', text })),
			...entries.flatMap(({ question, answer }) => answer.length === 0 ? [] : [{ name: question, text: answer.join(' / ') }]),
		],
		...(signedOn !== undefined && { signedOn }),
	};
}
