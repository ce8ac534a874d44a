import { type PastedLine, pastedLine } from '../../../record/pastedLine';
import type { Steps } from '../../../text/steps';
import type { Captured, CaptureContext } from './captured';
import { hasContent, isLabelledNote, kindOfLabel, readLine, type Sign, signOf } from './readLine';

/** A heading, and what it is for: what is indented below its mark or has another one; without a mark, all up to the next heading. */
interface Heading extends Omit<Sign, 'length'> {
	readonly below?: Pick<PastedLine, 'indent' | 'mark'>;
	/** How its entries are written, once it has some: with marks or signs, or as lines. */
	entries?: 'marked' | 'lines';
}

/** Lines that are one entry, or prose. */
interface Block {
	readonly is: 'entry' | 'prose';
	readonly indent: number;
	readonly heading?: Heading | undefined;
	readonly lines: string[];
	readonly written: string[];
}

/** `## Decisions`, `**Decisions**:`, `Decisions:`, `B. Decisions`. */
const headingForm = /^(?<sign>#{1,6}\s+|(?:[A-Z]|[IVX]{1,4})[.)]\s+)?(?<bold>\*{1,2}|_{1,2})?(?<label>[^:：\n*_#]{1,80}?)\s*(?:(?<colon>[:：])\s*\k<bold>|\k<bold>\s*(?<colonBehind>[:：])?)$/u;
/** A line that is a heading of its own kind, and ends the one above. */
const otherHeading = /[:：]$|^(?:#|(?:[A-Z]|[IVX]{1,4})[.)]\s)/u;
const rule = /^(?:[-=_*~—–]\s?){3,}$/u;

/** The number of lines, and of blocks, that are read in one step. */
const [linesPerStep, blocksPerStep] = [200, 20];

/** Reads the lines of a pasted text. */
export function* readPasted(lines: readonly string[], context: CaptureContext): Steps<readonly Captured[]> {
	const reader = new PastedReader(context);
	const isOneOfSeveral = lines.filter(line => line.trim() !== '').length > 1;
	const taken = lines.map(line => pastedLine(line, isOneOfSeveral));
	const shown = taken.filter(line => !isBlank(line));
	let at = 0;
	for (const [i, line] of taken.entries()) {
		at += isBlank(line) ? 0 : 1;
		reader.take(line, lines[i] ?? '', shown[at]);
		if (i % linesPerStep === linesPerStep - 1) {
			yield;
		}
	}
	const found: Captured[] = [];
	for (const [i, block] of reader.blocks.entries()) {
		found.push(...[captured(block, context)].filter(each => each !== undefined));
		if (i % blocksPerStep === blocksPerStep - 1) {
			yield;
		}
	}
	return found;
}

function captured({ is, heading, lines, written }: Block, context: CaptureContext): Captured | undefined {
	const whole = written.join('\n').trim();
	if (is === 'entry') {
		return readLine(lines.join(' '), whole, context, heading);
	}
	const text = lines.join('\n').trim();
	return hasContent(text) ? { is: 'note', text, written: whole } : undefined;
}

/** Divides lines into blocks. */
class PastedReader {
	readonly blocks: Block[] = [];
	readonly #context: CaptureContext;
	/** The last block, while a line can go on with it. */
	#open: Block | undefined;
	#headings: readonly Heading[] = [];
	#isAfterBlank = false;
	#depth = 0;

	constructor(context: CaptureContext) {
		this.#context = context;
	}

	/** Takes the next line. `next` is the one after it that is not blank. */
	take(line: PastedLine, written: string, next: PastedLine | undefined): void {
		if (isBlank(line)) {
			this.#isAfterBlank = true;
			return;
		}
		if (line.depth !== this.#depth || line.speaker !== undefined) {
			this.#depth = line.depth;
			this.#open = undefined;
			this.#headings = [];
		}
		this.#headings = this.#headings.filter(({ below }) => below === undefined || isBelow(line, below));
		this.#takeText(line, written, next);
		this.#isAfterBlank = false;
	}

	#takeText(line: PastedLine, written: string, next: PastedLine | undefined): void {
		const { text, indent, mark, speaker } = line;
		const above = this.#headings.at(-1);
		if (above && above.entries === undefined && rule.test(text)) {
			return;
		}
		const heading = this.#headingIn(line, next);
		if (heading) {
			this.#headings = heading.below ? [...this.#headings, heading] : [heading];
			this.#open = undefined;
			return;
		}
		const sign = signOf(text, this.#context);
		const isName = sign?.by === 'person' && !hasContent(text.slice(sign.length));
		if (mark === undefined && (sign === undefined || isName)) {
			if (this.#open?.is === 'entry' && indent > this.#open.indent && !this.#isAfterBlank) {
				this.#goOn(text, written);
				return;
			}
			const isOver = above?.entries === 'marked' || (above?.entries === 'lines' && this.#isAfterBlank) || above?.by === 'person'
				|| otherHeading.test(text) || isLabelledNote(text);
			if (speaker !== undefined || above === undefined || isOver) {
				this.#takeProse(speaker ? `${speaker}: ${text}`.trim() : text, written);
				return;
			}
		}
		if (above) {
			above.entries = mark === undefined && sign === undefined ? 'lines' : 'marked';
		}
		this.#add({ is: 'entry', indent, heading: above, lines: [text], written: [written] });
	}

	#takeProse(text: string, written: string): void {
		this.#headings = [];
		if (this.#open?.is !== 'prose') {
			this.#add({ is: 'prose', indent: 0, lines: [text], written: [written] });
			return;
		}
		if (this.#isAfterBlank) {
			this.#goOn('', '');
		}
		this.#goOn(text, written);
	}

	#add(block: Block): void {
		this.blocks.push(block);
		this.#open = block;
	}

	#goOn(text: string, written: string): void {
		this.#open?.lines.push(text);
		this.#open?.written.push(written);
	}

	/** Returns the heading that a line is: a label of decisions, actions or the agenda, or a person's name above a list. */
	#headingIn({ text, indent, mark, speaker }: PastedLine, next: PastedLine | undefined): Heading | undefined {
		const { sign, bold, label = '', colon, colonBehind } = (speaker === '' ? null : headingForm.exec(text))?.groups ?? {};
		const place = mark === undefined ? undefined : { indent, mark };
		const isAboveList = next !== undefined && (place === undefined || isBelow(next, place))
			&& (next.mark !== undefined || signOf(next.text, this.#context)?.by === 'box' || rule.test(next.text));
		const isMarked = [sign, bold, colon, colonBehind].some(each => each !== undefined);
		const is = isMarked || isAboveList ? kindOfLabel(label) : undefined;
		const below = place ? { below: place } : {};
		if (is !== undefined && is !== 'note') {
			return { is, by: 'label', ...below };
		}
		const name = label !== '' && isAboveList && speaker === undefined ? signOf(text, this.#context) : undefined;
		const isPerson = name?.by === 'person' && !hasContent(text.slice(name.length)) && (this.#headings.at(-1)?.is ?? 'action') === 'action';
		return isPerson ? { is: 'action', by: 'person', ...(name.owner !== undefined && { owner: name.owner }), ...below } : undefined;
	}
}

function isBelow(line: PastedLine, { indent, mark }: Pick<PastedLine, 'indent' | 'mark'>): boolean {
	return line.indent > indent || (line.mark === undefined ? mark === 'number' : line.mark !== mark);
}

function isBlank({ text, mark, speaker }: PastedLine): boolean {
	return text === '' && mark === undefined && speaker === undefined;
}
