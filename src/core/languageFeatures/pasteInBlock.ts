import { blockIndentAt } from '../record/textBelowBlock';
import type { Range } from '../text/range';

/**
 * Returns a text of several lines so that it stays part of the block (`summary: |`) that it is pasted into: each line is indented as the
 * block is. Undefined outside of a block, and for a single line on an indented one, which need no change.
 */
export function indentForBlock(text: string, { start }: Range, pasted: string): string | undefined {
	const indent = blockIndentAt(text, start.line);
	if (indent === undefined) {
		return undefined;
	}
	const before = (text.split(/\r?\n/, start.line + 1)[start.line] ?? '').slice(0, start.character);
	const [first = '', ...rest] = pasted.split(/\r?\n/);
	const missing = before.trim() === '' ? indent.slice(before.length) : '';
	const changed = [missing + first, ...rest.map(line => line.trim() === '' ? '' : indent + line)].join('\n');
	return changed === pasted ? undefined : changed;
}
