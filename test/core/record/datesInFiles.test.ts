import { assert } from 'chai';
import { parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import { brokenFileRows } from '../../../src/core/views/row';
import { wordsFor } from '../../../src/core/words/catalogues';
import { describeProblem } from '../../../src/core/words/words';

const folder = 'memory://test/folder';
const session = (text: string): ParsedFile => parseText(`${folder}/sessions/a-b/x.yaml`, { kind: 'session', folder }, text);
const list = (dates: readonly string[]): ParsedFile =>
	parseText(`${folder}/sessions.yaml`, { kind: 'sessionList', folder }, dates.map(date => `- date: ${JSON.stringify(date)}\n`).join(''));

/** What a session’s date is read as, with the code, the reason and the forms of its problem. */
const dated = (date: string): unknown => {
	const { sessions: [found], problems: [problem] } = session(`date: ${JSON.stringify(date)}\n`);
	const { date: day, clock, minutes } = found ?? {};
	return [
		day === undefined ? undefined : [day, clock && clock.time + (clock.offset ?? ''), minutes].filter(part => part !== undefined).join(' '),
		...(problem ? [problem.code.replace('record.', ''), ...(problem.reason ? [problem.reason] : []), problem.expected] : []),
	].filter((part, i) => i === 0 || part !== undefined);
};
const check = (rows: readonly (readonly [string, ...unknown[]])[], read: (text: string) => unknown): void => {
	assert.deepEqual<unknown>(rows.map(([text]) => [text, ...read(text) as unknown[]]), rows);
};

suite('Dates in files', () => {
	test('a date with a year is read in every form that can be typed, with a hint that has the form of the product', () => {
		check([
			['2021-08-13', '2021-08-13'],
			['2021-08-13 13:00', '2021-08-13 13:00'],
			['2021-08-13T13:00+07:00', '2021-08-13 13:00+07:00'],
			['2021-08-13 13.00 WIB', '2021-08-13 13:00+07:00'],
			['2026-03-14 06:00:00', '2026-03-14 06:00'],
			['2021-8-3', '2021-08-03', 'dateForm', '2021-08-03'],
			['4/5/2026', '2026-05-04', 'dateForm', '2026-05-04, 2026-04-05'],
			['5/5/2026', '2026-05-05', 'dateForm', '2026-05-05'],
			['12.05.2024', '2024-05-12', 'dateForm', '2024-05-12, 2024-12-05'],
			['13/8/21', '2021-08-13', 'dateForm', '2021-08-13'],
			['13-08-2021', '2021-08-13', 'dateForm', '2021-08-13'],
			['2026/03/17', '2026-03-17', 'dateForm', '2026-03-17'],
			['2026.03.17', '2026-03-17', 'dateForm', '2026-03-17'],
			['March 17, 2026', '2026-03-17', 'dateForm', '2026-03-17'],
			['17-Mar-2026', '2026-03-17', 'dateForm', '2026-03-17'],
			['17-Mei-26', '2026-05-17', 'dateForm', '2026-05-17'],
			['12 ags 2021', '2021-08-12', 'dateForm', '2021-08-12'],
			['Selasa, 17 Maret 2026', '2026-03-17', 'dateForm', '2026-03-17'],
			['Selasa/17 Maret 2026', '2026-03-17', 'dateForm', '2026-03-17'],
			['Rabu (25/8/2021)', '2021-08-25', 'dateForm', '2021-08-25'],
			['Senin 4/5/2026', '2026-05-04', 'dateForm', '2026-05-04'],
			['Tue, 17 Mar 2026', '2026-03-17', 'dateForm', '2026-03-17'],
			['tgl 13 Agustus 2021', '2021-08-13', 'dateForm', '2021-08-13'],
			['the 13th of August 2021', '2021-08-13', 'dateForm', '2021-08-13'],
			['3/3/2026 20:48:48', '2026-03-03 20:48', 'dateForm', '2026-03-03 20:48'],
			['2026-03-17 9:00 AM', '2026-03-17 09:00', 'dateForm', '2026-03-17 09:00'],
			['13/8/2021 13.00 WIB', '2021-08-13 13:00+07:00', 'dateForm', '2021-08-13 13:00 WIB'],
			['Jumat, 13 Agustus 2021 pukul 13.00 s.d. 14.30 WITA', '2021-08-13 13:00+08:00 90', 'dateForm', '2021-08-13 13:00 WITA'],
			['13 Agustus 2021 jam 2 siang', '2021-08-13 14:00', 'dateForm', '2021-08-13 14:00'],
			['akhir Agustus 2021', '2021-08-31', 'dateForm', '2021-08-31'],
		], dated);
	});

	test('a day that a tool wrote as its midnight is the day', () => {
		check([
			['2026-03-13T00:00:00.000Z', '2026-03-13', 'dateForm', '2026-03-13'],
			['2026-03-13 00:00:00', '2026-03-13', 'dateForm', '2026-03-13'],
			['2026-03-13T00:00:00+00:00', '2026-03-13', 'dateForm', '2026-03-13'],
			['2026-03-13 00:00', '2026-03-13 00:00'],
		], dated);
	});

	test('what means another date on another day is none', () => {
		for (const text of [
			'kemarin', 'besok', 'hari ini', 'next friday', 'jumat depan', 'tgl 12', '13 Agustus', 'Aug 13', '13/8', 'selasa 17 maret', 'jumat', 'H+7',
			'2 minggu lalu', 'akhir bulan', 'jam 3', 'tadi pagi', 'malam minggu', 'in 3 days', 'tanggal 20 bulan depan', 'minggu depan',
		]) {
			assert.deepEqual(dated(text), [undefined, 'badDate', 'relative'], text);
		}
	});

	test('a date that is refused has the reason, and what can be meant', () => {
		check([
			['11/14/23', undefined, 'badDate', 'monthFirst', '2023-11-14'],
			['03-17-2026', undefined, 'badDate', 'monthFirst', '2026-03-17'],
			['Minggu 4/5/2026', undefined, 'badDate', 'monthFirst', '2026-04-05'],
			['Rabu, 17 Maret 2026', undefined, 'badDate', 'wrongWeekday', '2026-03-17'],
			['20260317', undefined, 'badDate', 'oneNumber', '2026-03-17'],
			['17032026', undefined, 'badDate', 'oneNumber', '2026-03-17'],
			['46098', undefined, 'badDate', 'dayNumber', '2026-03-17'],
			['0017-03-02', undefined, 'badDate', 'farYear', '2017-03-02'],
			['1/1/1817', undefined, 'badDate', 'farYear'],
			['2021-02-30', undefined, 'badDate', 'noSuchDay', '2021-02-28'],
			['2021-13-01', undefined, 'badDate'],
			['30/2/2021', undefined, 'badDate', 'noSuchDay', '2021-02-28'],
			['31 Nopember 2024', undefined, 'badDate', 'noSuchDay', '2024-11-30'],
			['0/2/2021', undefined, 'badDate'],
			['soon', undefined, 'badDate'],
			['12345678', undefined, 'badDate'],
		], dated);
	});

	test('a bare hour can be at night: the date is read, and the time is asked for', () => {
		check([
			['2021-08-13 2:30', '2021-08-13', 'badTime', 'twoTimes', '2021-08-13 14:30, 2021-08-13 02:30'],
			['2021-08-13 02:30', '2021-08-13 02:30'],
			['2021-08-13T2:30+07:00', '2021-08-13 02:30+07:00'],
			['3/3/2026 2:48:48', '2026-03-03 02:48', 'dateForm', '2026-03-03 02:48'],
			['4/5/2026 jam 2', '2026-05-04', 'badTime', 'twoTimes', '2026-05-04 14:00, 2026-04-05 14:00, 2026-05-04 02:00, 2026-04-05 02:00'],
			['11/14/23 13.00 WIB', undefined, 'badDate', 'monthFirst', '2023-11-14 13:00 WIB'],
			['20260317 jam 2', undefined, 'badDate', 'oneNumber', '2026-03-17 14:00, 2026-03-17 02:00'],
			['0017-03-02 jam 9', undefined, 'badDate', 'farYear', '2017-03-02 09:00'],
		], dated);
		assert.deepEqual(dated('13/8/2021 jam 2'), ['2021-08-13', 'badTime', 'twoTimes', '2021-08-13 14:00, 2021-08-13 02:00']);
	});

	test('every key of a date, and the front matter of a note, is read so', () => {
		const { sessions: [found] } = session([
			'date: 2021-08-13', 'approved: {by: a, on: Sabtu 14 Agustus 2021}', 'history:', '  - {on: 1 Agu 2021, from: 12/8/2021 09.00, to: "13 Aug 2021, 9 AM"}',
			'actions:',
			'  - {text: x, owner: a, due: "paling lambat 20 Agustus 2021", state: done, done_on: 19-08-21}',
			'reflected: {person: a, on: 15 Aug 2021}', '',
		].join('\n'));
		const actions = found?.actions?.map(({ due, done_on: done }) => [due, done]);
		assert.deepEqual([found?.approved?.on, found?.history, actions, found?.reflected], [
			'2021-08-14',
			[{ on: '2021-08-01', from: { date: '2021-08-12', time: '09:00' }, to: { date: '2021-08-13', time: '09:00' } }],
			[['2021-08-20', '2021-08-19']],
			[{ person: 'a', on: '2021-08-15' }],
		]);
		const { pair } = parseText(`${folder}/pairs/a.yaml`, { kind: 'pair', folder }, [
			'start: 1 Juli 2021', 'end: 31/12/2021', 'cadence: {every: week, time: jam 2 siang}',
			'agreement: {signed_on: "Kamis, 1 Juli 2021", cancel_notice_hours: 2 hari}',
			'goals:', '  - {text: x, due: Dec 1, 2021, updates: [{on: 1 Nov 2021, percent: 50}]}', '',
		].join('\n').replace('due: Dec 1, 2021', 'due: "Dec 1, 2021"'));
		assert.deepEqual([pair?.start, pair?.end, pair?.cadence?.time, pair?.agreement, pair?.goals], [
			'2021-07-01', '2021-12-31', { time: '14:00' }, { signed_on: '2021-07-01', cancel_notice_hours: 48 },
			[{ text: 'x', due: '2021-12-01', updates: [{ on: '2021-11-01', percent: 50 }] }],
		]);
		const note = parseText(`${folder}/reflections/x.md`, { kind: 'reflection', folder }, '---\nsession: x\ndate: 13 Agustus 2021\n---\n');
		assert.strictEqual(note.reflection?.date, '2021-08-13');
	});

	test('where one date of a list can only have the month first, those that can be read in either order have a warning', () => {
		const codes = (dates: readonly string[]): unknown => list(dates).problems.map(({ code, expected }) => [code.replace('record.', ''), expected]);
		const either = '2026-12-11, 2026-11-12';
		assert.deepEqual(codes(['11/12/26', '3/3/26', '13 Mei 2026']), [['dateForm', either], ['dateForm', '2026-03-03'], ['dateForm', '2026-05-13']]);
		assert.deepEqual(codes(['11/12/26', '11/14/26', '3/3/26', '13 Mei 2026']), [
			['eitherOrder', either], ['badDate', '2026-11-14'], ['dateForm', '2026-03-03'], ['dateForm', '2026-05-13'],
		]);
	});

	test('each lost session has a row with its sentence, at its place', () => {
		const dates = ['11/14/23', 'Rabu, 17 Maret 2026', '2026-03-17', '20260317', '46098', 'kemarin'];
		const file = list(dates);
		const words = wordsFor('en');
		const rows = brokenFileRows([file], words);
		assert.deepEqual(rows.map(({ description }) => description), file.problems.map(problem => describeProblem(problem, words)));
		assert.deepEqual(rows.map(({ label }) => label), [1, 2, 4, 5, 6].map(line => `sessions.yaml:${String(line)}`));
		assert.strictEqual(new Set(rows.map(({ id }) => id)).size, 5);
		assert.deepEqual(file.sessions.map(({ date }) => date), ['2026-03-17']);
	});

	test('the sentence says the day in words, the order and the reason, in both languages', () => {
		const sentences = (date: string): readonly string[] =>
			(['en', 'id'] as const).map(language => describeProblem(session(`date: ${date}\n`).problems[0]!, wordsFor(language)));
		assert.deepEqual(sentences('4/5/2026'), [
			'“4/5/2026” is understood as 2026-05-04 (Mon 4 May 2026, day first).',
			'“4/5/2026” dipahami sebagai 2026-05-04 (Sen 4 Mei 2026, tanggal lebih dahulu).',
		]);
		assert.deepEqual(sentences('11/14/23'), [
			'“11/14/23” isn’t a date: 14 is not a month. With the month first, it is 2023-11-14.',
			'“11/14/23” bukan tanggal: 14 bukan bulan. Apakah maksudnya 2023-11-14, dengan bulan lebih dahulu?',
		]);
		assert.deepEqual(sentences('Rabu, 17 Maret 2026'), [
			'“Rabu, 17 Maret 2026” has the wrong weekday: that day is Tue 17 Mar 2026.',
			'Nama hari pada “Rabu, 17 Maret 2026” tidak cocok: tanggal itu jatuh pada Sel 17 Mar 2026.',
		]);
	});
});

suite('Times and lengths in files', () => {
	const timed = (time: string): unknown => {
		const { sessions: [found], problems } = session(`date: 2021-08-13\ntime: ${JSON.stringify(time)}\n`);
		const { clock, minutes } = found ?? {};
		return [
			clock && clock.time + (clock.offset ?? '') + (minutes === undefined ? '' : ` ${String(minutes)}`),
			...problems.flatMap(({ code, expected }) => [code.replace('record.', ''), ...(expected === undefined ? [] : [expected])]),
		];
	};

	test('a time is read as when typed; its end is the length', () => {
		check([
			['13:00', '13:00'],
			['13.00', '13:00'],
			['13.00 WIB', '13:00+07:00'],
			['09:00:00', '09:00'],
			['9:00 AM', '09:00', 'timeForm', '09:00'],
			['09:00 AM', '09:00', 'timeForm', '09:00'],
			['2 pm', '14:00', 'timeForm', '14:00'],
			['noon', '12:00', 'timeForm', '12:00'],
			['pukul 13.00', '13:00', 'timeForm', '13:00'],
			['jam dua siang', '14:00', 'timeForm', '14:00'],
			['jam setengah dua siang', '13:30', 'timeForm', '13:30'],
			['pk 10.00 WIT', '10:00+09:00', 'timeForm', '10:00 WIT'],
			['jam 9', '09:00', 'timeForm', '09:00'],
			['13.00-14.30 WIB', '13:00+07:00 90', 'timeForm', '13:00 WIB, 90'],
			['13.00 s.d. 14.30', '13:00 90', 'timeForm', '13:00, 90'],
			['13:00 – selesai', '13:00', 'timeForm', '13:00'],
			['2-3pm', '14:00 60', 'timeForm', '14:00, 60'],
			['jam 2', undefined, 'badTime', '14:00, 02:00'],
			['2:30', undefined, 'badTime', '14:30, 02:30'],
			['2.30-4.00 WIB', undefined, 'badTime', '14:30 WIB, 02:30 WIB'],
			['2:30:00', '02:30'],
			['5.00-13.00', '05:00 480', 'timeForm', '05:00, 480'],
			['besok jam 9', undefined, 'badTime'],
			['9', undefined, 'badTime', '09:00'],
			['2', undefined, 'badTime', '02:00, 14:00'],
			['13.3', undefined, 'badTime', '13:30'],
			['2.3', undefined, 'badTime', '02:30, 14:30'],
			['1300', undefined, 'badTime', '13:00'],
			['pagi', undefined, 'badTime'],
			['25:00', undefined, 'badTime'],
		], timed);
	});

	test('a length of its own counts before the end of the time', () => {
		const minutesOf = (text: string): unknown => session(`date: 2021-08-13\n${text}`).sessions[0]?.minutes;
		assert.deepEqual(
			['time: 13.00-14.30\n', 'jam: 13.00-14.30 WIB\ndurasi: 1 jam\n', 'time: 13.00-14.30\nminutes: 0\n', 'time: 13.00\n'].map(minutesOf),
			[90, 60, 0, undefined]);
	});

	test('a length is read with its unit', () => {
		const rows: readonly (readonly [string, number | undefined])[] = [
			['90', 90], ['0', 0], ['60.0', 60], ['90 menit', 90], ['60 min', 60], ['120mins', 120], ['45 mnt', 45], ['90’', 90], ['90\'', 90], ['1 jam', 60],
			['sejam', 60], ['dua jam', 120], ['1,5 jam', 90], ['1.5 hours', 90], ['1 hr', 60], ['1h30', 90], ['1h 30m', 90], ['1 jam 30 menit', 90],
			['1 jam 30', 90], ['satu setengah jam', 90], ['1½ jam', 90], ['1 1/2 jam', 90], ['setengah jam', 30], ['half an hour', 30], ['an hour', 60],
			['an hour and a half', 90], ['2 x 45 menit', 90], ['± 90 menit', 90], ['13.00–14.30', 90], ['tiga puluh menit', 30],
			['1,5', undefined], ['2 JP', undefined], ['-5', undefined], ['a while', undefined], ['2 hari', undefined], ['200000', undefined],
		];
		const read = rows.map(([text]) => {
			const { sessions: [found], problems } = session(`date: 2021-08-13\nminutes: ${JSON.stringify(text)}\n`);
			assert.deepEqual(problems.map(({ code }) => code),
				found?.minutes === undefined ? ['record.badNumber'] : /^\d+$/.test(text) ? [] : ['record.lengthForm'], text);
			return [text, found?.minutes];
		});
		assert.deepEqual<unknown>(read, rows);
	});

	test('days, weeks, months and hours of a programme have their units', () => {
		const text = 'policy: {stale_after_days: 2 minggu, alert_after_days: 30 hari, retention_months: 5 tahun, jp_minutes: 1 jam}\n';
		const { programme } = parseText(`${folder}/programme.yaml`, { kind: 'programme', folder }, text);
		assert.deepEqual(programme?.policy, { stale_after_days: 14, alert_after_days: 30, retention_months: 60, jp_minutes: 60 });
	});

	test('a time zone is WIB, WITA, WIT or an IANA name in any case; one that no clock knows is a problem', () => {
		const zoned = (zone: string): unknown => {
			const { programme, problems } = parseText(`${folder}/programme.yaml`, { kind: 'programme', folder }, `timezone: ${zone}\n`);
			return [programme?.timezone, ...problems.map(({ code }) => code)];
		};
		assert.deepEqual(['Asia/Jakarta', 'UTC', 'WIB', 'wita', 'WIT', 'asia/tokyo', 'Asia/Calcutta', 'Jakarta'].map(zoned), [
			['Asia/Jakarta'], ['UTC'], ['Asia/Jakarta', 'record.translatedWord'], ['Asia/Makassar', 'record.translatedWord'],
			['Asia/Jayapura', 'record.translatedWord'], ['Asia/Tokyo', 'record.translatedWord'], ['Asia/Calcutta'], [undefined, 'record.unknownZone'],
		]);
	});
});
