import type { Day } from '../../time/days';
import type { datesWords as en } from '../en/dates';
import { searchableWords } from './searchable';

const inWords = (day: Day | undefined): string => day === undefined ? '' : searchableWords.day(day.slice(0, 10));
const or = (expected: string): string => expected.replaceAll(', ', ' atau ');

const refused: (typeof en)['refused'] = {
	monthFirst: (text, day) => Number(day?.slice(8, 10)) > 12
		? `“${text}” bukan tanggal: ${day?.slice(8, 10) ?? ''} bukan bulan. Apakah maksudnya ${day ?? ''}, dengan bulan lebih dahulu?`
		: `Nama hari pada “${text}” hanya cocok jika bulan ditulis lebih dahulu: ${day ?? ''}.`,
	wrongWeekday: (text, day) => `Nama hari pada “${text}” tidak cocok: tanggal itu jatuh pada ${inWords(day)}.`,
	oneNumber: (text, day) => `“${text}” hanya berupa angka. Apakah maksudnya ${day ?? ''}?`,
	dayNumber: (text, day) => `“${text}” adalah nomor hari dari lembar kerja (spreadsheet). Apakah maksudnya ${day ?? ''}?`,
	noSuchDay: (text, day) => `“${text}” tidak ada di kalender: hari terakhir bulan itu ${inWords(day)}.`,
	farYear: (text, day) => `Tahun pada “${text}” tidak wajar. ${day === undefined ? 'Tulis tahun antara 1900 dan 2100.' : `Apakah maksudnya ${day}?`}`,
};

export const datesWords: typeof en = {
	refused,
	problem: {
		'record.dateForm': p => {
			const [day = '', monthFirst] = (p.expected ?? '').split(', ');
			return `“${p.value ?? ''}” dipahami sebagai ${day} (${inWords(day)}${monthFirst === undefined ? '' : ', tanggal lebih dahulu'}).`
				+ (p.reason === 'timeLeftOut' ? ' Di sini hanya tanggalnya yang dipakai, bukan jamnya.' : '');
		},
		'record.eitherOrder': p =>
			`“${p.value ?? ''}” dibaca dengan tanggal lebih dahulu, padahal ada tanggal lain di sini yang pasti diawali bulan. Mana yang dimaksud: ${or(p.expected ?? '')}?`,
		'record.badDate': p => {
			const { value = '', reason, expected } = p;
			return reason === 'relative'
				? `Arti “${value}” berubah dari hari ke hari, jadi tidak dapat dipakai sebagai tanggal dalam berkas. Tulis tahun-bulan-tanggal, misalnya 2021-08-13.`
				: reason !== undefined && reason !== 'twoTimes' && reason !== 'timeLeftOut'
					? refused[reason](value, expected && or(expected))
					: `“${value}” bukan tanggal yang dikenali. Tulis tahun-bulan-tanggal, misalnya 2021-08-13.`;
		},
		'record.badTime': p => p.reason === 'twoTimes'
			? `“${p.value ?? ''}” dapat berarti ${or(p.expected ?? '')}. Tulis jam dan menit, misalnya 13:00.`
			: `“${p.value ?? ''}” bukan jam yang dikenali. Tulis jam dan menit, misalnya 13:00.`,
		'record.timeForm': p => {
			const [time = '', minutes] = (p.expected ?? '').split(', ');
			return `“${p.value ?? ''}” dipahami sebagai ${time}${minutes === undefined ? '' : `, ${minutes} menit`}.`;
		},
		'record.badCadence': p =>
			`“${p.value ?? ''}” bukan jadwal rutin yang dikenali, jadi dianggap sepekan sekali. Tulis misalnya 2 pekan, Senin dan Kamis, atau Senin pertama tiap bulan.`,
		'record.unknownZone': p =>
			`“${p.value ?? ''}” bukan zona waktu yang dikenali, jadi zona waktu komputer ini yang dipakai. Tulis WIB, WITA, WIT, atau nama seperti Asia/Jakarta.`,
		'record.lengthForm': p => `“${p.value ?? ''}” dipahami sebagai ${p.expected ?? ''}.`,
	},
};
