import { canonicalKey, isSameKey } from '../record/keys';
import { type Person, peopleShape, personShape } from '../record/programmeFile';
import { readDocuments } from '../record/readDocuments';
import { list, type Shape } from '../record/shape';
import { onOneLine } from '../text/plainText';
import type { TextEdit } from '../text/textEdit';
import { OpenYaml } from '../yaml/edit/openYaml';
import type { NewValue } from '../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlNode, type YamlPath } from '../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from './changeRecord';
import { setList, setValues } from './setValues';

/** An entry of `people.yaml` in its text. */
interface Entry {
	readonly document: number;
	readonly path: YamlPath;
	readonly node: YamlNode | null;
	readonly person: Person;
}

/** New values of one person, by key; keys that are not ours, too. */
export interface PersonChange {
	readonly was: Person;
	readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** All entries of a text of `people.yaml`, to compare and change several at once. The text is parsed for editing only to change it. */
export class PeopleEntries {
	readonly #text: string;
	readonly #entries: ReadonlyMap<string, Entry>;
	/** The shapes of the text's documents. */
	readonly #shapes: readonly Shape<unknown>[];

	private constructor(text: string, entries: ReadonlyMap<string, Entry>, shapes: readonly Shape<unknown>[]) {
		this.#text = text;
		this.#entries = entries;
		this.#shapes = shapes;
	}

	/** Reads a text; `step` lets other work run. Undefined for a text that can't be edited. */
	static async open(text: string, step: () => Promise<void> = () => Promise.resolve()): Promise<PeopleEntries | undefined> {
		const documents = OpenYaml.isRefused(text) ? undefined : readDocuments(text);
		if (!documents || 'code' in documents) {
			return undefined;
		}
		const entries = new Map<string, Entry>();
		for (const [index, { root, read }] of documents.entries()) {
			const above = isSeq(root) ? [] : ['people'];
			const written = isMap(root) ? root.entries.find(({ key }) => isScalar(key) && isSameKey(key.text, 'people'))?.value : root;
			// Names that are lines of one text have no entry of their own.
			for (const [i, node] of (isSeq(written) ? written.items : []).entries()) {
				const person = node === null ? undefined : read<Person>(personShape, node);
				if (person) {
					entries.set(JSON.stringify(person), { document: index, path: [...above, i], node, person });
				}
				await step();
			}
		}
		return new PeopleEntries(text, entries, documents.map(({ root }) => isSeq(root) ? list(personShape) : peopleShape));
	}

	/** Whether a person's entry is in the text, as it was read, and can be changed. */
	has(person: Person): boolean {
		return this.#entries.has(JSON.stringify(person));
	}

	/** The values of a person's keys that are not ours, as text. */
	otherValues(person: Person): Readonly<Record<string, string>> {
		const entry = this.#entries.get(JSON.stringify(person));
		const node = entry?.node;
		const known = personShape.is === 'fields' ? personShape.fields : {};
		return Object.fromEntries(!isMap(node) ? [] : node.entries.flatMap(({ key, value }) =>
			isScalar(key) && isScalar(value) && canonicalKey(key.text, known) === undefined ? [[key.text, value.text]] : []));
	}

	/** Returns the edits of all changes. Undefined if one of them is not possible. */
	change(changes: readonly PersonChange[]): readonly TextEdit[] | undefined {
		const records = this.#shapes.map((shape, i) => (
			{ record: OpenRecord.people(this.#text, i, shape), changes: [] as RecordChange[] }
		));
		for (const change of changes) {
			const entry = this.#entries.get(JSON.stringify(change.was));
			const open = entry && records[entry.document];
			if (!entry || !open?.record) {
				return undefined;
			}
			open.changes.push(...changesOf(open.record, entry, change.values));
		}
		const edits = records.map(({ record, changes: each }) => each.length === 0 ? [] : record?.change(each)?.edits);
		return edits.every(each => each !== undefined) ? edits.flat() : undefined;
	}
}

function changesOf(record: OpenRecord, { path, person, node }: Entry, values: PersonChange['values']): readonly RecordChange[] {
	const written = Object.fromEntries(Object.entries(values).map(([key, value]) =>
		[key, typeof value === 'string' ? onOneLine(value) : value]));
	if (!isMap(node)) {
		return [{ set: path, to: { ...person, ...written } as NewValue }];
	}
	return Object.entries(written).flatMap(([key, value]) => Array.isArray(value)
		? setList(record, [...path, key], presentList(person, key), value as readonly string[])
		: setValues(record, path, { [key]: value }));
}

function presentList(person: Person, key: string): readonly string[] {
	return key === 'offers' || key === 'seeks' || key === 'aliases' ? person[key] ?? [] : [];
}
