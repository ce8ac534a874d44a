import type { personDocumentsWords as en } from '../en/personDocuments';
import { hours, number } from '../formats';
import { searchableWords } from './searchable';

const reached = (sessions: number | undefined, hours: number | undefined): readonly string[] => [
	...(sessions === undefined ? [] : [`${String(sessions)} sesi`]), ...(hours === undefined ? [] : [`${number(hours, ',', '.')} jam`]),
];

export const personDocumentsWords: typeof en = {
	whose: {
		everyone: 'Semua Orang', allPairs: 'Semua Pasangan',
		cohort: name => `Semua dari ${name}`,
		people: n => `${String(n)} orang`, pairs: n => `${String(n)} pasangan`,
		onePage: 'Satu berkas, halaman baru untuk setiap orang; hanya yang mengikuti sesi pada tahun itu',
		allTheirSessions: 'Semua sesi mereka pada tahun itu dihitung, termasuk yang bersama angkatan lain.',
		onePerson: 'Satu orang', onePair: 'Satu pasangan',
		nobody: 'Belum ada siapa pun di sini sehingga belum ada laporan JP.',
		noPair: 'Tidak ada pasangan mentoring di sini sehingga tidak ada lembar kendali.',
		everyoneInName: 'semua-orang', pairsInName: 'semua-pasangan',
	},
	log: {
		readers: (sessions, limits) => [
			`Lembar kendali memuat putusan, atau awal ringkasan bila tidak ada putusan, dari ${String(sessions)} sesi seperti yang tertulis.`,
			'Siapa pun yang menerima atau menandatanganinya dapat membacanya.', ...limits,
		].join(' '),
		meantFor: (n, readers) => `${String(n)} sesi ditujukan untuk ${readers}.`,
		export: 'Ekspor Lembar Kendali',
	},
	certificate: {
		ask: 'Ekspor Sertifikat', save: 'Ekspor', open: 'Buka', whose: 'Sertifikat untuk siapa?',
		title: 'Sertifikat', number: 'Nomor:', awarded: 'diberikan kepada',
		as: { mentee: 'sebagai mentee', mentor: 'sebagai mentor', both: 'sebagai mentee dan mentor' },
		forTakingPartIn: 'atas keikutsertaannya dalam',
		when: (first, last) => first === last ? `pada tanggal ${first}` : `pada tanggal ${first} sampai dengan ${last}`,
		extent: (sessions, minutes, jp) => [
			`sebanyak ${String(sessions)} sesi mentoring${minutes === 0 ? '' : ` selama ${hours(minutes, 'jam', 'menit')}`}`,
			...(jp === undefined ? [] : [`setara dengan ${jp} JP`]),
		].join(', '),
		fileName: 'sertifikat',
		noRule: 'Program ini belum menetapkan syarat sertifikat. Buka halamannya dengan “Ubah Program…”, lalu tetapkan jumlah sesi atau jam di bagian “Sertifikat”.',
		noRuleInFile: 'Program ini belum menetapkan syarat sertifikat. Tetapkan “sessions” atau “hours” pada “certificate” di bagian “policy” dalam programme.yaml.',
		rule: (sessions, hours) => `Syarat: paling sedikit ${reached(sessions, hours).join(' dan ')}`,
		fulfilledOf: (n, all) => `${String(n)} dari ${String(all)} orang`,
		fulfilled: 'Mendapat sertifikat', lacking: 'Belum mendapat sertifikat: syarat belum terpenuhi',
		reached: (sessions, hours) => reached(sessions, hours).join(', '),
		sessionsOf: (n, needed) => `${String(n)} dari ${String(needed)} sesi`,
		hoursOf: (n, needed) => `${number(n, ',', '.')} dari ${number(needed, ',', '.')} jam`,
		withoutMinutes: n => `${String(n)} sesi belum diketahui lamanya`,
		notYet: (name, why) => `${name}: ${why}. Syarat sertifikat belum terpenuhi.`,
		list: 'Siapa yang Belum', listSays: 'Membuka daftar siapa yang belum memenuhi syarat beserta sebabnya, dan siapa yang sudah, sebagai teks untuk dibaca dan disalin',
		nobody: (all, rule) => `Dari ${String(all)} orang, belum ada yang memenuhi syarat sehingga tidak ada sertifikat yang dibuat. ${rule}.`,
		noPeople: 'Belum ada mentor atau mentee sehingga belum ada sertifikat.',
		saved: (name, made, left) => `${left === 0 ? '' : `${String(left)} orang belum memenuhi syarat. `}${made === 1
			? 'Sertifikat'
			: `${String(made)} sertifikat`} tersimpan di ${name}.`,
	},
	minutes: {
		ask: 'Ekspor Notulen', save: 'Ekspor', open: 'Buka',
		title: 'Notulen Sesi Mentoring',
		day: day => searchableWords.longDay(day).replace(' ', ', '),
		subject: 'Judul', programme: 'Program', when: 'Waktu', place: 'Tempat', mode: 'Cara bertemu', status: 'Status',
		attendance: 'Daftar hadir', name: 'Nama', role: 'Peran', came: 'Kehadiran',
		roles: { mentee: 'Mentee', mentor: 'Mentor', speaker: 'Pembicara', other: 'Peserta' },
		notNoted: 'tidak dicatat',
		agenda: 'Agenda pertemuan', discussed: 'sudah dibahas', carried: 'dibawa ke sesi berikutnya',
		summary: 'Ringkasan', decisions: 'Putusan',
		actions: 'Tindak lanjut', action: 'Tindak lanjut', owner: 'Penanggung jawab', due: 'Tenggat', state: 'Status', number: 'No.',
		stillOpen: 'Belum selesai dari sesi sebelumnya', since: 'Sejak',
		nothing: 'Agenda, ringkasan, putusan, dan tindak lanjut belum dicatat.',
		fileName: 'notulen',
		none: 'Belum ada sesi sehingga belum ada notulen.',
		readers: meantFor => `Notulen memuat agenda, ringkasan, putusan, dan tindak lanjut seperti yang tertulis. Siapa pun yang menerima berkasnya dapat membacanya.${meantFor === undefined
			? ''
			: ` Sesi ini ditujukan untuk ${meantFor}.`}`,
		notHeld: status => `Sesi ini belum selesai (${status}) sehingga notulennya belum final.`,
		export: 'Ekspor Notulen',
		saved: name => `Notulen tersimpan di ${name}. Siapa pun yang menerima berkasnya dapat membacanya.`,
	},
};
