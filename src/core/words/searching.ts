const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const bulan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

const en = {
	/** Comments in new files. */
	files: {
		contact: 'Further keys: aliases (other spellings), email, phone, unit, position. Write contact data here and nowhere else.',
		cadence: 'How often they mean to meet, for example:',
	},
	rows: {
		found: (found: number, all: number): string => `${String(found)} of ${String(all)} ${all === 1 ? 'session' : 'sessions'}`,
		/** `2021-08` */
		month: (month: string): string => `${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
		noCohort: 'Without a cohort',
		noDay: 'No date',
		pairs: (n: number): string => n === 1 ? '1 pair' : `${String(n)} pairs`,
		people: (n: number): string => n === 1 ? '1 person' : `${String(n)} people`,
	},
	/** Above the rows: what is shown otherwise than usual. */
	view: {
		filtered: (
			filter: string, sessions: number,
		): string => `Filtered by “${filter}”: ${sessions === 1 ? '1 session' : `${String(sessions)} sessions`}`,
		noMatch: (filter: string): string => `No session matches “${filter}”.`,
		grouped: { pair: 'By pair', month: 'By month', status: 'By status', cohort: 'By cohort', person: 'By person' },
		ordered: { newest: 'Newest first', oldest: 'Oldest first', title: 'By title', notMet: 'Pairs that have not met the longest first' },
	},
	ask: {
		group: { title: 'Group Sessions By', placeholder: 'Default: by pair' },
		order: { title: 'Sort Sessions By', placeholder: 'Default: newest first' },
		shownNow: 'shown now',
		filter: { title: 'Filter Sessions', placeholder: 'Title, person, date or what a row says, such as 19 nov, overdue, urgent; every word must be found' },
		goTo: { title: 'Go to Session', placeholder: 'Date, title, person or status of a session' },
		split: { title: 'Split into One File per Session', placeholder: 'Choose the list to split' },
		programme: 'Choose the programme',
		name: 'Full name, with titles as they are written',
		pair: {
			title: 'New Pair', mentor: 'Who is the mentor?', mentee: 'Who is the mentee?', another: 'Is there another mentee?', noMore: (names: string): string => `No, only ${names}`,
			cohort: 'Which cohort?', noCohort: 'No cohort', cadence: 'How often do they mean to meet?',
			weeks: (n: number): string => n === 1 ? 'Every week' : `Every ${String(n)} weeks`,
			noCadence: 'Not agreed yet',
		},
		person: {
			title: 'Add Person', role: 'What is their role?', noRole: 'Leave it open', otherRole: 'Type a role…', newRole: (role: string): string => `“${role}” – another role`, typeRole: 'Role in this programme',
			roles: { mentor: 'Mentor', mentee: 'Mentee', coordinator: 'Coordinator', speaker: 'Speaker' },
		},
		evidence: {
			title: 'Attach Evidence',
			what: 'What is it evidence for?',
			actions: 'Open actions',
			goals: 'Open goals',
			file: 'Choose the file to attach',
			open: 'Attach',
		},
	},
	say: {
		noSessions: 'There is no session in this workspace yet. Log the first one with “Log Session…”.',
		split: (
			sessions: number, list: string,
		): string => `${sessions === 1
			? '1 session has'
			: `${String(sessions)} sessions have`} a file of ${sessions === 1
				? 'its'
				: 'their'} own now. Undo in ${list} brings the list back; without it, the file can be deleted.`,
		saveFirst: (name: string): string => `${name} has unsaved changes. Save it first, then repeat the step.`,
		notAList: 'That isn’t a list of sessions (sessions.yaml) in this workspace.',
		noLists: 'There is no list of sessions (sessions.yaml) with a session in it.',
		emptyList: (name: string): string => `There is no session in ${name}.`,
		sharedParts: (name: string): string => `${name} was not split: a “*” in it stands for something in another place. Write those values out first.`,
		notAPlainList: (name: string): string => `${name} was not split, since its sessions can’t be moved without changing them. Begin each with a hyphen on a line of its own, then repeat the step.`,
		undoneUnsaved: (name: string): string => `${name} could not be saved, so the files of its sessions stay as well.`,
		undoneButChanged: (names: string): string => `The list is back. These files were changed since and stay, so their sessions are in both places: ${names}`,
		notAProgramme: 'That isn’t a programme in this workspace.',
		noProgramme: 'There is no programme here yet. Make one with “New Programme…” first.',
		samePerson: 'Mentor and mentee are the same person. A pair needs two.',
		alreadyAPair: (mentor: string, mentee: string): string => `${mentor} and ${mentee} are a pair already.`,
		personExists: 'Somebody in people.yaml is called that already.',
		notForEvidence: 'That isn’t an action or a goal in this workspace.',
		nothingForEvidence: 'No action or goal is open, so there is nothing to attach evidence to.',
		noSuchFile: (name: string): string => `${name} can’t be read as a file, so it was not attached.`,
		evidenceTooLarge: (name: string): string => `${name} is larger than 50 MB and was not attached: everyone who copies the programme would have to copy it too. Write a link to it instead.`,
	},
};

const id: typeof en = {
	files: {
		contact: 'Kunci lain: aliases (ejaan lain), email, phone, unit, position. Tulis data kontak di sini saja, jangan di berkas lain.',
		cadence: 'Seberapa sering mereka hendak bertemu, misalnya:',
	},
	rows: {
		found: (found, all) => `${String(found)} dari ${String(all)} sesi`,
		month: month => `${bulan[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
		noCohort: 'Tanpa angkatan',
		noDay: 'Tanpa tanggal',
		pairs: n => `${String(n)} pasangan mentoring`,
		people: n => `${String(n)} orang`,
	},
	view: {
		filtered: (filter, sessions) => `Disaring dengan “${filter}”: ${String(sessions)} sesi`,
		noMatch: filter => `Tidak ada sesi yang cocok dengan “${filter}”.`,
		grouped: {
			pair: 'Menurut pasangan',
			month: 'Menurut bulan',
			status: 'Menurut status',
			cohort: 'Menurut angkatan',
			person: 'Menurut orang',
		},
		ordered: { newest: 'Terbaru di atas', oldest: 'Terlama di atas', title: 'Menurut judul', notMet: 'Pasangan yang paling lama tidak bertemu di atas' },
	},
	ask: {
		group: { title: 'Kelompokkan Sesi Menurut', placeholder: 'Biasanya menurut pasangan' },
		order: { title: 'Urutkan Sesi Menurut', placeholder: 'Biasanya yang terbaru di atas' },
		shownNow: 'sedang ditampilkan',
		filter: { title: 'Saring Sesi', placeholder: 'Judul, orang, tanggal, atau tulisan di baris, misalnya 19 nov, lewat tenggat, mendesak; setiap kata harus ditemukan' },
		goTo: { title: 'Buka Sesi', placeholder: 'Tanggal, judul, orang, atau status sesi' },
		split: { title: 'Pecah Menjadi Satu Berkas per Sesi', placeholder: 'Pilih daftar yang akan dipecah' },
		programme: 'Pilih program',
		name: 'Nama lengkap, dengan gelar seperti biasa ditulis',
		pair: {
			title: 'Pasangan Mentoring Baru', mentor: 'Siapa yang menjadi mentor?', mentee: 'Siapa yang menjadi mentee?', another: 'Apakah ada mentee lain?', noMore: names => `Tidak, hanya ${names}`,
			cohort: 'Angkatan yang mana?', noCohort: 'Tanpa angkatan', cadence: 'Seberapa sering mereka hendak bertemu?',
			weeks: n => n === 1 ? 'Setiap pekan' : `Setiap ${String(n)} pekan`,
			noCadence: 'Belum disepakati',
		},
		person: {
			title: 'Tambah Orang', role: 'Apa perannya dalam program ini?', noRole: 'Biarkan kosong', otherRole: 'Ketik peran…', newRole: role => `“${role}” – peran lain`, typeRole: 'Peran dalam program ini',
			roles: { mentor: 'Mentor', mentee: 'Mentee', coordinator: 'Koordinator', speaker: 'Narasumber' },
		},
		evidence: {
			title: 'Lampirkan Bukti Dukung',
			what: 'Bukti dukung untuk apa?',
			actions: 'Tindak lanjut yang belum selesai',
			goals: 'Tujuan yang masih berjalan',
			file: 'Pilih berkas yang akan dilampirkan',
			open: 'Lampirkan',
		},
	},
	say: {
		noSessions: 'Belum ada sesi di ruang kerja ini. Catat sesi pertama dengan “Catat Sesi…”.',
		split: (sessions, list) => `${String(sessions)} sesi sekarang memiliki berkas sendiri. Urungkan di ${list} untuk mengembalikan daftarnya; jika tidak perlu, berkas itu boleh dihapus.`,
		saveFirst: name => `${name} memuat perubahan yang belum disimpan. Simpan dahulu, lalu ulangi langkah ini.`,
		notAList: 'Yang dipilih bukan daftar sesi (sessions.yaml) di ruang kerja ini.',
		noLists: 'Tidak ada daftar sesi (sessions.yaml) yang berisi sesi.',
		emptyList: name => `Tidak ada sesi di ${name}.`,
		sharedParts: name => `${name} tidak dipecah: ada “*” di dalamnya yang mewakili sesuatu di tempat lain. Tuliskan dahulu nilainya langsung.`,
		notAPlainList: name => `${name} tidak dipecah karena sesinya tidak dapat dipindahkan tanpa berubah. Awali setiap sesi dengan tanda hubung di baris tersendiri, lalu ulangi langkah ini.`,
		undoneUnsaved: name => `${name} tidak dapat disimpan, jadi berkas sesinya juga dibiarkan.`,
		undoneButChanged: names => `Daftar sudah kembali. Berkas berikut sudah berubah dan dibiarkan, jadi sesinya ada di dua tempat: ${names}`,
		notAProgramme: 'Yang dipilih bukan program di ruang kerja ini.',
		noProgramme: 'Belum ada program di sini. Buat dahulu dengan “Program Baru…”.',
		samePerson: 'Mentor dan mentee adalah orang yang sama. Satu pasangan terdiri atas dua orang.',
		alreadyAPair: (mentor, mentee) => `${mentor} dan ${mentee} sudah menjadi pasangan mentoring.`,
		personExists: 'Sudah ada orang dengan nama itu di people.yaml.',
		notForEvidence: 'Yang dipilih bukan tindak lanjut atau tujuan di ruang kerja ini.',
		nothingForEvidence: 'Tidak ada tindak lanjut atau tujuan yang belum selesai, jadi tidak ada yang dapat dilampiri bukti dukung.',
		noSuchFile: name => `${name} tidak terbaca sebagai berkas, jadi tidak dilampirkan.`,
		evidenceTooLarge: name => `${name} lebih besar dari 50 MB dan tidak dilampirkan: semua orang yang menyalin program ini harus ikut menyalinnya. Tuliskan tautannya saja.`,
	},
};

export const findingWords = { en, id };
