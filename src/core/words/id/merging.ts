import type { mergingWords as en } from '../en/merging';

/** Halaman untuk menyatukan perubahan dua orang. */
export const mergingWords: typeof en = {
	title: 'Perubahan Anda dan Mereka',
	tab: name => `Perubahan Anda dan Mereka – ${name}`,
	about: (name, n) => [name, n === 0 ? 'tidak ada yang perlu dipilih' : `${String(n)} pertanyaan`].filter(part => part !== '').join(' · '),
	lead: {
		asks: 'Anda dan orang lain mengubah hal yang sama. Pilih mana yang dipertahankan; usulannya sudah terpilih. Tidak ada yang ditulis sebelum Anda menekan Selesai.',
		decided: 'Anda dan orang lain mengubah berkas ini. Keduanya dapat dipertahankan, jadi tidak ada yang perlu dipilih. Tidak ada yang ditulis sebelum Anda menekan Selesai.',
	},
	sides: { ours: 'Perubahan Anda', theirs: 'Perubahan mereka', both: 'Keduanya' },
	both: {
		text: 'Kedua teks, teks Anda lebih dahulu', value: 'Kedua isian', entry: 'Kedua entri', file: 'Keduanya, sebagai dua berkas'
	},
	removed: 'Dihapus',
	empty: 'Kosong',
	notText: 'Isinya bukan teks sehingga tidak dapat ditampilkan di sini.',
	file: 'Seluruh berkas',
	meeting: 'Apakah ini satu pertemuan?',
	meetings: { one: 'Satu pertemuan', both: 'Dua pertemuan' },
	meetingsSay: { one: 'Keduanya digabungkan menjadi satu sesi.', both: 'Kedua sesi dipertahankan.' },
	keys: {
		title: 'Judul', date: 'Tanggal', time: 'Waktu', start: 'Mulai', end: 'Berakhir', pair: 'Pasangan', mentors: 'Mentor', mentees: 'Mentee', kind: 'Jenis', status: 'Status',
		minutes: 'Menit', mode: 'Cara', place: 'Tempat', speakers: 'Narasumber', attendance: 'Kehadiran', topics: 'Topik', values: 'Nilai', goals: 'Tujuan',
		agenda: 'Agenda pertemuan', mentor: 'Mentor', mentee: 'Mentee', both: 'Kedua pihak', summary: 'Ringkasan', decisions: 'Putusan', actions: 'Tindak lanjut', carried: 'Dibawa dari sesi lain',
		approved: 'Disetujui', reflected: 'Refleksi', links: 'Tautan', history: 'Riwayat', visibility: 'Pembaca',
		text: 'Teks', owner: 'Penanggung jawab', due: 'Tenggat', state: 'Status', done_on: 'Selesai pada', goal: 'Tujuan', evidence: 'Bukti dukung',
		why: 'Alasan', measure: 'Ukuran', baseline: 'Tingkat awal', target: 'Target', continues: 'Melanjutkan', updates: 'Perkembangan',
		percent: 'Persen', level: 'Tingkat', comment: 'Komentar', on: 'Tanggal', by: 'Oleh', person: 'Orang', from: 'Dari', to: 'Menjadi', url: 'Alamat',
		cohort: 'Angkatan', cadence: 'Seberapa sering bertemu', every: 'Seberapa sering bertemu', weekday: 'Hari', agreement: 'Kesepakatan', signed_on: 'Ditandatangani pada',
		confidentiality: 'Kerahasiaan', cancel_notice_hours: 'Jam sebelum pembatalan',
		name: 'Nama', aliases: 'Nama lain', role: 'Peran', timezone: 'Zona waktu', email: 'Surel', phone: 'Telepon', nip: 'NIP', unit: 'Unit', position: 'Jabatan',
		salutation: 'Sapaan', capacity: 'Daya tampung', offers: 'Menawarkan', seeks: 'Mencari', languages: 'Bahasa', superior: 'Atasan', people: 'Orang',
		language: 'Bahasa', cohorts: 'Angkatan', milestones: 'Tonggak', competencies: 'Kompetensi', policy: 'Kebijakan', letterhead: 'Kop surat', signers: 'Penanda tangan',
		jp: 'JP', certificate: 'Sertifikat', session: 'Sesi', author: 'Penulis', template: 'Templat', sessions: 'Sesi', id: 'Id',
	},
	named: { actions: text => `Tindak lanjut “${text}”`, goals: text => `Tujuan “${text}”` },
	note: title => `Refleksi “${title}”`,
	everyone: 'Program',
	forums: 'Forum dan sesi kelompok',
	labels: {
		before: 'Sebelumnya:', allOurs: 'Pilih Semua Perubahan Anda', allTheirs: 'Pilih Semua Perubahan Mereka', openAsText: 'Buka sebagai Teks', busy: 'Sedang bekerja',
	},
	decided: n => `Sudah disatukan tanpa perlu bertanya (${String(n)})`,
	renumbered: {
		action: (name, to) => `Tindak lanjut “${name}” kini bernomor ${to} karena nomor yang sama dipakai oleh keduanya.`,
		goal: (name, to) => `Tujuan “${name}” kini bernomor ${to} karena nomor yang sama dipakai oleh keduanya.`,
		session: (name, to) => `Sesi ${name} disimpan sebagai ${to} karena nama berkas yang sama dipakai oleh keduanya.`,
	},
	finish: 'Selesai',
	finishSays: files => files === 0 ? 'Tidak ada yang diubah.' : `${String(files)} berkas akan ditulis. Satu kali urungkan mengembalikan semuanya.`,
	sends: 'Pilihan Anda dipakai, lalu pengiriman dan penerimaan dilanjutkan.',
	gone: {
		asked: 'Jendela dimuat ulang, jadi belum ada yang disatukan dan tidak ada yang hilang. Jalankan Kirim dan Terima sekali lagi.',
		file: 'Berkas ini tidak lagi berisi dua versi, jadi tidak ada yang perlu dipilih.',
		markers: 'Baris penanda di berkas ini tidak lengkap atau bertumpuk sehingga tidak diketahui baris mana milik siapa. Buka teksnya untuk memperbaikinya.',
		noFile: 'Berkas ini tidak ada lagi.',
	},
	open: 'Buka',
	changed: 'Berkas ini berubah sejak halaman ditampilkan. Periksa sekali lagi, lalu tekan Selesai.',
};
