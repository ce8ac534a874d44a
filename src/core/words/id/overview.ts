import type { overviewWords as en } from '../en/overview';
import { number } from '../formats';

export const overviewWords: typeof en = {
	title: 'Ikhtisar Program',
	number: n => number(n, ',', '.'),
	percent: n => `${String(n)}%`,
	asOf: day => `Keadaan per ${day}`,
	cohort: name => `Angkatan: ${name}`,
	year: year => `Sesi tahun ${String(year)}`,
	notKnown: 'belum diketahui',
	none: 'tidak ada',
	never: 'belum ada',

	top: {
		caption: 'Ringkasan angka',
		activePairs: 'Pasangan aktif',
		ofPairs: (active, all) => `${String(active)} dari ${String(all)}`,
		flagged: 'Pasangan yang lama tidak bertemu',
		flaggedPairs: (stale, alert) => `${String(stale + alert)}, di antaranya ${String(alert)} mendesak`,
		held: 'Sesi selesai', planned: 'Sesi terjadwal', toLog: 'Sesi yang perlu dicatat',
		otherSessions: 'Sesi lainnya',
		hours: 'Jumlah jam mentoring', jp: 'JP', attendance: 'Kehadiran',
		noShowsNotKnown: sessions => `belum diketahui untuk ${String(sessions)} sesi yang tidak dihadiri`,
		came: (came, of, percent) => `${percent} (${String(came)} dari ${String(of)})`,
		open: 'Tindak lanjut belum selesai', overdue: 'Tindak lanjut lewat tenggat', onTrack: 'Tujuan sesuai rencana',
		ofGoals: (onTrack, all) => `${String(onTrack)} dari ${String(all)}`,
		reflections: 'Refleksi yang diketahui sudah ditulis',
		without: n => `belum termasuk ${String(n)} sesi yang lamanya belum diketahui`,
		sessionsWith: (known, heldWith, held) => `${String(known)}, untuk ${String(heldWith)} dari ${String(held)} sesi selesai`,
	},
	states: {
		held: 'selesai', planned: 'terjadwal', toLog: 'perlu dicatat', draft: 'draf', cancelled: 'dibatalkan', noShow: 'tidak dihadiri', contradictory: 'selesai padahal tanggalnya belum tiba',
	},

	pairs: {
		caption: 'Pasangan mentoring', pair: 'Pasangan', mentor: 'Mentor', mentee: 'Mentee', cohort: 'Angkatan', status: 'Status', last: 'Sesi terakhir', daysAgo: 'Berapa hari lalu', flag: 'Tanda', next: 'Sesi berikutnya',
		held: 'Selesai', planned: 'Terjadwal', toLog: 'Perlu dicatat', drafts: 'Draf', cancelled: 'Dibatalkan', noShow: 'Tidak dihadiri', contradictory: 'Selesai padahal tanggalnya belum tiba',
		minutes: 'Menit', withoutMinutes: 'Selesai, lamanya belum diketahui', hours: 'Jam', jp: 'JP',
		present: 'Hadir', late: 'Terlambat', absent: 'Tanpa keterangan', excused: 'Izin', attendanceUnknown: 'Kehadiran belum diketahui',
		open: 'Tindak lanjut belum selesai', overdue: 'Lewat tenggat', goals: 'Tujuan', onTrack: 'Tujuan sesuai rencana', progress: 'Rata-rata kemajuan (%)', reflections: 'Refleksi diketahui', heldNotKnown: 'Selesai, refleksi belum diketahui',
		forums: 'Forum dan sesi di luar pasangan mentoring',
		none: 'Belum ada pasangan mentoring.',
		flags: { stale: 'lama tidak bertemu', alert: 'mendesak' },
		statuses: {
			'pending': 'belum mulai',
			'active': 'aktif',
			'on-hold': 'dihentikan sementara',
			'completed': 'selesai',
			'ended-early': 'berakhir lebih awal',
			'unknown': 'belum diketahui',
		},
		standings: {
			reached: 'tercapai',
			onTrack: 'sesuai rencana',
			behind: 'tertinggal',
			late: 'lewat tenggat',
			unknown: 'kemajuan belum diketahui',
			dropped: 'tidak dilanjutkan',
			moved: 'diteruskan',
		},
	},

	people: {
		person: 'Orang', name: 'Nama', year: 'Tahun', sessions: 'Sesi', hours: 'Jam', jp: 'JP', target: 'Target',
	},

	csv: {
		programme: 'Program',
		row: 'Baris',
		activePairs: 'Pasangan aktif',
		unread: 'Berkas yang tidak terbaca',
		rows: { total: 'program', pair: 'pasangan', withoutPair: 'di luar pasangan mentoring', person: 'orang dan tahun' },
	},

	broken: {
		caption: 'Berkas yang tidak terbaca sehingga angkanya mungkin terlalu kecil',
	},

	notes: {
		heading: 'Cara membaca angka-angka ini',
		jp: ({ per, value, source }) => `JP dihitung ${{ minutes: `${number(value, ',', '.')} menit = 1 JP`, meeting: `setiap pertemuan = ${number(value, ',', '.')} JP`, day: `setiap hari pertemuan = ${number(value, ',', '.')} JP` }[per]}${source === undefined
			? ', sebagaimana ditetapkan program ini.'
			: ` menurut ${source.replace(/[.\s]+$/u, '')}.`}`,
		noJp: 'Program ini belum menetapkan cara menghitung mentoring sebagai JP sehingga JP tidak dihitung.',
		jpUnclear: 'Setelan JP program ini tidak dapat dipakai untuk menghitung sehingga JP tidak dihitung. Setelan itu memerlukan “per” dan angka sebagai “value”.',
		jpOnce: 'Dalam program dan pasangan, setiap pertemuan dihitung satu kali; untuk seseorang, pertemuan dihitung bila orang itu mengikutinya.',
		minutes: 'Sesi tanpa menit belum diketahui lamanya. Sesi itu tetap dihitung selesai, tidak dianggap nol jam, dan disebutkan tersendiri.',
		unnamed: sessions => `${String(sessions)} sesi yang selesai tidak menyebut pesertanya. Jam dan JP per orang memakai mentor dan mentee pasangan itu yang sekarang.`,
		attendance: 'Kehadiran adalah yang dicatat pada sesi yang selesai dan yang tidak dihadiri; terlambat dihitung hadir. Mentee dari sesi yang tidak dihadiri dihitung tidak hadir, kecuali dicatat lain.',
		onTrack: points => `Tujuan dianggap sesuai rencana bila sudah tercapai, atau bila kemajuan terakhirnya paling banyak ${String(points)} poin di bawah persentase waktu yang sudah berjalan. Waktu dihitung sejak pasangan mulai sampai tenggat tujuan. Tujuan yang tidak dilanjutkan tidak dihitung.`,
		reflections: 'Refleksi dihitung bila dibagikan atau bila penulisnya memberi tahu. Selebihnya belum diketahui; mungkin saja sudah ditulis.',
		days: 'Tanda, tujuan, dan lamanya pasangan tidak bertemu menunjukkan keadaan hari ini, tahun mana pun yang dipilih. Sesi terakhir dan sesi berikutnya diambil dari tahun yang dipilih.',
		privacy: 'Semua angka hanya berasal dari tanggal, bilangan, dan status, bukan dari tulisan siapa pun.',
		leftOut: ({ sessions, reflections }) => `Tidak dicantumkan demi privasi: tulisan dalam ${String(sessions)} sesi (judul, catatan, putusan, dan sebagainya) serta isi ${String(reflections)} refleksi yang dibagikan.`,
	},

	cli: {
		noCohort: (cohort, known) => `Tidak ada angkatan “${cohort}”. ${known.length === 0
			? 'Belum ada angkatan yang dibuat.'
			: `Yang ada: ${known.join(', ')}.`}`,
		incomplete: files => `${String(files)} berkas atau folder tidak terbaca sehingga angkanya mungkin terlalu kecil. “mentor-notes check” menjelaskan sebabnya.`,
	},
};
