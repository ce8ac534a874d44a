import type { commandLineWords as en } from '../en/commandLine';

/** A list of names in a sentence: enough to see a slip of the pen, not a thousand. */
const list = (known: readonly string[]): string => known.join(', ');

export const commandLineWords: typeof en = {
	wrong: {
		noCommand: known => `Perintah belum disebut. Perintah yang ada: ${list(known)}. “mentor-notes --help” menjelaskannya.`,
		unknownCommand: (typed, near, known) =>
			`Tidak ada perintah “${typed}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Perintah yang ada: ${list(known)}.`,
		unknownOption: (typed, near, known) =>
			`Tidak ada opsi “${typed}” di sini. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Opsi yang ada: ${list(known)}.`,
		noValue: (option, takes) => `“${option}” memerlukan nilai: ${takes}.`,
		takesNoValue: option => `“${option}” tidak memakai nilai.`,
		badValue: (option, typed, near, takes) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya: ${takes}.`,
		badDay: (option, typed, near) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya tanggal dengan urutan tahun-bulan-tanggal, misalnya 2021-08-13.`,
		badYear: (option, typed, near) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya tahun dengan empat angka.`,
		twice: option => `“${option}” disebut dua kali.`,
		oneFolder: typed => `Hanya satu folder yang dapat dibaca, tetapi “${typed}” juga disebut. Beri tanda kutip pada nama yang memuat spasi.`,
		emptyFolder: 'Nama foldernya kosong. Hilangkan nama itu untuk membaca folder kerja saat ini.',
		noFile: 'Berkas yang akan diimpor belum disebut: “mentor-notes import daftar.csv”.',
		oneFile: typed => `Hanya satu berkas yang dapat diimpor sekaligus, tetapi “${typed}” juga disebut. Beri tanda kutip pada nama yang memuat spasi.`,
		fourFiles: 'Perintah ini memerlukan empat nama dari Git: “mentor-notes merge-driver %O %A %B %P”.',
		needed: (option, takes) => `“${option}” belum disebut. Nilainya: ${takes}.`,
		onlyWith: (option, other) => `“${option}” hanya dapat dipakai bersama “${other}”.`,
		notWith: (option, other) => `“${option}” dan “${other}” tidak dapat dipakai bersama.`,
		explained: command => `“mentor-notes ${command} --help” menjelaskan semua opsinya.`,
	},
	noFolder: folder => `Tidak ada folder ${folder}.`,
	notAFolder: folder => `${folder} adalah berkas, padahal yang diperlukan folder.`,
	nothing: folder => `Tidak ada berkas program mentoring di ${folder}.`,
	programmeAbove: folder => `Program yang mungkin memuatnya ada di ${folder}.`,
	import: {
		noFile: file => `Tidak ada berkas ${file}.`,
		notAFile: file => `${file} adalah folder, padahal yang diperlukan berkas.`,
		noProgramme: folder => `Tidak ada program di ${folder}. Buat dahulu dengan *Program Baru…* di VS Code, atau buat berkas “programme.yaml” di situ dengan baris seperti “name: Program kami”.`,
		severalProgrammes: folders => `Ada beberapa program di sini. Pilih salah satu dengan “--into”: ${list(folders)}.`,
		noColumn: (typed, columns) => `Tidak ada kolom “${typed}”. Kolom yang ada: ${list(columns)}.`,
		noColumns: 'Berkas ini bukan tabel, jadi “--map” tidak dapat dipakai.',
		noKey: (typed, near, keys) =>
			`Tidak ada kolom yang dapat dibaca sebagai “${typed}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Kuncinya: ${list(keys)}.`,
		line: line => `baris ${String(line)}`,
		columns: 'Kolom',
		names: 'Tentukan dengan “--who nama=id”, atau “--who nama=new” untuk orang baru:',
		kept: (value, before) => `“${value}” tidak ditulis karena isi program berbeda: ${before === '' ? 'dihapus' : `“${before}”`}.`,
		planned: 'Yang akan ditulis:',
		written: 'Ditulis:',
		nothing: 'Semuanya sudah ada dalam program. Tidak ada yang ditulis.',
		nothingClear: 'Tidak ada yang cukup jelas untuk diimpor. Tidak ada yang ditulis.',
		unclear: n => `${String(n)} baris belum jelas dan tidak diimpor.`,
		notEditable: file => `Ada kesalahan dalam ${file}, jadi tidak ada yang diimpor. “mentor-notes check” menunjukkan tempatnya.`,
		refused: {
			exists: file => `${file} sudah ada, jadi tidak ada yang diimpor.`,
			changed: file => `${file} baru saja berubah, jadi tidak ada yang diimpor. Coba lagi.`,
			gone: file => `${file} tidak ada lagi, jadi tidak ada yang diimpor.`,
			outside: file => `${file} tidak berada di folder program, jadi tidak ada yang diimpor.`,
			link: file => `${file} adalah tautan, dan tidak ada yang ditulis lewat tautan. Tidak ada yang diimpor.`,
		},
		failed: (file, why) => `${file} tidak dapat ditulis (${why}), jadi tidak ada yang diimpor.`,
		interrupted: 'Impor dihentikan, jadi tidak ada yang diimpor.',
	},
	mergeDriver: {
		noFile: file => `Tidak ada berkas ${file}. Berkas yang akan digabungkan diberikan oleh Git.`,
		notText: file => `${file}: salah satu versinya bukan teks UTF-8 atau terlalu besar, jadi belum digabungkan. Versi Anda tidak berubah.`,
		hasMarkers: file =>
			`${file}: salah satu versinya memuat baris penanda dari penggabungan sebelumnya, jadi belum digabungkan. Versi Anda tidak berubah.`,
		conflicts: (file, n) => `${file}: ${String(n)} perubahan belum dapat diputuskan. Buka berkas ini di VS Code untuk memilih.`,
		renumbered: (file, from, to) => `${file}: ${from} dari Anda kini menjadi ${to} karena id yang sama dipakai oleh keduanya.`,
		refers: file => `Id yang lama masih ada di ${file}. Ubah di sana, lalu tambahkan kedua berkas itu.`,
	},
	out: {
		notAFile: file => `${file} bukan berkas sehingga tidak dapat ditulisi. Sebutkan nama berkas setelah “--out”.`,
		noFolder: file => `Folder untuk ${file} tidak ada. Buat foldernya dahulu, atau pilih berkas lain.`,
		failed: (file, why) => why === 'ENOSPC' || why === 'EDQUOT'
			? `Disk penuh sehingga ${file} tidak ditulis. Yang sudah ada di sana tidak berubah.`
			: `${file} tidak dapat ditulis (${why}). Yang sudah ada di sana tidak berubah.`,
	},
	output: {
		diskFull: 'Disk penuh sehingga keluaran tidak tertulis, atau tidak utuh.',
		closed: 'Keluaran standar ditutup sehingga tidak ada yang tertulis.',
		failed: why => `Keluaran tidak dapat ditulis, atau tidak utuh (${why}).`,
	},
	help: {
		usage: 'Penggunaan',
		optionsHeading: 'Opsi',
		exitsHeading: 'Kode keluar',
		placeholders: { name: 'nama', options: 'opsi', file: 'berkas', folder: 'folder', column: 'kolom', key: 'kunci' },
		about: 'Membaca berkas program mentoring di sebuah folder, tanpa memakai jaringan. Hanya “import” dan “merge-driver” yang mengubah berkas.',
		folder: 'Folder yang dibaca; jika tidak disebut, folder kerja saat ini.',
		help: 'Menjelaskan perintahnya.',
		version: 'Menampilkan versinya.',
		commands: {
			check: {
				about: 'Menampilkan setiap masalah, sebagai berkas:baris:kolom tingkat kode pesan.',
				options: {
					format: 'Teks untuk dibaca, atau JSON untuk diolah; jika tidak disebut, teks.',
					language: 'Bahasa pesannya; jika tidak disebut, bahasa programnya.',
					today: 'Memeriksa seolah-olah hari ini tanggal itu.',
				},
			},
			report: {
				about: 'Menulis angka setiap program di folder itu, atau dokumen perorangan.',
				options: {
					format: 'JSON, tabel (CSV), halaman web (HTML), atau buku kerja (XLSX); teks atau JSON dengan --reminders. Jika tidak disebut: JSON; HTML dengan --document atau --person; teks dengan --reminders.',
					table: 'Tabel mana yang termuat dalam CSV; jika tidak disebut, program, pasangan, dan orang dalam satu tabel.',
					cohort: 'Hanya menghitung satu angkatan, menurut id atau namanya.',
					year: 'Hanya menghitung sesi satu tahun; untuk laporan JP, tahun ini jika tidak disebut.',
					document: 'Menulis laporan JP, lembar kendali, atau sertifikat sebagai satu halaman web untuk dicetak dan ditandatangani, untuk semua orang atau satu angkatan.',
					person: 'Menulis dokumen satu orang, menurut id atau namanya; tanpa --document, laporan JP.',
					'all-people': 'Menulis dokumen semua orang; tanpa --document, laporan JP.',
					reminders: 'Menulis pesan untuk setiap orang yang perlu mencatat sesi, lama tidak bertemu, atau memiliki tindak lanjut yang lewat tenggat.',
					separator: 'Pemisah sel dalam CSV; jika tidak disebut, seperti dalam bahasanya dengan --table atau --bom, selain itu koma.',
					decimal: 'Tanda desimal dalam CSV; jika tidak disebut, seperti dalam bahasanya dengan --table atau --bom, selain itu titik.',
					bom: 'Menandai CSV agar hurufnya terbaca benar di Excel.',
					anonymise: 'Menyamarkan mentee menjadi “Mentee 1”, “Mentee 2”, dan pasangan menjadi “pair-1”, “pair-2”.',
					out: 'Menulis ke berkas ini, utuh atau tidak sama sekali; jika tidak disebut, ke keluaran standar.',
					language: 'Bahasa laporannya; jika tidak disebut, bahasa programnya.',
					today: 'Menghitung seolah-olah hari ini tanggal itu.',
				},
			},
			export: {
				about: 'Menulis satu baris metadata untuk setiap sesi, atau kalender sesi yang terjadwal.',
				options: {
					format: 'Baris JSON (NDJSON), atau kalender (iCalendar). Selalu diperlukan.',
					pair: 'Hanya sesi terjadwal satu pasangan; untuk kalender.',
					person: 'Hanya sesi terjadwal satu orang, menurut id atau namanya; untuk kalender.',
					remove: 'Membatalkan semua acara dari ekspor sebelumnya yang belum lewat; untuk kalender.',
					anonymise: 'Menyamarkan mentee menjadi “Mentee 1”, “Mentee 2”, dan pasangan menjadi “pair-1”, “pair-2”.',
					language: 'Bahasa kalendernya; jika tidak disebut, bahasa setiap program.',
					today: 'Mengekspor seolah-olah hari ini tanggal itu.',
				},
			},
			import: {
				about: 'Mengambil orang, pasangan mentoring, dan sesi dari tabel, catatan berjalan, atau kalender ke dalam program.',
				options: {
					'into': 'Folder programnya; jika tidak disebut, folder kerja saat ini.',
					'as': 'Isi berkasnya; jika tidak disebut, dikenali sendiri.',
					'sheet': 'Lembar sebuah buku kerja, atau nomor tabel dalam berkas Markdown.',
					'map': 'Membaca sebuah kolom, menurut judul atau nomornya, sebagai kunci; “ignore” untuk melewatinya. Dapat diulang.',
					'date-order': 'Urutan hari, bulan, dan tahun jika tidak terlihat dari tanggalnya.',
					'pair': 'Pasangan yang bertemu, jika berkasnya tidak menyebutkannya.',
					'who': 'Orang yang dimaksud dengan nama yang belum jelas, atau “new”. Dapat diulang.',
					'dry-run': 'Tidak menulis apa-apa; hanya menunjukkan yang akan ditulis.',
					'format': 'Teks untuk dibaca, atau JSON untuk diolah; jika tidak disebut, teks.',
					'language': 'Bahasa pesannya; jika tidak disebut, bahasa programnya.',
					'today': 'Mengimpor seolah-olah hari ini tanggal itu.',
				},
			},
			'merge-driver': {
				about: 'Menggabungkan satu berkas menurut nilainya untuk Git. Kode keluarnya 0 jika semua sudah diputuskan, 1 jika ada konflik, dan 129 jika tidak ada yang dapat digabungkan.',
				options: { language: 'Bahasa pesannya; jika tidak disebut, bahasa terminal.' },
			},
		},
		exits: [
			'Semuanya terbaca dan tertulis.',
			'Ada kesalahan, berkas yang tidak terbaca, atau baris belum jelas yang tidak diimpor: hasilnya mungkin tidak lengkap.',
			'Perintahnya keliru, atau tidak ada yang dapat dibaca. Tidak ada yang tertulis.',
			'Keluaran tidak dapat ditulis, atau tidak utuh. Pertahankan berkas yang lama.',
		],
	},
};
