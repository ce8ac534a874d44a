import type { FieldWords } from '../fieldWords';

/** The words of the fields of a page that writes. Only what a page needs loads them. */
export const fieldWords: FieldWords = {
	/** What the page itself shows: sent with its content. */
	page: {
		changedElsewhere: 'Bagian ini diubah di tempat lain selagi Anda mengetik. Isinya di sana sekarang:',
		emptyElsewhere: 'Bagian ini dihapus di tempat lain selagi Anda mengetik.',
		keepMine: 'Pertahankan Milik Saya', takeTheirs: 'Gunakan yang Itu', keepBoth: 'Simpan Keduanya',
		tooLong: 'Ini terlalu panjang untuk disimpan di sini. Buka teksnya untuk memasukkannya.',
		openAsText: 'Buka sebagai Teks',
	},
	/** Shown above the page. */
	fileGone: 'Berkas ini tidak ada lagi atau tidak dapat dibuka, jadi tidak ada yang disimpan. Yang Anda ketik masih ada di sini.',
	readOnly: 'Berkas ini hanya dapat dibaca, jadi tidak ada yang dapat diubah di sini.',
	/** Shown below a field. */
	refused: 'Bagian ini ditulis dengan cara yang tidak dapat diubah di sini tanpa merusaknya. Buka teksnya untuk mengubahnya.',
};
