import { assert } from 'chai';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import { reportCsv } from '../../../../src/core/exports/tables/reportCsv';
import { languages } from '../../../../src/core/text/language';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, readMemory } from '../../folder';
import { read, records } from './reading';

/** The list of a coordinator, through Excel with Indonesian settings. All people are made up. */
const peserta = '\ufeff' + [
	'No;Nama Lengkap;NIP;No HP;Unit Kerja;Peran;Mentor',
	'1;Ani Lestari, S.Sos., M.AP.;1,98501E+17;81234567890;Bagian Umum ;Mentor;',
	'2;Budi;199001012015031001;0812-0000-0001;"Bidang A;\nSeksi 1";mentee;Ani Lestari',
	'3; Citra ;;+62 812 0000 0002;;Mentee;ANI LESTARI, S.Sos., M.AP.',
	'4;Budi;;;;mentee;',
	';;;;;;',
	'5;Dewi;  ;8,12E+10;Bagian Umum;peserta;Tidak ada',
].join('\r\n') + '\r\n';

/** Answers to a Google form. */
const form = `Timestamp,Email Address,"What is your full name?
(as on your ID)",Are you applying as a mentor or mentee?,"Mentors you would like (up to three)
1. Full Name
2. Full Name",Time zone
3/4/2026 20:48:48,ani@example.org,Ani,Mentor,,(GMT+07:00) Jakarta
3/16/2026 9:05:01,budi@example.org,Budi,Mentee,"1. Ani - same field
2. Citra",(GMT+09:00) Jayapura
3/16/2026 9:07:44,budi@example.org,Budi,Mentee,1. Ani,(GMT+09:00) Jayapura
`;

