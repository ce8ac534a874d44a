import { html, nothing, type TemplateResult } from 'lit-html';
import type { EditingLabels, ShowFile } from '../../core/pages/editing/showFile';
import { announce } from './announce';
import { keepChordsOutOfText } from './chords';
import { idOf } from './fields';
import { currentField, focusField, focusUndone, reportFocus } from './focus';
import { host, type PageState } from './host';
import { icon } from './icons';
import { checkLength, isTextElement, isTooLong, noteComposing, type TextElement } from './typing';
import { handleUndo } from './undoKeys';

/** What differs between the pages that write. */
export interface PageActions<Message> {
	readonly receive: (message: Message) => void;
	/** Called when a text was typed. */
	readonly typed: (element: TextElement) => void;
	/** Draws the page anew. */
	readonly draw: () => void;
	/** Handles one key. Returns whether it was one of the page's. */
	readonly press: (event: KeyboardEvent) => boolean;
	/** Whether undo takes back typing alone, of a text that is in no file. */
	readonly isTypedOnly?: (target: EventTarget | null) => boolean;
	/** Called when the focus has moved, or the page was scrolled. */
	readonly moved: () => void;
}

/** What VS Code stored of the page before a reload. */
export const stored: PageState | undefined = host.getState();

/** Listens to the host and to the user. Once. */
export function listen<Message>({ receive, typed, draw, press, isTypedOnly = () => false, moved }: PageActions<Message>): void {
	window.addEventListener('message', ({ data }: MessageEvent<Message>) => { receive(data); });
	document.addEventListener('input', ({ target }) => { if (isTextElement(target)) { typed(target); } });
	document.addEventListener('compositionstart', ({ target }) => { noteComposing(isTextElement(target) ? target : undefined); });
	document.addEventListener('compositionend', ({ target }) => {
		noteComposing(undefined);
		if (isTextElement(target)) {
			typed(target);
			draw();
		}
	});
	document.addEventListener('click', event => {
		if (event.target instanceof Element && event.target.closest('a')) {
			// The page never navigates: the host decides where a link leads.
			event.preventDefault();
		}
	});
	keepChordsOutOfText();
	// Before VS Code sees the keys.
	handleUndo(isTypedOnly);
	window.addEventListener('keydown', event => {
		if (!event.isComposing && press(event)) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
	}, { capture: true });
	reportFocus(moved);
}

/** Puts the focus where a message wants it; a page that was loaded anew is scrolled to where it was. */
export function showPlace({ focus, undone }: { readonly focus?: string; readonly undone?: string }, again: typeof stored): void {
	const field = focus ?? again?.field ?? '';
	if (field !== '') {
		focusField(field);
	} else if (undone !== undefined) {
		focusUndone(undone);
	}
	if (again) {
		window.scrollTo(0, again.scroll);
	}
}

/** Sends what was typed if it is short enough to be kept. Returns whether it has become too long to be written, or is no longer so. */
export function sendTyped(element: TextElement, sendText: () => void, tooLong: string): boolean {
	const { field = '' } = element.dataset;
	const wasTooLong = isTooLong(field);
	if (checkLength(element)) {
		sendText();
	}
	const isChanged = isTooLong(field) !== wasTooLong;
	if (isChanged) {
		announce(wasTooLong ? '' : tooLong);
	}
	return isChanged;
}

/** Says why the page, or the text with the focus, is not written. Returns whether there is such a reason that was not said before. */
export function tellFault(notice: string, before: string | undefined): boolean {
	const error = document.getElementById(idOf(currentField(), 'error'))?.textContent.trim();
	if (notice !== '' && notice !== before) {
		announce(notice);
	} else if (error !== undefined) {
		announce(error);
	} else {
		return false;
	}
	return true;
}

/** Shows why the page can't be edited, or what could not be written. */
export function noticeBar({ notice }: Pick<ShowFile<EditingLabels, unknown>, 'notice'>, openAsText: TemplateResult): TemplateResult | typeof nothing {
	return notice === '' ? nothing : html`<div class="notice">${icon('warning')}<p>${notice}</p>${openAsText}</div>`;
}
