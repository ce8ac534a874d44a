import { assert } from 'chai';
import fc from 'fast-check';
import { lastPlanned, nextMeeting, nextPlanned, proposedNext, usualTime } from '../../../src/core/programme/cadence';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/time/days';
import { readCadence, type Rhythm } from '../../../src/core/time/reading/readCadence';
import { noon, programmeIn } from '../folder';

suite('How far meetings are apart', () => {
	const says = (rhythm: Rhythm | undefined, ...texts: readonly string[]): void => {
		for (const text of texts) {
			test(
				`“${text}” is ${rhythm === undefined ? 'not understood' : JSON.stringify(rhythm)}`,
				() => { assert.deepEqual(readCadence(text), rhythm); },
			);
		}
	};
	const every = (interval: Rhythm['interval'], more: Partial<Rhythm> = {}): Rhythm => ({ interval, ...more });
	says(
		every({ days: 7 }), 'week', 'weekly', 'every week', '1 week', 'minggu', 'seminggu', 'seminggu sekali', 'tiap pekan', 'mingguan', 'Every Week',
		'setiap minggu', 'sepekan sekali', 'once a week', 'sekali seminggu', '4 kali sebulan',
	);
	says(
		every({ days: 14 }), '2 weeks', 'two weeks', 'every other week', 'fortnight', '2 minggu', 'dua minggu sekali', 'setiap 2 pekan', '2minggu',
		'every-2-weeks', 'once every two weeks', 'biweekly', 'dua mingguan', '2 kali sebulan', 'dua kali sebulan', '2x sebulan', '2x/bulan', 'twice a month',
		'two times a month', 'sebulan dua kali', 'dua kali dalam sebulan', 'setengah bulan sekali', '2 kali per bulan',
	);
	says(every({ days: 3 }), 'dua kali seminggu', 'twice a week', '2 times a week');
	says(every({ days: 10 }), '10 days', '10 hari', '3 kali sebulan', 'thrice a month', 'sepuluh hari sekali');
	says(every({ days: 1 }), 'daily', 'setiap hari', 'harian');
	says(every({ months: 1 }), 'month', 'monthly', 'once a month', 'sebulan', 'sebulan sekali', 'sekali dalam sebulan', 'bulanan', 'tiap bulan');
	says(every({ months: 2 }), 'dua bulan sekali', 'every other month', '2 bulanan');
	says(
		every({ months: 3 }), 'quarterly', '3 months', 'tiga bulan sekali', 'triwulan', 'triwulanan', 'per triwulan', 'setiap triwulan', 'every quarter',
		'3 bulanan', '4 kali setahun', 'once a quarter',
	);
	says(every({ months: 6 }), 'semesteran', 'setiap semester', 'twice a year', '2 kali setahun', 'enam bulan sekali');
	says(every({ months: 12 }), 'yearly', 'setahun sekali', 'tahunan', 'annually');
	says(every({ days: 7 }, { weekdays: [2] }), 'setiap rabu', 'every Wednesday', 'Wednesdays', 'tiap hari Rabu', 'rabu', 'weekly on Wednesday', 'seminggu sekali hari rabu');
	says(every({ days: 14 }, { weekdays: [2] }), 'every other Wednesday', 'every second Wednesday', 'dua minggu sekali hari Rabu', 'rabu setiap 2 minggu');
	says(every({ days: 7 }, { weekdays: [6] }), 'setiap hari minggu', 'every Sunday', 'ahad');
	says(every({ days: 7 }, { weekdays: [4] }), 'Setiap Jum’at', 'tiap jumat');
	says(
		every({ months: 1 }, { date: 31 }), 'the 31st', 'tanggal 31', 'every 31st', 'setiap tanggal 31', 'tgl 31', 'tiap tgl 31', 'akhir bulan',
		'setiap akhir bulan', 'end of month', 'the end of each month', 'sebulan sekali tanggal 31', 'monthly on the 31st', 'tanggal 31 setiap bulan',
	);
	says(every({ months: 1 }, { date: 1 }), 'the 1st of each month', 'awal bulan', 'setiap tanggal 1');
	says(every({ months: 3 }, { date: 15 }), 'tanggal 15 setiap 3 bulan', 'quarterly on the 15th');
	says(
		every({ days: 7 }, { weekdays: [0, 3] }), 'Senin dan Kamis', 'Mondays and Thursdays', 'setiap Senin & Kamis', 'tiap hari senin, kamis', 'Senin/Kamis',
		'every Monday and Thursday', 'dua kali seminggu, Senin dan Kamis', 'twice a week on Monday and Thursday', 'Mon Thu', 'setiap minggu hari Senin dan hari Kamis',
	);
	says(every({ days: 7 }, { weekdays: [1, 3, 5] }), 'selasa, kamis, dan sabtu', 'Tuesdays, Thursdays and Saturdays', '3 kali seminggu selasa kamis sabtu');
	says(
		every({ months: 1 }, { weekdays: [0], ordinal: 1 }), 'first Monday of the month', 'Senin pertama tiap bulan', 'the 1st Monday of every month',
		'Senin pertama', 'hari Senin pertama setiap bulan', 'Senin minggu pertama tiap bulan', 'minggu pertama hari Senin tiap bulan', 'monthly on the first Monday',
		'sebulan sekali, Senin pertama', 'every first Monday', 'Senin ke-1 tiap bulan',
	);
	says(every({ months: 1 }, { weekdays: [4], ordinal: -1 }), 'last Friday', 'the last Friday of each month', 'Jumat terakhir tiap bulan', 'Jum’at terakhir');
	says(every({ months: 1 }, { weekdays: [1], ordinal: 2 }), 'second Tuesday of the month', 'Selasa ke-2 setiap bulan', 'Selasa kedua tiap bulan');
	says(every({ months: 1 }, { weekdays: [6], ordinal: 3 }), 'third Sunday of the month', 'hari Minggu ketiga tiap bulan');
	says(every({ months: 3 }, { weekdays: [0], ordinal: 1 }), 'Senin pertama setiap 3 bulan', 'first Monday every 3 months');
	says(
		undefined, 'minggu pertama tiap bulan', 'first and third Monday of the month', 'Senin pertama dan ketiga', 'Monday to Friday', 'Senin sampai Kamis',
		'every other Monday and Thursday', 'first Monday of the week', 'Senin pertama seminggu sekali', 'first Monday and Friday of the month',
	);
	says(
		undefined, '', 'when needed', '0 weeks', '-2 weeks', '999 days', 'constructor', 'constructor week', '__proto__', 'sesuai kesepakatan bersama',
		'tanggal 32', 'tanggal 0', 'sekali', 'twice', 'setiap minggu tanggal 5', 'rabu tanggal 5', 'x'.repeat(10_000),
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

	test('on a date of the month is on its last day where it is shorter, and on the date again after it', () => {
		const next = (last: string | undefined, today: string, every = 'tanggal 31'): string => nextMeeting({ cadence: { every } }, last, today);
		assert.deepEqual(
			[
				next('2021-08-31', '2021-09-01'), next('2021-09-30', '2021-10-01'), next('2021-01-31', '2021-02-01'), next('2024-01-31', '2024-02-01'),
				next('2021-02-28', '2021-03-01'), next('2021-09-02', '2021-09-03'), next('2021-08-31', '2022-02-10'), next(undefined, '2021-04-12'),
				next('2021-08-15', '2021-08-16', 'tanggal 15 setiap 3 bulan'), next(undefined, '2021-08-20', 'the 5th'),
			],
			[
				'2021-09-30', '2021-10-31', '2021-02-28', '2024-02-29', '2021-03-31', '2021-09-30', '2022-02-28', '2021-04-30', '2021-11-15', '2021-09-05',
			],
		);
	});

	test('is on the weekday that its interval names', () => {
		// 18 August 2021 is a Wednesday.
		assert.deepEqual(['setiap rabu', 'every other Wednesday', 'twice a month', 'triwulanan'].map(every =>
			[nextMeeting({ cadence: { every } }, '2021-08-18', '2021-08-19'), nextMeeting({ cadence: { every } }, undefined, '2021-08-19')]), [
			['2021-08-25', '2021-08-25'], ['2021-09-01', '2021-08-25'], ['2021-09-01', '2021-09-02'], ['2021-11-18', '2021-11-19'],
		]);
	});

	test('is on the next of several weekdays', () => {
		// 16 August 2021 is a Monday.
		const next = (last: string | undefined, today: string): string => nextMeeting({ cadence: { every: 'Senin dan Kamis' } }, last, today);
		assert.deepEqual(
			[next('2021-08-16', '2021-08-16'), next('2021-08-17', '2021-08-18'), next('2021-08-19', '2021-08-20'), next('2021-07-01', '2021-08-16'), next(undefined, '2021-08-19')],
			['2021-08-19', '2021-08-19', '2021-08-23', '2021-08-16', '2021-08-23'],
		);
	});

	test('is on the weekday’s place in the month', () => {
		const next = (every: string, last: string | undefined, today: string): string => nextMeeting({ cadence: { every } }, last, today);
		assert.deepEqual(
			[
				next('first Monday of the month', '2021-08-02', '2021-08-03'), next('Senin pertama tiap bulan', undefined, '2021-08-03'),
				next('Senin pertama tiap bulan', '2021-08-04', '2021-08-05'), next('Senin pertama tiap bulan', '2021-03-01', '2021-08-05'),
				next('Jumat terakhir tiap bulan', '2021-08-27', '2021-08-28'), next('last Friday', undefined, '2021-08-28'),
				next('last Friday', undefined, '2021-08-01'), next('Senin pertama setiap 3 bulan', '2021-08-02', '2021-08-03'),
			],
			['2021-09-06', '2021-09-06', '2021-09-06', '2021-09-06', '2021-09-24', '2021-09-24', '2021-08-27', '2021-11-01'],
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
		assert.strictEqual(nextMeeting(pair('month'), '2021-08-15', '2021-08-20'), '2021-09-15');
		assert.strictEqual(nextMeeting(pair('sebulan'), '2021-01-31', '2021-02-01'), '2021-02-28');
		assert.strictEqual(nextMeeting(pair('month'), '2021-01-31', '2021-03-01'), '2021-03-31');
		assert.strictEqual(nextMeeting(pair('month'), '2020-12-31', '2021-01-01'), '2021-01-31');
	});

	test('the first is on the coming weekday, or one round from today; not before the pair begins', () => {
		assert.strictEqual(nextMeeting(pair('2 weeks', 'friday'), undefined, '2021-08-20'), '2021-08-27');
		assert.strictEqual(nextMeeting(pair('2 weeks'), undefined, '2021-08-20'), '2021-09-03');
		assert.strictEqual(nextMeeting({ ...pair('2 weeks', 'wednesday'), start: '2021-09-01' }, undefined, '2021-08-20'), '2021-09-01');
		assert.strictEqual(nextMeeting({ ...pair('2 weeks'), start: '2021-09-03' }, undefined, '2021-08-20'), '2021-09-03');
	});

	test('is a week later where no rhythm is said or it isn’t understood', () => {
		assert.strictEqual(nextMeeting({}, '2021-08-18', '2021-08-20'), '2021-08-25');
		assert.strictEqual(nextMeeting(pair('whenever'), '2021-08-18', '2021-08-20'), '2021-08-25');
	});

	test('is always after the last, not before today, and on its weekday', () => {
		fc.assert(fc.property(fc.constantFrom(
			'week', '2 weeks', 'month', '3 months', '1 day', '10 days', 'Senin dan Kamis', 'first Monday of the month', 'last Friday',
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
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n', 'pairs/a.yaml': 'mentors: [budi]\n', 'pairs/b.yaml': 'mentors: [ayu]\n',
			'sessions/a/2021-08-01-01.yaml': 'date: 2021-08-01\n', 'sessions/a/2021-08-15-01.yaml': 'date: 2021-08-15\nstatus: scheduled\n',
			'sessions/a/2021-08-22-01.yaml': 'date: 2021-08-22\nstatus: cancelled\n', 'sessions/a/2021-08-23-01.yaml': 'date: 2021-08-23\nstatus: no-show\n',
			'sessions/b/2021-09-01-01.yaml': 'date: 2021-09-01\n',
		});
		assert.strictEqual(lastPlanned(programme, programme.pairs.get('a')!, '2021-08-10')?.date, '2021-08-15');
	});

	test('is planned already if a later session of the pair is planned and not over, the first of several', async () => {
		const held = { 'sessions/a/2021-08-13-01.yaml': 'date: 2021-08-13\nstatus: in-progress\n' };
		const nextWith = async (others: Readonly<Record<string, string>>): Promise<string | undefined> => {
			const programme = await programmeIn({
				'programme.yaml': 'name: P\ntimezone: UTC\n', 'pairs/a.yaml': 'mentors: [budi]\n', 'pairs/b.yaml': 'mentors: [ayu]\n', ...held, ...others,
			});
			const session = programme.sessionsById.get('2021-08-13-a-01')!;
			return nextPlanned(programme, programme.pairs.get('a')!, session, noon('2021-08-20'))?.id;
		};
		assert.strictEqual(await nextWith({}), undefined);
		assert.strictEqual(await nextWith({
			'sessions/a/2021-09-10-01.yaml': 'date: 2021-09-10\nstatus: scheduled\n', 'sessions/a/2021-09-03-01.yaml': 'date: 2021-09-03\nstatus: proposed\n',
		}), '2021-09-03-a-01');
		// Over and not logged, cancelled, a draft, another pair’s.
		assert.strictEqual(await nextWith({
			'sessions/a/2021-08-16-01.yaml': 'date: 2021-08-16\nstatus: scheduled\n', 'sessions/a/2021-09-03-01.yaml': 'date: 2021-09-03\nstatus: cancelled\n',
			'sessions/a/2021-09-04-01.yaml': 'date: 2021-09-04\nstatus: draft\n', 'sessions/b/2021-09-05-01.yaml': 'date: 2021-09-05\nstatus: scheduled\n',
		}), undefined);
	});

	test('is proposed at the usual time after the meeting that was held, whatever its status says', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n', 'pairs/a.yaml': 'mentors: [budi]\ncadence: {every: 2 weeks}\n',
			'sessions/a/2021-08-01-01.yaml': 'date: 2021-08-01\n', 'sessions/a/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: "13:00"\nstatus: draft\n',
		});
		const pair = programme.pairs.get('a')!;
		assert.deepEqual(
			[proposedNext(programme, pair, '2021-08-13', programme.sessionsById.get('2021-08-13-a-01')), proposedNext(programme, pair, '2021-08-13')],
			[{ date: '2021-08-27', time: '13:00' }, { date: '2021-08-15' }],
		);
	});
});
