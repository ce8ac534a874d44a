import type { TextEdit } from '../text/textEdit';
import { join, type Uri } from '../text/uri';
import { isSameKey } from '../record/aliases';
import type { Language } from '../text/language';
import { OpenYaml } from '../yaml/edit/openYaml';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import type { YamlPath } from '../yaml/read/yamlNode';
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
	const open = OpenYaml.parse(file.text);
	const addedTo = (path: YamlPath): readonly TextEdit[] | undefined => open && people.reduce(
		(draft, { id, name, role }) => draft.append(path, { id, name, ...(role !== undefined && { role }) }),
		new YamlDraft(open, { sameKey: isSameKey }),
	).finish()?.edits;
	// A file can also be only the list.
	const edits = addedTo(['people']) ?? addedTo([]);
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}
