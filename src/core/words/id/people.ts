import type { peopleWords as en } from '../en/people';

const among = (names: readonly string[], and = 'dan'): string => names.length < 2
	? names.join('')
	: `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} ${and} ${names.at(-1) ?? ''}`;

/** Names in quotation marks: where one ends is seen though it has commas of its own. */
const quoted = (names: readonly string[]): readonly string[] => names.map(name => `“${name}”`);

export const peopleWords: typeof en = {
	problem: {
		'people.byId': () => 'Orang-orang di sini ditulis di bawah id masing-masing sehingga tidak seorang pun terbaca.',
		'pair.list': () => 'Ini daftar proyek, padahal satu berkas memuat satu pasangan.',
		'record.degreesInList': ({ value = '', expected = '' }) => {
			const name = value.slice(0, value.length - expected.length - 2);
			return `${among(expected.split(', '))} tampaknya gelar ${name}. Dalam daftar, nama yang memuat koma perlu diapit tanda kutip.`;
		},
		'record.namesInText': ({ value = '', expected = '' }) =>
			`“${value}” dibaca sebagai satu orang. Apakah yang dimaksud ${among(quoted(expected.split('; ')))}?`,
		'record.onePerson': ({ value = '', expected = '' }) =>
			`“${value}” dibaca sebagai satu orang, sedangkan di sini hanya satu orang yang dapat disebut. Pilih ${among(quoted(expected.split('; ')), 'atau')}.`,
		'reference.ambiguousPerson': ({ value = '', expected }) =>
			`Ada beberapa orang bernama “${value}” di people.yaml sehingga nama itu tidak dihitung untuk siapa pun. ${expected === undefined
				? 'Beri id kepada masing-masing.'
				: `Tulis id orang yang dimaksud: ${expected}.`}`,
		'reference.otherSpelling': ({ value = '', expected = '' }) =>
			`“${value}” dipahami sebagai ejaan lain dari “${expected}”. Apakah maksudnya “${expected}”?`,
		'session.nobodyMet': ({ expected }) => expected === 'mentors'
			? 'Tidak ada mentor yang hadir. Apakah sesi ini perlu ditandai tidak dihadiri?'
			: expected === 'mentees'
				? 'Tidak ada mentee yang hadir. Apakah sesi ini perlu ditandai tidak dihadiri?'
				: 'Tidak ada yang hadir. Apakah sesi ini perlu ditandai tidak dihadiri?',
		'session.twoAttendances': ({ value = '' }) =>
			`Menurut daftar hadir, ${value} hadir sekaligus tidak hadir. Hapus salah satunya; selama keduanya tercatat, ${value} dihitung tidak hadir.`,
	},
	fix: {
		quoteName: name => `Jadikan satu nama: “${name}”`,
		splitNames: names => `Jadikan daftar: ${among(quoted(names))}`,
		noShow: 'Tandai sebagai Tidak Dihadiri',
		pairFiles: 'Buat satu berkas untuk setiap pasangan',
	},
	formerNames: {
		message: (sessions, before, now) =>
			`${String(sessions)} sesi pasangan mentoring ini tidak menyebut pesertanya. Jam, JP, dan kehadirannya sekarang ${
				now === '' ? 'tidak dihitung untuk siapa pun' : `dihitung untuk ${now}`}; sebelumnya untuk ${before}.`,
		write: 'Tulis Nama Sebelumnya',
	},
};
