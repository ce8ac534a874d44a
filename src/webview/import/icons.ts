// The icons are Microsoft's codicons (CC BY 4.0).
import cohort from '@vscode/codicons/src/icons/layers.svg';
import changed from '@vscode/codicons/src/icons/diff-modified.svg';
import chevron from '@vscode/codicons/src/icons/chevron-right.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import leftOut from '@vscode/codicons/src/icons/circle-slash.svg';
import made from '@vscode/codicons/src/icons/diff-added.svg';
import mentions from '@vscode/codicons/src/icons/info.svg';
import pair from '@vscode/codicons/src/icons/organization.svg';
import person from '@vscode/codicons/src/icons/person.svg';
import refuses from '@vscode/codicons/src/icons/error.svg';
import same from '@vscode/codicons/src/icons/check.svg';
import session from '@vscode/codicons/src/icons/calendar.svg';
import undone from '@vscode/codicons/src/icons/discard.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import wish from '@vscode/codicons/src/icons/star-empty.svg';
import { html, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';

const icons = {
	new: made, changed, same, unclear: warning, leftOut, person, pair, session, cohort, wish,
	asks: warning, refuses, mentions, chevron, edit, undone,
} as const;

/** Shows an icon. Assistive technology does not see it: what has one has words too. */
export function icon(name: keyof typeof icons): TemplateResult {
	// Safe: the text is a part of this script.
	return html`<span class="icon ${name}" aria-hidden="true">${unsafeHTML(icons[name])}</span>`;
}
