import { isSameKey } from '../../../record/keys';
import { plainText } from '../../../text/plainText';
import type { Captured, CaptureContext } from './captured';
import { namedPerson } from './namedPerson';
import { readAction } from './readAction';

/** The sign before a line's words, and what it makes of the line. */
export interface Sign {
	readonly is: Captured['is'];
	readonly by: 'box' | 'label' | 'person';
	/** Of a person's name. */
	readonly owner?: string;
	readonly done?: true;
	/** The number of characters up to the words. */
	readonly length: number;
}

const openBox = /^(?:[[［][\s\u3000]?[\]］](?![[(:])|☐)\s*/u;
const checkedBox = /^(?:[[［]\s?[xXvV✓✔✗✘]\s?[\]］]|[☑☒]\ufe0f?)(?:\s+|$)/u;
const decisionSign = /^[!！]+(?!\[)\s*/u;
const agendaSign = /^[?？]+\s*/u;
/** A label has no colon inside, and a time or an address is none. */
const label = /^(?<label>[^:：\n]{1,80}?)\s*[:：](?!\/\/|\\)\s*/u;
/** A label that is in bold type: `**Action:** …`, or `*Action:* …` in a chat. */
const boldLabel = /^(?<bold>\*{1,2}|_{1,2})(?<label>[^:：\n*_]{1,80}?)\s*(?:[:：]\s*\k<bold>|\k<bold>\s*[:：])\s*/u;
const kinds = { actions: 'action', decisions: 'decision', agenda: 'agenda', summary: 'note' } as const;
const keys = ['actions', 'decisions', 'agenda', 'summary'] as const;

/** Returns what a key's name as a label makes of what follows; undefined for another label. */
export function kindOfLabel(written: string): Captured['is'] | undefined {
	const key = keys.find(each => isSameKey(written, each));
	return key && kinds[key];
}

/** Whether a line has a label of the summary, such as *Notes:*, with text behind it. */
export function isLabelledNote(line: string): boolean {
	const written = (boldLabel.exec(line) ?? label.exec(line))?.groups?.['label'];
	return written !== undefined && kindOfLabel(written) === 'note';
}

/** Returns the sign at the start of a line without list marks; undefined for a plain line, which is a note. */
export function signOf(line: string, { programme, session }: CaptureContext): Sign | undefined {
	const [open, checked] = [openBox.exec(line)?.[0], checkedBox.exec(line)?.[0]];
	if (open !== undefined || checked !== undefined) {
		const length = (open ?? checked ?? '').length;
		return { is: 'action', by: 'box', length, ...(open === undefined && { done: true }) };
	}
	const [decision, agenda] = [decisionSign.exec(line)?.[0], agendaSign.exec(line)?.[0]];
	if (decision !== undefined || agenda !== undefined) {
		return { is: decision === undefined ? 'agenda' : 'decision', by: 'label', length: (decision ?? agenda ?? '').length };
	}
	const match = boldLabel.exec(line) ?? label.exec(line);
	const written = match?.groups?.['label'];
	if (!match || written === undefined || !/\p{L}/u.test(written)) {
		return undefined;
	}
	const kind = kindOfLabel(written);
	if (kind !== undefined) {
		return kind === 'note' ? undefined : { is: kind, by: 'label', length: match[0].length };
	}
	const owner = namedPerson(written, programme, session);
	return owner === undefined ? undefined : { is: 'action', by: 'person', owner, length: match[0].length };
}

/**
 * Reads one entry without list marks. `written` is the entry with them, `above` the heading that it is below. Undefined where nothing
 * follows the sign.
 */
export function readLine(line: string, written: string, context: CaptureContext, above?: Omit<Sign, 'length'>): Captured | undefined {
	const sign = signOf(line, context);
	const isAbove = above !== undefined && above.is !== 'action' && sign?.by !== 'label';
	const text = line.slice(isAbove && sign?.by === 'person' ? 0 : sign?.length ?? 0).trim();
	const is = isAbove ? above.is : sign?.is ?? above?.is ?? 'note';
	if (!hasContent(text)) {
		return undefined;
	}
	if (is !== 'action') {
		return { is, text, written };
	}
	// A person can follow a box or a label: `[ ] Siti: …`.
	const second = sign && sign.by !== 'person' ? signOf(text, context) : undefined;
	const named = second?.by === 'person' ? second : undefined;
	const words = text.slice(named?.length ?? 0);
	const owner = sign?.owner ?? named?.owner ?? above?.owner;
	return hasContent(words) ? { ...readAction(words, owner, context), written, ...(sign?.done && { done: true }) } : undefined;
}

/** Whether a text has anything that can be seen. */
export function hasContent(text: string): boolean {
	return plainText(text) !== '';
}
