import type { joiningWords as en } from '../en/joining';

export const joiningWords: typeof en = {
	title: 'Ikuti Program',
	address: 'Alamat program, dari koordinator Anda',
	fault: {
		empty: 'Tempelkan alamat yang dikirim koordinator Anda.',
		password: 'Alamat ini berisi kata sandi. Tempelkan tanpa kata sandi: Anda akan ditanya saat program diterima.',
		noAddress: 'Ini bukan alamat. Alamat diawali “https://”, atau berbentuk “nama@komputer:folder”, atau berupa folder.',
	},
	into: folder => `Program disimpan di folder “${folder}”.`,
	where: 'Di mana program disimpan di komputer ini?',
	another: 'Folder lain…',
	choose: 'Simpan di Sini',
	taken: folder => `Sudah ada folder “${folder}” di sini.`,
	receiving: name => `Menerima “${name}”…`,
	failed: {
		offline: 'Alamat tidak dapat dihubungi. Periksa sambungan dan alamatnya, lalu coba lagi.',
		authentication: 'Alamatnya ada, tetapi Anda belum boleh membacanya. Mintalah akses kepada koordinator, lalu coba lagi.',
		notThere: 'Tidak ada apa pun di alamat ini. Tanyakan alamatnya kepada koordinator.',
		other: reason => `Program tidak dapat diterima. Laporan Git: ${reason}`,
	},
	noProgramme: name => `“${name}” sudah diterima, tetapi tidak berisi program. Tanyakan kepada koordinator apakah alamatnya benar.`,
	open: 'Buka Folder',
	already: name => `“${name}” sudah ada di komputer ini.`,
	identity: {
		title: 'Nama Anda dalam Riwayat',
		name: 'Nama Anda, seperti dilihat orang lain pada kiriman Anda',
		email: 'Alamat surel Anda, seperti dilihat orang lain pada kiriman Anda',
		nameNeeded: 'Nama perlu diisi.',
		emailNeeded: 'Alamat surel perlu diisi, misalnya sari@example.org.',
	},
	joined: programme => `Anda sudah mengikuti “${programme}”. Yang Anda tulis tersimpan di komputer ini; “Kirim dan Terima…” membagikannya.`,
	joinedAs: (programme, who) => `Anda sudah mengikuti “${programme}” sebagai ${who}. Yang Anda tulis tersimpan di komputer ini; “Kirim dan Terima…” membagikannya.`,
	notMe: 'Ini Bukan Saya…',
	begin: {
		title: 'Mulai Membagikan',
		ask: 'Bagikan program ini kepada orang lain?',
		about: programme => `Mulai sekarang versi “${programme}” dicatat dan dapat dikirim.`,
		yes: 'Mulai',
		remote: 'Alamat tempat program dibagikan: repositori kosong yang dibuat instansi Anda',
		remoteHow: 'Mintalah repositori kosong beserta alamatnya kepada instansi Anda. Setiap orang yang boleh membacanya dapat mengikuti program.',
	},
};
