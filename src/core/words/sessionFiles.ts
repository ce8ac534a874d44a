const en = {
	delete: {
		title: 'Delete Session',
		/** `session` is like “Session of Fri 13 Aug 2021 (Budi – Sari)”. */
		ask: (session: string): string => `Delete “${session}”?`,
		wholeFile: (name: string, openActions: number): string => `Its file ${name} goes to the trash, with everything in it${openActions === 0
			? ''
			: `, including ${openActions === 1 ? 'an open action' : `${String(openActions)} open actions`}`}. Where there is no trash, it is deleted.`,
		inList: (name: string): string => `It is removed from ${name}; the other sessions in that file stay.`,
		notesStay: (names: string): string => `Its reflections stay: ${names}. They will belong to no session.`,
		referred: (names: string): string => `These files refer to it: ${names}. Their references will lead to nothing.`,
		button: 'Delete',
		none: 'There is no session to delete yet.',
	},
	move: {
		title: 'Move to Another Pair',
		none: 'There is no session to move yet.',
		noOtherPair: 'There is no other pair in this programme. Make one first with “New Pair…”.',
	},
};

const id: typeof en = {
	delete: {
		title: 'Hapus Sesi',
		ask: session => `Hapus “${session}”?`,
		wholeFile: (name, openActions) => `Berkasnya, ${name}, dipindahkan ke tempat sampah beserta seluruh isinya${openActions === 0
			? ''
			: `, termasuk ${String(openActions)} tindak lanjut yang belum selesai`}. Jika tidak ada tempat sampah, berkas itu dihapus.`,
		inList: name => `Sesi ini dikeluarkan dari ${name}; sesi lain di berkas itu tetap ada.`,
		notesStay: names => `Refleksinya tetap ada: ${names}, tetapi tidak lagi terhubung ke sesi mana pun.`,
		referred: names => `Berkas berikut merujuk ke sesi ini: ${names}. Rujukannya tidak akan mengarah ke mana pun.`,
		button: 'Hapus',
		none: 'Belum ada sesi yang dapat dihapus.',
	},
	move: {
		title: 'Pindahkan ke Pasangan Lain',
		none: 'Belum ada sesi yang dapat dipindahkan.',
		noOtherPair: 'Tidak ada pasangan lain dalam program ini. Buat dahulu dengan “Pasangan Mentoring Baru…”.',
	},
};

/** What is asked and said when a session is deleted or moved to another pair. */
export const sessionFilesWords = { en, id };
