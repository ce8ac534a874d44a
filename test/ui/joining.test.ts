import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { joiningWords, sendingWords } from '../../src/core/words/lateWords';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';
import { writeFiles } from './driver/writeFiles';

/** People are made up. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Pendampingan\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
};
const say = joiningWords[language];

test.describe.serial('Joining a programme', () => {
	const around = folderOfSuite('joining');
	const shared = join(around, 'pendampingan.git');
	/** Where programmes are saved: the dialog lists the folder that it is in, and the one for temporary files can have thousands. */
	const computer = join(around, 'computer');
	let workbench: Workbench;
	const git = (folder: string, ...args: readonly string[]): string => execFileSync(
		'git', ['-c', 'user.name=Rina', '-c', 'user.email=rina@example.org', ...args], { cwd: folder, encoding: 'utf8' },
	);
	test.beforeAll(async () => {
		const first = join(computer, 'first');
		writeFiles(first, files);
		git(first, 'init', '--quiet');
		git(first, 'add', '--all');
		git(first, 'commit', '--quiet', '--message', 'The programme');
		git(around, 'clone', '--quiet', '--bare', first, shared);
		// As where a programme was first sent under another name than the service expects.
		git(shared, 'symbolic-ref', 'HEAD', 'refs/heads/elsewhere');
		workbench = await Workbench.open({ folder: {}, isEmpty: true });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(around, { recursive: true });
	});

	test('of an address where nothing is, and of a folder with another thing of this name, it is said what to do [long]', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('joinProgramme'));
		await quickInput.type(join(around, 'salah.git'));
		await quickInput.accept();
		await workbench.pick(say.another);
		await workbench.chooseFolder(computer);
		const said = await until('why', async () => (await workbench.notifications()).map(({ message }) => message).find(message => message === say.failed.notThere));
		assert.strictEqual(said, say.failed.notThere);
		await workbench.runCommand('Notifications: Clear All Notifications');
		await workbench.runCommand(title('joinProgramme'));
		await quickInput.type(join(around, 'elsewhere', 'first.git'));
		await quickInput.accept();
		await workbench.pick(say.another);
		await workbench.chooseFolder(computer);
		await until('why', async () => (await workbench.notifications()).some(({ message }) => message === say.taken('first')));
		await workbench.runCommand('Notifications: Clear All Notifications');
	});

	test('in a window without a folder, a mentee pastes an address, says where and who, and sees the sessions of the programme', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('joinProgramme'));
		await quickInput.type('alamatnya mana');
		await workbench.press('Enter');
		await until('why it is refused', async () => (await quickInput.message()).includes(say.fault.noAddress));
		await quickInput.type(shared);
		await until('where it goes', async () => (await quickInput.message()).includes(say.into('pendampingan')));
		await quickInput.accept();
		await workbench.pick(say.another);
		await workbench.chooseFolder(computer);
		// Git knows nobody on this computer.
		await until('the name', async () => (await quickInput.message()).includes(say.identity.name));
		await quickInput.type('Sari');
		await quickInput.accept();
		await until('the address', async () => (await quickInput.message()).includes(say.identity.email));
		await quickInput.type('sari@example.org');
		await quickInput.accept();
		await until('the programme', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
		const [joined] = await until('the message', async () => {
			const all = await workbench.notifications();
			return all.length > 0 && all;
		});
		assert.strictEqual(joined?.message, say.joinedAs('Pendampingan', 'Sari'));
		const folder = join(computer, 'pendampingan');
		assert.strictEqual(git(folder, 'status', '--porcelain'), '');
		assert.match(readFileSync(join(folder, '.git', 'config'), 'utf8'), /name = Sari\s+email = sari@example\.org/);
	});
});

test.describe.serial('Sharing a programme for the first time [long]', () => {
	const around = folderOfSuite('begin');
	const shared = join(around, 'pendampingan.git');
	let workbench: Workbench;
	const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: around, encoding: 'utf8' });
	test.beforeAll(async () => {
		git('init', '--quiet', '--bare', '--initial-branch', 'main', shared);
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
		git('clone', '--quiet', shared, 'received');
		const received = Object.keys(files).map(path => [path, readFileSync(join(around, 'received', path), 'utf8')]);
		assert.deepEqual(Object.fromEntries(received), files);
	});
});
