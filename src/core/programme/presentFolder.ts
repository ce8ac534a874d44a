import { isNamed } from '../files/layout';
import { join, parentOf, segmentsBelow, type Uri } from '../text/uri';
import type { Programme } from './programme';

/**
 * Returns a folder of a programme by its usual names, spelled as it is: where files lie in `Sessions/Ani-Budi/`, no second folder
 * `sessions/ani-budi/` is made.
 */
export function presentFolder({ folder, files }: Pick<Programme, 'folder' | 'files'>, ...names: readonly string[]): Uri {
	let [best, length] = [names, 0];
	let last: Uri | undefined;
	for (const { uri } of files) {
		const parent = parentOf(uri);
		// Files are ordered by URI: those of one folder follow each other.
		if (parent === last || parent === undefined) {
			continue;
		}
		last = parent;
		const path = segmentsBelow(folder, parent) ?? [];
		const same = names.findIndex((name, i) => !isNamed(path[i], name));
		const found = same === -1 ? names.length : same;
		const isUsual = names.slice(0, found).every((name, i) => path[i] === name);
		if (found > length || (found === length && isUsual)) {
			[best, length] = [[...path.slice(0, found), ...names.slice(found)], found];
		}
	}
	return join(folder, ...best);
}
