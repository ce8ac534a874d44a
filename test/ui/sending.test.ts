import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { sendingWords } from '../../src/core/words/lateWords';
import { folderOfSuite } from './driver/folderOfSuite';
import { SessionPageDriver } from './driver/sessionPage';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { writeFiles } from './driver/writeFiles';
import { Workbench } from './workbench';

const session = 'sessions/budi-sari/2026-01-05-01.yaml';
const broken = 'sessions/budi-sari/2026-03-01-01.yaml';
/** People are made up. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Pendampingan\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: active\n',
	[session]: 'pair: budi-sari\ndate: 2026-01-05\nstatus: done\ntitle: Awal\nactions:\n  - id: a1\n    text: Baca rencana\n    owner: sari\n    state: open\n',
	'private/.gitignore': '*\n',
	'private/reflections/budi-sari/2026-01-05.md': '---\nsession: 2026-01-05-budi-sari-01\nauthor: sari\nvisibility: private\n---\n# Catatan\n',
};
const say = sendingWords[language];

test.describe.serial('Sending and receiving', () => {
	const around = folderOfSuite('sending');
	const [shared, budi, first] = ['shared.git', 'budi', 'first'].map(name => join(around, name)) as [string, string, string];
	let workbench: Workbench;
	const git = (folder: string, ...args: readonly string[]): string =>
		execFileSync('git', ['-c', 'user.name=Budi', '-c', 'user.email=budi@example.org', ...args], { cwd: folder, encoding: 'utf8' });
	const change = (folder: string, path: string, from: string, to: string): void => {
		writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));
	};
	/** The message that begins so. */
	const message = (start: string): Promise<string> => until(`the message “${start}…”`, async () =>
		(await workbench.notifications()).map(each => each.message).find(text => text.startsWith(start)));
	const sentSays = say.sent('').slice(0, 5);

	test.beforeAll(async () => {
		writeFiles(first, files);
		git(first, 'init', '--quiet', '--initial-branch', 'main');
		git(first, 'add', '--all');
		git(first, 'commit', '--quiet', '--message', 'First');
		git(around, 'clone', '--quiet', '--bare', first, shared);
		git(around, 'clone', '--quiet', shared, budi);
		git(first, 'remote', 'add', 'origin', shared);
		git(first, 'fetch', '--quiet');
		git(first, 'branch', '--quiet', '--set-upstream-to', 'origin/main');
		git(first, 'config', 'user.name', 'Sari');
		git(first, 'config', 'user.email', 'sari@example.org');
		workbench = await Workbench.open({ folder: first });
		await workbench.openView('Mentor Notes');
		await until('the pair', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterEach(() => workbench.runCommand('Notifications: Clear All Notifications'));
	test.afterAll(async () => {
		await workbench.close();
		rmSync(around, { recursive: true });
	});

	test('what has changed is shown by pair, one Enter sends it, and private notes stay', async () => {
		const { quickInput, folder } = workbench;
		change(folder, session, 'state: open', 'state: done');
		writeFileSync(join(folder, 'notes.txt'), 'not of the record');
		await until('the status bar', async () => (await workbench.statusBar()).includes(say.status.send));
		await workbench.runCommand(title('sendAndReceive'));
		const rows = await until('the list', async () => {
			const all = await quickInput.items();
			return all.some(row => row.label === say.send) && all;
		});
		const done = { en: '1 action done', id: '1 tindak lanjut selesai' }[language];
				assert.ok(rows.some(row => row.label === say.privateNotes(1)), JSON.stringify(rows));
		assert.ok(rows.some(row => row.label === say.others(1)), JSON.stringify(rows));
		const sentence = done.charAt(0).toUpperCase() + done.slice(1);
		assert.deepEqual([rows[0]?.label, rows[0]?.description, rows[0]?.detail], [say.send, '', `“${sentence}”`]);
		assert.deepEqual([rows[1]?.label, rows[1]?.description, rows[1]?.detail], [say.sentence, '', '']);
		await quickInput.accept();
		assert.strictEqual(await message(sentSays), say.sent(done));
		assert.strictEqual(git(shared, 'log', '-1', '--format=%an: %s', 'main').trim(), `Sari: ${sentence}`);
		assert.strictEqual(git(shared, 'ls-tree', '-r', '--name-only', 'main').includes('private/reflections'), false);
		assert.strictEqual(git(folder, 'status', '--porcelain').trim(), '?? notes.txt');
	});

	test('what others changed as well is asked on a page, joined and sent; what came in is listed', async () => {
		const { quickInput, folder } = workbench;
		git(budi, 'pull', '--quiet');
		change(budi, session, 'title: Awal', 'title: Budi’s');
		writeFileSync(join(budi, 'sessions/budi-sari/2026-01-12-01.yaml'), 'pair: budi-sari\ndate: 2026-01-12\nstatus: done\n');
		git(budi, 'add', '--all');
		git(budi, 'commit', '--quiet', '--message', 'By Budi');
		git(budi, 'push', '--quiet');
		change(folder, session, 'title: Awal', 'title: Sari’s');
		await workbench.runCommand(title('sendAndReceive'));
		await until('the list', async () => (await quickInput.items()).some(row => row.label === say.send));
		await quickInput.accept();
		const page = await until('the page with the question', async () => {
			const frame = await workbench.webview();
			return (await frame.locator('body').innerText()).includes('Budi’s') && frame;
		});
		await until('no progress while the page waits', async () => !JSON.stringify(await workbench.notifications()).includes(say.steps.compare));
		await page.locator('input[value=theirs]').first().check();
		await page.locator('button.primary').click();
		const said = await message(sentSays);
		assert.match(said, { en: /^Sent: .*Received: 1 session logged/, id: /^Dikirim: .*Diterima: 1 sesi/ }[language]);
		assert.match(readFileSync(join(folder, session), 'utf8'), /title: Budi’s/);
		assert.strictEqual(git(folder, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
		await until('the session of Budi', async () => (await workbench.tree(words.views.sessions)).length > 0);
		await workbench.answer(said, say.whatCameIn);
		await until('what came in', async () => (await quickInput.items()).some(row => row.label.includes({ en: 'Budi’s', id: 'Budi’s' }[language]) || row.label.includes('12')));
		await quickInput.leave();
	});

	test('contact data is asked about where its address has none yet; without a shared address it is said what to do [long]', async () => {
		const { quickInput, folder } = workbench;
		change(folder, 'people.yaml', 'name: Sari\n', 'name: Sari W.\n    email: sari@example.org\n');
		writeFileSync(join(folder, broken), 'date: [');
		await workbench.runCommand(title('sendAndReceive'));
		assert.strictEqual((await workbench.dialog()).message, say.guard.error(1));
		await workbench.answerDialog(say.leaveOut(1));
		const question = await workbench.dialog();
		assert.deepEqual(
			[question.message, question.detail, question.buttons.filter(button => button !== 'Cancel').sort()],
			[
				say.guard.contact(), `${say.readers(shared.replace(/\.git$/, ''))}${say.means.contact}`,
				[say.withoutContacts, say.fix.contact(), say.contactAnyway].sort(),
			],
		);
		await workbench.answerDialog(say.contactAnyway);
		const sentence = await until('the list', async () => (await quickInput.items()).find(row => row.label === say.send)?.detail);
		git(folder, 'remote', 'set-url', 'origin', join(around, 'gone.git'));
		await quickInput.accept();
		const said = await message(say.done.recorded);
		assert.strictEqual(said, `${say.done.recorded} ${say.why.offline()}`);
		git(folder, 'remote', 'set-url', 'origin', shared);
		await workbench.answer(say.done.recorded, say.tryAgain);
		const rows = await until('the list, without another question', async () => {
			const all = await quickInput.items();
			return all.length > 0 && all;
		});
		const what = rows[0]?.description ?? '';
		assert.deepEqual([rows[0]?.label, `“${what.charAt(0).toUpperCase()}${what.slice(1)}”`], [say.send, sentence]);
		assert.ok(rows.some(row => row.label === broken.split('/').at(-1) && row.description === say.leftOut), JSON.stringify(rows));
		assert.strictEqual(rows.some(row => row.label === say.sentence), false, 'nothing more is recorded');
		await quickInput.accept();
		assert.strictEqual(await message(sentSays), say.sent(what));
		assert.match(git(shared, 'show', 'main:people.yaml'), /Sari W\./);
		rmSync(join(folder, broken));
	});

	/** Budi has sent a title of his own, and Sari has another. */
	const disagree = (budis: string, saris: string): void => {
		git(budi, 'pull', '--quiet');
		const now = /title: (.*)/.exec(readFileSync(join(budi, session), 'utf8'))?.[1] ?? '';
		change(budi, session, now, budis);
		git(budi, 'commit', '--quiet', '--all', '--message', 'By Budi');
		git(budi, 'push', '--quiet');
		change(workbench.folder, session, now, saris);
	};
	const pageWith = (text: string): ReturnType<Workbench['webview']> => until(`the page with “${text}”`, async () => {
		const frame = await workbench.webview();
		return (await frame.locator('body').innerText()).includes(text) && frame;
	});

	test('where the questions were left, “Answer the Questions” leads to them at once [long]', async () => {
		const { quickInput, folder } = workbench;
		disagree('Menyimak', 'Mendengar');
		await workbench.runCommand(title('sendAndReceive'));
		await until('the list', async () => (await quickInput.items()).some(row => row.label === say.send));
		await quickInput.accept();
		await pageWith('Menyimak');
		await workbench.closeEditors();
		await message(say.done.recorded);
		await workbench.answer(say.done.recorded, say.answerQuestions);
		const page = await pageWith('Menyimak');
		await page.locator('input[value=ours]').first().check();
		await page.locator('button.primary').click();
		assert.match(await message(sentSays), { en: /^Sent: 1 session changed/, id: /^Dikirim: 1 sesi diubah/ }[language]);
		assert.match(git(shared, 'show', `main:${session}`), /title: Mendengar/);
		assert.strictEqual(git(folder, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
	});

	test('a merge that was begun with Git is joined on the page, then finished and sent [long]', async () => {
		const { quickInput, folder } = workbench;
		disagree('Bertanya', 'Bercerita');
		git(folder, 'commit', '--quiet', '--all', '--message', 'By Sari');
		git(folder, 'fetch', '--quiet');
		assert.throws(() => git(folder, 'merge', '--quiet', 'origin/main'));
		await until('the conflict', async () => {
			await workbench.runCommand(title('sendAndReceive'));
			return (await workbench.notifications()).some(each => each.message.includes(say.done.nothing));
		});
		assert.strictEqual(await message(say.done.nothing), `${say.done.nothing} ${say.why.conflicts('', session.split('/').at(-1) ?? '')}`);
		await workbench.answer(say.done.nothing, say.fix.conflict());
		const page = await pageWith('Bertanya');
		await page.locator('input[value=ours]').first().check();
		await page.locator('button.primary').click();
		await until('the joined file', () => Promise.resolve(!readFileSync(join(folder, session), 'utf8').includes('<<<<<<<')));
		await until('Git to know that', () => Promise.resolve(git(folder, 'ls-files', '--unmerged') === ''));
		await workbench.runCommand(title('sendAndReceive'));
		await until('the list', async () => (await quickInput.items()).some(row => row.label === say.send));
		await quickInput.accept();
		assert.match(await message(sentSays), { en: /^Sent: 1 session changed/, id: /^Dikirim: 1 sesi diubah/ }[language]);
		assert.strictEqual(git(shared, 'log', '-1', '--format=%s', 'main').trim(), say.joined);
		assert.strictEqual(git(folder, 'log', '-1', '--format=%p').trim().split(' ').length, 2);
		assert.match(git(shared, 'show', `main:${session}`), /title: Bercerita/);
		assert.strictEqual(git(folder, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
	});
});

test.describe.serial('Sending and receiving where no watcher reports changes [long]', () => {
	const around = folderOfSuite('blind');
	const [shared, budi, sari] = ['shared.git', 'budi', 'sari'].map(name => join(around, name)) as [string, string, string];
	let workbench: Workbench;
	const git = (folder: string, ...args: readonly string[]): string =>
		execFileSync('git', ['-c', 'user.name=Budi', '-c', 'user.email=budi@example.org', ...args], { cwd: folder, encoding: 'utf8' });

	test.beforeAll(async () => {
		writeFiles(budi, { ...files, 'people.yaml': files['people.yaml']?.replace('role: mentor', 'role: mentor\n    email: budi@example.org') ?? '' });
		git(budi, 'init', '--quiet', '--initial-branch', 'main');
		git(budi, 'add', '--all');
		git(budi, 'commit', '--quiet', '--message', 'First');
		git(around, 'clone', '--quiet', '--bare', budi, shared);
		git(budi, 'remote', 'add', 'origin', shared);
		git(around, 'clone', '--quiet', shared, sari);
		git(sari, 'config', 'user.name', 'Sari');
		git(sari, 'config', 'user.email', 'sari@example.org');
		workbench = await Workbench.open({ folder: sari, settings: { 'files.watcherExclude': { '**': true }, 'mentorNotes.openAs': 'page' } });
		await workbench.openView('Mentor Notes');
		await until('the pair', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(around, { recursive: true });
	});

	test('what is sent is asked about as it is on the disk, and an open page shows what came in', async () => {
		const { quickInput, folder } = workbench;
		await new SessionPageDriver(workbench, session).open();
		writeFileSync(join(budi, session), (files[session] ?? '').replace('Baca rencana', 'Baca laporan'));
		git(budi, 'commit', '--quiet', '--all', '--message', 'By Budi');
		git(budi, 'push', '--quiet', 'origin', 'main');
		const copy = '2026-01-05-01 (1).yaml';
		writeFileSync(join(folder, 'sessions/budi-sari', copy), files[session] ?? '');
		writeFileSync(join(folder, 'people.yaml'), readFileSync(join(folder, 'people.yaml'), 'utf8').replace('name: Sari', 'name: Sari W.'));
		await workbench.runCommand(title('sendAndReceive'));
		const question = await workbench.dialog();
		assert.deepEqual([question.message, question.detail], [say.guard.copy(1), `${say.means.copy}${copy}`]);
		await workbench.answerDialog(say.leaveOut(1));
		// The address has Budi's contact data already, so nothing is asked about it.
		const rows = await until('the list', async () => {
			const all = await quickInput.items();
			return all.some(row => row.label === say.send) && all;
		});
		assert.ok(rows.some(row => row.label === copy && row.description === say.leftOut), JSON.stringify(rows));
		await quickInput.accept();
		await until('the page with what came in', async () => (await (await workbench.webview()).locator('body').innerHTML()).includes('Baca laporan'));
		await until('what was sent', () => Promise.resolve(git(shared, 'show', 'main:people.yaml').includes('Sari W.')));
		assert.strictEqual(git(shared, 'ls-tree', '-r', '--name-only', 'main').includes('(1)'), false);
	});
});
