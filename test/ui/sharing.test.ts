import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { readersWords } from '../../src/core/words/lateWords';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, title, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';
import { writeFiles } from './driver/writeFiles';

const path = 'budi-sari/2021-09-22-sari-4p.md';
const note = (visibility: string): string =>
	`---\ntype: reflection\nsession: 2021-09-22-budi-sari-01\nauthor: sari\ntemplate: 4p@1\nvisibility: ${visibility}\n---\n# Hanya untuk saya\n`;

/** A private note that does not lie where private notes belong, with a link to one that does. */
const misplaced = 'reflections/budi-sari/2021-09-23-sari-4p.md';
const misplacedText = `${note('private').replace('untuk saya', 'salah tempat')}[kemarin](../../private/reflections/${path})\n`;

test.describe.serial('Who sees a note, in the sample kept in Git [long]', () => {
	let workbench: Workbench;
	const source = folderOfSuite('shared');
	const onDisk = (file: string): string | undefined =>
		existsSync(join(workbench.folder, file)) ? readFileSync(join(workbench.folder, file), 'utf8') : undefined;

	test.beforeAll(async () => {
		writeFiles(source, { ...sample, [`private/reflections/${path}`]: note('private'), [misplaced]: misplacedText, 'private/.gitignore': '*\n' });
		for (const args of [['init', '--quiet'], ['remote', 'add', 'origin', 'https://sari:secret@example.org/x.git'], ['add', '--all']]) {
			execFileSync('git', args, { cwd: source });
		}
		workbench = await Workbench.open({ folder: source, settings: { 'mentorNotes.me': 'sari' } });
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(source, { recursive: true });
	});

	test('Who Can See This? explains it from the note’s word, its folder, Git and the remote, and ends with who really can', async () => {
		const row = await until(
			'its row', async () => (await workbench.tree(words.views.reflections)).find(({ label }) => label.includes('Hanya untuk saya')),
		);
		await workbench.clickRow(row.label, words.views.reflections);
		await until(
			'who can read it',
			async () => (await workbench.statusBar()).includes({
				en: 'Visible to: anyone with access to this folder',
				id: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini',
			}[language]),
		);
		await workbench.runCommand(title('whoCanSee'));
		const { message, detail, buttons } = await workbench.dialog();
		assert.strictEqual(message, { en: 'Who can see “Hanya untuk saya”?', id: 'Siapa yang dapat melihat “Hanya untuk saya”?' }[language]);
		// The lines between them are the dialog's own elements.
		assert.strictEqual(detail, {
			en: [
				'According to its visibility setting, it is meant for its author alone.',
				'It is in the folder “private”.',
				'Git ignores it. If it was committed earlier, Git’s history still has that version.',
				'The repository has a remote (origin).',
				'So it can really be read by whoever can open this folder on this computer, backups and synchronised copies included.',
			],
			id: [
				'Menurut bagian awalnya, catatan ini ditujukan untuk penulisnya saja.',
				'Letaknya di folder “private”.',
				'Git mengabaikannya. Jika dahulu pernah dikomit, riwayat Git masih memuatnya.',
				'Repositori ini terhubung ke repositori jauh (remote): origin.',
				'Jadi, yang benar-benar dapat membacanya: siapa pun yang dapat membuka folder ini di komputer ini, termasuk cadangan dan salinan tersinkronnya.',
			],
		}[language].join(''));
		const { explain } = readersWords[language];
		assert.ok(buttons.includes(explain.share) && !buttons.includes(explain.moveToPrivate));
		await workbench.press('Escape');
	});

	test('of the present choice it is said who can really read the note, and before sharing which private files it links to', async () => {
		await workbench.openFile('2021-09-23-sari-4p.md');
		await workbench.runCommand(title('shareReflection'));
		const items = await until('the readers', async () => {
			const all = await workbench.quickInput.items();
			return all.length === 4 && all;
		});
		const present = items.filter(({ description }) => description === words.sharing.ask.now)
			.map(({ label, detail }) => [label, detail]);
		assert.deepEqual(present, [[readersWords[language].ask.choices.private, words.readers('private', false, 'tracked')]]);
		await workbench.quickInput.type(readersWords[language].ask.choices.pair);
		await workbench.press('Enter');
		const { detail } = await workbench.dialog();
		assert.match(detail, {
			en: /others can’t open: 2021-09-22-sari-4p\.md\.$/, id: /orang lain tidak dapat membuka 2021-09-22-sari-4p\.md\.$/,
		}[language]);
		await workbench.press('Escape');
		assert.strictEqual(onDisk(misplaced), misplacedText);
		await workbench.openFile('2021-09-22-sari-4p.md');
	});

	test('sharing a private note says first who can read it then, and does nothing when that is not meant', async () => {
		await shareWith('pair');
		const { message, detail } = await workbench.dialog();
		assert.strictEqual(
			message,
			{ en: 'Share “Hanya untuk saya” with the pair?', id: 'Bagikan “Hanya untuk saya” kepada pasangan mentoring?' }[language],
		);
		assert.match(detail, {
			en: /^Anyone with access to this folder or its repository will be able to read it, whoever it is meant for\. The folder has a shared address \(origin\)/,
			id: /^Siapa pun yang memiliki akses ke folder ini atau repositorinya akan dapat membacanya, tanpa memandang kepada siapa catatan ini ditujukan\. Folder ini memiliki alamat bersama \(origin\)/,
		}[language]);
		await workbench.press('Escape');
		assert.deepEqual([onDisk(`private/reflections/${path}`), onDisk(`reflections/${path}`)], [note('private'), undefined]);

		await shareWith('pair');
		await workbench.dialog();
		await workbench.answerDialog(readersWords[language].ask.widenButton);
		await until('the note at its new place', () => Promise.resolve(onDisk(`reflections/${path}`) === note('pair')));
		assert.strictEqual(onDisk(`private/reflections/${path}`), undefined);
		await until(
			'its editor',
			async () => (await workbench.statusBar()).includes({
				en: 'Visible to: anyone with access to this folder or its repository',
				id: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
			}[language]),
		);
	});

	test('narrowing it says that Git’s history keeps what was committed, and moves it back', async () => {
		await shareWith('private');
		const { message, detail } = await workbench.dialog();
		assert.strictEqual(message, { en: 'Make “Hanya untuk saya” private?', id: 'Jadikan “Hanya untuk saya” pribadi?' }[language]);
		assert.match(
			detail,
			{ en: /What was committed before stays in Git’s history/, id: /Yang sudah pernah dikomit tetap ada di riwayat Git/ }[language],
		);
		await workbench.answerDialog(readersWords[language].ask.narrowButton);
		await until('the note at its old place', () => Promise.resolve(onDisk(`private/reflections/${path}`) === note('private')));
		assert.strictEqual(onDisk(`reflections/${path}`), undefined);
	});

	async function shareWith(readers: 'private' | 'pair'): Promise<void> {
		await workbench.runCommand(title('shareReflection'));
		await until('the readers', async () => (await workbench.quickInput.items()).length === 4);
		await workbench.quickInput.type(readersWords[language].ask.choices[readers]);
		await workbench.press('Enter');
		await workbench.quickInput.closed();
	}
});
