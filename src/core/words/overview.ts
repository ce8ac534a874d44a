import type { GoalStanding, MeetingState, PairStanding } from '../record/computedStates';
import type { JpRule } from '../record/programmeFile';

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** A number as people of a language write it, with at most two decimals: `1,234.5` or `1.234,5`. */
const number = (n: number, decimal: string, thousands: string): string => {
	const [whole = '', part] = String(Math.round(n * 100) / 100).split('.');
	return whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) + (part === undefined ? '' : decimal + part);
};

const en = {
	title: 'Programme Overview',
	number: (n: number): string => number(n, '.', ','),
	percent: (n: number): string => `${String(n)}%`,
	asOf: (day: string): string => `As of ${day}`,
	cohort: (name: string): string => `Cohort: ${name}`,
	year: (year: number): string => `Sessions of the year ${String(year)}`,
	notKnown: 'not known',
	none: 'none',
	never: 'not yet',

	/** The figures on top. */
	top: {
		caption: 'Figures', figure: 'Figure', value: 'Value',
		activePairs: 'Active pairs',
		ofPairs: (active: number, all: number): string => `${String(active)} of ${String(all)}`,
		flagged: 'Pairs that have not met recently',
		flaggedPairs: (stale: number, alert: number): string => `${String(stale + alert)}, of which ${String(alert)} urgent`,
		held: 'Sessions held', planned: 'Sessions planned', toLog: 'Sessions that need logging',
		otherSessions: 'Other sessions',
		hours: 'Session hours', jp: 'JP', attendance: 'Attendance',
		noShowsNotKnown: (sessions: number): string => `not known for ${count(sessions, 'no-show', 'no-shows')}`,
		came: (came: number, of: number, percent: string): string => `${percent} (${String(came)} of ${String(of)})`,
		open: 'Open actions', overdue: 'Overdue actions', onTrack: 'Goals on track',
		ofGoals: (onTrack: number, all: number): string => `${String(onTrack)} of ${String(all)}`,
		reflections: 'Reflections known to be written',
		without: (n: number): string => `without ${count(n, 'session', 'sessions')} of unknown length`,
		sessionsWith: (
			known: number, heldWith: number, held: number,
		): string => `${String(known)}, on ${String(heldWith)} of ${count(held, 'session', 'sessions')} held`,
	},
	states: {
		held: 'held', planned: 'planned', toLog: 'needs logging', draft: 'draft', cancelled: 'cancelled', noShow: 'no-show', contradictory: 'marked done but dated ahead',
	} satisfies Record<MeetingState, string>,

	pairs: {
		caption: 'Pairs', pair: 'Pair', mentor: 'Mentor', mentee: 'Mentee', cohort: 'Cohort', status: 'Status', last: 'Last session', daysAgo: 'Days ago', flag: 'Flag', next: 'Next session',
		held: 'Held', planned: 'Planned', toLog: 'To log', drafts: 'Drafts', cancelled: 'Cancelled', noShow: 'No-show', contradictory: 'Marked done but dated ahead',
		minutes: 'Minutes', withoutMinutes: 'Held, length unknown', hours: 'Hours', jp: 'JP',
		present: 'Present', late: 'Late', absent: 'Absent', excused: 'Excused', attendanceUnknown: 'Attendance unknown',
		open: 'Open actions', overdue: 'Overdue', goals: 'Goals', onTrack: 'Goals on track', progress: 'Average progress (%)', reflections: 'Reflections known', heldNotKnown: 'Held, reflection not known',
		forums: 'Forums and sessions without a pair',
		none: 'There is no pair yet.',
		ago: (day: string, days: number): string => `${day} (${days === 0 ? 'today' : `${count(days, 'day', 'days')} ago`})`,
		flags: { stale: 'has not met recently', alert: 'urgent' },
		statuses: {
			'pending': 'pending',
			'active': 'active',
			'on-hold': 'on hold',
			'completed': 'completed',
			'ended-early': 'ended early',
			'unknown': 'not known',
		} satisfies Record<PairStanding, string>,
		goal: (percent: string, standing: string): string => `${percent} ${standing}`,
		standings: {
			reached: 'reached',
			onTrack: 'on track',
			behind: 'behind',
			late: 'past its due date',
			unknown: 'progress not known',
			dropped: 'dropped',
		} satisfies Record<GoalStanding, string>,
	},

	people: {
		caption: 'JP by person and year', person: 'Person', name: 'Name', year: 'Year', sessions: 'Sessions', hours: 'Hours', jp: 'JP', target: 'Target', behind: 'Sessions behind it',
		session: (
			day: string, length: string,
		): string => `${day} (${length})`, minutes: (minutes: number): string => `${String(minutes)} min`, lengthUnknown: 'length unknown',
		none: 'No session has been held yet.',
	},

	/** Rows of the CSV file say what they are about. */
	csv: {
		programme: 'Programme',
		row: 'Row',
		activePairs: 'Active pairs',
		unread: 'Files that can’t be read',
		rows: { total: 'programme', pair: 'pair', withoutPair: 'without a pair', person: 'person and year' },
	},

	broken: {
		caption: 'Files that can’t be read, so that figures may be too low', file: 'File', line: 'Line', problem: 'Problem',
	},

	notes: {
		heading: 'How to read the figures',
		jp: ({ per, value, source }: JpRule): string => `JP are counted by this programme’s own setting (${{ minutes: `${number(value, '.', ',')} minutes make 1 JP`, meeting: `each meeting counts ${number(value, '.', ',')} JP`, day: `each day with a meeting counts ${number(value, '.', ',')} JP` }[per]}). The conversion is no official rule. ${source === undefined
			? 'The programme names no source.'
			: `Source, as the programme gives it: ${source}`}`,
		noJp: 'This programme has not set how mentoring counts as JP, so none are counted.',
		jpUnclear: 'The programme’s setting for JP can’t be counted by, so none are counted. It needs “per” and a number as “value”.',
		jpOnce: 'In the programme and in a pair each meeting counts once; for a person it counts when that person took part.',
		minutes: 'A session without minutes has an unknown length. It counts as held, not as zero hours, and is named apart.',
		unnamed: (sessions: number): string => `${count(sessions, 'session held doesn’t', 'sessions held don’t')} say who took part. Hours and JP of people take the mentors and mentees whom the pair has today.`,
		attendance: 'Attendance is taken from sessions held and no-shows, as far as it was written down. Late counts as present.',
		onTrack: (points: number): string => `A goal is on track when it is reached, or when the progress noted last is at most ${String(points)} point${points === 1 ? '' : 's'} below the share of the time gone between the pair’s start and the goal’s due date. Dropped goals are not counted.`,
		reflections: 'Reflections are counted where they are shared or where their author let it be known. Nothing is known of the others; they may well be written.',
		days: 'Last session, next session, flags and goals are as of today, whatever the year.',
		privacy: 'The figures come from dates, numbers and states only, never from what people wrote.',
		leftOut: ({ sessions, reflections }: Record<'sessions' | 'reflections', number>): string => `Left out for privacy: the words written in ${count(sessions, 'session', 'sessions')} (titles, notes, decisions and the like) and the text of ${count(reflections, 'shared reflection', 'shared reflections')}.`,
	},

	cli: {
		noCohort: (
			cohort: string, known: readonly string[],
		): string => `There is no cohort “${cohort}”. ${known.length === 0
			? 'No cohort has been set up.'
			: `Available: ${known.join(', ')}.`}`,
		incomplete: (files: number): string => `${count(files, 'file or folder', 'files and folders')} could not be read, so the figures may be too low. “mentor-notes check” says why.`,
	},
};

