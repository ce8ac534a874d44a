import type { sharingWords as en } from '../en/sharing';
import { searchableWords } from './searchable';

export const sharingWords: typeof en = {
	meantFor: {
		private: 'penulisnya saja',
		pair: 'pasangan mentoring',
		coordinator: 'koordinator',
		programme: 'semua orang dalam program',
	},
	readers: (visibility, inPrivate, exposure) => exposure === 'tracked' && visibility === 'private'
		? 'Dimaksudkan sebagai catatan pribadi, tetapi disimpan Git: siapa pun yang memiliki akses ke repositori ini dapat membacanya.'
		: inPrivate && exposure === 'notIgnored'
			? 'Pribadi, tetapi tidak diabaikan Git: sejak komit berikutnya, siapa pun yang memiliki akses ke repositori ini mungkin dapat membacanya.'
			: inPrivate && exposure === undefined
				? visibility === 'private'
					? 'Pribadi. Tidak ikut disimpan Git; siapa pun yang memiliki akses ke folder ini dapat membacanya.'
					: `Ditujukan untuk ${sharingWords.readersOf[visibility]}, tetapi masih di folder “private” yang tidak ikut disimpan Git: hanya orang yang memiliki akses ke folder ini yang dapat membacanya.`
				: visibility === 'private'
					? 'Dimaksudkan sebagai catatan pribadi, tetapi tidak berada di folder “private”: siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.'
					: `Ditujukan untuk ${sharingWords.readersOf[visibility]}; siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.`,
	readersOf: { pair: 'pasangan mentoring', coordinator: 'koordinator', programme: 'semua orang dalam program' },

	status: {
		name: 'Siapa yang dapat membaca catatan yang sedang dibuka',
		here: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini',
		soon: 'Dapat dibaca siapa pun yang memiliki akses, setelah dikomit',
		repository: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
	},
	ask: {
		note: 'Pilih refleksi',
		now: 'sekarang',
	},
	say: {
		notAReflection: 'Yang dipilih bukan refleksi di ruang kerja ini.',
		noReflections: 'Belum ada refleksi di ruang kerja ini. Tulis dahulu dengan “Refleksi Baru dari Templat…”.',
	},
	problem: {
		'reflection.privateOutside': p => `${p.value === undefined
			? 'Catatan ini tidak menyebut ditujukan untuk siapa, jadi dianggap pribadi'
			: 'Catatan ini dimaksudkan sebagai catatan pribadi'}, tetapi tidak berada di folder “private”: siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.`,
		'reflection.privateButTracked': () => 'Catatan ini pribadi, tetapi disimpan Git: siapa pun yang memiliki akses ke repositori ini dapat membacanya.',
		'reflection.privateNotIgnored': () => 'Catatan ini pribadi, tetapi tidak diabaikan Git: komit berikutnya mungkin membawanya serta, dan setelah itu siapa pun yang memiliki akses ke repositori ini dapat membacanya.',
		'reflection.notShared': p => `Catatan ini ditujukan untuk ${sharingWords.readersOf[p.value as keyof typeof en.readersOf]}, tetapi berada di folder “private”${p.expected === undefined
			? ' yang tidak ikut disimpan Git: hanya orang yang memiliki akses ke folder ini yang dapat membacanya'
			: ', padahal Git menyimpannya: siapa pun yang memiliki akses ke repositori ini dapat membacanya, paling lambat setelah komit berikutnya'}.`,
		'reflection.pastRetention': p => `Catatan ini bertanggal ${searchableWords.day(p.expected ?? '')}, melewati masa simpan ${p.value ?? ''} bulan yang ditetapkan program. Hapus catatan ini jika tidak ada lagi yang memerlukannya; Mentor Notes tidak pernah menghapusnya sendiri.`,
	},
};
