import { canonicalKey } from '../record/keys';
import { type Person, peopleShape, personShape } from '../record/programmeFile';
import { readDocuments } from '../record/readDocuments';
import { list } from '../record/shape';
import { onOneLine } from '../text/plainText';
import type { TextEdit } from '../text/textEdit';
import type { NewValue } from '../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlNode, type YamlPath } from '../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from './changeRecord';
import { setList, setValues } from './setValues';

/** An entry of `people.yaml` in its text. */
interface Entry {
	readonly record: OpenRecord;
	readonly path: YamlPath;
	readonly node: YamlNode | null;
	readonly person: Person;
}

/** New values of one person, by key; keys that are not ours, too. */
export interface PersonChange {
	readonly was: Person;
	readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** All entries of a text of `people.yaml`, to change several at once: the text is parsed once. */
export class PeopleEntries {
	readonly #entries: ReadonlyMap<string, Entry>;
	readonly #records: readonly OpenRecord[];

	private constructor(entries: ReadonlyMap<string, Entry>, records: readonly OpenRecord[]) {
		this.#entries = entries;
		this.#records = records;
	}

	/** Undefined for a text that can't be edited. */
	static open(text: string): PeopleEntries | undefined {
		const documents = readDocuments(text);
		if ('code' in documents) {
			return undefined;
		}
		const entries = new Map<string, Entry>();
		const records: OpenRecord[] = [];
		for (const [index, document] of documents.entries()) {
			const isList = isSeq(document.root);
			const record = OpenRecord.people(text, index, isList ? list(personShape) : peopleShape);
			if (!record) {
				return undefined;
			}
			records.push(record);
			const above = isList ? [] : ['people'];
			const written = record.nodeAt(above);
			// Names that are lines of one text have no entry of their own.
			for (const [i, node] of (isSeq(written) ? written.items : []).entries()) {
				const person = record.read(personShape, node) as Person | undefined;
				if (person) {
					entries.set(JSON.stringify(person), { record, path: [...above, i], node, person });
				}
			}
		}
		return new PeopleEntries(entries, records);
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
		const byRecord = new Map(this.#records.map(record => [record, [] as RecordChange[]]));
		for (const change of changes) {
			const entry = this.#entries.get(JSON.stringify(change.was));
			if (!entry) {
				return undefined;
			}
			byRecord.get(entry.record)?.push(...changesOf(entry, change.values));
		}
		const edits = [...byRecord].map(([record, each]) => each.length === 0 ? [] : record.change(each)?.edits);
		return edits.every(each => each !== undefined) ? edits.flat() : undefined;
	}
}

function changesOf({ record, path, person, node }: Entry, values: PersonChange['values']): readonly RecordChange[] {
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
