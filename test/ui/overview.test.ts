import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { language, title, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';
import { overviewPageWords, remindersWords } from '../../src/core/words/lateWords';

/** Pairs beside the sample's own, so that the table has what to sort and filter. People are made up. */
const pairs = 60;
const nameOf = (n: number): string => `Mentee-${String(n).padStart(2, '0')}`;

test.describe.serial('The overview of a programme [long]', () => {
	let workbench: Workbench;

	test.beforeAll(async () => {
		const numbers = Array.from({ length: pairs }, (_, n) => ({ n, pair: `p${String(n).padStart(2, '0')}` }));
		workbench = await Workbench.open({
			folder: {
				...sample,
				'people.yaml': sample['people.yaml']! + numbers
					.map(({ n }) => `  - id: e${String(n)}\n    name: ${nameOf(n)}\n    role: mentee\n`)
					.join(''),
				...Object.fromEntries(numbers.flatMap(({ n, pair }) => [
					[`pairs/${pair}.yaml`, `mentors:\n  - budi\nmentees:\n  - e${String(n)}\n`],
					[
						`${pair}.session.yaml`,
						`pair: ${pair}\ndate: 2021-${String(1 + n % 9).padStart(2, '0')}-10\nminutes: ${String(30 + n)}\n`,
					],
				])),
			},
		});
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
		await workbench.runCommand(title('openOverview'));
	});
	test.afterAll(() => workbench.close());

	const pageOf = (heading: string): Promise<Frame> => until(`the page of ${heading}`, async () => {
		const page = await workbench.webview();
		return (await page.locator('h1').allInnerTexts()).includes(heading) && page;
	});
	const overview = (): Promise<Frame> => pageOf('Lead The Fest – program contoh');
	/** The cells of a column after that of the check boxes, in the rows in sight. */
	const column = (page: Frame, n: number): Promise<readonly string[]> =>
		page.locator(`#pairs tbody tr:not(.space) > :nth-child(${String(n + 1)})`).allInnerTexts();
	const of = (n: number): string =>
		({ en: `${String(n)} of ${String(pairs + 1)}`, id: `${String(n)} dari ${String(pairs + 1)}` }[language]);
	const countOf = (page: Frame): Promise<string> => page.locator('#pairs .count').innerText();

	test('is there from the palette, with few of many rows as elements', async () => {
		const page = await overview();
		assert.strictEqual(await countOf(page), of(pairs + 1));
		assert.deepEqual(
			[await page.locator('#pairs table').getAttribute('aria-rowcount'), await page.locator('#charts svg').count()],
			[String(pairs + 2), 4],
		);
		assert.ok(await page.locator('#pairs tbody tr:not(.space)').count() < pairs);
	});

	test('the table is sorted, filtered and walked through by keyboard, and Enter opens the pair', async () => {
		const page = await overview();
		const hours = { en: 'Hours', id: 'Jam' }[language];
		await page.locator('#pairs button.sort', { hasText: hours }).focus();
		await workbench.press('Enter');
		await until(
			'the order', async () => (await page.locator('#pairs th[aria-sort="descending"]').allInnerTexts()).join('').startsWith(hours),
		);
		assert.strictEqual((await column(page, 1))[0], 'Sari', 'the most hours first');
		await page.locator('#pairs input[type=search]').focus();
		await workbench.page.keyboard.type('mentee-5');
		await until('the rows', async () => await countOf(page) === of(10));
		assert.deepEqual(await column(page, 1), Array.from({ length: 10 }, (_, i) => nameOf(59 - i)));
		await page.locator('#pairs tbody a').first().focus();
		await workbench.press('ArrowDown');
		await workbench.press('ArrowDown');
		assert.strictEqual(await page.evaluate(() => document.activeElement?.textContent), nameOf(57));
		await workbench.press('End');
		assert.strictEqual(await page.evaluate(() => document.activeElement?.textContent), nameOf(50));
		await workbench.press('Enter');
		const story = await pageOf(`${nameOf(50)} – Budi`);
		assert.deepEqual(
			await story.locator('#sessions tbody tr:not(.space)').allInnerTexts(),
			[
				[
					...{ en: ['Thu 10 Jun 2021', 'held'], id: ['Kam 10 Jun 2021', 'selesai'] }[language],
					'80',
					'Mentoring',
					`${nameOf(50)} – Budi`,
				].join('\t'),
			],
		);
		await workbench.runCommand('View: Close Editor');
	});

	test('it follows its files, with the filter as it was', async () => {
		const page = await overview();
		writeFileSync(join(workbench.folder, 'pairs/p57.yaml'), 'mentors:\n  - budi\nmentees:\n  - e57\nstatus: on-hold\n');
		await until('the change', async () => (await column(page, 6))[2] === { en: 'on hold', id: 'dihentikan sementara' }[language]);
		assert.strictEqual(await countOf(page), of(10));
	});

	test('a line that needs attention offers what can be done about it: its questions are about that pair', async () => {
		const page = await overview();
		const { attention: { steps, spoken } } = overviewPageWords[words.language];
		const button = (step: string, name: string): ReturnType<Frame['locator']> =>
			page.getByRole('button', { name: spoken(step, name), exact: true });
		await button(steps.schedule, `${nameOf(54)} – Budi`).or(page.locator('#attention .notMet button.all')).first().waitFor();
		await page.locator('#attention .notMet button.all').click();
		await button(steps.schedule, `${nameOf(54)} – Budi`).press('Enter');
		await until('the question', async () => (await workbench.quickInput.title()).startsWith(title('scheduleSession').replace('…', '')));
		await workbench.quickInput.leave();
		await button(steps.remind, `${nameOf(54)} – Budi`).press('Enter');
		const { placeholder } = remindersWords[words.language];
		await until('the reminders of the pair', async () => await workbench.quickInput.placeholder() === placeholder);
		const people = (await workbench.quickInput.items()).map(({ label }) => label).filter(label => label === 'Budi' || label.startsWith('Mentee-'));
		assert.deepEqual(people, ['Budi', nameOf(54)]);
		await workbench.quickInput.leave();
	});

	test('a figure leads to its list', async () => {
		const page = await overview();
		await page.locator('.figures a', { hasText: { en: 'Active pairs', id: 'Pasangan aktif' }[language] }).click();
		await until('the pairs', async () => await countOf(page) === of(pairs));
		const tile = (label: string): ReturnType<Frame['locator']> => page.locator('.figures a', { hasText: label });
		const { top } = words.overview;
		const figure = async (label: string): Promise<number> => Number(await tile(label).locator('.value').innerText());
		const inList = async (): Promise<number> => Number((await page.locator('#counted .count').innerText()).split(' ')[0]);
		for (const label of [top.overdue, top.open, top.held, top.onTrack]) {
			await tile(label).click();
			await until(`the list behind ${label}`, async () => await page.evaluate(() => document.activeElement?.id) === 'heading-counted');
			await until(`as many rows as ${label}`, async () => await inList() === await figure(label));
		}
		await tile(top.jp).click();
		await until('the order', async () => await page.locator('#counted th[aria-sort="descending"]').innerText() === 'JP');
		await page.locator('#counted .close').click();
		await until('no list', async () => await page.locator('#counted').count() === 0);
	});

	test('what its button exports is to the byte what the command line makes', async () => {
		const page = await overview();
		await page.locator('button', { hasText: overviewPageWords[words.language].actions.exportOverview }).click();
		await until('the forms', async () => (await workbench.quickInput.items()).length === 4);
		await workbench.pick(overviewPageWords[words.language].exported.html);
		await until(
			'the names', async () => (await workbench.quickInput.items()).some(row => row.label === overviewPageWords[words.language].exported.named),
		);
		await workbench.pick(overviewPageWords[words.language].exported.named);
		const file = join(workbench.folder, await workbench.saveInFolder('.html'));
		await until('the file', () => Promise.resolve(existsSync(file) && readFileSync(file, 'utf8').endsWith('</html>\n')));
		const made = execFileSync(
			process.execPath,
			[join(process.cwd(), 'dist/cli.js'), 'report', workbench.folder, '--format', 'html'],
			{ encoding: 'utf8', maxBuffer: 1e8 },
		);
		assert.strictEqual(readFileSync(file, 'utf8'), made);
		rmSync(file);
	});

	test('after a reload the page is there again, as it was left', async () => {
		const page = await overview();
		await page.locator('#pairs input[type=search]').fill('mentee-0');
		await until('the rows', async () => await countOf(page) === of(10));
		await workbench.reload();
		const again = await overview();
		await until('the rows', async () => await countOf(again) === of(10));
	});
});
