import type { remindersWords as en } from '../en/reminders';
import { searchableWords } from './searchable';

export const remindersWords: typeof en = {
	title: 'Salin Pengingat',
	placeholder: 'Enter menyalin satu pesan, lalu ke pesan berikutnya. Ketik untuk menyaring.',
	mentors: 'Mentor', mentees: 'Mentee', together: 'Sekaligus',
	all: 'Semua Pesan dalam Satu Teks', allOfMentors: 'Pesan untuk Mentor dalam Satu Teks', allOfMentees: 'Pesan untuk Mentee dalam Satu Teks',
	allOf: n => `${String(n)} pesan, dengan nama di atasnya`,
	toLog: n => `${String(n)} perlu dicatat`,
	neverMet: n => `${String(n)} belum pernah bertemu`,
	notMet: n => `${String(n)} lama tidak bertemu`,
	overdue: n => `${String(n)} lewat tenggat`,
	noSalutation: 'tanpa sapaan',
	isCopied: 'Tersalin',
	newText: 'Teks Pengingat Baru',
	forWhom: 'Siapa yang menerima teks ini?',
	everyone: 'Mentor dan mentee',
	copied: name => `Pengingat untuk ${name} sudah disalin. Tempelkan ke obrolan atau surel.`,
	nobody: programme => `Tidak ada yang perlu diingatkan di ${programme}: tidak ada sesi yang perlu dicatat, tindak lanjut yang lewat tenggat, atau pasangan mentoring yang terlalu lama tidak bertemu.`,
	nobodyHere: 'Tidak ada orang yang perlu mencatat sesi, lama tidak bertemu, atau memiliki tindak lanjut yang lewat tenggat.',
	nobodyOf: who => `${who}: tidak ada sesi yang perlu dicatat, tindak lanjut yang lewat tenggat, atau pasangan mentoring yang terlalu lama tidak bertemu.`,
	unknown: (file, name) => `Tidak ada yang disalin: “{{${name}}}” di ${file} bukan isian yang dikenal. Perbaiki dahulu; ikon lampu di sana menawarkan isian yang mirip.`,
	line: {
		names: names => names.length < 3 ? names.join(' dan ') : `${names.slice(0, -1).join(', ')}, dan ${names.at(-1) ?? ''}`,
		salutation: 'Bapak/Ibu',
		day: day => searchableWords.longDay(day).replace(' ', ', '),
		name: full => full,
		sender: (programme, isNamed) => `${isNamed ? 'Koordinator' : 'Pengelola'} ${programme}`,
		dayWith: (day, names) => `${day} dengan ${names}`,
		dayOf: (day, kind) => `${day} (${kind})`,
		notMet: (names, since) => `${names}: ${since}`,
		lastMet: (day, days) => `terakhir bertemu ${day}, ${String(days)} hari yang lalu`,
		neverMet: days => `belum pernah bertemu sejak dimulai ${String(days)} hari yang lalu`,
		unlogged: day => `sesi ${day} belum dicatat`,
		next: day => `sesi berikutnya direncanakan ${day}`,
		noNext: 'sesi berikutnya belum direncanakan',
		action: (text, due, session) => `${text} (${due === undefined ? '' : `tenggat ${due}; `}dari sesi ${session})`,
		untitledAction: 'tindak lanjut tanpa teks',
	},
	builtIn: `Yth. {{nama}},

Berikut pengingat dari {{program}} per {{hari_ini}}.

Mohon kesediaan {{sapaan}} menjadwalkan pertemuan, atau bertemu sesuai rencana yang sudah ada, dengan:
{{perlu_bertemu}}

Mohon kesediaan {{sapaan}} mencatat hasil sesi berikut, atau memberi tahu kami jika sesinya tidak terlaksana:
{{sesi_belum_dicatat}}

Tindak lanjut {{sapaan}} berikut sudah lewat tenggat. Mohon diselesaikan, lalu ditandai selesai atau dikabarkan kepada kami:
{{lewat_tenggat}}

Jika ada kendala, silakan balas pesan ini. Terima kasih atas perhatian {{sapaan}}.

Hormat kami,
{{pengirim}}
`,
	file: 'pengingat',
	placeholders: {
		'person.name': 'Penerima pesan, dengan sapaannya jika diketahui',
		'person.salutation': 'Sapaannya; Bapak/Ibu jika belum diketahui',
		'programme.name': 'Nama program',
		'today': 'Hari pesan dibuat',
		'sender': 'Koordinator, program, dan lembaga dalam kop suratnya, sejauh diketahui',
		'sessions.to_log': 'Sesi yang perlu dicatat orang itu, satu per baris',
		'pairs.not_met': 'Pasangan mentoring orang itu yang terlalu lama tidak bertemu, satu per baris',
		'actions.overdue': 'Tindak lanjut orang itu yang lewat tenggat, satu per baris',
	},
};
