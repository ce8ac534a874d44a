import { isLooseSessionFile, isProgrammeFile, placesIn, type Place, type RecordFolders } from '../record/layout';
import type { Entry, Files } from './files';
import { join, parentOf, type Uri } from './uri';

/** What a walk meets, folder by folder, in the order in which a reader can use it. */
export type Found =
	| FoundFile
	| { readonly is: 'unreadable'; readonly uri: Uri };

export interface FoundFile {
	readonly is: 'file';
	readonly uri: Uri;
	readonly place: Place;
}

/** Folders that never hold a record and can be huge. */
const neverEntered = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Folders whose files refer to those of others: what they mean is known best when those have been read. */
const refers = new Set(['sessions', 'reflections', 'private']);

/** So many files of one folder are told at once: some hold thousands. */
const mostAtOnce = 256;

/**
 * Finds the files of ours below a folder, without reading any. Each step is one
 * folder or a part of it, so that the caller can rest between steps. `known` are record folders
 * above or beside the walked one, for when only a part is walked again.
 */
export async function* scan(files: Files, root: Uri, excluded: (uri: Uri) => boolean, known: RecordFolders = new Map()): AsyncGenerator<readonly Found[]> {
	const folders = new Map(known);
	const waiting: Uri[] = [root];
	const later: Uri[] = [];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop() ?? later.pop()) {
		let entries: readonly Entry[];
		try {
			entries = await files.list(folder);
		} catch {
			yield [{ is: 'unreadable', uri: folder }];
			continue;
		}
		markRecordFolder(folder, entries, folders);
		const placeOf = placesIn(folder, folders);
		const found: Found[] = [];
		for (const { name, type } of entries) {
			const uri = join(folder, name);
			if (excluded(uri)) {
				continue;
			}
			if (type === 'folder') {
				if (!neverEntered.has(name)) {
					(refers.has(name) ? later : waiting).push(uri);
				}
				continue;
			}
			const place = placeOf(name);
			if (place) {
				found.push({ is: 'file', uri, place });
			}
			if (found.length === mostAtOnce) {
				yield found.splice(0);
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
