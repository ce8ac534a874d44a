import assert from 'node:assert/strict';
import { needsLogging } from '../../../src/core/programme/timing';
import { noon, readMemory } from '../folder';

suite('Whether a session needs logging', () => {
	const toLog = async (
		session: string, now: ReturnType<typeof noon>, programme = 'name: X\ntimezone: Asia/Jakarta\n',
	): Promise<boolean> => {
		const [read] = (await readMemory({ 'programme.yaml': programme, 'sessions/forum/2021-08-13-01.yaml': session })).programmes();
		return needsLogging(read!.sessions[0]!, read!, now);
	};

	test('it was planned, is over, and nobody said what became of it', async () => {
		const on = (status: string) => toLog(`date: 2021-08-13\nstatus: ${status}\n`, noon('2021-08-14'));
		assert.deepEqual(
			await Promise.all(['scheduled', 'proposed', 'in-progress', 'draft', 'done', 'cancelled', 'no-show'].map(on)),
			[true, true, true, false, false, false, false],
		);
	});

	test('a day without a time ends with the day where the programme is', async () => {
		const at = (time: string) =>
			toLog('date: 2021-08-13\nstatus: scheduled\n', { ...noon('2021-08-13'), epochMs: Date.parse(`2021-08-13T${time}Z`) });
		// Midnight in Jakarta is 17:00 UTC.
		assert.deepEqual([await at('16:59:59'), await at('17:00:00')], [false, true]);
	});

	test('a meeting with a time is over after its minutes, by its own offset or else the programme’s zone', async () => {
		const at = (session: string, time: string) =>
			toLog(`status: scheduled\nminutes: 90\n${session}\n`, { ...noon('2021-08-13'), epochMs: Date.parse(`2021-08-13T${time}Z`) });
		assert.deepEqual(
			[await at('date: 2021-08-13\ntime: 13:00', '07:29:00'), await at('date: 2021-08-13\ntime: 13:00', '07:30:00')], [false, true],
		);
		assert.deepEqual(
			[await at('start: 2021-08-13T13:00+09:00', '05:29:00'), await at('start: 2021-08-13T13:00+09:00', '05:30:00')], [false, true],
		);
	});

	test('a zone that nobody knows counts as UTC', async () => {
		assert.equal(
			await toLog(
				'date: 2021-08-13\nstatus: scheduled\n',
				{ ...noon('2021-08-13'), epochMs: Date.parse('2021-08-13T20:00Z') },
				'name: X\ntimezone: Atlantis\n',
			),
			false,
		);
	});
});
