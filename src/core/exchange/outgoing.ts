import { segmentsBelow, type Uri } from '../text/uri';
import type { ChangedPath, RepositoryState } from './repository';

/** What has changed in a repository, as seen from a programme in it. */
export interface Outgoing {
	/** Files of the record, and what belongs to it. */
	readonly record: readonly ChangedPath[];
	/** Other files in the programme's folder. */
	readonly others: readonly ChangedPath[];
	/** How many files outside of the programme's folder have changed. */
	readonly outside: number;
}

/** Folders of a programme whose files all belong to its record. */
const ownFolders = ['sessions', 'pairs', 'reflections', 'templates', 'messages', 'evidence', 'private'];
/** Files that say how Git and editors treat a record. */
const settings = ['.gitignore', '.gitattributes', '.editorconfig'];

/** Returns what has changed. What is in a repository of its own inside of this one is not among it. */
export function outgoingOf(
	{ staged, changed, submodules }: Pick<RepositoryState, 'staged' | 'changed' | 'submodules'>,
	folder: string,
	isRecordFile: (path: string) => boolean,
): Outgoing {
	const inOwnRepository = new Set(submodules);
	const byPath = new Map<string, ChangedPath>();
	for (const change of [...changed, ...staged]) {
		// Git reports a folder, with a slash at its end, for a repository that it does not know as a submodule.
		if (!inOwnRepository.has(change.path) && !change.path.endsWith('/')) {
			byPath.set(change.path, change);
		}
	}
	const prefix = folder === '' ? '' : `${folder}/`;
	const inside = [...byPath.values()].filter(({ path }) => path.startsWith(prefix)).sort((a, b) => a.path < b.path ? -1 : 1);
	const isOfRecord = ({ path }: ChangedPath): boolean => {
		const [first = '', ...rest] = path.slice(prefix.length).split('/');
		return isRecordFile(path) || settings.includes(rest.at(-1) ?? first)
			|| (rest.length > 0 && ownFolders.includes(first.toLowerCase()));
	};
	return {
		record: inside.filter(isOfRecord),
		others: inside.filter(change => !isOfRecord(change)),
		outside: byPath.size - inside.length,
	};
}

/** Returns the path of a folder below the root of its repository, `''` for the root; undefined if it is not in it. */
export function folderBelow(root: Uri, folder: Uri): string | undefined {
	return root.replace(/\/$/, '') === folder.replace(/\/$/, '') ? '' : segmentsBelow(root, folder)?.join('/');
}
