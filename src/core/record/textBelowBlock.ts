import { canonicalKey } from './keys';
import { pairShape } from './pair';
import { sessionShape } from './session';
import type { AnyShape } from './shape';

/** Lines below a block of text (`summary: |`) that lack its indentation, as lines pasted from elsewhere do. Offsets of the text. */
export interface TextBelowBlock {
	/** The key of the block, as written. */
	readonly key: string;
	/** The indentation of the block's text. */
	readonly indent: string;
	/** The starts of the lines that lack the indentation. At least one. */
	readonly lines: readonly number[];
	readonly start: number;
	/** The end of the last of the lines, without its line end. */
	readonly end: number;
}

const header = /^([ \t]*(?:-[ ]+)*)([\w .-]+):[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?$/;
const known: Readonly<Record<string, AnyShape>> = {
	...(pairShape.is === 'fields' && pairShape.fields),
	...(sessionShape.is === 'fields' && sessionShape.fields),
};

/**
 * Returns the lines that lack the indentation of the block above them where they include some of the offsets from `from` to `to`;
 * undefined if there are none. They end at the next line that begins with a known key in lower case, as files have them.
 */
export function textBelowBlock(text: string, from: number, to: number): TextBelowBlock | undefined {
	let block: { readonly key: string; readonly column: number; indent: string | undefined; lines: number[]; end: number } | undefined;
	const found = (): TextBelowBlock | undefined => {
		const [start] = block?.lines ?? [];
		return block && start !== undefined && start <= to && from <= block.end
			? { key: block.key, indent: block.indent ?? ' '.repeat(block.column + 2), lines: block.lines, start, end: block.end }
			: undefined;
	};
	let at = 0;
	for (const whole of text.split('\n')) {
		const line = whole.replace(/\r$/, '');
		const indent = /^ */.exec(line)?.[0] ?? '';
		if (block && line.trim() !== '') {
			if (indent.length <= block.column && endsText(line)) {
				const here = found();
				if (here) {
					return here;
				}
				block = undefined;
			} else if (indent.length > block.column && block.lines.length === 0) {
				block.indent ??= indent;
			} else if (indent.length < (block.indent?.length ?? block.column + 1)) {
				block.lines.push(at);
				block.end = at + line.length;
			}
		}
		const opened = block ? null : header.exec(line);
		if (opened) {
			block = { key: opened[2] ?? '', column: opened[1]?.length ?? 0, indent: undefined, lines: [], end: 0 };
		}
		at += whole.length + 1;
	}
	return found();
}

/** Whether a line cannot belong to a pasted text: it begins with a known key, or another document. */
function endsText(line: string): boolean {
	const [, dash, key] = /^ *((?:- +)*)([a-z][a-z_ -]*):(?:[ \t]|$)/.exec(line) ?? [];
	return /^(?:---|\.\.\.)(?:\s|$)/.test(line)
		|| (key !== undefined && (dash === '' ? canonicalKey(key, known) !== undefined : Object.hasOwn(known, key)));
}
