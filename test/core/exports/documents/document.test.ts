import { assert } from 'chai';
import { breakable } from '../../../../src/core/exports/documents/breakable';
import { type Document, documentPage, issuerOf } from '../../../../src/core/exports/documents/document';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { hostileTexts } from '../../../hostileTexts';
import { programmeIn } from '../../folder';

const pageOf = (document: Partial<Document>): string => documentPage({
	name: 'N', sheets: [{ title: 'T', facts: [], runningHead: 'R', sections: [] }], ...document,
}, wordsFor('en'));
const sheet = { title: 'T', facts: [], runningHead: 'R', sections: [] };

suite('A document', () => {
	test('holds a logo once, however many sheets show it, and allows pictures only where there is one', () => {
		const logo = 'data:image/png;base64,AAAA';
		const html = pageOf({ letterhead: { organisation: 'Kantor', logo }, sheets: [sheet, sheet, { ...sheet, letterhead: { logo: 'data:b' } }] });
		assert.deepEqual([html.split(logo).length - 1, html.match(/<use href="#logo\d"/g)], [
			1, ['<use href="#logo0"', '<use href="#logo0"', '<use href="#logo1"'],
		]);
		assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; img-src data:"/);
		assert.notMatch(pageOf({}), /img-src|<image/);
	});

	test('leaves out a fact without a text, and has a line for one that is not known', () => {
		const html = pageOf({ sheets: [{ ...sheet, facts: [['A', 'x'], ['B', ' \u202e'], ['C', undefined]] }] });
		assert.deepEqual(
			[...html.matchAll(/<dt>(.)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, text]) => [label, text]),
			[['A', '<bdi>x</bdi>'], ['C', '<span class="blank"></span>']],
		);
	});

	test('is signed at the place that the programme’s file names, else on a line to write it', async () => {
		const when = async (file: string): Promise<string | undefined> => {
			const programme = await programmeIn({ 'programme.yaml': file });
			const { signed } = issuerOf(programme, { today: '2021-08-13' });
			return /<p class="when">(.*?)<\/p>/.exec(pageOf({ sheets: [{ ...sheet, signed }] }))?.[1];
		};
		assert.strictEqual(await when('kop_surat: {tempat: Kota Contoh}\n'), '<bdi>Kota Contoh</bdi>, 13 August 2021');
		assert.strictEqual(await when('name: P\n'), '<span class="blank"></span>, 13 August 2021');
	});

	test('of many sheets counts the pages of each from 1, without how many, and of one says how many', () => {
		const feet = (html: string): readonly (string | undefined)[] => [...html.matchAll(/@page sheet\d \{.*?@bottom-right \{ content: (.*?); \}/g)].map(([, foot]) => foot);
		assert.deepEqual(feet(pageOf({})), ['"Page " counter(page) " of " counter(pages)']);
		const html = pageOf({ sheets: [sheet, sheet] });
		assert.deepEqual(feet(html), ['"Page " counter(page0)', '"Page " counter(page1)']);
		assert.match(html, /@page sheet1 \{ counter-increment: page page1;/);
	});

	test('has what is below all sections in one block with the signatures, which no page break divides', () => {
		const html = pageOf({ sheets: [{ ...sheet, ending: '<p>Notes</p>', signed: { signers: [], day: '2021-08-13' } }] });
		assert.match(html, /<div class="ending">\n<p>Notes<\/p>\n<div class="signatures">/);
		assert.match(html, /\.ending \{ break-inside: avoid; break-before: avoid; \}/);
		assert.notMatch(pageOf({}), /class="ending"/);
	});

	test('has running heads out of which no text gets into the style', () => {
		for (const text of [...hostileTexts('xss'), '"; } body { display: none } /*', '\\', '</style><script>', 'a\nb']) {
			const style = /<style>([^]*?)<\/style>/.exec(pageOf({ sheets: [{ ...sheet, runningHead: text }] }))![1]!;
			assert.match(style, /\n@page sheet0 \{ @top-left \{ content: "(?:[A-Za-z0-9 ,.:-]|\\[0-9a-f]+ )*"; \} @bottom-right \{ /, text);
		}
	});

	test('breaks no word of at most 24 letters, and a longer one so that it fits in any column', () => {
		assert.strictEqual(breakable('Dr. Kusumawardhani Prasetyaningtyas, S.Sos., M.AP.'), 'Dr. Kusumawardhani Prasetyaningtyas, S.Sos., M.AP.');
		assert.strictEqual(breakable('x'.repeat(24)), 'x'.repeat(24));
		assert.strictEqual(breakable('x'.repeat(25)), 'xxxxxxxx<wbr>xxxxxxxx<wbr>xxxxxxxx<wbr>x');
		// An entity is one letter, and a letter keeps its marks.
		assert.strictEqual(breakable('&'.repeat(9)), '&amp;'.repeat(9));
		assert.strictEqual(breakable('e\u0301'.repeat(25)).split('<wbr>').join(''), 'e\u0301'.repeat(25));
		assert.ok(breakable('e\u0301'.repeat(25)).split('<wbr>').every(part => part.startsWith('e')));
	});
});
