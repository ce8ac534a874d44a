import type { Uri } from '../../text/uri';
import type { Programme } from '../../programme/programme';
import type { Language } from '../../text/language';
import { addPeople, newPersonId, type PeopleText } from './peopleFiles';
import { oneLine } from '../names';
import { applyEdits } from '../../text/textEdit';
import type { Plan } from '../plan';

/** The user's input for a new person. */
export interface PersonRequest {
	readonly programme: Programme;
	readonly name: string;
	/** Absent if unknown. */
	readonly role?: string;
	/** The language of a new file if the programme has none. */
	readonly language: Language;
	/** The programme's `people.yaml`; absent if it has none. */
	readonly people?: PeopleText;
}

/**
 * Plans a new entry in `people.yaml`, which is created if it does not exist; `cursor` is the offset of the entry in the resulting text.
 * Returns undefined if the file can't be edited.
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
	const cursor = Math.max(0, text.lastIndexOf(`id: ${oneLine(id)}`));
	return { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), ...added, opens: file.uri, cursor };
}
