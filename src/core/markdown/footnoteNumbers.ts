import { escapeHtml } from '../text/escapeHtml';
import type { Block, RenderedPart } from './block';
import type { Look } from './look';

/** Numbers a note's footnotes in the order in which the text refers to them. */
export class FootnoteNumbers {
	readonly #look: Look;
	readonly #numbers = new Map<string, number>();

	constructor(look: Look) {
		this.#look = look;
	}

	/** A part's HTML, with the numbers of the footnotes that it refers to. */
	fillIn({ pieces, footnotes }: RenderedPart): string {
		const [first = '', ...others] = pieces;
		return others.length === 0 ? first : others.reduce((html, piece, i) => html + this.#mark(footnotes[i] ?? '') + piece, first);
	}

	/**
	 * The texts of all footnotes that were referred to, in the order of their numbers, as a block
	 * of their own. A text may refer to further ones. Where two have the same label, the first counts.
	 */
	textsOf(parts: readonly { readonly line: number; readonly footnote?: string; readonly rendered?: RenderedPart | undefined }[]): Block | undefined {
		const texts = new Map<string, { readonly line: number; readonly rendered: RenderedPart }>();
		for (const { line, footnote, rendered } of this.#numbers.size === 0 ? [] : parts) {
			if (footnote !== undefined && rendered && !texts.has(footnote)) {
				texts.set(footnote, { line, rendered });
			}
		}
		const line = Math.min(...[...texts.values()].map(text => text.line));
		const links: string[] = [];
		const items: string[] = [];
		// More numbers may be given while this goes on.
		for (const [label, number] of this.#numbers) {
			const text = texts.get(label);
			if (text) {
				const html = moved(this.fillIn(text.rendered), text.line - line, links.length);
				links.push(...text.rendered.links);
				items.push(`<li id="note-${String(number)}" tabindex="-1">\n${withBackLink(html, this.#backLink(number))}</li>\n`);
			}
		}
		return items.length === 0 ? undefined : { line, links, html: `<section class="footnotes" aria-label="${escapeHtml(this.#look.footnoteWords.title)}">\n<ol>\n${items.join('')}</ol>\n</section>\n` };
	}

	#mark(label: string): string {
		const known = this.#numbers.get(label);
		const number = known ?? this.#numbers.size + 1;
		this.#numbers.set(label, number);
		// The way back leads to the first one.
		const id = known === undefined ? ` id="note-${String(number)}-from"` : '';
		return `<sup><a${id} href="#note-${String(number)}" aria-label="${escapeHtml(this.#look.footnoteWords.footnote(number))}">${String(number)}</a></sup>`;
	}

	#backLink(number: number): string {
		return `<a href="#note-${String(number)}-from" aria-label="${escapeHtml(this.#look.footnoteWords.back(number))}">↩\uFE0E</a>`;
	}
}

/** HTML of one block as part of another: its lines and links are counted from elsewhere. No text of the note can look like these attributes, since its quotation marks are escaped. */
function moved(html: string, lines: number, links: number): string {
	return html
		.replaceAll(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${String(Number(line) + lines)}"`)
		.replaceAll(/ data-link="(\d+)"/g, (_, link: string) => ` data-link="${String(Number(link) + links)}"`);
}

function withBackLink(html: string, link: string): string {
	return html.endsWith('</p>\n') ? `${html.slice(0, -5)} ${link}</p>\n` : `${html}${link}\n`;
}
