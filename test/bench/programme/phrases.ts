/* What made-up people write, in two languages. Some of it needs quotes in YAML, as the product's own writer sets them. */

export const titles = [
	'Menjaga layanan tetap baik dari rumah', 'Meninjau hasil wawancara', 'Membahas rapat yang dipimpin sendiri', 'Hasil harus nyata',
	'What three service users told us', 'Handing the desk over to the team', 'Preparing the first presentation', 'Giving feedback that helps',
	'"Menyusun rencana: tiga langkah pertama"', '"Rapat #2: satu keputusan, tiga puluh menit"', '"Listening first: what I heard"', 'Mengenali pola kerja yang melelahkan',
];

export const topics = [
	'public-service', 'remote-work', 'leading-meetings', 'presenting', 'listening', 'mid-point-review', 'digital-skills', 'agreement',
];

export const values = ['berorientasi-pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'];

export const sentences = [
	'Dari dua puluh pertanyaan, tujuh baru dijawab keesokan harinya.',
	'Sebabnya bukan kurang orang, melainkan tidak jelas siapa yang menjawab setelah jam makan siang.',
	'Kalimat yang paling membantu ternyata sederhana: mengulang maksud orang itu lalu bertanya kepada peserta lain.',
	'Kami berlatih dengan bergantian peran sampai terasa wajar.',
	'None of them minded waiting an hour; what they minded was not knowing whether anyone had read their question.',
	'So the words matter more than the speed.',
	'We looked at the numbers of the last two weeks – eight of ten days without a question left overnight.',
	'Belum semua berjalan: umpan balik tertulis masih ditunggu dari dua rekan.',
	'Before changing anything, we want to hear it from the people themselves.',
	'Pekan depan dicoba dengan satu loket dulu, lalu dinilai bersama.',
];

export const decisions = [
	'"Mulai dari yang paling sering ditanyakan: syarat dan jadwal"', 'Belum menambah aplikasi baru', 'Rapat pertama cukup tiga puluh menit dengan satu keputusan',
	'Every question gets a short first answer', 'Standard replies are rewritten in plain words', 'Bertemu setiap dua pekan, paling lama satu jam',
];

export const tasks = [
	'Mewawancarai tiga pengguna layanan', 'Mencatat pertanyaan yang paling sering muncul', 'Membuat jadwal jaga bersama kepala loket',
	'Rewrite the five most used replies in plain words', 'Ask for a second telephone for the desk', 'Memimpin satu rapat singkat',
	'"Menyusun paparan: paling banyak tiga halaman"', 'Meminta umpan balik tertulis dari dua rekan', 'Read the new replies as if seeing them for the first time',
];

export const comments = [
	'# Dicatat sehari sesudahnya.',
	'# Written down the day after.',
	'# Tanpa nama peserta lain, atas kesepakatan.',
	'# Moved here from the paper form.',
];

export const firstNames = ['budi', 'sari', 'wayan', 'dewi', 'agus', 'rina', 'tono', 'maya', 'joko', 'ayu', 'bayu', 'intan'];
