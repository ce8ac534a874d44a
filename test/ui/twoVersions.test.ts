import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { mergingWords } from '../../src/core/words/lateWords';
import { language, title } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const labels = mergingWords[language];
const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const ours = (due: string, action = ''): string => [
	'title: First # of many', 'date: 2021-08-13', 'pair: ayu-made', 'actions:', '  - id: a1', '    text: Write to the office', '    owner: made', `    due: ${due}`,
	...action === '' ? [] : ['  - id: a2', `    text: ${action}`, '    owner: ayu'], '',
].join('\n');
/** As Git leaves a file in which both sides changed a due date, and each added an action. */
const marked = [
	'title: First # of many', 'date: 2021-08-13', 'pair: ayu-made', 'actions:', '  - id: a1', '    text: Write to the office', '    owner: made',
	'<<<<<<< HEAD', '    due: 2021-08-20', '  - id: a2', '    text: Book the room', '    owner: ayu', '=======', '    due: 2021-08-27', '  - id: a2',
	'    text: Send the list', '    owner: made', '>>>>>>> 1234567 (theirs)', '',
].join('\n');

test.describe.serial('A file with two versions, in VS Code [long]', () => {
	let workbench: Workbench;
	const read = (): string => readFileSync(join(workbench.folder, path), 'utf8');
	const page = (): Promise<Frame> => until('the page', async () => {
		const frame = await workbench.webview();
		return await frame.locator('h1', { hasText: labels.title }).count() === 1 && frame;
	});
	const tabs = async (): Promise<readonly string[]> => (await workbench.editor.tabs()).map(({ label }) => label);

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				'programme.yaml': 'name: Pages\ntimezone: Asia/Jakarta\n',
				'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
				'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n',
				[path]: marked,
			},
			settings: { 'mentorNotes.openAs': 'page' },
		});
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());
	test.beforeEach(async () => {
		await workbench.closeEditors();
		writeFileSync(join(workbench.folder, path), marked);
	});

	test('opens on its page by keyboard alone, is chosen from in words, and one undo takes it back; no marker line is seen', async () => {
		await workbench.runCommand(title('chooseVersions'));
		const frame = await page();
		const texts = await frame.locator('main').innerText();
		assert.notMatch(texts, /<<<<<<<|=======|>>>>>>>|actions\b.*a1|HEAD/);
		assert.match(texts, /Write to the office/);
		await until('the focus', () => frame.evaluate(() => document.activeElement instanceof HTMLInputElement));
		await workbench.press('ArrowDown');
		await until('theirs', () => frame.evaluate(() => document.querySelector<HTMLInputElement>('input[value=theirs]')?.checked === true));
		await workbench.press('Control+Enter');
		await until('the merged file', () => Promise.resolve(read().includes('due: 2021-08-27') && !read().includes('<<<<<<<')));
		const merged = read();
		assert.notMatch(merged, /2021-08-20/);
		assert.match(merged, /# of many/);
		assert.match(merged, /Book the room/);
		assert.match(merged, /Send the list/);
		// The session shows as what it is now.
		await until('the page of the session', async () => !(await tabs()).some(label => label.startsWith(labels.title)));
		await workbench.runCommand(title('undoLast'));
		await until('the file as it was', () => Promise.resolve(read() === marked));
	});

	test('a proposal is chosen already: one Enter is enough', async () => {
		await workbench.runCommand(title('chooseVersions'));
		const frame = await page();
		await until('the focus', () => frame.evaluate(() => document.activeElement instanceof HTMLInputElement));
		await workbench.press('Enter');
		await until('the merged file', () => Promise.resolve(/due: 2021-08-2\d/.test(read()) && !read().includes('<<<<<<<')));
	});

	test('a page that stands open when the file is put in order elsewhere says that there is nothing to choose', async () => {
		await workbench.runCommand(title('chooseVersions'));
		await page();
		writeFileSync(join(workbench.folder, path), ours('2021-08-20'));
		await until('the sentence', async () => (await (await workbench.webview()).locator('main').innerText()).includes(labels.gone.file));
	});

	test('its row in the Sessions view, and a message where it is open as text, lead to the page', async () => {
		writeFileSync(join(workbench.folder, path), ours('2021-08-20'));
		const name = '2021-09-01-01.yaml';
		writeFileSync(join(workbench.folder, `sessions/ayu-made/${name}`), marked.replaceAll('2021-08', '2021-09'));
		await workbench.runCommand(title('refresh'));
		await workbench.views.expand('Made – Ayu');
		await workbench.views.click(name);
		await page();
		assert.strictEqual((await tabs()).includes(name), false);
		await workbench.closeEditors();
		await workbench.openFile(`sessions/ayu-made/${name}`);
		await workbench.answer(labels.twoVersions(name), labels.chooseVersions);
		await page();
	});
});
