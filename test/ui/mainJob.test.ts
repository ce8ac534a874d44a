import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { reflectingWords } from '../../src/core/words/lateWords';
import { type Row, Workbench } from './workbench';
import { changedText } from './driver/fileText';
import { language, title, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { until } from './driver/until';

const view = words.views.sessions;
const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();

/** The tree once it says what is awaited. */
const treeThat = (workbench: Workbench, name: string, what: (rows: readonly Row[]) => boolean): Promise<Row[]> =>
	until(`the tree of ${name}`, async () => {
		const rows = await workbench.tree(name);
		return what(rows) && rows;
	});
/** The sessions of a pair: their rows begin with the day. */
const sessionsOf = (rows: readonly Row[]): readonly Row[] =>
	rows.filter(row => row.level === 3 && /^(?:\w{3} )?\d+ \w+(?: \d{4})?(?:, [^·]+)? · /.test(row.label));
const has = (label: RegExp) => (rows: readonly Row[]): boolean => rows.some(row => label.test(row.label));

test.describe.serial('In a folder that is a part of a programme [long]', () => {
	let workbench: Workbench;
	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: { 'ayu-made/2021-08-13-01.yaml': 'date: 2021-08-13\n' }, language: 'auto' });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('the empty view says so, and its button opens the whole programme', async () => {
		writeFileSync(join(dirname(workbench.folder), 'programme.yaml'), 'name: The Whole\n');
		await workbench.runCommand(`Mentor Notes: ${title('refresh')}`); // Git has one of that name
		const button = title('openProgrammeFolder');
		await until('the welcome', async () => (await workbench.views.welcome(view)).includes(button));
		await workbench.page.getByRole('button', { name: button }).click();
		await workbench.page.waitForURL(url => url.searchParams.get('folder') === dirname(workbench.folder));
		await workbench.openView('Mentor Notes');
		await treeThat(workbench, view, has(/The Whole/));
	});
});

