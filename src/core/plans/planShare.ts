import { join, parentOf, segmentsBelow, stemOf, type Uri } from '../text/uri';
import type { Programme } from '../programme/programme';
import { isInPrivateFolder } from '../files/layout';
import type { Visibility } from '../record/visibility';
import { freeNote } from './names';
import { ignorePrivate } from './ignorePrivate';
import type { Plan } from './plan';
import { setVisibility } from './setVisibility';

export interface ShareRequest {
	readonly programme: Programme;
	/** Where the note lies now. */
	readonly uri: Uri;
	/** The note's text as it is now. */
	readonly text: string;
	/** Who it is to be meant for. */
	readonly visibility: Visibility;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

export interface SharePlan extends Plan {
	/** Where the note lies then. */
	readonly note: Uri;
}

/**
 * Lets a note say who it is for and puts it where that belongs: below `private/` or below `reflections/`, in the same
 * folder there, by a free name. A private note that Git keeps gets another name even where it lies right: Git knows a
 * file by its path and ignores none that it keeps, so it lets go of the old path and ignores the new one.
 * Undefined when the note's head can't be edited.
 */
export function planShare({ programme, uri, text, visibility, taken }: ShareRequest): SharePlan | undefined {
	const { folder } = programme;
	const edits = setVisibility(text, visibility);
	const path = segmentsBelow(folder, uri);
	if (!edits || !path) {
		return undefined;
	}
	const toPrivate = visibility === 'private';
	const liesRight = isInPrivateFolder(folder, uri) === toPrivate && !(toPrivate && programme.exposed.get(uri) === 'tracked');
	if (liesRight) {
		const create = toPrivate ? ignorePrivate(folder, taken) : [];
		return { within: folder, create, edit: edits.length === 0 ? [] : [{ uri, expected: text, edits }], note: uri };
	}
	const below = isInPrivateFolder(folder, uri) ? path.slice(1) : path;
	const to = join(folder, ...(toPrivate ? ['private'] : []), ...below);
	const note = freeNote(parentOf(to) ?? folder, stemOf(to), taken);
	return { within: folder, create: toPrivate ? ignorePrivate(folder, taken) : [], edit: [], move: [{ from: uri, to: note, expected: text, edits }], note };
}
