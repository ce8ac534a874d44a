import { assert } from 'chai';
import type { Browser, Page } from '@playwright/test';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { programmePage } from '../../../src/core/pages/overview/programmePage';
import type { OverviewRequest, ToOverview } from '../../../src/core/pages/overview/protocol';
import { languages, type Language } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { changePairsWords } from '../../../src/core/words/lateWords';
import { noon, readMemory } from '../../core/folder';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';

const statuses = ['active', 'on-hold', 'completed', 'pending'];
/** Made-up people; one name is as long as names are on forms. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Program Contoh\nlanguage: id\ncohorts:\n  - {id: one, name: Angkatan I}\n',
	...Object.fromEntries(Array.from({ length: 40 }, (_, n) => {
		const two = String(n).padStart(2, '0');
		const name = n === 3 ? 'Gita Ayuningtyas Kusumawardhani Prameswari Larasati' : `Mentee-${two}`;
		return [`pairs/p${two}.yaml`, `mentors: [Budi]\nmentees: [${name}]\nstatus: ${statuses[n % 4] ?? ''}\n`];
	})),
	'sessions/loose/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [Budi]\nmentees: [Tanpa Berkas]\n',
};
/** Of the 41 rows, those of pairs with a file. */
const selectable = 40;

test.describe('Selecting pairs on the overview, in a browser [once]', () => {
	let browser: Browser;
	const messages = new Map<string, ToOverview>();

	test.beforeAll(async ({ browser: own }) => {
		browser = own;
		const programme = (await readMemory(files)).programmes()[0]!;
		for (const language of languages) {
			for (const canChange of [true, false]) {
				const now = noon('2021-10-04');
				const sources = { programme, figures: figuresOf(programme, {}, now), scope: {}, now, canChange };
				const { page } = programmePage(sources, wordsFor(language));
				messages.set(`${language} ${String(canChange)}`, {
					type: 'show', subject: { folder: programme.folder }, version: 1, language, changes: 0, view: '', page,
				});
			}
		}
	});

	const messageOf = (language: Language, canChange = true): ToOverview => messages.get(`${language} ${String(canChange)}`)!;
	const open = async (message: ToOverview, opening?: Opening): Promise<PageInBrowser<ToOverview, OverviewRequest>> => {
		const shown = await PageInBrowser.open<ToOverview, OverviewRequest>(
			browser, { script: 'overview.js', styles: ['page.css', 'chart.css', 'overview.css'] }, opening,
		);
		await shown.show(message);
		await shown.requests();
		return shown;
	};
	const box = (page: Page, n: number) => page.locator(`#pairs tbody [type=checkbox][data-row="${String(n)}"]`);
	const said = (page: Page): Promise<string> => page.locator('.selection .selected').innerText();
	const press = async (page: Page, button: string): Promise<void> => { await page.locator('.selection').getByRole('button', { name: button }).press('Enter'); };
	const { page: words } = changePairsWords.en;
	const count = (n: number, hidden = 0): string => hidden === 0
		? words.selected.replace('{n}', String(n))
		: words.hidden.replace('{n}', String(n)).replace('{hidden}', String(hidden));

	for (const { theme, language, width, look } of everyLook) {
		test(`selected rows have nothing that axe-core finds, and all can be seen and fits: ${look}`, async () => {
			const shown = await open(messageOf(language), { theme, width });
			await box(shown.page, 1).click();
			await box(shown.page, 3).click();
			const pictures = process.env['MENTOR_NOTES_PICTURES'];
			if (pictures !== undefined) {
				await shown.page.locator('#pairs').scrollIntoViewIfNeeded();
				await shown.page.screenshot({ path: `${pictures}/${theme}-${language}-${String(width)}.png` });
			}
			// With a key, what has the focus is outlined again.
			await shown.page.keyboard.press('Shift');
			assert.deepEqual(await hurdles(shown), []);
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('a click selects a row, with Shift all from the last one on, and the heading’s box all that are shown', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		assert.strictEqual(await page.locator('.selection').isVisible(), false);
		await box(page, 2).click();
		await box(page, 6).click({ modifiers: ['Shift'] });
		assert.strictEqual(await said(page), count(5));
		await box(page, 4).click();
		assert.strictEqual(await said(page), count(4));
		const all = page.getByRole('checkbox', { name: words.selectAll });
		assert.strictEqual(await all.evaluate(element => (element as HTMLInputElement).indeterminate), true);
		await all.click();
		assert.strictEqual(await said(page), count(selectable), 'rows that are not elements yet, too');
		await all.click();
		assert.strictEqual(await page.locator('.selection').isVisible(), false);
		await shown.close();
	});

	test('all of it goes by keyboard: arrows, Space, Shift and arrows, Ctrl+A, Escape', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		await page.getByRole('checkbox', { name: words.selectAll }).focus();
		// The 14 columns, then the first row.
		for (let i = 0; i < 15; i++) {
			await page.keyboard.press('Tab');
		}
		const focused = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['row']);
		assert.strictEqual(await box(page, 0).evaluate(element => element === document.activeElement), true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Space');
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Shift+ArrowDown');
		assert.deepEqual([await focused(), await said(page)], ['3', count(3)]);
		await page.keyboard.press('Shift+ArrowUp');
		assert.strictEqual(await focused(), '2');
		await page.keyboard.press('Escape');
		assert.strictEqual(await page.locator('.selection').isVisible(), false);
		await page.keyboard.press('Control+a');
		assert.strictEqual(await said(page), count(selectable));
		await press(page, words.clear);
		assert.strictEqual(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), words.selectAll);
		await shown.close();
	});

	test('what a filter hides stays selected and is counted, and every selected pair is asked for by its place', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		await box(page, 0).click();
		await page.locator('#pairs input[type=search]').fill('mentee-1');
		await page.getByRole('checkbox', { name: words.selectAll }).click();
		assert.strictEqual(await said(page), count(11, 1));
		await shown.requests();
		await press(page, words.steps.hold);
		const [request] = await shown.requests();
		assert.ok(request?.type === 'change');
		const message = messageOf('en').page;
		const table = 'gone' in message ? undefined : message.tables.find(({ id }) => id === 'pairs');
		const chosen = table?.rows
			.filter(({ target }) => target !== undefined && request.places.includes(target))
			.map(({ selects }) => selects?.id);
		assert.deepEqual([request.step, request.version], ['hold', 1]);
		assert.strictEqual(chosen?.length, 11);
		assert.isAtLeast(chosen?.filter(id => (/^p1\d$/).test(id ?? '')).length ?? 0, 10);
		await shown.close();
	});

	test('the selection follows the pairs when the page changes, and is gone once its change is written', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		await box(page, 5).click();
		const label = await box(page, 5).getAttribute('aria-label');
		const message = messageOf('en');
		assert.ok(!('gone' in message.page));
		const tables = message.page.tables.map(table => table.id === 'pairs' ? { ...table, rows: table.rows.slice(3) } : table);
		await shown.show({ ...message, version: 2, page: { ...message.page, tables } });
		assert.deepEqual([await said(page), await box(page, 2).getAttribute('aria-label'), await box(page, 2).isChecked()], [count(1), label, true]);
		await shown.show({ ...message, version: 3, changes: 1 });
		assert.strictEqual(await page.locator('.selection').isVisible(), false);
		await shown.close();
	});

	test('the rows keep their place when a filter appears above them, or a figure grows', async () => {
		const message = messageOf('id');
		assert.ok(!('gone' in message.page));
		const { page: whole } = message;
		// Before, every pair has the same status.
		const tables = whole.tables.map(table => table.id !== 'pairs' ? table
			: { ...table, filters: table.filters.map((each, i) => i === 0 ? { ...each, options: each.options.slice(0, 1) } : each) });
		const figures = whole.figures.map(figure => ({ ...figure, more: '' }));
		const shown = await open({ ...message, page: { ...whole, figures, tables } }, { width: 870, height: 700 });
		const { page } = shown;
		await box(page, 2).scrollIntoViewIfNeeded();
		const placeOf = async (): Promise<number> => Math.round((await box(page, 2).boundingBox())?.y ?? -1);
		const toolsOf = async (): Promise<number> => (await page.locator('#pairs .tools').boundingBox())?.height ?? -1;
		const [place, tools] = [await placeOf(), await toolsOf()];
		await shown.show({ ...message, version: 2 });
		assert.notStrictEqual(await toolsOf(), tools, 'the filter needs another line');
		// The window scrolls by whole pixels.
		assert.ok(Math.abs(await placeOf() - place) <= 1, `${String(await placeOf())}, before ${String(place)}`);
		await shown.close();
	});

	test('where files can’t be changed there is nothing to select', async () => {
		const shown = await open(messageOf('en', false));
		assert.deepEqual([await shown.page.locator('[type=checkbox]').count(), await shown.page.locator('.selection').count()], [0, 0]);
		await shown.close();
	});
});
