import type { reflectionsWords as en } from '../en/reflections';

export const reflectionsWords: typeof en = {
	toWrite: 'Perlu ditulis',
	sessions: n => `${String(n)} sesi`,
	notes: n => `${String(n)} catatan`,
	earlier: 'Sebelumnya',
	ago: days => days === 0 ? 'hari ini' : days === 1 ? 'kemarin' : `${String(days)} hari lalu`,
	dueIn: days => days === 0 ? 'tenggat hari ini' : days === 1 ? 'tenggat besok' : `tenggat ${String(days)} hari lagi`,
	late: days => `lewat tenggat ${String(days)} hari`,
	stages: (written, of) => `${String(written)} dari ${String(of)} tahap`,
	privateNote: 'Refleksi pribadi',
	meantFor: { private: 'pribadi', pair: 'untuk pasangan mentoring', coordinator: 'untuk koordinator', programme: 'untuk program' },
	noAuthor: 'Tanpa nama',
	noTemplate: 'Tanpa templat',
	noSession: 'Tidak tentang sesi tertentu',
	missingSession: 'Sesinya tidak ditemukan',
	you: name => `${name} (Anda)`,
	aboutSession: session => `Catatan ini tentang sesi ${session}`,
	whoAreYou: 'Siapa Anda?',
	whoAreYouWhy: 'Setelah Anda menjawab, sesi yang mungkin masih ingin Anda refleksikan tampil di sini. Jawabannya hanya diingat di komputer ini, tidak pernah di berkas program.',
	groupBy: {
		title: 'Kelompokkan Refleksi Menurut',
		placeholder: 'Dasar pengelompokan refleksi',
		person: 'Orang',
		month: 'Bulan',
		session: 'Sesi',
		template: 'Templat',
		none: 'Tidak dikelompokkan: satu daftar, yang terbaru lebih dahulu',
	},

	me: {
		placeholder: 'Pilih siapa Anda di program ini; pilihan ini hanya diingat di komputer ini',
		title: 'Siapa Anda?',
		programme: 'Pilih program',
		none: 'Belum ada sesi yang pernah Anda ikuti.',
		notAProgramme: 'Yang dipilih bukan program di ruang kerja ini.',
	},

	questions: {
		empty: heading => `“${heading}” masih kosong. Apa yang ingin Anda catat di sini?`,
		retold: heading => `“${heading}” sebagian besar memakai kata-kata tahap pertama. Apa artinya bagi Anda?`,
		noNextStep: () => 'Apa satu hal kecil yang akan Anda lakukan berikutnya?',
		noDay: () => 'Kapan Anda akan melakukannya?',
		turnOff: 'Jangan tanya lagi',
		turnedOff: 'Mentor Notes tidak akan bertanya lagi tentang catatan. Untuk mengubahnya, pakai setelan “mentorNotes.questions”.',
		turnOn: 'Tanya Lagi',
	},

	turnIntoAction: 'Jadikan Tindak Lanjut…',
};
