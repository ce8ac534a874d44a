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
		missing: path => `Logo “${path}” tidak dapat dibaca sehingga dokumen dibuat tanpa logo. Pilih gambar di halaman program.`,
		outside: path => `Logo “${path}” tidak berada di folder program sehingga dokumen dibuat tanpa logo. Pilih gambar di halaman program.`,
		tooLarge: (path, megabytes) => `Logo “${path}” lebih besar dari ${String(megabytes)} MB sehingga dokumen dibuat tanpa logo. Pilih gambar yang lebih kecil.`,
		noPicture: path => `Logo “${path}” bukan gambar yang dapat dimuat dalam dokumen sehingga dokumen dibuat tanpa logo. Pilih berkas PNG, JPEG, GIF, WebP, atau SVG.`,
		active: path => `Logo “${path}” memuat skrip atau tautan sehingga dokumen dibuat tanpa logo. Pilih gambar yang hanya berisi bentuk, atau berkas PNG.`,
	},
};
