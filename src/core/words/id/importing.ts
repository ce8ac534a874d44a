import type { importingWords as en } from '../en/importing';
import { number } from '../formats';

const n = (count: number, noun: string): string => `${number(count, ',', '.')} ${noun}`;
const list = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} dan ${parts.at(-1) ?? ''}`;

const things: typeof en.things = {
	person: count => n(count, 'orang'),
	pair: count => n(count, 'pasangan mentoring'),
	session: count => n(count, 'sesi'),
	cohort: count => n(count, 'angkatan'),
	wish: count => n(count, 'pilihan mentor'),
};
const counted: typeof en.counted = counts => list((Object.keys(things) as (keyof typeof things)[])
	.flatMap(thing => (counts[thing] ?? 0) > 0 ? [things[thing](counts[thing] ?? 0)] : []));

export const importingWords: typeof en = {
	issues: {
		destroyedNumber: ({ value }) => `Angka ini sudah disingkat oleh aplikasi lembar kerja menjadi “${value}”, jadi digitnya hilang. Nilai ini tidak diimpor.`,
		lostZero: ({ offered }) => `Angka 0 di depan mungkin dihapus oleh aplikasi lembar kerja: mungkin seharusnya ${offered}.`,
		withoutZero: ({ value, offered }) => `“${value}” kehilangan angka 0 di depan, sedangkan nomor lain di kolom ini memilikinya. Apakah seharusnya ${offered}? Tentukan sekali untuk seluruh kolom, atau untuk baris ini saja.`,
		noRole: ({ value }) => `${value === '' ? 'Perannya tidak ada' : `“${value}” bukan peran`}. Tentukan sekali untuk semua baris, atau untuk baris ini saja.`,
		nearCohort: ({ value, offered }) => `Apakah “${value}” sama dengan angkatan “${offered}”? Tentukan sekali untuk semua baris, atau untuk baris ini saja.`,
		eitherOrder: ({ value, offered }) => `“${value}” dapat berarti ${offered}. Pilih salah satu, atau pilih urutan semua tanggal di atas.`,
		noDate: ({ value }) => value === '' ? 'Tanggalnya tidak ada. Isi tanggalnya, atau lewati baris ini.' : `“${value}” bukan tanggal. Isi tanggalnya, atau lewati baris ini.`,
		unclearPerson: ({ value }) => `Siapa “${value}”? Pilih orangnya sekali untuk semua baris, atau buat orang baru.`,
		sameName: ({ value }) => `“${value}” tercantum lebih dari sekali, dan tidak ada yang membedakan orangnya. Tentukan apakah orangnya sama.`,
		unknownPair: ({ value }) => value === ''
			? 'Belum diketahui pasangan mentoring mana yang bertemu. Pilih pasangannya.'
			: `Belum diketahui pasangan mentoring mana yang dimaksud dengan “${value}”. Pilih pasangannya.`,
		unknownName: ({ value }) => `“${value}” tidak ada dalam daftar orang, jadi nama itu disimpan apa adanya.`,
		bothSides: ({ value }) => `“${value}” tercantum di kedua sisi pasangan mentoring. Pasangan itu tidak diimpor.`,
		removedSince: () => 'Data ini pernah diimpor, lalu dihapus, jadi tidak dibuat lagi.',
		notEditable: ({ value }) =>
			`Berkas${value === '' ? '' : ` “${value}”`} mengandung kesalahan atau sudah berubah, jadi tidak ada yang ditambahkan. Perbaiki berkasnya, lalu impor lagi.`,
		looksSecret: ({ value }) => `“${value}” tampak seperti kata sandi. Siapa pun yang memiliki akses ke folder ini akan dapat membacanya.`,
		laterRowUsed: ({ offered }) => `Ada baris sesudahnya tentang hal yang sama: baris ${offered} yang dipakai.`,
		tooManyCells: () => 'Sel di baris ini lebih banyak daripada kolom tabelnya. Sel yang terakhir disimpan sebagai teks.',
		shiftedCells: ({ value }) =>
			`Sel di baris ini lebih banyak daripada kolom tabelnya, dan “${value}” berada di kolom yang salah. Apit sel yang berisi koma dengan tanda kutip.`,
		tomlHead: () => 'Bagian awal berkas ditulis sebagai TOML. Kuncinya disimpan sebagai teks.',
		outsideMeetings: ({ value }) => `Ada bagian teks di luar pertemuan yang tidak diimpor${value === '' ? '' : `: “${value}”`}.`,
		seriesCut: ({ value }) => `Rangkaian pertemuan ini berlangsung bertahun-tahun. Pertemuan setelah ${value} tidak diimpor.`,
		unknownZone: ({ value }) => `Zona waktu “${value}” tidak dikenal. Waktunya dibaca menurut zona waktu program.`,
		noPairs: () => 'Ini pertemuan untuk semua pasangan mentoring, padahal program belum memiliki pasangan. Impor pasangannya lebih dahulu.',
	},
	refused: {
		tooLarge: megabytes =>
			`Isi berkas ini lebih dari ${megabytes.replace('.', ',')} MB, jadi tidak dibaca. Bagilah berkasnya, atau ekspor hanya tabel yang diperlukan.`,
		tooManyRows: most => `Berkas ini berisi lebih dari ${number(Number(most), ',', '.')} baris atau pertemuan, jadi tidak dibaca. Bagilah berkasnya.`,
		tooManyColumns: () => 'Tabel ini berisi lebih dari 300 kolom, jadi tidak dibaca. Hapus kolom yang tidak diperlukan.',
		notReadable: () => 'Berkas ini tidak terbaca. Buka dengan aplikasi asalnya, lalu simpan lagi sebagai CSV atau buku kerja Excel.',
		encrypted: () => 'Buku kerja ini dilindungi kata sandi, jadi tidak terbaca. Simpan tanpa kata sandi lebih dahulu.',
		oldExcel: () => 'Ini buku kerja Excel 97–2003. Simpan sebagai buku kerja Excel (.xlsx) lebih dahulu.',
		empty: () => 'Berkas ini kosong.',
		nothingFound: value => value === ''
			? 'Tidak ada orang, pasangan mentoring, atau sesi yang ditemukan dalam berkas ini.'
			: `Tidak ada orang, pasangan mentoring, atau sesi yang ditemukan dalam “${value}”.`,
	},
	things, counted,
	either: choices => choices.join(' atau '),
	page: {
		tab: name => `Impor ${name}`,
		kinds: { people: 'Tabel orang', pairs: 'Tabel pasangan mentoring', sessions: 'Tabel sesi', log: 'Catatan berkelanjutan', calendar: 'Kalender' },
		formats: {
			csv: 'CSV', xlsx: 'Buku kerja Excel', markdownTable: 'Tabel Markdown', markdownLog: 'Markdown', orgLog: 'Org', timeLog: 'Catatan waktu',
			sessionLog: 'Lembar kendali', yamlPeople: 'YAML', yamlProjects: 'YAML', yamlSchedule: 'YAML', calendar: 'iCalendar',
		},
		separatedBy: { ',': 'dipisahkan koma', ';': 'dipisahkan titik koma', '\t': 'dipisahkan tab', '|': 'dipisahkan garis tegak' },
		encoding: name => `pengodean ${name}`,
		rows: count => n(count, 'baris'),
		sheet: name => `lembar “${name}”`,
		into: programme => `Ke dalam program ${programme}`,
		reading: name => `Membaca ${name} …`,
		cancel: 'Batalkan',
		cancelled: 'Pembacaan dibatalkan. Tidak ada yang diimpor.',
		again: 'Baca Lagi',
		chooseFile: 'Pilih Berkas…',
		chooseAgain: name => `Berkas ${name} tidak ada lagi di tempatnya. Pilih lagi berkasnya untuk melanjutkan.`,
		gone: 'Program ini tidak ada lagi di ruang kerja.',
		notDone: 'Impor tidak dapat disiapkan. Rinciannya ada di log.',
		changed: { programme: 'Program berubah, jadi pratinjaunya dibuat ulang.', source: 'Berkasnya berubah, jadi dibaca ulang.' },
		choices: {
			as: 'Impor sebagai', sheet: 'Lembar', table: 'Tabel', dateOrder: 'Urutan tanggal', pair: 'Pasangan mentoring', bySource: 'Seperti dalam berkas',
			dateOrders: { dmy: 'Tanggal, bulan, tahun', mdy: 'Bulan, tanggal, tahun', ymd: 'Tahun, bulan, tanggal' },
			roomLinks: count => `Ambil juga tautan ruang video dari ${n(count, 'pertemuan')}. Siapa pun yang memiliki tautannya dapat masuk.`,
		},
		keys: {
			rest: 'Simpan sebagai teks', ignore: 'Lewati',
			name: 'Nama', lastName: 'Nama belakang', id: 'Id', salutation: 'Sapaan', role: 'Peran', email: 'Surel', phone: 'Telepon', nip: 'NIP', unit: 'Unit kerja',
			position: 'Jabatan', timezone: 'Zona waktu', capacity: 'Kapasitas', offers: 'Keahlian', seeks: 'Ingin dipelajari', cohort: 'Angkatan', superior: 'Atasan', languages: 'Bahasa', mentors: 'Mentor',
			mentees: 'Mentee', wishes: 'Mentor pilihan', timestamp: 'Waktu pengisian', mentorEmail: 'Surel mentor', mentorPhone: 'Telepon mentor',
			mentorId: 'Id mentor', mentorRest: 'Mentor: simpan sebagai teks', menteeEmail: 'Surel mentee', menteePhone: 'Telepon mentee', menteeId: 'Id mentee',
			menteeRest: 'Mentee: simpan sebagai teks', pair: 'Pasangan mentoring', status: 'Status', start: 'Mulai', end: 'Berakhir', every: 'Jadwal rutin',
			date: 'Tanggal', time: 'Waktu', endTime: 'Waktu selesai', minutes: 'Menit', title: 'Judul', summary: 'Ringkasan', decisions: 'Putusan',
			actions: 'Tindak lanjut', owner: 'Pemilik tindak lanjut', due: 'Tenggat', done: 'Apakah tindak lanjut selesai', approved: 'Disetujui', people: 'Peserta',
			present: 'Hadir', emails: 'Surel peserta', kind: 'Jenis', mode: 'Cara', place: 'Tempat', topics: 'Topik', links: 'Tautan', continues: 'Melanjutkan',
			carried: 'Tindak lanjut bawaan', goals: 'Tujuan', remarks: 'Catatan tambahan', agreement: 'Kesepakatan ditandatangani',
		},
		labels: {
			recalled: { says: 'Pilihan dari impor terakhir dipakai: kolom, sel yang diperbaiki, nama, dan baris yang dilewati.', drop: 'Abaikan Pilihan Itu' },
			columns: { heading: 'Kolom', about: 'Arti setiap kolom. Yang tidak cocok dengan kunci mana pun disimpan sebagai teks.', column: 'Kolom', samples: 'Contoh isi', as: 'Dibaca sebagai' },
			names: { heading: 'Pertanyaan', about: 'Setiap jawaban berlaku untuk semua barisnya.' },
			choose: 'Pilih…',
			table: {
				heading: 'Pratinjau', line: 'Baris', state: 'Keadaan', label: 'Hasil', about: 'Rincian', count: '{n} dari {of} baris',
				filter: 'Saring baris', all: 'Semua', nothing: 'Tidak ada baris yang cocok dengan saringannya.', none: 'Tidak ada yang dapat diimpor.',
				states: { new: 'Baru', changed: 'Berubah', same: 'Sama', unclear: 'Belum jelas', leftOut: 'Dilewati' },
				things: { person: 'Orang', pair: 'Pasangan', session: 'Sesi', cohort: 'Angkatan', wish: 'Pilihan' },
			},
			details: {
				value: 'Nilai', before: 'Sekarang', after: 'Setelah impor', effects: { added: 'ditambahkan', replaced: 'diganti', equal: 'sama', kept: 'tetap' },
				written: 'Dalam berkas', correct: 'Perbaiki…', set: 'Tetapkan', cancel: 'Batal', nothing: '–', loading: 'Membaca …',
			},
			run: {
				button: 'Impor', clearOnly: 'Impor Baris yang Jelas Saja', show: 'Tampilkan yang Belum Jelas', trust: 'Kelola Kepercayaan Ruang Kerja', busy: 'Sedang bekerja',
			},
			done: { suggestPairs: 'Usulkan Pasangan Mentoring…', undo: 'Urungkan', another: 'Impor Berkas Lain…', preview: 'Tampilkan Pratinjau', leftOut: 'Yang dilewati dan alasannya' },
		},
		untitled: count => `Kolom ${String(count)}`,
		readAs: column => `“${column}” dibaca sebagai`,
		asked: {
			name: name => `Siapa “${name}”?`, rows: count => `dalam ${n(count, 'baris')}`, asNew: 'Orang baru',
			cell: column => `Perbaiki “${column}”`,
			cohort: name => `Angkatan mana yang dimaksud dengan “${name}”?`, asNewCohort: 'Angkatan baru',
			role: written => written === '' ? 'Apa peran orang yang perannya kosong?' : `Peran apa yang dimaksud dengan “${written}”?`, noRole: 'Tanpa peran',
			zero: column => `“${column}”: tambahkan angka 0 yang hilang di depan?`,
			withZero: sample => `Dengan angka 0, misalnya ${sample}`, asWritten: 'Seperti dalam berkas',
		},
		kept: values => `${values}: tidak diubah`,
		leaveOut: line => `Lewati Baris ${String(line)}`,
		takeIn: line => `Ikutkan Lagi Baris ${String(line)}`,
		replace: 'Ganti', keep: 'Pertahankan',
		will: {
			create: counts => `Buat ${counted(counts)}`,
			createAndChange: (created, changed) => `Buat ${counted(created)}, ubah ${counted(changed)}`,
			change: counts => `Ubah ${counted(counts)}`,
			nothing: 'Tidak ada yang perlu diimpor: semuanya sudah ada dalam program.',
			nothingClear: 'Belum ada yang dapat diimpor.',
		},
		reasons: {
			unclear: count => `${n(count, 'baris')} belum jelas. Tentukan maksudnya, atau lewati.`,
			dates: columns => `Pilih urutan tanggal di atas: ${columns}.`,
			untrusted: 'Impor menulis berkas, dan Mode Terbatas (Restricted Mode) tidak mengizinkannya. Percayai folder ini lebih dahulu.',
		},
		result: {
			title: name => `${name} sudah diimpor`,
			created: counts => `${counted(counts)} dibuat.`,
			createdAndChanged: (created, changed) => `${counted(created)} dibuat, ${counted(changed)} diubah.`,
			changed: counts => `${counted(counts)} diubah.`,
			unpaired: n => `${number(n, ',', '.')} mentee belum memiliki mentor.`,
			undone: 'Impor sudah diurungkan. Program kembali seperti semula.',
			made: { person: 'Orang', pair: 'Pasangan mentoring', session: 'Sesi', cohort: 'Angkatan', wish: 'Mentor pilihan' },
			more: count => `dan ${number(count, ',', '.')} lagi`, byYou: 'Anda lewati', line: count => `Baris ${String(count)}`,
			notEditable: file => `${file} mengandung kesalahan, jadi tidak ada yang diimpor. Perbaiki berkasnya, lalu coba lagi.`,
		},
	},
	command: {
		choose: 'Impor', chooseTitle: 'Pilih Berkas untuk Diimpor', filter: 'Tabel, catatan, kalender', all: 'Semua berkas',
		tooLarge: name => `${name} lebih besar dari 20 MB, jadi tidak dibaca. Bagilah berkasnya, atau ekspor hanya tabel yang diperlukan.`,
		notFound: name => `${name} tidak terbaca: berkasnya tidak ada lagi.`,
		intoWhich: 'Untuk program yang mana?',
	},
};
