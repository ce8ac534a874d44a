import { assert } from 'chai';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import { answersWith, choicesOfLastImport } from '../../../../src/core/imports/proposals/recallAnswers';
import { emptyProgramme, importFile, type Imported, targetOf, type Tree } from './importing';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const name = 'peserta.csv';

/** Imports a later version as people do: with the choices of the last import. */
async function again(tree: Tree, text: string, given: ImportAnswers = {}): Promise<Imported & { readonly answers: ImportAnswers }> {
	const target = await targetOf(tree);
	const source = { name, bytes: bytesOf(text) };
	const answers = await answersWith(await choicesOfLastImport(source, target), source, given, target);
	return { ...await importFile(tree, name, source.bytes, answers), answers };
}

const people = [
	'Nama,Peran,HP,Catatan', 'Ani Wijaya,mentor,081234567,Senin', 'Budi Santos,mentee,081234568,Selasa', 'Tamu Rapat,mentee,081234571,Jumat', 'Citra Dewi,mentee,0812,Rabu', '',
].join('\n');
const chosen: ImportAnswers = {
	columns: new Map([[3, 'ignore']]), leftOut: new Set([4]), cells: new Map([['3:0', 'Budi Santoso'], ['5:2', '081234569']]),
};

suite('The choices of the last import', () => {
	test('are taken again for the same file, which then makes nothing', async () => {
		const first = await importFile(emptyProgramme, name, bytesOf(people), chosen);
		const { says, plan, answers } = await again(first.tree, people);
		assert.deepEqual(answers, chosen);
		assert.deepEqual(says, ['same person:ani-wijaya', 'same person:budi-santoso', 'leftOut person:4', 'same person:citra-dewi']);
		assert.deepEqual([plan.create, plan.edit], [[], []]);
	});

	test('are taken for a later version, by headers and by what rows say, wherever these are; what is gone is dropped', async () => {
		const first = await importFile(emptyProgramme, name, bytesOf(people), chosen);
		const moved = ['Daftar peserta,,,', people.split('\n')[0], 'Eka Putri,mentee,081234570,Kamis', ...people.split('\n').slice(1, 4), ''].join('\n');
		const { says, answers } = await again(first.tree, moved);
		assert.deepEqual(answers, { columns: new Map([[3, 'ignore']]), leftOut: new Set([6]), cells: new Map([['5:0', 'Budi Santoso']]) });
		assert.deepEqual(says, ['new person:eka-putri', 'same person:ani-wijaya', 'same person:budi-santoso', 'leftOut person:6']);
	});

	test('give way to what is answered now', async () => {
		const first = await importFile(emptyProgramme, name, bytesOf(people), chosen);
		const { answers } = await again(first.tree, people, { columns: new Map([[3, 'rest']]) });
		assert.deepEqual(answers.columns, new Map([[3, 'rest']]));
	});

	test('know who was meant by a name, and that a new person was made for it', async () => {
		const tree: Tree = { ...emptyProgramme, 'people.yaml': 'people:\n  - id: dewi-anggraini\n    name: Dewi Anggraini\n    role: mentor\n' };
		const table = 'Nama,Peran,Mentor\nBudi,mentee,Dewi\nCitra,mentee,Dewi Anggraeni\n';
		const first = await importFile(tree, name, bytesOf(table), { people: new Map([['dewi', 'dewi-anggraini'], ['dewi anggraeni', 'new']]) });
		const { answers, says, plan } = await again(first.tree, table);
		assert.deepEqual(answers.people, new Map([['dewi', 'dewi-anggraini'], ['dewi anggraeni', 'dewi-anggraeni']]));
		assert.deepEqual(says.filter(each => !each.startsWith('same ')), []);
		assert.deepEqual([plan.create, plan.edit], [[], []]);
	});

	test('know what was answered once for a column: that people have no role, and that lost zeros come back', async () => {
		const table = 'Nama,Peran,HP\nAni Wijaya,mentor,081234567890\nBudi Santoso,,81234567891\n';
		const answers = new Map([['role:', 'new'], ['zero:2', 'zero']]);
		const first = await importFile(emptyProgramme, name, bytesOf(table), { people: answers });
		assert.deepEqual((await again(first.tree, table)).answers.people, answers);
		assert.deepEqual((await again(first.tree, table)).preview.names, []);
	});

	test('hold no name, no header and no row; only the texts of corrected cells', async () => {
		const { tree } = await importFile(emptyProgramme, name, bytesOf(people), { ...chosen, people: new Map([['ani wijaya', 'new']]) });
		const memory = tree['private/imports/peserta-csv.json'] ?? '';
		assert.match(memory, /Budi Santoso/);
		assert.notMatch(memory, /Ani|Wijaya|Citra|Tamu|Nama|Catatan|Senin/i);
	});

	test('can be anything in their file, and are then none', async () => {
		const bad = ['7', '[]', '{"columns":[1],"cells":{"a":1},"leftOut":[null],"as":"x","people":"y"}'];
		for (const choices of bad) {
			const tree: Tree = { ...emptyProgramme, 'private/imports/peserta-csv.json': `{"version":1,"choices":${choices},"imported":{}}` };
			assert.deepEqual((await again(tree, people)).answers, {});
		}
	});
});

suite('A session that was cancelled, or to which nobody came', () => {
	test('is never held because a column is read differently; only on request', async () => {
		const tree: Tree = {
			...emptyProgramme, 'people.yaml': 'people:\n  - id: ani\n    name: Ani\n    role: mentor\n  - id: budi\n    name: Budi\n    role: mentee\n',
			'pairs/ani-budi.yaml': 'mentors: [ani]\nmentees: [budi]\n',
		};
		const log = 'Tanggal,Mentor,Mentee,Menit,Keterangan\n2026-01-05,Ani,Budi,90,Batal\n2026-01-12,Ani,Budi,60,Selesai\n';
		const first = await importFile(tree, 'log.csv', bytesOf(log), { columns: new Map([[4, 'status']]) });
		assert.match(first.tree['sessions/ani-budi/2026-01-05-01.yaml'] ?? '', /status: cancelled/);
		const read = { columns: new Map([[4, 'summary']]) };
		const second = await importFile(first.tree, 'log.csv', bytesOf(log), read);
		assert.match(second.tree['sessions/ani-budi/2026-01-05-01.yaml'] ?? '', /status: cancelled/);
		const asked = await importFile(first.tree, 'log.csv', bytesOf(log), { ...read, replaced: new Set(['session:2026-01-05-ani-budi-01:status']) });
		assert.match(asked.tree['sessions/ani-budi/2026-01-05-01.yaml'] ?? '', /status: done/);
	});
});