suite('A table of people', () => {
	test('says which cells look like a password, by what they say or by their header', async () => {
		const found = await records('peserta.csv', [
			'Nama,Email,Password,Catatan', 'Ani,ani@example.org,contoh123,kata sandi: contoh123', 'Budi,b@example.org,,rajin', '',
		].join('\n'));
		assert.deepEqual(found.map(each => 'issues' in each ? each.issues : []), [
			['looksSecret Password: contoh123', 'looksSecret kata sandi: contoh123'], [],
		]);
	});

	test('says which digits a spreadsheet has destroyed, offers a lost 0, and tells two people of one name apart', async () => {
		const { separator, encoding, kind, skipped } = await read('peserta.csv', peserta);
		assert.deepEqual(
			{ separator, encoding, kind, skipped },
			{ separator: ';', encoding: 'utf-8', kind: 'people', skipped: [{ line: 1, why: 'header' }, { line: 7, why: 'empty' }] },
		);
		assert.deepEqual(await records('peserta.csv', peserta), [
			{
				kind: 'person', line: 2, name: 'Ani Lestari, S.Sos., M.AP.', role: 'mentor', phone: '81234567890', unit: 'Bagian Umum',
				issues: ['destroyedNumber 1,98501E+17', 'withoutZero 81234567890 081234567890'],
			},
			{
				kind: 'person', line: 3, name: 'Budi', role: 'mentee', phone: '0812-0000-0001', nip: '199001012015031001', unit: 'Bidang A; Seksi 1',
				mentors: ['Ani Lestari'], issues: ['sameName Budi'],
			},
			{ kind: 'person', line: 5, name: 'Citra', role: 'mentee', phone: '+62 812 0000 0002', mentors: ['ANI LESTARI, S.Sos., M.AP.'] },
			{ kind: 'person', line: 6, name: 'Budi', role: 'mentee', issues: ['sameName Budi'] },
			{ kind: 'person', line: 8, name: 'Dewi', role: 'mentee', unit: 'Bagian Umum', issues: ['destroyedNumber 8,12E+10'] },
		]);
	});

	test('of a form is read by its questions: the later answer of an address counts, wishes are no pairs', async () => {
		const wishes = 'Mentors you would like (up to three) 1. Full Name 2. Full Name';
		assert.deepEqual(await records('google-form.csv', form), [
			{ kind: 'person', line: 5, name: 'Ani', role: 'mentor', email: 'ani@example.org', timezone: 'Asia/Jakarta' },
			{
				kind: 'person', line: 6, name: 'Budi', role: 'mentee', email: 'budi@example.org', timezone: 'Asia/Jayapura', wishes: ['Ani', 'Citra'],
				issues: ['laterRowUsed 8'], rest: [`${wishes}: 1. Ani - same field\n2. Citra`],
			},
			{ kind: 'person', line: 8, name: 'Budi', role: 'mentee', email: 'budi@example.org', timezone: 'Asia/Jayapura', wishes: ['Ani'] },
		]);
		assert.strictEqual((await read('google-form.csv', form)).columns[0]?.dateOrder, 'mdy', '3/16 can’t be a day with its month last');
	});

	test('of a form with one question a choice has the choices in their order, and the later answer is the one sent in later', async () => {
		assert.deepEqual(await records('jawaban.csv', [
			'Cap waktu,"Nama lengkap Anda\n(tanpa gelar)",Alamat email,Anda mendaftar sebagai apa?,Pilihan mentor 2,Pilihan mentor 1',
			'28/02/2026 09.10.11,Indah Permata,indah@example.org,Mentee,Ani Lestari,Citra Dewi',
			'27/02/2026 10.10.11,Indah Permata,indah@example.org,Mentee,,',
			'01/03/2026 10.10.11,Joko Susilo,joko@example.org,Mentor,-,n/a',
		].join('\n')), [
			{ kind: 'person', line: 3, name: 'Indah Permata', role: 'mentee', email: 'indah@example.org', wishes: ['Citra Dewi', 'Ani Lestari'] },
			{ kind: 'person', line: 4, name: 'Indah Permata', role: 'mentee', email: 'indah@example.org', issues: ['laterRowUsed 3'] },
			{ kind: 'person', line: 5, name: 'Joko Susilo', role: 'mentor', email: 'joko@example.org' },
		]);
	});

	test('asks for ranked mentors and topics in questions of several lines', async () => {
		assert.deepEqual(await records('form.csv', `Timestamp,"What is your name?
(first and last)","Which topics would you like to learn?
Choose all that apply","Which mentors do you prefer?
Rank them",Email
3/15/2026 10:00:00,Gita Sari,"Data, Writing","1. Ani Lestari
2. Budi Santoso",gita@example.org
`), [{
			kind: 'person', line: 5, name: 'Gita Sari', role: 'mentee', email: 'gita@example.org', seeks: ['Data', 'Writing'],
			wishes: ['Ani Lestari', 'Budi Santoso'],
		}]);
	});

	test('with a column a cohort gives one record for each cohort, and what the last one does not say stays as text', async () => {
		assert.deepEqual(await records('roles.csv', [
			',2019,2020', 'Ani Lestari,Mentor,"Mentor, Koordinator"', 'Budi Santoso,,Mentee', 'Citra Dewi,Panitia acara,',
		].join('\n')), [
			{ kind: 'person', line: 2, name: 'Ani Lestari', cohort: '2019', role: 'mentor' },
			{ kind: 'person', line: 2, name: 'Ani Lestari', cohort: '2020', role: 'mentor', rest: ['2019: Mentor', '2020: Mentor, Koordinator'] },
			{ kind: 'person', line: 3, name: 'Budi Santoso', cohort: '2020', role: 'mentee' },
			{ kind: 'person', line: 4, name: 'Citra Dewi', cohort: '2019', rest: ['2019: Panitia acara'] },
		]);
		assert.deepEqual(await records('peran.csv', ',Batch 1,Batch 2\nEka Putra,Peserta,\nFajar Nugraha,Pembimbing,Pembimbing; Penyelia\n'), [
			{ kind: 'person', line: 2, name: 'Eka Putra', cohort: 'Batch 1', role: 'mentee' },
			{ kind: 'person', line: 3, name: 'Fajar Nugraha', cohort: 'Batch 1', role: 'mentor' },
			{ kind: 'person', line: 3, name: 'Fajar Nugraha', cohort: 'Batch 2', role: 'mentor', rest: ['Batch 1: Pembimbing', 'Batch 2: Pembimbing; Penyelia'] },
		]);
	});

	test('without a header is known by its contents', async () => {
		assert.deepEqual(await records('mentors.csv', '3/16/2016 9:05:01,Ani Lestari,ani@example.org,Biology\n4/2/2016 14:20:10,Budi Santoso,budi@example.org,History\n'), [
			{ kind: 'person', line: 1, name: 'Ani Lestari', role: 'mentor', email: 'ani@example.org', rest: [': Biology'] },
			{ kind: 'person', line: 2, name: 'Budi Santoso', role: 'mentor', email: 'budi@example.org', rest: [': History'] },
		]);
		assert.deepEqual(await records('m.csv', '3/28/2017 9:05:01,citra@example.org,Citra Dewi,0812-3456-7890\n3/4/2017 9:05:01,dewi@example.org,Dewi Anggraini,0812-3456-7891\n'), [
			{ kind: 'person', line: 1, name: 'Citra Dewi', email: 'citra@example.org', phone: '0812-3456-7890' },
			{ kind: 'person', line: 2, name: 'Dewi Anggraini', email: 'dewi@example.org', phone: '0812-3456-7891' },
		]);
	});

	test('whose columns nothing tells has them as the user says', async () => {
		const input = '\ufeff"m01 ","data, hukum","1 "\r\n"m02 ","hukum","2 "\r\n';
		const before = await read('input.csv', input);
		assert.deepEqual([before.records, before.columns.map(({ key, samples }) => [key, ...samples])], [
			[], [['rest', 'm01', 'm02'], ['rest', 'data, hukum', 'hukum'], ['rest', '1', '2']],
		]);
		assert.deepEqual(await records('input.csv', input, { columns: new Map([[0, 'name'], [1, 'offers'], [2, 'capacity']]) }), [
			{ kind: 'person', line: 1, name: 'm01', capacity: 1, offers: ['data', 'hukum'] },
			{ kind: 'person', line: 2, name: 'm02', capacity: 2, offers: ['hukum'] },
		]);
		assert.deepEqual(await records('match.csv', '\ufeffAni Lestari  ,"[""data"", ""law""]"\r\nBudi Santoso ,"[""law""]"\r\n'), [
			{ kind: 'person', line: 1, name: 'Ani Lestari', rest: [': ["data", "law"]'] },
			{ kind: 'person', line: 2, name: 'Budi Santoso', rest: [': ["law"]'] },
		]);
	});

	test('keeps what is in no key, also beyond the last column; of columns of 0 and 1 the zeros say nothing', async () => {
		assert.deepEqual(await records('league.csv', 'Name,Email,Mon AM,Mon PM\nAni Lestari,ani@example.org,1,0\nBudi Santoso,budi@example.org,0,1,0,note\n'), [
			{ kind: 'person', line: 2, name: 'Ani Lestari', email: 'ani@example.org', rest: ['Mon AM: 1'] },
			{ kind: 'person', line: 3, name: 'Budi Santoso', email: 'budi@example.org', issues: ['tooManyCells 0 | note'], rest: [': 0\nnote', 'Mon PM: 1'] },
		]);
		assert.deepEqual(await records('liga.csv', 'Nama,Peran,Senin,Selasa\nCitra Dewi,mentor,0,1,Rabu\nDewi Anggraini,mentor,1,0\n'), [
			{ kind: 'person', line: 2, name: 'Citra Dewi', role: 'mentor', issues: ['tooManyCells Rabu'], rest: [': Rabu', 'Selasa: 1'] },
			{ kind: 'person', line: 3, name: 'Dewi Anggraini', role: 'mentor', rest: ['Senin: 1'] },
		]);
	});

	test('takes no name from what says that nobody is known yet, which is kept', async () => {
		assert.deepEqual(await records('x.csv', 'Nama,Email,Mentor\nAni,ani@example.org,belum ditentukan\nBudi,budi@example.org,Ani\n'), [
			{ kind: 'person', line: 2, name: 'Ani', email: 'ani@example.org', rest: ['Mentor: belum ditentukan'] },
			{ kind: 'person', line: 3, name: 'Budi', email: 'budi@example.org', mentors: ['Ani'] },
		]);
	});

	test('reads our own report back, as it is written in each language', async () => {
		const programmes = (await readMemory({
			'programme.yaml': 'name: Uji\ncohorts:\n  - id: c\n    name: Batch 1\n',
			'people.yaml': 'people:\n  - id: ani\n    name: Ani, S.Kom.\n  - id: budi\n    name: Budi\n',
			'pairs/p.yaml': 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\ncohort: c\nstatus: active\n',
			'sessions/x/1.yaml': 'pair: ani-budi\ndate: 2026-02-02\nminutes: 60\nstatus: done\n',
		})).programmes().map(programme => figuresOf(programme, {}, noon('2026-03-10')));
		for (const language of languages) {
			assert.deepEqual<unknown>((await records('report.csv', reportCsv(programmes, wordsFor(language), { bom: true }))).map(record => ({ ...record, line: 0 })), [
				{ kind: 'pair', line: 0, id: 'ani-budi', mentors: ['Ani, S.Kom.'], mentees: ['Budi'], cohort: 'c', status: 'active' },
				{ kind: 'person', line: 0, id: 'ani', name: 'Ani, S.Kom.' },
				{ kind: 'person', line: 0, id: 'budi', name: 'Budi' },
			], language);
		}
	});

	test('reads of our own report pairs and people, not their figures', async () => {
		assert.deepEqual(await records('report.csv', [
			'Program,Baris,Pasangan,Mentor,Mentee,Orang,Nama,Tahun,Angkatan,Status,Selesai',
			'Uji,program,,,,,,2026,,,3',
			'Uji,pasangan,ani-budi,"Ani, S.Kom.",Budi,,,2026,Batch 1,aktif,3',
			'Uji,orang dan tahun,,,,ani,"Ani, S.Kom.",2026,,,3',
		].join('\r\n')), [
			{ kind: 'pair', line: 3, id: 'ani-budi', mentors: ['Ani, S.Kom.'], mentees: ['Budi'], cohort: 'Batch 1', status: 'active' },
			{ kind: 'person', line: 4, id: 'ani', name: 'Ani, S.Kom.' },
		]);
	});
});