const id: typeof en = {
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
		caption: 'Ringkasan angka', figure: 'Hal', value: 'Angka',
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
		ago: (day, days) => `${day} (${days === 0 ? 'hari ini' : `${String(days)} hari lalu`})`,
		flags: { stale: 'lama tidak bertemu', alert: 'mendesak' },
		statuses: {
			'pending': 'belum mulai',
			'active': 'aktif',
			'on-hold': 'dihentikan sementara',
			'completed': 'selesai',
			'ended-early': 'berakhir lebih awal',
			'unknown': 'belum diketahui',
		},
		goal: (percent, standing) => `${percent} ${standing}`,
		standings: {
			reached: 'tercapai',
			onTrack: 'sesuai rencana',
			behind: 'tertinggal',
			late: 'lewat tenggat',
			unknown: 'kemajuan belum diketahui',
			dropped: 'tidak dilanjutkan',
		},
	},

	people: {
		caption: 'JP per orang dan tahun', person: 'Orang', name: 'Nama', year: 'Tahun', sessions: 'Sesi', hours: 'Jam', jp: 'JP', target: 'Target', behind: 'Sesi yang dihitung',
		session: (day, length) => `${day} (${length})`, minutes: minutes => `${String(minutes)} menit`, lengthUnknown: 'lamanya belum diketahui',
		none: 'Belum ada sesi yang selesai.',
	},

	csv: {
		programme: 'Program',
		row: 'Baris',
		activePairs: 'Pasangan aktif',
		unread: 'Berkas yang tidak terbaca',
		rows: { total: 'program', pair: 'pasangan', withoutPair: 'di luar pasangan mentoring', person: 'orang dan tahun' },
	},

	broken: {
		caption: 'Berkas yang tidak terbaca, sehingga angkanya mungkin terlalu kecil', file: 'Berkas', line: 'Baris', problem: 'Masalah',
	},

	notes: {
		heading: 'Cara membaca angka-angka ini',
		jp: ({ per, value, source }) => `JP dihitung menurut setelan program ini sendiri (${{ minutes: `${number(value, ',', '.')} menit menjadi 1 JP`, meeting: `setiap pertemuan dihitung ${number(value, ',', '.')} JP`, day: `setiap hari pertemuan dihitung ${number(value, ',', '.')} JP` }[per]}). Konversi ini bukan ketentuan resmi. ${source === undefined
			? 'Program tidak menyebutkan sumbernya.'
			: `Sumber menurut program: ${source}`}`,
		noJp: 'Program ini belum menetapkan cara menghitung mentoring sebagai JP, sehingga JP tidak dihitung.',
		jpUnclear: 'Setelan JP program ini tidak dapat dipakai untuk menghitung, sehingga JP tidak dihitung. Setelan itu memerlukan “per” dan angka sebagai “value”.',
		jpOnce: 'Dalam program dan pasangan, setiap pertemuan dihitung satu kali; untuk seseorang, pertemuan dihitung bila orang itu mengikutinya.',
		minutes: 'Sesi tanpa menit belum diketahui lamanya. Sesi itu dihitung selesai, bukan nol jam, dan disebutkan tersendiri.',
		unnamed: sessions => `${String(sessions)} sesi yang selesai tidak menyebut pesertanya. Jam dan JP per orang memakai mentor dan mentee pasangan itu yang sekarang.`,
		attendance: 'Kehadiran diambil dari sesi yang selesai dan sesi yang tidak dihadiri, sejauh dicatat. Terlambat dihitung hadir.',
		onTrack: points => `Tujuan dianggap sesuai rencana bila sudah tercapai, atau bila kemajuan yang terakhir dicatat paling banyak ${String(points)} poin di bawah persentase waktu yang sudah berjalan sejak pasangan mulai sampai tenggat tujuan. Tujuan yang tidak dilanjutkan tidak dihitung.`,
		reflections: 'Refleksi dihitung bila dibagikan atau bila penulisnya memberi tahu. Selebihnya tidak diketahui; bisa saja sudah ditulis.',
		days: 'Sesi terakhir, sesi berikutnya, tanda, dan tujuan menunjukkan keadaan hari ini, tahun mana pun yang dipilih.',
		privacy: 'Semua angka hanya berasal dari tanggal, bilangan, dan status, bukan dari tulisan siapa pun.',
		leftOut: ({ sessions, reflections }) => `Tidak dicantumkan demi privasi: tulisan dalam ${String(sessions)} sesi (judul, catatan, keputusan, dan sebagainya) serta isi ${String(reflections)} refleksi yang dibagikan.`,
	},

	cli: {
		noCohort: (cohort, known) => `Tidak ada angkatan “${cohort}”. ${known.length === 0
			? 'Belum ada angkatan yang dibuat.'
			: `Yang ada: ${known.join(', ')}.`}`,
		incomplete: files => `${String(files)} berkas atau folder tidak terbaca, sehingga angkanya mungkin terlalu kecil. “mentor-notes check” menjelaskan sebabnya.`,
	},
};

export const overviewWords = { en, id };
