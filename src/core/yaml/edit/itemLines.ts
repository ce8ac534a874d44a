import type { CST } from 'yaml';
import type { SourceText } from './sourceText';
import { spanOfItem, type Span } from './tokens';

/** Where the lines of a block list are. */
export interface ListPlace {
	/** The column of its dashes. */
	readonly column: number;
	/** Whether it is the root of its document: then only comments directly above its first item belong to that. */
	readonly isRoot: boolean;
}

/**
 * The lines of an item of a block list with its comments: those above it and deeper ones below it; empty lines between items belong to
 * none. Undefined where the item is not on its own lines.
 */
export function itemLines(
	at: SourceText, items: readonly CST.CollectionItem[], index: number, { column, isRoot }: ListPlace,
): Span | undefined {
	const [item, before] = [items[index], items[index - 1]];
	const { start: dash, end } = item ? spanOfItem(item) : { start: 0, end: 0 };
	if (!item || at.text[dash] !== '-' || !at.beginsLine(dash)) {
		return undefined;
	}
	const dashLine = at.lineStart(dash);
	const start = before
		? commentFrom(at, at.afterOwnComments(spanOfItem(before).end, column), dashLine) ?? dashLine
		: firstComment(at, dashLine, isRoot);
	return { start, end: at.afterOwnComments(end, column) };
}

/** The offset of the first comment of the first item: any comment above it; in a list at the root only directly above it. */
function firstComment(at: SourceText, dashLine: number, isRoot: boolean): number {
	let start = dashLine;
	for (let line = dashLine; line > 0;) {
		line = at.lineStart(line - 1);
		const isBlank = at.isBlank(line, at.nextLine(line));
		if (at.text[at.afterSpaces(line)] === '#') {
			start = line;
		} else if (!isBlank || isRoot) {
			break;
		}
	}
	return start;
}

/** The offset of the first line with a comment between two offsets. */
function commentFrom(at: SourceText, from: number, to: number): number | undefined {
	for (let line = from; line < to; line = at.nextLine(line)) {
		if (at.text[at.afterSpaces(line)] === '#') {
			return line;
		}
	}
	return undefined;
}
