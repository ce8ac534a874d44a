import type { Problem } from '../record/problem';

/** Files that are copies of others, or can't be read at present. */
const en = {
	problem: {
		'file.copy': (p: Problem): string => `This is a copy of ${p.value ?? ''} that a synchroniser left, so it is not counted. ${p.expected === undefined
			? 'Both say the same: it can be deleted.'
			: 'The two differ: compare them, keep what is missing, then delete the copy.'}`,
	},
	compare: 'Compare with the Original',
	/** The title of the comparison: names of files. */
	comparison: (original: string, copy: string): string => `${original} ↔ ${copy}`,
	/** `time` is like 14:05. */
	since: (time: string): string => `can’t be read since ${time}`,
	mark: 'file can’t be read',
	/** Stands above figures. */
	count: (n: number): string => n === 1 ? '1 file can’t be read in full' : `${String(n)} files can’t be read in full`,
	notChanged: (name: string): string => `${name} can’t be read at present, so nothing was changed. Mend the marked place in it first.`,
};

const id: typeof en = {
	problem: {
		'file.copy': p => `Ini salinan ${p.value ?? ''} dari aplikasi sinkronisasi, jadi tidak ikut dihitung. ${p.expected === undefined
			? 'Isinya sama: salinan ini dapat dihapus.'
			: 'Isi keduanya berbeda: bandingkan, pertahankan yang belum ada, lalu hapus salinannya.'}`,
	},
	compare: 'Bandingkan dengan Aslinya',
	comparison: en.comparison,
	since: time => `tidak dapat dibaca sejak ${time}`,
	mark: 'berkas tidak dapat dibaca',
	count: n => `${String(n)} berkas tidak dapat dibaca seluruhnya`,
	notChanged: name => `${name} sedang tidak dapat dibaca, jadi tidak ada perubahan yang disimpan. Perbaiki dahulu bagian yang ditandai.`,
};

export const unreadFilesWords = { en, id };
