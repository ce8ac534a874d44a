const en = {
	/** Behind the words of a picture that the page or the file does not show. */
	pictureLeftOut: 'picture left out',
	pictureMissing: 'picture not found',
	footnotes: 'Footnotes',
	footnote: (number: number): string => `Footnote ${String(number)}`,
	backToText: (number: number): string => `Back to the text of footnote ${String(number)}`,

	goals: 'Goals',
	stages: {
		stage: 'Stage',
		state: 'State',
		states: { written: 'written', empty: 'empty', missing: 'not in this note' },
		added: 'your own',
		question: 'Question',
		goTo: (heading: string): string => `Show “${heading}”`,
		more: (shown: number): string => `the first ${String(shown)} are shown`,
	},
	neighbours: (author: string): string => `Other reflections by ${author}`,
	previous: 'Previous',
	next: 'Next',
	reading: 'Loading the rest…',
	copy: 'Copy as Rich Text',
	copied: 'Copied',
	notCopied: 'This could not be copied. Select the text and copy it instead.',
	export: 'Export…',
	table: 'Table',

	/** *Export Reflection…* */
	exported: {
		ask: 'Export Reflection',
		save: 'Export',
		saved: (name: string): string => `The reflection is in ${name}.`,
		open: 'Open in Browser',
		isPrivate: (note: string): string => `“${note}” is private, so it is not exported. “Share Reflection…” changes who it is for; anyone with access to this repository can read it then.`,
		share: 'Share Reflection…',
		programme: 'Programme',
		meantFor: 'Meant for',
		picturesLeftOut: (pictures: number): string => pictures === 1
			? 'One picture was left out; it is replaced by its caption.'
			: `${String(pictures)} pictures were left out; their words stand in their places.`,
	},
};

const id: typeof en = {
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
		isPrivate: note => `“${note}” bersifat pribadi, jadi tidak diekspor. “Bagikan Refleksi…” mengubah untuk siapa catatan itu; setelah itu siapa pun yang punya akses ke repositori ini dapat membacanya.`,
		share: 'Bagikan Refleksi…',
		programme: 'Program',
		meantFor: 'Ditujukan untuk',
		picturesLeftOut: pictures => `${String(pictures)} gambar tidak disertakan; keterangannya ditampilkan sebagai gantinya.`,
	},
};

export const notePageWords = { en, id };
