import type { sessionFilesWords as en } from '../en/sessionFiles';

export const sessionFilesWords: typeof en = {
	delete: {
		title: 'Hapus Sesi',
		ask: session => `Hapus “${session}”?`,
		wholeFile: (name, openActions) => `Berkasnya, ${name}, dipindahkan ke tempat sampah beserta seluruh isinya${openActions === 0
			? ''
			: `, termasuk ${String(openActions)} tindak lanjut yang belum selesai`}. Jika tidak ada tempat sampah, berkas itu dihapus secara permanen.`,
		inList: name => `Sesi ini dikeluarkan dari ${name}; sesi lain di berkas itu tetap ada.`,
		notesStay: names => `Refleksinya tetap ada, tetapi tidak lagi terhubung ke sesi mana pun: ${names}.`,
		referred: names => `Berkas berikut merujuk ke sesi ini: ${names}. Rujukannya tidak akan berfungsi lagi.`,
		button: 'Hapus',
		none: 'Belum ada sesi yang dapat dihapus.',
	},
	move: {
		title: 'Pindahkan ke Pasangan Lain',
		none: 'Belum ada sesi yang dapat dipindahkan.',
		noOtherPair: 'Tidak ada pasangan lain dalam program ini. Buat dahulu dengan “Pasangan Mentoring Baru…”.',
	},
};
