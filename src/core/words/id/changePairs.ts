import type { changePairsWords as en } from '../en/changePairs';

const pairs = (n: number): string => `${String(n)} pasangan`;
const titlePairs = (n: number): string => `${String(n)} Pasangan`;

export const changePairsWords: typeof en = {
	titles: {
		hold: 'Hentikan Sementara Pasangan Mentoring', resume: 'Lanjutkan Pasangan Mentoring', end: 'Akhiri Pasangan Mentoring',
		cohort: 'Pindahkan ke Angkatan', cadence: 'Atur Seberapa Sering Bertemu',
	},
	several: (title, n) => `${title}: ${pairs(n)}`,
	noPairs: 'Belum ada pasangan mentoring. Buat dahulu dengan “Pasangan Mentoring Baru…”.',
	noneFor: {
		hold: 'Tidak ada pasangan mentoring yang dapat dihentikan sementara.',
		resume: 'Tidak ada pasangan mentoring yang sedang dihentikan sementara.',
		end: 'Semua pasangan mentoring sudah berakhir.',
		cohort: 'Tidak ada pasangan mentoring yang berkasnya dapat dibaca.',
		cadence: 'Semua pasangan mentoring sudah berakhir.',
	},
	how: 'Bagaimana pasangan ini berakhir?',
	completed: 'Selesai',
	completedSays: 'Yang disepakati sudah tercapai, atau waktunya habis',
	endedEarly: 'Berakhir lebih awal',
	endedEarlySays: 'Mentoring berhenti sebelum itu',
	lastDay: 'Kapan tanggal terakhirnya?',
	inFuture: 'Tanggal ini belum tiba. Akhiri pasangan ini pada tanggal itu atau sesudahnya',

	preview: {
		question: (changing, leftOut) => leftOut === 0
			? `${pairs(changing)}. Pilih baris pertama untuk menyimpan`
			: `${pairs(changing)}, ${String(leftOut)} dilewati. Pilih baris pertama untuk menyimpan`,
		undo: 'Satu kali Urungkan membatalkan semuanya',
		does: {
			hold: n => `Hentikan Sementara ${titlePairs(n)}`,
			resume: n => `Lanjutkan ${titlePairs(n)}`,
			end: n => `Akhiri ${titlePairs(n)}`,
			cohort: n => `Pindahkan ${titlePairs(n)}`,
			cadence: n => `Ubah ${titlePairs(n)}`,
		},
		changing: 'Yang berubah',
		leftOut: 'Dilewati',
		fromTo: (from, to) => `${from} → ${to}`,
		endsOn: (how, day) => `${how} pada ${day}`,
		noCohort: 'tanpa angkatan',
		notAgreed: 'belum disepakati',
	},
	why: {
		noFile: 'tidak memiliki berkas, hanya disebut dalam sesi',
		unreadable: 'berkasnya tidak dapat dibaca',
		unsaved: 'berkasnya memuat perubahan yang belum disimpan',
		ended: 'sudah berakhir',
		pending: 'belum dimulai',
		already: 'sudah demikian',
	},
	notFor: (who, why) => `${who}: ${why}. Tidak ada yang diubah.`,
	nothing: (n, whys) => `Tidak satu pun dari ${n === 1 ? 'pasangan yang dipilih' : `${String(n)} pasangan yang dipilih`} diubah: ${whys.join('; ')}.`,
	times: (why, n) => n === 1 ? why : `${String(n)}× ${why}`,

	page: {
		select: who => `Pilih ${who}`,
		selectAll: 'Pilih semua pasangan yang ditampilkan',
		toolbar: 'Ubah pasangan yang dipilih',
		selected: '{n} dipilih',
		hidden: '{n} dipilih, {hidden} di antaranya tidak ditampilkan',
		clear: 'Kosongkan Pilihan',
		steps: {
			cohort: 'Pindahkan ke Angkatan…', hold: 'Hentikan Sementara…', resume: 'Lanjutkan…', end: 'Akhiri…', cadence: 'Seberapa Sering Bertemu…',
		},
	},
};
