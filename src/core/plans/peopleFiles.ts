import { isSameKey } from '../record/keys';
import type { Language } from '../text/language';
import type { TextEdit } from '../text/textEdit';
import { join, type Uri } from '../text/uri';
import type { Day } from '../time/days';
import { wordsFor } from '../words/words';
import { OpenYaml } from '../yaml/edit/openYaml';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import type { YamlPath } from '../yaml/read/yamlNode';
import { bareName, freeSlug, oneLine, slug } from './names';
import type { Plan } from './plan';

/** Somebody who is to stand in `people.yaml`. */
export interface NewPerson {
	readonly id: string;
	/** As its owner writes it, titles and all. */
	readonly name: string;
	readonly role?: string;
}

/** An id for somebody by their name, without titles; one that nobody has. */
export function newPersonId(name: string, fallback: string, isTaken: (id: string) => boolean): string {
	return freeSlug(bareName(name), fallback, isTaken);
}

/** A whole `people.yaml`, with comments that teach. */
export function peopleFile(people: readonly NewPerson[], language: Language): string {
	const words = wordsFor(language);
	return [
		`# ${words.files.people}`, `# ${words.finding.files.contact}`, people.length === 0 ? 'people: []' : 'people:',
		...people.flatMap(({ id, name, role }) => [
			`  - id: ${oneLine(id)}`, `    name: ${oneLine(name)}`, ...(role === undefined ? [] : [`    role: ${oneLine(role)}`]),
		]),
		'',
	].join('\n');
}

/** A pair that is to have a file. People are given as files refer to them: by id, or by name where they have none. */
export interface NewPair {
	readonly id: string;
	readonly mentor: string;
	readonly mentee: string;
	/** The first day. */
	readonly start: Day;
	/** How many weeks lie between two meetings; absent where nothing was agreed. */
	readonly everyWeeks?: number;
}

/** `budi-sari`: the name that a pair's file, folder and id have unless it is taken. */
export function pairSlug(mentor: string, mentee: string): string {
	return slug(`${slug(bareName(mentor), 'mentor')}-${slug(bareName(mentee), 'mentee')}`, 'pair');
}

/** A pair's whole file, with comments that teach. */
export function pairFile({ id, mentor, mentee, start, everyWeeks }: NewPair, language: Language): string {
	const words = wordsFor(language);
	return [
		`# ${words.files.pair}`, `id: ${oneLine(id)}`, 'mentors:', `  - ${oneLine(mentor)}`, 'mentees:', `  - ${oneLine(mentee)}`, 'status: active', `start: ${start}`,
		...(everyWeeks === undefined
			? [`# ${words.finding.files.cadence}`, '# cadence:', '#   every: 2 weeks']
			: ['cadence:', `  every: ${String(everyWeeks)} ${everyWeeks === 1 ? 'week' : 'weeks'}`]),
		`# ${words.files.goals}`, '# goals:', '#   - id: g1', `#     text: ${words.files.goalExample}`, '#     baseline: 2', '#     target: 4', '',
	].join('\n');
}

/** A programme's `people.yaml` as it is. */
export interface PeopleText {
	readonly uri: Uri;
	readonly text: string;
}

/** What adds people to a programme, in a `people.yaml` that is made where there is none; undefined when it can't be edited. */
export function addPeople(
	folder: Uri, language: Language, file: PeopleText | undefined, people: readonly NewPerson[],
): Pick<Plan, 'create' | 'edit'> | undefined {
	if (people.length === 0) {
		return { create: [], edit: [] };
	}
	if (!file) {
		return { create: [{ uri: join(folder, 'people.yaml'), text: peopleFile(people, language) }], edit: [] };
	}
	const open = OpenYaml.parse(file.text);
	const addedTo = (path: YamlPath): readonly TextEdit[] | undefined => open && people.reduce(
		(draft, { id, name, role }) => draft.append(path, { id, name, ...(role !== undefined && { role }) }),
		new YamlDraft(open, { sameKey: isSameKey }),
	).finish()?.edits;
	// A file can also be only the list.
	const edits = addedTo(['people']) ?? addedTo([]);
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}
