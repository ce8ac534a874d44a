import { type DayInSentence, dayInSentence } from '../../../time/dayInSentence';
import type { CapturedAction, CaptureContext } from './captured';
import { namedPerson } from './namedPerson';

/** `@sari`, `@Budi Santoso`: up to four words, of which as many are taken as name a person. */
const mention = /(?<![\p{L}\p{N}._%+@-])[@＠](?<name>[\p{L}\p{N}][^\s,;:@]*(?: [\p{L}][^\s,;:@]*){0,3})/gu;
const maxMentions = 20;
/** Words that what is cut out behind them would leave alone. */
const needsMore = /(?<![\p{L}\p{N}])(?:for|to|with|from|of|by|at|in|on|and|or|the|is|are|ask|untuk|buat|ke|kepada|dengan|dari|oleh|bersama|di|pada|dan|atau|adalah)$/iu;

/** A part of a sentence that says who, or by when. */
interface Cut {
	readonly start: number;
	readonly end: number;
	readonly owner?: string;
	readonly by?: DayInSentence['by'];
}

/** Reads owner and due day from an action's sentence. `owner` is the person that was named before it. */
export function readAction(sentence: string, owner: string | undefined, context: CaptureContext): Omit<CapturedAction, 'written'> {
	let text = sentence.trim();
	const mentioned = owner === undefined ? mentionIn(text, context) : undefined;
	text = mentioned ? without(text, mentioned) : text;
	const { now, session } = context;
	const due = dayInSentence(text, now, session.date < now.today ? session.date : now.today);
	text = due?.isWholeDay === true ? without(text, due) : text;
	// The mention can be before the day: `kirim laporan @sari besok`.
	const again = mentioned && mentionIn(text, context);
	text = again?.owner === mentioned?.owner && again ? without(text, again) : text;
	const who = owner ?? mentioned?.owner;
	return {
		is: 'action',
		text,
		...(who !== undefined && { owner: who }),
		...(due && dueOf(due)),
	};
}

function dueOf({ day, alternatives }: DayInSentence): Pick<CapturedAction, 'due' | 'otherDues'> {
	return { due: day, ...(alternatives && { otherDues: alternatives }) };
}

/** Finds the first mention of a person that is known. */
function mentionIn(text: string, { programme, session }: CaptureContext): Cut & { readonly owner: string } | undefined {
	let mentions = 0;
	for (const { index, groups } of text.matchAll(mention)) {
		mentions += 1;
		const words = (groups?.['name'] ?? '').split(' ');
		for (let count = mentions > maxMentions ? 0 : words.length; count > 0; count--) {
			const name = words.slice(0, count).join(' ').replace(/[.!?)\]]+$/u, '');
			const owner = namedPerson(name, programme, session);
			if (owner !== undefined) {
				return { start: index, end: index + 1 + name.length, owner };
			}
		}
	}
	return undefined;
}

/** Signs before a part that go with it: commas, dashes, arrows. */
const separator = /(?:[\s,;:、，]|(?<=\s)[-–—→>|·•]+|[–—])+$/u;
/** Signs that enclose a part. */
const enclosing: readonly (readonly [open: string, close: string])[] = [['(', ')'], ['（', '）'], ['[', ']'], ['**', '**'], ['*', '*'], ['__', '__'], ['_', '_']];

/**
 * Cuts a part out of a sentence where a whole sentence remains: at its end, at its start before a comma or with a mention, between commas
 * or brackets, and behind words such as *by*. Returns the sentence as it is otherwise.
 */
function without(sentence: string, { start, end, by, owner }: Cut): string {
	const around = [sentence.slice(0, start).trimEnd(), sentence.slice(end).trimStart()] as const;
	const pair = enclosing.find(([open, close]) => around[0].endsWith(open) && around[1].startsWith(close));
	const before = pair ? around[0].slice(0, -pair[0].length) : sentence.slice(0, start);
	const behind = pair ? around[1].slice(pair[1].length) : sentence.slice(end);
	const left = before.replace(separator, '');
	const isAtEnd = /^[\s.!…]*$/u.test(behind);
	const isAtStart = left === '' && (owner !== undefined || /^\s*[,:;–—-]/u.test(behind));
	const isBetween = pair !== undefined || (/[,;–—]\s*$/u.test(before) && /^\s*[,;]/u.test(behind));
	const isByWord = by === 'word' && left !== '' && !/^\s*(?:(?:and|or|dan|atau|to|sampai|hingga)(?![\p{L}\p{N}])|[-–—/&])/iu.test(behind);
	if (!(isAtEnd || isAtStart || isBetween || isByWord) || (isAtEnd && needsMore.test(left))) {
		return sentence;
	}
	const remaining = isAtStart
		? behind.replace(/^[\s,:;–—-]+/u, '')
		: isAtEnd ? left + behind.replace(/[.!?…]$/u.test(left) ? /^[\s.!…]+/u : /^\s+/u, '') : `${left}${behind}`;
	return /[\p{L}\p{N}]/u.test(remaining) ? remaining.trim() : sentence;
}
