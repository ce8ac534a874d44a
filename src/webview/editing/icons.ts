// The icons are Microsoft's codicons (CC BY 4.0).
import add from '@vscode/codicons/src/icons/add.svg';
import arrowDown from '@vscode/codicons/src/icons/arrow-down.svg';
import arrowUp from '@vscode/codicons/src/icons/arrow-up.svg';
import book from '@vscode/codicons/src/icons/book.svg';
import circle from '@vscode/codicons/src/icons/circle-small-filled.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import dash from '@vscode/codicons/src/icons/dash.svg';
import discard from '@vscode/codicons/src/icons/discard.svg';
import dot from '@vscode/codicons/src/icons/circle-filled.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import file from '@vscode/codicons/src/icons/go-to-file.svg';
import gripper from '@vscode/codicons/src/icons/gripper.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import link from '@vscode/codicons/src/icons/link-external.svg';
import note from '@vscode/codicons/src/icons/note.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import pinned from '@vscode/codicons/src/icons/pinned.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import { html, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';

const icons = {
	add, arrowDown, arrowUp, book, circle, circleSlash, close, copy, dash, discard, dot, edit, ellipsis, error, eye, file,
	gripper, link, lock, note, pass, pin, pinned, warning,
} as const;

/** The name of an icon. */
export type Icon = keyof typeof icons;

/** Shows an icon. Assistive technology does not see it: what has one has words too. */
export function icon(name: Icon): TemplateResult {
	// Safe: the text is a part of this script.
	return html`<span class="icon ${name}" aria-hidden="true">${unsafeHTML(icons[name])}</span>`;
}
