import { monthNumbers, numbers, partsOfDay, prefixed, spellings, weekdayNames } from './vocabulary';

/** The words of the grammar that are in no table. */
const otherDayWords = `
	the a an of on at in di pada date hari tanggal this next last past previous coming early late mid start beginning middle end weekend
	awal pertengahan akhir penghujung ini depan lalu yang akan datang mendatang berikutnya selanjutnya sebelumnya sudah lewat
	today now yesterday tomorrow tonight besok lusa kemarin keesokan dulu sekarang barusan baru saja just tadi nanti semalam
	ago from later lagi ke kedepan kemudian dalam dari before after sebelum setelah sesudah working kerja fortnight
	half setengah seperempat quarter kurang lebih to o'clock am pm a.m p.m midday midnight tengah ba'da bakda habis selepas menjelang
	hari minggu bulan tahun jam menit belas puluh tanpa ada belum waktu no time yet without wib wita wit utc gmt
`.trim().split(/\s+/);
const dayWords = new Set([
	...[weekdayNames, monthNumbers, spellings, numbers].flatMap(Object.keys),
	...Object.keys(partsOfDay).flatMap(each => each.split(' ')),
	...otherDayWords,
]);

/** Whether a word in lower case can be a part of a day or a time: `jumat`, `20`, `13/8/2021`, `mid-september`. */
export function isDayWord(word: string): boolean {
	return word.length <= 30 && (dayWords.has(word) || prefixed.test(word) || (/\d/.test(word) && /^[\p{L}\d/.:+'–—-]+$/u.test(word))
		|| word.split('-').every(each => dayWords.has(each)));
}

const part = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.keys(partsOfDay).join('|')}|tonight|semalam)(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text has a part of the day: *besok pagi*. */
export function namesPartOfDay(text: string): boolean {
	return part.test(text);
}
