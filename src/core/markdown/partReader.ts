import type { Env, MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { FootnoteEnvironment } from './footnotes';
import { LongBlocks } from './longBlocks';

/** A top-level block of a note. What it is follows from the text from its first line on, and from nothing in front of it. */
export interface Part {
	/** Offsets in the note's body: of its first line, and behind its last one. */
	readonly start: number;
	readonly end: number;
	/** Its first line, counted from that of the body. */
	readonly line: number;
	/** Where the links lead whose addresses it gives (`[a]: b.md`), by their labels. */
	readonly references?: NonNullable<Env['references']>;
	/** The label, when it is a footnote's text. */
	readonly footnote?: string;
}

/** A part with its blocks, in which no words have been looked at yet. */
export interface ReadPart {
	readonly part: Part;
	readonly tokens: Token[];
	/** The line that the tokens' lines are counted from. */
	readonly firstLine: number;
}

/**
 * Reads a body part by part from a place where one begins: the parser's own loop over top-level
 * blocks, which it can't pause in.
 */
export class PartReader {
	readonly #state: StateBlock;
	readonly #rules: ReturnType<MarkdownIt['block']['ruler']['getRules']>;
	readonly #from: { readonly offset: number; readonly line: number };
	readonly #long: LongBlocks;

	/** The body's lines end with LF. */
	constructor(markdown: MarkdownIt, body: string, from: { readonly offset: number; readonly line: number }) {
		this.#state = new markdown.block.State(body.slice(from.offset), markdown, {}, []);
		this.#rules = markdown.block.ruler.getRules('');
		this.#from = from;
		this.#long = new LongBlocks(this.#state);
		this.#state.line = this.#state.skipEmptyLines(0);
	}

	/** Where the next part begins, as an offset in the body; undefined at its end. */
	get start(): number | undefined {
		const { line, lineMax } = this.#state;
		return line < lineMax ? this.#from.offset + this.#offsetOf(line) : undefined;
	}

	/** The line that the next part begins on, counted from the body's first. */
	get line(): number {
		return this.#from.line + this.#state.line;
	}

	/** Only where there is one. */
	read(): ReadPart {
		const state = this.#state;
		const first = state.line;
		const environment: FootnoteEnvironment = {};
		state.env = environment;
		state.tokens = [];
		const { lineMax } = state;
		const end = this.#long.endOf(first);
		state.lineMax = end;
		const isRead = this.#rules.some(rule => rule(state, first, end, false)) && state.line > first;
		state.lineMax = lineMax;
		if (!isRead) {
			throw new Error('No rule read on');
		}
		const [footnote] = environment.footnoteLabels ?? [];
		const last = state.line;
		state.line = state.skipEmptyLines(last);
		return {
			part: {
				start: this.#from.offset + this.#offsetOf(first),
				end: this.#from.offset + (last < state.lineMax ? this.#offsetOf(last) : state.src.length),
				line: this.#from.line + first,
				...(environment.references && { references: environment.references }),
				...(footnote !== undefined && { footnote }),
			},
			tokens: state.tokens.filter(({ type }) => type !== 'reference_definition'),
			firstLine: first,
		};
	}

	#offsetOf(line: number): number {
		return this.#state.bMarks[line] ?? 0;
	}
}
