import type { FolderMerged } from '../../merge/folder/folder';
import type { Plan } from '../../plans/plan';
import { differenceOf } from '../../text/textEdit';
import { join, type Uri } from '../../text/uri';

/** A file whose versions became one. */
interface MergedInFile {
	readonly uri: Uri;
	/** The text of the file, with marker lines. */
	readonly read: string;
	/** The folder that the paths are relative to. */
	readonly root: Uri;
	readonly merged: FolderMerged;
}

/** Returns the plan that writes what became of a file's versions: one edit of the file, and the files that were taken out of it. */
export function planMerged({ uri, read, root, merged }: MergedInFile): Plan {
	const files = merged.files.map(({ path, text }) => ({ uri: join(root, ...path.split('/')), text }));
	const own = files.find(file => file.uri === uri);
	const create = files.flatMap(file => file.uri === uri || file.text === undefined ? [] : [{ uri: file.uri, text: file.text }]);
	return {
		within: root, create, takesOut: create.length > 0,
		edit: own?.text === undefined ? [] : [{ uri, expected: read, edits: differenceOf(read, own.text) }],
		...own?.text === undefined && { remove: [{ uri, bytes: new TextEncoder().encode(read) }] },
	};
}
