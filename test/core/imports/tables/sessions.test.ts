import { assert } from 'chai';
import { keys, read, records } from './reading';

/** A student's logbook, with one entry as a bullet between two tables. */
const logbook = `# Logbook bimbingan

| No | Tanggal | Kegiatan | Hasil / Tindak lanjut | Paraf |
|----|---------|----------|-----------------------|:-----:|
| 1 | 28/10/2025 | Pengarahan awal | • Menentukan tema<br>• Memilih data \\| alat | ✓ |
| 2 | Rab, 5 Nov 2025 | Bab 1 | Revisi latar belakang | |
| 3 | **11/12/2025** | Bab 2 | - | belum |

* 19/11/2025 [2 jam]
Bertemu Ani tentang bab 3

| Date | Type | Key decisions |
| - | - | - |
| 2025-12-14 | Mentor (Ani) | Fitur disepakati; data menyusul |
`;

suite('A table of meetings', () => {
	test('in Markdown gives all of the text, with the log around it', async () => {
		assert.deepEqual(await records('README.md', logbook), [
			{ kind: 'session', line: 5, date: '2025-10-28', status: 'done', title: 'Pengarahan awal', summary: 'Menentukan tema\nMemilih data | alat', approvedBy: true },
			{ kind: 'session', line: 6, date: '2025-11-05', status: 'done', title: 'Bab 1', summary: 'Revisi latar belakang' },
			{ kind: 'session', line: 7, date: '2025-12-11', status: 'done', title: 'Bab 2' },
			{ kind: 'session', line: 9, date: '2025-11-19', minutes: 120, status: 'done', summary: 'Bertemu Ani tentang bab 3' },
			{ kind: 'session', line: 14, date: '2025-12-14', status: 'done', mentors: ['Ani'], sessionKind: 'one-on-one', decisions: ['Fitur disepakati; data menyusul'] },
		]);
		const { columns } = await read('README.md', logbook);
		assert.deepEqual(columns.map(({ name, key, dateOrder }) => [name, key, ...dateOrder === undefined ? [] : [dateOrder]]), [
			['No', 'ignore'], ['Tanggal', 'date', 'dmy'], ['Kegiatan', 'title'], ['Hasil / Tindak lanjut', 'summary'], ['Paraf', 'approved'],
			['Date', 'date', 'ymd'], ['Type', 'kind'], ['Key decisions', 'decisions'],
		]);
	});

	test('of a supervision system: a numbered cell becomes actions, progress is kept, a day that can be two is asked about', async () => {
		assert.deepEqual(await records('catatan_bimbingan.csv', `ID Catatan,"Nama Peserta","Tanggal Bimbingan","Hasil Bimbingan","Tugas Perbaikan","Catatan Tambahan",Status,"Progress Terakhir (%)","Dibuat Pada"
7,Budi,03/02/2026,"Bab 1 diterima","1. perbaiki tabel
2. tambah sumber",,Selesai,62.5,"03/02/2026 14:05"
`), [{
			kind: 'session', line: 2, mentees: ['Budi'], status: 'done', summary: 'Bab 1 diterima',
			actions: [{ text: 'perbaiki tabel', isDone: false }, { text: 'tambah sumber', isDone: false }],
			issues: ['eitherOrder 03/02/2026 2026-02-03 2026-03-02'],
			rest: ['ID Catatan: 7', 'Progress Terakhir (%): 62.5', 'Dibuat Pada: 03/02/2026 14:05'],
		}]);
	});

	test('of a system takes its days like their neighbours, and its states', async () => {
		assert.deepEqual(await records('a.csv', [
			'Nama Peserta,Tanggal Bimbingan,Hasil,Tugas Perbaikan,Status,Progress %',
			'Gita Sari,25/02/2026,Bab 1 diterima,-,Selesai,50', 'Gita Sari,04/03/2026,,revisi,Terjadwal,',
		].join('\n')), [
			{ kind: 'session', line: 2, date: '2026-02-25', mentees: ['Gita Sari'], status: 'done', summary: 'Bab 1 diterima', rest: ['Progress %: 50'] },
			{ kind: 'session', line: 3, date: '2026-03-04', mentees: ['Gita Sari'], status: 'scheduled', actions: [{ text: 'revisi', isDone: false }] },
		]);
		assert.deepEqual(await records('b.csv', [
			'Nama Peserta;Tanggal Bimbingan;Nama Pembimbing;Hasil Bimbingan;Tugas Perbaikan;PIC;Tenggat',
			'Hadi Wijaya;13/01/2026;Ani Lestari, M.Si.;Judul disetujui;1. susun bab 1 2. cari data;Hadi Wijaya;20/01/2026',
		].join('\n')), [{
			kind: 'session', line: 2, date: '2026-01-13', mentors: ['Ani Lestari, M.Si.'], status: 'done', mentees: ['Hadi Wijaya'], summary: 'Judul disetujui',
			actions: ['susun bab 1', 'cari data'].map(text => ({ text, owner: 'Hadi Wijaya', due: '2026-01-20', isDone: false })),
		}]);
	});

	test('in Markdown has lines and bullets in its cells, emphasis and bars', async () => {
		assert.deepEqual(await records('log.md', `| Tanggal | Kegiatan | Hasil |
|---|---|---|
| 28/10/2024 | Diskusi awal | • Menentukan tema<br>• Membaca tiga artikel |
| 04/11/2024 | [Bab 1](https://example.org/a) | \`kode\` \\| **tabel** |
`), [
			{ kind: 'session', line: 3, date: '2024-10-28', title: 'Diskusi awal', status: 'done', summary: 'Menentukan tema\nMembaca tiga artikel' },
			{ kind: 'session', line: 4, date: '2024-11-04', status: 'done', title: 'Bab 1 <https://example.org/a>', summary: 'kode | tabel' },
		]);
		assert.deepEqual(await records('log2.md', `Hari/Tanggal | Kegiatan | Hasil | Paraf
:-|:-|:-|:-
Senin, 28/10/2024 | Rapat | - Satu<br>- Dua | Ani Lestari
Rabu, 06/11/2024 | Bab 2 | | sudah
`), [
			{ kind: 'session', line: 3, date: '2024-10-28', title: 'Rapat', status: 'done', summary: 'Satu\nDua', approvedBy: 'Ani Lestari' },
			{ kind: 'session', line: 4, date: '2024-11-06', status: 'done', title: 'Bab 2', approvedBy: true },
		]);
	});

	test('reads times, lengths in words, in hours and to an end, modes and links', async () => {
		assert.deepEqual(await records('jadwal.csv', [
			'Tanggal,Jam,Durasi,Media,Tempat,Mentor,Topik,Tautan',
			'2026-03-02,13.00-14.30,,Zoom,,Ani,Rencana,https://example.org/a', '2026-03-09,14:00,"1,5 jam",tatap muka,Ruang 2,Ani,Bab 1,',
			'2026-03-16,9:05:01,[2 jam],,,Ani,Bab 2,', '2026-03-23,jam 2,90 min,,,Ani,Bab 3,lihat grup',
		].join('\n')), [
			{ kind: 'session', line: 2, date: '2026-03-02', time: '13:00', minutes: 90, title: 'Rencana', mentors: ['Ani'], mode: 'video', links: [{ url: 'https://example.org/a' }] },
			{ kind: 'session', line: 3, date: '2026-03-09', time: '14:00', minutes: 90, title: 'Bab 1', mentors: ['Ani'], mode: 'in-person', place: 'Ruang 2' },
			{ kind: 'session', line: 4, date: '2026-03-16', time: '09:05', minutes: 120, title: 'Bab 2', mentors: ['Ani'] },
			{ kind: 'session', line: 5, date: '2026-03-23', minutes: 90, title: 'Bab 3', mentors: ['Ani'], rest: ['Jam: jam 2', 'Tautan: lihat grup'] },
		]);
		assert.deepEqual(await records('hours.csv', 'Date,Mentee,Hours,Notes\n2026-03-02,Budi,1.5,Plan\n2026-03-09,Budi,2,Draft\n'), [
			{ kind: 'session', line: 2, date: '2026-03-02', minutes: 90, status: 'done', mentees: ['Budi'], summary: 'Plan' },
			{ kind: 'session', line: 3, date: '2026-03-09', minutes: 120, status: 'done', mentees: ['Budi'], summary: 'Draft' },
		]);
	});

	test('with a column a month has a meeting for each day in them', async () => {
		assert.deepEqual((await records('bulan.csv', 'Mentee,Januari,Februari\nBudi,13/01/2026,10/02/2026\nCitra,,17/02/2026\n', { as: 'sessions' })), [
			{ kind: 'session', line: 2, date: '2026-01-13', mentees: ['Budi'] },
			{ kind: 'session', line: 2, date: '2026-02-10', mentees: ['Budi'] },
			{ kind: 'session', line: 3, date: '2026-02-17', mentees: ['Citra'] },
		]);
	});

	test('that has the same meeting in two rows uses the later one', async () => {
		assert.deepEqual(await records('x.csv', 'Tanggal,Mentee,Topik\n2026-03-01,Budi,Bab 1\n2026-03-01,Citra,Bab 1\n2026-03-01,Budi,Bab 1\n'), [
			{ kind: 'session', line: 2, date: '2026-03-01', title: 'Bab 1', mentees: ['Budi'], issues: ['laterRowUsed 4'] },
			{ kind: 'session', line: 3, date: '2026-03-01', title: 'Bab 1', mentees: ['Citra'] },
			{ kind: 'session', line: 4, date: '2026-03-01', title: 'Bab 1', mentees: ['Budi'] },
		]);
	});

	test('says which date is none', async () => {
		assert.deepEqual(await records('x.csv', 'Tanggal,Kegiatan\n2026-02-31,Rapat\nminggu depan,Bab 1\n,Bab 2\n2026-03-01,Bab 3\n'), [
			{ kind: 'session', line: 2, title: 'Rapat', issues: ['noDate 2026-02-31'] },
			{ kind: 'session', line: 3, title: 'Bab 1', issues: ['noDate minggu depan'] },
			{ kind: 'session', line: 4, title: 'Bab 2', issues: ['noDate'] },
			{ kind: 'session', line: 5, date: '2026-03-01', title: 'Bab 3' },
		]);
	});
});

