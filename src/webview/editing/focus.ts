import { host, send, type Subject } from './host';
import { isTextElement, type TextElement } from './typing';

/** The field that has the focus, or had it last before the page was loaded anew. */
let current = '';
/** The field that was left last, and when, in milliseconds. */
let left = { field: '', at: 0 };
/** How far the page is scrolled, in pixels. It is noted as it changes: to ask for it would lay out the page. */
let scroll = 0;
/** Whether the page changes its elements: what the focus does then is none of the user's doing. */
let isChanging = false;

/** Whether undo was asked for, and the user has not gone to another field or typed since. */
let isUndoing = false;

/** The field that has the focus; empty for none. */
export function currentField(): string {
	return current;
}

/** Returns the element of a field. */
function elementOf(field: string): TextElement | undefined {
	const found = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
	return isTextElement(found) ? found : undefined;
}

/** Puts the focus into a field, with the caret at the end of its text or at an offset. */
export function focusField(field: string, offset = Infinity): boolean {
	const element = elementOf(field);
	element?.focus();
	const at = Math.min(offset, element?.value.length ?? 0);
	element?.setSelectionRange(at, at);
	return element !== undefined;
}

/** Notes that undo is asked for. */
export function noteUndo(): void {
	isUndoing = true;
}

/** Puts the focus into the field in which something was taken back, unless the user has gone on: what is typed there stays there. */
export function focusUndone(field: string): void {
	if (isUndoing) {
		focusField(field);
		isUndoing = true; // going there was none of the user's doing
	}
}

/** Runs a change of the page. What had the focus gets it back when the change moved it, and `lost` is called when it is gone. */
export function keepFocus(change: () => void, lost: (element: HTMLElement) => void): void {
	const { activeElement } = document;
	isChanging = true;
	change();
	isChanging = false;
	if (!(activeElement instanceof HTMLElement) || activeElement === document.body || document.activeElement === activeElement) {
		return;
	}
	if (activeElement.isConnected) {
		isChanging = true;
		activeElement.focus({ preventScroll: true });
		isChanging = false;
	} else {
		lost(activeElement);
	}
}

/** Tells the host which field has the focus, and when a field was left. `onMove` is called then, and when the page is scrolled. */
export function reportFocus(onMove: () => void): void {
	window.addEventListener('scroll', () => {
		scroll = window.scrollY;
		onMove();
	}, { passive: true });
	// Where the whole page loses the focus, its field is left first. It stays the page's field: for the text that is opened at it, and for
	// a reload.
	window.addEventListener('blur', () => {
		if (current === '' && performance.now() - left.at < 200) {
			current = left.field;
			send({ type: 'focus', field: current });
			onMove();
		}
	});
	window.addEventListener('focus', () => {
		current = isTextElement(document.activeElement) ? document.activeElement.dataset['field'] ?? '' : '';
	});
	document.addEventListener('focusin', ({ target }) => {
		const field = isTextElement(target) ? target.dataset['field'] ?? '' : '';
		if (isChanging) {
			return;
		}
		isUndoing = false;
		if (field !== current) {
			current = field;
			send({ type: 'focus', field });
			onMove();
		}
	});
	document.addEventListener('input', () => { isUndoing = false; });
	document.addEventListener('focusout', ({ target, relatedTarget }) => {
		if (isChanging || !isTextElement(target)) {
			return;
		}
		send({ type: 'leave', field: target.dataset['field'] ?? '' });
		if (!isTextElement(relatedTarget)) {
			left = { field: current, at: performance.now() };
			current = '';
			send({ type: 'focus', field: '' });
		}
		onMove();
	});
}

/** Stores what is shown, so that a reload shows it again. */
export function remember({ uri, session }: Subject): void {
	host.setState({ uri, session, field: current, scroll });
}
