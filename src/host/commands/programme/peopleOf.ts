import type { PeopleText } from '../../../core/plans/peopleFiles';
import type { Programme } from '../../../core/programme/programme';
import { textOf } from '../changeFiles';

/** A programme's `people.yaml` as it is now, unsaved words included; undefined where there is none. */
export async function peopleOf(programme: Programme): Promise<PeopleText | undefined> {
	const file = programme.files.find(({ kind }) => kind === 'people');
	return file && { uri: file.uri, text: await textOf(file.uri) };
}
