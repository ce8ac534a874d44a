const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** `1 h 30 min`, in either language's letters. */
const hours = (minutes: number, hour: string, minute: string): string => [
	...(minutes >= 60 ? [`${String(Math.floor(minutes / 60))} ${hour}`] : []),
	...(minutes % 60 > 0 ? [`${String(minutes % 60)} ${minute}`] : []),
].join(' ');

const en = {
	/** `HH:MM` as it is written here. */
	time: (time: string): string => time,
	at: (day: string, time: string): string => `${day}, ${time}`,
	yourTime: (moment: string): string => `your time ${moment}`,
	decisions: 'Decisions',

	/** The session summary for a chat. */
	summary: {
		title: 'Copy Session Summary',
		followUps: 'Follow-ups',
		stillOpen: 'Still open from earlier sessions',
		due: (day: string): string => `due ${day}`,
		done: 'done',
		nothing: 'No decisions or follow-ups have been noted.',
		copied: 'The session summary is on the clipboard.',
		none: 'There is no session yet that could be summarised.',
	},

	/** The session log of a pair. */
	log: {
		ask: 'Export Session Log',
		title: 'Mentoring Session Log',
		programme: 'Programme', mentor: 'Mentor', mentee: 'Mentee', period: 'Period', total: 'Total',
		from: (first: string, last: string): string => first === last ? first : `${first} to ${last}`,
		meetings: (
			n: number, minutes: number,
		): string => [count(n, 'session', 'sessions'), ...(minutes > 0 ? [hours(minutes, 'h', 'min')] : [])].join(', '),
		number: 'No.', date: 'Date', topic: 'Topic', advice: 'Advice and decisions', paraf: 'Initials',
		none: 'No session has been held yet.',
		leftOut: (n: number): string => `Not listed: ${count(n, 'session', 'sessions')} that ${n === 1 ? 'is' : 'are'} still planned or did not take place.`,
		fileName: 'session-log',
		save: 'Export',
		saved: (name: string): string => `The session log is in ${name}.`,
		open: 'Open',
	},

	/** The brief of a pair. */
	page: {
		ask: 'Open Session Brief',
		tab: (pair: string): string => `Brief ${pair}`,
		noPair: 'This session belongs to no pair, so it has no brief. Add “pair:” with the pair’s id to it.',
		noPairs: 'There is no pair yet. Make one first with “New Pair…”.',
		gone: 'This pair is not in the workspace any more.',
		lastMet: 'Last met', neverMet: 'They have not met yet.',
		next: 'Next session', notPlanned: 'None is planned.', toLog: 'Needs logging',
		modes: { 'in-person': 'in person', 'video': 'video', 'phone': 'phone', 'chat': 'chat' },
		goals: 'Goals', noGoals: 'No goal is open.',
		lastSession: 'Last session', noSession: 'What was said will be here after the first session.', noSummary: 'Nobody has written a summary.',
		actions: 'Open actions', noActions: 'No action is open.',
		fromSession: (session: string): string => `Open the session of ${session}`,
		asked: (name: string): string => `What ${name} plans next`,
		fromReflection: (day: string, stage: string): string => [day, stage].filter(part => part !== '').join(' · '),
		noReflection: 'No reflection has been shared yet.', nothingAsked: 'The last shared reflection doesn’t say.',
		mentee: 'the mentee',
		agenda: 'Agenda of the next session', noAgenda: 'Nothing is on it yet.',
		fromBoth: 'Mentor and mentee', fromMentor: 'Mentor', fromMentee: 'Mentee',
		agendaState: { discussed: 'discussed', carried: 'carried over' },
		log: 'Log This Session',
		changed: 'The brief has changed since it was shown, so nothing was done. Check it and try again.',
	},

	/** The status bar, and the menu behind it. */
	next: {
		name: 'Mentor Notes: What’s Next',
		today: (time: string | undefined): string => time === undefined ? 'today' : `today ${time}`,
		coming: (when: string): string => `next: ${when}`,
		needLogging: (n: number): string => `${count(n, 'session needs', 'sessions need')} logging`,
		overdue: (n: number): string => count(n, 'overdue action', 'overdue actions'),
		/** Pairs that have not met for very long, by the programme's policy. */
		urgent: (n: number): string => `${count(n, 'pair', 'pairs')} urgent`,
		urgentPairs: (n: number): string => `${count(n, 'pair has', 'pairs have')} not met for very long`,
		headUrgent: 'Not met for very long',
		title: 'What’s Next',
		placeholder: 'Choose what to open or to do',
		headComing: 'Next', headToLog: 'Needs logging', headOverdue: 'Overdue', headMore: 'More',
		brief: (pair: string): string => `Session brief: ${pair}`,
		whatToDo: 'Choose what to do with it',
		complete: 'Complete it', openFile: 'Open it in its file',
		logSession: 'Log Session…', scheduleSession: 'Schedule Session…',
	},
};

