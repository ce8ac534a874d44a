import type { pairingWords as en } from '../en/pairing';

export const pairingWords: typeof en = {
	title: 'Usulkan Pasangan Mentoring',
	tab: programme => `Usulan Pasangan Mentoring – ${programme}`,
	gone: 'Program ini tidak ada lagi di ruang kerja.',
	about: ({ proposed, left, aside, more, isAll, free }) => [
		...proposed === undefined ? [] : [`${String(proposed)} pasangan mentoring diusulkan`],
		...left > 0 ? [`${String(left)} mentee belum mendapat mentor`] : aside.length === 0 && isAll ? ['semua mentee mendapat mentor'] : [],
		...aside.length === 0 ? [] : [`tidak diberi mentor sekarang: ${aside.join(', ')}${more === 0 ? '' : ` dan ${String(more)} lainnya`}`],
		...free === undefined ? [] : [`${String(free)} tempat masih kosong`],
	],
	withoutRole: n => `${String(n)} orang belum memiliki peran dan tidak dipasangkan. Pilih perannya:`,
	more: n => `dan ${String(n)} lainnya…`,
	common: said => `Untuk semua pasangan ini: ${said.join(' · ')}`,
	readers: 'Keinginan dan keberatan berasal dari “private/pairing.yaml” di komputer ini. Isinya hanya ditampilkan di halaman ini.',
	unreadable: 'private/pairing.yaml tidak terbaca, jadi belum ada yang diusulkan: mungkin ada keberatan di dalamnya.',
	openPreferences: 'Buka Berkasnya',
	unknownNames: names => `Nama-nama berikut di private/pairing.yaml tidak dimiliki siapa pun di people.yaml, atau dimiliki beberapa orang: ${names}.`,
	unclear: (names, more) =>
		`Beberapa orang memiliki nama atau id yang sama, jadi tidak diusulkan: ${names.join(', ')}${more === 0 ? '' : ` dan ${String(more)} lainnya`}. Beri setiap orang id sendiri di people.yaml.`,
	empty: {
		allUnclear: 'Jadi belum ada mentee yang dapat diusulkan mentornya.',
		noMentees: 'Semua mentee sudah memiliki mentor. Tambahkan orang dengan peran “mentee” agar mentornya dapat diusulkan.',
		noMentors: 'Belum ada orang dengan peran “mentor”.',
		addPerson: 'Tambah Orang…',
	},

	weights: 'Yang diperhitungkan',
	weightsAbout: 'Poin tertinggi yang ditambahkan atau dikurangi oleh setiap kriteria. 0 berarti tidak diperhitungkan.',
	criteria: {
		topics: 'Topik yang dicari mentee dan dikuasai mentor', menteeWish: 'Keinginan mentee', mentorWish: 'Keinginan mentor',
		timezone: 'Waktu setempat yang sama', languages: 'Bahasa yang sama', unit: 'Unit kerja yang sama (mengurangi)', spread: 'Beberapa mentee pada satu mentor (mengurangi)',
	},
	resetWeights: 'Gunakan Poin Bawaan',

	parts: {
		topics: (shared, sought) => shared.length === 0
			? 'Tidak ada topik yang sama'
			: `${String(shared.length)} dari ${String(sought)} topik: ${shared.join(', ')}`,
		menteeWish: rank => rank === 1 ? 'Pilihan pertama mentee' : `Pilihan ke-${String(rank)} mentee`,
		mentorWish: rank => rank === 1 ? 'Pilihan pertama mentor' : `Pilihan ke-${String(rank)} mentor`,
		timezone: hours => hours === 0 ? 'Waktu setempat yang sama' : `Selisih ${String(hours)} jam`,
		languages: isShared => isShared ? 'Ada bahasa yang sama' : 'Tidak ada bahasa yang sama',
		unit: 'Unit kerja yang sama',
		spread: n => `Akan memiliki ${String(n)} mentee`,
	},
	barriers: {
		self: 'Orang yang sama', refused: 'Salah satu keberatan', superior: 'Salah satu adalah atasan yang lain', excluded: 'Anda kecualikan',
	},
	points: points => `${String(points).replace('-', '−')} poin`,

	load: (mentees, capacity) => `${String(mentees)} dari ${String(capacity)}`,
	assumed: 'daya tampung tidak diketahui, dianggap 1',
	inPairs: n => `${String(n)} mentee dalam pasangan mentoring yang berjalan`,
	noneProposed: 'Belum ada yang diusulkan',

	leftOver: 'Belum mendapat mentor',
	why: {
		noMentors: 'Tidak ada mentor',
		noneAllowed: 'Semua mentor dikecualikan, keberatan, atau merupakan atasan',
		noPlace: 'Semua mentor yang mungkin sudah memiliki mentee sebanyak daya tampungnya',
	},
	completed: 'Sudah menyelesaikan pasangan mentoring',
	setAside: 'Tidak diberi mentor sekarang',

	lock: 'Pertahankan Mentor Ini',
	unlock: 'Usulkan Ulang',
	locked: 'Anda pertahankan',
	moved: 'berpindah',
	rearrange: 'Susun Ulang Usulan',
	exclude: 'Jangan Mentor Ini di Halaman Ini',
	refuse: 'Jangan Pernah Usulkan Keduanya',
	refused: 'Keduanya tidak akan pernah diusulkan sebagai pasangan. Ini ditulis di private/pairing.yaml, yang tetap di komputer ini.',
	refuseFails: 'private/pairing.yaml tidak dapat diubah dari sini: ada isi yang tidak seperti seharusnya. Buka berkasnya.',
	leaveOut: 'Jangan Beri Mentor Sekarang',
	takeIn: 'Beri Mentor Lagi',
	mentor: 'Mentor',
	choose: 'Pilih mentor',
	dragHint: 'Seret mentee ke mentor lain, atau pilih mentornya di daftar. Pilihan Anda dipertahankan; yang lain sebisanya tetap.',
	excludedAbout: 'Hanya berlaku di halaman ini dan tidak ditulis. “Jangan Pernah Usulkan Keduanya” menulisnya di private/pairing.yaml, untuk semua usulan berikutnya.',
	excludedCount: n => `Tidak diusulkan di halaman ini: ${String(n)} pasangan`,
	allowAgain: 'Izinkan Lagi',
	reset: 'Urungkan Semua Pilihan',
	filter: 'Saring menurut nama',
	undo: 'Urungkan',
	openProgramme: 'Buka Program',

	make: {
		heading: 'Buat pasangan mentoring ini',
		cohort: 'Angkatan', noCohort: 'Tanpa angkatan', ownCohort: 'Angkatan tiap mentee',
		every: 'Seberapa sering bertemu',
		start: 'Tanggal mulai', startHint: 'Misalnya “senin depan”.', badStart: 'Ini bukan tanggal.',
		schedules: 'Jadwalkan sesi pertama pada tanggal itu untuk setiap pasangan',
		button: n => `Buat ${String(n)} Pasangan Mentoring`,
		made: (n, sessions) => sessions ? `${String(n)} pasangan mentoring dibuat, masing-masing dengan sesi pertama.` : `${String(n)} pasangan mentoring dibuat.`,
		rest: 'Lihat yang Belum Dipasangkan',
		nothing: 'Tidak ada usulan, jadi tidak ada yang dapat dibuat.',
	},
	changed: 'Data orang atau pasangan mentoring berubah sejak usulan ditampilkan. Periksa usulan yang baru, lalu ulangi.',
};
