import { html, nothing, type TemplateResult } from 'lit-html';
import type { View } from './view';

/** Renders the time since the session was started, updated each second; screen readers get whole minutes. */
export function clock({ page: { status: { startedMs } }, language }: View): TemplateResult | typeof nothing {
	return startedMs === undefined
		? nothing
		: html`<span class="clock" data-started=${startedMs} data-language=${language}><span aria-hidden="true"></span><span class="unseen"></span></span>`;
}

/** Shows the time on the page's clock. */
export function tick(): void {
	const shown = document.querySelector<HTMLElement>('.clock');
	const [seen, heard] = shown?.children ?? [];
	if (!shown || !seen || !heard) {
		return;
	}
	const seconds = Math.max(0, Math.floor((Date.now() - Number(shown.dataset['started'])) / 1000));
	const minutes = Math.floor(seconds / 60);
	const two = (part: number): string => String(part).padStart(2, '0');
	const hours = Math.floor(minutes / 60);
	setText(seen, `${hours === 0 ? '' : `${String(hours)}:`}${hours === 0 ? String(minutes) : two(minutes % 60)}:${two(seconds % 60)}`);
	setText(heard, new Intl.NumberFormat(shown.dataset['language'], { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes));
}

function setText(element: Element, words: string): void {
	if (element.textContent !== words) {
		element.textContent = words;
	}
}
