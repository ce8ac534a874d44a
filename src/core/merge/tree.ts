import { rootShapes } from '../record/fileKinds';
import { keyForm } from '../record/keyForm';
import { canonicalKey } from '../record/keys';
import { isCanonicalKey } from '../record/knownKeys';
import { markedEntries } from '../record/listMarks';
import { personShape } from '../record/programmeFile';
import { sessionShape } from '../record/sessionShape';
import { type AnyShape, list, type ReferenceKind } from '../record/shape';
import { textOfMap } from '../record/textOfMap';
import { readLength } from '../time/reading/readLength';
import { readClock, readDay, readMoment } from '../time/reading/readWritten';
import { readZone } from '../time/zoneNames';
import type { NewValue } from '../yaml/edit/renderValue';
import { parseYaml } from '../yaml/read/parseYaml';
import { parsePlainYaml } from '../yaml/read/plainYaml';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../yaml/read/yamlNode';

/** A value of a record as it is compared and merged, whatever language and layout it is written in. No value is absent, not a tree. */
export type Tree = TextTree | MapTree | ListTree;

/** One value. */
export interface TextTree {
	readonly is: 'text';
	/** The canonical form, which is compared: of a word, a day or a number; of a text without white space at its end. */
	readonly text: string;
	/** What is written where the value is copied. */
	readonly value: NewValue;
	readonly shape: AnyShape;
	/** Absent for a merged value. */
	readonly node?: YamlNode;
}

/** Values by canonical keys. */
export interface MapTree {
	readonly is: 'map';
	readonly entries: ReadonlyMap<string, MapEntry>;
	/** The keys without a value, as they are written. */
	readonly empty: ReadonlyMap<string, string>;
	/** The usual order of its keys. */
	readonly order: readonly string[];
	/** What kind of thing its id identifies. */
	readonly defines?: ReferenceKind;
	/** The key of the only value that is written, where the map is written as this value. */
	readonly short?: string;
	/** Absent for a merged map and one that is written as a text. */
	readonly node?: YamlMap;
}

/** A key, as it is written, with its value. */
interface MapEntry {
	readonly name: string;
	readonly value: Tree;
	/** The offset of the key. */
	readonly at?: number;
}

/** A list. */
export interface ListTree {
	readonly is: 'list';
	readonly items: readonly TreeItem[];
	/** Absent for a merged list; not a sequence where a single value is read as a list. */
	readonly node?: YamlNode;
}

/** An item, and where it is in its list as written; absent for an item that is not there yet. */
export interface TreeItem {
	readonly tree: Tree;
	readonly index?: number;
}

/** The documents of a text, each a tree or empty. Undefined where they can't be read without losing something. */
export type Documents = readonly (Tree | undefined)[];

/** A text with its documents. */
export interface ReadText {
	readonly text: string;
	readonly trees: Documents;
}

/** Reads the documents of a YAML text. Undefined for a text with an error, beyond the limits, or with keys that are no scalars. */
export function readDocumentTrees(text: string, shapeOf: (root: YamlNode | null) => AnyShape): Documents | undefined {
	const plain = parsePlainYaml(text);
	const parsed = plain ? undefined : parseYaml(text);
	if (parsed === 'tooComplex' || parsed?.documents.some(({ errors }) => errors.length > 0)) {
		return undefined;
	}
	const reader = new TreeReader(text);
	const roots = plain ? [plain] : parsed?.documents.map(({ root }) => root) ?? [];
	const trees = roots.map(root => reader.read(root, shapeOf(root)));
	return reader.isWhole ? trees : undefined;
}

/** The shape of a document of a file. */
export function shapeOfRoot(kind: keyof typeof rootShapes, root: YamlNode | null): AnyShape {
	return isSeq(root) && kind === 'people' ? list(personShape) : isSeq(root) && kind === 'sessionList' ? list(sessionShape) : rootShapes[kind];
}

class TreeReader {
	isWhole = true;
	readonly #text: string;
	readonly #shapes = new Map<AnyShape, Pick<MapTree, 'order' | 'defines'>>();

	constructor(text: string) {
		this.#text = text;
	}

