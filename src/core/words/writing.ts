const nameAnd = (name: string, others: number): string =>
	others === 0 ? name : `${name} (and ${String(others)} more ${others === 1 ? 'file' : 'files'})`;
const nameAndInIndonesian = (name: string, others: number): string => others === 0 ? name : `${name} dan ${String(others)} berkas lain`;

const en = {
	changed: (name: string): string => `${name} has changed since it was read, so nothing was written. Check it and try again.`,
	lookAgain: 'Open File',
	exists: (name: string): string => `${name} exists already and was not overwritten.`,
	linkInTheWay: (name: string): string => `${name} is a link to another place, so nothing is written through it.`,
	programmeGone: (name: string): string => `The programme is not there any more: ${name} was deleted or moved. Nothing was written.`,
	outside: (name: string): string => `${name} lies outside the folder of the programme, so it is not written.`,
	mixedLineEnds: (name: string): string => `${name} mixes two kinds of line ends. Choose one with “Change End of Line Sequence”, save, then repeat the step.`,
	notWritten: (name: string, why: string): string => `${name} could not be written: ${why}`,
	notChanged: (names: string): string => `${names} could not be changed, so nothing was written. Check that it still exists and can be written, then try again.`,
	notOpened: (name: string): string => `${name} could not be opened. Check that it still exists and can be read, then try again.`,
	/** The change is in the editor, where undo takes it back. */
	notSaved: (names: string): string => `${names} was changed in the editor, but could not be saved. Save it when that is possible again, or undo the change.`,
	/** A file that should be removed. */
	notRemoved: (names: string): string => `${names} could not be deleted. Check whether it is still there, then repeat the step.`,
	nothingToUndo: 'There is no change to undo. In an editor, “Undo” reverts what was typed there.',
	notUndone: (name: string): string => `${name} has changed since, so nothing was undone.`,
	undone: (change: string): string => `Undone: ${change}`,
	undo: 'Undo',
	/** What was written, in one sentence: one file by its name, and how many others. */
	written: {
		changed: (name: string, others: number): string => `${nameAnd(name, others)} changed.`,
		created: (name: string, others: number): string => `${nameAnd(name, others)} created.`,
		moved: (name: string, others: number): string => `${nameAnd(name, others)} moved.`,
		deleted: (name: string, others: number): string => `${nameAnd(name, others)} deleted.`,
	},
	sessionNamed: (day: string, who: string): string => ['Session of', day, who === '' ? '' : `(${who})`].filter(part => part !== '').join(' '),
	unsaved: (name: string): string => `${name} was changed but not saved, because it had unsaved changes before.`,
};

const id: typeof en = {
	changed: name => `${name} sudah berubah sejak dibaca, jadi tidak ada perubahan yang disimpan. Periksa lagi, lalu ulangi langkah ini.`,
	lookAgain: 'Buka Berkas',
	exists: name => `${name} sudah ada dan tidak ditimpa.`,
	linkInTheWay: name => `${name} adalah tautan ke tempat lain, jadi tidak ada perubahan yang disimpan melaluinya.`,
	programmeGone: name => `Program ini sudah tidak ada: ${name} telah dihapus atau dipindahkan. Tidak ada perubahan yang disimpan.`,
	outside: name => `${name} berada di luar folder program, jadi tidak ditulis.`,
	mixedLineEnds: name => `${name} memakai dua jenis akhir baris. Pilih satu dengan “Change End of Line Sequence”, simpan, lalu ulangi langkah ini.`,
	notWritten: (name, why) => `${name} tidak dapat ditulis: ${why}`,
	notChanged: names => `${names} tidak dapat diubah, jadi tidak ada perubahan yang disimpan. Periksa apakah berkas itu masih ada dan dapat ditulis, lalu ulangi langkah ini.`,
	notOpened: name => `${name} tidak dapat dibuka. Periksa apakah berkas itu masih ada dan dapat dibaca, lalu ulangi langkah ini.`,
	notSaved: names => `${names} sudah diubah di editor, tetapi tidak dapat disimpan. Simpan lagi bila sudah memungkinkan, atau urungkan perubahannya.`,
	notRemoved: names => `${names} tidak dapat dihapus. Periksa apakah berkas itu masih ada, lalu ulangi langkah ini.`,
	nothingToUndo: 'Tidak ada perubahan yang dapat diurungkan. Di editor, “Undo” mengurungkan yang diketik di sana.',
	notUndone: name => `${name} sudah berubah lagi, jadi tidak ada yang diurungkan.`,
	undone: change => `Diurungkan: ${change}`,
	undo: 'Urungkan',
	written: {
		changed: (name, others) => `${nameAndInIndonesian(name, others)} diubah.`,
		created: (name, others) => `${nameAndInIndonesian(name, others)} dibuat.`,
		moved: (name, others) => `${nameAndInIndonesian(name, others)} dipindahkan.`,
		deleted: (name, others) => `${nameAndInIndonesian(name, others)} dihapus.`,
	},
	sessionNamed: (day, who) => ['Sesi', day, who === '' ? '' : `(${who})`].filter(part => part !== '').join(' '),
	unsaved: name => `${name} sudah diubah tetapi belum disimpan, karena sebelumnya memang ada perubahan yang belum disimpan.`,
};

/** The writer's messages: why it refused, and what happened to a file. */
export const writingWords = { en, id };
