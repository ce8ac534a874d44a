import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, Workbench } from './workbench';

suite('The package', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-package-'));
	const vsix = join(folder, 'mentor-notes.vsix');
	suiteSetup(() => { execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], { stdio: 'pipe' }); });
	suiteTeardown(() => { rmSync(folder, { recursive: true }); });

	test('holds what it needs and nothing else', () => {
		const listed = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' }).trim().split('\n').sort();
		assert.deepEqual(listed, [
			'CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli.js', 'dist/extension.js', 'dist/preview.js', 'dist/sample.json', 'dist/web/extension.js', 'docs/problems.md',
			'media/mentor-notes.svg', 'media/preview.css', 'package.json', 'package.nls.id.json', 'package.nls.json',
		]);
	});

	test('loads at most 400 KB at activation, 700 KB in the web, 60 KB in a page', () => {
		const kilobytes = (path: string): number => statSync(path).size / 1024;
		assert.ok(kilobytes('dist/extension.js') <= 400 && kilobytes('dist/web/extension.js') <= 700 && kilobytes('dist/preview.js') <= 60);
	});

	test('installed like a user’s, it shows the sample and writes a reflection', async () => {
		const workbench = await Workbench.open({ folder: join(process.cwd(), 'examples/lead-the-fest'), installedVsix: vsix, settings: { 'mentorNotes.language': 'en' } });
		try {
			await workbench.openView('Mentor Notes');
			await until('the pair', async () => (await workbench.tree('Sessions')).some(row => row.label === 'Budi – Sari'));
			await workbench.runCommand('New Reflection from Template…');
			await workbench.press('Enter');
			await until('the sessions', async () => (await workbench.quickInput.placeholder()).startsWith('Choose the session'));
			await workbench.press('Enter');
			await until('who writes', async () => (await workbench.quickInput.title()).startsWith('Who are you?'));
			await workbench.press('Enter');
			const page = await workbench.webview();
			await until('the page', async () => await page.locator('h2').count() === 3);
			assert.match((await workbench.editor.tabs())[0]!.label, /-sari-driscoll\.md$/);
		} finally {
			await workbench.close();
		}
	});
});
