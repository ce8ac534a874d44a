import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { assert } from 'chai';
import { unzipSync } from 'fflate';
import { loadedFor } from '../loadedFor';
import { firstHour } from './firstHour';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

/** What a start may load (CONTRIBUTING, "What loads when"), and how large what loads at once may be. */
const limits = { start: { files: 2, kilobytes: 197 }, webKilobytes: 1950, pageKilobytes: 90 };

test.describe.serial('The package [main]', () => {
	const around = folderOfSuite('package');
	const folder = join(around, 'source');
	const vsix = join(around, 'mentor-notes.vsix');
	/** What it was made of, minified. */
	const dist = join(folder, 'dist');
	// Made from a copy: it builds anew, while other tests use what is built here.
	test.beforeAll(() => {
		cpSync(
			process.cwd(),
			folder,
			{
				recursive: true,
				filter: path => !['node_modules', '.git', '.vscode-test', 'out', 'dist'].includes(relative(process.cwd(), path)),
			},
		);
		symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
		execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], { cwd: folder, stdio: 'pipe' });
	});
	test.afterAll(() => { rmSync(around, { recursive: true }); });

	test('holds what it needs and nothing else', () => {
		const listed = Object.keys(unzipSync(readFileSync(vsix)))
			.filter(name => name.startsWith('extension/'))
			.map(name => name.slice('extension/'.length))
			.map(name => name.replace(/^(dist\/node\/).*(\.mjs)$/, '$1*$2'));
		assert.deepEqual([...new Set(listed)].sort(), [
			'LICENSE.txt', 'SECURITY.md', 'changelog.md', 'dist/ThirdPartyNotices.txt', 'dist/brief.js', 'dist/cli.js', 'dist/import.js', 'dist/keyHelp.json', 'dist/merge.js', 'dist/node/*.mjs', 'dist/notesOverTime.js', 'dist/overview.js', 'dist/pairing.js', 'dist/preview.js', 'dist/programme.js', 'dist/prompts.json', 'dist/reflection.js', 'dist/sample.json', 'dist/session.js', 'dist/thread.js', 'dist/web/extension.js', 'docs/problems.md', 'docs/templates.md',
			'media/beside.css', 'media/brief.css', 'media/buttons.css', 'media/capture.css', 'media/chart.css', 'media/entries.css', 'media/fields.css', 'media/finish.css', 'media/icon.png', 'media/import.css', 'media/mentor-notes.svg', 'media/merge.css', 'media/notesOverTime.css', 'media/overview.css', 'media/page.css', 'media/pairing.css', 'media/preview-dark.svg', 'media/preview-light.svg', 'media/preview.css', 'media/programme.css', 'media/reflection.css', 'media/sections.css', 'media/session.css', 'media/walkthrough/brief.svg', 'media/walkthrough/overview.svg', 'media/walkthrough/programme.svg', 'media/walkthrough/reflection.svg', 'media/walkthrough/report.svg', 'media/walkthrough/session.svg', 'media/walkthrough/sharing.svg', 'package.json', 'package.nls.id.json', 'package.nls.json', 'readme.md',
		]);
	});

	test(`starts in Node with at most ${String(limits.start.files)} files and ${String(limits.start.kilobytes)} KB`, () => {
		// The words of the longer language load before anything is registered.
		const files = [...new Set(['node/extension.mjs', 'node/id.mjs'].flatMap(name => loadedFor(join(dist, name))))];
		const kilobytes = files.reduce((sum, path) => sum + statSync(path).size, 0) / 1024;
		assert.ok(
			files.length <= limits.start.files && kilobytes <= limits.start.kilobytes,
			`${String(kilobytes)} KB in ${files.map(path => relative(dist, path)).join(', ')}`,
		);
	});

	// Of the web some 350 are the readers of imports with their packages, 150 what is exported, 70 what compares and merges versions:
	// evaluated when they are first needed.
	test(`has a file of at most ${String(limits.webKilobytes)} KB in the web, and of ${String(limits.pageKilobytes)} KB for a page`, () => {
		const sizes = Object.fromEntries([
			'web/extension.js', 'preview.js', 'brief.js', 'overview.js', 'notesOverTime.js', 'session.js', 'reflection.js', 'pairing.js',
		].map(name => [name, statSync(join(dist, name)).size / 1024]));
		assert.deepEqual(
			Object.entries(sizes).filter(([name, size]) => size > (name.startsWith('web/') ? limits.webKilobytes : limits.pageKilobytes)), [],
		);
	});

	test.describe.serial('installed like a user’s, in an empty folder', () => {
		let workbench: Workbench;
		const textOf = (path: string): string => readFileSync(join(workbench.folder, path), 'utf8');

		test.beforeAll(async () => {
			workbench = await Workbench.open({ folder: {}, installedVsix: vsix, settings: { 'mentorNotes.openAs': 'page' } });
		});
		test.afterAll(() => workbench.close());

		test('nothing pops up when it starts', async () => {
			await workbench.openView('Mentor Notes');
			await until('what the empty view says', async () => (await workbench.views.welcome(words.views.sessions)) !== '');
			assert.deepEqual(await workbench.notifications(), []);
		});

		test('by the walkthrough alone, a mentor logs a session, a mentee writes a reflection and a coordinator exports a report', async () => {
			const { session, reflection, report, typed } = await firstHour(workbench, language);
			const yesterday = /\d{4}-\d{2}-\d{2}/.exec(session)![0];
			assert.strictEqual(textOf(session), [
				`id: ${yesterday}-budi-sari-01`, `title: ${typed.title}`, `date: ${yesterday}`, 'pair: budi-sari',
				'mentors:', '  - budi', 'mentees:', '  - sari', 'status: done', 'minutes: 60', 'summary: |', `  ${typed.summary}`, '',
			].join('\n'));
			assert.match(
				textOf(reflection),
				new RegExp(`^session: ${yesterday}-budi-sari-01$[^]*^visibility: private$[^]*^${typed.reflection}$`, 'm'),
			);
			assert.strictEqual(textOf(join(dirname(dirname(dirname(reflection))), '.gitignore')), '*\n');
			const html = textOf(report);
			assert.ok(html.includes(typed.programme) && html.includes(typed.mentee));
			assert.ok(
				![typed.title, typed.summary, typed.reflection].some(text => html.includes(text)), 'what people wrote is in the report',
			);
			assert.deepEqual(await workbench.walkthrough.done(), ['programme', 'session', 'reflection', 'report']);
		});

		test('nothing pops up when it starts, also where a file is broken [long]', async () => {
			writeFileSync(join(workbench.folder, 'broken.session.yaml'), 'date: 2021-02-30\n');
			await workbench.reload();
			await workbench.openView('Mentor Notes');
			await until(
				'the broken file',
				async () => (await workbench.tree(words.views.sessions)).some(({ label }) => label === 'broken.session.yaml'),
			);
			assert.deepEqual(await workbench.notifications(), []);
			// What pops up is seen so.
			await workbench.runCommand(title('copySummary'));
			await until('the session', async () => (await workbench.quickInput.items()).length > 0);
			await workbench.quickInput.accept();
			assert.strictEqual((await workbench.toasts()).length, 1);
			assert.strictEqual((await workbench.notifications()).length, 1);
		});
	});
});
