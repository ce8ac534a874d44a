/**
 * Returns what the forms of a word have in common, in Indonesian and English: *menulis*, *tulisan* and *ditulis* share `tulis`, *plans*
 * and *planning* share `plan`. The word is folded (see `fold`). A word can have several roots, since no dictionary says which one is
 * right: two words are forms of one if they share any of them.
 */
export function rootsOf(word: string): ReadonlySet<string> {
	const roots = new Set<string>();
	if (word.length <= maxLength) {
		const plain = word.replace(/(?<=\p{L})2$/u, ''); // `buku2` is short for *buku-buku*
		[plain, ...withoutIndonesianAffixes(plain), ...withoutEnglishEndings(plain)].forEach(root => roots.add(withoutFinalE(root)));
	}
	return roots;
}

/** Longer words have no forms. */
const maxLength = 40;

/** A root begins with a vowel, with a consonant before one, or with two consonants that words begin with. */
const root = /^(?=.{3})(?:[aeiou]|[^aeiou\d](?:[aeiouy]|$)|(?:[bcdfgkpt]r|[bcfgkp]l|s[ckmnptwy]|sh|th|ch|kh|n[gy]|wr)[aeiouy]|st?r[aeiou])/;
const isRoot = (text: string): boolean => root.test(text) && /[aeiouy]/.test(text);

/** English `write` and `writing` differ in a letter that isn't heard. */
const withoutFinalE = (text: string): string => text.length > 3 && text.endsWith('e') ? text.slice(0, -1) : text;

function withoutEnglishEndings(word: string): readonly string[] {
	const [, before = '', ending = ''] = /^(.{2,}?)(ies|ied|(?<=[sxz]|[cs]h)es|(?:(?<=ea)|(?<![aious]))s|ing|ed)$/.exec(word) ?? [];
	const base = ending === 'ies' || ending === 'ied' ? `${before}y` : before;
	const isDoubled = (ending === 'ing' || ending === 'ed') && /([^aeiou])\1$/.test(base);
	const bases = [base, ...isDoubled ? [base.slice(0, -1)] : []].filter(isRoot);
	return ending === 's' ? [...bases, ...bases.flatMap(withoutEnglishEndings)] : bases;
}

/** How many prefixes a word can have: *mem-per-baiki*, *di-per-ke-…*. */
const maxPrefixes = 3;

function withoutIndonesianAffixes(word: string): ReadonlySet<string> {
	const found = new Set([word]);
	const add = (from: Iterable<string>, shorten: (text: string) => readonly string[]): void => {
		[...from].flatMap(shorten).filter(isRoot).forEach(text => found.add(text));
	};
	add(found, withoutEnding(/(?:lah|kah|pun|tah)$/));
	add(found, withoutEnding(/(?:nya|ku|mu)$/));
	add(found, text => [...withoutEnding(/kan$/)(text), ...withoutEnding(/an$/)(text), ...withoutEnding(/(?<=.{4})i$/)(text)]);
	for (let prefixes = 0; prefixes < maxPrefixes; prefixes++) {
		add(found, withoutPrefix);
	}
	return found;
}

const withoutEnding = (ending: RegExp) => (text: string): readonly string[] => ending.test(text) ? [text.replace(ending, '')] : [];

/** Prefixes, with what is before the rest of the word instead: *menulis* is *me-* and *tulis*. The first that matches counts. */
const nasalPrefixes: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^[mp]enge(?=[^aeiou]+[aeiou][^aeiou]+$)/, ['']],
	[/^[mp]eng(?=[aeiou])/, ['', 'k']],
	[/^[mp]eng(?=[ghk])/, ['']],
	[/^[mp]eny(?=[aeiou])/, ['s']],
	[/^[mp]em(?=[aeiou])/, ['p', 'm']],
	[/^[mp]em(?=[bfv]|p(?:er|el|r))/, ['']],
	[/^[mp]en(?=[aeiou])/, ['t', 'n']],
	[/^[mp]en(?=[cdjz]|tr|s[ty])/, ['']],
	[/^me(?=[lrwymn])/, ['']],
];
const otherPrefixes = [/^(?:di|ke|se|ter|ber|per)/, /^(?:[bt]e|pe)(?=r|[^aeiou]er)/, /^pe(?=[^aeiour]..)/, /^[bp]el(?=ajar)/];

function withoutPrefix(text: string): readonly string[] {
	const [prefix, instead = []] = nasalPrefixes.find(([each]) => each.test(text)) ?? [];
	return [
		...prefix ? instead.map(letter => text.replace(prefix, letter)) : [],
		...otherPrefixes.filter(each => each.test(text)).map(each => text.replace(each, '')),
	];
}
