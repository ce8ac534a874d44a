import type { changeWords as en } from '../en/changes';

const nameAnd = (name: string, others: number): string => others === 0 ? name : `${name} dan ${String(others)} berkas lain`;

export const changeWords: typeof en = {
	did: {
		changed: (name, others) => `${nameAnd(name, others)} diubah.`,
		created: (name, others) => `${nameAnd(name, others)} dibuat.`,
		added: (name, others) => `${nameAnd(name, others)} ditambahkan.`,
		moved: (name, others) => `${nameAnd(name, others)} dipindahkan.`,
		deleted: (name, others) => `${nameAnd(name, others)} dihapus.`,
		confirm: (name, others) => `${nameAnd(name, others)} dikonfirmasi.`,
		start: (name, others) => `${nameAnd(name, others)} dimulai.`,
		complete: (name, others) => `${nameAnd(name, others)} diselesaikan.`,
		reschedule: (name, others) => `${nameAnd(name, others)} dijadwalkan ulang.`,
		cancel: (name, others) => `${nameAnd(name, others)} dibatalkan.`,
		noShow: (name, others) => `${nameAnd(name, others)} ditandai tidak dihadiri.`,
		hold: (name, others) => `${nameAnd(name, others)} dihentikan sementara.`,
		resume: (name, others) => `${nameAnd(name, others)} dilanjutkan.`,
		end: (name, others) => `${nameAnd(name, others)} diakhiri.`,
		reinstate: (name, others) => `${nameAnd(name, others)} diaktifkan kembali.`,
	},
	toCohort: (pairs, cohort) => `${pairs} dipindahkan ke ${cohort}.`,
	outOfCohort: pairs => `${pairs} dikeluarkan dari angkatan.`,
	rhythm: pairs => `${pairs}: seberapa sering bertemu diubah.`,
	cohort: name => `Angkatan “${name}”`,
	programme: name => `Program “${name}”`,
	session: (day, who) => ['Sesi', day, who === '' ? '' : `(${who})`].filter(part => part !== '').join(' '),
	pair: who => `Pasangan ${who}`,
	pairs: n => `${String(n)} pasangan`,
	person: name => `Data ${name}`,
	openFile: 'Buka Berkas',
	people: 'Daftar orang',
	template: name => `Templat “${name}”`,
};
