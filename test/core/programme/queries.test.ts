import { assert } from 'chai';
import { sessionForActions } from '../../../src/core/programme/queries';
import { programmeIn } from '../folder';

suite('The session that a pair’s new action belongs to', () => {
	const found = async (sessions: Readonly<Record<string, string>>): Promise<string | undefined> => {
		const files = Object.fromEntries(Object
			.entries(sessions)
			.map(([name, rest]) => [`sessions/a-b/${name}.yaml`, `date: ${name.slice(0, 10)}\n${rest}`]));
		const programme = await programmeIn({
			'programme.yaml': 'name: P',
			'pairs/a-b.yaml': 'mentors: a\nmentees: b\n',
			'sessions/c-d/2021-08-19-01.yaml': 'date: 2021-08-19\n',
			...files,
		});
		return sessionForActions(programme, programme.pairs.get('a-b')!, '2021-08-20')?.id;
	};

	test('is the latest that was held or is going on', async () => {
		assert.strictEqual(
			await found({ '2021-08-06-01': '', '2021-08-13-01': '', '2021-08-18-01': 'status: no-show\n', '2021-08-27-01': '' }),
			'2021-08-13-a-b-01',
		);
		assert.strictEqual(await found({ '2021-08-13-01': '', '2021-08-20-01': 'status: in-progress\n' }), '2021-08-20-a-b-01');
		assert.strictEqual(await found({ '2021-08-13-01': 'time: 15:00\n', '2021-08-13-02': 'time: 9:00\n' }), '2021-08-13-a-b-01');
	});

	test('is the next one where none was held', async () => {
		assert.strictEqual(
			await found({ '2021-08-18-01': 'status: cancelled\n', '2021-09-03-01': '', '2021-08-27-01': 'status: proposed\n' }),
			'2021-08-27-a-b-01',
		);
	});

	test('is none where there is none, or none came about', async () => {
		assert.deepEqual(
			[await found({}), await found({ '2021-08-18-01': 'status: cancelled\n', '2021-08-19-01': 'status: no-show\n' })],
			[undefined, undefined],
		);
	});
});
