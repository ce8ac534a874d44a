import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode, type YamlSeq } from '../../yaml/read/yamlNode';

/** A node, or none. */
type Value = YamlNode | null | undefined;

/** A list to which both or one side added items. */
interface Added {
	readonly ours: YamlSeq;
	readonly theirs: YamlSeq;
	/** The number of equal items at the beginning of both lists. */
	readonly shared: number;
}

/**
 * Joins two versions of a file that differ only in items added to lists: ours, with the items that only theirs has appended to each list,
 * line by line. An added item whose short id (`a3`) is taken in ours gets the next free number. Returns undefined if the versions differ in
 * anything else.
 */
export function joinLists(ours: string, theirs: string): string | undefined {
	const [a, b] = [rootOf(ours), rootOf(theirs)];
	const added = a && b && additions(a, b);
	if (!a || !added || added.length === 0) {
		return undefined;
	}
	const edits = added.map(each => editFor(each, ours, theirs));
	const joined = edits.every(edit => edit !== undefined) ? applyEdits(ours, edits) : undefined;
	const result = joined === undefined ? undefined : rootOf(joined);
	// Verifies that the joined text parses to ours plus the items of theirs.
	const counts = new Map(added.map(({ ours: list, theirs: other, shared }) => [list, other.items.length - shared]));
	return result && isSameBut(a, result, counts) ? joined : undefined;
}

/** Returns the root of a text of one document without errors. */
export function rootOf(text: string): YamlNode | undefined {
	const parsed = parseYaml(text);
	const [document, another] = parsed === 'tooComplex' ? [] : parsed.documents;
	return document && !another && document.errors.length === 0 ? document.root ?? undefined : undefined;
}

/** Returns the lists in which two trees differ; undefined if they differ elsewhere. */
function additions(a: Value, b: Value): readonly Added[] | undefined {
	if (isScalar(a) && isScalar(b)) {
		return a.source === b.source ? [] : undefined;
	}
	if (isMap(a) && isMap(b)) {
		const inside = a.entries.length === b.entries.length
			? a.entries.map(({ key, value }, i) => additions(key, b.entries[i]?.key)?.length === 0
				? additionsOrNone(value, b.entries[i]?.value)
				: undefined)
			: [undefined];
		return inside.every(each => each !== undefined) ? inside.flat() : undefined;
	}
	if (!isSeq(a) || !isSeq(b)) {
		return undefined;
	}
	const inside: Added[] = [];
	let shared = 0;
	for (let same = additions(a.items[0], b.items[0]); same; same = additions(a.items[shared], b.items[shared])) {
		inside.push(...same);
		shared += 1;
	}
	const [ourItems, theirItems] = [a.items.slice(shared), b.items.slice(shared)];
	// An item that was changed on both sides is not an addition: it would appear twice.
	const isOneChanged = ourItems.some(one => theirItems.some(other => additions(one, other) !== undefined
		|| (fieldOf(one, 'text') !== undefined && fieldOf(one, 'text') === fieldOf(other, 'text'))));
	return isOneChanged ? undefined : theirItems.length === 0 ? inside : [...inside, { ours: a, theirs: b, shared }];
}

/** Compares the values of two entries; two empty values are equal. */
const additionsOrNone = (a: Value, b: Value): readonly Added[] | undefined => a === null && b === null ? [] : additions(a, b);

const sourceOf = (node: Value): string | undefined => isScalar(node) ? node.source : undefined;

const fieldNode = (item: Value, key: string): Value =>
	isMap(item) ? item.entries.find(pair => sourceOf(pair.key) === key)?.value : undefined;

const fieldOf = (item: Value, key: string): string | undefined => sourceOf(fieldNode(item, key));

/** Returns the edit of ours that appends lines of theirs to a list; undefined if the indentation differs. */
function editFor({ ours: list, theirs: other, shared }: Added, ours: string, theirs: string): TextEdit | undefined {
	const ourItems = linesOf(list, list.items.length - 1, ours);
	const theirItems = linesOf(other, shared, theirs);
	if (!ourItems || !theirItems || ourItems.indent !== theirItems.indent) {
		return undefined;
	}
	const renamed: TextEdit[] = [];
	const taken = new Set([...list.items, ...other.items].map(item => fieldOf(item, 'id')).filter(id => id !== undefined));
	for (const item of other.items.slice(shared)) {
		const node = fieldNode(item, 'id');
		const id = sourceOf(node);
		if (node && id !== undefined && list.items.some(one => fieldOf(one, 'id') === id)) {
			const free = nextFree(id, taken);
			if (free === undefined) {
				return undefined;
			}
			taken.add(free);
			renamed.push({ start: node.start - theirItems.start, end: node.end - theirItems.start, text: free });
		}
	}
	const text = applyEdits(theirs.slice(theirItems.start, theirItems.end), renamed);
	const lineEnd = theirs.includes('\r\n') ? '\r\n' : '\n';
	return {
		start: ourItems.end,
		end: ourItems.end,
		text: (ours[ourItems.end - 1] === '\n' ? '' : lineEnd) + (text.endsWith('\n') ? text : text + lineEnd),
	};
}

/** Returns the next free id of the form letter and number; undefined for any other id, which is a name and must not change. */
export function nextFree(id: string, taken: ReadonlySet<string>): string | undefined {
	const [, letter, digits] = /^([a-z])(\d+)$/.exec(id) ?? [];
	let number = Number(digits);
	while (letter !== undefined && taken.has(`${letter}${String(number)}`)) {
		number += 1;
	}
	return letter === undefined ? undefined : `${letter}${String(number)}`;
}

/** Returns the range of the lines of a block list from one item on, and the indentation of its hyphens; undefined for a flow list. */
function linesOf(
	list: YamlSeq, from: number, text: string,
): { readonly start: number; readonly end: number; readonly indent: string } | undefined {
	const at = list.items[from]?.start;
	if (at === undefined || list.isFlow) {
		return undefined;
	}
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const indent = /^( *)- +(?!- )/.exec(text.slice(start))?.[1];
	if (indent === undefined) {
		return undefined;
	}
	let end = start;
	let read = start;
	for (const line of text.slice(start).split(/(?<=\n)/)) {
		const isBlank = line.trim() === '';
		if (!isBlank && !line.startsWith(`${indent} `) && !line.startsWith(`${indent}-`)) {
			break;
		}
		read += line.length;
		end = isBlank ? end : read;
	}
	return { start, end, indent };
}

/** Whether `b` equals `a` apart from `more` additional items at the end of lists. */
function isSameBut(a: Value, b: Value, more: ReadonlyMap<YamlSeq, number>): boolean {
	if (isMap(a) && isMap(b)) {
		return a.entries.length === b.entries.length
			&& a.entries.every(({ key, value }, i) => sourceOf(key) === sourceOf(b.entries[i]?.key)
				&& isSameBut(value, b.entries[i]?.value, more));
	}
	if (isSeq(a) && isSeq(b)) {
		return b.items.length === a.items.length + (more.get(a) ?? 0) && a.items.every((item, i) => isSameBut(item, b.items[i], more));
	}
	return isScalar(a) ? sourceOf(a) === sourceOf(b) : a === b;
}
