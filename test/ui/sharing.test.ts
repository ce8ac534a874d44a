import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, Workbench } from './workbench';

const path = 'budi-sari/2021-09-22-sari-4p.md';
const note = (visibility: string): string => `---\ntype: reflection\nsession: 2021-09-22-budi-sari-01\nauthor: sari\ntemplate: 4p@1\nvisibility: ${visibility}\n---\n# Hanya untuk saya\n`;

suite('Who sees a note, in the sample kept in Git', () => {
	let workbench: Workbench;
	const source = mkdtempSync(join(tmpdir(), 'mentor-notes-shared-'));
	const onDisk = (file: string): string | undefined => existsSync(join(workbench.folder, file)) ? readFileSync(join(workbench.folder, file), 'utf8') : undefined;

	suiteSetup(async () => {
		cpSync(join(process.cwd(), 'examples/lead-the-fest'), source, { recursive: true });
		mkdirSync(join(source, 'private/reflections/budi-sari'), { recursive: true });
		writeFileSync(join(source, 'private/.gitignore'), '*\n');
		writeFileSync(join(source, 'private/reflections', path), note('private'));
		for (const args of [['init', '--quiet'], ['remote', 'add', 'origin', 'https://sari:secret@example.org/x.git'], ['add', '--all']]) {
			execFileSync('git', args, { cwd: source });
		}
		workbench = await Workbench.open({ folder: source, settings: { 'mentorNotes.language': 'en', 'mentorNotes.me': 'sari' } });
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree('Sessions')).some(row => row.label === 'Budi – Sari'));
	});
	suiteTeardown(async () => {
		await workbench.close();
		rmSync(source, { recursive: true });
	});
	teardown(async function () {
		if (this.currentTest?.state === 'failed') {
			await workbench.screenshot(join(process.cwd(), 'out/failures', `${this.currentTest.title.replaceAll(/\W+/g, '-').slice(0, 60)}.png`));
		}
	});

	test('Who Can See This? explains it from the note’s word, its folder, Git and the remote, and ends with who really can', async () => {
		const row = await until('its row', async () => (await workbench.tree('Reflections')).find(({ label }) => label.includes('Hanya untuk saya')));
		await workbench.clickRow(row.label, 'Reflections');
		await until('who can read it', async () => (await workbench.statusBar()).includes('Readers: this computer only'));
		await workbench.runCommand('Who Can See This?');
		const { message, detail, buttons } = await workbench.dialog();
		assert.equal(message, 'Who can see “Hanya untuk saya”?');
		// The lines between them are the dialog's own elements.
		assert.equal(detail, [
			'By its own word it is meant for its author alone.',
			'It lies in the folder “private”.',
			'Git ignores it. If it was committed earlier, Git’s history still has that.',
			'The repository has a remote (origin).',
			'So it can really be read by whoever can open this folder on this computer, backups and synchronised copies included.',
		].join(''));
		assert.ok(buttons.includes('Share…') && !buttons.includes('Move to private/'));
		await workbench.press('Escape');
	});

	test('sharing a private note says first who can read it then, and does nothing when that is not meant', async () => {
		await shareWith('The pair');
		const { message, detail } = await workbench.dialog();
		assert.equal(message, 'Share “Hanya untuk saya” with the pair?');
		assert.match(detail, /^Everyone with this repository will be able to read it, whoever it is meant for\. The repository has a remote \(origin\)/);
		await workbench.press('Escape');
		assert.deepEqual([onDisk(`private/reflections/${path}`), onDisk(`reflections/${path}`)], [note('private'), undefined]);

		await shareWith('The pair');
		await workbench.dialog();
		await workbench.answerDialog('Share');
		await until('the note at its new place', () => Promise.resolve(onDisk(`reflections/${path}`) === note('pair')));
		assert.equal(onDisk(`private/reflections/${path}`), undefined);
		await until('its editor', async () => (await workbench.statusBar()).includes('Readers: everyone with this repository'));
	});

	test('narrowing it says that Git’s history keeps what was committed, and moves it back', async () => {
		await shareWith('Private');
		const { message, detail } = await workbench.dialog();
		assert.equal(message, 'Make “Hanya untuk saya” private?');
		assert.match(detail, /What was committed before stays in Git’s history/);
		await workbench.answerDialog('Make Private');
		await until('the note at its old place', () => Promise.resolve(onDisk(`private/reflections/${path}`) === note('private')));
		assert.equal(onDisk(`reflections/${path}`), undefined);
	});

	async function shareWith(readers: string): Promise<void> {
		await workbench.runCommand('Share Reflection…');
		await until('the readers', async () => (await workbench.quickInput.items()).length === 4);
		await workbench.quickInput.type(readers);
		await workbench.press('Enter');
		await workbench.quickInput.closed();
	}
});
