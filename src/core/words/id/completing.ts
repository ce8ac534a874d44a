import type { completingWords as en } from '../en/completing';

export const completingWords: typeof en = {
	whenNext: 'Kapan pertemuan berikutnya?',
	anotherDate: 'Tanggal lain…',
	typedDate: text => `Tanggal lain: ${text}`,
	notNow: 'Nanti saja',
	whatGoesOn: 'Agenda mana yang dibawa ke sesi berikutnya?',
	completed: session => `${session} sudah selesai.`,
	completedWithNext: (session, next) => `${session} sudah selesai. Sesi berikutnya: ${next}.`,
	copySummary: 'Salin Ringkasan',
	newReflection: 'Refleksi Baru…',
};
