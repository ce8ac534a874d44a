import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { until, Workbench } from './workbench';

/** A module of the package with all that it imports at once; what it imports on demand is not among them. */
function loadedWith(path: string, loaded = new Set<string>()): ReadonlySet<string> {
	if (!loaded.has(path)) {
		loaded.add(path);
		for (const [, imported = ''] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport) ?"(\.[^"]+)"/g)) {
			loadedWith(join(dirname(path), imported), loaded);
		}
	}
	return loaded;
}

suite('The package', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-package-'));
	const vsix = join(folder, 'mentor-notes.vsix');
	suiteSetup(() => { execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], { stdio: 'pipe' }); });
	suiteTeardown(() => { rmSync(folder, { recursive: true }); });

	test('holds what it needs and nothing else', () => {
		const listed = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' }).trim().split('\n').map(name => name.replace(/^(dist\/parts\/).*(\.mjs)$/, '$1*$2'));
		assert.deepEqual([...new Set(listed)].sort(), [
			'CHANGELOG.md', 'LICENSE', 'README.md', 'dist/brief.js', 'dist/cli.js', 'dist/extension.mjs', 'dist/parts/*.mjs', 'dist/preview.js', 'dist/sample.json', 'dist/web/extension.js', 'docs/images/overview-light.png', 'docs/problems.md',
			'media/brief.css', 'media/mentor-notes.svg', 'media/page.css', 'media/preview-dark.svg', 'media/preview-light.svg', 'media/preview.css', 'package.json', 'package.nls.id.json', 'package.nls.json',
		]);
	});

	test('loads at most 400 KB at activation, 700 KB in the web, 60 KB in a page', () => {
		const kilobytes = (path: string): number => statSync(path).size / 1024;
		const atActivation = [...loadedWith('dist/extension.mjs')].reduce((sum, path) => sum + kilobytes(path), 0);
		assert.ok(atActivation <= 400, String(atActivation));
		assert.ok(kilobytes('dist/web/extension.js') <= 700, String(kilobytes('dist/web/extension.js')));
		for (const page of ['dist/preview.js', 'dist/brief.js']) {
			assert.ok(kilobytes(page) <= 60, `${page}: ${String(kilobytes(page))}`);
		}
	});

	suite('installed like a user’s', () => {
		let workbench: Workbench;
		const onDisk = (file: string): string => readFileSync(join(workbench.folder, file), 'utf8');

		suiteSetup(async () => {
			workbench = await Workbench.open({ folder: join(process.cwd(), 'examples/lead-the-fest'), installedVsix: vsix, settings: { 'mentorNotes.language': 'en' } });
			await workbench.openView('Mentor Notes');
			await until('the pair', async () => (await workbench.tree('Sessions')).some(row => row.label === 'Budi – Sari'));
		});
		suiteTeardown(() => workbench.close());
		teardown(async function () {
			if (this.currentTest?.state === 'failed') {
				await workbench.screenshot(join(process.cwd(), 'out/failures/package.png'));
			}
		});

		test('writes a reflection', async () => {
			await workbench.runCommand('New Reflection from Template…');
			await workbench.press('Enter');
			await until('the sessions', async () => (await workbench.quickInput.placeholder()).startsWith('Choose the session'));
			await workbench.press('Enter');
			await until('who writes', async () => (await workbench.quickInput.title()).startsWith('Who are you?'));
			await workbench.press('Enter');
			const page = await workbench.webview();
			await until('the page', async () => await page.locator('h2').count() === 3);
			assert.match((await workbench.editor.tabs())[0]!.label, /-sari-driscoll\.md$/);
		});

		test('F2 renames a person everywhere, and one undo takes all of it back', async () => {
			const files = ['people.yaml', 'pairs/budi-sari.yaml', 'sessions/budi-sari/2021-08-18-01.yaml', 'reflections/budi-sari/2021-09-01-sari-4p.md'];
			const before = files.map(onDisk);
			await workbench.openFile('people.yaml');
			await workbench.goTo(onDisk('people.yaml').split('\n').findIndex(line => line.includes('id: sari')) + 1, 11);
			await workbench.editor.focus();
			await workbench.press('F2');
			const box = workbench.page.locator('.rename-box .rename-input');
			await box.waitFor();
			assert.equal(await box.inputValue(), 'sari');
			await box.fill('sari-dewi');
			await box.press('Enter');
			await until('every file', () => Promise.resolve(files.every(file => onDisk(file).includes('sari-dewi'))));
			files.forEach((file, i) => { assert.equal(onDisk(file).replaceAll('sari-dewi', 'sari'), before[i]!.replaceAll('sari-dewi', 'sari')); });
			await workbench.editor.focus();
			await workbench.press('Control+z');
			await until('the undo', async () => (await workbench.editor.tabs()).filter(tab => tab.dirty).length > 0);
			await workbench.runCommand('File: Save All Files');
			await until('the old ids', () => Promise.resolve(files.every((file, i) => onDisk(file) === before[i])));
		});
	});
});
