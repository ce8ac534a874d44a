import type { settingUpWords as en } from '../en/settingUp';

export const settingUpWords: typeof en = {
	cohort: {
		title: 'Tambah Angkatan',
		name: 'Apa nama angkatannya?',
		start: 'Kapan angkatan ini mulai? (opsional)',
		end: 'Kapan angkatan ini berakhir? (opsional)',
		noDay: 'Tanpa tanggal',
		taken: name => `Program ini sudah memiliki angkatan “${name}”.`,
		another: 'Tambah angkatan…',
	},
	programme: {
		language: 'Bahasa program, atau program terdahulu yang setelannya dipakai lagi',
		anew: 'Atur dari awal',
		likeEarlier: 'Setelan seperti program terdahulu',
		earlier: folder => `Setelan dan templatnya, tanpa orang-orangnya. Folder: ${folder}`,
		like: name => `Seperti ${name}`,
		cohort: 'Nama angkatan pertamanya (boleh kosong)',
		noMentor: 'Belum ada mentor',
		mentor: name => `Mentor: ${name}`,
		list: 'Peserta dari daftar…',
		listAbout: 'Excel, CSV, dan berkas lain. Hasil setiap baris tampak lebih dahulu sebelum diimpor.',
	},
};
