import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './workbench';
import { axe, changedText, until, Workbench } from './workbench';

const view = 'Sesi';
const sample = join(process.cwd(), 'examples/lead-the-fest');
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'mentor-notes-empty-'));
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();

/** The tree once it says what is awaited. */
const treeThat = (workbench: Workbench, name: string, what: (rows: readonly Row[]) => boolean): Promise<Row[]> =>
	until(`the tree of ${name}`, async () => {
		const rows = await workbench.tree(name);
		return what(rows) && rows;
	});
/** The sessions of a pair: their rows begin with the day. */
const sessionsOf = (rows: readonly Row[]): readonly Row[] => rows.filter(row => row.level === 3 && /^\d+ \w+(?: \d{4})? · /.test(row.label));
const has = (label: RegExp) => (rows: readonly Row[]): boolean => rows.some(row => label.test(row.label));

/** What the window showed when a test failed, in out/failures. */
async function photograph(this: Mocha.Context, workbench: Workbench): Promise<void> {
	if (this.currentTest?.state === 'failed') {
		await workbench.screenshot(join(process.cwd(), 'out/failures', `${this.currentTest.title.replaceAll(/\W+/g, '-').slice(0, 60)}.png`));
	}
}

suite('In an empty folder', () => {
	let workbench: Workbench;
	const folder = emptyFolder();

	suiteSetup(async () => {
		workbench = await Workbench.open({ folder, language: 'auto' });
		await workbench.openView('Mentor Notes');
	});
	suiteTeardown(async () => {
		await workbench.close();
		rmSync(folder, { recursive: true });
	});
	teardown(async function () { await photograph.call(this, workbench); });

	test('a welcome offers a new programme and the sample', async () => {
		const welcome = await until('the welcome', async () => await workbench.views.welcome('Sessions') || undefined);
		assert.match(welcome, /No mentoring sessions are in this folder yet\.[\s\S]*New Programme…[\s\S]*Open the Sample Programme/);
	});

	test('a new programme left with Escape at any question leaves nothing', async () => {
		for (const answers of [0, 1, 2, 3, 4]) {
			await workbench.runCommand('New Programme…');
			await until('the first question', async () => await workbench.quickInput.title() !== '');
			for (let n = 0; n < answers; n++) {
				if (n === 0) {
					await workbench.quickInput.type('Left alone');
				}
				await workbench.quickInput.accept();
			}
			await workbench.quickInput.leave();
		}
		assert.deepEqual(files(workbench.folder), []);
	});

	test('the sample appears in the tree with its newest done session last week', async () => {
		await workbench.runCommand('Open the Sample Programme');
		const rows = await treeThat(workbench, view, has(/^Forum dan sesi kelompok$/));
		assert.deepEqual(rows.slice(0, 3).map(row => [row.level, row.label]), [[1, 'Lead The Fest – program contoh'], [2, 'Budi – Sari'], [2, 'Forum dan sesi kelompok']]);
		assert.match(rows[1]!.description, /^2 lewat tenggat · bertemu (?:[1-9]|1[0-3]) hari lalu · berikutnya /);
		assert.match(rows[1]!.ariaLabel, /^Pasangan mentoring Budi – Sari, 2 lewat tenggat · bertemu/);
		assert.ok(files(workbench.folder).includes(join('lead-the-fest', 'sessions', 'forum', '2021-08-13-01.yaml')));
	});

	test('a new programme is made by keyboard, with a first pair, and has no problems', async () => {
		await workbench.runCommand('Program Baru…');
		await workbench.quickInput.type('Belajar Bersama: 2026');
		await workbench.press('Enter');
		await until('the languages', async () => (await workbench.quickInput.items()).length === 2);
		await workbench.press('Enter');
		await until('the zone', async () => (await workbench.quickInput.placeholder()).startsWith('Zona'));
		await workbench.quickInput.type('Asia/Makassar');
		await workbench.press('Enter');
		await until('the mentor', async () => (await workbench.quickInput.placeholder()).includes('mentor'));
		await workbench.quickInput.type('Dr. Ayu, M.Sc.');
		await workbench.press('Enter');
		await until('the mentee', async () => (await workbench.quickInput.placeholder()).includes('mentee'));
		await workbench.quickInput.type('Made');
		await workbench.press('Enter');
		const rows = await treeThat(workbench, view, has(/^Dr\. Ayu, M\.Sc\. – Made$/));
		assert.ok(has(/^Belajar Bersama: 2026$/)(rows));
		assert.deepEqual(files(join(workbench.folder, 'belajar-bersama-2026')), ['pairs/ayu-made.yaml', 'people.yaml', 'programme.yaml']);
		assert.deepEqual(await workbench.problems(), []);
	});
});

