import { assert } from 'chai';
import { parseWhen, type When } from '../../../src/core/time/parseWhen';
import { tenInJakarta } from './sayings';

/** On Wednesday, 18 August 2021, at ten: what is typed when asked for a past (`<`) or a future (`>`) day, and what is understood. */
type Form = readonly [direction: '<' | '>', typed: string, means: string | undefined];

/** `08-19 13:00 (90) or 08-19 01:00`: month and day of 2021, or the whole date, with the time and the length in minutes. */
function spell(when: When | undefined): string | undefined {
	const one = ({ date, time }: Pick<When, 'date' | 'time'>): string => date.replace(/^2021-/, '') + (time === undefined ? '' : ` ${time}`);
	return when && one(when) + (when.minutes === undefined ? '' : ` (${String(when.minutes)})`)
		+ (when.alternatives ?? []).map(each => ` or ${one(each)}`).join('');
}

const forms: Readonly<Record<string, readonly Form[]>> = {
	'the day of a month is the nearest in the direction, today included': [
		['<', 'tgl 12', '08-12'], ['>', 'tgl 12', '09-12'], ['>', 'tanggal 20', '08-20'], ['<', 'tgl. 20', '07-20'], ['<', 'tgl 18', '08-18'],
		['>', 'tgl 18', '08-18'], ['<', 'tanggal 31', '07-31'], ['>', 'tanggal 31', '08-31'], ['>', 'tanggal 20 bulan depan', '09-20'],
		['<', 'tgl 5 bulan lalu', '07-05'], ['>', 'bulan depan tanggal 20', '09-20'], ['>', 'rabu tgl 25', '08-25'], ['<', 'jumat 13', '08-13'],
		['<', 'friday the 13th', '08-13'], ['>', 'kamis tanggal 19', '08-19'], ['>', 'the 20th', '08-20'], ['<', 'tgl 12 bulan 8', '08-12'],
		['<', 'tanggal 12 bulan 8 tahun 2021', '08-12'], ['>', 'tgl 20 jam 9', '08-20 09:00'], ['>', 'bulan depan tanggal 3 jam 10', '09-03 10:00'],
		['>', 'hari rabu tanggal 25 agustus 2021', '08-25'], ['>', 'tanggal 32', undefined], ['>', 'senin tgl 25 bulan ini', undefined],
	],
	'the beginning, the middle and the end of a week, a month and a year are days': [
		['>', 'akhir bulan', '08-31'], ['<', 'akhir bulan', '07-31'], ['>', 'akhir bulan ini', '08-31'], ['>', 'akhir bulan depan', '09-30'],
		['<', 'akhir bulan lalu', '07-31'], ['<', 'awal bulan', '08-01'], ['>', 'awal bulan', '09-01'], ['>', 'awal bulan depan', '09-01'],
		['<', 'pertengahan bulan', '08-15'], ['>', 'pertengahan bulan', '09-15'], ['>', 'akhir pekan', '08-21'], ['>', 'akhir pekan ini', '08-21'],
		['>', 'akhir pekan depan', '08-28'], ['>', 'akhir minggu ini', '08-21'], ['>', 'akhir tahun', '12-31'], ['>', 'awal tahun depan', '2022-01-01'],
		['>', 'akhir September', '09-30'], ['>', 'pertengahan Agustus 2022', '2022-08-15'], ['>', 'end of the month', '08-31'],
		['>', 'end of next month', '09-30'], ['>', 'mid September', '09-15'], ['>', 'next weekend', '08-28'], ['<', 'last weekend', '08-14'],
		['>', 'awal minggu depan', '08-23'],
	],
	'a bare hour from one to six is in the afternoon, and the other is named': [
		['>', 'jam setengah dua', '08-18 13:30 or 08-18 01:30'], ['>', 'jam dua siang', '08-18 14:00'], ['>', 'pukul sembilan', '08-18 09:00'],
		['>', 'jam 2 lewat 15', '08-18 14:15 or 08-18 02:15'], ['>', 'jam 2 kurang 10', '08-18 13:50 or 08-18 01:50'],
		['>', 'besok jam 2', '08-19 14:00 or 08-19 02:00'], ['>', 'lusa jam 4', '08-20 16:00 or 08-20 04:00'],
		['>', 'hari ini jam 4', '08-18 16:00 or 08-18 04:00'], ['>', 'half past two', '08-18 14:30 or 08-18 02:30'],
		['>', 'tomorrow at quarter past 3', '08-19 15:15 or 08-19 03:15'], ['>', 'tomorrow quarter to 9', '08-19 08:45'],
		['>', 'tomorrow 3 o\'clock', '08-19 15:00 or 08-19 03:00'], ['>', 'tomorrow at 9', '08-19 09:00'], ['>', 'besok jam 02.30', '08-19 02:30'],
		['>', 'besok jam 2 pagi', '08-19 02:00'], ['>', 'besok jam 2 dini hari', '08-19 02:00'], ['>', 'jam 7 malam', '08-18 19:00'],
		['>', 'besok dini hari jam 2', '08-19 02:00'], ['>', 'pk 10.00', '08-18 10:00'], ['>', 'pkl. 10.00 WIB', '08-18 10:00'],
		['>', 'pk.10.00', '08-18 10:00'], ['>', 'besok jam 12 siang', '08-19 12:00'], ['>', 'tomorrow at noon', '08-19 12:00'],
		['>', 'besok tengah malam', '08-20 00:00 or 08-19 00:00'],
	],
	'so is one with minutes; in two digits, with a part of the day or beside an end in 24 hours it is what it says': [
		['>', 'besok 2:30', '08-19 14:30 or 08-19 02:30'], ['>', 'tomorrow 6.59', '08-19 18:59 or 08-19 06:59'], ['>', 'besok 7:00', '08-19 07:00'],
		['>', 'besok 1.00', '08-19 13:00 or 08-19 01:00'], ['>', 'besok 0.30', '08-19 00:30'], ['>', 'besok 02:30', '08-19 02:30'],
		['>', 'besok 2:30 pagi', '08-19 02:30'], ['>', 'tomorrow 2:30am', '08-19 02:30'], ['>', 'besok 2.30 siang', '08-19 14:30'],
		['>', 'besok 2.30 WIB', '08-19 14:30 or 08-19 02:30'], ['>', 'besok 2:30+07:00', '08-19 02:30'], ['>', 'besok 2:30:00', '08-19 02:30'],
		['>', 'besok 2.30-4.00', '08-19 14:30 (90) or 08-19 02:30'], ['>', 'besok 5.00-13.00', '08-19 05:00 (480)'],
		['<', 'kemarin 2:30', '08-17 14:30 or 08-17 02:30'], ['<', '4/5/2020 jam 2', '2020-05-04 14:00 or 2020-04-05 14:00 or 2020-05-04 02:00 or 2020-04-05 02:00'],
	],
	'of the hours of today, the one in the direction comes first': [
		['<', 'hari ini 2:30', '08-18 02:30 or 08-18 14:30'], ['<', '3:15', '08-18 03:15 or 08-18 15:15'], ['<', 'jam 3', '08-18 03:00 or 08-18 15:00'],
		['>', '3:15', '08-18 15:15 or 08-18 03:15'], ['<', 'rabu jam 3', '08-11 15:00 or 08-11 03:00'],
	],
	'a distance can begin on another day than today': [
		['>', 'a week from friday', '08-27'], ['<', 'a week from friday', '08-27'], ['>', 'two weeks from tomorrow', '09-02'],
		['>', 'seminggu setelah jumat', '08-27'], ['>', 'seminggu dari senin', '08-30'], ['>', 'dua hari sebelum akhir bulan', '08-29'],
		['<', 'a week after 13 August', '08-20'], ['>', '3 days before 31 Aug', '08-28'], ['>', 'a week from friday at 3pm', '08-27 15:00'],
		['>', 'a month from today', '09-18'], ['>', 'a week from 4/9/2021', '09-11 or 04-16'], ['>', 'sehari setelah lebaran', undefined],
		['>', 'two hours from friday', undefined],
	],
	'nanti is ahead, tadi is over': [
		['>', 'nanti jam 2', '08-18 14:00'], ['>', 'nanti jam 9', '08-18 21:00'], ['>', 'nanti jam 11', '08-18 11:00'],
		['>', 'nanti malam jam 8', '08-18 20:00'], ['>', 'nanti malam', '08-18'], ['<', 'tadi jam 3', '08-18 03:00'], ['<', 'tadi jam 9', '08-18 09:00'],
		['<', 'td pagi', '08-18'], ['<', 'siang tadi', '08-18'], ['<', 'pagi tadi', '08-18'], ['<', 'malam tadi', '08-17'], ['<', 'malam kemarin', '08-17'],
		['<', 'barusan', '08-18'],
	],
	'a time with its end has a length': [
		['>', 'besok 13.00–14.30', '08-19 13:00 (90)'], ['>', 'besok 13.00 s.d. 14.30 WIB', '08-19 13:00 (90)'],
		['>', 'besok pukul 13.00 s.d. selesai', '08-19 13:00'], ['>', 'besok jam 1-3', '08-19 13:00 (120) or 08-19 01:00'],
		['>', 'besok jam 10 sampai 12', '08-19 10:00 (120)'], ['>', 'besok 09.00 - 11.00 WITA', '08-19 08:00 (120)'],
		['>', 'tomorrow 2-3pm', '08-19 14:00 (60)'], ['>', 'tomorrow 2pm-3:30pm', '08-19 14:00 (90)'],
		['>', 'from 13:00 to 14:30 tomorrow', '08-19 13:00 (90)'], ['<', '13 agustus 13.00-14.30', '08-13 13:00 (90)'],
		['>', 'besok jam 11-1', '08-19 11:00 (120)'],
	],
	'the parts stand in any order': [
		['<', 'hari kemarin', '08-17'], ['>', 'minggu depan hari selasa', '08-24'], ['>', 'senin dua minggu lagi', '08-30'],
		['<', 'senin 2 minggu lalu', '08-02'], ['>', 'jumat siang depan', '08-27 or 08-20'], ['>', 'jumat siang jam 2', '08-20 14:00'],
		['>', 'selasa pagi minggu depan', '08-24'], ['>', 'tuesday next week', '08-24'], ['>', 'monday in two weeks', '08-30'],
		['>', 'jam 9 besok pagi', '08-19 09:00'], ['>', 'pagi besok', '08-19'], ['>', 'besok pagi pukul 8', '08-19 08:00'],
		['>', 'jumat depan jam 2 siang', '08-27 14:00 or 08-20 14:00'], ['>', '3pm 20 Aug', '08-20 15:00'], ['>', 'next tuesday 10:30', '08-24 10:30'],
		['>', 'jumat malam', '08-20'], ['>', 'minggu malam', '08-22'], ['>', 'malam minggu', '08-21 or 08-22'], ['>', 'malam jumat', '08-19 or 08-20'], ['>', 'malam kamis', '08-18 or 08-19'],
		['<', 'malam kamis', '08-11 or 08-12'], ['<', 'malam minggu', '08-14 or 08-15'],
	],
	'words have more than one spelling': [
		['<', 'minggu yg lalu', '08-11'], ['<', 'kmrn', '08-17'], ['<', 'kemaren', '08-17'], ['>', 'bsk', '08-19'], ['>', 'bsk jam 9', '08-19 09:00'],
		['>', 'mgg depan', '08-25'], ['>', 'senin dpn', '08-23'], ['<', '12 ags', '08-12'], ['<', '12 agst', '08-12'], ['<', '12 agust', '08-12'],
		['<', '12 nop', '2020-11-12'], ['<', '12 peb', '02-12'], ['<', '12-Agu-2021', '08-12'], ['<', '2021/08/17', '08-17'],
		['<', '17 Agustus \'21', '08-17'], ['<', 'Aug 17th', '08-17'], ['<', '17th of august', '08-17'], ['<', '12-Aug-21', '08-12'],
	],
	'what comes, what is over and what is due': [
		['>', 'senin yang akan datang', '08-23'], ['>', 'senin mendatang', '08-23'], ['>', 'senin nanti', '08-23'], ['>', 'senin besok', '08-23'],
		['>', 'kamis besok', '08-19'], ['>', 'besok kamis', '08-19'], ['>', 'dua minggu', '09-01'], ['<', 'dua minggu', '08-04'],
		['<', 'dua minggu silam', '08-04'], ['>', 'dua minggu mendatang', '09-01'], ['>', 'lima belas hari lagi', '09-02'],
		['>', 'dua puluh satu hari lagi', '09-08'], ['<', 'twenty-one days ago', '07-28'], ['>', '3 hari kerja', '08-23'],
		['<', '5 working days ago', '08-11'], ['>', 'esok hari', '08-19'], ['<', 'H-1', '08-17'], ['>', 'H+7', '08-25'],
		['>', 'paling lambat jumat', '08-20'], ['>', 'paling lambat 20 agustus', '08-20'], ['>', 'sampai jumat', '08-20'], ['>', 'per 31 agustus', '08-31'],
		['>', 'sebelum jumat', '08-20'], ['>', 'before friday', '08-20'], ['>', 'tenggat 20 agustus', '08-20'], ['>', 'due by 20 aug', '08-20'], ['>', 'hingga jumat', '08-20'],
		['>', 'by friday', '08-20'], ['>', 'by the end of the month', '08-31'], ['>', 'setengah jam lagi', '08-18 10:30'],
		['<', 'half an hour ago', '08-18 09:30'], ['>', 'sejam lagi', '08-18 11:00'], ['>', '2 jam 30 menit lagi', '08-18 12:30'], ['>', 'sebulan lagi', '09-18'], ['<', 'setahun lalu', '2020-08-18'],
		['>', '3 hari ke depan', '08-21'], ['>', 'a week from now', '08-25'], ['>', 'two weeks from today', '09-01'], ['>', 'in a fortnight', '09-01'],
	],
	'a number with a dot is a time, never a date without its year': [
		['>', '5.10', '08-18 17:10 or 08-18 05:10'], ['<', '01.09', '08-18 01:09'], ['<', '1.9', undefined], ['<', '12.8', undefined],
		['>', '5/10', '10-05 or 2022-05-10'], ['<', '17.8.2021', '08-17'],
	],
	'“Minggu” with a capital letter and a word of time is a Sunday, and the week is named': [
		['<', 'Minggu lalu', '08-15 or 08-11'], ['<', 'minggu kemarin', '08-11'], ['<', 'MINGGU LALU', '08-11'], ['>', 'Minggu depan', '08-29 or 08-25'],
	],
	'next week’s day is named with this week’s where both can be meant': [
		['>', 'sabtu depan', '08-28 or 08-21'], ['>', 'senin depan', '08-23'], ['>', 'next friday', '08-27 or 08-20'], ['>', 'kamis depan', '08-26 or 08-19'],
	],
	'an official date has its weekday before it': [
		['>', 'Rabu, 25 Agustus 2021 pukul 09.00 WIB', '08-25 09:00'], ['>', 'Rabu/25 Agustus 2021', '08-25'], ['>', 'Rabu (25/8/2021)', '08-25'],
		['>', 'Rabu, 25-08-2021 jam 9', '08-25 09:00'], ['>', '25 agustus jam 13.00 WITA', '08-25 12:00'], ['>', '4/5/2026', '2026-05-04 or 2026-04-05'],
		['>', 'Senin 4/5/2026', '2026-05-04'], ['<', '11/14/20', undefined], ['>', 'Rabu, 17 Maret 2026', undefined], ['<', '20210817', undefined],
		['<', '44425', undefined],
	],
	'a day can be said to have no time': [
		['>', 'besok tanpa jam', '08-19'], ['>', 'next friday, no time', '08-27 or 08-20'], ['>', 'besok jam 9 tanpa jam', undefined],
	],
};

