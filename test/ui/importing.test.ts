import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { importWordsFor } from '../../src/core/words/importWords';
import { explorerMenu } from './driver/explorerMenu';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { page: labels } = importWordsFor(language);

test.describe.serial('Importing a table [long]', () => {
	let workbench: Workbench;

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: {
			'programme.yaml': `name: Imported\nlanguage: ${language}\n`,
			'peserta.csv': 'Nama;Peran;Mentor\nDewi Anggraini;mentor;\nBudi Santoso;mentee;Dewi Anggraini\n',
		} });
		await workbench.openView('Mentor Notes');
		await until('the programme', async () => (await workbench.tree(words.views.sessions)).some(row => row.label.includes('Imported')));
	});
	test.afterAll(() => workbench.close());

	const pageThat = (what: string, is: (frame: Frame) => Promise<boolean>): Promise<Frame> => until(what, async () => {
		const frame = await workbench.webview();
		return await is(frame).catch(() => false) && frame;
	});
	const button = async (frame: Frame, key: string): Promise<void> => {
		await frame.locator(`[data-key="${key}"]`).focus();
		await workbench.press('Enter');
	};
	const willSay = (text: string) => async (frame: Frame): Promise<boolean> => await frame.locator('.will').innerText({ timeout: 1000 }) === text;

	test('from a file of the explorer, by keyboard, with a reload before it is written: the tree shows the pair; again, there is nothing to do; one undo takes all of it back', async () => {
		await workbench.openFile('peserta.csv');
		await explorerMenu(workbench, 'peserta.csv', title('import'));
		await pageThat('the preview', willSay(labels.will.create({ person: 2, pair: 1 })));
		await workbench.reload();
		const frame = await pageThat('the preview after a reload', willSay(labels.will.create({ person: 2, pair: 1 })));
		await button(frame, 'import');
		const done = await pageThat('the result', async shown => await shown.locator('.outcome').count() === 1);
		assert.strictEqual(await done.locator('.outcome').innerText(), labels.result.created({ person: 2, pair: 1 }));
		assert.match(readFileSync(join(workbench.folder, 'people.yaml'), 'utf8'), /Budi Santoso/);
		assert.strictEqual(readdirSync(join(workbench.folder, 'pairs')).length, 1);
		await workbench.openView('Mentor Notes');
		await until('the pair in the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label.includes('Budi Santoso')));

		await done.getByRole('button', { name: labels.labels.done.preview }).press('Enter');
		const again = await pageThat('nothing to do', willSay(labels.will.nothing));
		assert.strictEqual(await again.locator('[data-key="import"]').isDisabled(), true);

		await workbench.runCommand(title('undoLast'));
		await until('what was made to be gone', () => Promise.resolve(!existsSync(join(workbench.folder, 'people.yaml'))));
		await pageThat('the preview of before', willSay(labels.will.create({ person: 2, pair: 1 })));
	});
});
