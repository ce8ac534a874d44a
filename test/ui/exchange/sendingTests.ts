import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { sendingWords } from '../../../src/core/words/lateWords';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { writeFiles } from '../driver/writeFiles';
import type { Workbench } from '../workbench';
import { change, git, session, type Copies } from './programme';

const broken = 'sessions/budi-sari/2026-03-01-01.yaml';
const say = sendingWords[language];

/** Tests of *Send and Receive*, in the window that `joiningTests` leaves. */
export function sendingTests(window: () => Workbench, { shared, budi, joined }: Copies): void {
	let workbench: Workbench;
	test.beforeAll(() => { workbench = window(); });
	/** The message that begins so. */
	const message = (start: string): Promise<string> => until(`the message “${start}…”`, async () =>
		(await workbench.notifications()).map(each => each.message).find(text => text.startsWith(start)));
	const sentSays = say.sent('').slice(0, 5);

	test.beforeAll(() => {
		writeFiles(joined, {
			'private/.gitignore': '*\n',
			'private/reflections/budi-sari/2026-01-05.md': '---\nsession: 2026-01-05-budi-sari-01\nauthor: sari\nvisibility: private\n---\n# Catatan\n',
		});
	});
	test.afterEach(() => workbench.runCommand('Notifications: Clear All Notifications'));

	test('what has changed is shown by pair, one Enter sends it, and private notes stay', async () => {
		const { quickInput } = workbench;
		change(joined, session, 'state: open', 'state: done');
		writeFileSync(join(joined, 'notes.txt'), 'not of the record');
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
		assert.strictEqual(git(joined, 'status', '--porcelain').trim(), '?? notes.txt');
	});

	test('what others changed as well is asked on a page, joined and sent; what came in is listed', async () => {
		const { quickInput } = workbench;
		git(budi, 'pull', '--quiet');
		change(budi, session, 'title: Awal', 'title: Budi’s');
		writeFileSync(join(budi, 'sessions/budi-sari/2026-01-12-01.yaml'), 'pair: budi-sari\ndate: 2026-01-12\nstatus: done\n');
		git(budi, 'add', '--all');
		git(budi, 'commit', '--quiet', '--message', 'By Budi');
		git(budi, 'push', '--quiet');
		change(joined, session, 'title: Awal', 'title: Sari’s');
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
		assert.match(readFileSync(join(joined, session), 'utf8'), /title: Budi’s/);
		assert.strictEqual(git(joined, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
		await until('the session of Budi', async () =>
			(await workbench.tree(words.views.sessions))[0]?.description === { en: '2 sessions', id: '2 sesi' }[language]);
		await workbench.answer(said, say.whatCameIn);
		const cameIn = await until('what came in', async () => {
			const all = await quickInput.items();
			return all.length > 0 && all.map(row => row.label);
		});
		assert.deepEqual(cameIn, {
			en: ['Session of Mon 5 Jan 2026, “Budi’s”: title from “Sari’s” to “Budi’s”', 'Session of Mon 12 Jan 2026 logged'],
			id: ['Sesi Sen 5 Jan 2026, “Budi’s”: judul dari “Sari’s” menjadi “Budi’s”', 'Sesi Sen 12 Jan 2026 dicatat'],
		}[language]);
		await quickInput.leave();
	});

	test('contact data is asked about where its address has none yet; without a shared address it is said what to do [long]', async () => {
		const { quickInput } = workbench;
		const address = git(joined, 'remote', 'get-url', 'origin').trim();
		change(joined, 'people.yaml', 'name: Sari\n', 'name: Sari W.\n    email: sari@example.org\n');
		writeFileSync(join(joined, broken), 'date: [');
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
		git(joined, 'remote', 'set-url', 'origin', `${shared}.gone`);
		await quickInput.accept();
		const said = await message(say.done.recorded);
		assert.strictEqual(said, `${say.done.recorded} ${say.why.offline()}`);
		git(joined, 'remote', 'set-url', 'origin', address);
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
		rmSync(join(joined, broken));
	});

	/** Budi has sent a title of his own, and Sari has another. */
	const disagree = (budis: string, saris: string): void => {
		git(budi, 'pull', '--quiet');
		const now = /title: (.*)/.exec(readFileSync(join(budi, session), 'utf8'))?.[1] ?? '';
		change(budi, session, now, budis);
		git(budi, 'commit', '--quiet', '--all', '--message', 'By Budi');
		git(budi, 'push', '--quiet');
		change(joined, session, now, saris);
	};
	const pageWith = (text: string): ReturnType<Workbench['webview']> => until(`the page with “${text}”`, async () => {
		const frame = await workbench.webview();
		return (await frame.locator('body').innerText()).includes(text) && frame;
	});

	test('where the questions were left, “Answer the Questions” leads to them at once [long]', async () => {
		const { quickInput } = workbench;
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
		assert.strictEqual(git(joined, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
	});

	test('a merge that was begun with Git is joined on the page, then finished and sent [long]', async () => {
		const { quickInput } = workbench;
		disagree('Bertanya', 'Bercerita');
		git(joined, 'commit', '--quiet', '--all', '--message', 'By Sari');
		git(joined, 'fetch', '--quiet');
		assert.throws(() => git(joined, 'merge', '--quiet', 'origin/main'));
		await until('the conflict', async () => {
			await workbench.runCommand(title('sendAndReceive'));
			return (await workbench.notifications()).some(each => each.message.includes(say.done.nothing));
		});
		assert.strictEqual(await message(say.done.nothing), `${say.done.nothing} ${say.why.conflicts('', session.split('/').at(-1) ?? '')}`);
		await workbench.answer(say.done.nothing, say.fix.conflict());
		const page = await pageWith('Bertanya');
		await page.locator('input[value=ours]').first().check();
		await page.locator('button.primary').click();
		await until('the joined file', () => Promise.resolve(!readFileSync(join(joined, session), 'utf8').includes('<<<<<<<')));
		await until('Git to know that', () => Promise.resolve(git(joined, 'ls-files', '--unmerged') === ''));
		await workbench.runCommand(title('sendAndReceive'));
		await until('the list', async () => (await quickInput.items()).some(row => row.label === say.send));
		await quickInput.accept();
		assert.match(await message(sentSays), { en: /^Sent: 1 session changed/, id: /^Dikirim: 1 sesi diubah/ }[language]);
		assert.strictEqual(git(shared, 'log', '-1', '--format=%s', 'main').trim(), say.joined);
		assert.strictEqual(git(joined, 'log', '-1', '--format=%p').trim().split(' ').length, 2);
		assert.match(git(shared, 'show', `main:${session}`), /title: Bercerita/);
		assert.strictEqual(git(joined, 'rev-parse', 'HEAD'), git(shared, 'rev-parse', 'main'));
	});
}
