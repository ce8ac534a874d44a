import { noteUndo } from './focus';
import { send } from './host';
import { isTextElement } from './typing';

/** Whether the keys of this system have Cmd where others have Ctrl. */
const isMac = navigator.userAgent.includes('Mac');

/**
 * Keeps undo and redo from VS Code, which would take the document's last change back before the typing: the host decides what they take
 * back. `isTypedOnly` names the fields whose text is in no file.
 */
export function handleUndo(isTypedOnly: (target: EventTarget | null) => boolean): void {
	window.addEventListener('keydown', event => {
		const type = event.isComposing ? undefined : undoOf(event);
		if (type === undefined) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		if (isTypedOnly(event.target)) {
			// oxlint-disable-next-line typescript/no-deprecated -- nothing else undoes the typing of one field
			document.execCommand(type);
		} else {
			ask(type, event.target);
		}
	}, { capture: true });
	// Undo of a menu.
	document.addEventListener('beforeinput', event => {
		const type = { historyUndo: 'undo', historyRedo: 'redo' }[event.inputType] as 'undo' | 'redo' | undefined;
		if (type && !isTypedOnly(event.target)) {
			event.preventDefault();
			ask(type, event.target);
		}
	}, { capture: true });
}

function ask(type: 'undo' | 'redo', target: EventTarget | null): void {
	noteUndo();
	send({ type, field: fieldOf(target) });
}

function undoOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
	const letter = key.toLowerCase();
	if (!(isMac ? metaKey : ctrlKey) || altKey || !(letter === 'z' || !isMac && letter === 'y' && !shiftKey)) {
		return undefined;
	}
	return letter === 'y' || shiftKey ? 'redo' : 'undo';
}

/** Returns the name of the field that an event is about; empty for none. */
export function fieldOf(target: EventTarget | null): string {
	return isTextElement(target) ? target.dataset['field'] ?? '' : '';
}