const id: typeof en = {
	time: time => time.replace(':', '.'),
	at: (day, time) => `${day} pukul ${time.replace(':', '.')}`,
	yourTime: moment => `waktu Anda ${moment}`,
	decisions: 'Keputusan',

	summary: {
		title: 'Salin Ringkasan Sesi',
		followUps: 'Tindak lanjut',
		stillOpen: 'Belum selesai dari sesi sebelumnya',
		due: day => `tenggat ${day}`,
		done: 'selesai',
		nothing: 'Belum ada keputusan atau tindak lanjut yang dicatat.',
		copied: 'Ringkasan sesi sudah disalin ke papan klip.',
		none: 'Belum ada sesi yang dapat diringkas.',
	},

	log: {
		ask: 'Ekspor Lembar Kendali',
		title: 'Lembar Kendali Mentoring',
		programme: 'Program', mentor: 'Mentor', mentee: 'Mentee', period: 'Periode', total: 'Jumlah',
		from: (first, last) => first === last ? first : `${first} sampai ${last}`,
		meetings: (n, minutes) => [`${String(n)} sesi`, ...(minutes > 0 ? [hours(minutes, 'jam', 'menit')] : [])].join(', '),
		number: 'No.', date: 'Tanggal', topic: 'Topik', advice: 'Saran dan keputusan', paraf: 'Paraf',
		none: 'Belum ada sesi yang selesai.',
		leftOut: n => `Tidak dicantumkan: ${String(n)} sesi yang masih terjadwal, dibatalkan, atau tidak dihadiri.`,
		fileName: 'lembar-kendali',
		save: 'Ekspor',
		saved: name => `Lembar kendali tersimpan di ${name}.`,
		open: 'Buka',
	},

	page: {
		ask: 'Buka Bekal Sesi',
		tab: pair => `Bekal ${pair}`,
		noPair: 'Sesi ini tidak termasuk pasangan mentoring mana pun, jadi tidak ada bekalnya. Tambahkan “pair:” dengan id pasangannya.',
		noPairs: 'Belum ada pasangan mentoring. Buatlah dahulu dengan “Pasangan Mentoring Baru…”.',
		gone: 'Pasangan ini tidak ada lagi di ruang kerja.',
		lastMet: 'Terakhir bertemu', neverMet: 'Belum pernah bertemu.',
		next: 'Sesi berikutnya', notPlanned: 'Belum ada yang terjadwal.', toLog: 'Perlu dicatat',
		modes: { 'in-person': 'tatap muka', 'video': 'video', 'phone': 'telepon', 'chat': 'obrolan' },
		goals: 'Tujuan', noGoals: 'Tidak ada tujuan yang masih berjalan.',
		lastSession: 'Sesi terakhir', noSession: 'Isi pembicaraan akan tampil di sini setelah sesi pertama.', noSummary: 'Ringkasannya belum ditulis.',
		actions: 'Tindak lanjut yang belum selesai', noActions: 'Tidak ada tindak lanjut yang belum selesai.',
		fromSession: session => `Buka sesi ${session}`,
		asked: name => `Yang ingin dilakukan ${name} selanjutnya`,
		fromReflection: (day, stage) => [day, stage].filter(part => part !== '').join(' · '),
		noReflection: 'Belum ada refleksi yang dibagikan.', nothingAsked: 'Dalam refleksi terakhir yang dibagikan, bagian itu belum diisi.',
		mentee: 'mentee',
		agenda: 'Agenda pertemuan berikutnya', noAgenda: 'Agendanya masih kosong.',
		fromBoth: 'Mentor dan mentee', fromMentor: 'Mentor', fromMentee: 'Mentee',
		agendaState: { discussed: 'sudah dibahas', carried: 'dibawa ke pertemuan berikutnya' },
		log: 'Catat Sesi Ini',
		changed: 'Bekal ini sudah berubah sejak ditampilkan, jadi tidak ada yang dilakukan. Periksa kembali, lalu ulangi langkah ini.',
	},

	next: {
		name: 'Mentor Notes: Apa Selanjutnya',
		today: time => time === undefined ? 'hari ini' : `hari ini ${time}`,
		coming: when => `berikutnya: ${when}`,
		needLogging: n => `${String(n)} sesi perlu dicatat`,
		overdue: n => `${String(n)} tindak lanjut lewat tenggat`,
		urgent: n => `${String(n)} pasangan mendesak`,
		urgentPairs: n => `${String(n)} pasangan mentoring mendesak karena lama tidak bertemu`,
		headUrgent: 'Mendesak',
		title: 'Apa Selanjutnya',
		placeholder: 'Pilih yang ingin dibuka atau dikerjakan',
		headComing: 'Berikutnya', headToLog: 'Perlu dicatat', headOverdue: 'Lewat tenggat', headMore: 'Lainnya',
		brief: pair => `Bekal sesi: ${pair}`,
		whatToDo: 'Pilih yang ingin dilakukan',
		complete: 'Selesaikan', openFile: 'Buka di berkasnya',
		logSession: 'Catat Sesi…', scheduleSession: 'Jadwalkan Sesi…',
	},
};

export const briefWords = { en, id };
