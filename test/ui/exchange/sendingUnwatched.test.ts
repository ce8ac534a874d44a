import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { sendingWords } from '../../../src/core/words/lateWords';
import { folderOfSuite } from '../driver/folderOfSuite';
import { SessionPageDriver } from '../driver/sessionPage';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { Workbench } from '../workbench';
import { change, copiesIn, files, git, makeCopies, session } from './programme';

const say = sendingWords[language];

test.describe.serial('Sending and receiving where no watcher reports changes [long]', () => {
	const around = folderOfSuite('blind');
	const copies = copiesIn(around);
	const { shared, budi, joined } = copies;
	let workbench: Workbench;

	test.beforeAll(async () => {
		makeCopies(copies, { ...files, 'people.yaml': files['people.yaml']?.replace('role: mentor', 'role: mentor\n    email: budi@example.org') ?? '' });
		git(around, 'clone', '--quiet', shared, joined);
		git(joined, 'config', 'user.name', 'Sari');
		git(joined, 'config', 'user.email', 'sari@example.org');
		workbench = await Workbench.open({ folder: joined, settings: { 'files.watcherExclude': { '**': true }, 'mentorNotes.openAs': 'page' } });
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
		change(budi, session, 'Baca rencana', 'Baca laporan');
		git(budi, 'commit', '--quiet', '--all', '--message', 'By Budi');
		git(budi, 'push', '--quiet');
		const copy = '2026-01-05-01 (1).yaml';
		writeFileSync(join(folder, 'sessions/budi-sari', copy), files[session] ?? '');
		change(folder, 'people.yaml', 'name: Sari', 'name: Sari W.');
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
