import { listNames, type ListName } from '../../core/pages/session/sessionPage';
import { captureField, fileCapture } from './captureLine';
import { focusField } from '../editing/focus';
import { send } from '../editing/host';
import { fieldOf } from '../editing/undoKeys';
import { isTextElement, type TextElement } from '../editing/typing';

/** What the keys of the page do besides editing a text. */
export interface KeyActions {
	/** Completes the session, or says why it can't be completed. */
	readonly complete: () => void;
	/** Opens an empty entry behind one of a list and puts the focus into it. */
	readonly addAfter: (list: ListName, key: string) => void;
	/** Takes an empty entry out of its list. */
	readonly removeEmpty: (list: ListName, key: string) => void;
	readonly isReadOnly: () => boolean;
}

/** Returns what handles one key; it returns whether the key was one of the page's. */
export function keysOf(actions: KeyActions): (event: KeyboardEvent) => boolean {
	return event => press(event, actions);
}

/** Whether undo takes back typing alone: the capture line is in no file. An empty one has nothing to take back. */
export function isTypedOnly(target: EventTarget | null): boolean {
	return isTextElement(target) && target.dataset['field'] === captureField && target.value !== '';
}

function press(event: KeyboardEvent, actions: KeyActions): boolean {
	const { key, shiftKey, target } = event;
	if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		actions.complete();
		return true;
	}
	if (!isTextElement(target) || event.ctrlKey || event.metaKey) {
		return false;
	}
	if (key === 'Escape') {
		target.blur();
		return true;
	}
	if (target.readOnly || actions.isReadOnly()) {
		return false;
	}
	if (target.dataset['field'] === captureField) {
		return key === 'Enter' && file(shiftKey);
	}
	const list = listNames.find(name => name === target.dataset['list']);
	return list === undefined ? pressInField(event, target) : pressInEntry(event, target, list, actions);
}

function file(asNote: boolean): true {
	fileCapture(asNote);
	return true;
}

/** Enter in a field of one line writes it; the summary has lines of its own. */
function pressInField({ key, shiftKey, altKey }: KeyboardEvent, target: TextElement): boolean {
	if (key !== 'Enter' || altKey || target.dataset['field'] === 'summary') {
		return false;
	}
	if (!shiftKey) {
		send({ type: 'leave', field: fieldOf(target) });
	}
	return true;
}

function pressInEntry({ key, altKey }: KeyboardEvent, target: TextElement, list: ListName, actions: KeyActions): boolean {
	const row = target.dataset['key'] ?? '';
	const isEmpty = target.value === '';
	const isBlank = target.closest('.blank') !== null;
	if (altKey) {
		const by = { ArrowUp: -1, ArrowDown: 1 }[key] as -1 | 1 | undefined;
		if (by !== undefined && !isBlank) {
			send({ type: 'move', list, key: row, by });
		}
		return by !== undefined;
	}
	switch (key) {
		case 'Enter':
			if (!isBlank) {
				actions.addAfter(list, row);
			}
			return true;
		case 'Backspace': {
			if (!isEmpty) {
				return false;
			}
			const to = neighbour(target, -1) ?? (isBlank ? undefined : neighbour(target, 1));
			if (to) {
				focusField(to.dataset['field'] ?? '');
			}
			if (!isBlank) {
				actions.removeEmpty(list, row);
			}
			return true;
		}
		case 'ArrowUp':
		case 'ArrowDown': {
			const by = key === 'ArrowUp' ? -1 : 1;
			const to = isAtEdge(target, by) ? neighbour(target, by) : undefined;
			return to !== undefined && focusField(to.dataset['field'] ?? '', target.selectionStart ?? 0);
		}
		default:
			return false;
	}
}

/** Returns the text of the entry before or behind. */
function neighbour(target: TextElement, by: -1 | 1): TextElement | undefined {
	const row = target.closest('.row');
	const other = by < 0 ? row?.previousElementSibling : row?.nextElementSibling;
	const found = other?.querySelector('textarea[data-key]');
	return isTextElement(found) ? found : undefined;
}

/** Whether the caret can go no further up or down within a text: it has one line, or the caret is at its beginning or end. */
function isAtEdge(target: TextElement, by: -1 | 1): boolean {
	const { selectionStart, selectionEnd, value, clientHeight } = target;
	const style = getComputedStyle(target);
	const lineHeight = parseFloat(style.lineHeight);
	const isOneLine = clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom) < lineHeight * 1.5;
	return selectionStart === selectionEnd && (isOneLine || selectionStart === (by < 0 ? 0 : value.length));
}
