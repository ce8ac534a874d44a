import { assert } from 'chai';
import { membersToday, namesOfBefore } from '../../../src/core/programme/formerMembers';
import type { Programme } from '../../../src/core/programme/programme';
import { programmeIn } from '../folder';

const today = '2021-09-01';
const people = 'people:\n  - {id: budi, name: "Budi Santoso, S.Kom."}\n  - {id: sari, name: Sari}\n  - {id: ani, name: Ani}\n';
const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': people,
	'pairs/one.yaml': 'mentors: [sari]\nmentees: [budi]\n',
	'sessions/one/a.yaml': 'date: 2021-08-06\n',
	'sessions/one/b.yaml': 'date: 2021-08-07\npair: one\nmentees: [budi]\n',
	'sessions/one/planned.yaml': 'date: 2021-12-07\n',
};

const read = (changed: Readonly<Record<string, string>> = {}): Promise<Programme> =>
	programmeIn({ ...files, ...changed });

/** Who was the pair's people before a change of files, and in which sessions nobody is named. */
async function found(changed: Readonly<Record<string, string>>, first: Readonly<Record<string, string>> = {}): Promise<unknown> {
	const before = await read(first);
	const now = await read({ ...first, ...changed });
	const names = namesOfBefore(now, now.pairs.get('one')!, membersToday(before, before.pairs.get('one')!), today);
	return names && [names.mentors, names.mentees, names.sessions.map(({ date }) => date)];
}

suite('The people that a pair had before', () => {
	test('are found where a held session lacks them, with those who stayed', async () => {
		assert.deepEqual(
			[
				await found({ 'pairs/one.yaml': 'mentors: [sari]\nmentees: [ani]\n' }),
				await found({ 'pairs/one.yaml': 'mentors: [ani]\nmentees: [budi]\n' }),
				await found({ 'pairs/one.yaml': 'mentors: [sari]\nmentees: [budi, ani]\n' }),
				await found({ 'pairs/one.yaml': 'mentors: [sari]\n' }),
			],
			[
				[['sari'], ['budi'], ['2021-08-06']],
				[['sari'], ['budi'], ['2021-08-06', '2021-08-07']],
				[['sari'], ['budi'], ['2021-08-06']],
				[['sari'], ['budi'], ['2021-08-06']],
			],
		);
	});

	test('are found where a no-show lacks mentees, since these count as absent; another mentor does not matter there', async () => {
		const noShow = { 'sessions/one/a.yaml': 'date: 2021-08-06\nstatus: no-show\n' };
		assert.deepEqual(await found({ 'pairs/one.yaml': 'mentors: [sari]\nmentees: [ani]\n' }, noShow), [['sari'], ['budi'], ['2021-08-06']]);
		assert.deepEqual(await found({ 'pairs/one.yaml': 'mentors: [ani]\nmentees: [budi]\n' }, noShow), [['sari'], ['budi'], ['2021-08-07']]);
	});

	test('are the same people in another order or spelling, under another id, and as a list of what was one text', async () => {
		assert.deepEqual(
			[
				await found({ 'pairs/one.yaml': 'mentees: [BUDI SANTOSO]\nmentors: [Bu Sari]\n' }),
				await found({ 'people.yaml': people.replace('id: budi', 'id: santoso'), 'pairs/one.yaml': 'mentors: [sari]\nmentees: [santoso]\n' }),
				await found({ 'pairs/one.yaml': 'mentors: [sari]\nmentees: [ani, budi]\n' }, { 'pairs/one.yaml': 'mentors: [sari]\nmentees: Budi dan Ani\n' }),
				await found({ 'people.yaml': 'people: []\n', 'pairs/one.yaml': 'mentors: [sri]\nmentees: [budi2]\n' }, {
					'people.yaml': 'people: [{id: budi}, {id: sari}]\n',
				}),
			],
			[undefined, undefined, undefined, undefined],
		);
	});

	test('are written by name where people.yaml has them no longer, and by the new id where it has changed', async () => {
		assert.deepEqual(
			[
				await found({ 'people.yaml': 'people: [{id: sari, name: Sari}]\n', 'pairs/one.yaml': 'mentors: [sari]\nmentees: [ani]\n' }),
				await found({ 'people.yaml': people.replace('id: budi', 'id: santoso'), 'pairs/one.yaml': 'mentors: [sari]\nmentees: [ani]\n' }),
			],
			[
				[['sari'], ['Budi Santoso, S.Kom.'], ['2021-08-06']],
				[['sari'], ['santoso'], ['2021-08-06']],
			],
		);
	});

	test('are nobody where the pair had none', async () => {
		assert.strictEqual(await found({}, { 'pairs/one.yaml': 'status: active\n' }), undefined);
		assert.strictEqual(await found({ 'pairs/one.yaml': 'mentors: [sari]\n' }, { 'pairs/one.yaml': 'status: active\n' }), undefined);
	});
});
