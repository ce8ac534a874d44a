import type { Env, StateBlock, StateInline } from 'markdown-it';
import { escapeHtml } from '../text/escapeHtml';
import type { Block, RenderedPart } from './blockDiff';
import type { RenderOptions } from './markdown';

/** A placeholder in a block's HTML for a footnote's number, which depends on the whole note. The parser removes it from input text. */
export const footnoteMark = '\0';

/** The parser environment, with the footnotes found so far. */
export interface FootnoteEnvironment extends Env {
	/** Labels of footnotes that have a text, by `normalizeReference`. */
	footnoteLabels?: Set<string>;
	/** Whether a footnote's text is being parsed: a line without indentation may start the next footnote. */
	inFootnote?: boolean;
}

/** The length of labels is limited, so that searching for one is cheap. */
const label = /^\[\^([^\]\s[^]{1,100})\]/;
const maxLabelCharacters = 104;

/**
 * A markdown-it block rule for `[^1]: …` at the start of a line outside lists and quotations; lines indented by four spaces continue
 * it. Parses no line twice.
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

/** The first line starts after the label, the others are indented; like the library's rule for lists. */
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

/** A markdown-it inline rule for `[^1]`, if the note has a text for it. */
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

/** Numbers a note's footnotes in the order of their references. */
export class FootnoteNumbers {
	readonly #look: RenderOptions;
	readonly #numbers = new Map<string, number>();

	constructor(look: RenderOptions) {
		this.#look = look;
	}

	/** Returns a part's HTML with the numbers of its footnote references. */
	fillIn({ pieces, footnotes }: RenderedPart): string {
		const [first = '', ...others] = pieces;
		return others.length === 0 ? first : others.reduce((html, piece, i) => html + this.#mark(footnotes[i] ?? '') + piece, first);
	}

	/**
	 * Returns a block with the texts of all referenced footnotes, in the order of their numbers; undefined if there are none. Texts may
	 * refer to further footnotes. If two texts have the same label, the first is used.
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
		// This loop may add further numbers.
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
		// The link back leads to the first reference.
		const id = known === undefined ? ` id="note-${String(number)}-from"` : '';
		return `<sup><a${id} href="#note-${String(number)}" aria-label="${escapeHtml(this.#look.footnoteWords.footnote(number))}">${String(number)}</a></sup>`;
	}

	#backLink(number: number): string {
		return `<a href="#note-${String(number)}-from" aria-label="${escapeHtml(this.#look.footnoteWords.back(number))}">↩\uFE0E</a>`;
	}
}

/**
 * Shifts the line and link numbers in a block's HTML to insert it into another block. Text from the note can't match these attributes,
 * since its quotation marks are escaped.
 */
function moved(html: string, lines: number, links: number): string {
	return html
		.replaceAll(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${String(Number(line) + lines)}"`)
		.replaceAll(/ data-link="(\d+)"/g, (_, link: string) => ` data-link="${String(Number(link) + links)}"`);
}

function withBackLink(html: string, link: string): string {
	return html.endsWith('</p>\n') ? `${html.slice(0, -5)} ${link}</p>\n` : `${html}${link}\n`;
}
