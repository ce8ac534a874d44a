import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode, type YamlSeq } from '../../yaml/read/yamlNode';

/** A node, or none. */
type Value = YamlNode | null | undefined;

/** What one side of a list has that the other lacks: where it goes in ours, and the items in theirs. */
interface Added {
	readonly ours: YamlSeq;
	readonly theirs: YamlSeq;
	/** How many items both lists begin with. */
	readonly shared: number;
}

/**
 * Two versions of a file that differ only in what each side added to lists, as one text: ours, and at the end of
 * each list what theirs has more, line for line. An added item whose short id (`a3`) ours has given to something
 * else gets the next free number. Undefined where the two differ in anything else, so that nobody could keep both.
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
	// Line for line is only right when it reads as what was meant: both sides' items, and all else as in ours.
	const counts = new Map(added.map(({ ours: list, theirs: other, shared }) => [list, other.items.length - shared]));
	return result && isSameBut(a, result, counts) ? joined : undefined;
}

function rootOf(text: string): YamlNode | undefined {
	const parsed = parseYaml(text);
	const [document, another] = parsed === 'tooComplex' ? [] : parsed.documents;
	return document && !another && document.errors.length === 0 ? document.root ?? undefined : undefined;
}

/** The lists in which two trees differ; undefined when they differ elsewhere. */
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
	const [mine, others] = [a.items.slice(shared), b.items.slice(shared)];
	// The same thing changed on both sides is no addition, and what follows it would stand there twice.
	const isOneChanged = mine.some(one => others.some(other => additions(one, other) !== undefined
		|| (fieldOf(one, 'text') !== undefined && fieldOf(one, 'text') === fieldOf(other, 'text'))));
	return isOneChanged ? undefined : others.length === 0 ? inside : [...inside, { ours: a, theirs: b, shared }];
}

/** A key without a value has none to compare. */
const additionsOrNone = (a: Value, b: Value): readonly Added[] | undefined => a === null && b === null ? [] : additions(a, b);

const sourceOf = (node: Value): string | undefined => isScalar(node) ? node.source : undefined;

const fieldNode = (item: Value, key: string): Value =>
	isMap(item) ? item.entries.find(pair => sourceOf(pair.key) === key)?.value : undefined;

const fieldOf = (item: Value, key: string): string | undefined => sourceOf(fieldNode(item, key));

/** The edit of ours that puts the lines of theirs at the end of a list; undefined where the lines of the two don't fit. */
function editFor({ ours: list, theirs: other, shared }: Added, ours: string, theirs: string): TextEdit | undefined {
	const mine = linesOf(list, list.items.length - 1, ours);
	const others = linesOf(other, shared, theirs);
	if (!mine || !others || mine.indent !== others.indent) {
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
			renamed.push({ start: node.start - others.start, end: node.end - others.start, text: free });
		}
	}
	const text = applyEdits(theirs.slice(others.start, others.end), renamed);
	const lineEnd = theirs.includes('\r\n') ? '\r\n' : '\n';
	return {
		start: mine.end,
		end: mine.end,
		text: (ours[mine.end - 1] === '\n' ? '' : lineEnd) + (text.endsWith('\n') ? text : text + lineEnd),
	};
}

/** Of ids that are numbers behind a letter, the next that nothing has; another id is a name, which nobody may change. */
function nextFree(id: string, taken: ReadonlySet<string>): string | undefined {
	const [, letter, digits] = /^([a-z])(\d+)$/.exec(id) ?? [];
	let number = Number(digits);
	while (letter !== undefined && taken.has(`${letter}${String(number)}`)) {
		number += 1;
	}
	return letter === undefined ? undefined : `${letter}${String(number)}`;
}

/** The whole lines of a block list from one of its items on, and how far its hyphens are indented. */
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

/** Whether a tree is another one but for so many more items at the end of some lists. */
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
