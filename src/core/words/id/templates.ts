import type { templatesWords as en } from '../en/templates';

export const templatesWords: typeof en = {
	recent: 'Terakhir dipakai',
	ownOf: programme => `Milik ${programme}`,
	forMentors: 'Untuk mentor',
	moment: { 'first-meeting': 'Untuk pertemuan pertama', 'mid-point': 'Untuk pertengahan program', 'closing': 'Untuk penutupan' },
	create: {
		title: 'Templat Baru',
		template: 'Pilih templat sebagai titik awal',
		language: 'Dalam bahasa apa?',
		name: 'Nama templat baru',
		willBe: path => `Berkasnya ${path}.`,
		ours: name => `${name} (versi kami)`,
	},
	placeholder: {
		'session.title': 'Judul sesi, atau tanggalnya bila tidak berjudul',
		'session.date': 'Tanggal sesi, misalnya 2021-08-13',
		'session.id': 'Id sesi',
		'author.name': 'Nama penulis',
		'mentor.names': 'Nama para mentor',
		'mentee.names': 'Nama para mentee',
		'pair.goals': 'Tujuan pasangan mentoring, sebagai daftar',
		'actions.open': 'Tindak lanjut sesi ini yang belum selesai, sebagai daftar',
		'programme.name': 'Nama program',
	},
};
