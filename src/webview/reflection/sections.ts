import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { PageSection, SectionBlock } from '../../core/pages/reflection/reflectionPage';
import { below, growingField, idOf } from '../editing/fields';
import { focusField } from '../editing/focus';
import { send } from '../editing/host';
import { nextSteps } from './nextSteps';
import type { View } from './view';

/** The boxes in formatted text that were clicked since the last message. */
const clicked = new Set<HTMLInputElement>();

/** Shows the boxes as they are in the note: a click may have been refused. */
export function forgetClicks(): void {
	clicked.forEach(box => { box.checked = box.defaultChecked; });
	clicked.clear();
}

/**
 * Keeps a field as it is while the mouse is pressed outside of it: formatted text in its place would move what is pressed from under the
 * pointer.
 */
export function holdWhilePressed(): void {
	document.addEventListener('pointerdown', ({ target }) => {
		const { activeElement } = document;
		const written = activeElement instanceof HTMLTextAreaElement ? activeElement.closest('.written') : null;
		if (written && !(target instanceof Node && written.contains(target))) {
			written.classList.add('held');
			const release = (): void => { setTimeout(() => { written.classList.remove('held'); }); };
			window.addEventListener('pointerup', release, { once: true });
			window.addEventListener('pointercancel', release, { once: true });
		}
	}, { capture: true });
}

/** Shows a section: its question, its text, and what can be done with its lines. The text is formatted while it has no focus. */
export function section(view: View, { key, kind, heading, state, question, hint, text, blocks, steps }: PageSection): TemplateResult {
	const { words } = view;
	const id = idOf(key, 'heading');
	return html`<section data-kind=${kind} data-state=${state} aria-labelledby=${heading === '' ? nothing : id}>
		${heading === '' ? nothing : html`<h2 id=${id} dir="auto">${heading}</h2>`}
		${question === '' ? nothing : html`<p class="question" id=${idOf(key, 'question')}>${question}</p>`}
		<div class="written">
			${blocks.length === 0 || text.error !== undefined || text.theirs !== undefined ? nothing : formatted(view, text.field, blocks)}
			${growingField(view, text, { label: heading || words.write, ...!view.isReadOnly && { placeholder: words.write } })}
		</div>
		${below(view, text)}
		${hint === '' || (state !== 'written' && question !== '') ? nothing : html`<p class="hint">${hint}</p>`}
		${nextSteps(view, heading, steps)}
	</section>`;
}

function formatted(view: View, field: string, blocks: readonly SectionBlock[]): TemplateResult {
	const act = (event: Event): void => { click(event, view, field, blocks); };
	// Safe: the HTML is from the core's renderer, which escapes what the note has of its own.
	return html`<div class="formatted" dir="auto" @click=${act}>
		${blocks.map(block => html`<div class="block" data-block=${block.block}>${unsafeHTML(block.html)}</div>`)}
	</div>`;
}

function click({ target }: Event, view: View, field: string, blocks: readonly SectionBlock[]): void {
	if (!(target instanceof Element)) {
		return;
	}
	const { version } = view;
	const block = blocks.find(({ block: index }) => String(index) === target.closest<HTMLElement>('.block')?.dataset['block']);
	const link = target.closest<HTMLElement>('[data-link]');
	if (link && block) {
		send({ type: 'followLink', block: block.block, link: Number(link.dataset['link']), version });
	} else if (target instanceof HTMLInputElement && block) {
		clicked.add(target);
		send({ type: 'tick', line: block.line + Number(target.dataset['line']), done: target.checked, version });
	} else if (!view.isReadOnly && getSelection()?.isCollapsed !== false) {
		focusField(field, placeOf(field));
	}
}

/** Returns where in a field's text the words before the click are. */
function placeOf(field: string): number {
	const selection = getSelection();
	const { value = '' } = document.querySelector<HTMLTextAreaElement>(`[data-field="${CSS.escape(field)}"]`) ?? {};
	const before = selection?.focusNode?.textContent?.slice(0, selection.focusOffset).slice(-20) ?? '';
	const at = before.trim() === '' ? -1 : value.indexOf(before);
	return at < 0 ? Infinity : at + before.length;
}
