import { referencesIn } from '../../files/idsIn';
import { People, spellingsOf } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { type Person, peopleShape, personShape } from '../../record/programmeFile';
import { readDocuments, type YamlDocument } from '../../record/readDocuments';
import { list } from '../../record/shape';
import { personKey } from '../../text/personName';
import { onOneLine } from '../../text/plainText';
import { offsetAt } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isSeq, type YamlPath } from '../../yaml/read/yamlNode';
import { OpenRecord } from '../changeRecord';
import type { Changed } from '../session/planAction';
import { presentValues, setList, setValues } from '../setValues';

/** New values of a person; null and an empty list remove the key. The id never changes, since files refer to it. */
export interface PersonValues
	extends Readonly<Partial<Record<PersonText, string | null>>>, Readonly<Partial<Record<PersonList, readonly string[]>>> {
	readonly name?: string;
	readonly capacity?: number | null;
}

/** The keys of a person that hold lists. */
type PersonList = typeof personLists[number];
type PersonText = Exclude<keyof Person, 'id' | 'name' | 'capacity' | PersonList>;

const personLists = ['aliases', 'offers', 'seeks', 'languages'] as const;

/**
 * Returns the edits that change values of a person in the text of `people.yaml`. An entry that is only a name becomes a map where it needs
 * keys. Returns `changed` if no entry is as the person was shown; undefined if the text can't be edited.
 */
export function planPersonValues(text: string, was: Person, to: PersonValues): readonly TextEdit[] | Changed | undefined {
	const documents = readDocuments(text);
	if ('code' in documents) {
		return undefined;
	}
	const shown = JSON.stringify(was);
	for (const [index, document] of documents.entries()) {
		const people = peopleIn(document);
		const person = people.find(each => JSON.stringify(each) === shown);
		if (person) {
			return changePerson(text, index, document, people, person, to);
		}
	}
	return 'changed';
}

function peopleIn(document: YamlDocument): readonly Person[] {
	return (isSeq(document.root) ? document.read(list(personShape)) : document.read(peopleShape)?.people) ?? [];
}

function changePerson(
	text: string, index: number, document: YamlDocument, people: readonly Person[], person: Person, {
		aliases, offers, seeks, languages, ...to
	}: PersonValues,
): readonly TextEdit[] | undefined {
	const values = Object.fromEntries(Object
		.entries(to)
		.map(([key, value]) => [key, typeof value === 'string' ? onOneLine(value) : value]));
	const lists = { aliases, offers, seeks, languages };
	const changed = personLists.flatMap(key => {
		const entries = lists[key]?.map(onOneLine);
		return entries ? [[key, entries] as const] : [];
	});
	const isList = isSeq(document.root);
	const record = OpenRecord.people(text, index, isList ? list(personShape) : peopleShape);
	const { start, end } = document.at.rangeOfMap(person);
	const below = record?.pathAt(start) ?? [];
	const path = below.slice(0, below.findIndex(key => typeof key === 'number') + 1);
	if (!record) {
		return undefined;
	}
	const isName = (each: Person, at: YamlPath): boolean =>
		each.name !== undefined && Object.keys(each).length === 1 && !record.has([...at, 'name']);
	if (path.length > 0 && !isName(person, path)) {
		return record.change([
			...setValues(record, path, values), ...changed.flatMap(([key, entries]) => setList(
				record, [...path, key], person[key] ?? [], entries,
			)),
		])?.edits;
	}
	const whole = writtenPerson({
		...person,
		...presentValues(values),
		...Object.fromEntries(changed.filter(([, entries]) => entries.length > 0)),
	});
	if (path.length > 0) {
		// Degrees that YAML takes for entries of their own belong to the name: only their author can say where it ends.
		const isOneEntry = record.textOf(path) === text.slice(offsetAt(text, start), offsetAt(text, end));
		return isOneEntry ? record.change([{ set: path, to: whole }])?.edits : undefined;
	}
	// One or more names without a path each are one text, whose lines begin with bullets.
	return isList || !people.every(each => isName(each, []))
		? undefined
		: record.change([{ set: ['people'], to: people.map(each => each === person ? whole : writtenPerson(each)) }])?.edits;
}

/** A person as short as it can be written: a name alone where nothing else is known. */
function writtenPerson(person: Person): NewValue {
	return person.name !== undefined && Object.keys(person).length === 1 ? person.name : { ...person };
}

/** Returns the names and ids by which files refer to a person, each once, as they are written. */
export function writtenNames({ files, people }: Pick<Programme, 'files' | 'people'>, person: Person): readonly string[] {
	const written = new Set<string>();
	for (const file of files) {
		for (const { to, id } of referencesIn(file)) {
			if (to === 'person') {
				written.add(id);
			}
		}
	}
	return [...written].filter(each => people.answeringTo(each).includes(person));
}

/** Returns those of the names by which files refer to a person that would no longer be understood as the person. */
export function lostNames(written: readonly string[], becomes: Person): readonly string[] {
	const after = new People(spellingsOf([becomes]));
	return written.filter(each => !after.has(each));
}

/**
 * Returns the name to keep as an alias when a person gets another one: the old one, where files use it, or where it is the person's only
 * id. With it, every reference means the same people as before. Undefined where nothing would be lost without it.
 */
export function nameToKeep(written: readonly string[], was: Person, name: string): string | undefined {
	const isLost = was.id === undefined ? personKey(was.name ?? '') !== personKey(name) : lostNames(written, { ...was, name }).length > 0;
	return isLost ? was.name : undefined;
}
