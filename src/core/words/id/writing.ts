import type { writingWords as en } from '../en/writing';

export const writingWords: typeof en = {
	changed: name => `${name} sudah berubah sejak dibaca, jadi tidak ada perubahan yang disimpan. Periksa lagi, lalu ulangi langkah ini.`,
	lookAgain: 'Buka Berkas',
	exists: name => `${name} sudah ada dan tidak ditimpa.`,
	linkInTheWay: name => `${name} adalah tautan ke tempat lain, jadi tidak ada perubahan yang disimpan melaluinya.`,
	programmeGone: name => `Program ini sudah tidak ada: ${name} telah dihapus atau dipindahkan. Tidak ada perubahan yang disimpan.`,
	outside: name => `${name} berada di luar folder program, jadi tidak ditulis.`,
	mixedLineEnds: name => `${name} memakai dua jenis akhir baris. Pilih satu dengan “Change End of Line Sequence”, simpan, lalu ulangi langkah ini.`,
	notWritten: (name, why) => `${name} tidak dapat ditulis: ${why}`,
	whyNotWritten: {
		full: 'tidak ada lagi ruang pada disk.',
		denied: 'berkas itu sedang terbuka di aplikasi lain, atau foldernya tidak dapat ditulisi.',
		noFolder: 'foldernya tidak ada, atau tidak dapat ditulisi.',
	},
	chooseAnotherPlace: 'Pilih Tempat Lain',
	notChanged: names => `${names} tidak dapat diubah, jadi tidak ada perubahan yang disimpan. Periksa apakah berkas itu masih ada dan dapat ditulis, lalu ulangi langkah ini.`,
	notOpened: name => `${name} tidak dapat dibuka. Periksa apakah berkas itu masih ada dan dapat dibaca, lalu ulangi langkah ini.`,
	notSaved: names => `${names} sudah diubah di editor, tetapi tidak dapat disimpan. Simpan lagi bila sudah memungkinkan, atau urungkan perubahannya.`,
	notRemoved: names => `${names} tidak dapat dihapus. Periksa apakah berkas itu masih ada, lalu ulangi langkah ini.`,
	nothingToUndo: 'Tidak ada perubahan yang dapat diurungkan. Yang diketik di editor diurungkan di editor itu.',
	notUndone: name => `${name} sudah berubah lagi, jadi tidak ada yang diurungkan.`,
	undone: change => `Diurungkan: ${change}`,
	alreadyUndone: change => `Sudah diurungkan: ${change}`,
	undo: 'Urungkan',
	lastChange: 'Mentor Notes: Perubahan Terakhir',
	unsaved: name => `${name} sudah diubah, tetapi belum disimpan karena sebelumnya memang ada perubahan yang belum disimpan.`,
};
