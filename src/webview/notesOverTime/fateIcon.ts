// The icons are Microsoft's codicons (CC BY 4.0).
import dropped from '@vscode/codicons/src/icons/circle-slash.svg';
import named from '@vscode/codicons/src/icons/book.svg';
import open from '@vscode/codicons/src/icons/circle-large.svg';
import done from '@vscode/codicons/src/icons/pass-filled.svg';
import doing from '@vscode/codicons/src/icons/play-circle.svg';
import unknown from '@vscode/codicons/src/icons/question.svg';
import ticked from '@vscode/codicons/src/icons/pass.svg';
import { html, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { ShownFate } from '../../core/pages/notesOverTime/notesPage';

const icons: Readonly<Record<ShownFate['is'], string>> = { dropped, named, open, done, doing, unknown, ticked };

/** The icon of what became of a step. Assistive technology does not see it: the words are beside it. */
export function fateIcon(is: ShownFate['is']): TemplateResult {
	// Safe: the text is a part of this script.
	return html`<span class="icon ${is}" aria-hidden="true">${unsafeHTML(icons[is])}</span>`;
}
