import type { Problem } from '../../record/problem';
import { actionsWords } from './actions';
import { briefWords } from './brief';
import { datesWords } from './dates';
import { peopleWords } from './people';
import { findingWords } from './searching';
import { loggingWords } from './logging';
import { offersWords } from './offers';
import { overviewWords } from './overview';
import { reflectionsWords } from './reflections';
import { searchableWords } from './searchable';
import { sessionKindWords } from './sessionKinds';
import { sharingWords } from './sharing';
import { spokenWords } from './screenReader';
import { templatesWords } from './templates';
import { trustWords } from './trust';
import { unreadFilesWords } from './unreadFiles';
import { welcomeWords } from './welcome';
import { whenWords } from './when';
import { writingWords } from './writing';
import type { Words } from '../words';

/** Bahasa Indonesia: plain and polite. Nouns have no plural form after a number. */
export const id: Words = {
	language: 'id',
	day: searchableWords.day,
	shortDay: (day, today) => searchableWords.day(day).slice(4, day.slice(0, 4) === today.slice(0, 4) ? -5 : undefined),
	status: searchableWords.status,
	readers: (visibility, inPrivateFolder, exposure) => sharingWords.readers(visibility, inPrivateFolder, exposure),

	views: { sessions: 'Sesi', actions: 'Tindak Lanjut', reflections: 'Refleksi' },
	logging: loggingWords,
	trust: trustWords,
	welcome: welcomeWords,
	actions: actionsWords,
	brief: briefWords,
	kinds: sessionKindWords,
	finding: findingWords,
	when: whenWords,
	dates: datesWords,
	templates: templatesWords,
	reflections: reflectionsWords,
	offers: offersWords,
	overview: overviewWords,
	sharing: sharingWords,
	unreadFiles: unreadFilesWords,
	spoken: spokenWords,

	rows: {
		forums: 'Forum dan sesi kelompok',
		noPerson: 'Tanpa nama',
		needsLogging: searchableWords.needsLogging,
		toLogBadge: 'C',
		openActions: searchableWords.openActions,
		overdue: searchableWords.overdue,
		toLog: sessions => `${String(sessions)} perlu dicatat`,
		sessions: n => `${String(n)} sesi`,
		lastMet: days => days === 0 ? 'bertemu hari ini' : days === 1 ? 'bertemu kemarin' : `bertemu ${String(days)} hari lalu`,
		next: day => `berikutnya ${day}`,
		earlierPair: people => `Sebelumnya: ${people}`,
		notMet: 'belum pernah bertemu',
		notMetFor: searchableWords.notMetFor,
		private: 'pribadi',
		by: author => `oleh ${author}`,
		sessionGone: 'sesinya tidak ditemukan',
		reading: 'Membaca…',
		otherPlace: 'Tempat lainnya',
	},

	problem: {
		'file.outside': () => 'Berkas ini tautan ke tempat di luar folder yang sedang dibuka, atau tidak menuju ke mana pun, jadi tidak dibaca. Gantilah dengan salinannya.',
		'file.unreadable': () => 'Berkas ini tidak dapat dibuka. Periksa apakah Anda memiliki izin untuk membacanya.',
		'file.name': () => 'Nama ini bukan teks UTF-8, jadi berkas atau foldernya tidak dapat dibuka. Beri nama lain.',
		'folder.link': () => 'Ini tautan ke sebuah folder, dan tautan ke folder tidak diikuti. Letakkan folder aslinya di sini.',
		'folder.unreadable': () => 'Folder ini tidak dapat dibuka sehingga isinya tidak ditampilkan. Periksa apakah Anda memiliki izin untuk membacanya.',
		'file.encoding': () => 'Berkas ini bukan teks UTF-8, jadi tidak dibaca dan tidak pernah diubah. Simpan dengan pengodean UTF-8.',
		'file.tooLarge': () => 'Berkas ini lebih besar daripada 1 MB, jadi tidak dibaca. Bagilah menjadi beberapa berkas.',
		'file.conflict': () => 'Berkas ini berisi dua versi dari beberapa baris: versi Anda dan versi mereka. Pilih mana yang dipertahankan dengan “Pilih Versi…”.',
		'yaml.syntax': p => `Mulai dari sini berkas tidak terbaca sebagai YAML${syntaxCause(p.value ?? '')}.`,
		'yaml.tooComplex': () => 'Berkas ini terlalu bertingkat atau isinya terlalu banyak, jadi tidak dibaca.',
		'yaml.alias': p => `“*${p.value ?? ''}” tidak mewakili satu nilai. Tuliskan nilainya langsung.`,
		'yaml.duplicateKey': p => p.expected === undefined
			? `“${p.value ?? ''}” tertulis dua kali di sini; hanya yang pertama yang dipakai.`
			: `“${p.value ?? ''}” berarti “${p.expected ?? ''}”, yang juga tertulis di sini; hanya yang pertama yang dipakai.`,
		'record.wrongType': p => p.expected === 'fields'
			? 'Bagian ini perlu berisi kunci dan nilainya, misalnya “date: 2021-08-13”.'
			: p.expected === 'list'
				? 'Bagian ini perlu berupa daftar. Awali setiap isinya dengan tanda hubung dan spasi.'
				: 'Bagian ini hanya dapat berisi satu nilai, bukan daftar atau kumpulan kunci.',
		'record.unknownWord': p => `“${p.value ?? ''}” bukan kata yang dikenal di sini. Pilih salah satu: ${p.expected ?? ''}.`,
		'record.unknownKey': p => p.expected === undefined
			? `“${p.value ?? ''}” bukan kunci yang dikenal di sini. Isinya tetap disimpan, tetapi tidak dipakai.`
			: `“${p.value ?? ''}” bukan kunci yang dikenal di sini. Apakah maksud Anda “${p.expected}”?`,
		'record.timeAsNumber': p => `“${p.value ?? ''}” dibaca sebagai ${p.expected ?? ''}: aplikasi lain telah mengubahnya menjadi angka. Apit jam dengan tanda kutip.`,
		'record.badNumber': p => `“${p.value ?? ''}” tidak sesuai di sini. Tulis bilangan bulat, ${p.expected ?? ''}.`,
		'session.noDate': () => 'Sesi ini belum bertanggal. Tambahkan baris seperti “date: 2021-08-13”.',
		'frontMatter.unclosed': () => 'Bagian awal catatan ini tidak ditutup. Tutuplah dengan satu baris berisi tiga tanda hubung (---).',
		'reflection.noSession': () => 'Refleksi ini tidak menyebut sesi. Tambahkan “session:” dengan id sesinya.',
		...sharingWords.problem,
		...unreadFilesWords.problem,
		...datesWords.problem,
		...peopleWords.problem,
		'file.mixedLineEnds': () => 'Berkas ini memakai dua jenis akhir baris. Berkas tetap dibaca, tetapi Mentor Notes tidak mengubahnya sampai semuanya seragam.',
		'yaml.colonInText': () => 'Teks yang memuat titik dua dan spasi perlu diapit tanda kutip.',
		'yaml.listMark': () => 'Setiap butir daftar diawali tanda hubung dan spasi. Baris-baris ini belum diawali demikian, jadi berkas ini tidak dapat dibaca.',
		'record.colonInEntry': () => 'Ini dibaca sebagai satu teks. Teks yang memuat titik dua dan spasi sebaiknya diapit tanda kutip.',
		'record.listMark': () => 'Baris-baris ini dibaca sebagai daftar. Dalam YAML, setiap butir diawali tanda hubung dan spasi.',
		'yaml.reservedSign': p => `Teks yang diawali “${(p.value ?? '').slice(0, 1)}” perlu diapit tanda kutip.`,
		'yaml.textBelowBlock': p => `Teks ini berada di bawah “${p.expected ?? ''}”, tidak di dalamnya: barisnya perlu menjorok seperti baris di atasnya.`,
		'yaml.tab': () => 'Indentasi baris ini memakai tab. Di sini YAML hanya menerima spasi.',
		'yaml.hashEatsText': p => `“${p.value ?? ''}” hilang karena “#” setelah spasi mengawali komentar. Apit seluruh teks dengan tanda kutip.`,
		'record.translatedKey': p => `“${p.value ?? ''}” dipahami sebagai “${p.expected ?? ''}”.`,
		'record.translatedWord': p => `“${p.value ?? ''}” dipahami sebagai “${p.expected ?? ''}”.`,
		'record.endBeforeStart': p => `Tanggal berakhir mendahului tanggal mulai (${p.expected ?? ''}). Perbaiki salah satunya.`,
		'link.backslash': p => `Jalur dalam berkas ditulis dengan “/”: ${p.expected ?? ''}. Tanda “\\” hanya dipahami oleh Windows.`,
		'link.otherComputer': () => 'Berkas ini hanya ada di satu komputer sehingga tidak dapat dibuka orang lain. Salin ke dalam program dengan “Lampirkan Bukti Dukung…”.',
		'link.missing': p => p.expected === undefined ? 'Berkasnya tidak ada. Jalur dihitung dari folder tempat berkas ini.' : `Berkasnya tidak ada, tetapi ada ${p.expected}.`,
		'id.duplicate': p => `“${p.value ?? ''}” juga dipakai sebagai id di tempat lain, jadi keduanya tidak dapat dibedakan. Ganti salah satunya.`,
		'reference.unknownPerson': p => `Tidak ada “${p.value ?? ''}” di people.yaml.${didYouMean(p)}`,
		'reference.unknownPair': p => `Tidak ada pasangan mentoring “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownGoal': p => `Pasangan ini tidak memiliki tujuan “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownSession': p => `Tidak ada sesi “${p.value ?? ''}”. Mungkin sudah berganti nama atau dihapus.${didYouMean(p)}`,
		'reference.unknownAction': p => `Tidak ada tindak lanjut “${p.value ?? ''}”. Tindak lanjut dari sesi lain ditulis dengan id sesinya, “#”, lalu id tindak lanjutnya.${didYouMean(p)}`,
		'reference.unknownTemplate': p => `Tidak ada templat “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownCohort': p => `Program ini tidak memiliki angkatan “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownValue': p => `“${p.value ?? ''}” bukan salah satu nilai program ini.${didYouMean(p)}`,
		'action.noOwner': () => 'Tindak lanjut ini belum memiliki penanggung jawab. Tambahkan “owner:” agar jelas siapa yang mengerjakannya.',
		'action.dueBeforeSession': p => `Tenggatnya lebih awal daripada tanggal sesi (${p.expected ?? ''}).`,
		'action.doneWithoutDay': () => 'Tindak lanjut ini selesai, tetapi belum tercatat kapan selesainya. Tambahkan “done_on:”.',
		'session.statusContradictsDate': p => `Sesi ini belum mungkin berstatus “${p.value ?? ''}”: tanggalnya ${p.expected ?? ''}.`,
		'pair.unnamedSessions': p => `${p.value ?? ''} sesi yang selesai tidak menyebut pesertanya sehingga jam dan JP-nya dihitung untuk anggota pasangan ini yang sekarang.`,
		'pair.continuesCircle': p => `Dengan “${p.value ?? ''}”, pasangan ini melanjutkan dirinya sendiri. Perbaiki “continues” di sini atau di sana.`,
		'session.outsideCohort': p => `Tanggal ini di luar masa angkatan pasangan ini (${p.expected ?? ''}).`,
		'session.clash': p => `Pasangan ini memiliki sesi lain pada waktu yang sama: ${p.value ?? ''}.`,
		'programme.noId': () => 'Program ini belum memiliki id, jadi kalender mengenali sesinya dari nama program.',
		'template.empty': () => 'Templat ini kosong, jadi tidak ditawarkan.',
		'template.unknownPlaceholder': p => `“{{${p.value ?? ''}}}” bukan isian yang dikenal. Tulisannya dibiarkan apa adanya.`,
		'message.empty': () => 'Pesan ini kosong, jadi teks bawaan yang dipakai.',
		'message.unknownPlaceholder': p => `“{{${p.value ?? ''}}}” bukan isian yang dikenal. Pesan dari teks ini baru dapat disalin setelah isiannya diperbaiki.`,
	},

	fix: {
		...peopleWords.fix,
		joinInto: key => `Gabungkan keduanya di “${key}”`,
		listEntries: 'Jadikan baris-baris ini butir daftar',
		quote: 'Apit dengan tanda kutip',
		spaces: 'Pakai spasi, bukan tab',
		moveIntoBlock: key => key === undefined ? 'Masukkan ke ringkasan' : `Masukkan ke “${key}”`,
		replace: text => `Tulis “${text}”`,
		replaceWithoutTime: day => `Tulis “${day}” tanpa jamnya`,
		addPerson: person => `Tambahkan “${person}” ke people.yaml`,
		addDate: day => `Tambahkan tanggal ${day}`,
		doneOn: day => `Tandai selesai pada ${day}`,
		owner: name => `Jadikan ${name} penanggung jawab`,
		newId: newId => `Ganti id ini menjadi “${newId}”`,
		addId: newId => `Tambahkan id “${newId}”`,
		keepBothEntries: 'Pertahankan Keduanya: butir dari kedua pihak, berurutan',
		keepBothTexts: 'Pertahankan Keduanya: teks dari kedua pihak dalam satu sesi',
		keepBoth: name => `Pertahankan Keduanya: yang kedua menjadi ${name}`,
		closeHead: 'Tutup bagian awal catatan',
		nameSessions: sessions => `Tulis anggota pasangan ini yang sekarang ke ${String(sessions)} sesi itu`,
		lineEnds: 'Seragamkan Akhir Baris',
		all: title => `Perbaiki semua yang sejenis di berkas ini (${title})`,
	},

	ask: {
		template: { title: 'Refleksi Baru', placeholder: 'Pilih templat' },
		session: { title: 'Refleksi Baru', placeholder: 'Pilih sesi yang akan direfleksikan' },
		author: {
			title: 'Siapa Anda?',
			placeholder: 'Pilih penulis refleksi ini; pilihan ini diingat untuk program ini',
			other: 'Ketik nama…',
			typeName: 'Nama Anda, seperti yang dipakai di program ini',
		},
		pair: 'Pilih pasangan mentoring',
		whichSession: 'Pilih sesi',
		minutes: minutes => `${String(minutes)} menit`,
		ownTemplates: 'Milik program ini',
		programme: {
			title: 'Program Baru',
			name: 'Nama program',
			language: 'Bahasa program',
			timezone: 'Zona waktu program',
			otherZone: 'Zona waktu lain…',
			badZone: 'Tulis WIB, WITA, WIT, atau nama seperti Asia/Jakarta.',
			mentor: 'Nama mentor (boleh kosong), atau daftar peserta',
			mentee: 'Nama mentee (boleh kosong)',
		},
		newName: name => `“${name}” – nama baru`,
		nameNeeded: 'Nama harus diisi.',
		nameTaken: folder => `Folder “${folder}” sudah ada. Pilih nama lain.`,
		folder: { title: 'Di mana folder program akan diletakkan?', open: 'Letakkan di Sini' },
		languageNames: { en: 'English', id: 'Bahasa Indonesia' },
	},

	say: {
		...writingWords,
		formerNames: peopleWords.formerNames,
		noFolder: 'Buka folder lebih dahulu: berkas program akan disimpan di dalamnya.',
		noSessions: 'Belum ada sesi untuk direfleksikan. Catat dahulu sebuah sesi dengan “Catat Sesi…”.',
		notASession: 'Yang dipilih bukan sesi di ruang kerja ini.',
		notAPair: 'Yang dipilih bukan pasangan mentoring di ruang kerja ini.',
		notEditable: name => `${name} tidak dapat diubah dalam keadaan ini. Perbaiki dahulu masalahnya, lalu ulangi langkah ini.`,
		notANote: 'Pratinjau menampilkan catatan Markdown. Buka dahulu salah satunya.',
		failed: 'Terjadi kesalahan di Mentor Notes. Rinciannya ada di log.',
		showLog: 'Tampilkan Log',
		linkRefused: target => `Tautan ini tidak dibuka: ${target}`,
		linkMissing: target => `Tidak ada berkas ${target} di sini.`,
	},

	help: {
		newReflection: 'Refleksi Baru…',
		addId: 'Tambah Id',
		reflections: n => `${String(n)} refleksi`,
		cannotRename: 'Nama ini tidak dapat diganti di sini: nama ini mengikuti nama berkas atau folder, atau tidak tertulis di berkas mana pun.',
		badId: 'Id hanya memuat huruf kecil, angka, dan tanda hubung.',
		idTaken: taken => `Id “${taken}” sudah dipakai.`,
	},

	pages: {
		openSession: 'Buka Sesi', openReflection: 'Buka Refleksi',
		noSession: 'Tidak ada sesi, refleksi, atau program di sini yang dapat ditampilkan.',
	},

	page: {
		session: 'Sesi', author: 'Penulis', date: 'Tanggal', readers: 'Pembaca', template: 'Templat',
		empty: 'Catatan ini masih kosong.',
		preview: name => `Pratinjau ${name}`,
		unknownSession: session => `${session} (sesi tidak ditemukan)`,
		openSession: 'Buka sesi',
		brokenHead: 'Bagian awal catatan ini (di antara dua baris ---) tidak terbaca.',
		pasteIndented: 'Tempel ke dalam teks',
		goToLine: 'Tekan Enter atau klik untuk menampilkan judul ini di editor',
	},

	files: {
		reflectionTitle: searchableWords.reflectionTitle,
		journal: day => `Jurnal, ${day}`,
		untitled: day => `Sesi ${day}`,
		programme: 'Berkas program. Pasangan ada di pairs/, sesi di sessions/<pasangan>/, satu berkas per sesi.',
		people: 'Semua orang dalam program, dan satu-satunya berkas berisi data pribadi. Berkas lain menyebut orang dengan id.',
		pair: 'Satu pasangan mentoring: siapa yang bertemu, seberapa sering, dan tujuan yang disepakati.',
		goals: 'Tujuan pasangan ini, misalnya:',
		goalExample: 'Hal yang dapat dilakukan mentee pada akhir program',
		policy: 'Setelah berapa hari tanpa pertemuan sebuah pasangan ditandai di tampilan Sesi, dan setelah berapa hari ditandai mendesak',
	},

	cli: {
		summary: (files, errors, warnings) => `${String(files)} berkas dibaca: ${String(errors)} kesalahan, ${String(warnings)} peringatan.`,
	},
};

