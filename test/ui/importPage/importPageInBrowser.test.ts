import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { ImportRequest, ShowImport } from '../../../src/core/pages/import/protocol';
import type { Language } from '../../../src/core/text/language';
import { importWordsFor } from '../../../src/core/words/importWords';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';
import { make, manyPeople, peopleTable, previewing, resulting, saying, sessionsTable, showing } from './models';

const styles = ['page', 'fields', 'buttons', 'finish', 'import'].map(name => `${name}.css`);

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => Promise<ShowImport> | ShowImport>> = {
	'of people': async language => previewing(await make(language, peopleTable)),
	'with open rows': async language => previewing(await make(language, peopleTable), () => true, { notice: importWordsFor(language).page.changed.programme }),
	'of sessions': async language => previewing(await make(language, sessionsTable), ({ state }) => state === 'unclear', { canWrite: false }),
	'while a file is read': language => saying(language),
	'of a file that is not read': language => saying(language, 'encrypted'),
	'with the result': async language => resulting(await make(language, peopleTable), false),
	'with the result undone': async language => resulting(await make(language, peopleTable), true),
	'of a programme that is gone': language => showing({ gone: importWordsFor(language).page.gone }, language),
};

/** Waits until heights that were measured are drawn. */
const drawn = ({ page }: PageInBrowser<ShowImport, ImportRequest>): Promise<void> => page.evaluate(async () => {
	for (let frame = 0; frame < 4; frame++) {
		await new Promise(resolve => { requestAnimationFrame(resolve); });
	}
});

test.describe('The page that imports a file, in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	const open = (opening?: Opening): Promise<PageInBrowser<ShowImport, ImportRequest>> =>
		PageInBrowser.open(browser, { script: 'import.js', styles }, opening);

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await open({ theme, width });
			for (const [name, state] of Object.entries(states)) {
				await shown.show(await state(language));
				await drawn(shown);
				const pictures = process.env['MENTOR_NOTES_PICTURES'];
				if (pictures !== undefined) {
					await shown.page.screenshot({ path: `${pictures}/${theme}-${language}-${String(width)}-${name}.png`, fullPage: true });
				}
				assert.deepEqual(await hurdles(shown, () => drawn(shown)), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('draws only the rows in the window of 2,000, moves through them by keys, filters them, and asks for the details of a row [long]', async () => {
		const shown = await open({ height: 700 });
		await shown.show(previewing(await make('en', manyPeople(2000), {}, { 'programme.yaml': 'id: p\nname: P\nlanguage: en\n' })));
		await drawn(shown);
		const { page } = shown;
		const count = async (): Promise<number> => page.locator('.rows .row').count();
		assert.ok(await count() < 80);
		assert.strictEqual(await page.locator('[role="table"]').getAttribute('aria-rowcount'), '3801');
		await page.locator('.opener').first().focus();
		await page.keyboard.press('End');
		await drawn(shown);
		assert.strictEqual(await page.evaluate(() => document.activeElement?.closest('.row')?.getAttribute('aria-rowindex')), '3801');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		const rows = (await shown.requests()).filter(({ type }) => type === 'row');
		assert.deepEqual(rows, [{ type: 'row', id: '2001/person/0', open: true }]);
		assert.ok(await count() < 80);
		await page.locator('#search').fill('peserta 1999');
		await drawn(shown);
		assert.deepEqual(await page.locator('.row .name').allInnerTexts(), ['Peserta 1999 Contoh', 'Peserta 1999 Contoh – Peserta 1990 Contoh']);
		await page.locator('#search').fill('');
		const longest = await page.evaluate(async () => {
			const times: number[] = [];
			for (let at = 0; at < 60; at++) {
				window.scrollTo(0, at * 1500);
				const began = performance.now();
				await new Promise(resolve => { requestAnimationFrame(() => { setTimeout(resolve, 0); }); });
				times.push(performance.now() - began);
			}
			return [...times].sort((a, b) => a - b).map(Math.round);
		});
		console.log(`      a frame while 3,800 rows are scrolled: ${String(longest[30])} ms, the longest ${String(longest[59])} ms`);
		assert.deepEqual(shown.faults, []);
		await shown.close();
	});

	test('sends what is chosen by index and what is typed as text, by keyboard', async () => {
		const shown = await open();
		await shown.show(previewing(await make('en', peopleTable), () => true));
		await drawn(shown);
		const { page } = shown;
		await shown.requests();
		await page.locator('#column0').focus();
		await page.keyboard.press('ArrowDown');
		await page.locator('#name0').focus();
		await page.keyboard.press('ArrowDown');
		const cell = page.locator('.cell input').first();
		await cell.fill('081298765432');
		await cell.press('Enter');
		await page.getByRole('button', { name: 'Dewi Anggraini', exact: true }).last().press('Enter');
		await page.locator('[data-key="clearOnly"]').press('Enter');
		const sent = await shown.requests();
		assert.deepEqual(sent.map(({ type }) => type), ['column', 'name', 'cell', 'offer', 'import']);
		assert.deepEqual(sent[2], { type: 'cell', id: '4/person/0', column: 3, text: '081298765432' });
		assert.deepEqual(sent[4], { type: 'import', clearOnly: true, version: 1 });
		await shown.close();
	});

	test('asks for proposals of pairs where mentees have no mentor', async () => {
		const shown = await open();
		await shown.show(resulting(await make('en', peopleTable), false));
		await shown.requests();
		await shown.page.getByRole('button', { name: 'Suggest Pairs…', exact: true }).press('Enter');
		assert.deepEqual(await shown.requests(), [{ type: 'suggestPairs' }]);
		await shown.close();
	});
});
