import { assert } from 'chai';
import { headerMeaning } from '../../../../src/core/imports/tables/columns';
import { keys, read, records, short } from './reading';

const meaning = (header: string): string => {
	const found = headerMeaning(header);
	return found === undefined ? '' : `${found.key}${found.group === undefined ? '' : ` ${String(found.group)}`}`;
};

suite('A header', () => {
	test('is known by its words in both languages, in a question too', () => {
		assert.deepEqual(Object.fromEntries([
			'Nama Lengkap (dengan gelar)', 'What is your full name?\n(as on your ID)', 'Are you applying as a mentor or mentee?', 'No. HP', 'E-mail', 'Alamat surel',
			'Zona waktu', 'Time zone', 'Timestamp', 'Hari/Tanggal', 'Tanggal Bimbingan', 'Tanggal (d/m/Y)', 'Waktu mulai', 'Jam selesai', 'Durasi (menit)', 'Hasil Bimbingan',
			'Tugas Perbaikan', 'Key decisions', 'Paraf', 'Email Mentor', 'Mentor 2 GitHub handle', 'Mentor 3', 'Pilihan mentor 1', 'Jumlah mentee', 'Unit Kerja', 'Angkatan',
			'Tanggal Lahir', 'Dibuat Pada', 'Progress (%)', 'Which mentor do you have already, and since when?',
		].map(header => [header.replaceAll('\n', ' '), meaning(header)])), {
			'Nama Lengkap (dengan gelar)': 'name', 'What is your full name? (as on your ID)': 'name', 'Are you applying as a mentor or mentee?': 'role', 'No. HP': 'phone',
			'E-mail': 'email', 'Alamat surel': 'email', 'Zona waktu': 'timezone', 'Time zone': 'timezone', 'Timestamp': 'timestamp', 'Hari/Tanggal': 'date',
			'Tanggal Bimbingan': 'date', 'Tanggal (d/m/Y)': 'date', 'Waktu mulai': 'time', 'Jam selesai': 'endTime', 'Durasi (menit)': 'minutes', 'Hasil Bimbingan': 'summary',
			'Tugas Perbaikan': 'actions', 'Key decisions': 'decisions', 'Paraf': 'approved', 'Email Mentor': 'mentorEmail', 'Mentor 2 GitHub handle': 'mentorId 2',
			'Mentor 3': 'mentors 3', 'Pilihan mentor 1': 'wishes 1', 'Jumlah mentee': 'capacity', 'Unit Kerja': 'unit', 'Angkatan': 'cohort',
			'Tanggal Lahir': 'rest', 'Dibuat Pada': 'timestamp', 'Progress (%)': '', 'Which mentor do you have already, and since when?': '',
		});
	});

	test('of yes and no is no name, and one of small numbers is a length', async () => {
		assert.deepEqual(await keys('a.csv', 'Nama,Mentor,Email\nAni,ya,a@example.org\nBudi,tidak,b@example.org\n'), ['name', 'rest', 'email']);
		assert.deepEqual(await keys('b.csv', 'Tanggal,Jam,Hasil\n2026-03-01,2,x\n2026-03-02,"1,5",y\n'), ['date', 'minutes', 'summary']);
	});

	test('that a page repeats is no row, and a row that names a cohort says it of those below', async () => {
		assert.deepEqual(await records('a.csv', 'Nama,Email,Unit\nANGKATAN I,,\nAni,ani@example.org,A\nNama,Email,Unit\nANGKATAN II,,\nBudi,budi@example.org,B\n'), [
			{ kind: 'person', line: 3, name: 'Ani', email: 'ani@example.org', unit: 'A', cohort: 'ANGKATAN I' },
			{ kind: 'person', line: 6, name: 'Budi', email: 'budi@example.org', unit: 'B', cohort: 'ANGKATAN II' },
		]);
	});
});

suite('The dates of a column', () => {
	const orderOf = async (...dates: readonly string[]): Promise<unknown> =>
		(await read('x.csv', ['Tanggal,Kegiatan', ...dates.map(date => `"${date}",x`)].join('\n'))).columns[0]?.dateOrder;

	test('have the order that one of them can only have, or that its weekday decides', async () => {
		assert.deepEqual(await Promise.all([
			orderOf('11/12/2025', '28/10/2025'), orderOf('3/4/2026', '3/16/2026 9:05:01'), orderOf('11/12/2025'), orderOf('Kamis, 11/12/2025'),
			orderOf('2025-12-11'), orderOf('28/10/2025', '10/28/2025', '11/12/2025'), orderOf('11/11/2025'), orderOf('11 Des 2025'),
		]), ['dmy', 'mdy', 'asked', 'dmy', 'ymd', 'asked', undefined, undefined]);
	});

	test('may be in words, with a year of two digits too', async () => {
		assert.deepEqual(await Promise.all(['05-Nov-25', 'Rab, 5 Nov 2025', 'November 5, 2025', '5 November 2025 pukul 13.00'].map(async date =>
			(await records('x.csv', `Tanggal,Kegiatan\n"${date}",x\n`))[0])), [undefined, undefined, undefined, '13:00'].map(time =>
			({ kind: 'session', line: 2, date: '2025-11-05', ...(time !== undefined && { time }), title: 'x' })));
	});

	test('are read as the user says where nothing decides', async () => {
		const text = 'Tanggal,Kegiatan\n03/02/2026,x\n';
		const [asked, dayFirst, monthFirst] = await Promise.all([
			records('x.csv', text), records('x.csv', text, { dateOrder: 'dmy' }), records('x.csv', text, { dateOrder: 'mdy' }),
		]);
		assert.deepEqual([asked, dayFirst, monthFirst].map(([each]) => (each as { date?: string }).date), [undefined, '2026-02-03', '2026-03-02']);
	});

	test('may be the numbers of days that spreadsheets count', async () => {
		assert.deepEqual(await records('x.csv', 'Tanggal,Kegiatan\n46083,x\n46084.5,y\n'), [
			{ kind: 'session', line: 2, date: '2026-03-02', title: 'x' }, { kind: 'session', line: 3, date: '2026-03-03', time: '12:00', title: 'y' },
		]);
	});
});

suite('What the user corrects', () => {
	const text = 'Nama,Kontak\nAni,ani at example\nBudi,0812-0000-0001\n';

	test('is read in place of the cell, the column or what the rows are', async () => {
		const answers = { columns: new Map([[1, 'email']]), cells: new Map([['2:1', 'ani@example.org']]) };
		assert.deepEqual(await records('x.csv', text, answers), [
			{ kind: 'person', line: 2, name: 'Ani', email: 'ani@example.org' },
			{ kind: 'person', line: 3, name: 'Budi', rest: ['Kontak: 0812-0000-0001'] },
		]);
		assert.deepEqual(await records('x.csv', text, { columns: new Map([[1, 'ignore']]) }), [
			{ kind: 'person', line: 2, name: 'Ani' }, { kind: 'person', line: 3, name: 'Budi' },
		]);
		const pairs = 'Mentor,Mentee\nAni,Budi\n';
		assert.deepEqual((await read('x.csv', pairs, { as: 'sessions' })).records.map(short), [
			{ kind: 'session', line: 2, mentors: ['Ani'], mentees: ['Budi'], issues: ['noDate'] },
		]);
	});
});
