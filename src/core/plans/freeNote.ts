import { join, type Uri } from '../text/uri';

/** The first free place for a Markdown file in a folder: `stem.md`, else `stem-2.md`, `stem-3.md` … */
export function freeNote(folder: Uri, stem: string, taken: (uri: Uri) => boolean): Uri {
	for (let n = 1; ; n++) {
		const uri = join(folder, n === 1 ? `${stem}.md` : `${stem}-${String(n)}.md`);
		if (!taken(uri)) {
			return uri;
		}
	}
}
