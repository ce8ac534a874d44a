const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

const en = {
	/** The Reflections view. */
	toWrite: 'To write',
	sessions: (n: number): string => count(n, 'session', 'sessions'),
	notes: (n: number): string => count(n, 'note', 'notes'),
	earlier: 'Earlier',
	ago: (days: number): string => days === 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`,
	dueIn: (days: number): string => days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${String(days)} days`,
	late: (days: number): string => `${count(days, 'day', 'days')} late`,
	/** How many of a note's stages have something written in them. */
	stages: (written: number, of: number): string => `${String(written)} of ${count(of, 'stage', 'stages')}`,
	/** A private note whose author the reader is not, or may not be: not even its title is shown. */
	privateNote: 'Private reflection',
	meantFor: { private: 'private', pair: 'for the pair', coordinator: 'for the coordinator', programme: 'for the programme' },
	noAuthor: 'Nobody named',
	noTemplate: 'Without a template',
	you: (name: string): string => `${name} (you)`,
	/** The name of a quick fix. */
	aboutSession: (session: string): string => `It is about the session of ${session}`,
	whoAreYou: 'Who are you?',
	whoAreYouWhy: 'Then the sessions that you may still want to write about are shown here. It is remembered on this computer only, never in the programme’s files.',
	groupBy: {
		title: 'Group Reflections By',
		placeholder: 'What the reflections are grouped by',
		person: 'Person',
		template: 'Template',
		none: 'Nothing: one list, newest first',
	},

	/** Who the reader is. */
	me: {
		placeholder: 'Choose who you are in this programme; it is remembered on this computer only',
		title: 'Who are you?',
		programme: 'Choose the programme',
		none: 'There is no session yet that you could have taken part in.',
		notAProgramme: 'That isn’t a programme in this workspace.',
	},

	/** What is asked about a note while it is written. */
	questions: {
		empty: (heading: string): string => `“${heading}” is still empty. What would you note?`,
		retold: (heading: string): string => `“${heading}” uses mostly the words of the first stage. What does it mean to you?`,
		noNextStep: (): string => 'What is one small thing that you will do next?',
		noDay: (): string => 'By when will you do it?',
		turnOff: 'Don’t Ask Again',
		turnedOff: 'Mentor Notes asks nothing more about notes. The setting is “mentorNotes.questions”.',
		turnOn: 'Ask Again',
	},

	/** *Turn Into Action…* */
	turn: {
		title: 'Turn Into Action',
		what: 'What is to be done? Keep the wording or shorten it',
		codeAction: 'Turn Into Action…',
		noLine: 'Put the cursor on a line of a reflection that has words, then repeat the step.',
		noSession: 'This note names no session that an action could be added to. Add “session:” with the session’s id to its front matter.',
		sessionGone: (id: string): string => `There is no session “${id}” any more, so nothing was written. It may have been renamed or removed.`,
		isLinked: 'This line has been turned into an action already.',
		noteChanged: 'The line has changed in the meantime, so nothing was written. Check it and try again.',
		/** The text of the link that replaces the line in the note. */
		link: 'action',
		visible: 'This becomes visible',
		visibleDetail: (text: string, owner: string | undefined, due: string | undefined): string => [
			`The note is private. Only this is written into the session’s file, which anyone with access to this repository can read:`,
			'',
			`“${text}”`,
			...(owner === undefined ? [] : [`Owner: ${owner}`]),
			...(due === undefined ? [] : [`Due: ${due}`]),
			'',
			'Nothing says where it comes from, and the note stays as it is.',
		].join('\n'),
		make: 'Add the Action',
		added: (day: string): string => `Added to the actions of the session of ${day}.`,
		open: 'Open',
	},

	/** A note from the same template is there already. */
	again: {
		title: 'New Reflection',
		begun: 'You have a note on this session from this template already',
		goOn: 'Continue that note',
		another: 'Write another one',
	},
	/** The trace that an author may leave in the session's file. */
	trace: {
		offer: 'Your note is private, so nobody can see that it exists. Shall the session’s file say that you have written one, without its text, and do so for your later notes in this programme as well?',
		leave: 'Yes, Record It',
		keep: 'No',
		left: 'The session’s file now says that you have written a reflection.',
		stop: 'Stop Recording',
	},
};

