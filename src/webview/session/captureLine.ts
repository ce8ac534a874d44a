import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ShowCaptured } from '../../core/pages/session/protocol';
import { below } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { isAnswered, isSent, isTooLong, nextSeq, text } from '../editing/typing';
import type { View } from './view';

/** The name of the capture line among the fields. */
export const captureField = 'capture';

let answered: ShowCaptured | undefined;
let asked = 0;
/** Why a key did nothing; empty after the next input. */
let said = '';

/** Keeps what a captured text would become. Returns whether it answers the line as it now is. */
export function noteCaptured(message: ShowCaptured): boolean {
	if (message.seen === asked) {
		answered = message;
	}
	return message.seen === asked;
}

/** Forgets what the line would become, once the host has emptied it. */
export function noteShownCapture(value: string): void {
	if (value === '' && isAnswered(captureField)) {
		answered = undefined;
	}
}

/** Asks what the line would become. */
export function sendCapture(value: string): void {
	if (!isSent(captureField, value)) {
		asked = nextSeq(captureField, value);
		send({ type: 'capture', text: value, seq: asked });
	}
}

/** Writes the line, and leaves the focus in it for the next one. It is emptied when the host has written it. */
export function fileCapture(asNote: boolean): void {
	const line = document.getElementById(captureField) as HTMLTextAreaElement;
	const { value } = line;
	line.focus();
	if (value.trim() !== '' && !isTooLong(captureField)) {
		send({ type: 'file', text: value, asNote, seq: nextSeq(captureField, value) });
	}
}

/** Shows a sentence below the line; an empty one takes it away. Returns whether it differs from what was shown. */
export function sayInLine(sentence: string): boolean {
	const isNew = sentence !== said;
	said = sentence;
	return isNew;
}

/** What the line would become, as a sentence. */
export function capturedInWords(): string {
	return (answered?.entries ?? []).map(({ kind, text: what, chips }) => [kind, what, ...chips].join(', ')).join('. ');
}

/** Shows the line at the bottom that takes what is said, and above it what it becomes. */
export function captureLine(view: View): TemplateResult | typeof nothing {
	const { words, isReadOnly, capture, page } = view;
	if (isReadOnly) {
		return nothing;
	}
	const entries = answered?.entries ?? [];
	return html`<div class="capture">
		<ul class="captured" ?hidden=${entries.length === 0}>${repeat(entries, (_, i) => i, ({ kind, text: what, chips }) => html`<li>
			<span class="kind">${kind}</span><span class="text" dir="auto">${what}</span>
			${chips.map(chip => html`<span class="chip">${chip}</span>`)}</li>`)}</ul>
		<div class="line">
			<label class="unseen" for=${captureField}>${words.capture}</label>
			<textarea id=${captureField} data-field=${captureField} rows="1" dir="auto" placeholder=${words.captureHint}
				aria-invalid=${isTooLong(captureField) ? 'true' : nothing} aria-describedby="captureKeys" ${text(capture)}></textarea>
			${entries.some(entry => entry.canBeNote) ? html`<button type="button" @click=${() => { fileCapture(true); }}>${words.asNote}</button>` : nothing}
			<button type="button" class="primary" title=${words.file} aria-label=${words.file}
				@click=${() => { fileCapture(false); }}>${icon('add')}<span>${words.file}</span></button>
		</div>
		${below(view, { field: captureField, value: capture })}
		${said === '' ? nothing : html`<p class="said">${said}</p>`}
		<p class="keys" id="captureKeys">${words.captureKeys}${page.status.whyNotComplete === '' ? ` · ${words.completeKey}` : ''}</p>
	</div>`;
}
