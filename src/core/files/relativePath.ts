import { parentOf, segmentsBelow, type Uri } from './uri';

/** The way from a file to another place, as files write it: `../../evidence/a.pdf`. Undefined where no folder holds both. */
export function relativePath(from: Uri, to: Uri): string | undefined {
	let up = '';
	for (let folder = parentOf(from); folder !== undefined; folder = parentOf(folder)) {
		const below = segmentsBelow(folder, to);
		if (below) {
			return up + below.join('/');
		}
		up += '../';
	}
	return undefined;
}
