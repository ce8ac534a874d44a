import { cutFromSentence } from '../../text/cutFromSentence';
import type { Day } from '../../time/days';
import { dayInSentence } from '../../time/dayInSentence';
import { epochOf } from '../../time/instants';
import type { ActionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';

const named = /^(?:\*\*|__)?@?(?<name>\p{L}[^:：@*_]{0,60}?)(?:\*\*|__)?\s*[:：](?!\/\/)\s*(?:\*\*|__)?\s*(?=\S)/u;
const mention = /(?<![\p{L}\p{N}._%+@-])@(?<name>[\p{L}\p{N}][^\s,;:@()[\]]*(?: \p{L}[^\s,;:@()[\]]*){0,3})/gu;
const inBrackets = /\s*[([]\s*(?:(?:owner|pic|pj|by|oleh)\s*[:=]?\s*)?@?(?<name>\p{L}[^()[\]:]{0,60}?)\s*[)\]]\s*$/iu;
const responsible = /[\s,;–—-]+(?:owner|pic|pj|assignee|penanggung jawab)\s*[:=]\s*@?(?<name>\p{L}[^:;,]{0,60}?)\s*(?=[,;]|$)/iu;
const maxMentions = 20;
/** Longer texts are not searched for days and people. */
const maxCharacters = 1_000;

/**
 * Reads the owner and the due day out of the text of an action, and takes away their words where a whole sentence remains. A day such as
 * *Friday* is the one after the meeting.
 */
export function logAction(
	written: string, isDone: boolean, owner: string | undefined, day: Day | undefined, context: ReadContext,
): ActionRecord {
	const text = written.trim();
	if (text.length > maxCharacters) {
		return { text, ...(owner !== undefined && { owner }), isDone };
	}
	const own = ownerIn(text, context);
	const due = dueIn(own?.text ?? text, day, context);
	const rest = due?.text ?? own?.text ?? text;
	const again = own?.owner === undefined ? ownerIn(rest, context) : undefined;
	const who = own?.owner ?? again?.owner ?? owner;
	return {
		text: again?.text ?? rest,
		...(who !== undefined && { owner: who }),
		...(due && { due: due.day }),
		isDone,
	};
}

function ownerIn(text: string, { isPerson }: ReadContext): { readonly owner: string; readonly text: string } | undefined {
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
				return { owner: called, text: cutFromSentence(text, { start: index, end: index + 1 + called.length, owner: called }) };
			}
		}
	}
	return undefined;
}

function dueIn(written: string, day: Day | undefined, context: ReadContext): { readonly day: Day; readonly text: string } | undefined {
	// As the plug-in Tasks of Obsidian marks a due day.
	const text = written.replace(/📅\s*(?=\d)/u, 'due ');
	const { zone } = context.now;
	const now = day === undefined ? context.now : { today: day, epochMs: epochOf({ date: day, time: '12:00' }, zone), zone };
	const found = dayInSentence(text, now, day ?? '1900-01-01');
	if (!found || (found.by === 'nothing' && !/\d{4}/.test(text.slice(found.start, found.end)))
		|| (day === undefined && !/\d{4}/.test(text.slice(found.start, found.end)))) {
		return undefined;
	}
	return { day: found.day, text: found.isWholeDay ? cutFromSentence(text, found) : text };
}
