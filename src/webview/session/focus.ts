import { host, send } from './host';
import { isTextElement, type TextElement } from './typing';

/** The field that has the focus, or had it last before the page was loaded anew. */
let current = '';
/** Whether the page changes its elements: what the focus does then is none of the user's doing. */
let isChanging = false;

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

/** Tells the host which field has the focus, and when a field was left. */
export function reportFocus(onLeft: (element: TextElement) => void): void {
	document.addEventListener('focusin', ({ target }) => {
		const field = isTextElement(target) ? target.dataset['field'] ?? '' : '';
		if (!isChanging && field !== current) {
			current = field;
			send({ type: 'focus', field });
		}
	});
	document.addEventListener('focusout', ({ target, relatedTarget }) => {
		if (isChanging || !isTextElement(target)) {
			return;
		}
		send({ type: 'leave', field: target.dataset['field'] ?? '' });
		// Where the whole page lost the focus, this field gets it again with it, after a reload too.
		if (document.activeElement !== target && !isTextElement(relatedTarget)) {
			current = '';
			send({ type: 'focus', field: '' });
		}
		onLeft(target);
	});
}

/** Stores what is shown, so that a reload shows it again. */
export function remember({ uri, session }: { readonly uri: string; readonly session: string }): void {
	host.setState({ uri, session, field: current, scroll: window.scrollY });
}
