import type { makeProgrammeWords as en } from '../en/makeProgramme';

export const makeProgrammeWords: typeof en = {
	title: 'Jadikan Folder Ini Program',
	name: 'Nama program',
	intoFolder: folder => `Berkasnya disimpan di folder “${folder}”.`,
	pairBegins: 'Pasangan ini mulai hari ini dan bertemu setiap 2 pekan; keduanya dapat diubah dengan “Ubah Pasangan Mentoring…”.',
	already: 'Folder ini sudah menjadi program.',
	noneAbove: 'Tidak ada program di folder yang memuat folder ini.',
	goalsNeedPair: who => `Tujuan disimpan di berkas pasangan mentoring, dan berkas untuk ${who} belum ada.`,
	needed: 'Orang dan pasangan mentoring disimpan dalam program, sedangkan folder ini belum menjadi program.',
	makePair: 'Buat Pasangan Mentoring',
	goalsNeedProgramme: who => `Tujuan disimpan di berkas pasangan mentoring, dan berkas untuk ${who} belum ada. Berkas itu hanya dibaca dalam sebuah program.`,
};
