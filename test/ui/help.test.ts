import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { settled, until } from './driver/until';
import { language, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { Workbench } from './workbench';

for (const host of ['Node', 'web'] as const) {
	// The web host takes as long again, and its answers are the ones that test/host/eachHost sees.
	test.describe.serial(`Help while typing, in the ${host} host [long]`, () => {
		let workbench: Workbench;
		const path = 'sessions/budi-sari/2021-08-18-01.yaml';
		const onDisk = (file: string): string => readFileSync(join(workbench.folder, file), 'utf8');

		test.beforeAll(async () => {
			workbench = await Workbench.open({
				folder: sample,
				webHost: host === 'web',
				settings: { 'editor.autoClosingBrackets': 'never' },
			});
			await workbench.openView('Mentor Notes');
			await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
			await workbench.openFile('2021-08-18-01.yaml');
		});
		test.afterAll(() => workbench.close());

		test('F12 leads from a pair’s id to its file', async () => {
			await workbench.goTo(lineOf(path, 'pair: budi-sari'), 8);
			await workbench.editor.focus();
			await workbench.press('F12');
			await workbench.editor.showing('budi-sari.yaml');
			await workbench.openFile('2021-08-18-01.yaml');
		});

		test('a half-written id is completed from the list', async () => {
			await workbench.editor.focus();
			await workbench.press('Control+End');
			await workbench.editor.type('mentees:\n  - ');
			assert.deepEqual((await workbench.editor.suggestions()).slice(0, 2), ['budi', 'sari']);
			await workbench.press('Enter');
			await until('the id', async () => (await workbench.editor.text()).trimEnd().endsWith('mentees:\n  - budi'));
		});

		test('a problem is underlined while it is typed and the light bulb mends it', async () => {
			await workbench.press('Escape');
			await workbench.goTo(lineOf(path, '  on: 2021-08-19'), 7);
			await workbench.editor.focus();
			await workbench.press('Shift+End');
			await workbench.page.keyboard.type('19/8/2021');
			await workbench.press('Escape');
			const cure = { en: 'Write “2021-08-19”', id: 'Tulis “2021-08-19”' }[language];
			assert.ok((await workbench.editor.quickFixes()).includes(cure));
			await workbench.editor.pickQuickFix(cure);
			await until('the day', async () => (await workbench.editor.text()).includes('  on: 2021-08-19\n'));
		});

		test('an undo of everything restores the file', async () => {
			await workbench.runCommand('File: Revert File');
			await until('the old text', async () => !(await workbench.editor.tabs()).some(tab => tab.dirty));
		});

		test('F2 renames a person everywhere, and one undo takes all of it back', async () => {
			const files = ['people.yaml', 'pairs/budi-sari.yaml', path, 'reflections/budi-sari/2021-09-01-sari-4p.md'];
			const before = files.map(onDisk);
			await workbench.openFile('people.yaml');
			await workbench.goTo(lineOf('people.yaml', 'id: sari'), 11);
			await workbench.editor.focus();
			await workbench.press('F2');
			const box = workbench.page.locator('.rename-box .rename-input');
			await box.waitFor();
			assert.strictEqual(await box.inputValue(), 'sari');
			await box.fill('sari-dewi');
			await box.press('Enter');
			await until('every file', () => Promise.resolve(files.every(file => onDisk(file).includes('sari-dewi'))));
			// Others follow, and an undo before the last of them is one of those before.
			await settled(
				'the rename',
				async () => [
					(await workbench.editor.tabs()).filter(tab => tab.dirty),
					readdirSync(
						workbench.folder, { recursive: true, encoding: 'utf8' },
					).filter(file => /\.(?:yaml|md)$/.test(file) && onDisk(file).includes('sari-dewi')),
				],
			);
			files.forEach((file, i) => { assert.strictEqual(
				onDisk(file).replaceAll('sari-dewi', 'sari'), before[i]!.replaceAll('sari-dewi', 'sari'),
			); });
			await workbench.editor.focus();
			await workbench.press('Control+z');
			// VS Code undoes file by file, in a time of its own.
			await until('the old ids', async () => {
				if ((await workbench.editor.tabs()).some(tab => tab.dirty)) {
					await workbench.runCommand('File: Save All Files');
				}
				return files.every((file, i) => onDisk(file) === before[i]);
			});
		});

		/** The line, from 1, that holds some text. */
		function lineOf(file: string, part: string): number {
			return onDisk(file).split('\n').findIndex(line => line.includes(part)) + 1;
		}
	});
}
