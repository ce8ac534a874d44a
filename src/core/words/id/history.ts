import type { historyWords as en } from '../en/history';

export const historyWords: typeof en = {
	history: {
		title: 'Riwayat',
		placeholder: 'Pilih satu perubahan untuk melihat isi sebelum dan sesudahnya',
		reading: 'Membaca riwayat…',
		unrecorded: 'Belum dikirim',
		firstOnly: changes => `Hanya ${String(changes)} versi terakhir berkas ini yang ditampilkan.`,
		none: 'Belum ada yang tercatat tentang ini. “Kirim dan Terima…” mencatatnya.',
		fromFile: 'Dari berkas sesi',
	},
	notKept: {
		noRepository: 'Belum ada versi program ini yang tercatat. “Kirim dan Terima…” memulainya.',
		web: 'Peramban ini tidak dapat membaca riwayat. Buka programnya dalam VS Code di komputer Anda.',
		restricted: 'Folder ini belum tepercaya, jadi riwayatnya tidak dibaca. Percayai lebih dahulu.',
		virtual: 'Folder ini tidak berada pada disk komputer ini, jadi tidak memiliki riwayat.',
		off: 'Git dimatikan dalam VS Code, jadi riwayat tidak dapat dibaca. Nyalakan setelan “Git: Enabled”.',
		missing: 'Git belum terpasang di komputer ini, jadi riwayat tidak dapat dibaca.',
	},
	when: (moment, who) => who === '' ? moment : `${moment} · ${who}`,
	difference: (what, when) => `${what} (${when})`,
	you: 'Anda',
	changed: {
		title: 'Yang Berubah',
		since: moment => `Yang Berubah sejak ${moment}`,
		nothing: moment => `Tidak ada yang berubah sejak ${moment}.`,
		firstLook: 'Keadaan program saat ini diingat. Lain kali, yang berubah sejak saat ini ditampilkan di sini.',
		earlier: 'Lebih jauh ke belakang',
		lastDays: days => `${String(days)} hari terakhir`,
	},
};
