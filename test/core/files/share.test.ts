import { assert } from 'chai';
import fc from 'fast-check';
import type { Reflection } from '../../../src/core/notes/reflection';
import { brief, nextStage } from '../../../src/core/pages/brief/brief';
import { share, type Note } from '../../../src/core/files/share';
import { shareText } from '../../../src/core/files/shareText';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../folder';

const at = (path: string, visibility?: Reflection['visibility']): Reflection =>
	({ uri: `${root}/${path}`, ...(visibility && { visibility }) });
const shared = at('reflections/a-b/x.md', 'pair');

suite('Sharing a note', () => {
	test('gives the note itself where its word and its folder both say that others may read it', () => {
		for (const visibility of ['pair', 'coordinator', 'programme'] as const) {
			const note = at('reflections/a-b/x.md', visibility);
			assert.strictEqual(share(note, root), note);
		}
	});

	test('is refused for a note that says private, or nothing', () => {
		assert.strictEqual(share(at('reflections/a-b/x.md', 'private'), root), undefined);
		assert.strictEqual(share(at('reflections/a-b/x.md'), root), undefined);
	});

	test('is refused below any folder called private, whatever the note says, and outside the record’s folder', () => {
		for (const path of [
			'private/reflections/a-b/x.md', 'reflections/private/x.md', 'Private/reflections/x.md', 'reflections/a/PRIVATE/b/x.md',
		]) {
			assert.strictEqual(share(at(path, 'programme'), root), undefined, path);
		}
		assert.strictEqual(share({ uri: 'memory://test/elsewhere/x.md', visibility: 'programme' }, root), undefined);
	});

	test('a note that has become private since it was read is shared no more', () => {
		const note = share(shared, root)!;
		const text = (visibility: string): string => `---\nauthor: b\n${visibility}---\n# Note\n`;
		assert.strictEqual(shareText(note, root, text('visibility: pair\n'))?.text, text('visibility: pair\n'));
		assert.strictEqual(shareText(note, root, text('visibility: private\n')), undefined);
		assert.strictEqual(shareText(note, root, text('visibility: pribadi\n')), undefined);
		assert.strictEqual(shareText(note, root, text('visibility: nobody knows\n')), undefined);
		assert.strictEqual(shareText(note, root, text('')), undefined);
		assert.strictEqual(shareText(note, root, 'no head at all'), undefined);
		assert.strictEqual(shareText(note, root, '---\nvisibility: pair\nnever closed\n'), undefined);
	});

	test('what leaves takes a note only once it is shared: another one does not compile', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
		});
		const note: Note = { ...shared, text: '---\nvisibility: pair\n---\n# N\n\n## Next\n\nAsk.\n' };
		const neverCalled = (): void => {
			// @ts-expect-error -- nobody shared it
			shareText(shared, root, '');
			// @ts-expect-error -- nobody shared it
			nextStage(note, programme);
			// @ts-expect-error -- nobody shared it
			brief({ programme, pair: programme.pairs.get('a-b')!, note }, wordsFor('en'), noon('2021-08-20'));
		};
		assert.strictEqual(typeof neverCalled, 'function');
		assert.strictEqual(nextStage(share(note, root)!, programme)?.heading, 'Next');
	});

	test('of all heads that people may write, only those with a wider word than private are shared', () => {
		const note = share(shared, root)!;
		const wider = ['pair', 'Pair', 'coordinator', 'programme', 'pasangan', 'koordinator', 'program'];
		const word = fc.oneof(
			fc.constantFrom(...wider),
			fc.constantFrom('private', 'pribadi', '', 'pairs', '[pair]', '{ is: pair }', '"private"', '!!str private', '&a private', '~'),
			fc.string(),
		);
		const key = fc.constantFrom('visibility', 'visibilitas', 'terlihat', 'visible', '# visibility');
		fc.assert(fc.property(key, word, fc.array(fc.constantFrom(
			'author: b', 'session: x', '# pair', 'title: pair',
		)), (name, value, others) => {
			const result = shareText(note, root, ['---', ...others, `${name}: ${value}`, '---', '# Note'].join('\n'));
			assert.ok(result === undefined || (result.visibility !== undefined && result.visibility !== 'private'));
			if (wider.includes(value) && ['visibility', 'visibilitas', 'terlihat'].includes(name)) {
				assert.ok(result, value);
			}
		}));
	});
});
