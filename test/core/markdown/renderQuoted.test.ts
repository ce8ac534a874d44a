import { assert } from 'chai';
import { renderQuoted } from '../../../src/core/markdown/renderQuoted';

suite('A text in another page', () => {
	test('is Markdown whose headings come below the page’s own, and whose boxes can’t be ticked', () => {
		assert.deepEqual(renderQuoted('## Plan\n\n- [x] *one*\n\n### Then\n\n[a](b.md)\n'), {
			html: '<h3>Plan</h3>\n<ul>\n<li class="task"><input type="checkbox" disabled aria-label="*one*" checked> <em>one</em></li>\n</ul>\n<h4>Then</h4>\n<p><a href="#" data-link="0" title="b.md">a</a></p>',
			links: ['b.md'],
		});
	});

	test('shows each line on its own, as the field in which it was typed', () => {
		assert.strictEqual(renderQuoted('Sari: yes\nBudi: *good*\n\nThen').html, '<p>Sari: yes<br>\nBudi: <em>good</em></p>\n<p>Then</p>');
	});

	test('has no tag of the text itself, and nothing where there is nothing', () => {
		assert.strictEqual(renderQuoted('<script>x</script>').html, '<p>&lt;script&gt;x&lt;/script&gt;</p>');
		assert.deepEqual(renderQuoted(''), { html: '', links: [] });
	});
});
