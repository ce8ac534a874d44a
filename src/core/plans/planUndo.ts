import type { NewBytes } from '../files/atomicWrite';
import { applyEdits, differenceOf, inverseEdits, type TextEdit } from '../text/textEdit';
import { nameOf, type Uri } from '../text/uri';
import type { Plan } from './plan';

/** A file whose text was changed, its URI or both. */
export interface ChangedFile {
	readonly uri: Uri;
	/** Its URI after the change; the same one if it was not moved. */
	readonly to: Uri;
	readonly before: string;
	readonly edits: readonly TextEdit[];
	/** The text after it was saved, which can differ from the edited one: a formatter may run at a save. */
	readonly after: string;
}

/** A change of files that was written. */
export interface WrittenChange {
	readonly within: Uri;
	readonly created: readonly NewBytes[];
	readonly changed: readonly ChangedFile[];
	readonly removed: readonly NewBytes[];
	/** Whether the created files contain text that the change removed from its file. */
	readonly takesOut: boolean;
	/** Whether the page on which it was made shows it. */
	readonly isShown: boolean;
	/** Whether the command that made it says so, with a button that undoes it. */
	readonly isAnnounced: boolean;
}

/**
 * Returns the plan that takes a change back, in all of its files. Like every plan it is valid only while they are as the change left them.
 * A `.gitignore` stays: other private notes may be beside it by now.
 */
export function planUndo({ within, created, changed, removed }: WrittenChange): Plan {
	const inverse = changed.map(({ uri, to, before, edits, after }) => ({
		uri, to, expected: after, edits: applyEdits(before, edits) === after ? inverseEdits(before, edits) : differenceOf(after, before),
	}));
	return {
		within,
		create: [],
		attach: removed,
		edit: inverse.filter(({ uri, to }) => uri === to).map(({ uri, expected, edits }) => ({ uri, expected, edits })),
		move: inverse.filter(({ uri, to }) => uri !== to).map(({ uri, to, expected, edits }) => ({ from: to, to: uri, expected, edits })),
		remove: created.filter(({ uri }) => nameOf(uri) !== '.gitignore'),
	};
}
