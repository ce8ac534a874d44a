import { assert } from 'chai';
import { stringify } from 'yaml';
import { documentPage, issuerOf } from '../../../../src/core/exports/documents/document';
import { jpReport, type JpReport } from '../../../../src/core/exports/documents/jpReport';
import { personJp } from '../../../../src/core/analysis/figures/personJp';
import type { Programme } from '../../../../src/core/programme/programme';
import { wordsFor } from '../../../../src/core/words/catalogues';
import type { Words } from '../../../../src/core/words/words';
import { noon, programmeIn, readMemory } from '../../folder';

type Files = Readonly<Record<string, string>>;

const reportOn = (programme: Programme, person: string): JpReport =>
	({ person: personJp(programme, person, 2021, noon('2021-06-15')), ...issuerOf(programme, { today: '2021-06-15' }) });

const textOf = (reports: readonly JpReport[], words: Words): string => documentPage(jpReport(reports, words), words);

const pageOf = async (files: Files, person: string, language: 'en' | 'id' = 'en'): Promise<string> =>
	textOf((await readMemory(files)).programmes().map(programme => reportOn(programme, person)), wordsFor(language));

/** What the cells of each table say, its head first. */
const tablesIn = (html: string): readonly (readonly (readonly string[])[])[] => (html.match(/<table>[^]*?<\/table>/g) ?? [])
	.map(table => (table.match(/<tr>.*<\/tr>/g)
		?? []).map(row => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/<\/?bdi>|<wbr>/g, ''))));

/** The last seven facts, with what they are called. */
const figuresIn = (html: string): readonly (readonly (string | undefined)[])[] =>
	[...html.matchAll(/<dt>([^<]*)<\/dt><dd><bdi>([^<]*)<\/bdi><\/dd>/g)].map(([, label, value]) => [label, value]).slice(-7);

/** What each block of the signatures says, without tags. */
const signersIn = (html: string): readonly (readonly string[])[] => [...html.matchAll(/<div class="signer">(.*)<\/div>/g)]
	.map(([, block = '']) => [...block.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, line = '']) => line.replaceAll(/<[^>]+>/g, '').trim()));

const written: Files = {
	'programme.yaml': 'name: P\npolicy: {jp: {per: minutes, value: 45, source: "Edaran <1>"}}\n',
	'people.yaml': stringify({
		people: [
			{ id: 'budi', name: 'Budi' },
			{ id: 'sari', name: 'Sari', nip: '199001012015012001', unit: 'Kantor', position: 'Petugas', email: 'KENARI', phone: 'KENARI' },
		],
	}),
	'pairs/p.yaml': stringify({
		mentors: ['budi'],
		mentees: ['sari'],
		goals: [{ id: 'g1', text: 'KENARI', why: 'KENARI', evidence: ['KENARI/tujuan.pdf'] }],
	}),
	'sessions/p/1.yaml': stringify({
		date: '2021-06-01',
		minutes: 90,
		goals: ['g1'],
		approved: { by: 'budi', on: '2021-06-02' },
		title: 'KENARI',
		place: 'KENARI',
		topics: ['KENARI'],
		summary: 'KENARI',
		decisions: ['KENARI'],
		actions: [{ text: 'KENARI', owner: 'sari', evidence: ['KENARI/hasil.pdf'] }],
		links: [{ url: 'https://KENARI' }],
	}),
	'sessions/p/2.yaml': 'date: 2021-06-08\n', 'private/reflections/p/n.md': '---\nauthor: sari\n---\n# KENARI\n',
};

