import type { Env, MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { FootnoteEnvironment } from './footnotes';
import { LongBlocks } from './longBlocks';

/** A top-level block of a note. It depends only on the text from its first line on. */
export interface Part {
	/** Offsets in the note's body: of the first line, and after the last one. */
	readonly start: number;
	readonly end: number;
	/** The first line, relative to the body. */
	readonly line: number;
	/** Its link definitions (`[a]: b.md`), by label. */
	readonly references?: NonNullable<Env['references']>;
	/** The label, if it is a footnote's text. */
	readonly footnote?: string;
}

/** A part with its block tokens; inline content isn't parsed yet. */
export interface ReadPart {
	readonly part: Part;
	readonly tokens: Token[];
	/** The line that the tokens' lines are relative to. */
	readonly firstLine: number;
}

/** Parses a body part by part from the start of a part. Replaces the library's loop over top-level blocks, which can't pause. */
export class PartReader {
	readonly #state: StateBlock;
	readonly #rules: ReturnType<MarkdownIt['block']['ruler']['getRules']>;
	readonly #from: { readonly offset: number; readonly line: number };
	readonly #long: LongBlocks;

	/** `body` has LF line breaks. `from` is the start of a part. */
	constructor(markdown: MarkdownIt, body: string, from: { readonly offset: number; readonly line: number }) {
		this.#state = new markdown.block.State(body.slice(from.offset), markdown, {}, []);
		this.#rules = markdown.block.ruler.getRules('');
		this.#from = from;
		this.#long = new LongBlocks(this.#state);
		this.#state.line = this.#state.skipEmptyLines(0);
	}

	/** The offset of the next part in the body; undefined at the end. */
	get start(): number | undefined {
		const { line, lineMax } = this.#state;
		return line < lineMax ? this.#from.offset + this.#offsetOf(line) : undefined;
	}

	/** The line of the next part, relative to the body. */
	get line(): number {
		return this.#from.line + this.#state.line;
	}

	/** Parses the next part. Must not be called at the end. */
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
