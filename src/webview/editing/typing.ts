import { noChange } from 'lit-html';
import { Directive, directive, type ElementPart } from 'lit-html/directive.js';
import { maxKeptLength, maxTextLength } from '../../core/pages/editing/requests';
import { send } from './host';

/** An element for text. Its `data-field` identifies the field. */
export type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Whether an element is a field for text. */
export function isTextElement(element: unknown): element is TextElement {
	return (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement && element.type === 'text')
		&& element.dataset['field'] !== undefined;
}

/** What was typed and sent, and how far the host knows of it. */
const sent = new Map<string, { readonly seq: number; readonly value: string }>();
let seq = 0;
let seen = 0;
/** The fields whose text is too long to be saved. */
const tooLong = new Set<string>();
/** Those of them whose text is too long to be sent, too. */
const unsent = new Set<string>();
let composedIn: TextElement | undefined;

/** Numbers the next message with a text. */
export function nextSeq(field: string, value: string): number {
	seq++;
	sent.set(field, { seq, value });
	return seq;
}

/** Forgets what was typed: another session is shown, whose fields have the same names. */
export function forgetTyped(): void {
	sent.clear();
	tooLong.clear();
	unsent.clear();
}

/** Notes up to which message the host knows what was typed. */
export function noteSeen(number: number): void {
	seen = number;
	// A page that was loaded anew counts on, so that none of its messages has an old number.
	seq = Math.max(seq, number);
}

/** Notes whether the text of a field can be saved. Returns whether it can be sent: the host keeps also what can't be saved. */
export function checkLength({ value, dataset: { field = '' } }: TextElement): boolean {
	const canSend = value.length <= maxKeptLength;
	tooLong[value.length <= maxTextLength ? 'delete' : 'add'](field);
	unsent[canSend ? 'delete' : 'add'](field);
	return canSend;
}

/** Whether the text of a field is too long to be saved. */
export function isTooLong(field: string): boolean {
	return tooLong.has(field);
}

/** Whether the host has answered everything that was typed into a field. */
export function isAnswered(field: string): boolean {
	return !unsent.has(field) && (sent.get(field)?.seq ?? 0) <= seen;
}

/** Whether a text of a field was sent last and is not answered yet: some ways to put a text in fire several events. */
export function isSent(field: string, value: string): boolean {
	return sent.get(field)?.value === value && !isAnswered(field);
}

/** Whether something was typed into a field since the page was loaded. */
export function wasTyped(field: string): boolean {
	return sent.has(field);
}

/** Sends the text of a field. `after` is the key of the entry before a new one. */
export function sendInput(element: TextElement, after: string | undefined): void {
	const { value, dataset: { field = '' } } = element;
	if (!isSent(field, value)) {
		send({ type: 'input', field, value, seq: nextSeq(field, value), ...after !== undefined && { after } });
	}
}

/** While an input method composes a text, the field is not rewritten. */
export function noteComposing(element: TextElement | undefined): void {
	composedIn = element;
}

/**
 * Writes the host's text into a field. Leaves it alone while the host does not know what was typed last, while an input method
 * composes, and where only blanks at the end differ under the focus. The caret keeps its place in what stays the same.
 */
function write(element: TextElement, text: string): void {
	const value = element instanceof HTMLInputElement ? text.replaceAll(/[\r\n]+/g, ' ') : text.replaceAll('\r\n', '\n');
	const { value: old, dataset: { field = '' } } = element;
	const hasFocus = element === document.activeElement;
	if (old === value
		|| element === composedIn
		|| !isAnswered(field)
		|| hasFocus && old.trimEnd() === value.trimEnd()) {
		return;
	}
	if (!hasFocus) {
		// Where the caret is and how far it is scrolled is not asked: it would lay out the whole page for each field.
		element.value = value;
		return;
	}
	const { selectionStart, selectionEnd, scrollTop } = element;
	element.value = value;
	element.setSelectionRange(kept(selectionStart ?? 0, old, value), kept(selectionEnd ?? 0, old, value));
	element.scrollTop = scrollTop;
}

/** Returns where a position is after a change: before what changed the same, behind it as far from the end, else at its end. */
function kept(position: number, old: string, now: string): number {
	let start = 0;
	while (start < old.length && old[start] === now[start]) {
		start++;
	}
	let end = 0;
	while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) {
		end++;
	}
	return position <= start ? position : Math.max(now.length - end, now.length - (old.length - position));
}

class TextDirective extends Directive {
	override update({ element }: ElementPart, [value]: [string]): unknown {
		write(element as TextElement, value);
		return noChange;
	}

	override render(...[]: [string]): unknown {
		return noChange;
	}
}

/** Binds the host's text to a field. Must follow the `data-field` attribute in the template. */
export const text = directive(TextDirective);