suite('A table in a Markdown text', () => {
	test('that has no people and no meetings stays in the text, as do tables in code', async () => {
		const text = '## 12.05.2025\n\n| Bahan | Jumlah |\n|---|---|\n| Kertas | 2 |\n\n```\n| Tanggal | Kegiatan |\n|---|---|\n| 2026-03-01 | x |\n```\n';
		const { format, records: all } = await read('log.md', text);
		assert.deepEqual([format, all.map(record => record.kind === 'session' && record.summary.includes('Kertas'))], ['markdownLog', [true]]);
	});

	test('is chosen by its number', async () => {
		assert.deepEqual(await keys('README.md', logbook, { sheet: '2' }), ['date', 'kind', 'decisions']);
	});
});

suite('A table of meetings', () => {
	const header = 'Tanggal;Mentor;Mentee;Topik;Keterangan;Tindak Lanjut;PIC;Batas Waktu';
	const rows = (...lines: readonly string[]) => records('logbook.csv', [header, ...lines, ''].join('\n'));

	test('has how each meeting stands in the column that only says that, whatever its header is', async () => {
		const states = async (...texts: readonly string[]): Promise<unknown> =>
			(await rows(...texts.map((text, i) => `2${String(i + 1)}/02/2026;Ani;Budi;Awal;${text};;;`))).map(each => 'status' in each ? each.status : undefined);
		assert.deepEqual(await states('Terlaksana', 'Selesai', 'Batal', 'Tidak hadir', ''), ['done', 'done', 'cancelled', 'no-show', 'done']);
		assert.deepEqual(await states('Terlaksana', 'Batal', 'Membahas rencana'), ['done', 'done', 'done'], 'one other text makes it a summary');
	});

	test('counts a due day such as next week from the meeting', async () => {
		const [first, second, third] = await rows('23/02/2026;Ani;Budi;Awal;;Membaca modul;mentee;minggu depan', '24/02/2026;Ani;Budi;Lanjut;;Menulis;;25/03/2026', '25/02/2026;Ani;Budi;Akhir;;Menulis;;nanti saja');
		assert.deepEqual([first, second, third].map(each => each && 'actions' in each ? each.actions : []), [
			[{ text: 'Membaca modul', owner: 'mentee', due: '2026-03-02', isDone: false }],
			[{ text: 'Menulis', due: '2026-03-25', isDone: false }], [{ text: 'Menulis', isDone: false }],
		]);
	});
});
