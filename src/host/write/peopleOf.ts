import type { PeopleText } from '../../core/plans/people/peopleFiles';
import type { Programme } from '../../core/programme/programme';
import { textOf } from './changeFiles';

/** Returns a programme's `people.yaml` with unsaved changes. Undefined if there is none. */
export async function peopleOf(programme: Programme): Promise<PeopleText | undefined> {
	const file = programme.files.find(({ kind }) => kind === 'people');
	return file && { uri: file.uri, text: await textOf(file.uri) };
}
