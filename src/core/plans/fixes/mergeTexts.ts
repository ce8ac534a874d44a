import { canonicalKey, isSameKey } from '../../record/keys';
import type { AnyShape } from '../../record/shape';
import { OpenYaml } from '../../yaml/edit/openYaml';
import type { NewValue } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { isMap, isScalar, isSeq, type YamlMap, type YamlPath } from '../../yaml/read/yamlNode';
import { nextFree, rootOf } from './joinLists';
import { isEmpty, newValueOf, textOf, type Value } from './newValues';

/**
 * Merges two versions of a file whose root is a map into ours: a text that differs has the lines of both, one after the other; a list has
 * the items of both, each one once; keys of theirs are added. An item is the same where its id or its person is. An action whose id stands
 * for another text in ours gets the next free id. Undefined where the versions say two things where only one can stand, such as two days
 * or two states, and where a comment of theirs would be lost.
 */
export function mergeTexts(ours: string, theirs: string, shape: AnyShape): string | undefined {
	const [a, b] = [rootOf(ours), rootOf(theirs)];
	const [open, other] = [OpenYaml.parse(ours), OpenYaml.parse(theirs)];
	const comments = new Set(open?.composed.comments.map(({ text }) => text));
	if (!open || !other || !isMap(a) || !isMap(b) || other.composed.comments.some(({ text }) => !comments.has(text))) {
		return undefined;
	}
	const merge = new Merge(new YamlDraft(open, { sameKey: isSameKey }), ours, theirs);
	return merge.map([], a, b, shape) ? merge.draft.finish()?.text : undefined;
}

/** The keys that tell the items of a list apart. */
const identities = ['id', 'person', 'url'];

class Merge {
	readonly draft: YamlDraft;
	readonly #ours: string;
	readonly #theirs: string;

	constructor(draft: YamlDraft, ours: string, theirs: string) {
		this.draft = draft;
		this.#ours = ours;
		this.#theirs = theirs;
	}

	/** Adds what a map of theirs says to one of ours. Returns false if that is not possible. */
	map(path: YamlPath, ours: YamlMap, theirs: YamlMap, shape: AnyShape): boolean {
		const known = shape.is === 'fields' ? shape.fields : {};
		return theirs.entries.every(({ key, value }) => {
			if (!isScalar(key)) {
				return false;
			}
			const name = canonicalKey(key.text, known) ?? key.text;
			const own = ours.entries.find(each => isScalar(each.key) && (canonicalKey(each.key.text, known) ?? each.key.text) === name);
			const at = [...path, isScalar(own?.key) ? own.key.text : key.text];
			if (!own || isEmpty(own.value)) {
				return (own && isEmpty(value)) || this.#set(at, newValueOf(value), Object.keys(known));
			}
			return isEmpty(value) || isSame(own.value, value) || this.#value(at, own.value, value, known[name] ?? { is: 'text' });
		});
	}

	#value(path: YamlPath, ours: Value, theirs: Value, shape: AnyShape): boolean {
		const of = shape.is === 'aside' ? shape.shape : shape;
		const isPlainList = !isMap(ours) && !isMap(theirs);
		if (of.is === 'text') {
			const [a, b] = [textOf(ours, this.#ours), textOf(theirs, this.#theirs)];
			return a !== undefined && b !== undefined && this.#set(path, bothTexts(a, b, isSameKey(String(path.at(-1)), 'title')), []);
		}
		if (of.is === 'list' || of.is === 'wordOrList' || (of.is === 'fields' && of.list && isPlainList)) {
			return isPlainList && this.#list(path, itemsOf(ours), itemsOf(theirs), of.is === 'fields' ? of.list?.item ?? of : of.item, shape.is === 'aside');
		}
		return isMap(ours) && isMap(theirs) && this.map(path, ours, theirs, of);
	}

	#list(path: YamlPath, ours: readonly Value[], theirs: readonly Value[], item: AnyShape, needsId: boolean): boolean {
		const taken = new Set([...ours, ...theirs].map(each => fieldOf(each, 'id')).filter(id => id !== undefined));
		return theirs.every(one => {
			if (isEmpty(one) || ours.some(each => isSame(each, one))) {
				return true;
			}
			const identity = identities.find(key => fieldOf(one, key) !== undefined);
			const index = identity === undefined ? -1 : ours.findIndex(each => fieldOf(each, identity) === fieldOf(one, identity));
			const same = ours[index];
			const isOther = isMap(same) && identity === 'id' && fieldOf(same, 'text') !== fieldOf(one, 'text');
			if (isMap(same) && isMap(one) && !isOther) {
				return this.map([...path, index], same, one, item);
			}
			const value = newValueOf(one);
			const id = isOther ? nextFree(fieldOf(one, 'id') ?? '', taken) : undefined;
			if (value === undefined || (isOther && id === undefined) || (needsId && identity !== 'id')) {
				return false;
			}
			if (id !== undefined) {
				taken.add(id);
			}
			this.draft.append(path, id === undefined ? value : { ...value as { readonly [key: string]: NewValue }, id });
			return true;
		});
	}

	#set(path: YamlPath, value: NewValue | undefined, order: readonly string[]): boolean {
		if (value !== undefined) {
			this.draft.set(path, value, { order });
		}
		return value !== undefined;
	}
}

/** The lines of both texts: those that both begin and end with once, and between them ours before theirs. */
function bothTexts(ours: string, theirs: string, isTitle: boolean): string {
	const [a, b] = [ours.trimEnd().split('\n'), theirs.trimEnd().split('\n')];
	const least = Math.min(a.length, b.length);
	const begin = count(least, i => a[i] === b[i]);
	const end = count(least - begin, i => a.at(-1 - i) === b.at(-1 - i));
	const lines = [...a.slice(0, a.length - end), ...b.slice(begin, b.length - end), ...a.slice(a.length - end)];
	return isTitle && least === 1 ? lines.join('; ') : lines.join('\n') + (/\n$/.test(ours + theirs) ? '\n' : '');
}

/** The number of leading indexes below a limit that meet a condition. */
function count(limit: number, meets: (index: number) => boolean): number {
	const found = Array.from({ length: limit }, (_, i) => i).findIndex(i => !meets(i));
	return found < 0 ? limit : found;
}

const itemsOf = (node: Value): readonly Value[] => isSeq(node) ? node.items : [node];

function fieldOf(node: Value, key: string): string | undefined {
	const found = isMap(node) ? node.entries.find(each => isScalar(each.key) && isSameKey(each.key.text, key))?.value : undefined;
	return isScalar(found) && found.text !== '' ? found.text : undefined;
}

/** Whether two nodes say the same, however they are written. */
function isSame(a: Value, b: Value): boolean {
	if (isEmpty(a) || isEmpty(b)) {
		return isEmpty(a) && isEmpty(b);
	}
	const [one, other] = [newValueOf(a), newValueOf(b)];
	return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

