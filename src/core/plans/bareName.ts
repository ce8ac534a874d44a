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
	const words = (behind.every(isDegree) ? first : name).replaceAll(/\(h\.? ?c\.?\)/gi, ' ').replaceAll('.', '. ').split(/\s+/).filter(word => word !== '');
	const begin = words.findIndex(word => !titles.has(word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')));
	const bare = words.slice(Math.max(begin, 0)).join(' ').replace(degreeAtEnd, '');
	return bare.trim() === '' ? name : bare;
}

/** `S.Kom` behind a name without a comma; a lone initial (`Budi S.`) is a part of the name. */
const degreeAtEnd = /(?<=\S)(?: \p{L}{1,5}\.)+ \p{L}{1,5}\.?$/u;

function isDegree(part: string): boolean {
	const text = part.trim();
	return text === '' || /^(?:\p{L}{1,6}\.\s*)+\p{L}{0,6}$/u.test(text) || /^\p{Lu}{2,6}$/u.test(text) || /^\p{Lu}\p{Ll}{0,3}\p{Lu}\p{Ll}{0,3}$/u.test(text);
}
