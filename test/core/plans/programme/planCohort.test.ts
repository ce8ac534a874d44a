import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import { newCohortId, planNewCohort } from '../../../../src/core/plans/programme/planCohort';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { readMemory } from '../../folder';

suite('A new cohort', () => {
	const added = (text: string, cohort = { id: 'c3', name: 'Cohort 3', start: '2026-01-05', end: '2026-06-30' }): string | undefined => {
		const edits = planNewCohort(text, cohort);
		return edits && applyEdits(text, edits);
	};

	test('is the last one of the programme’s file, which is as before otherwise', () => {
		assert.strictEqual(
			added('# ours\nname: P # x\ncohorts:\n  - id: c2 # last year\n    name: Two\npolicy:\n  stale_after_days: 21\n'),
			'# ours\nname: P # x\ncohorts:\n  - id: c2 # last year\n    name: Two\n  - id: c3\n    name: Cohort 3\n    start: 2026-01-05\n    end: 2026-06-30\n'
			+ 'policy:\n  stale_after_days: 21\n',
		);
		assert.strictEqual(
			added('name: P\nangkatan:\n  - id: c2\n', { id: 'c3', name: 'Cohort\n3', start: '', end: '' }),
			'name: P\nangkatan:\n  - id: c2\n  - id: c3\n    name: Cohort 3\n',
		);
	});

	test('is added to a file without cohorts, and to one whose only cohort is not in a list', () => {
		const read = (text: string | undefined): unknown => parseText(
			'file:///p/programme.yaml', { kind: 'programme', folder: 'file:///p' }, text ?? '',
		).programme?.cohorts?.map(({ id }) => id);
		assert.deepEqual(read(added('name: P\npolicy:\n  stale_after_days: 21\n')), ['c3']);
		assert.deepEqual(read(added('name: P\ncohorts: c2\n')), ['c2', 'c3']);
		assert.deepEqual(read(added('name: P\ncohorts:\n  id: c2\n  name: Two\n')), ['c2', 'c3']);
		assert.strictEqual(added('name: [P\n'), undefined);
	});

	test('has an id of its own, made of its name; a name that is there is refused', async () => {
		const index = await readMemory({ 'programme.yaml': 'name: P\ncohorts:\n  - {id: c2, name: Gelombang Dua}\n  - {id: cohort-3, name: Three}\n' });
		const programme = index.programmes()[0]!;
		assert.strictEqual(newCohortId(programme, 'Angkatan 4'), 'angkatan-4');
		assert.strictEqual(newCohortId(programme, 'Cohort 3!'), 'cohort-3-2');
		assert.deepEqual(['gelombang dua', 'C2', 'Three'].map(name => newCohortId(programme, name)), [undefined, undefined, undefined]);
		fc.assert(fc.property(fc.string(), name => {
			const id = newCohortId(programme, name);
			assert.ok(id === undefined || /^[a-z0-9-]{1,80}$/.test(id) && !['c2', 'cohort-3'].includes(id));
		}));
	});
});
