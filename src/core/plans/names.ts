import { onOneLine } from '../text/plainText';
import { join, type Uri } from '../text/uri';
import { writeScalar } from '../yaml/edit/renderValue';

const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Returns a name for files and ids, derived from any text: matches `[a-z0-9-]{1,80}` and is not a DOS device name (safety.md, Paths).
 * Returns `fallback` if nothing of the text remains.
 */
export function slug(text: string, fallback: string): string {
	const made = text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 80)
		.replaceAll(/^-+|-+$/g, '');
	return made === '' ? fallback : deviceNames.test(made) ? `${made}-1` : made;
}

/** Returns a slug that is not taken: the plain one, else with the next number, `sari-2`. At most 80 characters. */
export function freeSlug(text: string, fallback: string, isTaken: (slug: string) => boolean): string {
	const plain = slug(text, fallback);
	for (let n = 1; ; n++) {
		const suffix = `-${String(n)}`;
		const candidate = n === 1 ? plain : plain.slice(0, 80 - suffix.length).replace(/-+$/, '') + suffix;
		if (!isTaken(candidate)) {
			return candidate;
		}
	}
}

/** Returns the first free uri of a Markdown file in a folder: `stem.md`, else `stem-2.md`, `stem-3.md` … */
export function freeNote(folder: Uri, stem: string, taken: (uri: Uri) => boolean): Uri {
	for (let n = 1; ; n++) {
		const uri = join(folder, n === 1 ? `${stem}.md` : `${stem}-${String(n)}.md`);
		if (!taken(uri)) {
			return uri;
		}
	}
}

/** Renders a text as a YAML scalar on one line; quoted only if necessary. Line breaks become spaces. */
export function oneLine(text: string): string {
	return writeScalar(onOneLine(text), 'block', '');
}

/**
 * Returns the next id of a list: `a3` after `a1` and `a2`. Never reuses a number below the highest one, since references to a removed item
 * may remain.
 */
export function nextId(letter: string, items: readonly { readonly id?: string }[]): string {
	const numbers = items.map(({ id = '' }) => id.startsWith(letter) && /^\d{1,9}$/.test(id.slice(letter.length))
		? Number(id.slice(letter.length))
		: 0);
	return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
}
