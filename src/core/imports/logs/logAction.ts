import { cutFromSentence } from '../../text/cutFromSentence';
import { remembered } from '../../text/remembered';
import { type Day, makeDay } from '../../time/days';
import { dayInSentence } from '../../time/dayInSentence';
import { parseWhen } from '../../time/parseWhen';
import { epochOf } from '../../time/instants';
import type { ActionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';

const named = /^(?:\*\*|__)?@?(?<name>\p{L}[^:：@*_]{0,60}?)(?:\*\*|__)?\s*[:：](?!\/\/)\s*(?:\*\*|__)?\s*(?=\S)/u;
/** A link to a person's note at the start: `[[user.sari|Sari]] sends it`. */
const linked = /^\[\[(?:[^\][|]{1,100}\|)?(?:[\w-]{1,40}\.){0,4}(?<name>[^\][|]{1,80})\]\]\s*[:：]?\s+(?=\S)/u;
const mention = /(?<![\p{L}\p{N}._%+@-])@(?<name>[\p{L}\p{N}][^\s,;:@()[\]]*(?: \p{L}[^\s,;:@()[\]]*){0,3})/gu;
const inBrackets = /\s*[([]\s*(?:(?:owner|pic|pj|by|oleh)\s*[:=]?\s*)?@?(?<name>\p{L}[^()[\]:]{0,60}?)\s*[)\]]\s*$/iu;
const responsible = /[\s,;–—-]+(?:owner|pic|pj|assignee|penanggung jawab)\s*[:=]\s*@?(?<name>\p{L}[^:;,]{0,60}?)\s*(?=[,;]|$)/iu;
const maxMentions = 20;
/** Longer texts are no day. */
const maxDayCharacters = 60;
/** Longer texts are not searched for days and people. */
const maxCharacters = 1_000;

/**
 * Reads the owner and the due day out of the text of an action, and takes away their words where a whole sentence remains. A day such as
 * *Friday* is the one after the meeting.
 */
export function logAction(
	written: string, isDone: boolean, owner: string | undefined, day: Day | undefined, context: ReadContext,
): ActionRecord {
	if (written.length > maxCharacters) {
		return { text: written.trim(), ...(owner !== undefined && { owner }), isDone };
	}
	const said = stateIn(written.trim().replace(/^(?:AI|ACTION(?: ITEM)?|AKSI)\s*:\s*(?=\S)/u, ''));
	const { text } = said;
	const own = ownerIn(text, context);
	const due = dueIn(own?.text ?? text, day, context);
	const rest = due?.text ?? own?.text ?? text;
	const again = own?.owner === undefined ? ownerIn(rest, context) : undefined;
	const who = own?.owner ?? again?.owner ?? owner ?? ownerAtStart(rest, context);
	return {
		text: again?.text ?? rest,
		...(who !== undefined && { owner: who }),
		...(due && { due: due.day }),
		isDone: isDone || said.isDone,
	};
}

/** Takes the word away that says that it is done: `DONE buy coffee`, `Minta tanda tangan (sudah)`. */
function stateIn(text: string): { readonly text: string; readonly isDone: boolean } {
	const rest = text.replace(/^(?:DONE|SELESAI)\b[\s:–-]*(?=\S)|\s*[([](?:done|sudah|selesai|ok)[)\]]$/iu, match => /^[a-z]/.test(match) ? match : '').trim();
	return rest === '' || rest === text ? { text, isDone: false } : { text: rest, isDone: true };
}

/** A person whose name begins a sentence: `Tomas to write to them`. The sentence stays as it is. */
function ownerAtStart(text: string, { isPerson }: ReadContext): string | undefined {
	const name = /^(\p{Lu}[\p{L}’'-]{1,40})\s+(?=\p{Ll}|\d)/u.exec(text)?.[1];
	return name !== undefined && isPerson(name) ? name : undefined;
}

function ownerIn(text: string, { isPerson }: ReadContext): { readonly owner: string; readonly text: string } | undefined {
	const link = linked.exec(text);
	const shown = link?.groups?.['name'];
	if (link && shown !== undefined && isPerson(shown)) {
		return { owner: shown, text: text.slice(link[0].length) };
	}
	const before = named.exec(text);
	const name = before?.groups?.['name']?.trim();
	if (before && name !== undefined && isPerson(name)) {
		return { owner: name, text: text.slice(before[0].length) };
	}
	for (const form of [inBrackets, responsible]) {
		const found = form.exec(text);
		const called = found?.groups?.['name']?.trim();
		const rest = found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : '';
		if (called !== undefined && rest.trim() !== '' && isPerson(called)) {
			return { owner: called, text: rest.trim() };
		}
	}
	let mentions = 0;
	for (const { index, groups } of text.matchAll(mention)) {
		mentions += 1;
		const words = (groups?.['name'] ?? '').split(' ');
		for (let count = mentions > maxMentions ? 0 : words.length; count > 0; count--) {
			const called = words.slice(0, count).join(' ').replace(/[.!?]+$/u, '');
			if (isPerson(called)) {
				return { owner: called, text: cutFromSentence(text, { start: index, end: index + 1 + called.length, owner: called }).replace(/^to (?=\p{Ll})/u, '') };
			}
		}
	}
	return undefined;
}

/** Noon of a day in a zone, `2026-03-02 Asia/Jakarta`: a list has many actions of one day. */
const noonOn = remembered((written: string) => {
	const [date = '', zone = ''] = written.split(' ');
	return epochOf({ date, time: '12:00' }, zone);
});

/** A day in a cell of its own that counts from the meeting's: *minggu depan*, *Friday*. Undefined without a day of the meeting. */
export function dayAfter(written: string, day: Day | undefined, { now: { zone } }: ReadContext): Day | undefined {
	return day === undefined || written.length > maxDayCharacters ? undefined
		: parseWhen(written.trim(), { today: day, epochMs: noonOn(`${day} ${zone}`), zone }, 'future')?.date;
}

function dueIn(written: string, day: Day | undefined, context: ReadContext): { readonly day: Day; readonly text: string } | undefined {
	// As the plug-in Tasks of Obsidian marks a due day.
	const text = written.replace(/📅\s*(?=\d)/u, 'due ').replace(/#due[.:](\d{4})[.-](\d{2})[.-](\d{2})(?!\d)/u, 'due $1-$2-$3');
	const { zone } = context.now;
	const now = day === undefined ? context.now : { today: day, epochMs: noonOn(`${day} ${zone}`), zone };
	const found = dayInSentence(text, now, day ?? '1900-01-01');
	if (!found || (found.by === 'nothing' && !/\d{4}/.test(text.slice(found.start, found.end)))
		|| (day === undefined && !/\d{4}/.test(text.slice(found.start, found.end)))) {
		return day === undefined ? undefined : dueInNumbers(text, day);
	}
	return { day: found.day, text: found.isWholeDay ? cutFromSentence(text, found).replace(/\s+(?:bis|until|by|before|sebelum|sampai)$/iu, '') : text };
}

const dueInNumbersForm = /(?<!\p{L})(?:due|by|until|before|bis|sebelum|tenggat|paling lambat|sampai)\s*:?\s*(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?![\d/])/iu;

/** A due day in numbers: with points, the day is first; with a stroke, where one order is possible. Without a year, the next one. */
function dueInNumbers(text: string, after: Day): { readonly day: Day; readonly text: string } | undefined {
	const [whole = '', first = '', sign, second = '', written] = dueInNumbersForm.exec(text) ?? [];
	const [a, b] = [Number(first), Number(second)];
	const year = written === undefined ? Number(after.slice(0, 4)) : Number(written.padStart(4, '20'));
	const inYear = (of: number): Day | undefined =>
		sign === '.' || a > 12 || a === b ? makeDay(of, b, a) : b > 12 ? makeDay(of, a, b) : undefined;
	const near = whole === '' ? undefined : inYear(year);
	const day = near !== undefined && near < after && written === undefined ? inYear(year + 1) : near;
	if (day === undefined) {
		return undefined;
	}
	const rest = text.replace(whole, ' ').replaceAll(/ {2,}/g, ' ').replace(/\s+([.,;)])/g, '$1').trim();
	return { day, text: rest };
}