suite('The JP report', () => {
	test('lists the sessions behind the figure with room to sign, then the total and what it lacks', async () => {
		const html = await pageOf(written, 'sari');
		assert.deepEqual(tablesIn(html), [
			[
				['No.', 'Date', 'With', 'Minutes', 'JP', 'Initials', 'Evidence'],
				['1', '1 Jun 2021', 'Budi', '90', '2', 'Budi<br>2 Jun 2021', 'hasil.pdf, tujuan.pdf'],
				['2', '8 Jun 2021', 'Budi', 'not known', 'not known', '', ''],
			],
		]);
		assert.deepEqual(figuresIn(html), [
			['Year', '2021'], ['Kind', 'Mentoring'], ['Sessions', '2'], ['Minutes', '90'], ['JP', '2'], ['Target JP a year', '20'], ['To be initialled', '1'],
		]);
		assert.match(html, /<p class="notes">Sessions of unknown length: 8 Jun 2021<\/p>/);
	});

	test('says who the person is, whose rule it follows, what is left out, and leaves lines for the mentor and the coordinator', async () => {
		const html = await pageOf(written, 'sari', 'id');
		assert.match(html, /<html lang="id">[^]*<title>Laporan JP: Sari, 2021<\/title>/);
		assert.deepEqual(
			[...html.matchAll(/<dt>(.*?)<\/dt><dd><bdi>(.*?)<\/bdi>/g)].map(([, label, value]) => [label, value]),
			[
				['Nama', 'Sari'],
				['NIP', '199001012015012001'],
				['Jabatan', 'Petugas'],
				['Unit kerja', 'Kantor'],
				['Program', 'P'],
				['Tahun', '2021'],
				['Jenis', 'Mentoring'], ['Sesi', '2'], ['Menit', '90'], ['JP', '2'], ['Target JP setahun', '20'], ['Belum diparaf', '1'],
			],
		);
		assert.match(html, /<p class="notes">JP dihitung 45 menit = 1 JP menurut Edaran &lt;1&gt;\. /);
		assert.match(html, /Tidak dicantumkan demi privasi: tulisan dalam 1 sesi .* serta isi 0 refleksi yang dibagikan\./);
		assert.deepEqual(signersIn(html), [['Mentor', 'Nama', 'NIP'], ['Koordinator program', 'Nama', 'NIP']]);
		assert.match(html, /<p class="when"><span class="blank"><\/span>, 15 Juni 2021<\/p>/);
	});

	test('holds nothing that people wrote, and runs and loads nothing', async () => {
		const html = await pageOf(written, 'sari');
		assert.notMatch(html, /KENARI/);
		assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
		assert.notMatch(html, /<script|<img|<link|<iframe|src=|href=|@import|url\(| on\w+=/);
	});

	test('repeats the heads of its table on every printed page, and cuts no row in two', async () => {
		assert.match(await pageOf(written, 'sari'), /thead \{ display: table-header-group; [^]*\ntr \{ break-inside: avoid; \}/);
	});

	test('speaks in plain words of a person without sessions and of a programme without a rule', async () => {
		const html = await pageOf({ 'programme.yaml': 'name: P\n', 'people.yaml': 'people:\n  - {id: a, name: Ana}\n' }, 'a');
		assert.match(html, /<p>No session with Ana is recorded for 2021\.<\/p>/);
		assert.match(html, /This programme has not set how mentoring counts as JP, so none are counted\./);
		assert.deepEqual([tablesIn(html), figuresIn(html)], [
			[], [['Name', 'Ana'], ['Programme', 'P'], ['Year', '2021'], ['Sessions', '0'], ['Minutes', '0'], ['JP', 'not known'], ['Target JP a year', '20']],
		]);
	});

	test('takes nobody’s own initials as proof: a mentor who initialled their sessions has room for another’s', async () => {
		const [ofMentor, ofMentee] = await Promise.all([pageOf(written, 'budi'), pageOf(written, 'sari')]);
		const initials = (html: string): readonly (string | undefined)[] => tablesIn(html)[0]!.slice(1).map(row => row[5]);
		assert.deepEqual(initials(ofMentee), ['Budi<br>2 Jun 2021', '']);
		assert.deepEqual(initials(ofMentor), ['', '']);
		assert.deepEqual([ofMentor, ofMentee].map(html => figuresIn(html).at(-1)), [['To be initialled', '2'], ['To be initialled', '1']]);
		const byOther = { ...written, 'sessions/p/1.yaml': 'date: 2021-06-01\napproved: {by: Atasan}\n' };
		assert.deepEqual(initials(await pageOf(byOther, 'budi')), ['Atasan', '']);
	});

	test('leaves out the kind and the evidence where all rows are alike', async () => {
		const files = { 'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\n', 'sessions/p/1.yaml': 'date: 2021-06-01\n' };
		const [sessions] = tablesIn(await pageOf(files, 'Ana'));
		assert.deepEqual(sessions![0], ['No.', 'Date', 'With', 'Minutes', 'JP', 'Initials']);
	});

	test('is one document for many, a sheet for each, also for who never met, and gives who signs with position, name and NIP', async () => {
		const programme = await programmeIn({
			...written,
			'people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n  - {id: rina, name: Rina}\n',
			'programme.yaml': stringify({
				name: 'P', letterhead: { organisation: 'Kantor Uji', address: 'Jalan Satu\nKota Dua' },
				signers: [{ name: 'Dr. Tono', position: 'Kepala Kantor', nip: '196001011990011001' }, { position: 'Ketua' }],
			}),
		});
		const html = textOf(['budi', 'sari', 'rina'].map(person => reportOn(programme, person)), wordsFor('en'));
		const sheets = html.split('<article').slice(1);
		assert.deepEqual(sheets.map(sheet => /<dd><bdi>(.*?)<\/bdi>/.exec(sheet)?.[1]), ['Budi', 'Sari', 'Rina']);
		assert.deepEqual(sheets.map(sheet => sheet.includes('is recorded for 2021')), [false, false, true]);
		for (const sheet of sheets) {
			assert.deepEqual(signersIn(sheet), [['Kepala Kantor', 'Dr. Tono', 'NIP 196001011990011001'], ['Ketua', 'Name', 'NIP']]);
			assert.match(sheet, /<p class="organisation"><bdi>Kantor Uji<\/bdi><\/p><p><bdi>Jalan Satu<\/bdi><\/p><p><bdi>Kota Dua<\/bdi><\/p>/);
		}
	});

	test('says that a day with several meetings is counted once, where days are counted', async () => {
		const [sessions] = tablesIn(await pageOf(
			{
				'programme.yaml': 'policy: {jp: {per: day, value: 2}}\n',
				'a.session.yaml': 'date: 2021-06-01\nmentor: Ana\nmentee: Edo\n',
				'b.session.yaml': 'date: 2021-06-01\nmentor: Ana\nmentee: Eka\nkind: peer\n',
			},
			'Ana',
		));
		assert.deepEqual(
			sessions!.slice(1).map(([, , kind, others, minutes, jp]) => [kind, others, minutes, jp]),
			[['Mentoring', 'Edo', 'not known', '2'], ['Peer mentoring', 'Eka', 'not known', 'counted that day']],
		);
	});

	test('shows names and sources that are tags as the text that they are', async () => {
		const name = '"><script>alert(1)</script>\u202e';
		const html = await pageOf({
			'programme.yaml': stringify({
				name,
				policy: { jp: { per: 'day', value: '1', source: name } },
			}), 'people.yaml': stringify({ people: [{ id: 'a', name, nip: name, unit: name, position: name }] }),
			'sessions/x/1.yaml': stringify({
				date: '2021-06-01',
				mentors: ['a'],
				mentees: [name + '2'],
				approved: { by: name + '3' },
				actions: [{ owner: 'a', evidence: [name] }],
			}),
		}, 'a');
		assert.notMatch(html, /<script|\u202e/);
		assert.match(html.replaceAll('<wbr>', ''), /<bdi>&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;2<\/bdi>/);
	});
});
