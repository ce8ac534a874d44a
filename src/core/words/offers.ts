/** Buttons of messages that say that something is missing: the titles of the commands that make it. */
const en = {
	newProgramme: 'New Programme…',
	makeProgramme: 'Make This Folder a Programme…',
	newPair: 'New Pair…',
	logSession: 'Log Session…',
	scheduleSession: 'Schedule Session…',
	addGoal: 'Add Goal…',
};

const id: typeof en = {
	newProgramme: 'Program Baru…',
	makeProgramme: 'Jadikan Folder Ini Program…',
	newPair: 'Pasangan Mentoring Baru…',
	logSession: 'Catat Sesi…',
	scheduleSession: 'Jadwalkan Sesi…',
	addGoal: 'Tambah Tujuan…',
};

export const offersWords = { en, id };