test.describe.serial('In an empty folder [long]', () => {
	let workbench: Workbench;
	/** What an empty view says. There is no programme yet, so it speaks VS Code's language. */
	const welcome = (): Promise<string> => until('the welcome', async () => await workbench.views.welcome(view) || undefined);

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: {}, language: 'auto', settings: { 'mentorNotes.openAs': 'page' } });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('a welcome offers a new programme and the sample', async () => {
		assert.match(await welcome(), {
			en: /^There are no mentoring sessions in this folder yet\.[\s\S]*New Programme…[\s\S]*Open the Sample Programme/,
			id: /^Belum ada sesi mentoring di folder ini\.[\s\S]*Program Baru…[\s\S]*Buka Program Contoh/,
		}[language]);
	});

	test('a new programme left with Escape at any question leaves nothing', async () => {
		for (const answers of [0, 1, 2, 3, 4]) {
			await workbench.runCommand(title('newProgramme'));
			await until('the first question', async () => await workbench.quickInput.title() !== '');
			for (let n = 0; n < answers; n++) {
				if (n === 0) {
					await workbench.quickInput.type('Left alone');
				} else if (n === 3) {
					// Without a mentor, that was the last question.
					await until('the mentor', async () => (await workbench.quickInput.placeholder()) === words.ask.programme.mentor);
					await workbench.quickInput.type('Ayu');
				}
				await workbench.quickInput.accept();
			}
			await workbench.quickInput.leave();
		}
		assert.deepEqual(files(workbench.folder), []);
	});

	test('the sample appears in the reader’s language, with its newest done session last week, and leaves nothing when it goes', async () => {
		await workbench.runCommand(title('openSample'));
		const forums = { en: 'Forums and group sessions', id: 'Forum dan sesi kelompok' }[language];
		const rows = await treeThat(workbench, view, all => all.some(row => row.label === forums));
		assert.deepEqual(
			rows.slice(0, 3).map(row => [row.level, row.label]), [[1, 'Lead The Fest – program contoh'], [2, 'Sari – Budi'], [2, forums]],
		);
		assert.match(rows[1]!.description, {
			en: /^2 overdue · met (?:yesterday|(?:[2-9]|1[0-3]) days ago) · next /,
			id: /^2 lewat tenggat · bertemu (?:kemarin|(?:[2-9]|1[0-3]) hari lalu) · berikutnya /,
		}[language]);
		assert.match(
			rows[1]!.ariaLabel,
			{
				en: /^Pair Sari with Budi, 2 overdue actions, met /,
				id: /^Pasangan mentoring Sari dengan Budi, 2 tindak lanjut lewat tenggat, bertemu /,
			}[language],
		);
		assert.ok(files(workbench.folder).includes(join('lead-the-fest', 'sessions', 'forum', '2021-08-13-01.yaml')));
		// Its session and its note, on their pages; the second one comes after the rows.
		await until('the sample’s pages', async () => (await workbench.editor.tabs()).length === 2);
		await workbench.closeEditors();
		rmSync(join(workbench.folder, 'lead-the-fest'), { recursive: true });
		await welcome();
	});

	test('a new programme without people asks for no mentee, and offers to import people first', async () => {
		const { ask: { programme: ask }, offers, say } = words;
		await workbench.runCommand(title('newProgramme'));
		await until('the name', async () => (await workbench.quickInput.placeholder()) === ask.name);
		await workbench.quickInput.type('Nobody Yet');
		for (const placeholder of [ask.language, ask.timezone, ask.mentor]) {
			await workbench.quickInput.accept();
			await until(placeholder, async () => (await workbench.quickInput.placeholder()) === placeholder);
		}
		await workbench.quickInput.accept();
		const said = { en: 'Programme “Nobody Yet” created.', id: 'Program “Nobody Yet” dibuat.' }[language];
		const message = await until('the message', async () => (await workbench.notifications()).find(each => each.message === said));
		assert.deepEqual(message.buttons, [offers.import, offers.addPerson, say.undo]);
		assert.deepEqual(files(join(workbench.folder, 'nobody-yet')), ['people.yaml', 'programme.yaml']);
		await workbench.closeEditors();
		rmSync(join(workbench.folder, 'nobody-yet'), { recursive: true });
		await welcome();
	});

	test('a new programme is made by keyboard, with a first pair, and has no problems', async () => {
		await workbench.runCommand(title('newProgramme'));
		await workbench.quickInput.type('Belajar Bersama: 2026');
		await workbench.press('Enter');
		await until('the languages', async () => (await workbench.quickInput.items()).length === 2);
		await workbench.press('Enter');
		await until(
			'the zone', async () => (await workbench.quickInput.placeholder()).startsWith({ en: 'Time zone', id: 'Zona waktu' }[language]),
		);
		await workbench.quickInput.type('Asia/Makassar');
		await workbench.press('Enter');
		await until(
			'the mentor',
			async () => (await workbench.quickInput.placeholder()).startsWith({ en: 'Name of a mentor', id: 'Nama mentor' }[language]),
		);
		await workbench.quickInput.type('Dr. Ayu, M.Sc.');
		await workbench.press('Enter');
		await until(
			'the mentee',
			async () => (await workbench.quickInput.placeholder()).startsWith({ en: 'Name of the mentee', id: 'Nama mentee' }[language]),
		);
		await workbench.quickInput.type('Made');
		await workbench.press('Enter');
		const rows = await treeThat(workbench, view, has(/^Made – Ayu$/));
		assert.deepEqual(rows.map(row => row.label), ['Belajar Bersama: 2026', 'Made – Ayu']);
		assert.deepEqual(files(join(workbench.folder, 'belajar-bersama-2026')), ['pairs/ayu-made.yaml', 'people.yaml', 'programme.yaml']);
		assert.match(
			readFileSync(join(workbench.folder, 'belajar-bersama-2026/programme.yaml'), 'utf8'),
			new RegExp(`^language: ${language}$`, 'm'),
		);
		assert.deepEqual(await workbench.problems(), []);
		// Nobody has to see its files.
		const said = { en: 'Programme “Belajar Bersama: 2026” created.', id: 'Program “Belajar Bersama: 2026” dibuat.' }[language];
		const message = await until('the message', async () => (await workbench.notifications()).find(each => each.message === said));
		const { logSession, scheduleSession } = words.offers;
		assert.deepEqual(message.buttons, [logSession, scheduleSession, words.say.undo], 'a fourth one would cut the titles of all');
		assert.deepEqual(await workbench.editor.tabs(), []);
		await workbench.answer(said, logSession);
		await until('the day', async () => (await workbench.quickInput.placeholder()).startsWith(words.logging.whenHeld));
		assert.match(await workbench.quickInput.title(), /Made – Ayu/);
		await workbench.quickInput.leave();
	});
});