suite('A table of pairs', () => {
	test('has groups of columns a mentor; contact data belongs to the people', async () => {
		assert.deepEqual(await records('interns.csv', [
			'Intern,,Mentor 1 Name,Mentor 1 Handle,Mentor 1 Email,Mentor 2 Name,Mentor 2 Handle,Mentor 2 Email',
			'Gita Sari,x1,Ani Lestari,@ani,ani@example.org,Budi Santoso,,budi@example.org', 'Hadi Wijaya,,Citra Dewi,,,,,',
		].join('\n')), [
			{ kind: 'pair', line: 2, mentors: ['Ani Lestari', 'Budi Santoso'], mentees: ['Gita Sari'], rest: [': x1'] },
			{ kind: 'person', line: 2, name: 'Ani Lestari', role: 'mentor', email: 'ani@example.org', handles: ['@ani'], rest: ['Mentor Handle: @ani'] },
			{ kind: 'person', line: 2, name: 'Budi Santoso', role: 'mentor', email: 'budi@example.org' },
			{ kind: 'pair', line: 3, mentors: ['Citra Dewi'], mentees: ['Hadi Wijaya'] },
		]);
		assert.deepEqual(await records('magang.csv', 'Project,Intern Name,Intern Email,Mentor 1,Mentor 1 Mail\nPeta,Indah Permata,indah@example.org,Ani Lestari,ani@example.org\n'), [
			{ kind: 'pair', line: 2, mentors: ['Ani Lestari'], mentees: ['Indah Permata'], rest: ['Project: Peta'] },
			{ kind: 'person', line: 2, name: 'Ani Lestari', role: 'mentor', email: 'ani@example.org' },
			{ kind: 'person', line: 2, name: 'Indah Permata', role: 'mentee', email: 'indah@example.org' },
		]);
	});

	test('may have a header of two rows, titles above, a total below, and a mentor once for several rows', async () => {
		const { records: read1, skipped } = await read('pasangan.csv', [
			'Daftar pasangan mentoring;;;', ';;;', 'Mentor;;Mentee;Mulai', 'Nama;Email;Nama;', 'Ani Lestari;ani@example.org;Budi Santoso;13/01/2026',
			';;Citra Dewi;14/01/2026', 'Jumlah;;2;',
		].join('\r\n'));
		assert.deepEqual(read1.map(({ line, kind, ...record }) => [line, kind, 'mentors' in record ? record.mentors : 'name' in record ? record.name : '']), [
			[5, 'pair', ['Ani Lestari']], [5, 'person', 'Ani Lestari'], [6, 'pair', ['Ani Lestari']],
		]);
		assert.deepEqual(skipped.map(({ line, why }) => `${String(line)} ${why}`), ['1 title', '2 empty', '3 header', '4 header', '7 total']);
	});
});