suite('The main job, in the sample', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({ folder: sample, language: 'auto' });
		await workbench.openView('Mentor Notes');
		await treeThat(workbench, view, has(/^Budi – Sari$/));
	});
	suiteTeardown(() => workbench.close());
	teardown(async function () { await photograph.call(this, workbench); });

	test('the tree shows sessions newest first, with their status in words', async () => {
		await workbench.expand('Budi – Sari');
		const rows = sessionsOf(await treeThat(workbench, view, has(/^18 Agu 2021/)));
		assert.deepEqual(rows.map(row => row.label.split(' · ')[1]), ['draf', 'diusulkan', 'terjadwal', 'berlangsung', 'selesai', 'dibatalkan', 'selesai', 'selesai', 'tidak hadir', 'selesai', 'selesai']);
		assert.equal(rows[4]!.label, '3 Nov 2021 · selesai · Hasil harus nyata');
	});

	test('a broken file is an error row that opens at the fault, and the others stay', async () => {
		const path = join(workbench.folder, 'sessions/budi-sari/2021-08-18-01.yaml');
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, text.replace(/^start:.*$/m, 'start: 2021-02-30'));
		const rows = await treeThat(workbench, view, has(/^2021-08-18-01\.yaml$/));
		const broken = rows.find(row => row.label === '2021-08-18-01.yaml')!;
		assert.deepEqual([broken.icon, broken.level], ['error', 3]);
		assert.match(broken.description, /“2021-02-30” bukan tanggal/);
		assert.equal(sessionsOf(rows).length, 10);
		await workbench.clickRow('2021-08-18-01.yaml');
		await workbench.editor.showing('2021-08-18-01.yaml');
		const line = text.split('\n').findIndex(one => one.startsWith('start:')) + 1;
		assert.equal(await workbench.editor.cursor(), `Ln ${String(line)}, Col 8`);
		assert.deepEqual((await workbench.problems()).map(({ file, severity, code }) => [file, severity, code]), [['2021-08-18-01.yaml', 'error', 'record.badDate']]);
		writeFileSync(path, text);
		await treeThat(workbench, view, has(/^18 Agu 2021/));
		assert.deepEqual(await workbench.problems(), []);
	});

	test('expanded rows and the selection survive a change of what they show', async () => {
		const path = join(workbench.folder, 'sessions/budi-sari/2021-08-18-01.yaml');
		await workbench.expand('1 Sep 2021 · selesai · Menjaga layanan tetap baik dari rumah');
		await workbench.clickRow('18 Agu 2021 · selesai · Berkenalan dan menyepakati cara bekerja');
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^title:.*$/m, 'title: Berkenalan'));
		const rows = await treeThat(workbench, view, has(/^18 Agu 2021 · selesai · Berkenalan$/));
		assert.deepEqual(rows.filter(row => row.focused).map(row => row.label), ['18 Agu 2021 · selesai · Berkenalan']);
		assert.deepEqual(rows.filter(row => row.expanded).map(row => row.label), ['Lead The Fest – program contoh', 'Budi – Sari', '1 Sep 2021 · selesai · Menjaga layanan tetap baik dari rumah']);
	});

	test('the tree follows a git checkout', async () => {
		const git = (...args: readonly string[]): void => { execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: workbench.folder, stdio: 'pipe' }); };
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-qm', 'All');
		git('checkout', '-qb', 'fewer');
		git('rm', '-q', 'sessions/budi-sari/2021-09-01-01.yaml', 'sessions/budi-sari/2021-08-18-01.yaml');
		git('commit', '-qm', 'Fewer');
		const one = /^18 Agu 2021/;
		await treeThat(workbench, view, rows => !has(one)(rows) && rows.some(row => row.description.includes('sesinya tidak ditemukan')));
		git('checkout', '-q', 'main');
		await treeThat(workbench, view, rows => has(one)(rows) && !rows.some(row => row.description.includes('sesinya tidak ditemukan')));
	});

	test('a new reflection left with Escape at any question leaves nothing, and Back returns to the one before', async () => {
		await closeAllEditors();
		for (const answers of [0, 1, 2]) {
			await workbench.runCommand('Refleksi Baru dari Templat…');
			await until('the first question', async () => await workbench.quickInput.title() !== '' && (await workbench.quickInput.items()).length > 0);
			for (let n = 0; n < answers; n++) {
				await until('the choices', async () => (await workbench.quickInput.items()).length > 0);
				await workbench.quickInput.accept();
			}
			await workbench.quickInput.leave();
		}
		await workbench.runCommand('Refleksi Baru dari Templat…');
		await until('the templates', async () => (await workbench.quickInput.items()).length > 10);
		await workbench.quickInput.accept();
		await until('the second question', async () => await workbench.quickInput.title() === 'Refleksi Baru (2/2)');
		await workbench.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
		await until('the first question', async () => await workbench.quickInput.placeholder() === 'Pilih templat');
		await workbench.quickInput.leave();
		assert.deepEqual(files(workbench.folder).filter(path => path.startsWith('private')), []);
		assert.deepEqual(await workbench.editor.tabs(), []);
	});

	test('a new reflection needs the keyboard only, asks who writes once, and puts the cursor under the first heading', async () => {
		await closeAllEditors();
		await newReflectionByKeyboard('refleksi baru', { asksWho: true });
		assert.deepEqual(files(join(workbench.folder, 'private')), ['.gitignore', 'reflections/budi-sari/2021-11-05-sari-4p.md']);
		const lines = readFileSync(join(workbench.folder, 'private/reflections/budi-sari/2021-11-05-sari-4p.md'), 'utf8').split('\n');
		const cursor = Number(/Ln (\d+), Col 1/.exec(await workbench.editor.cursor())?.[1]);
		assert.equal(lines[cursor - 1], '');
		assert.deepEqual([lines[cursor - 4], lines[cursor - 3]!.startsWith('<!--')], ['## Peristiwa', true]);
		assert.deepEqual((await workbench.editor.tabs()).map(tab => [tab.label, tab.group]).slice(-2), [['2021-11-05-sari-4p.md', 0], ['Pratinjau Refleksi: Latihan paparan', 1]]);
	});

	test('typing in the note changes its page', async () => {
		await workbench.editor.type('Kami membahas antrean.');
		const page = await workbench.webview();
		await until('the words on the page', async () => (await page.locator('article').innerText()).includes('Kami membahas antrean.'));
		assert.match(await page.locator('header').innerText(), /Latihan paparan[\s\S]*Sari[\s\S]*Pribadi\. Diabaikan Git/);
		await workbench.editor.save();
	});

	test('the page has nothing that axe-core finds', async () => {
		assert.deepEqual(await axe(await workbench.webview()), []);
	});

	test('a second reflection on the same session, found in English, gets a name of its own and asks two questions', async () => {
		await closeAllEditors();
		await newReflectionByKeyboard('New Reflection from', { asksWho: false });
		assert.deepEqual(files(join(workbench.folder, 'private')), ['.gitignore', 'reflections/budi-sari/2021-11-05-sari-4p-2.md', 'reflections/budi-sari/2021-11-05-sari-4p.md']);
		assert.equal(readFileSync(join(workbench.folder, 'private/.gitignore'), 'utf8'), '*\n');
	});

	test('from a session’s row only the template is asked', async () => {
		await closeAllEditors();
		await workbench.views.clickRowAction('1 Sep 2021 · selesai · Menjaga layanan tetap baik dari rumah', 'Refleksi Baru dari Templat…');
		await until('the templates', async () => await workbench.quickInput.placeholder() === 'Pilih templat');
		// Its headings in the other language find a template as well, though they are not shown.
		await workbench.quickInput.type('conclusion feelings');
		await until('the one with these stages', async () => (await workbench.quickInput.items()).map(({ label }) => label).join() === 'Siklus Gibbs');
		await workbench.quickInput.type('driscoll');
		await until('one template', async () => (await workbench.quickInput.items()).length === 1);
		await workbench.press('Enter');
		await workbench.quickInput.closed();
		await until('the note', () => Promise.resolve(files(workbench.folder).includes('private/reflections/budi-sari/2021-09-01-sari-driscoll.md')));
		await until('its page', async () => (await workbench.editor.tabs()).length === 2);
	});

	test('ticking a task on the page changes one character on the disk', async () => {
		const path = join(workbench.folder, 'reflections/budi-sari/2021-09-01-sari-4p.md');
		const before = readFileSync(path, 'utf8');
		const at = before.indexOf('- [ ]') + 3;
		assert.ok(at > 3, 'the sample has an open task');
		await workbench.openFile('2021-09-01-sari-4p.md');
		await workbench.runCommand('Buka Pratinjau di Samping');
		const page = await pageOf('Menjaga layanan');
		await page.locator('input[type=checkbox]:not(:checked)').first().click();
		const after = await changedText(path, before);
		assert.equal(after, before.slice(0, at) + 'x' + before.slice(at + 1));
	});

	test('a heading on the page leads to its line', async () => {
		const page = await pageOf('Menjaga layanan');
		await page.locator('h2').nth(2).click();
		const lines = readFileSync(join(workbench.folder, 'reflections/budi-sari/2021-09-01-sari-4p.md'), 'utf8').split('\n');
		const heading = lines.flatMap((line, i) => line.startsWith('## ') ? [i + 1] : [])[2]!;
		await until('the line', async () => await workbench.editor.cursor() === `Ln ${String(heading)}, Col 1`);
	});

	test('after a reload the page is there again', async () => {
		await workbench.reload();
		const page = await pageOf('Menjaga layanan');
		assert.ok(await page.locator('input[type=checkbox]:checked').count() > 0);
	});

	async function closeAllEditors(): Promise<void> {
		await workbench.runCommand('View: Close All Editors');
		await until('no editor', async () => (await workbench.editor.tabs()).length === 0);
	}

	/** The shown page, once it shows the note with this title. */
	async function pageOf(title: string) {
		return until(`the page of ${title}`, async () => {
			const page = await workbench.webview();
			return (await page.locator('h1').innerText({ timeout: 1000 })).includes(title) && page;
		});
	}

	async function newReflectionByKeyboard(search: string, { asksWho }: { asksWho: boolean }): Promise<void> {
		await workbench.palette(search);
		await workbench.press('Enter');
		await until('the templates', async () => await workbench.quickInput.placeholder() === 'Pilih templat');
		await workbench.quickInput.type('4p');
		await until('4p alone on top', async () => (await workbench.quickInput.items())[0]?.label.startsWith('4P') === true);
		await workbench.press('Enter');
		await until('the sessions', async () => (await workbench.quickInput.placeholder()).startsWith('Pilih sesi'));
		await workbench.quickInput.type('latihan');
		await until('one session', async () => (await workbench.quickInput.items()).length === 1);
		await workbench.press('Enter');
		if (asksWho) {
			await until('who writes', async () => (await workbench.quickInput.title()).startsWith('Siapa Anda?'));
			assert.equal((await workbench.quickInput.items())[0]!.label, 'Sari');
			await workbench.press('Enter');
		}
		await workbench.quickInput.closed();
		await until('the note and its page', async () => (await workbench.editor.tabs()).filter(tab => tab.active && /-sari-4p|^Pratinjau Refleksi/.test(tab.label)).length === 2);
	}
});
