import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { notesOverTimeWords } from '../../src/core/words/lateWords';
import { halfAYear } from '../core/pages/notesOverTime/halfAYear';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, title } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const labels = notesOverTimeWords[language];

test.describe.serial('What someone wrote over time [long]', () => {
	let workbench: Workbench;
	const outside = folderOfSuite('own');

	test.beforeAll(async () => { workbench = await Workbench.open({ folder: halfAYear }); });
	test.afterAll(async () => {
		await workbench.close();
		rmSync(outside, { recursive: true });
	});

	const page = (): Promise<Frame> => until('the page', async () => {
		const frame = await workbench.webview();
		return await frame.locator('h1').innerText({ timeout: 1000 }) === labels.title && frame;
	});
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await workbench.press(key);
		}
	};
	/** The element that has the focus, as it is called. */
	const focused = (frame: Frame): Promise<string> => frame.evaluate(() => {
		const { activeElement } = document;
		const name = activeElement instanceof HTMLSelectElement ? activeElement.labels[0]?.innerText : undefined;
		return name ?? (activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.innerText : undefined) ?? activeElement?.textContent ?? '';
	});
	const tabTo = async (frame: Frame, name: string): Promise<void> => {
		await until(`the focus on “${name}”`, async () => {
			if (await focused(frame) === name) {
				return true;
			}
			await press('Tab');
			return false;
		});
	};

	test('asks who reads it, then shows all next steps of half a year on one page, by keyboard alone', async () => {
		await workbench.runCommand(title('notesOverTime'));
		const frame = await page();
		await frame.locator('.empty').waitFor();
		assert.strictEqual(await frame.locator('.empty').innerText(), labels.empty.unknown);
		await tabTo(frame, labels.empty.chooseMe);
		await press('Enter');
		await workbench.pick('Sari');
		await until('the next steps of half a year', async () => await frame.locator('.entries > li').count() === 30);
		const chosen = frame.locator('#group option:checked');
		assert.strictEqual(await chosen.innerText(), `${labels.stages['next']!} (30)`);
		assert.strictEqual(await frame.locator('h2').count(), 6);
		const fates = await frame.locator('.fate').allInnerTexts();
		const counts = Object.fromEntries(Object.values(labels.fate).map(fate => [fate, fates.filter(one => one === fate).length]));
		assert.strictEqual(fates.length, 30);
		const { done, open, doing, dropped, ticked, unknown } = labels.fate;
		assert.deepEqual([done, open, doing, dropped, ticked, unknown].map(fate => counts[fate]), [3, 2, 3, 2, 10, 10]);
		assert.notMatch(await frame.locator('main').innerText(), /Canary/);
	});

	test('shows another stage, and opens a note there, by keyboard alone', async () => {
		const frame = await page();
		await tabTo(frame, labels.group);
		await press('ArrowDown');
		await until('the feelings', async () => await frame.locator('.entries > li').count() === 18);
		await until('the focus on a note', async () => {
			await press('Tab');
			return await focused(frame) === 'Note 28';
		});
		await press('Enter');
		await until('the note', async () => (await workbench.page.locator('.tab.active').innerText()).includes('n28.md')
			|| (await workbench.page.locator('.tab.active').getAttribute('aria-label'))?.includes('n28.md') === true);
		await press('Control+F4');
	});

	test('writes a copy of one’s own to a place outside the workspace only, after saying what that means', async () => {
		const save = async (place: string): Promise<void> => {
			await workbench.runCommand(title('exportNotesOverTime'));
			const { message, detail } = await workbench.dialog();
			assert.strictEqual(message, labels.exported.askAll(30));
			assert.strictEqual(detail, labels.exported.means);
			await workbench.answerDialog('Markdown');
			await until('the place', async () => (await workbench.quickInput.value()).endsWith('.md'));
			await workbench.quickInput.type(place);
			await until('the folder', async () => (await workbench.quickInput.items()).length > 0 && await workbench.quickInput.value() === place);
			await workbench.quickInput.accept();
		};
		const inside = join(workbench.folder, 'mine.md');
		await save(inside);
		await until('the refusal', async () => (await workbench.notifications()).some(({ message }) => message.includes(labels.exported.inside)));
		assert.strictEqual(existsSync(inside), false);
		const place = join(outside, 'mine.md');
		await save(place);
		const text = await until('the copy', () => Promise.resolve(existsSync(place) && readFileSync(place, 'utf8')));
		assert.strictEqual(text.match(/^## Note \d+$/gm)?.length, 30);
		assert.match(text, /Step 29,\non two \*lines\*\./);
		assert.notMatch(text, /Canary|Budi felt/);
	});
});