suite('Days and times as civil servants write them', () => {
	for (const [rule, rows] of Object.entries(forms)) {
		test(rule, () => {
			const read = rows.map(([direction, typed]) =>
				[direction, typed, spell(parseWhen(typed, tenInJakarta('2021-08-18'), direction === '<' ? 'past' : 'future'))]);
			assert.deepEqual<unknown>(read, rows);
		});
	}

	test('a weekday can be today or a week away; next tomorrow and last yesterday can be a week further', () => {
		// 16 August 2021 is a Monday, 20 August a Friday.
		const rows: readonly (readonly [today: string, ...Form])[] = [
			['2021-08-16', '<', 'senin', '08-16 or 08-09'], ['2021-08-16', '>', 'senin', '08-23 or 08-16'], ['2021-08-16', '<', 'senin jam 9', '08-16 09:00 or 08-09 09:00'],
			['2021-08-16', '<', 'monday 14:00', '08-09 14:00'], ['2021-08-16', '>', 'monday 14:00', '08-23 14:00 or 08-16 14:00'],
			['2021-08-16', '>', 'senin jam 9', '08-23 09:00'], ['2021-08-16', '>', 'senin depan', '08-23'], ['2021-08-16', '>', 'tuesday', '08-17'],
			['2021-08-22', '>', 'senin depan', '08-23 or 08-30'], ['2021-08-22', '>', 'next tuesday', '08-24'],
			['2021-08-21', '<', 'last friday', '08-20 or 08-13'], ['2021-08-21', '<', 'kamis lalu', '08-19'], ['2021-08-20', '<', 'jumat lalu', '08-13'],
		];
		assert.deepEqual<unknown>(rows.map(([today, direction, typed]) =>
			[today, direction, typed, spell(parseWhen(typed, tenInJakarta(today), direction === '<' ? 'past' : 'future'))]), rows);
	});

	test('nanti with an hour that is over is that hour of tomorrow’s morning; an evening can’t be missed', () => {
		const at = (time: string) => (typed: string) =>
			spell(parseWhen(typed, { today: '2021-08-18', epochMs: Date.parse(`2021-08-18T${time}:00+07:00`), zone: 'Asia/Jakarta' }, 'future'));
		assert.deepEqual(['nanti jam 2', 'nanti 2.30', 'nanti jam 9', 'nanti jam 4', 'nanti sore jam 2', 'nanti jam 13.00', 'nanti pagi jam 8'].map(at('15:00')), [
			'08-19 02:00 or 08-19 14:00', '08-19 02:30 or 08-19 14:30', '08-18 21:00', '08-18 16:00', undefined, undefined, '08-19 08:00',
		]);
		assert.deepEqual(['nanti jam 2', 'nanti jam 9', 'nanti malam jam 8', 'nanti jam 11'].map(at('22:00')), [
			'08-19 02:00 or 08-19 14:00', '08-19 09:00', undefined, '08-18 23:00',
		]);
	});
});
