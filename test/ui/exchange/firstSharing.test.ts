import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { joiningWords, sendingWords } from '../../../src/core/words/lateWords';
import { folderOfSuite } from '../driver/folderOfSuite';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { Workbench } from '../workbench';
import { files, git } from './programme';

const say = joiningWords[language];

test.describe.serial('Sharing a programme for the first time [long]', () => {
	const around = folderOfSuite('begin');
	const shared = join(around, 'pendampingan.git');
	let workbench: Workbench;
	test.beforeAll(async () => {
		git(around, 'init', '--quiet', '--bare', '--initial-branch', 'main', shared);
		workbench = await Workbench.open({ folder: files });
		await workbench.openView('Mentor Notes');
		await until('the programme', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(around, { recursive: true });
	});

	test('a programme that has no versions yet gets them, an address and a sender, and whoever receives it has all of it', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('sendAndReceive'));
		await workbench.pick(say.begin.yes);
		for (const [question, answer] of [[say.identity.name, 'Rina'], [say.identity.email, 'rina@example.org'], [say.begin.remote, shared]] as const) {
			await until(question, async () => (await quickInput.message()).includes(question));
			await quickInput.type(answer);
			await quickInput.accept();
		}
		await until('what is sent', async () => (await quickInput.items())[0]?.label === sendingWords[language].send);
		await quickInput.accept();
		const sending = sendingWords[language];
		const message = await until('the message', async () =>
			(await workbench.notifications()).map(each => each.message).find(text => text.startsWith(sending.sent('').slice(0, 5))));
		assert.ok(message.endsWith(sending.giveAddress), message);
		await workbench.answer(message, sending.copyAddress);
		await until('the clipboard', async () => await workbench.page.evaluate(() => navigator.clipboard.readText()) === shared);
		git(around, 'clone', '--quiet', shared, 'received');
		const received = Object.keys(files).map(path => [path, readFileSync(join(around, 'received', path), 'utf8')]);
		assert.deepEqual(Object.fromEntries(received), files);
	});
});
