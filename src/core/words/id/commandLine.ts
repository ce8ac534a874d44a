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
		needed: (option, takes) => `“${option}” belum disebut. Nilainya: ${takes}.`,
		onlyWith: (option, other) => `“${option}” hanya dapat dipakai bersama “${other}”.`,
		notWith: (option, other) => `“${option}” dan “${other}” tidak dapat dipakai bersama.`,
		explained: command => `“mentor-notes ${command} --help” menjelaskan semua opsinya.`,
	},
	noFolder: folder => `Tidak ada folder ${folder}.`,
	notAFolder: folder => `${folder} adalah berkas, padahal yang diperlukan folder.`,
	nothing: folder => `Tidak ada berkas program mentoring di ${folder}.`,
	programmeAbove: folder => `Program yang mungkin memuatnya ada di ${folder}.`,
	output: {
		diskFull: 'Disk penuh sehingga keluaran tidak tertulis, atau tidak utuh.',
		closed: 'Keluaran standar ditutup sehingga tidak ada yang tertulis.',
		failed: why => `Keluaran tidak dapat ditulis, atau tidak utuh (${why}).`,
	},
	help: {
		usage: 'Penggunaan',
		optionsHeading: 'Opsi',
		exitsHeading: 'Kode keluar',
		placeholders: { name: 'nama', options: 'opsi' },
		about: 'Membaca berkas program mentoring di sebuah folder, tanpa menulis berkas dan tanpa memakai jaringan.',
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
				about: 'Menulis angka setiap program di folder itu, atau JP satu orang.',
				options: {
					format: 'JSON, tabel (CSV), atau halaman web (HTML); jika tidak disebut, JSON, dan HTML dengan --person.',
					cohort: 'Hanya menghitung satu angkatan, menurut id atau namanya.',
					year: 'Hanya menghitung sesi satu tahun; dengan --person, tahun ini jika tidak disebut.',
					person: 'Menulis JP satu orang selama setahun sebagai halaman web untuk dicetak dan ditandatangani, menurut id atau namanya.',
					bom: 'Menandai CSV agar hurufnya terbaca benar di Excel.',
					anonymise: 'Menyamarkan mentee menjadi “Mentee 1”, “Mentee 2”, dan pasangan menjadi “pair-1”, “pair-2”.',
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
					anonymise: 'Menyamarkan mentee menjadi “Mentee 1”, “Mentee 2”, dan pasangan menjadi “pair-1”, “pair-2”.',
					language: 'Bahasa kalendernya; jika tidak disebut, bahasa setiap program.',
					today: 'Mengekspor seolah-olah hari ini tanggal itu.',
				},
			},
		},
		exits: [
			'Semuanya terbaca dan tertulis.',
			'Ada kesalahan, atau ada berkas yang tidak terbaca: hasilnya mungkin tidak lengkap.',
			'Perintahnya keliru, atau tidak ada yang dapat dibaca. Tidak ada yang tertulis.',
			'Keluaran tidak dapat ditulis, atau tidak utuh. Pertahankan berkas yang lama.',
		],
	},
};
