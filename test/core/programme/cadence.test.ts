import assert from 'node:assert/strict';
import fc from 'fast-check';
import { intervalOf, lastPlanned, nextMeeting, usualTime } from '../../../src/core/programme/cadence';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/time/days';
import { readMemory } from '../folder';

suite('How far meetings are apart', () => {
	const says = (interval: { days: number } | { months: number } | undefined, ...texts: readonly string[]): void => {
		for (const text of texts) {
			test(
				`“${text}” is ${interval === undefined ? 'not understood' : JSON.stringify(interval)}`,
				() => { assert.deepEqual(intervalOf(text), interval); },
			);
		}
	};
	says(
		{ days: 7 },
		'week',
		'weekly',
		'every week',
		'1 week',
		'minggu',
		'seminggu',
		'seminggu sekali',
		'tiap pekan',
		'mingguan',
		'Every Week',
	);
	says(
		{ days: 14 },
		'2 weeks',
		'two weeks',
		'every other week',
		'fortnight',
		'2 minggu',
		'dua minggu sekali',
		'setiap 2 pekan',
		'2minggu',
		'every-2-weeks',
	);
	says({ days: 10 }, '10 days', '10 hari');
	says({ days: 1 }, 'daily', 'setiap hari');
	says({ months: 1 }, 'month', 'monthly', 'once a month', 'sebulan', 'sebulan sekali', 'sekali dalam sebulan', 'bulanan');
	says({ months: 3 }, 'quarterly', '3 months', 'tiga bulan sekali', 'triwulan');
	says(
		undefined,
		'',
		'when needed',
		'dua kali sebulan',
		'twice a month',
		'2 times a week',
		'0 weeks',
		'-2 weeks',
		'999 days',
		'constructor',
		'constructor week',
		'__proto__',
		'sesuai kesepakatan bersama',
	);
});

suite('The next meeting of a pair', () => {
	test('is proposed for a working day where it is the first and the pair names none', () => {
		// 22 August 2021 is a Sunday.
		assert.deepEqual(['2021-08-13', '2021-08-14', '2021-08-15'].map(today => nextMeeting({}, undefined, today)), [
			'2021-08-20', '2021-08-23', '2021-08-23',
		]);
	});

	test('is at the time that the pair has agreed on, else at that of its last session, if it is by the programme’s clock', () => {
		const agreed = { cadence: { every: '2 weeks', time: { time: '13:00' } } };
		const last = { clock: { time: '10:00' } };
		assert.deepEqual(
			[usualTime(agreed, last), usualTime({}, last), usualTime({}, { clock: { time: '10:00', offset: '+09:00' } }), usualTime({}, undefined)],
			['13:00', '10:00', undefined, undefined],
		);
	});

	const pair = (every?: string, weekday?: 'wednesday' | 'friday') =>
		({ cadence: { ...(every !== undefined && { every }), ...(weekday && { weekday }) } });

	test('is one round after the last, on the weekday of the cadence', () => {
		// 2021-08-18 is a Wednesday.
		assert.deepEqual(
			nextMeeting(pair('2 weeks', 'wednesday'), '2021-08-18', '2021-08-20'), '2021-09-01',
		);
	});

	test('goes back to the weekday after a meeting that was moved by a day', () => {
		assert.deepEqual(nextMeeting(pair('2 weeks', 'wednesday'), '2021-08-19', '2021-08-20'), '2021-09-01');
		assert.deepEqual(nextMeeting(pair('week', 'wednesday'), '2021-08-19', '2021-08-20'), '2021-08-25');
	});

	test('keeps the rhythm when rounds were missed, and is never past', () => {
		assert.deepEqual(nextMeeting(pair('2 weeks', 'wednesday'), '2021-08-18', '2021-09-16'), '2021-09-29');
		assert.deepEqual(nextMeeting(pair('2 weeks', 'wednesday'), '2021-08-18', '2021-09-15'), '2021-09-15');
		assert.deepEqual(nextMeeting(pair('10 days'), '2001-01-01', '2021-09-15'), addDays('2001-01-01', 7570));
	});

	test('a month later is the same date, or the month’s last day', () => {
		assert.equal(nextMeeting(pair('month'), '2021-08-15', '2021-08-20'), '2021-09-15');
		assert.equal(nextMeeting(pair('sebulan'), '2021-01-31', '2021-02-01'), '2021-02-28');
		assert.equal(nextMeeting(pair('month'), '2021-01-31', '2021-03-01'), '2021-03-31');
		assert.equal(nextMeeting(pair('month'), '2020-12-31', '2021-01-01'), '2021-01-31');
	});

	test('the first is on the coming weekday, or one round from today; not before the pair begins', () => {
		assert.equal(nextMeeting(pair('2 weeks', 'friday'), undefined, '2021-08-20'), '2021-08-27');
		assert.equal(nextMeeting(pair('2 weeks'), undefined, '2021-08-20'), '2021-09-03');
		assert.equal(nextMeeting({ ...pair('2 weeks', 'wednesday'), start: '2021-09-01' }, undefined, '2021-08-20'), '2021-09-01');
		assert.equal(nextMeeting({ ...pair('2 weeks'), start: '2021-09-03' }, undefined, '2021-08-20'), '2021-09-03');
	});

	test('is a week later where no rhythm is said or it isn’t understood', () => {
		assert.equal(nextMeeting({}, '2021-08-18', '2021-08-20'), '2021-08-25');
		assert.equal(nextMeeting(pair('whenever'), '2021-08-18', '2021-08-20'), '2021-08-25');
	});

	test('is always after the last, not before today, and on its weekday', () => {
		fc.assert(fc.property(fc.constantFrom(
			'week', '2 weeks', 'month', '3 months', '1 day', '10 days',
		), fc.constantFrom(
			'wednesday', 'friday', undefined,
		), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -400, max: 20_000 }), (every, weekday, from, later) => {
			const last = addDays('1990-01-01', from);
			const today = addDays(last, later);
			const date = nextMeeting(pair(every, weekday), last, today);
			assert.ok(date > last && date >= today, `${date} after ${last}, today ${today}`);
			assert.ok(weekday === undefined || weekdayOf(date) === (weekday === 'friday' ? 4 : 2));
			// At most one round of 92 days ahead; its weekday may bring the one before to just before today, and it 3 days later.
			assert.ok(daysBetween(last > today ? last : today, date) <= 92 + 2 + 3);
		}));
	});

	test('follows the latest session that is held or planned, whatever was cancelled or missed later', async () => {
		const [programme] = (await readMemory({
			'programme.yaml': 'name: P\n', 'pairs/a.yaml': 'mentors: [budi]\n', 'pairs/b.yaml': 'mentors: [ayu]\n',
			'sessions/a/2021-08-01-01.yaml': 'date: 2021-08-01\n', 'sessions/a/2021-08-15-01.yaml': 'date: 2021-08-15\nstatus: scheduled\n',
			'sessions/a/2021-08-22-01.yaml': 'date: 2021-08-22\nstatus: cancelled\n', 'sessions/a/2021-08-23-01.yaml': 'date: 2021-08-23\nstatus: no-show\n',
			'sessions/b/2021-09-01-01.yaml': 'date: 2021-09-01\n',
		})).programmes();
		assert.equal(lastPlanned(programme!, programme!.pairs.get('a')!, '2021-08-10')?.date, '2021-08-15');
	});
});
