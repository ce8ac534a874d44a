import type { FileKind } from '../record/fileKinds';
import { normalForm } from '../text/normalForm';
import { join, nameOf, parentOf, segmentsBelow, stemOf, type Uri } from '../text/uri';

/** The kind of a record file, and the folder of the record that it belongs to. */
export interface FileRole {
	readonly kind: FileKind;
	readonly folder: Uri;
}

/** Folders with a record: `programme` if the folder contains a programme file, `loose` if it contains only session files. */
export type RecordFolders = ReadonlyMap<Uri, 'programme' | 'loose'>;

const yaml = /\.ya?ml$/i;
const markdown = /\.md$/i;
const programmeFile = /^program(?:me)?\.ya?ml$/i;
const looseSession = /\.session\.ya?ml$/i;
const sessionList = /^sessions\.ya?ml$/i;

/** Whether a file name is `programme.yaml` or a variant of it. */
export function isProgrammeFile(name: string): boolean {
	return programmeFile.test(name);
}

/** Whether a file name is `people.yaml` or a variant of it. */
export function isPeopleFile(name: string): boolean {
	return /^people\.ya?ml$/i.test(name);
}

/** Whether a file with this name is a session file in any folder, with or without a programme. */
export function isLooseSessionFile(name: string): boolean {
	return looseSession.test(name) || sessionList.test(name);
}

/** The role of a file, or undefined if it is not a record file. */
export function fileRoleOf(uri: Uri, folders: RecordFolders): FileRole | undefined {
	const parent = parentOf(uri);
	return parent === undefined ? undefined : fileRolesIn(parent, folders)(nameOf(uri));
}

/** Returns a function that gives the role of a file in `parent` by its name. */
export function fileRolesIn(parent: Uri, folders: RecordFolders): (name: string) => FileRole | undefined {
	const folder = nearestFolder(parent, folders);
	const path = folder === undefined ? [] : segmentsBelow(folder, join(parent, ''))?.slice(0, -1) ?? [];
	const inProgramme = folder !== undefined && folders.get(folder) === 'programme';
	const kindOf = kindsWithin(path, inProgramme);
	return name => {
		if (isProgrammeFile(name)) {
			return { kind: 'programme', folder: parent };
		}
		const kind = folder === undefined ? undefined : kindOf(name);
		if (folder !== undefined && kind) {
			return { kind, folder };
		}
		return isLooseSessionFile(name)
			? { kind: sessionList.test(name) ? 'sessionList' : 'session', folder: nearestProgramme(parent, folders) ?? parent }
			: undefined;
	};
}

/** Whether a folder has a name of ours, in any case and Unicode form: `Sessions` is `sessions`. */
export function isNamed(folder: string | undefined, name: string): boolean {
	return folder === name || (folder !== undefined && normalForm(folder) === name);
}

/**
 * Returns a function that gives the kind of a file in a folder by its name. `path` contains the names of the folders from the record folder
 * down to that folder.
 */
function kindsWithin(path: readonly string[], inProgramme: boolean): (name: string) => FileKind | undefined {
	const [first, second] = path;
	const isDirect = inProgramme && path.length === 1;
	const note: FileKind | undefined = isNamed(first, 'reflections') || (isNamed(first, 'private') && isNamed(second, 'reflections'))
		? 'reflection'
		: !isDirect ? undefined : isNamed(first, 'templates') ? 'template' : isNamed(first, 'messages') ? 'message' : undefined;
	const isOfPairs = isDirect && isNamed(first, 'pairs');
	const isOfSessions = inProgramme && isNamed(first, 'sessions');
	return name => markdown.test(name) ? note
		: !inProgramme || !yaml.test(name) ? undefined
			: path.length === 0 ? isPeopleFile(name) ? 'people' : undefined
				: isOfPairs ? 'pair'
					: isOfSessions ? sessionList.test(name) ? 'sessionList' : 'session' : undefined;
}

function nearestFolder(from: Uri, folders: RecordFolders): Uri | undefined {
	for (let folder: Uri | undefined = from; folder !== undefined; folder = parentOf(folder)) {
		if (folders.has(folder)) {
			return folder;
		}
	}
	return undefined;
}

function nearestProgramme(from: Uri, folders: RecordFolders): Uri | undefined {
	for (let folder: Uri | undefined = from; folder !== undefined; folder = parentOf(folder)) {
		if (folders.get(folder) === 'programme') {
			return folder;
		}
	}
	return undefined;
}

/**
 * The id of a session without an `id` key: `<date>-<folder>-<nn>` for
 * `sessions/<folder>/<date>-<nn>.yaml`, else the file's name without suffixes;
 * in a list, the file's name and the session's number in the list, from 1.
 */
export function impliedSessionId(uri: Uri, numberInList: number | undefined): string {
	const stem = stemOf(uri).replace(/\.session$/i, '');
	if (numberInList !== undefined) {
		return `${stem}-${String(numberInList)}`;
	}
	const dated = /^(\d{4}-\d{2}-\d{2})-(\d+)$/.exec(stem);
	const parent = parentOf(uri);
	const group = parent === undefined ? '' : nameOf(parent);
	const grandparent = parent === undefined ? undefined : parentOf(parent);
	return dated && grandparent !== undefined && isNamed(nameOf(grandparent), 'sessions') ? `${dated[1] ?? ''}-${group}-${dated[2] ?? ''}` : stem;
}

/** `<pair>` of `sessions/<pair>/…` and `reflections/<pair>/…`: the pair of a session or note that doesn't name one. */
export function groupByFolder(folder: Uri, uri: Uri): string | undefined {
	const path = segmentsBelow(folder, uri) ?? [];
	const from = isNamed(path[0], 'private') ? 2 : 1;
	return path.length > from + 1 ? path[from] : undefined;
}

/** Whether a file is below `private/`, the folder of private notes. The folder's own `.gitignore` excludes it from Git. */
export function isInPrivateFolder(folder: Uri, uri: Uri): boolean {
	return isNamed(segmentsBelow(folder, uri)?.[0], 'private');
}
