const en = {
	changed: (name: string): string => `${name} has changed since it was read, so nothing was written. Check it and try again.`,
	lookAgain: 'Open File',
	exists: (name: string): string => `${name} exists already and was not overwritten.`,
	linkInTheWay: (name: string): string => `${name} is a link to another place, so nothing is written through it.`,
	outside: (name: string): string => `${name} lies outside the folder of the programme, so it is not written.`,
	mixedLineEnds: (name: string): string => `${name} mixes two kinds of line ends. Choose one with “Change End of Line Sequence”, save, then repeat the step.`,
	notWritten: (name: string, why: string): string => `${name} could not be written: ${why}`,
	notChanged: (names: string): string => `${names} could not be changed, so nothing was written. Check that it still exists and can be written, then try again.`,
	notOpened: (name: string): string => `${name} could not be opened. Check that it still exists and can be read, then try again.`,
	/** The change is in the editor, where undo takes it back. */
	notSaved: (names: string): string => `${names} was changed in the editor, but could not be saved. Save it when that is possible again, or undo the change.`,
	unsaved: (name: string): string => `${name} was changed but not saved, because it had unsaved changes before.`,
};

const id: typeof en = {
	changed: name => `${name} sudah berubah sejak dibaca, jadi tidak ada perubahan yang disimpan. Periksa lagi, lalu ulangi langkah ini.`,
	lookAgain: 'Buka Berkas',
	exists: name => `${name} sudah ada dan tidak ditimpa.`,
	linkInTheWay: name => `${name} adalah tautan ke tempat lain, jadi tidak ada perubahan yang disimpan melaluinya.`,
	outside: name => `${name} berada di luar folder program, jadi tidak ditulis.`,
	mixedLineEnds: name => `${name} memakai dua jenis akhir baris. Pilih satu dengan “Change End of Line Sequence”, simpan, lalu ulangi langkah ini.`,
	notWritten: (name, why) => `${name} tidak dapat ditulis: ${why}`,
	notChanged: names => `${names} tidak dapat diubah, jadi tidak ada perubahan yang disimpan. Periksa apakah berkas itu masih ada dan dapat ditulis, lalu ulangi langkah ini.`,
	notOpened: name => `${name} tidak dapat dibuka. Periksa apakah berkas itu masih ada dan dapat dibaca, lalu ulangi langkah ini.`,
	notSaved: names => `${names} sudah diubah di editor, tetapi tidak dapat disimpan. Simpan lagi bila sudah memungkinkan, atau urungkan perubahannya.`,
	unsaved: name => `${name} sudah diubah tetapi belum disimpan, karena sebelumnya memang ada perubahan yang belum disimpan.`,
};

/** The writer's messages: why it refused, and what happened to a file. */
export const writingWords = { en, id };
