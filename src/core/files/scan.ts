import { join, parentOf, segmentsBelow, type Uri } from '../text/uri';
import type { Entry, Files } from './files';
import { isLooseSessionFile, isProgrammeFile, type FileRole, fileRolesIn, type RecordFolders } from './layout';

/** What a walk meets, in the order in which a reader can use it. */
export type Found =
	| FoundFile
	| { readonly is: 'unreadable'; readonly uri: Uri };

export interface FoundFile {
	readonly is: 'file';
	readonly uri: Uri;
	readonly role: FileRole;
}

/** Folders that never hold a record and can be huge. */
const neverEntered = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Folders whose files refer to those of others: what they mean is known best when those have been read. */
const refers = new Set(['sessions', 'reflections', 'private']);

/** So many files are told at a time: some folders hold thousands. */
const maxBatch = 256;

/**
 * Finds the files of ours below a folder, without reading any, some at a time, so that the caller can rest in between.
 * `known` are record folders above or beside the walked one, for when only a part is walked again.
 */
export async function* scan(
	files: Files, root: Uri, excluded: (uri: Uri) => boolean, known: RecordFolders = new Map(),
): AsyncGenerator<readonly Found[]> {
	const folders = new Map(known);
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
			const placeOf = fileRolesIn(folder, folders);
			for (const { name, type } of entries) {
				const uri = join(folder, name);
				if (excluded(uri)) {
					continue;
				}
				const place = type === 'folder' ? undefined : placeOf(name);
				if (place) {
					found.push({ is: 'file', uri, role: place });
				} else if (type === 'folder' && !neverEntered.has(name)) {
					(refers.has(name) ? later : waiting).push(uri);
				}
			}
			if (!lists[i]) {
				found.push({ is: 'unreadable', uri: folder });
			}
			while (found.length >= maxBatch) {
				yield found.splice(0, maxBatch);
			}
		}
		yield found;
	}
}

/** A programme's file makes its folder a programme; loose session files make theirs a record, unless one is above. */
function markRecordFolder(folder: Uri, entries: readonly Entry[], folders: Map<Uri, 'programme' | 'loose'>): void {
	const names = entries.filter(e => e.type !== 'folder').map(e => e.name);
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

/** Each pattern becomes an expression that is tried on every file: whoever wants more has something else in mind. */
const maxPatterns = 100;
const maxCharacters = 200;

/**
 * Says which places a workspace folder leaves out, by glob patterns such as `archive` or `old/**`.
 * Most leave out nothing: what understands patterns is loaded only for those that do.
 */
export async function excluder(root: Uri, patterns: readonly string[]): Promise<(uri: Uri) => boolean> {
	if (patterns.length === 0) {
		return () => false;
	}
	const { default: isMatch } = await import('zeptomatch');
	// A leading ! would turn a pattern around; here it is a name like any other. Folders may be written with a slash behind.
	const globs = patterns
		.filter(({ length }) => length <= maxCharacters)
		.slice(0, maxPatterns)
		.map(pattern => pattern.replace(/^!/, '\\!').replace(/\/$/, ''));
	return uri => {
		const path = (segmentsBelow(root, uri) ?? []).join('/');
		return path !== '' && isMatch(globs, path);
	};
}
