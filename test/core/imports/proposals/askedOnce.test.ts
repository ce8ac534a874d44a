import { assert } from 'chai';
import { parse } from 'yaml';
import { problemsOf } from '../../../../src/core/analysis/problems/problems';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import { candidatesOf } from '../../../../src/core/pairing/pairingPeople';
import { rowSources } from '../../../../src/core/pages/import/describeImport';
import { describeDetails } from '../../../../src/core/pages/import/describeRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { importWordsFor } from '../../../../src/core/words/importWords';
import { programmeIn, readMemory } from '../../folder';
import { emptyProgramme, type Imported, importFile, targetOf, type Tree } from './importing';

const header = 'No;Nama;Peran;Angkatan;No HP;Atasan Langsung;Topik yang ditawarkan;Topik yang ingin dipelajari;Kuota';
const list = (rows: readonly string[], answers: ImportAnswers = {}, tree: Tree = emptyProgramme): Promise<Imported> =>
	importFile(tree, 'peserta.csv', new TextEncoder().encode([header, ...rows, ''].join('\n')), answers);
const answered = (...answers: readonly (readonly [string, string])[]): ImportAnswers => ({ people: new Map(answers) });
const peopleOf = ({ tree }: Imported): readonly Readonly<Record<string, unknown>>[] =>
	(parse(tree['people.yaml'] ?? 'people: []') as { readonly people: readonly Readonly<Record<string, unknown>>[] }).people;
const statesOf = ({ preview }: Imported): readonly string[] =>
	preview.proposals.flatMap(({ thing, state, label }) => thing === 'person' ? [`${label}: ${state}`] : []);
const questionsOf = ({ preview }: Imported): readonly string[] =>
	preview.names.map(({ about, name, offered, lines }) => [about, name, offered.map(({ id }) => id).join(' or '), lines.join(' ')].join(' | '));

suite('What a list of people asks once', () => {
	const cohorts = ['1;Ani;Mentee;Angktan II;;;;;', '2;Budi;Mentee;Angkatan II;;;;;', '3;Citra;Mentee;Angkatan II;;;;;', '4;Dewi;Mentee;angkatan 2;;;;;'];

	test('a new cohort whose name is another one’s but for a letter or its number is the same or a new one, as the answer says', async () => {
		const asked = await list(cohorts);
		assert.deepEqual(questionsOf(asked), ['cohort | Angktan II | Angkatan II | 2', 'cohort | angkatan 2 | Angkatan II | 5']);
		assert.deepEqual(statesOf(asked), ['Ani: unclear', 'Budi: new', 'Citra: new', 'Dewi: unclear']);
		const done = await list(cohorts, answered(['cohort:angktan ii', 'Angkatan II'], ['cohort:angkatan 2', 'new']));
		assert.deepEqual(peopleOf(done).map(({ cohort }) => cohort), ['angkatan-ii', 'angkatan-ii', 'angkatan-ii', 'angkatan-2']);
		assert.deepEqual(questionsOf(await list(cohorts, {}, done.tree)), [], 'what the programme says of a person is not asked again');
	});

	test('cohorts that differ in their numbers are never asked', async () => {
		const rows = ['Angkatan I', 'Angkatan II', 'Angkatan III', 'Angkatan 12', 'Batch 2025', 'Batch 2026'];
		assert.deepEqual(questionsOf(await list(rows.map((cohort, i) => `${String(i)};Orang ${'ABCDEF'[i] ?? ''};Mentee;${cohort};;;;;`))), []);
	});

	test('the name of a new cohort is corrected in the column of cohorts, in all of its rows', async () => {
		const { preview } = await list(['1;Ani;Mentee;Gelombang Satu;;;;;', '2;Budi;Mentee;Gelombang Satu;;;;;']);
		const cohort = preview.proposals.find(({ thing }) => thing === 'cohort')!;
		const { programme } = await targetOf(emptyProgramme);
		const sources = rowSources({ preview, programme, answers: {}, words: wordsFor('en'), labels: importWordsFor('en') });
		const [name] = describeDetails(cohort, '2/cohort/0', sources).values;
		assert.deepEqual([name?.cell?.column, name?.cell?.text, cohort.lines], [3, 'Gelombang Satu', [2, 3]]);
	});

	test('a row without a role is asked, and the answer counts for all of them; where nobody has a role, nobody is asked', async () => {
		const rows = ['1;Ani;Mentor;;;;;;', '2;Budi;;;;;;;', '3;Citra;-;;;;;;', '4;Dewi;Tamu;;;;;;'];
		const asked = await list(rows);
		assert.deepEqual(questionsOf(asked), [
			'role |  | mentor or mentee or mentor and mentee or coordinator | 3 4', 'role | Tamu | mentor or mentee or mentor and mentee or coordinator | 5',
		]);
		assert.deepEqual(statesOf(asked), ['Ani: new', 'Budi: unclear', 'Citra: unclear', 'Dewi: unclear']);
		const done = await list(rows, answered(['role:', 'mentee'], ['role:tamu', 'new']));
		assert.deepEqual(peopleOf(done).map(({ role }) => role), ['mentor', 'mentee', 'mentee', undefined]);
		assert.deepEqual(questionsOf(await list(['1;Ani;Analis;;;;;;', '2;Budi;;;;;;;'])), []);
	});

	test('whoever is mentor and mentee is proposed as both, however that is written', async () => {
		const spellings = ['Mentor & Mentee', 'mentor/mentee', 'Mentor dan Mentee', 'keduanya', 'Mentee, Mentor'];
		const imported = await list(spellings.map((role, i) => `${String(i)};Orang ${'ABCDE'[i] ?? ''};${role};;;;;;`));
		assert.deepEqual(peopleOf(imported).map(({ role }) => role), spellings.map(() => 'mentor and mentee'));
		const byHand = { ...emptyProgramme, 'people.yaml': spellings.filter(role => role !== 'keduanya').map((role, i) => `- {id: p${String(i)}, role: "${role}"}\n`).join('') };
		for (const [tree, count] of [[imported.tree, 5], [byHand, 4]] as const) {
			const { mentors, mentees } = candidatesOf(await programmeIn(tree));
			assert.deepEqual([mentors.length, mentees.length], [count, count]);
		}
	});

	test('numbers that have lost their first 0 are asked for the whole column, and are never dropped', async () => {
		const rows = ['1;Ani;Mentee;;0812-0000-0001;;;;', '2;Budi;Mentee;;81200000002;;;;', '3;Citra;Mentee;;81200000003;;;;'];
		const asked = await list(rows);
		assert.deepEqual(questionsOf(asked), ['zero | No HP | zero | 3 4']);
		assert.deepEqual(statesOf(asked), ['Ani: new', 'Budi: unclear', 'Citra: unclear']);
		const phones = async (answer: string): Promise<unknown> => peopleOf(await list(rows, answered(['zero:4', answer]))).map(({ phone }) => phone);
		assert.deepEqual(await phones('zero'), ['0812-0000-0001', '081200000002', '081200000003']);
		assert.deepEqual(await phones('new'), ['0812-0000-0001', '81200000002', '81200000003']);
	});
});

