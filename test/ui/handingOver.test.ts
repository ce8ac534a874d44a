import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { handingOverWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { handOver: say, close } = handingOverWords[language];
const today = dayFromNow(0);
const pairFile = 'mentors: [budi]\nmentees: [sari]\ncohort: one\nstatus: active\ngoals:\n  - {id: g1, text: Speak}\n';
const held = 'id: s1\ndate: 2021-08-06\nactions:\n  - {id: a1, text: Read, owner: sari}\n  - {id: a2, text: Ask, owner: budi}\n';

test.describe.serial('Handing a pair over, and closing a cohort, by keyboard', () => {
	let workbench: Workbench;
	const answer = async (question: string): Promise<void> => {
		await until(question, async () => (await workbench.quickInput.placeholder()).startsWith(question));
		await workbench.quickInput.accept();
	};
	const at = (path: string): string => join(workbench.folder, path);
	const textOf = (path: string): string => readFileSync(at(path), 'utf8');

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				'programme.yaml': `name: P\nlanguage: ${language}\ncohorts:\n  - {id: one, name: First}\n`,
				'people.yaml': 'people:\n  - {id: budi, name: Budi, role: mentor}\n  - {id: wati, name: Wati, role: mentor, capacity: 2}\n  - {id: sari, name: Sari, role: mentee}\n',
				'pairs/budi-sari.yaml': pairFile,
				'sessions/budi-sari/2021-08-06-01.yaml': held,
				'sessions/budi-sari/2099-01-02-01.yaml': 'id: s2\ndate: 2099-01-02\nstatus: scheduled\n',
			},
		});
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('the mentee goes on with the new mentor by Enter alone, whose brief is shown, and Undo takes all of it back', async () => {
		await workbench.runCommand(title('handOver'));
		await answer(words.ask.pair);
		await until('the mentors', async () => (await workbench.quickInput.placeholder()).startsWith(say.toWhom));
		const [first] = await workbench.quickInput.items();
		assert.strictEqual(first?.label, 'Wati');
		assert.include(first?.description, say.load(0, 2));
		for (const question of [say.toWhom, say.lastDay, say.how, say.planned('Wati'), say.actions('Wati'), say.stay('Budi'), say.sure]) {
			await answer(question);
		}
		await until('the new pair', async () => Promise.resolve(existsSync(at('pairs/wati-sari.yaml'))));
		await until('the old pair', async () => Promise.resolve(textOf('pairs/budi-sari.yaml').includes('state: moved')));
		assert.strictEqual(
			textOf('pairs/budi-sari.yaml'),
			pairFile.replace('active\n', `ended-early\nend: ${today}\n`).replace('Speak}', 'Speak, state: moved}'),
		);
		assert.match(textOf('pairs/wati-sari.yaml'), /\ncontinues: budi-sari\n/);
		assert.strictEqual(textOf('sessions/budi-sari/2021-08-06-01.yaml'), held);
		assert.ok(existsSync(at('sessions/wati-sari/2099-01-02-01.yaml')));
		await until('the brief', async () => (await workbench.editor.tabs()).some(tab => tab.label.includes('Sari – Wati')));
		await workbench.runCommand(title('undoLast'));
		const isUndone = (): boolean => textOf('pairs/budi-sari.yaml') === pairFile && !existsSync(at('pairs/wati-sari.yaml'))
			&& existsSync(at('sessions/budi-sari/2099-01-02-01.yaml'));
		await until('what was before', async () => Promise.resolve(isUndone()));
	});

	test('Escape changes nothing, and a cohort is closed in three actions', async () => {
		await workbench.runCommand(title('closeCohort'));
		await until(close.lastDay, async () => (await workbench.quickInput.placeholder()).startsWith(close.lastDay));
		await workbench.page.keyboard.press('Escape');
		await workbench.quickInput.closed();
		assert.strictEqual(textOf('pairs/budi-sari.yaml'), pairFile);
		await workbench.runCommand(title('closeCohort'));
		for (const question of [close.lastDay, close.list(1, 4)]) {
			await answer(question);
		}
		const closed = pairFile.replace('active\n', `completed\nend: ${today}\n`);
		await until('the pair', async () => Promise.resolve(textOf('pairs/budi-sari.yaml') === closed));
	});
});
