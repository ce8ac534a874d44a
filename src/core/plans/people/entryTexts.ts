import type { YamlSeq } from '../../yaml/read/yamlNode';

/** An entry of a list with its lines up to the next entry: a text that can be parsed and edited by itself. */
export interface EntryText {
	/** The offset of its first line. */
	readonly start: number;
	readonly text: string;
}

/** Divides a block list into the texts of its entries. Undefined if it has none, or one of them does not begin behind its dash. */
export function entryTexts(text: string, list: YamlSeq): readonly EntryText[] | undefined {
	const starts = list.items.map(item => {
		const start = item ? text.lastIndexOf('\n', item.start - 1) + 1 : 0;
		return item && /^ *- +$/.test(text.slice(start, item.start)) ? start : -1;
	});
	if (list.isFlow || starts.length === 0 || starts.includes(-1)) {
		return undefined;
	}
	const end = endWithComments(text, list.end);
	return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1] ?? end) }));
}

/** The offset behind the comments and empty lines that follow. */
function endWithComments(text: string, from: number): number {
	const comments = /(?:[ \t]*(?:#[^\n]*)?\n)*/y;
	comments.lastIndex = from;
	return from + (comments.exec(text)?.[0].length ?? 0);
}