const id: typeof en = {
	toWrite: 'Perlu ditulis',
	sessions: n => `${String(n)} sesi`,
	notes: n => `${String(n)} catatan`,
	earlier: 'Sebelumnya',
	ago: days => days === 0 ? 'hari ini' : days === 1 ? 'kemarin' : `${String(days)} hari lalu`,
	dueIn: days => days === 0 ? 'tenggat hari ini' : days === 1 ? 'tenggat besok' : `tenggat ${String(days)} hari lagi`,
	late: days => `terlambat ${String(days)} hari`,
	stages: (written, of) => `${String(written)} dari ${String(of)} tahap`,
	privateNote: 'Refleksi pribadi',
	meantFor: { private: 'pribadi', pair: 'untuk pasangan mentoring', coordinator: 'untuk koordinator', programme: 'untuk program' },
	noAuthor: 'Tanpa nama',
	noTemplate: 'Tanpa templat',
	you: name => `${name} (Anda)`,
	aboutSession: session => `Catatan ini tentang sesi ${session}`,
	whoAreYou: 'Siapa Anda?',
	whoAreYouWhy: 'Setelah itu, sesi yang mungkin masih ingin Anda refleksikan akan tampil di sini. Jawabannya hanya diingat di komputer ini, tidak pernah di berkas program.',
	groupBy: {
		title: 'Kelompokkan Refleksi Menurut',
		placeholder: 'Dasar pengelompokan refleksi',
		person: 'Orang',
		template: 'Templat',
		none: 'Tidak dikelompokkan: satu daftar, yang terbaru lebih dulu',
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
		turnedOff: 'Mentor Notes tidak akan bertanya lagi tentang catatan. Setelannya “mentorNotes.questions”.',
		turnOn: 'Tanya Lagi',
	},

	turn: {
		title: 'Jadikan Tindak Lanjut',
		what: 'Apa yang akan dilakukan? Pakai kalimatnya, atau singkatkan',
		codeAction: 'Jadikan Tindak Lanjut…',
		noLine: 'Letakkan kursor di baris refleksi yang ada isinya, lalu ulangi langkah ini.',
		noSession: 'Catatan ini tidak menyebut sesi tempat mencatat tindak lanjut. Tambahkan “session:” dengan id sesinya di bagian awal catatan.',
		sessionGone: session => `Sesi “${session}” sudah tidak ada, jadi tidak ada perubahan yang disimpan. Mungkin sesi itu berganti nama atau dihapus.`,
		isLinked: 'Baris ini sudah dijadikan tindak lanjut.',
		noteChanged: 'Baris ini telah berubah, jadi tidak ada perubahan yang disimpan. Periksa kembali, lalu ulangi langkah ini.',
		link: 'tindak lanjut',
		visible: 'Ini akan terlihat oleh orang lain',
		visibleDetail: (text, owner, due) => [
			'Catatan ini pribadi. Hanya yang berikut yang ditulis ke berkas sesi, yang dapat dibaca siapa pun yang punya akses ke repositori ini:',
			'',
			`“${text}”`,
			...(owner === undefined ? [] : [`Penanggung jawab: ${owner}`]),
			...(due === undefined ? [] : [`Tenggat: ${due}`]),
			'',
			'Asalnya tidak disebutkan, dan catatan Anda tetap seperti adanya.',
		].join('\n'),
		make: 'Tambahkan Tindak Lanjut',
		added: day => `Ditambahkan ke tindak lanjut sesi ${day}.`,
		open: 'Buka',
	},

	again: {
		title: 'Refleksi Baru',
		begun: 'Anda sudah punya refleksi tentang sesi ini dari templat yang sama',
		goOn: 'Lanjutkan refleksi itu',
		another: 'Tulis refleksi lain',
	},
	trace: {
		offer: 'Catatan Anda pribadi, jadi tidak ada yang tahu bahwa catatan itu ada. Apakah berkas sesi perlu menyebut bahwa Anda sudah menulis refleksi, tanpa isinya, begitu juga untuk catatan Anda berikutnya di program ini?',
		leave: 'Ya, Cantumkan',
		keep: 'Tidak',
		left: 'Berkas sesi kini menyebut bahwa Anda sudah menulis refleksi.',
		stop: 'Jangan Lakukan Lagi',
	},
};

export const reflectionsWords = { en, id };
