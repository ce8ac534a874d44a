import { canonicalKey } from '../record/keys';
import { type Person, peopleShape, personShape } from '../record/programmeFile';
import { readDocuments } from '../record/readDocuments';
import { list } from '../record/shape';
import { onOneLine } from '../text/plainText';
import { offsetAt } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { NewValue } from '../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlPath } from '../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from './changeRecord';
import { setList, setValues } from './setValues';

/** An entry of `people.yaml` in its text. */
interface Entry {
	readonly record: OpenRecord;
	readonly path: YamlPath;
	readonly person: Person;
	/** Whether the entry is a name alone. */
	readonly isName: boolean;
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
			const people = (isList ? document.read(list(personShape)) : document.read(peopleShape)?.people) ?? [];
			const record = OpenRecord.people(text, index, isList ? list(personShape) : peopleShape);
			if (!record) {
				return undefined;
			}
			records.push(record);
			for (const person of people) {
				const { start, end } = document.at.rangeOfMap(person);
				const below = record.pathAt(start) ?? [];
				const path = below.slice(0, below.findIndex(key => typeof key === 'number') + 1);
				const isName = !isMap(record.nodeAt(path));
				const isOwnText = !isName || record.textOf(path) === text.slice(offsetAt(text, start), offsetAt(text, end));
				// Names that are lines of one text have no entry of their own.
				if (path.length > 0 && isOwnText) {
					entries.set(JSON.stringify(person), { record, path, person, isName });
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
		const node = entry?.record.nodeAt(entry.path);
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

function changesOf({ record, path, person, isName }: Entry, values: PersonChange['values']): readonly RecordChange[] {
	const written = Object.fromEntries(Object.entries(values).map(([key, value]) =>
		[key, typeof value === 'string' ? onOneLine(value) : value]));
	if (isName) {
		return [{ set: path, to: { ...person, ...written } as NewValue }];
	}
	return Object.entries(written).flatMap(([key, value]) => Array.isArray(value)
		? setList(record, [...path, key], presentList(person, key), value as readonly string[])
		: setValues(record, path, { [key]: value }));
}

function presentList(person: Person, key: string): readonly string[] {
	return key === 'offers' || key === 'seeks' || key === 'aliases' ? person[key] ?? [] : [];
}
