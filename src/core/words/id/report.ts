import type { reportWords as en } from '../en/report';

export const reportWords: typeof en = {
	title: 'Laporan Program Mentoring',
	programme: 'Program', allPairs: 'semua pasangan mentoring',
	nothing: 'Belum ada pasangan mentoring dan sesi sehingga belum ada yang dapat dilaporkan.',
	nothingInCohort: cohort => `${cohort} belum memiliki pasangan mentoring sehingga belum ada yang dapat dilaporkan.`,
	attention: {
		heading: 'Perlu perhatian', none: 'Tidak ada yang perlu perhatian.',
		notMet: 'Pasangan yang lama tidak bertemu, mulai dari yang paling lama', days: 'Hari tanpa pertemuan',
		rest: pairs => `Masih ada ${String(pairs)} pasangan lain yang lama tidak bertemu; tandanya ada dalam tabel pasangan mentoring.`,
		unread: files => `${String(files)} catatan belum dapat dibaca sehingga angkanya mungkin terlalu kecil.`,
		toLog: (sessions, pairs) => `${String(sessions)} sesi perlu dicatat: ${pairs}.`,
		more: pairs => `${String(pairs)} pasangan lain`,
		ends: (cohort, day, days, pairs) => `${cohort} berakhir pada ${day}, ${String(days)} hari lagi: ${String(pairs)} pasangan belum selesai.`,
		ended: (cohort, day, pairs) => `${cohort} sudah berakhir pada ${day}: ${String(pairs)} pasangan belum selesai.`,
	},
	byCohort: 'Per angkatan', byMentor: 'Per mentor', noCohort: 'tanpa angkatan', noMentor: 'tanpa mentor', all: 'Semua',
	pairs: 'Pasangan', ofPairs: (active, all) => active === all ? String(all) : `${String(all)} (${String(active)} aktif)`,
	flags: { stale: 'perlu bertemu', alert: 'mendesak' },
	notMet: 'Lama tidak bertemu', attendance: 'Kehadiran',
	onTrack: (onTrack, all) => all === 0 ? '–' : `${String(onTrack)} dari ${String(all)}`,
	charts: 'Grafik',
	mentorNote: 'Per mentor, sesi dihitung pada mentor yang membimbingnya saat itu; jika dua orang, pada keduanya. Pasangan dan tujuan adalah yang dibimbing mentor itu sekarang.',
	attentionNote: days => `Angkatan perlu perhatian sejak ${String(days)} hari sebelum berakhir.`,
};
