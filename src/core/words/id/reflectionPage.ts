import type { reflectionPageWords as en } from '../en/reflectionPage';
import { fieldWords } from './fields';

export const reflectionPageWords: typeof en = {
	refused: fieldWords.refused, fileGone: fieldWords.fileGone,
	page: {
		...fieldWords.page,
		title: 'Judul', untitled: 'Catatan ini tentang apa?',
		session: 'Sesi', openSession: 'Buka Sesi', goals: 'Tujuan',
		readers: 'Siapa yang dapat membacanya', share: 'Bagikan…', whoCanSee: 'Siapa yang Dapat Melihat Ini?',
		write: 'Tulis di sini',
		edit: 'Ubah', done: 'Selesai', openAction: 'Buka Tindak Lanjut',
		turnIntoAction: 'Jadikan Tindak Lanjut…', due: 'Tenggat', dueHint: 'Jumat depan',
		preview: 'Buka Pratinjau', finish: 'Selesai Menulis',
		loading: 'Memuat…',
	},
	progress: (written, of) => `${String(written)} dari ${String(of)} sudah ditulis`,
	noHeading: 'Teks',
	by: author => `Oleh ${author}`,
	actionState: { open: 'Belum selesai', doing: 'Sedang dikerjakan', done: 'Selesai', dropped: 'Dibatalkan' },
	notYours: author => `Refleksi ini ditulis oleh ${author}, jadi di sini hanya dapat dibaca.`,
	unclosed: 'Bagian awal catatan ini tidak ditutup dengan baris “---”, jadi catatan ini tidak dapat diubah di sini. Buka teksnya dan tambahkan baris itu.',
	unreadable: 'Catatan ini sedang tidak dapat diubah di sini. Yang tampil di sini isi sebelumnya; isinya dapat diubah lagi di sini setelah teksnya diperbaiki.',
	mixedLineEnds: 'Catatan ini mencampur dua jenis akhir baris, jadi tidak dapat diubah di sini. Buka teksnya, pilih satu jenis di bilah status (LF atau CRLF), lalu simpan.',
	tooLarge: 'Catatan ini lebih besar dari 1 MB, jadi tidak dapat diubah di sini. Buka teksnya untuk mengubahnya.',
};
