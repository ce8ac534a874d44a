import { join, type Uri } from '../text/uri';
import { writeScalar } from '../yaml/edit/renderValue';

const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for files and ids, made from what somebody wrote: `[a-z0-9-]{1,80}`, never empty and no DOS device's (safety.md, Paths). */
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

/** A slug that nothing else has: the plain one, else with the next number, `sari-2`. Never longer than a slug may be. */
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

/** Titles and forms of address that stand before Indonesian and English names, in small letters without dots. */
const titles = new Set([
	'prof', 'dr', 'drs', 'dra', 'drg', 'drh', 'ir', 'h', 'hj', 'kh', 'apt', 'ns', 'tgk', 'ust', 'ustaz', 'ustadz',
	'mr', 'mrs', 'ms', 'bapak', 'bpk', 'pak', 'ibu', 'bu', 'sdr', 'sdri',
]);

/**
 * A name without what people put around it: `Dr. Ir. H. Dicky Saromi, M.Sc.` gives `Dicky Saromi`. Only ids and
 * file names are made of it; a name itself is kept as its owner writes it. Something is always left.
 */
export function bareName(name: string): string {
	const [first = '', ...behind] = name.split(',');
	const words = (behind.every(isDegree) ? first : name)
		.replaceAll(/\(h\.? ?c\.?\)/gi, ' ')
		.replaceAll('.', '. ')
		.split(/\s+/)
		.filter(word => word !== '');
	const begin = words.findIndex(word => !titles.has(word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')));
	const bare = words.slice(Math.max(begin, 0)).join(' ').replace(degreeAtEnd, '');
	return bare.trim() === '' ? name : bare;
}

/** `S.Kom` behind a name without a comma; a lone initial (`Budi S.`) is a part of the name. */
const degreeAtEnd = /(?<=\S)(?: \p{L}{1,5}\.)+ \p{L}{1,5}\.?$/u;

function isDegree(part: string): boolean {
	const text = part.trim();
	return text === ''
		|| /^(?:\p{L}{1,6}\.\s*)+\p{L}{0,6}$/u.test(text)
		|| /^\p{Lu}{2,6}$/u.test(text)
		|| /^\p{Lu}\p{Ll}{0,3}\p{Lu}\p{Ll}{0,3}$/u.test(text);
}

/** The first free place for a Markdown file in a folder: `stem.md`, else `stem-2.md`, `stem-3.md` … */
export function freeNote(folder: Uri, stem: string, taken: (uri: Uri) => boolean): Uri {
	for (let n = 1; ; n++) {
		const uri = join(folder, n === 1 ? `${stem}.md` : `${stem}-${String(n)}.md`);
		if (!taken(uri)) {
			return uri;
		}
	}
}

/** A text as a value that fills the rest of a line of YAML: quoted only where it must be. */
export function oneLine(text: string): string {
	return writeScalar(text.replaceAll(/\s+/g, ' ').trim(), 'block', '');
}

/**
 * The next id of a list: `a3` after `a1` and `a2`. The id of a removed item in between is not used again, since it may still be
 * referred to.
 */
export function nextId(letter: string, items: readonly { readonly id?: string }[]): string {
	const numbers = items.map(({ id = '' }) => id.startsWith(letter) && /^\d{1,9}$/.test(id.slice(letter.length))
		? Number(id.slice(letter.length))
		: 0);
	return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
}
