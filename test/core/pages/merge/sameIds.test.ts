import { assert } from 'chai';
import { fileRoleOf } from '../../../../src/core/files/layout';
import type { FolderFile, FolderMerged } from '../../../../src/core/merge/folder/folder';
import type { Versions } from '../../../../src/core/merge/merge';
import { mergeFolder } from '../../../../src/core/merge/mergeFolder';
import { describeMerge } from '../../../../src/core/pages/merge/describeMerge';
import type { MergePage } from '../../../../src/core/pages/merge/mergePage';
import { join } from '../../../../src/core/text/uri';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { mergingWords } from '../../../../src/core/words/lateWords';
import { readMemory, root } from '../../folder';

const pairFile = 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Memimpin rapat\n';
const [pair, first, second] = ['pairs/budi-sari.yaml', 'sessions/budi-sari/2026-11-29-01.yaml', 'sessions/budi-sari/2026-11-30-01.yaml'];
const people = 'people:\n  - id: budi\n    name: Budi Santoso\n  - id: sari\n    name: Sari Wulandari\n';

const actionsOf = (third: string, state = 'open'): string => [
	'title: Rencana aksi', 'date: 2026-11-29', 'pair: budi-sari', 'actions:', '  - id: a1', '    text: kirim rancangan', '    owner: sari', `    state: ${state}`,
	...third === '' ? [] : ['  - id: a3', `    text: ${third}`, '    owner: sari'], '',
].join('\n');
const goalsOf = (text: string): string => `${pairFile}  - id: g2\n    text: ${text}\n`;
const later = (goal: string): string => [
	'title: Lanjutan', 'date: 2026-11-30', 'pair: budi-sari', `goals: [${goal}]`, 'carried:', '  - 2026-11-29-budi-sari-01#a3', '',
].join('\n');

/** Both added an action a3, a goal g2, and a meeting of the next day that refers to them. */
const versions: Readonly<Record<string, Versions>> = {
	[pair]: { base: pairFile, ours: goalsOf('Berani berbicara'), theirs: goalsOf('Menyusun laporan') },
	[first]: { base: actionsOf(''), ours: actionsOf('siapkan data layanan'), theirs: actionsOf('hubungi Bu Dewi', 'done') },
	[second]: { ours: later('g2'), theirs: later('g2') },
};

async function pageOf(of = versions): Promise<MergePage> {
	const onDisk = Object.fromEntries(Object.entries(of).flatMap(([path, { ours }]) => ours === undefined ? [] : [[path, ours]]));
	const index = await readMemory({ 'programme.yaml': 'name: Contoh\n', 'people.yaml': people, ...onDisk });
	const files = Object.entries(of).map(([path, texts]): FolderFile => {
		const role = fileRoleOf(join(root, ...path.split('/')), index.folders());
		return { path, ...role && { role }, ...texts };
	});
	const mergeAll = (choice?: 'ours' | 'theirs'): FolderMerged => {
		const { questions } = mergeFolder(files, { root });
		const answers = questions.flatMap(({ key, choices }) => choice && choices.includes(choice) ? [[key, choice] as const] : []);
		return mergeFolder(files, { root, answers: new Map(answers) });
	};
	return describeMerge({
		name: 'Contoh', root, files, merged: mergeAll(), answers: new Map(), allOurs: mergeAll('ours'), allTheirs: mergeAll('theirs'),
		today: '2026-12-01', says: '', hasText: false, isBusy: false, words: wordsFor('en'), labels: mergingWords.en,
		programmeOf: folder => index.programmeIn(folder),
	});
}

const linesOf = ({ decided: { groups } }: MergePage, title: RegExp): readonly string[] =>
	groups.filter(group => title.test(group.title)).flatMap(({ lines }) => lines);

suite('Where both sides gave the same id, the page of two versions', () => {
	test('lists each change once, as the change of whoever made it, and by its words', async () => {
		const page = await pageOf();
		assert.deepEqual(page.groups, []);
		assert.deepEqual(linesOf(page, /^Taken/), [
			'Action “kirim rancangan” done',
			'Action “hubungi Bu Dewi” added: Sari Wulandari',
			'Session of Mon 30 Nov 2026, “Lanjutan”: goals “Menyusun laporan” added, actions from earlier sessions “hubungi Bu Dewi” added',
			'Goal “Menyusun laporan” added',
		]);
		assert.deepEqual(linesOf(page, /^Kept/), [
			'Action “siapkan data layanan” added: Sari Wulandari',
			'Session of Mon 30 Nov 2026, “Lanjutan”: goals “Berani berbicara” added, actions from earlier sessions “siapkan data layanan” added',
			'Goal “Berani berbicara” added',
		]);
		assert.strictEqual(page.decided.heading, 'Decided without asking (9)');
		assert.notMatch(JSON.stringify(page), /#a\d/);
	});

	test('shows what each version refers to with the words of that version', async () => {
		const titled = (text: string, title: string): string => text.replace('Lanjutan', title);
		const { groups } = await pageOf({ ...versions, [second]: { ours: titled(later('g2'), 'Antrean'), theirs: titled(later('g2'), 'Diskusi') } });
		const questions = groups.flatMap(({ things }) => things).flatMap(thing => thing.questions);
		const meeting = questions.find(question => question.versions)?.versions;
		const [ours = '', theirs = ''] = meeting?.map(({ pieces }) => pieces.map(({ text }) => text).join('')) ?? [];
		for (const [shown, words, others] of [
			[ours, ['siapkan data layanan', 'Berani berbicara'], ['hubungi Bu Dewi', 'Menyusun laporan']],
			[theirs, ['hubungi Bu Dewi', 'Menyusun laporan'], ['siapkan data layanan', 'Berani berbicara']],
		] as const) {
			words.forEach(text => { assert.include(shown, text); });
			others.forEach(text => { assert.notInclude(shown, text); });
		}
	});
});