function didYouMean(problem: Problem): string {
	return problem.expected === undefined ? '' : ` Apakah maksud Anda “${problem.expected}”?`;
}

function syntaxCause(code: string): string {
	const causes: Readonly<Record<string, string>> = {
		BAD_INDENT: 'periksa indentasi barisnya',
		TAB_AS_INDENT: 'indentasi baris ini memakai tab; pakailah spasi',
		MISSING_CHAR: 'tanda penutup atau titik dua tidak ada',
		BLOCK_AS_IMPLICIT_KEY: 'beri tanda kutip pada nilai yang memuat “: ”',
		UNEXPECTED_TOKEN: 'beri tanda kutip pada nilai yang diawali tanda seperti @ atau %',
		BAD_SCALAR_START: 'beri tanda kutip pada nilai yang diawali tanda seperti @ atau %',
		MULTILINE_IMPLICIT_KEY: 'titik dua tidak ada, atau baris ini perlu tanda kutip',
		BAD_DQ_ESCAPE: 'dalam tanda petik ganda “\\” memiliki arti khusus; tulis “/” atau pakai petik tunggal',
		BAD_ALIAS: 'alias ini tidak menunjuk ke mana pun',
	};
	return Object.hasOwn(causes, code) ? ` (${causes[code] ?? ''})` : '';
}
