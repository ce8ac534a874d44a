import { join, type Uri } from '../text/uri';
import { isSameKey } from '../record/aliases';
import type { Language } from '../text/language';
import { planAppend } from '../yaml/edit/edit';
import { composeEdits } from '../text/textEdit';
import type { NewPerson } from './newPerson';
import { peopleFile } from './peopleFile';
import type { Plan } from './plan';

/** A programme's `people.yaml` as it is. */
export interface PeopleText {
	readonly uri: Uri;
	readonly text: string;
}

/** What adds people to a programme, in a `people.yaml` that is made where there is none; undefined when it can't be edited. */
export function addPeople(folder: Uri, language: Language, file: PeopleText | undefined, people: readonly NewPerson[]): Pick<Plan, 'create' | 'edit'> | undefined {
	if (people.length === 0) {
		return { create: [], edit: [] };
	}
	if (!file) {
		return { create: [{ uri: join(folder, 'people.yaml'), text: peopleFile(people, language) }], edit: [] };
	}
	const edits = composeEdits(file.text, people.map(({ id, name, role }) => (text: string) => {
		const person = { id, name, ...(role !== undefined && { role }) };
		// A file may also be just the list.
		return planAppend(text, ['people'], person, { sameKey: isSameKey }) ?? planAppend(text, [], person);
	}));
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}
