import { assert } from 'chai';
import fc from 'fast-check';
import { problemsIn } from '../../parsedFiles';
import { factsOf } from '../../../../src/core/files/parsedFile';
import { ParsedIndex } from '../../parsedIndex';
import { type Change, RecordIndex } from '../../../../src/core/programme/index/recordIndex';
import type { Row } from '../../../../src/core/views/row';
import { sessionRows } from '../../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { changed, noon, parsedFile, root } from '../../folder';

const paths = [
	'programme.yaml',
	'people.yaml',
	'pairs/a-b.yaml',
	'sessions/a-b/2021-08-13-01.yaml',
	'sessions/a-b/2021-08-20-01.yaml',
	'reflections/a-b/n.md',
	'x.session.yaml',
];
const texts = [
	'name: P\n', 'people:\n  - id: a\n    name: A\n', 'mentors: [a]\nmentees: [b]\n', 'date: 2021-08-13\ntitle: One\n', 'date: 2021-08-20\nid: 2021-08-13-a-b-01\n',
	'---\nsession: 2021-08-13-a-b-01\n---\n# N\n', 'date: [\n', '',
];

/** Sets a file to a text, or removes it. */
const change = fc.record({
	path: fc.constantFrom(...paths),
	text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
}).map(({ path, text }) => changed(path, text));

const outline = (rows: readonly Row[]): unknown =>
	rows.map(row => [{ ...row, children: undefined, prepare: undefined }, outline(row.children?.() ?? [])]);
const seen = (index: ParsedIndex): unknown => ({
	files: [...index.files()].map(file => file.uri).sort(),
	rows: outline(sessionRows(index.programmes(), [], wordsFor('en'), noon('2021-08-20'))),
	problems: index.programmes().flatMap(programme => programme.files.map(file => [file.uri, problemsIn(file, programme, '2021-08-20')])),
});

suite('The index', () => {
	test('after any sequence of changes, in any batches, says what a fresh one says', () => {
		fc.assert(fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), batches => {
			const incremental = new ParsedIndex();
			const files = new Map<string, Change>();
			for (const batch of batches) {
				incremental.apply(batch);
				// Looked at in between, so that what is remembered must also be forgotten.
				seen(incremental);
				batch.forEach(one => files.set(one.uri, one));
			}
			const fresh = new ParsedIndex();
			fresh.apply([...files.values()].filter(one => one.file));
			assert.deepEqual(seen(incremental), seen(fresh));
		}), { numRuns: rounds(200) });
	});

	test('tells what came of a batch, by record folder', () => {
		const index = new RecordIndex();
		const file = factsOf(parsedFile('programme.yaml', 'name: P\n'));
		assert.deepEqual(index.apply([{ uri: file.uri, file }]), new Map([[root, [{ uri: file.uri, before: undefined, now: file }]]]));
		assert.deepEqual(index.apply([{ uri: 'memory://elsewhere/x.yaml' }]), new Map());
		assert.deepEqual(index.apply([{ uri: file.uri }]), new Map([[root, [{ uri: file.uri, before: file, now: undefined }]]]));
		assert.deepEqual(index.programmes(), []);
	});
});
