import type { reflectingWords as en } from '../en/reflecting';

export const reflectingWords: typeof en = {
	journal: 'Jurnal',
	journalEntry: day => `Catatan jurnal, ${day}`,
	journalDetail: 'tidak tentang sesi tertentu',
	otherSessions: 'Sesi lainnya',
	withYourReflection: 'Sudah ada refleksi Anda',
	withReflection: 'Sudah ada refleksi',

	turn: {
		title: 'Jadikan Tindak Lanjut',
		what: 'Apa yang akan dilakukan? Pakai kalimatnya, atau singkatkan',
		noLine: 'Letakkan kursor di baris refleksi yang ada isinya, lalu ulangi langkah ini.',
		noSession: 'Catatan ini tidak menyebut sesi tempat mencatat tindak lanjut. Tambahkan “session:” dengan id sesinya di bagian awal catatan.',
		sessionGone: session => `Sesi “${session}” sudah tidak ada, jadi tidak ada perubahan yang disimpan. Mungkin sesi itu berganti nama atau dihapus.`,
		isLinked: 'Baris ini sudah dijadikan tindak lanjut.',
		noteChanged: 'Baris ini telah berubah, jadi tidak ada perubahan yang disimpan. Periksa kembali, lalu ulangi langkah ini.',
		link: 'tindak lanjut',
		visible: 'Ini akan terlihat oleh orang lain',
		visibleDetail: (text, owner, due) => [
			'Catatan ini pribadi. Hanya teks berikut yang ditulis ke berkas sesi. Berkas itu dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya:',
			'',
			`“${text}”`,
			...(owner === undefined ? [] : [`Penanggung jawab: ${owner}`]),
			...(due === undefined ? [] : [`Tenggat: ${due}`]),
			'',
			'Berkas sesi tidak menyebut asalnya. Di catatan Anda ditambahkan tautan ke tindak lanjut itu.',
		].join('\n'),
		make: 'Tambahkan Tindak Lanjut',
		added: day => `Ditambahkan ke tindak lanjut sesi ${day}.`,
		open: 'Buka',
	},

	again: {
		title: 'Refleksi Baru',
		begun: 'Anda sudah memiliki refleksi tentang sesi ini dari templat yang sama',
		goOn: 'Lanjutkan refleksi itu',
		another: 'Tulis refleksi lain',
	},
	trace: {
		offer: 'Catatan Anda pribadi, jadi program ini tidak memperlihatkan bahwa catatan itu ada. Apakah berkas sesi perlu menyebut bahwa Anda sudah menulis refleksi, tanpa isinya? Jawaban Anda juga berlaku untuk catatan berikutnya di program ini.',
		leave: 'Ya, Cantumkan',
		keep: 'Tidak',
		left: 'Berkas sesi kini menyebut bahwa Anda sudah menulis refleksi.',
		stop: 'Jangan Cantumkan Lagi',
	},
};
