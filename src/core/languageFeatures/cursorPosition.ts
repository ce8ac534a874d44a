import type { Position } from '../text/range';

/**
 * The cursor's context in block YAML, derived from indentation only, so that it works on a file with a syntax error at the cursor, as
 * is usual while typing.
 */
export interface CursorContext {
	/** Keys, as written, from the root down to the map or list that contains the line. */
	readonly parents: readonly string[];
	/** The key whose value is at the cursor; absent in a key or a list item. */
	readonly key?: string;
	/** The part of the word before the cursor. `start` is its first column. */
	readonly prefix: string;
	readonly start: number;
	/** Whether the line is an item of a list (`- …`). */
	readonly isItem: boolean;
	/** Whether the document is a list, without a key above it. */
	readonly inRootList: boolean;
	/** Keys that the same map already has. */
	readonly present: readonly string[];
}

interface Line {
	readonly indent: number;
	/** Column of the last dash before the key; undefined without one. */
	readonly dash?: number;
	/** Column of the key or text. */
	readonly column: number;
	readonly key?: string;
	readonly rest: string;
}

const pattern = /^( *)((?:- +|-$)*)(?:(["']?)([^\s"'#:[\]{},-][^"'#:[\]{},]*?)\3[ \t]*:(?=[ \t]|$))?(.*)$/;

function readLine(text: string): Line | undefined {
	const [, spaces = '', dashes = '', , key, rest = ''] = pattern.exec(text.replace(/\r$/, '')) ?? [];
	if (dashes === '' && key === undefined && (rest.trim() === '' || rest.trim().startsWith('#'))) {
		return undefined;
	}
	const column = spaces.length + dashes.length;
	return {
		indent: spaces.length,
		column,
		rest,
		...(dashes !== '' && { dash: spaces.length + dashes.trimEnd().length - 1 }),
		...(key !== undefined && { key }),
	};
}

/** Returns the context at a position; undefined in a comment. */
export function cursorContext(text: string, { line, character }: Position): CursorContext | undefined {
	const lines = text.split('\n');
	const before = (lines[line] ?? '').slice(0, character);
	if (/(?:^|\s)#/.test(before)) {
		return undefined;
	}
	const here = readLine(before) ?? { indent: character, column: character, rest: '' };
	const prefix = /[^\s,[\]{}"':]*$/.exec(here.key === undefined ? before.slice(here.column) : here.rest)?.[0] ?? '';
	return {
		parents: parentsOf(lines, line, here),
		...(here.key !== undefined && { key: here.key }),
		prefix,
		start: character - prefix.length,
		isItem: here.dash !== undefined,
		inRootList: isInRootList(lines, line, here),
		present: keysBeside(lines, line, here.column),
	};
}

/** Returns the keys of lines above whose values contain this line, outermost first. */
function parentsOf(lines: readonly string[], from: number, here: Line): readonly string[] {
	const parents: string[] = [];
	// A parent's key is left of this column; a list may have the same indentation as its key, so a dash counts as one column more.
	let limit = here.dash === undefined ? here.column : here.dash + 1;
	for (let n = from - 1; n >= 0 && limit > 0; n--) {
		const text = lines[n] ?? '';
		if (/^(?:---|\.\.\.)/.test(text)) {
			break;
		}
		const above = readLine(text);
		if (!above) {
			continue;
		}
		if (above.key !== undefined && above.column < limit) {
			parents.unshift(above.key);
			limit = above.column;
		}
		if (above.dash !== undefined && above.dash < limit && above.column >= limit) {
			limit = above.dash + 1;
		} else if (above.dash !== undefined && above.column === limit) {
			limit = above.dash + 1;
		}
	}
	return parents;
}

/** Whether all lines without indentation start with a dash. */
function isInRootList(lines: readonly string[], from: number, here: Line): boolean {
	const atEdge = here.indent === 0 ? [here] : [];
	for (let n = from - 1; n >= 0 && !/^(?:---|\.\.\.)/.test(lines[n] ?? ''); n--) {
		const above = readLine(lines[n] ?? '');
		atEdge.push(...above?.indent === 0 ? [above] : []);
	}
	return atEdge.length > 0 && atEdge.every(({ dash }) => dash !== undefined);
}

/** Returns the keys in the same column, up and down to the ends of the map. */
function keysBeside(lines: readonly string[], from: number, column: number): readonly string[] {
	const keys: string[] = [];
	const look = (n: number): boolean => {
		const text = lines[n];
		if (text === undefined || /^(?:---|\.\.\.)/.test(text)) {
			return false;
		}
		const line = readLine(text);
		if (line?.column === column && line.key !== undefined) {
			keys.push(line.key);
		}
		return !line || line.column >= column;
	};
	for (let n = from - 1; look(n); n--) {
		const line = readLine(lines[n] ?? '');
		if (line?.dash !== undefined && line.column === column) {
			break;
		}
	}
	if (readLine(lines[from] ?? '')?.dash === undefined || column > 0) {
		for (let n = from + 1; look(n) && readLine(lines[n] ?? '')?.dash === undefined; n++);
	}
	return keys;
}
