import type { Env, MarkdownIt, Token } from 'markdown-it';
import { splitFrontMatter } from '../notes/frontMatter';
import { type Block, type RenderedPart, textChange, untouchedUntil } from './blockDiff';
import { type FootnoteEnvironment, footnoteMark, FootnoteNumbers } from './footnotes';
import { blockEnvironment, createMarkdown, type RenderOptions } from './markdown';
import { type Part, PartReader, type ReadPart } from './partReader';
import { markTasks } from './tasks';

/** Renders a note's body, without front matter, as blocks of safe HTML. Never throws. */
export function renderNote(text: string, look: RenderOptions): readonly Block[] {
	const renderer = new NoteRenderer(look);
	renderer.update(text);
	while (!renderer.step());
	return renderer.blocks;
}

interface ShownPart extends Part {
	/** The parsed part, until it is rendered. */
	read?: Pick<ReadPart, 'tokens' | 'firstLine'> | undefined;
	rendered?: RenderedPart | undefined;
}

/** In characters: yields after each. */
const stepCharacters = 2_000;
/** Longer paragraphs are shown as plain text, since parsing inline markup can't pause. */
const maxParagraphCharacters = 50_000;

let markdown: MarkdownIt | undefined;

/**
 * Renders a note incrementally: after an edit only affected parts are rendered again, in time slices. Never throws, whatever the text.
 */
export class NoteRenderer {
	readonly #markdown = markdown ??= createMarkdown();
	readonly #look: RenderOptions;
	#text: string | undefined;
	#body = '';
	#bodyLine = 0;
	#parts: ShownPart[] = [];
	/** The body of which `#parts` are the parts; older than `#body` until the edit is parsed. */
	#partsBody = '';
	/** The link definitions and footnotes of all parts. */
	#shared: FootnoteEnvironment & { readonly references: NonNullable<Env['references']> } = { references: {} };
	#sharedKey = '';
	#work: Generator<void, void> | undefined;

	constructor(look: RenderOptions) {
		this.#look = look;
	}

	/** Sets the text to render. */
	update(text: string): void {
		if (text === this.#text) {
			return;
		}
		const split = splitFrontMatter(text);
		const { bodyStart, bodyLine } = typeof split === 'object' ? split : { bodyStart: 0, bodyLine: 0 };
		const old = this.#partsBody;
		const parts = this.#parts;
		this.#text = text;
		this.#body = asParsed(text.slice(bodyStart));
		this.#bodyLine = bodyLine;
		this.#work = this.#run(old, parts);
	}

	/** Does one time slice of a few milliseconds. Returns whether all is done. */
	step(): boolean {
		if (this.#work?.next().done === true) {
			this.#work = undefined;
		}
		return this.#work === undefined;
	}

	/** The blocks rendered so far, up to the first part that isn't. */
	get blocks(): readonly Block[] {
		const blocks: Block[] = [];
		const numbers = new FootnoteNumbers(this.#look);
		let isWhole = true;
		for (const { line, footnote, rendered } of this.#parts) {
			if (!rendered) {
				isWhole = false;
				break;
			}
			const html = footnote === undefined ? numbers.fillIn(rendered) : '';
			if (html !== '') {
				blocks.push({ line: this.#bodyLine + line, html, links: rendered.links });
			}
		}
		const texts = isWhole && this.#work === undefined ? numbers.textsOf(this.#parts) : undefined;
		return texts ? [...blocks, { ...texts, line: this.#bodyLine + texts.line }] : blocks;
	}

	*#run(old: string, oldParts: readonly ShownPart[]): Generator<void, void> {
		yield* this.#read(old, oldParts);
		this.#share();
		let sinceYield = 0;
		for (const part of this.#parts) {
			if (!part.rendered) {
				yield* this.#render(part);
				sinceYield += part.end - part.start;
				if (sinceYield > stepCharacters) {
					sinceYield = 0;
					yield;
				}
			}
		}
	}

	/** Parses the note's parts; those before and after the edit are reused. */
	*#read(old: string, oldParts: readonly ShownPart[]): Generator<void, void> {
		const body = this.#body;
		const { before, after } = textChange(old, body);
		const untouched = untouchedUntil(body, before);
		const reused = oldParts.filter(({ end }) => end <= untouched);
		const parts = [...reused];
		this.#parts = parts;
		this.#partsBody = body;
		const last = reused.at(-1);
		const from = last ? { offset: last.end, line: last.line + linesIn(body, last.start, last.end) } : { offset: 0, line: 0 };
		const reader = new PartReader(this.#markdown, body, from);
		const shift = body.length - old.length;
		let next = reused.length;
		let yielded = from.offset;
		for (let { start } = reader; start !== undefined; { start } = reader) {
			while ((oldParts[next]?.start ?? Infinity) + shift < start) {
				next += 1;
			}
			const same = oldParts[next];
			if (same && start >= body.length - after && same.start + shift === start) {
				const lines = reader.line - same.line;
				parts.push(...oldParts
					.slice(next)
					.map(part => ({ ...part, start: part.start + shift, end: part.end + shift, line: part.line + lines })));
				return;
			}
			const { part, ...read } = reader.read();
			parts.push({ ...part, read });
			if (part.end - yielded > stepCharacters) {
				yielded = part.end;
				yield;
			}
		}
	}

	/** Collects link definitions and footnote labels. If they changed, parts with a `[` are rendered again. */
	#share(): void {
		const references = Object.create(null) as NonNullable<Env['references']>;
		const footnoteLabels = new Set<string>();
		for (const part of this.#parts) {
			for (const [label, reference] of part.references ? Object.entries(part.references) : []) {
				references[label] ??= reference;
			}
			if (part.footnote !== undefined) {
				footnoteLabels.add(part.footnote);
			}
		}
		const key = JSON.stringify([references, [...footnoteLabels]]);
		if (key !== this.#sharedKey) {
			this.#sharedKey = key;
			this.#shared = { references, footnoteLabels };
			for (const part of this.#parts) {
				if (part.rendered && this.#body.slice(part.start, part.end).includes('[')) {
					part.rendered = undefined;
				}
			}
		}
	}

	*#render(part: ShownPart): Generator<void, void> {
		const { tokens, firstLine } = part.read
			?? new PartReader(this.#markdown, this.#body.slice(part.start, part.end), { offset: 0, line: 0 }).read();
		let sinceYield = 0;
		for (const token of tokens) {
			if (token.type === 'inline') {
				token.children = this.#words(token);
				sinceYield += token.content.length;
				if (sinceYield > stepCharacters) {
					sinceYield = 0;
					yield;
				}
			}
		}
		const { core: { State }, options, renderer } = this.#markdown;
		const state = new State('', this.#markdown, {});
		state.tokens = tokens;
		markTasks(state);
		const environment = blockEnvironment(this.#look, firstLine, this.#shared);
		const pieces = renderer.render(tokens, options, environment).split(footnoteMark);
		part.rendered = { pieces, footnotes: environment.footnotes, links: environment.links };
		part.read = undefined;
	}

	#words(token: Token): Token[] {
		if (token.content.length <= maxParagraphCharacters) {
			return this.#markdown.parseInline(token.content, this.#shared)[0]?.children ?? [];
		}
		const { State } = this.#markdown.core;
		const text = new (new State('', this.#markdown, {}).Token)('text', '', 0);
		text.content = token.content;
		return [text];
	}
}

/** Normalizes line breaks and NUL as the parser does. */
function asParsed(body: string): string {
	return body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

function linesIn(text: string, from: number, to: number): number {
	let lines = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
		lines += 1;
	}
	return lines;
}