	read(node: YamlNode | null | undefined, shape: AnyShape): Tree | undefined {
		const of = shape.is === 'aside' ? shape.shape : shape;
		const value = node?.kind === 'alias' && node.target ? node.target : node;
		if (!node || !value || (isScalar(value) && value.text === '')) {
			return undefined;
		}
		if (value.kind === 'alias') {
			// It refers to a list or map, and equals only itself.
			return { is: 'text', text: `\0*${value.name}`, value: null, shape: of, node };
		}
		if (of.is === 'list' || (of.is === 'fields' && of.list && !isMap(value))) {
			return this.#list(value, of.is === 'list' ? of.item : of.list?.item ?? { is: 'text' });
		}
		if (isSeq(value)) {
			return this.#list(value, of.is === 'wordOrList' ? of.item : { is: 'text' });
		}
		if (of.is === 'fields') {
			return this.#fields(value, of);
		}
		const asText = of.is === 'text' && isMap(value) ? textOfMap(value, this.#text, isCanonicalKey)?.text : undefined;
		if (isMap(value) && asText === undefined) {
			return this.#map(value, {});
		}
		return isScalar(value)
			? { is: 'text', text: canonicalText(value.text, of), value: valueOf(value.text, value.style === 'plain'), shape: of, node }
			: { is: 'text', text: (asText ?? '').trimEnd(), value: asText ?? '', shape: of, node };
	}

	#fields(node: YamlNode, shape: AnyShape & { readonly is: 'fields' }): Tree {
		const { fields, scalarKey } = shape;
		const own = this.#ofShape(shape);
		const asText = scalarKey === 'text' && isMap(node)
			? textOfMap(node, this.#text, key => canonicalKey(key, fields) !== undefined)?.text : undefined;
		if (isMap(node) && asText === undefined) {
			return { ...this.#map(node, fields), ...own };
		}
		const value = asText === undefined
			? this.read(node, fields[scalarKey ?? ''] ?? { is: 'text' })
			: { is: 'text' as const, text: asText.trimEnd(), value: asText, shape: fields['text'] ?? { is: 'text' as const }, node };
		return scalarKey === undefined || !value
			? value ?? { is: 'text', text: '', value: '', shape }
			: { is: 'map', entries: new Map([[scalarKey, { name: scalarKey, value }]]), empty: new Map(), short: scalarKey, ...own };
	}

	/** What all maps of a shape have. */
	#ofShape(shape: AnyShape & { readonly is: 'fields' }): Pick<MapTree, 'order' | 'defines'> {
		const known = this.#shapes.get(shape);
		if (known) {
			return known;
		}
		const defines = Object.values(shape.fields).flatMap(each => each.is === 'id' ? [each.of] : [])[0];
		const own = { order: Object.keys(shape.fields), ...defines && { defines } };
		this.#shapes.set(shape, own);
		return own;
	}

	#map(node: YamlMap, fields: Readonly<Record<string, AnyShape>>): MapTree {
		const entries = new Map<string, MapEntry>();
		const empty = new Map<string, string>();
		for (const { key, value } of node.entries) {
			if (!isScalar(key)) {
				this.isWhole = false;
				continue;
			}
			const name = key.text === '' ? key.source.trim() : key.text;
			const canonical = canonicalKey(name, fields) ?? name;
			const tree = this.read(value, fields[canonical] ?? { is: 'text' });
			let unique = canonical;
			for (let number = 2; entries.has(unique) || (number === 2 && empty.has(unique)); number++) {
				// Of a key that is written twice the first one counts, but the other one is not lost.
				unique = `${canonical}\0${String(number)}`;
			}
			if (tree ?? unique !== canonical) {
				entries.set(unique, { name, value: tree ?? { is: 'text', text: '', value: null, shape: { is: 'text' } }, at: key.start });
			} else {
				empty.set(canonical, name);
			}
		}
		return { is: 'map', entries, empty, order: [], node };
	}

	#list(node: YamlNode, item: AnyShape): ListTree {
		const nodes = isSeq(node) ? node.items : this.#entriesIn(node);
		const items = nodes.flatMap((each, index): readonly TreeItem[] => {
			const tree = this.read(each, item);
			return tree ? [{ tree, index }] : [];
		});
		return { is: 'list', items, node };
	}

	/** The entries of a list that is written as one value. */
	#entriesIn(node: YamlNode): readonly YamlNode[] {
		const end = isMap(node) ? textOfMap(node, this.#text, isCanonicalKey)?.end : node.end;
		return (end === undefined ? undefined : markedEntries(node, this.#text, end)) ?? [node];
	}
}

/** The form of a value that is compared. */
function canonicalText(text: string, shape: AnyShape): string {
	const read = shape.is === 'day' ? readDay(text) : shape.is === 'moment' ? readMoment(text) : shape.is === 'time' ? readClock(text) : undefined;
	if (read) {
		return 'value' in read && !read.times ? read.form : text.trimEnd();
	}
	switch (shape.is) {
		case 'word': {
			const form = keyForm(text);
			const alias = Object.entries(shape.aliases).find(([name]) => keyForm(name) === form)?.[1];
			return shape.words.find(word => keyForm(word) === form) ?? alias ?? text;
		}
		case 'whole':
			return String((shape.unit === undefined ? undefined : readLength(text, shape.unit)) ?? text);
		case 'zone':
			return readZone(text) ?? text;
		default:
			return text.trimEnd();
	}
}

/** A scalar as a value to write: a plain number stays one. */
function valueOf(text: string, isPlain: boolean): NewValue {
	if (isPlain && /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) && String(Number(text)) === text) {
		return Number(text);
	}
	return isPlain && (text === 'true' || text === 'false') ? text === 'true' : text;
}

/** Whether two trees say the same. */
export function isSameTree(a: Tree | undefined, b: Tree | undefined): boolean {
	if (a === b || !a || !b) {
		return a === b;
	}
	if (a.is === 'map' && b.is === 'map') {
		return a.entries.size === b.entries.size
			&& [...a.entries].every(([key, { value }]) => isSameTree(value, b.entries.get(key)?.value));
	}
	if (a.is === 'list' && b.is === 'list') {
		return a.items.length === b.items.length && a.items.every(({ tree }, i) => isSameTree(tree, b.items[i]?.tree));
	}
	return a.is === 'text' && b.is === 'text' && a.text === b.text;
}

/** A tree as a value to write. */
export function toValue(tree: Tree): NewValue {
	switch (tree.is) {
		case 'text':
			return tree.value;
		case 'list':
			return tree.items.map(({ tree: item }) => toValue(item));
		case 'map': {
			const only = tree.short !== undefined && tree.entries.size === 1 ? tree.entries.get(tree.short) : undefined;
			return only
				? toValue(only.value)
				: Object.fromEntries([...tree.entries.values()].map(({ name, value }) => [name, toValue(value)]));
		}
	}
}

/** The value at a key. */
export function valueAt(tree: Tree | undefined, key: string): Tree | undefined {
	return tree?.is === 'map' ? tree.entries.get(key)?.value : undefined;
}

/** The text at a key; undefined where another value is. */
export function textAt(tree: Tree | undefined, key: string): string | undefined {
	const value = valueAt(tree, key);
	return value?.is === 'text' ? value.text : undefined;
}
