import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { NotesPage } from '../../../src/core/pages/notesOverTime/notesPage';
import type { NotesRequest, ShowNotes } from '../../../src/core/pages/notesOverTime/protocol';
import type { Language } from '../../../src/core/text/language';
import { notesOverTimeWords } from '../../../src/core/words/lateWords';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';
import { emptyPage, hostilePage, monthPage, showing, stepsPage } from './models';

const styles = ['page', 'fields', 'buttons', 'chart', 'notesOverTime'].map(name => `${name}.css`);

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => NotesPage | { readonly gone: string }>> = {
	'by stage': stepsPage,
	'by month': monthPage,
	'without a note': language => emptyPage(language, 'noNotes'),
	'of someone unknown': language => emptyPage(language, 'unknown'),
	'of a programme that is gone': language => ({ gone: notesOverTimeWords[language].gone }),
};

test.describe('What someone wrote over time, in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	const open = (opening?: Opening): Promise<PageInBrowser<ShowNotes, NotesRequest>> =>
		PageInBrowser.open(browser, { script: 'notesOverTime.js', styles }, opening);

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await open({ theme, width });
			for (const [name, page] of Object.entries(states)) {
				await shown.show(showing(page(language), language));
				const pictures = process.env['MENTOR_NOTES_PICTURES'];
				if (pictures !== undefined) {
					await shown.page.screenshot({ path: `${pictures}/${theme}-${language}-${String(width)}-${name}.png`, fullPage: true });
				}
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('asks for groups, more, notes, actions and links by index, all by keyboard', async () => {
		const shown = await open();
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		await shown.show(showing(stepsPage('en'), 'en', 7));
		const { page } = shown;
		const press = async (selector: string, key: string): Promise<void> => {
			await page.locator(selector).first().focus();
			await page.keyboard.press(key);
		};
		await press('#by', 'ArrowDown');
		await press('#group', 'ArrowDown');
		await press('#shared', 'Space');
		await press('.note a', 'Enter');
		await press('.fate a', 'Enter');
		await press('.quoted a', 'Enter');
		await press('.rest a', 'Enter');
		await press('header button', 'Enter');
		assert.deepEqual(await shown.requests(), [
			{ type: 'view', by: 'month', shared: true },
			{ type: 'group', group: 1, version: 7 },
			{ type: 'view', by: 'month', shared: false },
			{ type: 'open', place: 0, version: 7 },
			{ type: 'open', place: 0, version: 7 },
			{ type: 'followLink', text: 11, link: 0, version: 7 },
			{ type: 'open', place: 3, version: 7 },
			{ type: 'export' },
		]);
		await press('p.more button', 'Enter');
		assert.deepEqual(await shown.requests(), [{ type: 'more' }]);
		await shown.close();
	});

	test('puts the focus on the first entry that came with more', async () => {
		const shown = await open();
		const page = stepsPage('en');
		const [first, ...others] = page.sections;
		await shown.show(showing({ ...page, sections: [first!] }, 'en'));
		await shown.page.locator('p.more button').press('Enter');
		await shown.show(showing({ ...page, sections: [first!, ...others], more: '' }, 'en', 2));
		assert.strictEqual(await shown.page.evaluate(() => [...document.querySelectorAll('.entries > li')].findIndex(one => one.contains(document.activeElement))), 4);
		await shown.close();
	});

	test('opens the empty page’s way out, and the chart’s figures as a table', async () => {
		const shown = await open();
		await shown.show(showing(emptyPage('en', 'unknown'), 'en'));
		await shown.page.locator('button.primary').press('Enter');
		await shown.show(showing(emptyPage('en', 'noNotes'), 'en'));
		await shown.page.locator('button.primary').press('Enter');
		assert.deepEqual((await shown.requests()).slice(1), [{ type: 'chooseMe' }, { type: 'newReflection' }]);
		await shown.show(showing(stepsPage('en'), 'en'));
		await shown.page.locator('summary').press('Enter');
		await shown.page.locator('tbody tr').first().waitFor();
		assert.strictEqual(await shown.page.locator('tbody tr').count(), 6);
		assert.strictEqual(await shown.page.locator('tbody tr').first().innerText(), 'June 2021\t5');
		await shown.close();
	});

	test('stores how it is divided and scrolled, and nothing that anybody wrote', async () => {
		const shown = await open({ height: 300, state: { folder: 'file:///f', by: 'goal', shared: true, scroll: 0 } });
		assert.deepEqual(await shown.requests(), [{ type: 'ready', by: 'goal', shared: true }]);
		await shown.show(showing(monthPage('id'), 'id'));
		await shown.page.evaluate(() => { window.scrollTo(0, 120); });
		await shown.page.waitForFunction(() => (window as unknown as { fake: { state: { scroll: number } } }).fake.state.scroll === 120);
		assert.deepEqual(await shown.state(), { folder: 'file:///f', by: 'month', shared: true, scroll: 120 });
		await shown.close();
	});

	test('shows hostile notes as text: nothing runs and nothing is asked for', async () => {
		const shown = await open();
		await shown.show(showing(hostilePage(), 'en'));
		assert.strictEqual(await shown.page.locator('.entries > li').count(), 400);
		assert.strictEqual(await shown.page.locator('main :is(script, iframe, object, embed, img, form, style, link, base, meta)').count(), 0);
		assert.deepEqual(shown.faults, []);
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		await shown.close();
	});
});
