import type { readersWords as en } from '../en/readers';

export const readersWords: typeof en = {
	explain: {
		title: note => `Siapa yang dapat melihat “${note}”?`,
		intention: readers => `Menurut bagian awalnya, catatan ini ditujukan untuk ${readers}.`,
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
	ask: {
		title: 'Bagikan Refleksi',
		noteToExplain: 'Siapa yang Dapat Melihat Ini?',
		placeholder: 'Untuk siapa refleksi ini ditujukan?',
		choices: { private: 'Pribadi', pair: 'Pasangan mentoring', coordinator: 'Koordinator', programme: 'Semua orang dalam program' },
		privateDetail: 'Tidak ikut disimpan Git: dapat dibaca siapa pun yang memiliki akses ke folder ini',
		sharedDetail: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
		widen: (note, readers) => `Bagikan “${note}” kepada ${readers}?`,
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
		headUnreadable: name => `Bagian awal ${name} (di antara dua baris ---) tidak terbaca sebagai kunci dan nilai, jadi tidak dapat menyebut untuk siapa catatan ini. Perbaiki dahulu bagian awalnya, lalu ulangi langkah ini.`,
		isSo: readers => `Tidak ada yang perlu diubah: catatan ini memang ditujukan untuk ${readers} dan letaknya sudah sesuai.`,
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
