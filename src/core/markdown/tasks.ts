import type { StateCore } from 'markdown-it';
import type { TextEdit } from '../text/textEdit';
import { plainText } from '../text/plainText';

const box = /^\[([ xX])\](?:[ \t]+|$)/;

/** Turns `- [ ] …` items into task box tokens with line and label. Takes linear time. */
export function markTasks({ tokens, Token }: Pick<StateCore, 'tokens' | 'Token'>): void {
	tokens.forEach((inline, index) => {
		const item = tokens[index - 2];
		const first = inline.children?.[0];
		const match = inline.type === 'inline'
			&& item?.type === 'list_item_open'
			&& tokens[index - 1]?.type === 'paragraph_open'
			&& first?.type === 'text'
			? box.exec(first.content) : null;
		if (!match || !item || !first) {
			return;
		}
		first.content = first.content.slice(match[0].length);
		const boxToken = new Token('task_box', 'input', 0);
		boxToken.meta = { line: inline.map?.[0] ?? 0, done: match[1] !== ' ', label: plainText(inline.content.replace(box, '')) };
		inline.children?.unshift(boxToken);
		item.attrJoin('class', 'task');
	});
}

const taskLine = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[([ xX])\](?=\s|$)/;

/** Returns whether the task on a line is ticked; undefined for a line without a task. */
export function isTicked(line: string): boolean | undefined {
	const match = taskLine.exec(line);
	return match ? match[1] !== ' ' : undefined;
}

/** Returns the edit of one character that ticks or unticks the task on a line; undefined when there is nothing to change. */
export function planTick(text: string, line: number, done: boolean): TextEdit | undefined {
	let start = 0;
	for (let n = 0; n < line; n++) {
		const newline = text.indexOf('\n', start);
		if (newline < 0) {
			return undefined;
		}
		start = newline + 1;
	}
	const end = text.indexOf('\n', start);
	const match = taskLine.exec(text.slice(start, end < 0 ? undefined : end));
	if (!match || (match[1] !== ' ') === done) {
		return undefined;
	}
	const mark = start + match[0].length - 2;
	return { start: mark, end: mark + 1, text: done ? 'x' : ' ' };
}
