import type { Problem, ProblemCode } from '../record/problem';
import { normalForm } from '../text/normalForm';
import { startOfFile } from '../text/range';
import { join, nameOf, parentOf, segmentsBelow, type Uri } from '../text/uri';
import { possibleOriginals } from './copies';
import type { Entry, Files } from './files';
import { isLooseSessionFile, isPeopleFile, isProgrammeFile, type FileRole, fileRolesIn, type RecordFolders } from './layout';

/** A result of a scan: a record file, or what is not read, with the reason. */
export type Found =
	| FoundFile
	| ({ readonly is: 'unread' } & Unread);

/** A result that is not read: a folder that can't be listed or is a link, a name that isn't UTF-8, or a copy. */
export interface Unread {
	readonly uri: Uri;
	readonly problem: Problem;
}

/** A record file with its role. */
export interface FoundFile {
	readonly is: 'file';
	readonly uri: Uri;
	readonly role: FileRole;
}

/** Folders that a scan skips: they never contain a record and can be very large. */
const neverEntered = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Folders that a scan lists last, because their files refer to files in other folders. */
const scannedLast = new Set(['sessions', 'reflections', 'private']);

/** The maximum number of files in one batch of results; some folders contain thousands. */
const maxBatch = 256;

/**
 * Finds the record files below a folder without reading them. Yields them in batches, so that the caller can pause between two. Links to
 * folders are not followed, so that a loop of links can't make it endless; one in a programme, or to a programme, is named.
 * `knownFolders` contains the record folders outside `root`, for a repeated scan of only a part of the workspace.
 */
export async function* scan(
	files: Files, root: Uri, excluded: (uri: Uri) => boolean, knownFolders: RecordFolders = new Map(),
): AsyncGenerator<readonly Found[]> {
	const folders = new Map(knownFolders);
	const waiting: Uri[] = [root];
	const later: Uri[] = [];
	const atOnce = files.atOnce(root);
	const next = (): readonly Uri[] => (waiting.length > 0 ? waiting : later).splice(-atOnce).reverse();
	for (let batch = next(); batch.length > 0; batch = next()) {
		const lists = await Promise.all(batch.map(folder => files.list(folder).catch(() => undefined)));
		const found: Found[] = [];
		for (const [i, folder] of batch.entries()) {
			const entries = lists[i] ?? [];
			markRecordFolder(folder, entries, folders);
			const roleOf = fileRolesIn(folder, folders);
			const inProgramme = isInProgramme(folder, folders);
			const names = new Set(entries.map(({ name }) => name));
			for (const { name, type } of entries) {
				const uri = join(folder, name);
				if (excluded(uri)) {
					continue;
				}
				const isFolder = type === 'folder' || type === 'linkedFolder';
				const role = isFolder ? undefined : roleOf(name);
				if (name.includes(unreadableCharacter) && (role !== undefined || (isFolder && inProgramme))) {
					found.push(unread(uri, 'file.name'));
				} else if (role) {
					found.push({ is: 'file', uri, role });
				} else if (type === 'linkedFolder') {
					if (inProgramme || await isProgramme(files, uri)) {
						found.push(unread(uri, 'folder.link'));
					}
				} else if (isFolder && !neverEntered.has(name)) {
					(scannedLast.has(normalForm(name)) ? later : waiting).push(uri);
				} else if (folders.get(folder) === 'programme') {
					const original = copiedFrom(uri, names);
					if (original !== undefined) {
						found.push(unread(uri, 'file.copy', { value: original, expected: 'unread' }));
					}
				}
			}
			if (!lists[i]) {
				found.push(unread(folder, 'folder.unreadable'));
			}
			while (found.length >= maxBatch) {
				yield found.splice(0, maxBatch);
			}
		}
		yield found;
	}
}

/** Replaces bytes that aren't UTF-8 in a file name; such a name opens no file. */
const unreadableCharacter = '\uFFFD';

function unread(uri: Uri, code: ProblemCode, details: Pick<Problem, 'value' | 'expected'> = {}): Found {
	return { is: 'unread', uri, problem: { code, range: startOfFile, ...details } };
}

/** The name of the file of the programme or of its people that a file beside it is a copy of, by its name. */
function copiedFrom(uri: Uri, names: ReadonlySet<string>): string | undefined {
	return possibleOriginals(uri)
		.filter(({ is, silent }) => is !== 'possible' && !silent)
		.map(original => nameOf(original.uri))
		.find(name => names.has(name) && (isProgrammeFile(name) || isPeopleFile(name)));
}

async function isProgramme(files: Files, folder: Uri): Promise<boolean> {
	return (await files.list(folder).catch(() => [])).some(({ name }) => isProgrammeFile(name));
}

/** Marks a folder with a programme file as `programme`, and one with loose session files as `loose` unless it is in a programme. */
function markRecordFolder(folder: Uri, entries: readonly Entry[], folders: Map<Uri, 'programme' | 'loose'>): void {
	const names = entries.filter(e => e.type === 'file' || e.type === 'link').map(e => e.name);
	if (names.some(isProgrammeFile)) {
		folders.set(folder, 'programme');
	} else if (names.some(isLooseSessionFile) && !isInProgramme(folder, folders)) {
		folders.set(folder, 'loose');
	}
}

function isInProgramme(folder: Uri, folders: ReadonlyMap<Uri, 'programme' | 'loose'>): boolean {
	for (let above: Uri | undefined = folder; above !== undefined; above = parentOf(above)) {
		if (folders.get(above) === 'programme') {
			return true;
		}
	}
	return false;
}

/** Limits of the number and length of patterns: each becomes a regular expression that is tested on every file. */
const maxPatterns = 100;
const maxCharacters = 200;

/**
 * Returns a function that tests whether a URI in a workspace folder is excluded, by glob patterns such as `archive` or `old/**`.
 * Patterns beyond the limits are ignored. The glob library is loaded only if there are patterns, because most workspaces have none.
 */
export async function excluder(root: Uri, patterns: readonly string[]): Promise<(uri: Uri) => boolean> {
	if (patterns.length === 0) {
		return () => false;
	}
	const { default: isMatch } = await import('zeptomatch');
	// A leading ! would negate a pattern; it is escaped and so part of the name. A slash at the end of a folder is removed. A backslash
	// is the separator that Windows users write.
	const globs = patterns
		.filter(({ length }) => length <= maxCharacters)
		.slice(0, maxPatterns)
		.map(pattern => pattern.replaceAll('\\', '/').replace(/^!/, '\\!').replace(/\/$/, ''));
	return uri => {
		const path = (segmentsBelow(root, uri) ?? []).join('/');
		return path !== '' && isMatch(globs, path);
	};
}
