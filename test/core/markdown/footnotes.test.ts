import { assert } from 'chai';
import { lookIn } from '../../../src/core/markdown/markdown';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { wordsFor } from '../../../src/core/words/catalogues';
import { pageHtml, pageLook } from './pageLook';

const mark = (number: number, first = true): string =>
	`<sup><a${first
		? ` id="note-${String(number)}-from"`
		: ''} href="#note-${String(number)}" aria-label="Footnote ${String(number)}">${String(number)}</a></sup>`;
const back = (number: number): string =>
	`<a href="#note-${String(number)}-from" aria-label="Back to the text of footnote ${String(number)}">↩\uFE0E</a>`;
const section = (...texts: readonly string[]): string =>
	`<section class="footnotes" aria-label="Footnotes">\n<ol>\n${texts
		.map((text, i) => `<li id="note-${String(i + 1)}" tabindex="-1">\n${text}</li>\n`)
		.join('')}</ol>\n</section>\n`;

suite('Footnotes', () => {
	test('are numbered as the text refers to them, wherever their texts stand, and lead there and back', () => {
		assert.strictEqual(pageHtml('[^b]: second\n\nOne[^a] and two.[^b] One[^a] again.\n\n[^a]: *first*\n[^c]: nobody asks\n'),
			`<p>One${mark(1)} and two.${mark(2)} One${mark(1, false)} again.</p>\n` + section(
				`<p><em>first</em> ${back(1)}</p>\n`, `<p>second ${back(2)}</p>\n`,
			));
	});

	test('have texts of several paragraphs, lists and code, and may refer to further ones', () => {
		assert.strictEqual(pageHtml('x[^1]\n\n[^1]: one\n\n    - two[^2]\n\n          code\nnot lazy\n\n[^2]: three[^1]\n'),
			`<p>x${mark(1)}</p>\n<p>not lazy</p>\n` + section(
				`<p>one</p>\n<ul>\n<li>\n<p>two${mark(2)}</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n${back(1)}\n`,
				`<p>three${mark(1, false)} ${back(2)}</p>\n`,
			));
	});

	test('follow each other line by line, also behind a list', () => {
		assert.strictEqual(pageHtml('x[^1] y[^2] z[^3]\n[^1]: - one\n[^2]: > two\n\n[^3]: three\n'),
			`<p>x${mark(1)} y${mark(2)} z${mark(3)}</p>\n` + section(
				`<ul>\n<li>one</li>\n</ul>\n${back(1)}\n`,
				`<blockquote>\n<p>two</p>\n</blockquote>\n${back(2)}\n`,
				`<p>three ${back(3)}</p>\n`,
			));
	});

	test('one without a text, in code or escaped is what it says', () => {
		assert.strictEqual(pageHtml('a[^x] `[^1]` \\[^1]\n\n[^1]: text\n'), '<p>a[^x] <code>[^1]</code> [^1]</p>\n');
		assert.strictEqual(pageHtml('- [^1]\n\n  [^1]: in a list is a link’s address\n').includes('footnotes'), false);
	});

	test('the first of two texts with the same label counts, and labels are compared without their case', () => {
		assert.strictEqual(pageHtml('x[^Note]\n\n[^note]: one\n\n[^NOTE]: two\n'), `<p>x${mark(1)}</p>\n` + section(`<p>one ${back(1)}</p>\n`));
	});

	test('links and boxes in a text are those of the block at the end, with its lines', () => {
		const blocks = renderNote(
			'---\na: b\n---\nx[^2] y[^1]\n\n[^1]: [a](a.md)\n\n    - [ ] one\n\n[^2]: [b](b.md)\n\n    - [x] two\n', pageLook,
		);
		const last = blocks.at(-1)!;
		assert.deepEqual([last.line, last.links], [5, ['b.md', 'a.md']]);
		assert.deepEqual(
			[...last.html.matchAll(/data-(?:line|link)="\d+"/g)].map(([one]) => one),
			['data-link="0"', 'data-line="6"', 'data-link="1"', 'data-line="2"'],
		);
	});

	test('in an exported page lead there and back without a script', () => {
		const html = renderNote('x[^1]\n\n[^1]: y\n', lookIn(wordsFor('id'), 'file')).map(block => block.html).join('');
		assert.strictEqual(
			html,
			'<p>x<sup><a id="note-1-from" href="#note-1" aria-label="Catatan kaki 1">1</a></sup></p>\n<section class="footnotes" aria-label="Catatan kaki">\n<ol>\n<li id="note-1" tabindex="-1">\n<p>y <a href="#note-1-from" aria-label="Kembali ke teks catatan kaki 1">↩\uFE0E</a></p>\n</li>\n</ol>\n</section>\n',
		);
	});
});