suite('A list of people', () => {
	test('has topics, a superior and a number of mentees under their usual headers, and what else it says makes no problem', async () => {
		const { tree } = await importFile(emptyProgramme, 'peserta.csv', new TextEncoder().encode([
			`${header};Cuti`, '1;Ani Lestari, S.Sos.;Mentor;;;Kepala Dinas;Analisis data;;2 orang;', '2;Budi;Mentee;;;Ani Lestari;;Menulis;;Maret', '',
		].join('\n')));
		assert.deepEqual((parse(tree['people.yaml'] ?? '') as { readonly people: unknown }).people, [
			{ id: 'ani-lestari', name: 'Ani Lestari, S.Sos.', role: 'mentor', capacity: 2, offers: ['Analisis data'], superior: 'Kepala Dinas' },
			{ id: 'budi', name: 'Budi', role: 'mentee', seeks: ['Menulis'], superior: 'ani-lestari', cuti: 'Maret' },
		]);
		const index = await readMemory(tree);
		const [programme] = index.programmes();
		const files = index.filesOf(programme!.folder).flatMap(({ uri }) => index.parsed(uri) ?? []);
		assert.deepEqual(files.flatMap(file => problemsOf(file, programme!, '2026-03-10', uri => index.parsed(uri)).map(({ code }) => code)), []);
	});

	test('ends where the lines for signatures begin', async () => {
		const rows = ['1;Ani;Mentor;;;;;;', '2;Budi;Mentee;;;;;;'];
		for (const foot of [[';Mengetahui, Kepala BKPSDM;;;;;;;'], ['', ';Kepala Bagian Umum;;;;;;;', ';Sri Wahyuni;;;;;;;'], ['', ';;Mengetahui,;;;;Disahkan,;;', '', ';Sri Wahyuni;;;;;;;']]) {
			assert.deepEqual(statesOf(await list([...rows, ...foot])), ['Ani: new', 'Budi: new']);
		}
		assert.deepEqual(statesOf(await list([...rows, ';Citra;;;;;;;', '', '3;Dewi;Mentee;;;;;;'])), ['Ani: new', 'Budi: new', 'Citra: unclear', 'Dewi: new']);
	});
});
