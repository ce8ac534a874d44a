import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { makesFiles, type CommandName } from '../../src/core/manifest/commands';
import { importWordsFor } from '../../src/core/words/importWords';
import { isLong } from '../core/longForm';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

/** A programme that somebody else wrote, with settings that would hide it. People are made up. */
const files: Readonly<Record<string, string>> = {
	'.vscode/settings.json': JSON.stringify({
		'mentorNotes.files.exclude': ['**/sessions'],
		'mentorNotes.language': { en: 'id', id: 'en' }[language],
	}),
	'programme.yaml': `name: Elsewhere\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'pairs/budi-ani.yaml': 'mentors: [budi]\nmentees: [Ani]\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: One\nactions:\n  - id: a1\n    text: Read the guide\n    owner: sari\n    due: 2021-08-20\n',
	'sessions/budi-sari/2021-08-20-01.yaml': 'date: 2021-02-30\n',
	'reflections/budi-sari/note.md': '---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\nvisibility: pair\n---\n# What I learned\n',
	'peserta.csv': 'Nama,Peran\nMade Wirawan,mentee\n',
	'templates/ours.md': '---\nname: Ours\n---\n# Ours\n',
};

test.describe.serial('In Restricted Mode', () => {
	let workbench: Workbench;
	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: files, restricted: true, language: 'auto', settings: { 'mentorNotes.me': 'sari' } });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());
	const paths = (): readonly string[] => readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' }).sort();

	test('sessions, problems and the page of a note are there, and the workspace’s own settings don’t count', async () => {
		// `sessions` would be left out, and the view have a name in the other language.
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
		assert.deepEqual((await workbench.problems()).map(({ code }) => code), ['record.badDate', 'pair.unnamedSessions']);
		await workbench.openFile('reflections/budi-sari/note.md');
		await workbench.runCommand(`Mentor Notes: ${title('previewReflection')}`);
		await until('the page', async () => (await (await workbench.webview()).locator('h1').allInnerTexts()).includes('What I learned'));
	});

	test('on the overview there are no boxes to select pairs, since nothing would be written [long]', async () => {
		await workbench.runCommand(`Mentor Notes: ${title('openOverview')}`);
		const page = await until('the overview', async () => {
			const shown = await workbench.webview();
			return await shown.locator('#pairs tbody a').count() === 2 && shown;
		});
		assert.strictEqual(await page.locator('#pairs [type=checkbox]').count(), 0);
		await workbench.runCommand('View: Close Editor');
	});

	test('what would make a file makes none, asks nothing and says why, with a way to trust the folder', async () => {
		const before = paths();
		const needed = {
			en: 'This folder is open in Restricted Mode, where Mentor Notes makes no new files. You can read and change those that are there.',
			id: 'Folder ini dibuka dalam Mode Terbatas (Restricted Mode), jadi Mentor Notes tidak membuat berkas baru. Yang sudah ada tetap dapat dibaca dan diubah.',
		}[language];
		// One of each kind; the long run tries them all.
		const names: Iterable<CommandName> = isLong
			? makesFiles
			: ['newReflection', 'newTemplate', 'exportOverview'];
		for (const name of names) {
			await workbench.runCommand(title(name));
			await workbench.quickInput.closed();
			const [said] = await until(`the answer to ${name}`, async () => {
				const all = await workbench.notifications();
				return all.length > 0 && all;
			});
			assert.deepEqual([said?.message, said?.buttons], [needed, [words.trust.manage]], name);
			await workbench.runCommand('Notifications: Clear All Notifications');
		}
		assert.deepEqual(paths(), before);
	});

	test('what is there can be changed', async () => {
		await workbench.runCommand(title('completeAction'));
		await until('the action', async () => (await workbench.quickInput.items()).some(({ label }) => label === 'Read the guide'));
		await workbench.pick('Read the guide');
		await until(
			'the file',
			() => Promise.resolve(readFileSync(
				join(workbench.folder, 'sessions/budi-sari/2021-08-13-01.yaml'), 'utf8',
			).includes('state: done')),
		);
	});

	test('an import is shown and not written, and says why, with a way to trust the folder [long]', async () => {
		const before = paths();
		await workbench.openFile('peserta.csv');
		await workbench.runCommand(title('import'));
		await until('the file', async () => (await workbench.quickInput.items()).some(({ label }) => label === 'peserta.csv'));
		await workbench.pick('peserta.csv');
		const page = await until('the preview', async () => {
			const frame = await workbench.webview();
			return await frame.locator('.reason').count() === 1 && frame;
		});
		assert.strictEqual(await page.locator('.reason').innerText(), importWordsFor(language).page.reasons.untrusted);
		assert.ok(await page.locator('[data-key="import"]').isDisabled());
		assert.ok(await page.locator('[data-key="trust"]').isEnabled());
		assert.deepEqual(paths(), before);
	});
});
