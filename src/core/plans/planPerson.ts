import type { Uri } from '../text/uri';
import type { Programme } from '../programme/programme';
import type { Language } from '../text/language';
import { addPeople, newPersonId, type PeopleText } from './peopleFiles';
import { oneLine } from './names';
import { applyEdits } from '../text/textEdit';
import type { Plan } from './plan';

export interface PersonRequest {
	readonly programme: Programme;
	readonly name: string;
	/** Absent where nothing is said. */
	readonly role?: string;
	/** The language to write in where the programme has none. */
	readonly language: Language;
	/** The programme's `people.yaml`, where it has one. */
	readonly people?: PeopleText;
}

/**
 * One more person in `people.yaml`, which is made where there is none; `cursor` is where their entry begins in it. Undefined when
 * it can't be changed as it is.
 */
export function planPerson({
	programme, name, role, language, people,
}: PersonRequest): Plan & { readonly opens: Uri; readonly cursor: number } | undefined {
	const id = newPersonId(name, 'person', candidate => programme.people.has(candidate));
	const added = addPeople(
		programme.folder,
		programme.file?.language ?? language,
		people,
		[{ id, name: name.replaceAll(/\s+/g, ' ').trim(), ...(role !== undefined && { role }) }],
	);
	const file = added?.create[0] ?? added?.edit[0];
	if (!added || !file) {
		return undefined;
	}
	const text = 'text' in file ? file.text : applyEdits(file.expected, file.edits);
	return { within: programme.folder, ...added, opens: file.uri, cursor: Math.max(0, text.lastIndexOf(`id: ${oneLine(id)}`)) };
}
