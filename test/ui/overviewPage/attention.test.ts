import { assert } from 'chai';
import type { Browser, Page } from '@playwright/test';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { programmePage } from '../../../src/core/pages/overview/programmePage';
import { programmesPage, summaryOf } from '../../../src/core/pages/overview/programmesPage';
import type { OverviewRequest, ToOverview } from '../../../src/core/pages/overview/protocol';
import { languages, type Language } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { overviewPageWords } from '../../../src/core/words/lateWords';
import { noon, readMemory } from '../../core/folder';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';

/** Made-up people; one name is as long as names are on forms. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Program Contoh\nlanguage: id\npolicy: {stale_after_days: 14, alert_after_days: 60}\ncohorts:\n  - {id: one, name: Angkatan I, end: 2021-10-20}\n',
	...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`pairs/p${String(n)}.yaml`,
		`mentors: [Budi]\nmentees: [${n === 3 ? 'Gita Ayuningtyas Kusumawardhani Prameswari Larasati' : `Mentee-${String(n)}`}]\nstart: 2021-0${String(9 - n || 1)}-01\ncohort: one\n`])),
	'sessions/p1/1.yaml': 'date: 2021-10-01\nstatus: scheduled\n', 'sessions/p2/1.yaml': 'date: [\n',
};

test.describe('What needs attention, in a browser [once]', () => {
	let browser: Browser;
	const messages = new Map<string, ToOverview>();

	test.beforeAll(async ({ browser: own }) => {
		browser = own;
		const now = noon('2021-10-04');
		const five = Object.fromEntries(Object.entries(files).filter(([path]) => !/pairs\/p[5-8]/.test(path)));
		for (const [name, contents] of [['much', files], ['five', five], ['well', { 'programme.yaml': 'name: Program Contoh\n' }]] as const) {
			const programme = (await readMemory(contents)).programmes()[0]!;
			for (const language of languages) {
				const sources = { programme, figures: figuresOf(programme, {}, now), scope: {}, now, canChange: true, hasOthers: true };
				messages.set(`${name} ${language}`, {
					type: 'show', subject: { folder: programme.folder }, version: 1, language, changes: 0, view: '',
					page: programmePage(sources, wordsFor(language)).page,
				});
				const summary = summaryOf(sources.figures, programme.folder, 'p');
				messages.set(`all ${language}`, {
					type: 'show', subject: { folder: '' }, version: 1, language, changes: 0, view: '',
					page: programmesPage([summary, { ...summary, name: 'Program Lain' }], { years: ['2021'] }, wordsFor(language)).page,
				});
			}
		}
	});

	const messageOf = (language: Language, name = 'much'): ToOverview => messages.get(`${name} ${language}`)!;
	const open = async (message: ToOverview, opening?: Opening): Promise<PageInBrowser<ToOverview, OverviewRequest>> => {
		const shown = await PageInBrowser.open<ToOverview, OverviewRequest>(
			browser, { script: 'overview.js', styles: ['page.css', 'chart.css', 'overview.css'] }, opening,
		);
		await shown.show(message);
		await shown.requests();
		return shown;
	};
	const lines = (page: Page): Promise<number> => page.locator('#attention .notMet li').count();
	const say = overviewPageWords.en.attention;

	for (const { theme, language, width, look } of everyLook) {
		test(`it has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			for (const name of ['much', 'well']) {
				const shown = await open(messageOf(language, name), { theme, width });
				for (const button of await shown.page.locator('#attention .all:visible').all()) {
					await button.press('Enter');
				}
				assert.deepEqual(await hurdles(shown), [], name);
				assert.deepEqual(shown.faults, []);
				await shown.close();
			}
		});
	}

	test('it is the first thing on the page, short until all is asked for, and stays as it was when the page changes', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		assert.strictEqual(await page.locator('main > section').first().getAttribute('id'), 'attention');
		assert.strictEqual(await lines(page), 4);
		const all = page.getByRole('button', { name: `${say.showAll(9)}: ${say.parts.notMet(9)}` });
		await all.press('Enter');
		assert.deepEqual(
			[await lines(page), await page.evaluate(() => document.activeElement?.closest('li') === document.querySelectorAll('#attention .notMet li')[4])],
			[9, true], 'the focus goes on at the first new line',
		);
		await shown.show({ ...messageOf('en'), version: 2 });
		assert.strictEqual(await lines(page), 9);
		await page.getByRole('button', { name: say.showFew }).press('Enter');
		assert.strictEqual(await lines(page), 4);
		await shown.close();
	});

	test('no button hides a single line', async () => {
		const shown = await open(messageOf('en', 'five'));
		assert.deepEqual([await lines(shown.page), await shown.page.locator('#attention .notMet .all').isVisible()], [5, false]);
		await shown.close();
	});

	test('each line opens what it is about and asks for what can be done about it, by keyboard too', async () => {
		const shown = await open(messageOf('en'));
		const { page } = shown;
		const button = (name: string) => page.getByRole('button', { name, exact: true });
		await button(say.spoken(say.steps.remind, 'Mentee-8 – Budi')).press('Enter');
		await button(say.spoken(say.steps.schedule, 'Mentee-8 – Budi')).press('Enter');
		await button(say.spoken(say.steps.closeCohort, 'Angkatan I')).press(' ');
		await button(say.spoken(say.steps.open, 'sessions/p2/1.yaml')).press('Enter');
		await page.locator('#attention a', { hasText: 'Mentee-8' }).press('Enter');
		const asked = await shown.requests();
		assert.deepEqual(asked.map(({ type }) => type), ['step', 'step', 'step', 'open', 'open']);
		assert.strictEqual(new Set(asked.map(request => 'place' in request ? `${request.type} ${String(request.place)}` : '')).size, 5);
		await shown.close();
	});

	test('the figures say how many files are missing from them, and lead to these', async () => {
		const shown = await open(messageOf('en'));
		const link = shown.page.getByRole('link', { name: overviewPageWords.en.missing(1) });
		assert.strictEqual(await link.evaluate(one => one.closest('.missing')?.nextElementSibling?.className), 'figures');
		await link.press('Enter');
		assert.strictEqual(await shown.page.evaluate(() => document.activeElement?.id), 'heading-broken');
		await shown.close();
	});

	test('where all is well it says so', async () => {
		const shown = await open(messageOf('id', 'well'));
		assert.strictEqual(await shown.page.locator('#attention p').innerText(), overviewPageWords.id.attention.allWell);
		await shown.close();
	});

	test('at 900 pixels a button says how many columns are hidden, and shows them', async () => {
		const shown = await open(messageOf('en'), { width: 900 });
		const { page } = shown;
		const more = page.locator('#pairs .more-columns');
		const isSeen = (label: string): Promise<boolean> => page.locator('#pairs th', { hasText: label }).evaluate(head => {
			const box = head.closest('.scroller')!.getBoundingClientRect();
			return head.getBoundingClientRect().right <= box.right + 1;
		});
		const { pairs } = wordsFor('en').overview;
		assert.deepEqual([await isSeen(pairs.flag), await isSeen(pairs.last), await isSeen(pairs.reflections)], [true, true, false]);
		assert.match(await more.innerText(), /^\d+ More Columns/);
		for (let i = 0; i < 5 && !await isSeen(pairs.reflections); i++) {
			await more.press('Enter');
		}
		assert.isTrue(await isSeen(pairs.reflections));
		await until('the way back', async () => await more.innerText() === overviewPageWords.en.page.firstColumns);
		await more.press('Enter');
		assert.strictEqual(await page.locator('#pairs .scroller').evaluate(box => box.scrollLeft), 0);
		await shown.close();
	});

	test('the first column stays in sight where the others are moved: in the row of sums too, and no head has the focus below it', async () => {
		const shown = await open(messageOf('en', 'all'), { width: 700 });
		const { page } = shown;
		const heads = page.locator('#programmes thead .sort');
		const toTheEnd = (): Promise<number> => page.locator('#programmes .scroller').evaluate(box => {
			box.scrollLeft = box.scrollWidth;
			return box.scrollLeft;
		});
		assert.isAbove(await toTheEnd(), 0);
		for (let i = await heads.count() - 1; i >= 0; i--) {
			await heads.nth(i).focus();
			assert.isTrue(await heads.nth(i).evaluate(head => {
				const { left, top } = head.getBoundingClientRect();
				return head.contains(document.elementFromPoint(left + 3, top + 3));
			}), await heads.nth(i).innerText());
		}
		await toTheEnd();
		const lefts = await page.locator('#programmes tr:not(.space) > :first-child').evaluateAll(
			all => all.map(one => Math.round(one.getBoundingClientRect().left)),
		);
		assert.deepEqual(lefts, Array.from({ length: 4 }, () => lefts[0]!));
		await shown.close();
	});

	test('the page says how wide its charts can be, at first and when the window changes', async () => {
		const shown = await PageInBrowser.open<ToOverview, OverviewRequest>(
			browser, { script: 'overview.js', styles: ['page.css', 'chart.css', 'overview.css'] }, { width: 1400 },
		);
		const widths = async (): Promise<readonly number[]> => (await shown.requests()).flatMap(one => one.type === 'width' ? one.width : []);
		const [wide = 0] = await widths();
		await shown.show(messageOf('en'));
		const drawn = await shown.page.locator('#charts figure').first().evaluate(figure => figure.clientWidth);
		assert.ok(Math.abs(wide - drawn) <= 2, `${String(wide)} of ${String(drawn)}`);
		await shown.page.setViewportSize({ width: 900, height: 900 });
		const narrow = await until('the new width', async () => (await widths()).at(-1));
		assert.ok(narrow > wide, `one column of ${String(narrow)} instead of two of ${String(wide)}`);
		await shown.close();
	});
});
