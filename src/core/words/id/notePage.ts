import type { notePageWords as en } from '../en/notePage';

export const notePageWords: typeof en = {
	pictureLeftOut: 'gambar tidak disertakan',
	pictureMissing: 'gambar tidak ditemukan',
	footnotes: 'Catatan kaki',
	footnote: number => `Catatan kaki ${String(number)}`,
	backToText: number => `Kembali ke teks catatan kaki ${String(number)}`,

	goals: 'Tujuan',
	stages: {
		stage: 'Tahap',
		state: 'Keadaan',
		states: { written: 'sudah ditulis', empty: 'masih kosong', missing: 'tidak ada di catatan ini' },
		added: 'tambahan Anda',
		question: 'Pertanyaan',
		goTo: heading => `Tampilkan “${heading}”`,
		more: shown => `${String(shown)} yang pertama ditampilkan`,
	},
	neighbours: author => `Refleksi lain dari ${author}`,
	previous: 'Sebelumnya',
	next: 'Berikutnya',
	file: 'Berkas',
	fileGone: 'Sudah dihapus atau dipindahkan. Halaman ini menampilkan isi terakhirnya.',
	reading: 'Selebihnya menyusul…',
	copy: 'Salin sebagai Teks Berformat',
	copied: 'Tersalin',
	notCopied: 'Tidak dapat disalin. Pilih teksnya, lalu salin sendiri.',
	export: 'Ekspor…',
	table: 'Tabel',

	exported: {
		ask: 'Ekspor Refleksi',
		save: 'Ekspor',
		saved: name => `Refleksi tersimpan di ${name}.`,
		open: 'Buka di Peramban',
		isPrivate: note => `“${note}” bersifat pribadi, jadi tidak diekspor. “Bagikan Refleksi…” mengubah untuk siapa catatan itu; setelah itu siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.`,
		share: 'Bagikan Refleksi…',
		programme: 'Program',
		meantFor: 'Ditujukan untuk',
		picturesLeftOut: pictures => `${String(pictures)} gambar tidak disertakan; keterangannya ditampilkan sebagai gantinya.`,
	},
};
