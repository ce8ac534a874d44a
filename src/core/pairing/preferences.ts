import type { People } from '../programme/people';
import { isSameKey } from '../record/keys';
import { readDocuments } from '../record/readDocuments';
import { compareText } from '../text/collections';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';

/**
 * Who wishes to be paired with whom, and who must not be, as `private/pairing.yaml` says it (product.md, People file). People are the keys
 * that `People.comparisonKeyOf` gives.
 */
export interface Preferences {
	/** Person → whom they wish for, best first. */
	readonly wishes: ReadonlyMap<string, readonly string[]>;
	/** Pairs of people, as `refusalKey` gives them. */
	readonly refusals: ReadonlySet<string>;
	/** Names in the file that nobody in `people.yaml` has, or several have, as written. */
	readonly unknown: readonly string[];
}

/** No wishes and no refusals. */
export const noPreferences: Preferences = { wishes: new Map(), refusals: new Set(), unknown: [] };

/** The key of two people in `refusals`, whatever their order. */
export function refusalKey(one: string, other: string): string {
	return JSON.stringify([one, other].sort(compareText));
}

/**
 * Reads `private/pairing.yaml`: `wishes`, a map from a person to people, and `not_with`, a list of lists of people who must not be paired
 * with each other. Undefined if the text is not YAML: then nobody may be paired, since a refusal could be in it.
 */
export function readPreferences(text: string, people: People): Preferences | undefined {
	const documents = readDocuments(text);
	if ('code' in documents) {
		return undefined;
	}
	const wishes = new Map<string, readonly string[]>();
	const refusals = new Set<string>();
	const unknown = new Set<string>();
	const keyOf = (written: string): string => {
		if (!people.get(written)) {
			unknown.add(written);
		}
		return people.comparisonKeyOf(written);
	};
	for (const { root } of documents) {
		for (const [person, wished] of entriesOf(valueOf(root, 'wishes'))) {
			const key = keyOf(person);
			wishes.set(key, [...wishes.get(key) ?? [], ...textsOf(wished).map(keyOf)]);
		}
		const groups = valueOf(root, 'not_with');
		for (const group of groups && isSeq(groups) ? groups.items : []) {
			const keys = textsOf(group).map(keyOf);
			keys.forEach((one, i) => { keys.slice(i + 1).forEach(other => refusals.add(refusalKey(one, other))); });
		}
	}
	return { wishes, refusals, unknown: [...unknown] };
}

function valueOf(root: YamlNode | null, name: string): YamlNode | null | undefined {
	return root && isMap(root) ? root.entries.find(({ key }) => key && isScalar(key) && isSameKey(key.text, name))?.value : undefined;
}

function entriesOf(node: YamlNode | null | undefined): readonly (readonly [key: string, value: YamlNode | null])[] {
	return node && isMap(node) ? node.entries.flatMap(({ key, value }) => key && isScalar(key) ? [[key.text, value] as const] : []) : [];
}

/** The texts of a list, or the one text that stands for it. */
function textsOf(node: YamlNode | null | undefined): readonly string[] {
	return (node && isSeq(node) ? node.items : [node])
		.flatMap(item => item && isScalar(item) && item.text.trim() !== '' ? [item.text.trim()] : []);
}
