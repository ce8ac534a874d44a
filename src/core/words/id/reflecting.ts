import type { reflectingWords as en } from '../en/reflecting';

export const reflectingWords: typeof en = {
	journal: 'Jurnal',
	journalEntry: day => `Catatan jurnal, ${day}`,
	journalDetail: 'tidak tentang sesi tertentu',
	otherSessions: 'Sesi lainnya',
	withYourReflection: 'Sudah ada refleksi Anda',
	withReflection: 'Sudah ada refleksi',
};
