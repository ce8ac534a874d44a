import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readLink } from '../../../src/core/text/links';
import { readFromPage } from '../../../src/core/pages/notePreview/protocol';
import { lookIn } from '../../../src/core/markdown/markdown';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { planTick } from '../../../src/core/markdown/tasks';
import { wordsFor } from '../../../src/core/words/catalogues';
import { hostileTexts, wrappings } from '../../hostileTexts';
import { someOf } from '../longForm';
import { pageHtml as html, pageLook } from './pageLook';

const corpora = join(process.cwd(), 'test/corpora');

suite('The page of a note', () => {
	test('shows the body in blocks that know their lines in the file, below the head', () => {
		const blocks = renderNote('---\nauthor: sari\n---\n# One\n\ntext\n\n- a\n- b\n', pageLook);
		assert.deepEqual(blocks.map(({ line, html: made }) => [
			line, made.replaceAll(/\s*(?:tabindex|title|data-line)="[^"]*"/g, '').trim(),
		]), [
			[3, '<h1>One</h1>'], [5, '<p>text</p>'], [7, '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		]);
	});

	test('a block’s HTML does not change when lines are added above it', () => {
		const body = '## Stage\n\n- [ ] one\n- [x] two\n\n[a](b.md)\n';
		assert.deepEqual(renderNote(`intro\n\n${body}`, pageLook).slice(1).map(b => b.html), renderNote(body, pageLook).map(b => b.html));
	});

	test('hides comments, and an unfinished one hides nothing else', () => {
		assert.strictEqual(html('<!-- a prompt -->\n\ntext <!-- inner --> more').trim(), '<p>text  more</p>');
		assert.match(html('<!-- never ends\n\nstill here'), /still here/);
	});

	test('raw HTML is text, and pictures are words', () => {
		assert.strictEqual(html('<script>alert(1)</script>').trim(), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
		assert.strictEqual(
			html('![a "cat"](https://example.org/x.png)').trim(),
			'<p><span class="picture">a &quot;cat&quot; <small>(picture left out)</small></span></p>',
		);
	});

	test('links lead to the web, a mail or a file, and to nothing else', () => {
		for (const href of [
			'command:x',
			'vscode://x',
			'javascript:alert(1)',
			'JaVaScRiPt:x',
			'java\nscript:x',
			' data:x',
			'//host/share',
			'\\\\host\\share',
			'file:///etc/passwd',
			'smb://x',
			'blob:x',
			'C:/x',
			'a%00.md',
			'',
			'http:',
			'https:x',
			'http:/x',
			'http:///x',
			'http:////x',
			'https://?x',
			'mailto:',
			'mailto:////x',
		]) {
			assert.strictEqual(readLink(href), undefined, href);
		}
		assert.deepEqual(readLink('https://example.org/?a:b'), { is: 'web', href: 'https://example.org/?a:b' });
		assert.deepEqual(readLink('mailto:a@example.org'), { is: 'web', href: 'mailto:a@example.org' });
		assert.deepEqual(readLink('../sessions/x%20y.yaml#top'), { is: 'file', path: '../sessions/x%20y.yaml#top' });
	});

	test('no hostile text of the corpora becomes a tag, a handler or an address of its own', () => {
		const common = String.raw`title="[^"<>]*"|class="(?:task|picture|link|left|right|center|footnotes|language-[^"<>]*)"|type="checkbox"|aria-label="[^"<>]*"|checked|start="\d+"|id="note-\d+(?:-from)?"|tabindex="-1"|href="#note-\d+(?:-from)?"`;
		const tags = 'p|h[1-6]|ul|ol|li|em|strong|s|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td|a|input|span|small|sup|section';
		const allowed = new RegExp(String.raw`^<\/?(?:${tags}|img)(?:\s+(?:${common}|data-(?:line|link)="\d+"|tabindex="0"|href="#"|alt="[^"<>]*"|src="shown:[^"<>]*"|loading="lazy"))*\s*>$`);
		const allowedInFile = new RegExp(
			String.raw`^<\/?(?:${tags})(?:\s+(?:${common}|disabled|rel="noopener noreferrer"|href="(?:https?:|mailto:)[^"<>]*"))*\s*>$`,
			'i',
		);
		const withPictures = lookIn(wordsFor('en'), 'page', path => `shown:${path}`);
		const fileLook = lookIn(wordsFor('id'), 'file');
		const strings = hostileTexts();
		assert.ok(strings.length > 900);
		for (const text of someOf(strings)) {
			for (const wrapped of wrappings.map(wrap => wrap(text))) {
				for (const look of [withPictures, fileLook]) {
					for (const tag of renderNote(wrapped, look).flatMap(block => block.html.match(/<[^>]*>/g) ?? [])) {
						assert.match(tag, look.is === 'file' ? allowedInFile : allowed, wrapped);
					}
				}
			}
		}
	});
});

suite('Ticking a task', () => {
	const note = '---\na: b\n---\n- [ ] one\n  1. [x] two\n> * [X] three\n- [] none\ntext [ ] none\n';

	test('changes exactly one character', () => {
		assert.deepEqual(planTick(note, 3, true), { start: note.indexOf('[ ]') + 1, end: note.indexOf('[ ]') + 2, text: 'x' });
		assert.strictEqual(applyEdits(note, [planTick(note, 4, false)!]), note.replace('[x]', '[ ]'));
		assert.strictEqual(applyEdits(note, [planTick(note, 5, false)!]), note.replace('[X]', '[ ]'));
	});

	test('is refused where no such task is', () => {
		for (const [line, done] of [[3, false], [4, true], [6, true], [7, true], [99, true], [0, true]] as const) {
			assert.strictEqual(planTick(note, line, done), undefined, String(line));
		}
	});

	test('every box of a page can be ticked at the line it names, and ticking back restores the note', () => {
		const line = fc.constantFrom(
			'- [ ] a', '- [x] b', '  - [ ] c', '1. [ ] d', '', 'text', '> - [x] q', '```', '* plain', '- [ ]', '- - [x] deep', '# h',
		);
		fc.assert(fc.property(fc.array(line, { maxLength: 15 }).map(lines => lines.join('\n')), text => {
			for (const block of renderNote(text, pageLook)) {
				for (const [, offset, rest] of block.html.matchAll(/<input type="checkbox" data-line="(\d+)"([^>]*)>/g)) {
					const at = block.line + Number(offset);
					const done = rest!.includes('checked');
					const tick = planTick(text, at, !done);
					assert.ok(tick, `line ${String(at)} of ${JSON.stringify(text)}`);
					const ticked = applyEdits(text, [tick]);
					assert.strictEqual(applyEdits(ticked, [planTick(ticked, at, done)!]), text.replaceAll('[X]', '[x]'));
				}
			}
		}));
	});
});

suite('Messages from a page', () => {
	test('anything but a request of the page is nothing', () => {
		const { messages } = JSON.parse(readFileSync(join(corpora, 'own-hostile/webview-messages.json'), 'utf8')) as {
			messages: readonly { type?: unknown }[];
		};
		const more = [
			undefined,
			1,
			'ready',
			{ type: 'toggleTask', line: 0, done: 'yes', version: 1 },
			{ type: 'followLink', block: 0, link: '0', version: 1 },
			{ type: 'revealLine', line: Infinity },
		];
		for (const value of [...messages, ...more]) {
			const isReady = typeof value === 'object' && (value as { type?: unknown } | null)?.type === 'ready';
			assert.deepEqual(readFromPage(value), isReady ? { type: 'ready' } : undefined, JSON.stringify(value));
		}
		assert.deepEqual(
			readFromPage({ type: 'toggleTask', line: 1, done: true, version: 1, html: '<b>' }),
			{ type: 'toggleTask', line: 1, done: true, version: 1 },
		);
	});

	test('never throws, whatever comes', () => {
		fc.assert(fc.property(fc.anything(), value => { readFromPage(value); }));
	});
});
