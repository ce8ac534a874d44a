import { isSameKey } from '../../record/keys';
import type { Pair } from '../../record/pair';
import { type Person, personShape } from '../../record/programmeFile';
import type { Language } from '../../text/language';
import { finish, type Steps } from '../../text/steps';
import type { TextEdit } from '../../text/textEdit';
import { onOneLine } from '../../text/plainText';
import { join, type Uri } from '../../text/uri';
import type { Day } from '../../time/days';
import { wordsFor } from '../../words/catalogues';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { listLines, type NewValue } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import type { YamlPath } from '../../yaml/read/yamlNode';
import { bareName } from '../../text/personName';
import { freeSlug, oneLine, slug } from '../names';
import type { Plan } from '../plan';

/** A person to add to `people.yaml`. */
export interface NewPerson extends Omit<Person, 'id' | 'name'> {
	readonly id: string;
	/** The full name as written, with titles. */
	readonly name: string;
	/** Values of keys that are not ours. */
	readonly others?: Readonly<Record<string, string>>;
}

/** Returns a free id for a person, derived from the name without titles. */
export function newPersonId(name: string, fallback: string, isTaken: (id: string) => boolean): string {
	return freeSlug(bareName(name), fallback, isTaken);
}

/** Renders a new `people.yaml` with explanatory comments. */
export function peopleFile(people: readonly NewPerson[], language: Language): string {
	return finish(peopleFileInSteps(people, language));
}

/** The same in steps, for many people. */
export function* peopleFileInSteps(people: readonly NewPerson[], language: Language): Steps<string> {
	const words = wordsFor(language);
	const lines = [`# ${words.files.people}`, `# ${words.finding.files.contact}`, people.length === 0 ? 'people: []' : 'people:'];
	for (const person of people) {
		lines.push(...listLines([entryOf(person)], 2, style));
		yield;
	}
	return [...lines, ''].join('\n');
}

const style = { step: 2, listIndent: 2, longText: 'block' } as const;

/** A person as an entry of `people.yaml`, the keys in their usual order. */
function entryOf({ others = {}, ...person }: NewPerson): { readonly [key: string]: NewValue } {
	const order = Object.keys(personShape.is === 'fields' ? personShape.fields : {});
	const known = Object.entries(person).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
	return { ...Object.fromEntries(known.map(([key, value]) => [key, typeof value === 'string' ? onOneLine(value) : value])), ...others };
}

/** A pair to render as a file. People are ids, or names if they have no id. */
export interface NewPair {
	readonly id: string;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	/** The id of a cohort of the programme. */
	readonly cohort?: string;
	/** What is known beside, in one comment each. */
	readonly remarks?: readonly string[];
	/** Absent for `active`. */
	readonly status?: Pair['status'];
	/** The first day; absent if nothing says it. */
	readonly start?: Day;
	/** The last day. */
	readonly end?: Day;
	/** The number of weeks between two meetings; absent if none was agreed. */
	readonly every?: string;
	readonly weekday?: string;
	readonly time?: string;
	readonly kind?: Pair['kind'];
	/** The pair that it takes over from. */
	readonly continues?: string;
	/** Absent for an example in a comment. */
	readonly goals?: readonly NewValue[];
}

/** Returns the preferred id of a pair, also for its file and folder: `budi-sari`, `budi-sari-made`. It may be taken. */
export function pairSlug(mentor: string, mentees: readonly string[]): string {
	return slug([slug(bareName(mentor), 'mentor'), ...mentees.map(mentee => slug(bareName(mentee), 'mentee'))].join('-'), 'pair');
}

/** Renders a new pair file with explanatory comments. */
export function pairFile(
	{ id, mentors, mentees, kind, cohort, status = 'active', start, end, every, weekday, time, continues, goals = [], remarks = [] }: NewPair, language: Language,
): string {
	const words = wordsFor(language);
	const key = (name: string, value: string | undefined, indent = ''): readonly string[] =>
		value === undefined ? [] : [`${indent}${name}: ${oneLine(value)}`];
	const rhythm = [...key('every', every, '  '), ...key('weekday', weekday, '  '), ...key('time', time, '  ')];
	return [
		`# ${words.files.pair}`, ...remarks.map(remark => `# ${onOneLine(remark)}`), ...key('id', id), ...people('mentors', mentors), ...people('mentees', mentees),
		...key('kind', kind), ...key('cohort', cohort),
		`status: ${status}`,
		...(start === undefined ? [] : [`start: ${start}`]),
		...(end === undefined ? [] : [`end: ${end}`]),
		...(rhythm.length === 0
			? [`# ${words.finding.files.cadence}`, '# cadence:', '#   every: 2 weeks']
			: ['cadence:', ...rhythm]),
		...key('continues', continues),
		...(goals.length > 0
			? ['goals:', ...listLines(goals, 2, style)]
			: [
				`# ${words.files.goals}`, '# goals:', '#   - id: g1', `#     text: ${words.files.goalExample}`, '#     baseline: 2', '#     target: 4',
			]),
		'',
	].join('\n');
}

const people = (side: string, names: readonly string[]): readonly string[] =>
	names.length === 0 ? [] : [`${side}:`, ...names.map(name => `  - ${oneLine(name)}`)];

/** The current `people.yaml` of a programme. */
export interface PeopleText {
	readonly uri: Uri;
	readonly text: string;
}

/** Plans the addition of people to `people.yaml`, which is created if it does not exist. Returns undefined if the file can't be edited. */
export function addPeople(
	folder: Uri, language: Language, file: PeopleText | undefined, people: readonly NewPerson[],
): Pick<Plan, 'create' | 'edit'> | undefined {
	if (people.length === 0) {
		return { create: [], edit: [] };
	}
	if (!file) {
		return { create: [{ uri: join(folder, 'people.yaml'), text: peopleFile(people, language) }], edit: [] };
	}
	const edits = addedToPeople(file.text, people);
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}

/** Returns the edits that add people to a text of `people.yaml`. Undefined if it can't be edited. */
export function addedToPeople(text: string, people: readonly NewPerson[]): readonly TextEdit[] | undefined {
	const open = OpenYaml.parse(text);
	const addedTo = (path: YamlPath): readonly TextEdit[] | undefined => open && people.reduce(
		(draft, person) => draft.append(path, entryOf(person)),
		new YamlDraft(open, { sameKey: isSameKey }),
	).finish()?.edits;
	// The root of `people.yaml` is a map with `people`, or the list itself.
	return people.length === 0 ? [] : addedTo(['people']) ?? addedTo([]);
}
