const en = {
	title: 'Make This Folder a Programme',
	name: 'Name of the programme',
	already: 'This folder is a programme already.',
	/** Why goals can't be added yet. */
	goalsNeedPair: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet.`,
	needed: 'People and pairs are kept in a programme, and this folder is none yet.',
	makePair: 'Make the Pair',
	goalsNeedProgramme: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet. Such files are read in a programme.`,
};

const id: typeof en = {
	title: 'Jadikan Folder Ini Program',
	name: 'Nama program',
	already: 'Folder ini sudah menjadi program.',
	goalsNeedPair: who => `Tujuan disimpan di berkas pasangan mentoring, dan berkas untuk ${who} belum ada.`,
	needed: 'Orang dan pasangan mentoring disimpan dalam program, sedangkan folder ini belum menjadi program.',
	makePair: 'Buat Pasangan Mentoring',
	goalsNeedProgramme: who => `Tujuan disimpan di berkas pasangan mentoring, dan berkas untuk ${who} belum ada. Berkas itu hanya dibaca dalam sebuah program.`,
};

export const makeProgrammeWords = { en, id };
