import { assert } from 'chai';
import fc from 'fast-check';
import { lifecycleSteps, needsLogging, nowIn } from '../../../src/core/programme/timing';
import { momentAt } from '../../../src/core/time/instants';
import { sessionRow } from '../../../src/core/views/sessions/sessionRow';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, readMemory } from '../folder';

const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati', 'UTC'];

suite('Whether a session needs logging', () => {
	const toLog = async (
		session: string, now: ReturnType<typeof noon>, programme = 'name: X\ntimezone: Asia/Jakarta\n',
	): Promise<boolean> => {
		const read = await programmeIn({ 'programme.yaml': programme, 'sessions/forum/2021-08-13-01.yaml': session });
		return needsLogging(read.sessions[0]!, read, now);
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

	test('law: what needs logging can be completed and marked as missed, wherever the reader is and whatever offset is written', () =>
		fc.assert(fc.asyncProperty(
			fc.constantFrom(...zones), fc.constantFrom(...zones), fc.constantFrom('', '+14:00', '+09:00', '-11:00'),
			fc.integer({ min: -40 * 60, max: 40 * 60 }), fc.constantFrom('scheduled', 'proposed', 'in-progress'),
			async (zone, userZone, offset, minutes, status) => {
				const index = await readMemory({
					'programme.yaml': `name: X\ntimezone: ${zone}\n`,
					'sessions/forum/2026-03-02-01.yaml': `start: 2026-03-02T06:30${offset}\nstatus: ${status}\nminutes: 60\n`,
				});
				const [programme] = index.programmes();
				const [session] = programme!.sessions;
				const epochMs = Date.parse('2026-03-02T06:30Z') + minutes * 60_000;
				const now = { today: momentAt(epochMs, userZone).date, epochMs, zone: userZone };
				const steps = lifecycleSteps(session!, programme!, now);
				assert.ok(!needsLogging(session!, programme!, now) || (steps.includes('complete') && steps.includes('noShow')), steps.join());
				assert.deepEqual(steps, lifecycleSteps(session!, programme!, nowIn(programme!, now)), 'the reader’s zone decides nothing');
			},
		), { numRuns: 300 }));

	test('its day is the programme’s: a Monday 06:30 in Jayapura is over in New York while it is Sunday there', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: X\ntimezone: Asia/Jayapura\n',
			'sessions/forum/2026-03-02-01.yaml': 'date: 2026-03-02\ntime: 06:30\nstatus: scheduled\n',
		});
		const [programme] = index.programmes();
		const now = { today: '2026-03-01', epochMs: Date.parse('2026-03-01T18:30:00-05:00'), zone: 'America/New_York' };
		assert.deepEqual(nowIn(programme!, now), { today: '2026-03-02', epochMs: now.epochMs, zone: 'Asia/Jayapura', userZone: 'America/New_York' });
		assert.deepEqual(
			lifecycleSteps(programme!.sessions[0]!, programme!, now), ['start', 'complete', 'reschedule', 'cancel', 'noShow'],
		);
		const row = sessionRow(programme!, programme!.sessions[0]!, wordsFor('id'), now);
		assert.strictEqual(row.label, 'Sen 2 Mar, 06.30 WIT · terjadwal');
		assert.strictEqual(row.description, 'perlu dicatat');
	});

	test('a zone that nobody knows counts as UTC', async () => {
		assert.strictEqual(
			await toLog(
				'date: 2021-08-13\nstatus: scheduled\n',
				{ ...noon('2021-08-13'), epochMs: Date.parse('2021-08-13T20:00Z') },
				'name: X\ntimezone: Atlantis\n',
			),
			false,
		);
	});
});
