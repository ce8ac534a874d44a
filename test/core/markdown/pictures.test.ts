import { assert } from 'chai';
import { lookIn } from '../../../src/core/markdown/markdown';
import { picturePath } from '../../../src/core/text/links';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { wordsFor } from '../../../src/core/words/catalogues';

suite('Pictures of a note', () => {
	test('beside the note are shown from where the host says', () => {
		const asked: string[] = [];
		const look = lookIn(wordsFor('en'), 'page', path => { asked.push(path); return path === 'gone.png' ? undefined : `at:${path}?"`; });
		assert.strictEqual(renderNote('![a *"b"*](../x/a%20b.png?v=1#x "title") ![](gone.png)', look)[0]!.html,
			'<p><img src="at:../x/a%20b.png?&quot;" alt="a &quot;b&quot;" loading="lazy"> <span class="picture"> <small>(picture left out)</small></span></p>\n');
		assert.deepEqual(asked, ['../x/a%20b.png', 'gone.png']);
	});

	test('of the web, of other schemes and of other kinds are left out, and their words say so', () => {
		for (const source of [
			'https://example.org/a.png',
			'http://a/b.jpg',
			'//host/a.png',
			'data:image/png;base64,AA',
			'file:///a.png',
			'vscode-resource:/a.png',
			'a.html',
			'a',
			'a.png.exe',
			'command:a.png',
			'\\\\host\\a.png',
			'C:/a.png',
			'mailto:a@b.png',
		]) {
			assert.strictEqual(picturePath(source), undefined, source);
		}
		const look = lookIn(wordsFor('id'), 'page', () => { throw new Error('asked'); });
		assert.strictEqual(
			renderNote('![foto](https://example.org/a.png)', look)[0]!.html,
			'<p><span class="picture">foto <small>(gambar tidak disertakan)</small></span></p>\n',
		);
	});

	test('are known by their names, in whatever case', () => {
		assert.deepEqual(['a.PNG', 'b/c.JpEg', '../d.svg#e', '/f.webp'].map(picturePath), ['a.PNG', 'b/c.JpEg', '../d.svg', '/f.webp']);
	});
});
