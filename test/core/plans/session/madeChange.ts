import { assert } from 'chai';
import { parseText } from '../../../../src/core/files/parseFile';
import { planSessionChange, type SessionChange } from '../../../../src/core/plans/session/sessionChange';
import type { FileKind } from '../../../../src/core/record/fileKinds';
import { isSameKey } from '../../../../src/core/record/keys';
import type { DetailedSession } from '../../../../src/core/record/session';
import { offsetAt } from '../../../../src/core/text/range';
import { applyEdits, inverseEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { type ComposedYaml, composeYaml } from '../../../../src/core/yaml/read/composeYaml';
import { parseYaml } from '../../../../src/core/yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../../../../src/core/yaml/read/yamlNode';
import { afterChange, oneLine, type SessionValue, valueOf } from './sessionModel';

/** A file with the session that is changed. */
export interface Layout {
	readonly kind: FileKind;
	readonly index: number;
	readonly text: string;
}

const folder = 'memory://p';
const uris: Partial<Record<FileKind, string>> = {
	session: `${folder}/sessions/a/2021-08-13-01.yaml`, sessionList: `${folder}/sessions.yaml`, pair: `${folder}/pairs/a.yaml`,
};
const people = { comparisonKeyOf: (person: string) => person.toLowerCase() };
/** The session of a layout; undefined where it can't be read. */
export const sessionIn = ({ kind, index, text }: Layout): DetailedSession | undefined =>
	parseText(uris[kind]!, { kind, folder }, text).sessions[index];
/** The edits of a change. */
export const plan = (layout: Layout, change: SessionChange): readonly TextEdit[] | undefined =>
	planSessionChange(layout.text, sessionIn(layout)!, change, people);

const commentsOf = (text: string): ComposedYaml['comments'] => {
	const composed = composeYaml(text, { keepSourceTokens: true });
	assert.ok(composed !== 'tooComplex' && composed.documents.every(({ errors }) => errors.length === 0), text);
	return composed.comments;
};

const maps = new Map<string, YamlMap>();

/** The map of the session in a text; those that were read last are kept. */
function mapOf(layout: Layout): YamlMap {
	const key = JSON.stringify(layout);
	const map = maps.get(key) ?? readMap(layout);
	if (!maps.has(key)) {
		[...maps.keys()].slice(0, -1).forEach(each => maps.delete(each));
		maps.set(key, map);
	}
	return map;
}

function readMap(layout: Layout): YamlMap {
	const { position } = sessionIn(layout)!;
	const parsed = parseYaml(layout.text);
	assert.ok(parsed !== 'tooComplex');
	const all = (node: YamlNode | null): readonly YamlNode[] => node === null ? [] : [node, ...isMap(node)
		? node.entries.flatMap(({ value }) => all(value)) : isSeq(node) ? node.items.flatMap(all) : []];
	const found = parsed.documents.flatMap(({ root }) => all(root))
		.find(node => isMap(node) && node.start === offsetAt(layout.text, position));
	assert.ok(found && isMap(found));
	return found;
}

/** The spans of keys of a map, each with what is between it and the keys around it. */
function spansOf(layout: Layout, keys: readonly string[]): readonly (readonly [from: number, to: number])[] {
	const map = mapOf(layout);
	const lineStart = (offset: number): number => layout.text.lastIndexOf('\n', offset - 1) + 1;
	// Two keys can be on one line: `a: [b]: c`.
	const endBefore = (next: number, key: number): number => lineStart(next) > key ? lineStart(next) : next;
	return map.entries.flatMap(({ key }, i) => {
		if (!isScalar(key) || !keys.some(each => isSameKey(key.text, each))) {
			return [];
		}
		const [before, next] = [map.entries[i - 1], map.entries[i + 1]?.key?.start];
		return [map.isFlow
			? [before?.value?.end ?? map.start, next ?? map.end] as const
			: [lineStart(key.start), next === undefined ? layout.text.length : endBefore(next, key.start)] as const];
	});
}

function valueAt(layout: Layout, name: string): YamlNode | null | undefined {
	return name.split('.').reduce<YamlNode | null | undefined>((node, key) =>
		isMap(node) ? node.entries.find(entry => isScalar(entry.key) && isSameKey(entry.key.text, key))?.value : undefined, mapOf(layout));
}

/** Whether an offset is in a map that a change replaces: a text with a colon, which can have comments in it. */
function isInTextMap(layout: Layout, each: SessionChange, offset: number): boolean {
	return keysOf(each).some(key => {
		const value = valueAt(layout, 'list' in each ? each.list : key);
		const node = isSeq(value) && 'at' in each ? value.items[each.at] : value;
		const end = isMap(node) ? layout.text.indexOf('\n', node.end - 1) : -1;
		return isMap(node) && offset >= node.start && offset < (end < 0 ? layout.text.length : end);
	});
}

/** The sources of a list's items; undefined where it is not written item by item. */
function sourcesOf(layout: Layout, name: string): readonly string[] | undefined {
	const value = valueAt(layout, name);
	return isSeq(value) ? value.items.map(item => item ? layout.text.slice(item.start, item.end).trimEnd() : '') : undefined;
}

const keysOf = (each: SessionChange): readonly string[] => {
	switch (each.is) {
		case 'text':
		case 'word':
		case 'member':
			return [each.key];
		case 'when':
			return ['date', 'time', 'start', 'minutes'];
		case 'attend':
			return ['attendance'];
		case 'minutes':
		case 'topics':
			return [each.is];
		case 'action':
			return ['actions'];
		case 'approved':
			return ['approved'];
		default:
			return [each.list.split('.')[0]!];
	}
};

/** Lines of other keys are not touched, and other entries of the list keep their source. */
function assertOthersStay(before: Layout, after: Layout, edits: readonly TextEdit[], each: SessionChange, what: string): void {
	const spans = spansOf(before, keysOf(each));
	for (const { start, end } of edits.filter(edit => edit.end > edit.start)) {
		// Without a line break at the end of the text, the one before the lines goes.
		const isAtEnd = (from: number): boolean => end === before.text.length && /^\r?\n$/.test(before.text.slice(start, from));
		assert.ok(spans.some(([from, to]) => (start >= from || isAtEnd(from)) && end <= to), what);
	}
	const name = 'list' in each ? each.list : each.is === 'action' ? 'actions' : undefined;
	const old = name === undefined ? undefined : sourcesOf(before, name);
	const now = name === undefined ? undefined : sourcesOf(after, name) ?? [];
	// Where an item could not be read, the indexes are others.
	const isAllRead = name !== undefined && old?.length === valueOf(sessionIn(before)!).lists[name].length;
	if (!isAllRead || !now || !('at' in each || each.is === 'move')) {
		return;
	}
	const isAdded = now.length > old.length;
	const isRemoved = now.length < old.length;
	const wanted = each.is === 'move' ? old.toSpliced(each.from, 1).toSpliced(each.to, 0, old[each.from]!)
		: isAdded ? old : old.toSpliced(each.at, 1);
	const got = each.is === 'move' || isRemoved ? now : now.toSpliced(each.at, 1);
	assert.deepEqual(got, wanted, what);
}

/** Makes a change and holds its laws. Returns the layout after it, or undefined if it is refused. */
export function made(before: Layout, each: SessionChange): Layout | undefined {
	const what = `${JSON.stringify(each)} in ${before.text}`;
	const edits = plan(before, each);
	if (!edits) {
		return undefined;
	}
	edits.forEach(({ start, end }, i) => { assert.ok(start <= end && start > (edits[i - 1]?.end ?? -1), what); });
	const after = { ...before, text: applyEdits(before.text, edits) };
	const result = `${what}\n=>\n${after.text}`;
	const session = sessionIn(after);
	assert.ok(session, result);
	assert.deepEqual(plain(valueOf(session)), plain(afterChange(valueOf(sessionIn(before)!), each)), result);
	assert.strictEqual(applyEdits(after.text, inverseEdits(before.text, edits)), before.text);
	// What was there already needs no edit.
	if (JSON.stringify(plain(valueOf(session))) === JSON.stringify(plain(valueOf(sessionIn(before)!)))) {
		assert.ok(edits.length === 0 || each.is === 'move', result);
	}
	assertOthersStay(before, after, edits, each, result);
	const left = commentsOf(after.text).map(({ text }) => text);
	const comments = commentsOf(before.text).filter(({ start, text }) => left.includes(text) || !isInTextMap(before, each, start))
		.map(({ text }) => text);
	if (each.is === 'move') {
		assert.deepEqual([...left].sort(), [...comments].sort(), result);
	} else if (removes(each)) {
		let at = -1;
		assert.ok(left.every(comment => (at = comments.indexOf(comment, at + 1)) >= 0), result);
	} else {
		assert.deepEqual(left, comments, result);
	}
	return after;
}

/** Whether a change can take an entry or key away, with its comments. */
const removes = (each: SessionChange): boolean => {
	switch (each.is) {
		case 'text':
		case 'edit':
			return oneLine(each.to) === '';
		case 'minutes':
		case 'word':
		case 'approved':
		case 'attend':
			return ('to' in each ? each.to : each.state) === undefined;
		case 'action':
		case 'texts':
			return Object.values(each.to).some(value => oneLine(value ?? '') === '');
		case 'member':
			return !each.isIn;
		default:
			return each.is === 'remove' || each.is === 'topics';
	}
};

const plain = (value: SessionValue): unknown => JSON.parse(JSON.stringify(value, (_, each: unknown) =>
	typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a < b ? -1 : 1)) : each));
