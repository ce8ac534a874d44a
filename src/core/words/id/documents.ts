import type { documentWords as en } from '../en/documents';
import { searchableWords } from './searchable';

export const documentWords: typeof en = {
	page: 'Halaman', of: 'dari',
	period: 'Periode', scope: 'Cakupan', day: 'Keadaan per',
	inFull: day => searchableWords.longDay(day).replace(' ', ', '),
	from: (first, last) => `${first} s.d. ${last}`,
	nip: 'NIP',
	nameToWrite: 'Nama',
	logo: {
		missing: path => `Tanpa logo: “${path}” tidak dapat dibaca. Pilih gambar di halaman program.`,
		outside: path => `Tanpa logo: “${path}” tidak berada di folder program. Pilih gambar di halaman program.`,
		tooLarge: (path, megabytes) => `Tanpa logo: “${path}” lebih besar dari ${String(megabytes)} MB. Pilih gambar yang lebih kecil.`,
		noPicture: path => `Tanpa logo: “${path}” bukan gambar. Pilih berkas PNG, JPEG, GIF, WebP, atau SVG.`,
		active: path => `Tanpa logo: “${path}” memuat skrip atau tautan. Pilih gambar yang hanya berisi bentuk, atau berkas PNG.`,
	},
};
