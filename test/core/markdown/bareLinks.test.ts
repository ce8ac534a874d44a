import { assert } from 'chai';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { bareLinks, type BareLink } from '../../../src/core/markdown/bareLinks';

/** The library's own finder, for the schemes that we know. */
const library = new MarkdownIt().linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('ftp:', null).add('//', null);
/** Its links are instances of a class, ours are not. */
const plain = ({ schema, index, lastIndex, raw, text, url }: BareLink): BareLink => ({ schema, index, lastIndex, raw, text, url });
const foundByLibrary = (text: string): readonly BareLink[] | null => library.match(text)?.map(plain) ?? null;

const linksIn = (text: string): readonly string[] => bareLinks.match(text)?.map(({ url }) => url) ?? [];

/** What links are made of, what they stand among, and what looks like one. */
const schemes = ['http://', 'https://', 'HTTP://', 'httpſ://', 'http:/', 'mailto:', 'Mailto:', 'ftp://', '//', 'command:', 'xhttp://'];
const places = [
	'a.b',
	'https://a.b/c',
	'mailto:x@y.z',
	'x@y.z',
	'@',
	'localhost',
	'127.0.0.1',
	':80',
	':65535',
	':65536',
	':99999',
	'xn--a',
	'kota-surabaya.go.id',
	'contoh.id/unduh?nama=a&hari=1#atas',
	'é.id',
	'𝒜.id',
	'😀',
	'a_b',
	'u:p@',
];
const signs = [
	'/',
	'?',
	'#',
	'.',
	'..',
	'...',
	',',
	';',
	':',
	'!',
	'!!',
	'-',
	'--',
	'_',
	'*',
	'~',
	'%',
	'&',
	'=',
	'$',
	'|',
	'｜',
	'\\',
	'…',
	'–',
	'“',
	'”',
	'\'',
	'"',
	'(',
	')',
	'[a',
	'a]',
	'{',
	'}',
	'<',
	'>',
	'\u200b',
];
const around = [' ', '\n', '\t', '\u00a0', '\u2028', 'lihat', 'dan', 'Jum’at', '1'];
const token = fc.oneof(fc.constantFrom(...schemes), fc.constantFrom(...places), fc.constantFrom(...signs), fc.constantFrom(...around));
const anyText = fc.array(token, { maxLength: 14 }).map(tokens => tokens.join(''));
/** Mostly links, so that what ends one is tried more often. */
const linkLike = fc
	.tuple(
		fc.constantFrom('', ' ', '(', '"', 'lihat '),
		fc.constantFrom('http://', 'https://a.b', 'https://a.b/', 'https://a.b/?', 'mailto:', 'mailto:x@'),
		anyText,
	)
	.map(parts => parts.join(''));

suite('Links that stand in a text by themselves', () => {
	test('are those that the library would find, from the same character to the same character', () => {
		fc.assert(fc.property(fc.oneof(anyText, linkLike), text => {
			const expected = foundByLibrary(text);
			assert.deepEqual(bareLinks.match(text), expected);
			assert.strictEqual(bareLinks.test(text), expected !== null);
			const atStart = library.matchAtStart(text);
			assert.deepEqual(bareLinks.matchAtStart(text), atStart && plain(atStart));
		}), { numRuns: 20_000 });
	});

	test('are as long as the library would have them', () => {
		for (const text of [
			`http://${'a'.repeat(63)}.id`,
			`http://${'a'.repeat(64)}.id`,
			`http://${'a.'.repeat(11)}id`,
			`http://a.id/${'a'.repeat(10_001)}`,
			`http://a.id/(${'a'.repeat(1001)})`,
			'http://a.id/((((a))))',
			'http://a.id/(((((a)))))',
			`mailto:${'a'.repeat(64)}@a.id`,
			`mailto:${'a'.repeat(65)}@a.id`,
			'mailto:a@b.c.d.e.f',
			'mailto:a@b.c.d.e.f.g',
		]) {
			assert.deepEqual(bareLinks.match(text), foundByLibrary(text), text.slice(0, 80));
		}
	});

	test('end before what ends a sentence, and hold brackets in pairs', () => {
		assert.deepEqual(
			linksIn('Lihat https://contoh.id/a. Atau (https://contoh.id/b), “https://contoh.id/c_(d)”!'),
			['https://contoh.id/a', 'https://contoh.id/b', 'https://contoh.id/c_(d)'],
		);
		assert.deepEqual(linksIn('Tulis ke mailto:sari@contoh.id, bukan ke sari@contoh.id.'), ['mailto:sari@contoh.id']);
	});

	test('have one of three schemes', () => {
		assert.deepEqual(
			linksIn('www.contoh.id contoh.id ftp://contoh.id //contoh.id command:a vscode://contoh.id javascript:alert(1) file:///a'), [],
		);
	});

	test('are found in time that grows with the text alone', () => {
		const timeOf = (text: string): number => {
			const { user } = process.cpuUsage();
			bareLinks.match(text);
			return (process.cpuUsage().user - user) / 1000;
		};
		for (const part of [
			'http://',
			'http://a',
			'http://a.',
			'http://a.b/(',
			'http://a.b/([{',
			'http://a.b/"',
			'mailto:',
			'mailto:a',
			'mailto:a@',
			`mailto:${'a.'.repeat(40)}`,
			`http://${'a-'.repeat(40)} `,
			`http://${'a.'.repeat(40)} `,
			`http://a.b/${'(a'.repeat(900)} `,
			' http:',
			'(http://a.b)',
		]) {
			const ms = timeOf(part.repeat(Math.ceil(200_000 / part.length)));
			assert.ok(ms < 2000, `${part.slice(0, 20)}: ${String(ms)} ms`);
		}
	});
});
