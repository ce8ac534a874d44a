import { assert } from 'chai';
import fc from 'fast-check';
import { RecordIndex } from '../../../../src/core/programme/index/recordIndex';
import { actionRows } from '../../../../src/core/views/actions/actionRows';
import { sessionRows } from '../../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { changed, noon, root } from '../../folder';
import { flat } from '../../views/outline';

const now = noon('2026-03-02');
const sinceMs = now.epochMs;

const session = 'date: 2026-03-01\nid: s1\nactions:\n  - id: a1\n    text: Send the draft\n';
const path = 'sessions/a-b/2026-03-01-01.yaml';

suite('While a file can’t be read', () => {
	test('its session and its actions stay, marked, and go back to what the file says when it can be read again', () => {
		const index = new RecordIndex();
		const shown = (): unknown => {
			const words = wordsFor('en');
			const rows = [...flat(sessionRows(index.programmes(), [], words, now)), ...flat(actionRows(index.programmes(), { by: 'none' }, words, now))];
			return rows.filter(({ kind }) => ['session', 'action', 'broken'].includes(kind)).map(({ label, description, tone }) => [label, description, tone]);
		};
		index.apply([changed('programme.yaml', 'name: P\n'), changed(path, session)], sinceMs);
		const before = shown();
		index.apply([changed(path, `${session}summ\n`)], sinceMs);
		index.apply([changed(path, `${session}summa\n`)], sinceMs + 60_000);
		assert.deepEqual(shown(), [
			['1 Mar · done', 'unreadable since 12:00, 1 open action', 'muted'],
			['Send the draft', 'open for 1 day · file can’t be read · No owner yet', 'muted'],
		]);
		index.apply([changed(path, session)], sinceMs);
		assert.deepEqual(shown(), before);
	});

	test('the problem is that of the present text', () => {
		const index = new RecordIndex();
		index.apply([changed(path, session)], sinceMs);
		index.apply([changed(path, 'date: [\n')], sinceMs);
		const file = index.facts(`${root}/${path}`);
		assert.deepEqual([file?.problems.length, file?.broken, file?.unreadableSinceMs], [1, file?.problems[0], sinceMs]);
	});

	test('a file that was never read, or has gone, leaves nothing', () => {
		const index = new RecordIndex();
		index.apply([changed(path, 'date: [\n')], sinceMs);
		assert.deepEqual(index.facts(`${root}/${path}`)?.sessions, []);
		index.apply([changed(path, session)], sinceMs);
		index.apply([changed(path, undefined)], sinceMs);
		assert.strictEqual(index.facts(`${root}/${path}`), undefined);
	});

	test('after any changes, readable files are as in a fresh reading', () => {
		const paths = ['programme.yaml', 'people.yaml', 'pairs/a-b.yaml', path, 'sessions/a-b/2026-03-01-01 copy.yaml', 'reflections/a-b/n.md'];
		const texts = ['name: P\n', '- id: a\n  name: A\n', 'mentors: [a]\nmentees: [b]\n', session, 'date: 2026-03-02\n', 'date: [\n', '---\nsession: s1\n---\n# N\n', '---\n', ''];
		const change = fc.tuple(fc.constantFrom(...paths), fc.option(fc.constantFrom(...texts), { nil: undefined }));
		fc.assert(fc.property(fc.array(change, { maxLength: 12 }), changes => {
			const [index, fresh] = [new RecordIndex(), new RecordIndex()];
			changes.forEach(each => { index.apply([changed(...each)], sinceMs); });
			fresh.apply([...new Map(changes)].map(each => changed(...each)));
			const readable = (of: RecordIndex): unknown => [...of.files()]
				.filter(({ uri }) => !index.facts(uri)?.broken && !index.facts(uri)?.copyOf && !fresh.facts(uri)?.copyOf)
				.sort((a, b) => (a.uri < b.uri ? -1 : 1));
			assert.deepEqual(readable(index), readable(fresh));
		}), { numRuns: 300 });
	});
});