test.describe.serial('The main job, in the sample [long]', () => {
	let workbench: Workbench;
	const august18 = { en: /^18 Aug 2021/, id: /^18 Agu 2021/ }[language];
	const september1 = {
		en: '1 Sep 2021 · Menjaga layanan tetap baik dari rumah · done',
		id: '1 Sep 2021 · Menjaga layanan tetap baik dari rumah · selesai',
	}[language];
	const sessionGone = { en: 'session not found', id: 'sesinya tidak ditemukan' }[language];
	const firstQuestion = { en: 'Choose a template', id: 'Pilih templat' }[language];

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: sample });
		await workbench.openView('Mentor Notes');
		await treeThat(workbench, view, has(/^Sari – Budi$/));
	});
	test.afterAll(() => workbench.close());

	test('the tree shows sessions newest first, with their status in words', async () => {
		await workbench.expand('Sari – Budi');
		const rows = sessionsOf(await treeThat(workbench, view, has(august18)));
		assert.deepEqual(rows.map(row => row.label.split(' · ').at(-1)), {
			en: ['draft', 'proposed', 'scheduled', 'in progress', 'done', 'cancelled', 'done', 'done', 'no-show', 'done', 'done'],
			id: [
				'draf',
				'diusulkan',
				'terjadwal',
				'berlangsung',
				'selesai',
				'dibatalkan',
				'selesai',
				'selesai',
				'tidak dihadiri',
				'selesai',
				'selesai',
			],
		}[language]);
		assert.strictEqual(
			rows[4]!.label, { en: '3 Nov 2021 · Hasil harus nyata · done', id: '3 Nov 2021 · Hasil harus nyata · selesai' }[language],
		);
	});

	test('a broken file is an error row that opens at the fault, and the others stay', async () => {
		const path = join(workbench.folder, 'sessions/budi-sari/2021-08-18-01.yaml');
		const text = readFileSync(path, 'utf8');
		// As a file that was never read: one that was keeps its row until it can be read again.
		rmSync(path);
		await treeThat(workbench, view, rows => !has(august18)(rows));
		writeFileSync(path, text.replace(/^start:.*$/m, 'start: 2021-02-30'));
		const rows = await treeThat(workbench, view, has(/^2021-08-18-01\.yaml$/));
		const broken = rows.find(row => row.label === '2021-08-18-01.yaml')!;
		assert.deepEqual([broken.icon, broken.level], ['error', 3]);
		assert.match(broken.description, { en: /“2021-02-30” doesn’t exist/, id: /“2021-02-30” tidak ada/ }[language]);
		assert.strictEqual(sessionsOf(rows).length, 10);
		await workbench.clickRow('2021-08-18-01.yaml');
		await workbench.editor.showing('2021-08-18-01.yaml');
		const line = text.split('\n').findIndex(one => one.startsWith('start:')) + 1;
		assert.strictEqual(await workbench.editor.cursor(), `Ln ${String(line)}, Col 8`);
		assert.deepEqual(
			(await workbench.problems()).map(({ file, severity, code }) => [file, severity, code]),
			[['2021-08-18-01.yaml', 'error', 'record.badDate']],
		);
		writeFileSync(path, text);
		await treeThat(workbench, view, has(august18));
		assert.deepEqual(await workbench.problems(), []);
	});

	test('expanded rows and the selection survive a change of what they show', async () => {
		const path = join(workbench.folder, 'sessions/budi-sari/2021-08-18-01.yaml');
		await workbench.expand(september1);
		await workbench.clickRow({
			en: '18 Aug 2021 · Berkenalan dan menyepakati cara bekerja · done',
			id: '18 Agu 2021 · Berkenalan dan menyepakati cara bekerja · selesai',
		}[language]);
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^title:.*$/m, 'title: Berkenalan'));
		const renamed = { en: '18 Aug 2021 · Berkenalan · done', id: '18 Agu 2021 · Berkenalan · selesai' }[language];
		const rows = await treeThat(workbench, view, all => all.some(row => row.label === renamed));
		assert.deepEqual(rows.filter(row => row.focused).map(row => row.label), [renamed]);
		assert.deepEqual(
			rows.filter(row => row.expanded).map(row => row.label), ['Lead The Fest – program contoh', 'Sari – Budi', september1],
		);
	});

	test('the tree follows a git checkout', async () => {
		const git = (...args: readonly string[]): void => { execFileSync(
			'git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: workbench.folder, stdio: 'pipe' },
		); };
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-qm', 'All');
		git('checkout', '-qb', 'fewer');
		git('rm', '-q', 'sessions/budi-sari/2021-09-01-01.yaml', 'sessions/budi-sari/2021-08-18-01.yaml');
		git('commit', '-qm', 'Fewer');
		await treeThat(workbench, view, rows => !has(august18)(rows) && rows.some(row => row.description.includes(sessionGone)));
		git('checkout', '-q', 'main');
		await treeThat(workbench, view, rows => has(august18)(rows) && !rows.some(row => row.description.includes(sessionGone)));
	});

	test('a new reflection left with Escape at any question leaves nothing, and Back returns to the one before', async () => {
		await workbench.closeEditors();
		for (const answers of [0, 1, 2]) {
			await workbench.runCommand(title('newReflection'));
			await until(
				'the first question',
				async () => await workbench.quickInput.title() !== '' && (await workbench.quickInput.items()).length > 0,
			);
			for (let n = 0; n < answers; n++) {
				await until('the choices', async () => (await workbench.quickInput.items()).length > 0);
				await workbench.quickInput.accept();
			}
			await workbench.quickInput.leave();
		}
		await workbench.runCommand(title('newReflection'));
		await until('the templates', async () => (await workbench.quickInput.items()).length > 10);
		await workbench.quickInput.accept();
		await until(
			'the second question',
			async () => await workbench.quickInput.title() === { en: 'New Reflection (2/2)', id: 'Refleksi Baru (2/2)' }[language],
		);
		await workbench.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
		await until('the first question', async () => await workbench.quickInput.placeholder() === firstQuestion);
		await workbench.quickInput.leave();
		assert.deepEqual(files(workbench.folder).filter(path => path.startsWith('private')), []);
		assert.deepEqual(await workbench.editor.tabs(), []);
	});

	test('a new reflection needs the keyboard only, asks who writes once, and puts the cursor under the first heading', async () => {
		await workbench.closeEditors();
		await newReflectionByKeyboard({ en: 'new reflection', id: 'refleksi baru' }[language], { asksWho: true });
		assert.deepEqual(files(join(workbench.folder, 'private')), ['.gitignore', 'reflections/budi-sari/2021-11-05-sari-4p.md']);
		const lines = readFileSync(join(workbench.folder, 'private/reflections/budi-sari/2021-11-05-sari-4p.md'), 'utf8').split('\n');
		const cursor = Number(/Ln (\d+), Col 1/.exec(await workbench.editor.cursor())?.[1]);
		assert.strictEqual(lines[cursor - 1], '');
		assert.deepEqual(
			[lines[cursor - 4], lines[cursor - 3]!.startsWith('<!--')], [{ en: '## Facts', id: '## Peristiwa' }[language], true],
		);
		assert.deepEqual(
			(await workbench.editor.tabs()).map(tab => [tab.label, tab.group]).slice(-2),
			[
				['2021-11-05-sari-4p.md', 0],
				[{ en: 'Preview Reflection: Latihan paparan', id: 'Pratinjau Refleksi: Latihan paparan' }[language], 1],
			],
		);
	});

	test('typing in the note changes its page', async () => {
		await workbench.editor.type('Kami membahas antrean.');
		const page = await workbench.webview();
		await until('the words on the page', async () => (await page.locator('article').innerText()).includes('Kami membahas antrean.'));
		assert.match(
			await page.locator('header').innerText(),
			{
				en: /Latihan paparan[\s\S]*Sari[\s\S]*Private\. It is left out of Git/,
				id: /Latihan paparan[\s\S]*Sari[\s\S]*Pribadi\. Tidak ikut disimpan Git/,
			}[language],
		);
		await workbench.editor.save();
	});

	test('a second reflection on the same session, found by the command’s other name, is written by choice, and gets a name of its own', async () => {
		await workbench.closeEditors();
		await newReflectionByKeyboard({ en: 'Refleksi Baru dari', id: 'New Reflection from' }[language], { asksWho: false, again: true });
		assert.deepEqual(
			files(join(workbench.folder, 'private')),
			['.gitignore', 'reflections/budi-sari/2021-11-05-sari-4p-2.md', 'reflections/budi-sari/2021-11-05-sari-4p.md'],
		);
		assert.strictEqual(readFileSync(join(workbench.folder, 'private/.gitignore'), 'utf8'), '*\n');
	});

	test('from a session’s row only the template is asked', async () => {
		await workbench.closeEditors();
		await workbench.views.clickRowAction(september1, title('newReflection'));
		await until('the templates', async () => await workbench.quickInput.placeholder() === firstQuestion);
		// Its headings in the other language find a template as well, though they are not shown.
		await workbench.quickInput.type({ en: 'kesimpulan perasaan analisis', id: 'conclusion feelings analysis' }[language]);
		await until(
			'the one with these stages',
			async () => (await workbench.quickInput.items())
				.map(({ label }) => label)
				.join() === { en: 'Gibbs cycle', id: 'Siklus Gibbs' }[language],
		);
		await workbench.quickInput.type('driscoll');
		await until('one template', async () => (await workbench.quickInput.items()).length === 1);
		await workbench.press('Enter');
		await workbench.quickInput.closed();
		await until(
			'the note',
			() => Promise.resolve(files(workbench.folder).includes('private/reflections/budi-sari/2021-09-01-sari-driscoll.md')),
		);
		await until('its page', async () => (await workbench.editor.tabs()).length === 2);
	});

	test('ticking a task on the page changes one character on the disk', async () => {
		const path = join(workbench.folder, 'reflections/budi-sari/2021-09-01-sari-4p.md');
		const before = readFileSync(path, 'utf8');
		const at = before.indexOf('- [ ]') + 3;
		assert.ok(at > 3, 'the sample has an open task');
		await workbench.openFile('2021-09-01-sari-4p.md');
		await workbench.runCommand(`Mentor Notes: ${title('previewReflectionToSide')}`);
		const page = await pageOf('Menjaga layanan');
		await page.locator('input[type=checkbox]:not(:checked)').first().click();
		const after = await changedText(path, before);
		assert.strictEqual(after, before.slice(0, at) + 'x' + before.slice(at + 1));
	});

	test('a heading on the page leads to its line', async () => {
		const page = await pageOf('Menjaga layanan');
		await page.locator('article h2').nth(2).click();
		const lines = readFileSync(join(workbench.folder, 'reflections/budi-sari/2021-09-01-sari-4p.md'), 'utf8').split('\n');
		const heading = lines.flatMap((line, i) => line.startsWith('## ') ? [i + 1] : [])[2]!;
		await until('the line', async () => await workbench.editor.cursor() === `Ln ${String(heading)}, Col 1`);
	});

	test('after a reload the page is there again', async () => {
		await workbench.reload();
		const page = await pageOf('Menjaga layanan');
		assert.ok(await page.locator('input[type=checkbox]:checked').count() > 0);
	});

	/** The shown page, once it shows the note with this title. */
	async function pageOf(heading: string) {
		return until(`the page of ${heading}`, async () => {
			const page = await workbench.webview();
			return (await page.locator('article h1').innerText({ timeout: 1000 })).includes(heading) && page;
		});
	}

	async function newReflectionByKeyboard(
		search: string, { asksWho, again = false }: { asksWho: boolean; again?: boolean },
	): Promise<void> {
		await workbench.palette(search);
		await workbench.press('Enter');
		await until('the templates', async () => await workbench.quickInput.placeholder() === firstQuestion);
		await workbench.quickInput.type('4p');
		await until(
			'4p alone on top',
			async () => (await workbench.quickInput.items())[0]?.label.startsWith({ en: '4F', id: '4P' }[language]) === true,
		);
		await workbench.press('Enter');
		await until(
			'the sessions',
			async () => (await workbench.quickInput.placeholder()).startsWith({ en: 'Choose the session', id: 'Pilih sesi' }[language]),
		);
		await workbench.quickInput.type('latihan');
		await until('one session', async () => (await workbench.quickInput.items()).length === 1);
		await workbench.press('Enter');
		if (asksWho) {
			await until(
				'who writes',
				async () => (await workbench.quickInput.title()).startsWith({ en: 'Who are you?', id: 'Siapa Anda?' }[language]),
			);
			assert.strictEqual((await workbench.quickInput.items())[0]!.label, 'Sari');
			await workbench.press('Enter');
		}
		if (again) {
			const { begun, goOn, another } = reflectingWords[language].again;
			await until('the note that has begun', async () => await workbench.quickInput.placeholder() === begun);
			assert.deepEqual((await workbench.quickInput.items()).map(({ label }) => label), [goOn, another]);
			await workbench.press('ArrowDown');
			await workbench.press('Enter');
		}
		await workbench.quickInput.closed();
		await until(
			'the note and its page',
			async () => (await workbench.editor.tabs()).filter(tab => tab.active
				&& { en: /-sari-4p|^Preview Reflection/, id: /-sari-4p|^Pratinjau Refleksi/ }[language].test(tab.label)).length === 2,
		);
	}
});
