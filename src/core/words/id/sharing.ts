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

	explain: {
		title: note => `Siapa yang dapat melihat “${note}”?`,
		intention: visibility => `Menurut bagian awalnya, catatan ini ditujukan untuk ${sharingWords.meantFor[visibility]}.`,
		noWord: 'Catatan ini tidak menyebut ditujukan untuk siapa, jadi dianggap pribadi.',
		brokenHead: 'Bagian awal catatan ini (di antara dua baris ---) tidak terbaca, jadi belum diketahui ditujukan untuk siapa.',
		inPrivate: 'Letaknya di folder “private”.',
		outside: 'Letaknya di luar folder “private”.',
		git: {
			unknown: 'Di sini tidak dapat diketahui apakah Git menyimpannya.',
			noRepository: 'Folder ini tidak berada dalam repositori Git.',
			tracked: 'Git menyimpannya, dan riwayat Git menyimpan setiap versi yang pernah dikomit.',
			ignored: 'Git mengabaikannya. Jika dahulu pernah dikomit, riwayat Git masih memuatnya.',
			loose: 'Git belum menyimpannya, tetapi juga tidak mengabaikannya: komit berikutnya mungkin membawanya serta.',
		},
		remotes: names => names.length === 0
			? 'Repositori ini belum terhubung ke repositori jauh (remote).'
			: `Repositori ini terhubung ke repositori jauh (remote): ${names.join(', ')}.`,
		readers: {
			here: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang dapat membuka folder ini di komputer ini, termasuk cadangan dan salinan tersinkronnya.',
			hereUnlessCommitted: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang dapat membuka folder ini di komputer ini. Sejak komit yang membawanya serta, juga siapa pun yang memiliki akses ke repositori ini.',
			folder: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang memiliki akses ke folder ini, di komputer ini dan di mana pun folder ini dibagikan atau disinkronkan.',
			hereIfIgnored: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang dapat membuka folder ini di komputer ini. Jika Git menyimpannya walaupun ada “private/.gitignore”, juga siapa pun yang memiliki akses ke repositori ini.',
			repository: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang memiliki akses ke repositori ini.',
			repositoryAndRemote: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang memiliki akses ke repositori ini, termasuk yang hanya dapat membaca repositori jauhnya.',
			repositoryIfKept: 'Jadi, yang benar-benar dapat membacanya: siapa pun yang memiliki akses ke folder ini, dan jika Git menyimpannya, siapa pun yang memiliki akses ke repositori ini.',
		},
		share: 'Bagikan…',
		moveToPrivate: 'Pindahkan ke private/',
	},
	status: {
		name: 'Siapa yang dapat membaca catatan yang sedang dibuka',
		here: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini',
		soon: 'Dapat dibaca siapa pun yang memiliki akses, setelah dikomit',
		repository: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
	},
	ask: {
		title: 'Bagikan Refleksi',
		note: 'Pilih refleksi',
		noteToExplain: 'Siapa yang Dapat Melihat Ini?',
		placeholder: 'Untuk siapa refleksi ini ditujukan?',
		now: 'sekarang',
		choices: { private: 'Pribadi', pair: 'Pasangan mentoring', coordinator: 'Koordinator', programme: 'Semua orang dalam program' },
		privateDetail: 'Tidak ikut disimpan Git: dapat dibaca siapa pun yang memiliki akses ke folder ini',
		sharedDetail: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
		widen: (note, visibility) => `Bagikan “${note}” kepada ${sharingWords.meantFor[visibility]}?`,
		widenDetail: (remotes, moves, leadsTo) => `Siapa pun yang memiliki akses ke folder ini atau repositorinya akan dapat membacanya, tanpa memandang kepada siapa catatan ini ditujukan.${remotes.length === 0
			? ''
			: ` Folder ini memiliki alamat bersama (${remotes.join(', ')}): sejak “Kirim dan Terima…” berikutnya, semua orang yang dapat membuka alamat itu juga dapat membacanya.`}${moves
				? ' Berkasnya dipindahkan dari “private” ke “reflections”.'
				: ''}${leadsTo.length === 0
				? ''
				: `\n\nCatatan ini menautkan berkas yang tetap pribadi: orang lain tidak dapat membuka ${leadsTo.join(', ')}.`}`,
		widenButton: 'Bagikan',
		narrow: note => `Jadikan “${note}” pribadi?`,
		narrowDetail: inGit => `Berkasnya dipindahkan ke “private” yang tidak ikut disimpan Git; siapa pun yang memiliki akses ke folder ini tetap dapat membacanya.${inGit
			? ' Yang sudah pernah dikomit tetap ada di riwayat Git: siapa pun yang punya salinan repositori tetap dapat membacanya.'
			: ''}`,
		narrowButton: 'Jadikan Pribadi',
	},
	say: {
		notAReflection: 'Yang dipilih bukan refleksi di ruang kerja ini.',
		noReflections: 'Belum ada refleksi di ruang kerja ini. Tulis dahulu dengan “Refleksi Baru dari Templat…”.',
		headUnreadable: name => `Bagian awal ${name} (di antara dua baris ---) tidak terbaca sebagai kunci dan nilai, jadi tidak dapat menyebut untuk siapa catatan ini. Perbaiki dahulu bagian awalnya, lalu ulangi langkah ini.`,
		isSo: visibility => `Tidak ada yang perlu diubah: catatan ini memang ditujukan untuk ${sharingWords.meantFor[visibility]} dan letaknya sudah sesuai.`,
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
	fix: {
		moveToPrivate: 'Pindahkan ke “private” (yang sudah dikomit tetap ada di riwayat Git)',
		renew: name => `Ganti namanya menjadi ${name}, yang diabaikan Git (yang sudah dikomit tetap ada di riwayat Git)`,
		visibleToPair: 'Perlihatkan kepada pasangan mentoring: siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya',
		ignore: 'Tulis “private/.gitignore” agar Git mengabaikan isi “private”',
		moveOut: 'Pindahkan ke “reflections”: setelah itu siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya',
		keepPrivate: 'Biarkan pribadi',
	},
};
