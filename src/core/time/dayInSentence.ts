import type { Day } from './days';
import type { Now } from './instants';
import { parseWhen } from './parseWhen';
import { isDayWord, namesPartOfDay } from './reading/dayWords';
import { plainPhrases, readTime } from './reading/readWhen';
import { dueWords, monthNumbers, weekdayNames } from './reading/vocabulary';

/** A day ahead that a sentence names. */
export interface DayInSentence {
	/** Offsets in the sentence, with the words that say that something is due then. */
	readonly start: number;
	readonly end: number;
	readonly day: Day;
	/** The other days that can be meant, where there are any. */
	readonly alternatives?: readonly Day[];
	/** How it is set off: by words such as *by* or *sebelum*, by a comma, a bracket or a dash, or not at all. */
	readonly by: 'word' | 'sign' | 'nothing';
	/** Whether it says no more than the day: no time, and no part of the day. */
	readonly isWholeDay: boolean;
}

interface Word {
	readonly start: number;
	readonly end: number;
	/** In lower case, without the signs around it. */
	readonly text: string;
}

/** The most words that name one day. */
const maxWords = 9;
/** The most phrases of a sentence that are read. It bounds the time spent on a text that consists of weekdays. */
const maxReadings = 100;

const dueBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${dueWords})[ \\t:]+$`, 'iu');
const dueBehind = /^[ \t]+(?:at the latest|latest|paling lambat|paling telat|selambatnya|selambat-lambatnya)(?![\p{L}\p{N}])/iu;
const signBefore = /(?:[,;(（–—]|(?<=\s)-)[ \t]*$/u;
const endBehind = /^\)?[ \t]*(?:[.,;:!…)）]|$)/u;
/** Behind these words a day is when something begins, happened or recurs, or where it is moved to. */
const notDue = /(?<![\p{L}\p{N}])(?:after|since|from|every|each|between|than|about|during|starting|starts|to|of|setelah|sesudah|sejak|dari|tiap|setiap|antara|ke|mulai|selama|tentang)[ \t]+$/iu;
const noBegin = /^(?:of|dari|lalu|yang|depan|lagi|ago|from|later|before|after|sebelum|sblm|setelah|sesudah|ke|to|past|[-–—/])$/;
const noEnd = /^(?:of|the|in|on|at|pada|di|hari|tanggal|yang|dalam|dari|a|an|from|before|after|ke|to|[-–—/])$/;

/** No day, or not one by which something is due: *now*, *nanti*, *2 weeks* as a length, a week. */
const vague = /^(?:hari )?(?:now|just now|sekarang|nanti|tadi|the|week|weeks|pekan|mgg|mggu|mg|(?:\d{1,4}|an?) (?:working hari|hari kerja|menit|jam|hari|minggu|fortnight|bulan|tahun))$/;
const shortNames = Object.keys(weekdayNames).filter(name => name.length <= 3).join('|');
/** Words that are others too (`sat`, `min 3`), and numbers that may be no day (`3-4`, `the 5th`). */
const unsure = new RegExp(`^(?:(?:${shortNames}|minggu)|(?:${Object.keys(weekdayNames).join('|')}) \\d{1,2}|\\d{1,2} ?[-/.] ?\\d{1,2}|(?:the )?\\d{1,2}(?:st|nd|rd|th))$`, 'i');
/** Short names that are words of no other kind if they are written so: *call him Fri*. */
const capital = /^(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun|Rab|Kam|Jum|Sab)$/;

/**
 * Returns the day by which a sentence says that something is due, as `parseWhen` reads it: the last day that words or signs set off, else
 * the only one. Undefined if it names none or several, or only days before `first` or that are over.
 */
export function dayInSentence(sentence: string, now: Now, first: Day = now.today): DayInSentence | undefined {
	const found = daysIn(sentence, now, first);
	return found.find(({ by, isDue }) => isDue && by !== 'nothing') ?? (found.length === 1 && found[0]?.isDue === true ? found[0] : undefined);
}

type Found = DayInSentence & { readonly isDue: boolean };

/** Returns the days that a sentence names, the last one first. */
function daysIn(sentence: string, now: Now, first: Day): readonly Found[] {
	const found: Found[] = [];
	let readings = 0;
	for (const run of runsOfDayWords(sentence).slice().reverse()) {
		for (let end = run.length; end > 0; end--) {
			for (let start = Math.max(0, end - maxWords); start < end && readings < maxReadings; start++) {
				const [begin, last] = [run[start], run[end - 1]];
				if (!begin || !last || noBegin.test(begin.text) || noEnd.test(last.text) || (/^\d+$/.test(begin.text) && isOther(run[start + 1]))) {
					continue;
				}
				readings += 1;
				const day = readDay(sentence, begin.start, last.end, now, first);
				if (day) {
					found.push(...day === 'over' ? [] : [day]);
					end = start + 1;
				}
			}
		}
	}
	return found;
}

/** Whether a word behind a number begins a day of its own: *read chapter 2 next tuesday*. */
const isOther = (word: Word | undefined): boolean => word !== undefined
	&& word.text !== 'minggu' && (Object.hasOwn(weekdayNames, word.text) || /^(?:next|this|coming|last)$/.test(word.text));

/** Returns the longest rows of words that can be parts of days. */
function runsOfDayWords(sentence: string): readonly (readonly Word[])[] {
	const runs: Word[][] = [];
	let previous: { readonly text: string; readonly written: string } | undefined;
	for (const { 0: written, index } of sentence.matchAll(/\S+/g)) {
		// `due:2021-08-20` has no blank.
		const before = /^(?:\p{L}+:(?=\d))?[([{（"“'‘*_]*/u.exec(written)?.[0].length ?? 0;
		const core = written.slice(before).replace(/[)\]}）"”*_.,;:!?…]+$/u, '');
		const text = core.toLowerCase().replaceAll(/[’‘]/g, '\'');
		const isWord = isDayWord(text);
		if (isWord) {
			const word = { start: index + before, end: index + before + core.length, text };
			if (previous && before === 0 && goesOn(previous, text)) {
				runs.at(-1)?.push(word);
			} else {
				runs.push([word]);
			}
		}
		previous = isWord ? { text, written } : undefined;
	}
	return runs;
}

/** Whether a word goes on with the day before it: a comma is in `Jumat, 20 Agustus`, `August 20, 2021` and before a time only. */
function goesOn({ text, written }: { readonly text: string; readonly written: string }, next: string): boolean {
	if (written.endsWith(',')) {
		return /^(?:\d{4}|\d{1,2}[:.]\d{2}.*|jam|pukul|pk|pkl|at)$/.test(next)
			|| (Object.hasOwn(weekdayNames, text) && (/^(?:\d|the$|tgl$|tanggal$)/.test(next) || Object.hasOwn(monthNumbers, next)));
	}
	// A stop behind a short word can belong to it: `tgl. 20`, `20 Agt. 2021`.
	return !/[;:!?)…]$/u.test(written) && !(written.endsWith('.') && text.length > 4);
}

function readDay(sentence: string, start: number, end: number, now: Now, first: Day): Found | 'over' | undefined {
	const text = sentence.slice(start, end);
	const when = /^\d+$/.test(text) ? undefined : parseWhen(text, now, 'future');
	if (!when || vague.test(text.toLowerCase()) || vague.test(plainPhrases(text)) || (when.time !== undefined && readTime(text))) {
		return undefined;
	}
	const [before, behind] = [sentence.slice(Math.max(0, start - 40), start), sentence.slice(end, end + 40)];
	const [lead, trail] = [dueBefore.exec(before)?.[0], dueBehind.exec(behind)?.[0]];
	// *2 jam per minggu* is no due day.
	const isRate = lead !== undefined && /^per\s/i.test(lead) && !/\d/.test(text);
	const isSetOff = endBehind.test(behind) && (signBefore.test(before) || (before === '' && /^[,:]/.test(behind)));
	const by = isRate ? 'nothing' : lead !== undefined || trail !== undefined ? 'word' : isSetOff ? 'sign' : 'nothing';
	if ((by === 'nothing' && unsure.test(text) && !(capital.test(text) && endBehind.test(behind))) || /["“”«‘']$/u.test(before)) {
		return 'over';
	}
	const hasYear = /\d{4}|\d[-/.]\d{1,2}[-/.]\d{2}/.test(text);
	if (when.date < (hasYear ? first : now.today)) {
		return 'over';
	}
	const others = [...new Set((when.alternatives ?? []).map(({ date }) => date))].filter(date => date !== when.date && date >= first);
	return {
		start: start - (lead?.length ?? 0),
		end: end + (trail?.length ?? 0),
		day: when.date,
		...(others.length > 0 && { alternatives: others }),
		by,
		isWholeDay: when.time === undefined && !namesPartOfDay(text),
		isDue: !isRate && (lead !== undefined || !notDue.test(before)),
	};
}
