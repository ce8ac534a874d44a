import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { joiningWords } from '../../../src/core/words/lateWords';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';
import { git, type Copies } from './programme';

const say = joiningWords[language];

/** Tests of *Join a Programme…*, in a window without a folder. After them it has the mentee’s copy open. */
export function joiningTests(window: () => Workbench, { shared, computer, joined }: Copies): void {
	let workbench: Workbench;
	test.beforeAll(() => { workbench = window(); });

	test('of an address where nothing is, and of a folder with another thing of this name, it is said what to do [long]', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('joinProgramme'));
		await quickInput.type(join(dirname(shared), 'salah.git'));
		await quickInput.accept();
		await workbench.pick(say.another);
		await workbench.chooseFolder(computer);
		const said = await until('why', async () => (await workbench.notifications()).map(({ message }) => message).find(message => message === say.failed.notThere));
		assert.strictEqual(said, say.failed.notThere);
		await workbench.runCommand('Notifications: Clear All Notifications');
		await workbench.runCommand(title('joinProgramme'));
		mkdirSync(join(computer, 'first'));
		await quickInput.type(join(computer, 'elsewhere', 'first.git'));
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
		// Git’s configuration has no user yet.
		await until('the name', async () => (await quickInput.message()).includes(say.identity.name));
		await quickInput.type('Sari');
		await quickInput.accept();
		await until('the address', async () => (await quickInput.message()).includes(say.identity.email));
		await quickInput.type('sari@example.org');
		await quickInput.accept();
		await until('the programme', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
		const [said] = await until('the message', async () => {
			const all = await workbench.notifications();
			return all.length > 0 && all;
		});
		assert.strictEqual(said?.message, say.joinedAs('Pendampingan', 'Sari'));
		assert.strictEqual(git(joined, 'status', '--porcelain'), '');
		assert.match(readFileSync(join(joined, '.git', 'config'), 'utf8'), /name = Sari\s+email = sari@example\.org/);
	});
}
