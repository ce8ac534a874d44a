import { isSameKey } from '../../record/keys';
import { isListKey, isTextKey } from '../../record/knownKeys';
import { markedEntries } from '../../record/listMarks';
import { composeEdits, type TextEdit } from '../../text/textEdit';
import { OpenYaml } from '../../yaml/edit/openYaml';
import type { NewValue } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { parseYaml } from '../../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlPath } from '../../yaml/read/yamlNode';
import { isEmpty, newValueOf, textOf, type Value } from './newValues';

/**
 * Joins the value of a key into the first one of its map with the same meaning: a text below the other, the items of a list behind the
 * others. `written` is the range of the key. Undefined for other values, and for a value with comments, which would be lost.
 */
export function joinKey(
	text: string, written: { readonly start: number; readonly end: number }, key: string,
): readonly TextEdit[] | undefined {
	// Two keys with one name have one path, so the second one has another name while they are joined.
	const name = Array.from({ length: 100 }, (_, i) => `second${String(i)}`).find(each => !text.includes(each)) ?? 'second';
	return composeEdits(text, [
		() => [{ ...written, text: name }],
		renamed => {
			const open = OpenYaml.parse(renamed);
			const found = open?.pathAt(written.start);
			const parent = found?.path.slice(0, found.path.lastIndexOf(name));
			const parsed = parseYaml(renamed);
			const map = found && parent && parsed !== 'tooComplex' ? nodeAt(parsed.documents[found.document]?.root, parent) : undefined;
			const first = isMap(map) ? map.entries.find(each => isScalar(each.key) && isSameKey(each.key.text, key)) : undefined;
			const second = isMap(map) ? map.entries.find(each => isScalar(each.key) && each.key.text === name) : undefined;
			if (!open || !found || !parent || !first || !isScalar(first.key) || !second) {
				return undefined;
			}
			const end = second.value?.end ?? written.start;
			if (open.composed.comments.some(({ start }) => written.start < start && start < end)) {
				return undefined;
			}
			const draft = new YamlDraft(open, found);
			const path = [...parent, first.key.text];
			return join(draft, path, first.value, second.value, key, renamed)?.remove([...parent, name]).finish()?.edits;
		},
	]);
}

function join(draft: YamlDraft, path: YamlPath, first: Value, second: Value, key: string, source: string): YamlDraft | undefined {
	if (isListKey(key)) {
		const items = itemsOf(second, source);
		const own = isSeq(first) || isEmpty(first) ? undefined : itemsOf(first, source);
		// A single value, or lines with bullets, becomes the list.
		return items && (own ? draft.set(path, [...own, ...items]) : items.reduce<YamlDraft>((all, item) => all.append(path, item), draft));
	}
	const [a, b] = [textOf(first, source), textOf(second, source)];
	if (!isTextKey(key) || a === undefined || b === undefined) {
		return undefined;
	}
	const isLong = isSameKey(key, 'summary') || isSameKey(key, 'comment');
	const lineEnd = a.endsWith('\n') && !b.endsWith('\n') ? '\n' : '';
	const isDone = b === '' || a.trim() === b.trim();
	return isDone ? draft : draft.set(path, a === '' ? b : a.trimEnd() + (isLong ? '\n' : '; ') + b + lineEnd);
}

function itemsOf(node: Value, source: string): readonly NewValue[] | undefined {
	if (isEmpty(node)) {
		return [];
	}
	if (isMap(node)) {
		// Keys such as those of `agenda` are no list.
		return undefined;
	}
	const items = isSeq(node) ? node.items : node ? markedEntries(node, source, node.end) ?? [node] : [];
	const values = items.map(newValueOf);
	return values.every(value => value !== undefined) ? values : undefined;
}

function nodeAt(root: Value, path: YamlPath): Value {
	return path.reduce<Value>((node, step) => isMap(node)
		? node.entries.find(({ key }) => isScalar(key) && key.text === step)?.value
		: isSeq(node) && typeof step === 'number' ? node.items[step] : undefined, root);
}
