import type { settingUpWords as en } from '../en/settingUp';

export const settingUpWords: typeof en = {
	cohort: {
		title: 'Tambah Angkatan',
		name: 'Apa nama angkatannya? Misalnya Angkatan 3',
		start: 'Kapan angkatan ini mulai? (opsional)',
		end: 'Kapan angkatan ini berakhir? (opsional)',
		noDay: 'Tanpa tanggal',
		taken: name => `Program ini sudah memiliki angkatan “${name}”.`,
		another: 'Tambah angkatan…',
	},
};
