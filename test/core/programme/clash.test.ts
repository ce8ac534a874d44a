import { assert } from 'chai';
import { clashWith, type Slot } from '../../../src/core/programme/clash';
import { programmeIn } from '../folder';

suite('A clash', () => {
	const with13 = async (session: string, slot: Partial<Slot>): Promise<string | undefined> => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n', 'people.yaml': 'people:\n  - {id: sari, name: Sari Dewi}\n',
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n', 'pairs/budi-joko.yaml': 'mentors: [budi]\nmentees: [joko]\n',
			'sessions/budi-sari/2021-08-20-01.yaml': `date: 2021-08-20\n${session}`,
		});
		return clashWith({ date: '2021-08-20', pair: 'budi-sari', ...slot }, programme, '2021-08-18')?.id;
	};
	const other = '2021-08-20-budi-sari-01';

	test('is a meeting of the same pair that is not over yet', async () => {
		const at = (time: string, minutes?: number): Promise<string | undefined> =>
			with13('time: "13:00"\nminutes: 90\n', { clock: { time }, ...(minutes !== undefined && { minutes }) });
		assert.deepEqual(
			await Promise.all([at('11:59'), at('12:00'), at('12:01'), at('13:00'), at('14:29'), at('14:30')]),
			[undefined, undefined, other, other, other, undefined],
		);
		assert.deepEqual(await Promise.all([at('12:30', 30), at('12:30', 31)]), [undefined, other]);
	});

	test('is none on another day, without a time, or with one that was cancelled or missed', async () => {
		const clock = { time: '13:00' };
		assert.deepEqual(await Promise.all([
			with13('time: "13:00"\n', { clock, date: '2021-08-21' }), with13('', { clock }), with13('time: "13:00"\n', {}),
			with13('time: "13:00"\nstatus: cancelled\n', { clock }), with13('time: "13:00"\nstatus: no-show\n', { clock }),
		]), [undefined, undefined, undefined, undefined, undefined]);
	});

	test('is told by the offsets where both times have one', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n',
			'pairs/p.yaml': 'mentors: [budi]\n',
			'sessions/p/2021-08-20-01.yaml': 'start: 2021-08-20T13:00+07:00\n',
		});
		const at = (time: string, offset?: string): boolean =>
			clashWith(
				{ pair: 'p', date: '2021-08-20', clock: { time, ...(offset !== undefined && { offset }) } }, programme, '2021-08-18',
			) !== undefined;
		assert.deepEqual([at('14:00', '+08:00'), at('13:00', '+08:00'), at('05:00', '-01:00'), at('13:00')], [true, false, true, true]);
	});

	test('of a pair is none of a person who has the same id', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n', 'pairs/sari.yaml': 'mentors: [budi]\nmentees: [sari]\n', 'pairs/ayu-sari.yaml': 'mentors: [ayu]\nmentees: [sari]\n',
			'sessions/ayu-sari/2021-08-20-01.yaml': 'date: 2021-08-20\ntime: "13:00"\n',
		});
		const slot = { pair: 'sari', date: '2021-08-20', clock: { time: '13:00' } };
		assert.deepEqual(
			[clashWith(slot, programme, '2021-08-18')?.id, clashWith({ ...slot, people: ['sari'] }, programme, '2021-08-18')?.id],
			[undefined, '2021-08-20-ayu-sari-01'],
		);
	});

	test('is a meeting of one of the people with others, however they are written', async () => {
		const slot = { pair: 'budi-joko', clock: { time: '13:00' } };
		assert.deepEqual(
			await Promise.all([
				with13('time: "13:00"\n', { ...slot, people: ['budi', 'joko'] }),
				with13('time: "13:00"\n', { ...slot, people: ['Sari Dewi'] }),
				with13('time: "13:00"\n', { ...slot, people: ['joko'] }),
			]),
			[other, other, undefined],
		);
	});
});
