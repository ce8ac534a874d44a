import type { remindersWords as en } from '../en/reminders';

export const remindersWords: typeof en = {
	title: 'Salin Pengingat',
	placeholder: 'Enter menyalin satu pesan untuk ditempelkan, lalu pindah ke berikutnya.',
	mentors: 'Mentor', mentees: 'Mentee', together: 'Sekaligus',
	all: 'Semua Pesan dalam Satu Teks',
	allOf: n => `${String(n)} pesan, dengan nama di atasnya`,
	toLog: n => `${String(n)} perlu dicatat`,
	notMet: n => `${String(n)} pasangan lama tidak bertemu`,
	overdue: n => `${String(n)} lewat tenggat`,
	isCopied: 'Tersalin',
	newText: 'Teks Pengingat Baru',
	forWhom: 'Siapa yang menerima teks ini?',
	everyone: 'Mentor dan mentee',
	copied: name => `Pengingat untuk ${name} sudah disalin. Tempelkan ke obrolan atau surel.`,
	nobody: programme => `Tidak ada yang perlu diingatkan di ${programme}: tidak ada sesi yang perlu dicatat, tindak lanjut yang lewat tenggat, atau pasangan mentoring yang terlalu lama tidak bertemu.`,
	nobodyHere: 'Tidak ada orang yang perlu mencatat sesi, lama tidak bertemu, atau memiliki tindak lanjut yang lewat tenggat.',
	nobodyOf: who => `${who}: tidak ada sesi yang perlu dicatat, tindak lanjut yang lewat tenggat, atau pasangan mentoring yang terlalu lama tidak bertemu.`,
	line: {
		names: names => names.length < 3 ? names.join(' dan ') : `${names.slice(0, -1).join(', ')}, dan ${names.at(-1) ?? ''}`,
		salutation: 'Bapak/Ibu',
		dayWith: (day, names) => `${day} dengan ${names}`,
		dayOf: (day, kind) => `${day} (${kind})`,
		withWhom: (names, since) => names === '' ? since : `dengan ${names}: ${since}`,
		lastMet: (day, days) => `terakhir bertemu ${day}, ${String(days)} hari yang lalu`,
		neverMet: days => `belum pernah bertemu, sudah ${String(days)} hari sejak dimulai`,
		next: day => `sesi berikutnya direncanakan ${day}`,
		due: (text, day) => `${text} (tenggat ${day})`,
		untitledAction: 'tindak lanjut tanpa teks',
	},
	builtIn: `Yth. {{person.name}},

Berikut pengingat singkat dari {{programme.name}} per {{today}}.

Sesi yang belum dicatat:
{{sessions.to_log}}

Sudah lama tidak bertemu:
{{pairs.not_met}}

Tindak lanjut yang lewat tenggat:
{{actions.overdue}}

Jika ada yang sudah dikerjakan, mohon perbarui catatannya. Jika ada kendala, silakan hubungi kami. Terima kasih.
`,
	file: 'pengingat',
	placeholders: {
		'person.name': 'Penerima pesan, dengan sapaannya jika diketahui',
		'programme.name': 'Nama program',
		'today': 'Hari pesan dibuat',
		'sessions.to_log': 'Sesi yang perlu dicatat orang itu, satu per baris',
		'pairs.not_met': 'Pasangan mentoring orang itu yang terlalu lama tidak bertemu, satu per baris',
		'actions.overdue': 'Tindak lanjut orang itu yang lewat tenggat, satu per baris',
	},
};
