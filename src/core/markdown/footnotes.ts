import type { Env, StateBlock, StateInline } from 'markdown-it';
import { escapeHtml } from '../text/escapeHtml';
import type { Block, RenderedPart } from './blockDiff';
import type { RenderOptions } from './markdown';

/**
 * Stands in a block's HTML where a footnote's number goes, which only the whole note tells. No text can hold it: the parser
 * replaces it.
 */
export const footnoteMark = '\0';

/** What is known of a note's footnotes while its words are looked at. */
export interface FootnoteEnvironment extends Env {
	/** Those that have a text, by `normalizeReference`. */
	footnoteLabels?: Set<string>;
	/** Whether the text of one is being read: a line without its indentation may begin the next. */
	inFootnote?: boolean;
}

/** No label is longer, so that looking for one costs little. */
const label = /^\[\^([^\]\s[^]{1,100})\]/;
const maxLabelCharacters = 104;

/**
 * `[^1]: …` at the beginning of a line that is in no list or quotation; lines with four spaces in front go on with it. Never runs
 * on a line twice.
 */
export function footnoteText(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
	const environment = state.env as FootnoteEnvironment;
	if ((state.level !== 0 && !(silent && environment.inFootnote === true))
		|| (state.sCount[startLine] ?? 0) >= 4
		|| state.src.charCodeAt(begin) !== 0x5b) {
		return false;
	}
	const found = label.exec(state.src.slice(begin, Math.min(begin + maxLabelCharacters, state.eMarks[startLine] ?? begin)));
	const behind = begin + (found?.[0].length ?? 0);
	if (!found || state.src[behind] !== ':') {
		return false;
	}
	if (silent) {
		return true;
	}
	const name = state.md.utils.normalizeReference(found[1] ?? '');
	(environment.footnoteLabels ??= new Set()).add(name);
	const open = state.push('footnote_open', '', 1);
	open.meta = { label: name };
	open.map = [startLine, startLine + 1];
	environment.inFootnote = true;
	tokenizeIndented(state, startLine, endLine, behind + 1);
	environment.inFootnote = false;
	open.map = [startLine, state.line];
	state.push('footnote_close', '', -1);
	return true;
}

/** The text's first line begins behind the label, the others are indented: as the parser's own rule for lists does it. */
function tokenizeIndented(state: StateBlock, line: number, endLine: number, start: number): void {
	const before = {
		mark: state.bMarks[line] ?? 0,
		shift: state.tShift[line] ?? 0,
		count: state.sCount[line] ?? 0,
		type: state.parentType,
		tight: state.tight,
	};
	const text = Math.min(state.skipSpaces(start), state.eMarks[line] ?? start);
	state.bMarks[line] = start;
	state.tShift[line] = text - start;
	state.blkIndent += 4;
	state.sCount[line] = state.blkIndent;
	state.parentType = 'footnote';
	state.md.block.tokenize(state, line, endLine);
	state.blkIndent -= 4;
	state.parentType = before.type;
	state.tight = before.tight;
	state.bMarks[line] = before.mark;
	state.tShift[line] = before.shift;
	state.sCount[line] = before.count;
}

/** `[^1]`, where the note has a text for it. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
	if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) {
		return false;
	}
	const found = label.exec(state.src.slice(state.pos, state.pos + maxLabelCharacters));
	const name = found && state.md.utils.normalizeReference(found[1] ?? '');
	if (!found || name === null || (state.env as FootnoteEnvironment).footnoteLabels?.has(name) !== true) {
		return false;
	}
	if (!silent) {
		state.push('footnote_reference', '', 0).meta = { label: name };
	}
	state.pos += found[0].length;
	return true;
}

/** Numbers a note's footnotes in the order in which the text refers to them. */
export class FootnoteNumbers {
	readonly #look: RenderOptions;
	readonly #numbers = new Map<string, number>();

	constructor(look: RenderOptions) {
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
	textsOf(parts: readonly {
		readonly line: number; readonly footnote?: string; readonly rendered?: RenderedPart | undefined;
	}[]): Block | undefined {
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
		return items.length === 0
			? undefined
			: {
				line,
				links,
				html: `<section class="footnotes" aria-label="${escapeHtml(this.#look.footnoteWords.title)}">\n<ol>\n${items.join('')}</ol>\n</section>\n`,
			};
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

/**
 * HTML of one block as part of another: its lines and links are counted from elsewhere. No text of the note can look like these
 * attributes, since its quotation marks are escaped.
 */
function moved(html: string, lines: number, links: number): string {
	return html
		.replaceAll(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${String(Number(line) + lines)}"`)
		.replaceAll(/ data-link="(\d+)"/g, (_, link: string) => ` data-link="${String(Number(link) + links)}"`);
}

function withBackLink(html: string, link: string): string {
	return html.endsWith('</p>\n') ? `${html.slice(0, -5)} ${link}</p>\n` : `${html}${link}\n`;
}
