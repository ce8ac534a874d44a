/** A list of names in a sentence: enough to see a slip of the pen, not a thousand. */
const list = (known: readonly string[]): string => known.join(', ');

const en = {
	/** Wrong calls. */
	wrong: {
		noCommand: (known: readonly string[]): string => `A command is missing: ${list(known)}. “mentor-notes --help” explains them.`,
		unknownCommand: (typed: string, near: string | undefined, known: readonly string[]): string =>
			`There is no command “${typed}”. ${near === undefined ? '' : `Did you mean “${near}”? `}The commands: ${list(known)}.`,
		unknownOption: (typed: string, near: string | undefined, known: readonly string[]): string =>
			`There is no option “${typed}” here. ${near === undefined ? '' : `Did you mean “${near}”? `}The options: ${list(known)}.`,
		noValue: (option: string, takes: string): string => `“${option}” needs a value: ${takes}.`,
		takesNoValue: (option: string): string => `“${option}” takes no value.`,
		badValue: (option: string, typed: string, near: string | undefined, takes: string): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes: ${takes}.`,
		badDay: (option: string, typed: string, near: string | undefined): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes a date as year-month-day, such as 2021-08-13.`,
		badYear: (option: string, typed: string, near: string | undefined): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes a year with four digits.`,
		twice: (option: string): string => `“${option}” is there twice.`,
		oneFolder: (typed: string): string => `One folder can be read, so “${typed}” is too many. Put quotes around a name with spaces.`,
		emptyFolder: 'The name of the folder is empty. Leave it out to read the folder that you are in.',
		needed: (option: string, takes: string): string => `“${option}” is missing. It takes: ${takes}.`,
		onlyWith: (option: string, other: string): string => `“${option}” only goes with “${other}”.`,
		notWith: (option: string, other: string): string => `“${option}” and “${other}” don’t go together.`,
		explained: (command: string): string => `“mentor-notes ${command} --help” explains every option.`,
	},
	noFolder: (folder: string): string => `There is no folder ${folder}.`,
	notAFolder: (folder: string): string => `${folder} is a file, and a folder is needed.`,
	nothing: (folder: string): string => `No file of a mentoring programme is in ${folder}.`,
	programmeAbove: (folder: string): string => `The programme that it may belong to is in ${folder}.`,
	/** The output could not be written. `why` is the code of the operating system, such as `ENOSPC`. */
	output: {
		diskFull: 'The disk is full, so the output was not written, or not whole.',
		closed: 'Standard output is closed, so nothing was written.',
		failed: (why: string): string => `The output could not be written, or not whole (${why}).`,
	},
	help: {
		usage: 'Usage',
		optionsHeading: 'Options',
		exitsHeading: 'Exit codes',
		placeholders: { name: 'name', options: 'options' },
		about: 'Reads the files of the mentoring programmes in a folder. It writes no file and uses no network.',
		folder: 'The folder to read; without it, the one that you are in.',
		help: 'Explains the command.',
		version: 'Prints the version.',
		commands: {
			check: {
				about: 'Lists every problem, as file:line:column severity code message.',
				options: {
					format: 'Text to read, or JSON for other software; without it, text.',
					language: 'The language of the messages; without it, the programme’s.',
					today: 'Checks as if it were that day.',
				},
			},
			report: {
				about: 'Writes the figures of every programme in the folder, or the JP of one person.',
				options: {
					format: 'JSON, a table (CSV) or a web page (HTML); without it, JSON, and HTML with --person.',
					cohort: 'Counts one cohort only, by its id or name.',
					year: 'Counts the sessions of one year only; with --person, of this year if it is left out.',
					person: 'Writes one person’s JP of a year as a web page to print and sign, by id or name.',
					bom: 'Marks a CSV so that Excel shows accents correctly.',
					anonymise: 'Calls mentees “Mentee 1”, “Mentee 2” and pairs “pair-1”, “pair-2”.',
					language: 'The language of the report; without it, the programme’s.',
					today: 'Counts as if it were that day.',
				},
			},
			export: {
				about: 'Writes one line of metadata a session, or a calendar of the sessions planned.',
				options: {
					format: 'Lines of JSON (NDJSON), or a calendar (iCalendar). Always needed.',
					pair: 'Only the planned sessions of one pair; for a calendar.',
					person: 'Only the planned sessions of one person, by id or name; for a calendar.',
					anonymise: 'Calls mentees “Mentee 1”, “Mentee 2” and pairs “pair-1”, “pair-2”.',
					language: 'The language of the calendar; without it, each programme’s.',
					today: 'Exports as if it were that day.',
				},
			},
		},
		exits: [
			'Everything was read and written.',
			'Errors were found, or files could not be read: what was written may lack something.',
			'The call was wrong, or there is nothing to read. Nothing was written.',
			'The output could not be written, or not whole. Keep the file that was there before.',
		],
	},
};

/** What the command line says. It is no part of `Words`, so that the extension does not load it. */
export type CommandLineWords = typeof en;

const id: CommandLineWords = {
	wrong: {
		noCommand: known => `Perintahnya belum disebut: ${list(known)}. “mentor-notes --help” menjelaskannya.`,
		unknownCommand: (typed, near, known) =>
			`Tidak ada perintah “${typed}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Perintah yang ada: ${list(known)}.`,
		unknownOption: (typed, near, known) =>
			`Tidak ada opsi “${typed}” di sini. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Opsi yang ada: ${list(known)}.`,
		noValue: (option, takes) => `“${option}” memerlukan nilai: ${takes}.`,
		takesNoValue: option => `“${option}” tidak memakai nilai.`,
		badValue: (option, typed, near, takes) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya: ${takes}.`,
		badDay: (option, typed, near) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya tanggal sebagai tahun-bulan-tanggal, misalnya 2021-08-13.`,
		badYear: (option, typed, near) =>
			`“${typed}” bukan nilai untuk “${option}”. ${near === undefined ? '' : `Apakah maksud Anda “${near}”? `}Nilainya tahun dengan empat angka.`,
		twice: option => `“${option}” disebut dua kali.`,
		oneFolder: typed => `Hanya satu folder yang bisa dibaca, jadi “${typed}” berlebih. Beri tanda kutip pada nama yang memuat spasi.`,
		emptyFolder: 'Nama foldernya kosong. Hilangkan saja untuk membaca folder tempat Anda berada.',
		needed: (option, takes) => `“${option}” belum disebut. Nilainya: ${takes}.`,
		onlyWith: (option, other) => `“${option}” hanya bisa dipakai bersama “${other}”.`,
		notWith: (option, other) => `“${option}” dan “${other}” tidak bisa dipakai bersama.`,
		explained: command => `“mentor-notes ${command} --help” menjelaskan semua opsinya.`,
	},
	noFolder: folder => `Tidak ada folder ${folder}.`,
	notAFolder: folder => `${folder} adalah berkas, padahal yang diperlukan folder.`,
	nothing: folder => `Tidak ada berkas program mentoring di ${folder}.`,
	programmeAbove: folder => `Program yang mungkin memuatnya ada di ${folder}.`,
	output: {
		diskFull: 'Disk penuh, sehingga keluaran tidak tertulis, atau tidak utuh.',
		closed: 'Keluaran standar ditutup, sehingga tidak ada yang tertulis.',
		failed: why => `Keluaran tidak dapat ditulis, atau tidak utuh (${why}).`,
	},
	help: {
		usage: 'Penggunaan',
		optionsHeading: 'Opsi',
		exitsHeading: 'Kode keluar',
		placeholders: { name: 'nama', options: 'opsi' },
		about: 'Membaca berkas program mentoring di sebuah folder, tanpa menulis berkas dan tanpa memakai jaringan.',
		folder: 'Folder yang dibaca; jika tidak disebut, folder tempat Anda berada.',
		help: 'Menjelaskan perintahnya.',
		version: 'Menampilkan versinya.',
		commands: {
			check: {
				about: 'Menampilkan setiap masalah, sebagai berkas:baris:kolom tingkat kode pesan.',
				options: {
					format: 'Teks untuk dibaca, atau JSON untuk diolah; jika tidak disebut, teks.',
					language: 'Bahasa pesannya; jika tidak disebut, bahasa programnya.',
					today: 'Memeriksa seolah-olah hari itu.',
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
					anonymise: 'Menyebut mentee “Mentee 1”, “Mentee 2” dan pasangan “pair-1”, “pair-2”.',
					language: 'Bahasa laporannya; jika tidak disebut, bahasa programnya.',
					today: 'Menghitung seolah-olah hari itu.',
				},
			},
			export: {
				about: 'Menulis satu baris metadata untuk setiap sesi, atau kalender sesi yang terjadwal.',
				options: {
					format: 'Baris JSON (NDJSON), atau kalender (iCalendar). Selalu diperlukan.',
					pair: 'Hanya sesi terjadwal satu pasangan; untuk kalender.',
					person: 'Hanya sesi terjadwal satu orang, menurut id atau namanya; untuk kalender.',
					anonymise: 'Menyebut mentee “Mentee 1”, “Mentee 2” dan pasangan “pair-1”, “pair-2”.',
					language: 'Bahasa kalendernya; jika tidak disebut, bahasa setiap program.',
					today: 'Mengekspor seolah-olah hari itu.',
				},
			},
		},
		exits: [
			'Semuanya terbaca dan tertulis.',
			'Ada kesalahan, atau ada berkas yang tidak terbaca: hasilnya mungkin tidak lengkap.',
			'Perintahnya keliru, atau tidak ada yang bisa dibaca. Tidak ada yang tertulis.',
			'Keluaran tidak dapat ditulis, atau tidak utuh. Pertahankan berkas yang lama.',
		],
	},
};

export const commandLineWords = { en, id };
