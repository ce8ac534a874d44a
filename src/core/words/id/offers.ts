import type { offersWords as en } from '../en/offers';

/** Buttons of messages that say that something is missing: the titles of the commands that make it. */
export const offersWords: typeof en = {
	newProgramme: 'Program Baru…',
	makeProgramme: 'Jadikan Folder Ini Program…',
	editProgramme: 'Ubah Program…',
	import: 'Impor…',
	newPair: 'Pasangan Mentoring Baru…',
	addPerson: 'Tambah Orang…',
	logSession: 'Catat Sesi…',
	scheduleSession: 'Jadwalkan Sesi…',
	addGoal: 'Tambah Tujuan…',
	addAction: 'Tambah Tindak Lanjut…',
	newReflection: 'Refleksi Baru dari Templat…',
	chooseMe: 'Tentukan Identitas Saya…',
};
