import { isSameKey } from '../../../record/keys';
import { plainText } from '../../../text/plainText';
import type { Captured, CaptureContext } from './captured';
import { namedPerson } from './namedPerson';
import { readAction } from './readAction';

/** The sign before a line's words, and what it makes of the line. */
interface Sign {
	readonly is: Captured['is'];
	/** Of a person's name. */
	readonly owner?: string;
	readonly done?: true;
	/** The number of characters up to the words. */
	readonly length: number;
}

const openBox = /^(?:[[［][\s\u3000]?[\]］](?![[(:])|☐)\s*/u;
const checkedBox = /^(?:[[［][xX✓✔✗✘][\]］]|[☑☒])(?:\s+|$)/u;
const decisionSign = /^[!！]+(?!\[)\s*/u;
const agendaSign = /^[?？]+\s*/u;
/** A label has no colon inside, and a time or an address is none. */
const label = /^(?<label>[^:：\n]{1,80}?)\s*[:：](?!\/\/|\\)\s*/u;
/** A label that is in bold type: `**Action:** …`. */
const boldLabel = /^(?<bold>\*\*|__)(?<label>[^:：\n*_]{1,80}?)\s*(?:[:：]\s*\k<bold>|\k<bold>\s*[:：])\s*/u;
const kinds = { actions: 'action', decisions: 'decision', agenda: 'agenda', summary: 'note' } as const;
const keys = ['actions', 'decisions', 'agenda', 'summary'] as const;

/** Returns what a key's name as a label makes of what follows; undefined for another label. */
function kindOfLabel(written: string): Captured['is'] | undefined {
	const key = keys.find(each => isSameKey(written, each));
	return key && kinds[key];
}

/** Returns the sign at the start of a line without list marks; undefined for a plain line, which is a note. */
function signOf(line: string, { programme, session }: CaptureContext): Sign | undefined {
	const [open, checked] = [openBox.exec(line)?.[0], checkedBox.exec(line)?.[0]];
	if (open !== undefined || checked !== undefined) {
		const length = (open ?? checked ?? '').length;
		return { is: 'action', length, ...(open === undefined && { done: true }) };
	}
	const [decision, agenda] = [decisionSign.exec(line)?.[0], agendaSign.exec(line)?.[0]];
	if (decision !== undefined || agenda !== undefined) {
		return { is: decision === undefined ? 'agenda' : 'decision', length: (decision ?? agenda ?? '').length };
	}
	const match = boldLabel.exec(line) ?? label.exec(line);
	const written = match?.groups?.['label'];
	if (!match || written === undefined || !/\p{L}/u.test(written)) {
		return undefined;
	}
	const kind = kindOfLabel(written);
	if (kind !== undefined) {
		return kind === 'note' ? undefined : { is: kind, length: match[0].length };
	}
	const owner = namedPerson(written, programme, session);
	return owner === undefined ? undefined : { is: 'action', owner, length: match[0].length };
}

/**
 * Reads the words of one entry without list marks. `written` is the entry with them; `kind` is that of a heading above, `owner` the person
 * that it names. Undefined where nothing follows the sign.
 */
export function readLine(
	line: string, written: string, context: CaptureContext, above: Partial<Sign> = {},
): Captured | undefined {
	const sign = signOf(line, context);
	const text = line.slice(sign?.length ?? 0).trim();
	if (!hasContent(text)) {
		return undefined;
	}
	const is = sign?.is ?? above.is ?? 'note';
	if (is !== 'action') {
		return { is, text, written };
	}
	// A person can follow a box or a label: `[ ] Siti: …`.
	const second = sign?.owner === undefined && sign ? signOf(text, context) : undefined;
	const named = second?.owner === undefined ? undefined : second;
	if (named && !hasContent(text.slice(named.length))) {
		return undefined;
	}
	const owner = sign?.owner ?? named?.owner ?? above.owner;
	const done = sign?.done ?? above.done;
	return { ...readAction(text.slice(named?.length ?? 0), owner, context), written, ...(done && { done }) };
}

/** Whether a text has anything that can be seen. */
function hasContent(text: string): boolean {
	return plainText(text) !== '';
}
