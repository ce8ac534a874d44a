import type { reflectionPageWords as en } from '../en/reflectionPage';
import { fieldWords } from './fields';

export const reflectionPageWords: typeof en = {
	refused: fieldWords.refused, fileGone: fieldWords.fileGone, readOnly: fieldWords.readOnly,
	page: {
		...fieldWords.page,
		title: 'Judul', untitled: 'Catatan ini tentang apa?',
		session: 'Sesi', openSession: 'Buka Sesi', goals: 'Tujuan',
		readers: 'Siapa yang dapat membacanya', share: 'Bagikan…', whoCanSee: 'Siapa yang Dapat Melihat Ini?',
		write: 'Tulis di sini',
		edit: 'Ubah', done: 'Selesai', openAction: 'Buka Tindak Lanjut',
		turnIntoAction: 'Jadikan Tindak Lanjut…', due: 'Tenggat', dueHint: 'Kapan?',
		preview: 'Buka Pratinjau', finish: 'Selesai Menulis', notThere: 'Catatan ini tidak dapat ditampilkan.',
		loading: 'Memuat…',
	},
	progress: (written, of) => `${String(written)} dari ${String(of)} sudah ditulis`,
	by: author => `Oleh ${author}`,
	actionState: { open: 'Belum selesai', doing: 'Sedang dikerjakan', done: 'Selesai', dropped: 'Dibatalkan' },
	notYours: author => `Refleksi ini ditulis oleh ${author}, jadi di sini hanya dapat dibaca.`,
};
