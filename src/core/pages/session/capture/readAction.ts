import { cutFromSentence, type SentencePart } from '../../../text/cutFromSentence';
import { type DayInSentence, dayInSentence } from '../../../time/dayInSentence';
import type { CapturedAction, CaptureContext } from './captured';
import { namedPerson } from './namedPerson';

/** `@sari`, `@Budi Santoso`: up to four words, of which as many are taken as name a person. */
const mention = /(?<![\p{L}\p{N}._%+@-])[@＠](?<name>[\p{L}\p{N}][^\s,;:@]*(?: [\p{L}][^\s,;:@]*){0,3})/gu;
const maxMentions = 20;
/** Reads owner and due day from an action's sentence. `owner` is the person that was named before it. */
export function readAction(sentence: string, owner: string | undefined, context: CaptureContext): Omit<CapturedAction, 'written'> {
	let text = sentence.trim();
	const mentioned = owner === undefined ? mentionIn(text, context) : undefined;
	text = mentioned ? cutFromSentence(text, mentioned) : text;
	const { now, session } = context;
	const due = dayInSentence(text, now, session.date < now.today ? session.date : now.today);
	text = due?.isWholeDay === true ? cutFromSentence(text, due) : text;
	// The mention can be before the day: `kirim laporan @sari besok`.
	const again = mentioned && mentionIn(text, context);
	text = again?.owner === mentioned?.owner && again ? cutFromSentence(text, again) : text;
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
function mentionIn(text: string, { programme, session }: CaptureContext): SentencePart & { readonly owner: string } | undefined {
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
