import { assert } from 'chai';
import { changeSession, type RecordChange } from '../../../src/core/plans/changeRecord';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readMemory } from '../folder';

suite('A change of a session', () => {
	const changed = async (path: string, text: string, id: string, changes: readonly RecordChange[]): Promise<string | undefined> => {
		const session = [...(await readMemory({ 'programme.yaml': 'name: X\n', [path]: text })).files()]
			.flatMap(f => f.sessions)
			.find(s => s.id === id);
		const edits = session && changeSession(text, session, changes);
		return edits && applyEdits(text, edits);
	};

	test('puts new keys where the canonical order has them, and leaves the rest as it is', async () => {
		assert.strictEqual(
			await changed(
				'sessions/a/2021-08-13-01.yaml',
				'# mine\ndate: 2021-08-13   # Friday\nsummary: |\n  Long\n',
				'2021-08-13-a-01',
				[{ set: ['status'], to: 'done' }, { set: ['minutes'], to: 60 }],
			),
			'# mine\ndate: 2021-08-13   # Friday\nstatus: done\nminutes: 60\nsummary: |\n  Long\n',
		);
	});

	test('finds keys that are written in Indonesian', async () => {
		assert.strictEqual(
			await changed(
				'sessions/a/2021-08-13-01.yaml',
				'tanggal: 2021-08-13\ntindak_lanjut:\n  - teks: Baca\n    tenggat: 2021-08-20\n',
				'2021-08-13-a-01',
				[{ set: ['actions', 0, 'due'], to: '2021-08-27' }, { append: ['actions'], item: { text: 'Tulis' } }],
			),
			'tanggal: 2021-08-13\ntindak_lanjut:\n  - teks: Baca\n    tenggat: 2021-08-27\n  - text: Tulis\n',
		);
	});

	test('touches only its own session of a list', async () => {
		assert.strictEqual(
			await changed(
				'sessions.yaml',
				'sessions:\n  - id: s1\n    date: 2021-08-13\n  - id: s2\n    date: 2021-08-20\n',
				's2',
				[{ set: ['status'], to: 'cancelled' }],
			),
			'sessions:\n  - id: s1\n    date: 2021-08-13\n  - id: s2\n    date: 2021-08-20\n    status: cancelled\n',
		);
	});

	test('is refused in a text that can’t be read', async () => {
		const session = [
			...(await readMemory({ 'programme.yaml': 'name: X\n', 'sessions/a/2021-08-13-01.yaml': 'date: 2021-08-13\n' })).files(),
		].flatMap(f => f.sessions)[0];
		assert.strictEqual(changeSession('date: [', session!, [{ set: ['status'], to: 'done' }]), undefined);
	});
});
