import assert from 'node:assert/strict';
import { nextStage, renderQuoted } from '../../../src/core/preview/renderQuoted';
import { share, type Note } from '../../../src/core/record/shared';
import { root } from '../folder';

const note = (body: string, template?: string) => share<Note>({ uri: `${root}/reflections/x.md`, visibility: 'pair', text: `---\nvisibility: pair\n---\n${body}`, ...(template !== undefined && { template }) }, root)!;

suite('A text in another page', () => {
	test('is Markdown whose headings come below the page’s own, and whose boxes can’t be ticked', () => {
		assert.deepEqual(renderQuoted('## Plan\n\n- [x] *one*\n\n### Then\n\n[a](b.md)\n'), {
			html: '<h3>Plan</h3>\n<ul>\n<li class="task"><input type="checkbox" disabled aria-label="*one*" checked> <em>one</em></li>\n</ul>\n<h4>Then</h4>\n<p><a href="#" data-link="0" title="b.md">a</a></p>',
			links: ['b.md'],
		});
	});

	test('has no tag of the text itself, and nothing where there is nothing', () => {
		assert.equal(renderQuoted('<script>x</script>').html, '<p>&lt;script&gt;x&lt;/script&gt;</p>');
		assert.deepEqual(renderQuoted(''), { html: '', links: [] });
	});
});

suite('What a note says of what comes next', () => {
	test('is the stage that its template calls so, in either language', () => {
		const stages = '# T\n\n## What?\n\nfacts\n\n## Now what?\n\nrewrite\n\n## Afterthought\n\nmore\n';
		assert.deepEqual(nextStage(note(stages, 'driscoll@1')), { heading: 'Now what?', content: { html: '<p>rewrite</p>', links: [] } });
		assert.equal(nextStage(note('## Peristiwa\n\nx\n\n## Penerapan\n\nbertanya\n\n## Lain\n\ny\n', '4p'))?.content.html, '<p>bertanya</p>');
	});

	test('else its last stage; one that holds a prompt only is empty', () => {
		assert.deepEqual(nextStage(note('## One\n\nx\n\n## Two\n<!-- What next? -->\n\n')), { heading: 'Two', content: { html: '', links: [] } });
	});

	test('a heading in a code block or a list is none', () => {
		assert.equal(nextStage(note('## Last\n\n```\n## not\n```\n'))?.heading, 'Last');
		assert.equal(nextStage(note('just words')), undefined);
	});
});
