import { canonicalKey, isSameKey } from '../../record/keys';
import { type Person, peopleShape, personShape } from '../../record/programmeFile';
import { readDocuments } from '../../record/readDocuments';
import { list, type Shape } from '../../record/shape';
import { onOneLine } from '../../text/plainText';
import { applyEdits, composeEdits, differenceOf, type TextEdit } from '../../text/textEdit';
import { OpenYaml } from '../../yaml/edit/openYaml';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode, type YamlPath, type YamlSeq } from '../../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { type EntryText, entryTexts } from './entryTexts';
import { addedToPeople, type NewPerson } from './peopleFiles';
import { setList, setValues } from '../setValues';

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

	/**
	 * Returns the edits that change people and add others. Undefined if one of them is not possible. Each entry is parsed and edited by
	 * itself; where the text does not allow that, the whole text is. `step` lets other work run.
	 */
	async edit(
		changes: readonly PersonChange[], added: readonly NewPerson[], step: () => Promise<void>,
	): Promise<readonly TextEdit[] | undefined> {
		return changes.length + added.length === 0 ? [] : await this.#editEntries(changes, added, step) ?? composeEdits(this.#text, [
			() => this.#changeWhole(changes),
			text => addedToPeople(text, added),
		]);
	}

	async #editEntries(
		changes: readonly PersonChange[], added: readonly NewPerson[], step: () => Promise<void>,
	): Promise<readonly TextEdit[] | undefined> {
		const people = listIn(this.#text);
		const texts = people && entryTexts(this.#text, people);
		const changed = texts && await this.#changeTexts(texts, changes, step);
		const last = texts?.at(-1);
		if (!people || !changed || !last) {
			return undefined;
		}
		if (added.length > 0) {
			const before = changed.get(last) ?? [];
			const now = applyEdits(last.text, before);
			const grown = await appended(now, added, step);
			const grow = (): readonly TextEdit[] | undefined => grown === undefined ? undefined : differenceOf(now, grown);
			changed.set(last, composeEdits(last.text, [() => before, grow]) ?? []);
		}
		const edits = [...changed].flatMap(([{ start }, own]) =>
			own.map(edit => ({ ...edit, start: start + edit.start, end: start + edit.end })));
		await step();
		const result = listIn(applyEdits(this.#text, edits))?.items ?? [];
		await step();
		const expected = texts.flatMap((each, i) => {
			const own = changed.get(each);
			return own ? listIn(applyEdits(each.text, own))?.items ?? [] : [people.items[i] ?? null];
		});
		const isExact = expected.length === people.items.length + added.length && result.length === expected.length
			&& result.every((item, i) => isSameNode(item, expected[i] ?? null));
		return isExact ? edits : undefined;
	}

	/** Returns the edits of each entry's text. Undefined if one of them can't be changed by itself. */
	async #changeTexts(
		texts: readonly EntryText[], changes: readonly PersonChange[], step: () => Promise<void>,
	): Promise<Map<EntryText, readonly TextEdit[]> | undefined> {
		const changed = new Map<EntryText, readonly TextEdit[]>();
		for (const { was, values } of changes) {
			const entry = this.#entries.get(JSON.stringify(was));
			const at = entry?.document === 0 ? entry.path.at(-1) : undefined;
			const own = typeof at === 'number' ? texts[at] : undefined;
			const record = own && OpenRecord.people(own.text, 0, list(personShape));
			const edits = entry && record?.change(changesOf(record, { ...entry, path: [0] }, values))?.edits;
			if (!own || !edits) {
				return undefined;
			}
			changed.set(own, edits);
			await step();
		}
		return changed;
	}

	#changeWhole(changes: readonly PersonChange[]): readonly TextEdit[] | undefined {
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

/** The list of people in a text of one document. */
function listIn(text: string): YamlSeq | undefined {
	const documents = readDocuments(text);
	const [root, ...others] = 'code' in documents ? [] : documents.map(document => document.root);
	const found = isMap(root) ? root.entries.find(({ key }) => isScalar(key) && isSameKey(key.text, 'people'))?.value : root;
	return others.length === 0 && isSeq(found) ? found : undefined;
}

/** How many people are added at once: some milliseconds. */
const peoplePerStep = 10;

/** The text of an entry with people behind it; each time, only what was added last is parsed. */
async function appended(text: string, people: readonly NewPerson[], step: () => Promise<void>): Promise<string | undefined> {
	let done = '';
	let open = text;
	for (let i = 0; i < people.length; i += peoplePerStep) {
		const edits = addedToPeople(open, people.slice(i, i + peoplePerStep));
		const next = edits && applyEdits(open, edits);
		const entries = next === undefined ? undefined : listIn(next);
		const last = next === undefined ? undefined : entries && entryTexts(next, entries)?.at(-1);
		if (next === undefined || !last) {
			return undefined;
		}
		done += next.slice(0, last.start);
		open = next.slice(last.start);
		await step();
	}
	return done + open;
}

/** Whether two values are written alike, wherever they are. */
function isSameNode(a: YamlNode | null, b: YamlNode | null): boolean {
	if (isMap(a) && isMap(b)) {
		const parts = ({ entries }: YamlMap): readonly (YamlNode | null)[] => entries.flatMap(({ key, value }) => [key, value]);
		const [ofA, ofB] = [parts(a), parts(b)];
		return ofA.length === ofB.length && ofA.every((part, i) => isSameNode(part, ofB[i] ?? null));
	}
	return isSeq(a) && isSeq(b) ? a.items.length === b.items.length && a.items.every((item, i) => isSameNode(item, b.items[i] ?? null))
		: isScalar(a) && isScalar(b) ? a.source === b.source && a.style === b.style : a === b;
}
