import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import type { Browser, Page } from '@playwright/test';
import { reflectionPage } from '../../src/core/exports/reflectionPage';
import { deriveProgramme } from '../../src/core/programme/index/programmeRecord';
import { parseText } from '../../src/core/files/parseFile';
import { share } from '../../src/core/files/share';
import { shareText } from '../../src/core/files/shareText';
import { hostileTexts, wrappings } from '../hostileTexts';
import { hardToSee } from './everyReader/seen';
import { axe } from './driver/axe';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';

const folder = 'memory://test/folder';

/** A shared note of the sample's as an exported page. */
function exported(body: string): string {
	const read = (kind: 'session' | 'people' | 'programme' | 'reflection', path: string, text = sample[path]!) =>
		parseText(`${folder}/${path}`, { kind, folder }, text);
	const path = 'reflections/budi-sari/2021-09-01-sari-4p.md';
	const text = sample[path]! + body;
	const file = read('reflection', path, text);
	const programme = deriveProgramme(
		folder,
		[
			read('programme', 'programme.yaml'),
			read('people', 'people.yaml'),
			read('session', 'sessions/budi-sari/2021-09-01-01.yaml'),
			file,
		],
	);
	return reflectionPage(shareText(share(file.reflection!, folder)!, folder, text)!, programme, words);
}

test.describe('An exported reflection in a browser', () => {
	let browser: Browser;
	const around = folderOfSuite('export');
	const place = join(around, 'note.html');

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.afterAll(async () => {
		await Promise.all(browser.contexts().map(context => context.close()));
		rmSync(around, { recursive: true });
	});

	/** Opens a page, and says what else it did than show itself. */
	async function open(html: string, scheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; told: string[] }> {
		writeFileSync(place, html);
		const page = await browser.newPage({ colorScheme: scheme });
		const told: string[] = [];
		page.on('console', message => { told.push(`console: ${message.text()}`); });
		page.on('pageerror', error => { told.push(`error: ${error.message}`); });
		page.on('dialog', dialog => { told.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
		page.on('request', request => { told.push(`request: ${request.url()}`); });
		await page.goto(pathToFileURL(place).href);
		return { page, told };
	}

	const rich = '\n![papan](papan.png) ![jauh](https://example.org/x.png) Kata warga[^1].\n\n| a | b |\n|---|--:|\n| c | 1 |\n\n```js\nalert(1)\n```\n\n[^1]: Di loket dua.\n';

	test('has no script, asks for nothing but itself and has nothing to complain of', async () => {
		const { page, told } = await open(exported(rich));
		assert.deepEqual(told, [`request: ${pathToFileURL(place).href}`]);
		assert.deepEqual(
			await page.evaluate(() => [document.scripts.length, document.images.length, document.title, document.documentElement.lang]),
			[0, 0, 'Refleksi: Menjaga layanan tetap baik dari rumah', language],
		);
		await page.close();
	});

	wrappings.forEach((wrap, n) => {
		test(`nor does one of all hostile texts of the corpora, wrapping ${String(n)}${[0, 2, 9].includes(n)
			? ''
			: ' [long]'}`, async () => {
			const { page, told } = await open(exported(`\n\n${hostileTexts().map(wrap).join('\n\n')}\n`));
			assert.deepEqual(told, [`request: ${pathToFileURL(place).href}`]);
			assert.deepEqual(
				await page.evaluate(() => [
					...new Set([...document.body.querySelectorAll('*')].flatMap(element => element.getAttributeNames())),
				].filter(name => name.startsWith('on') || name === 'style' || name === 'src')),
				[],
			);
			assert.deepEqual(
				await page.evaluate(() => [...document.links]
					.map(link => link.protocol)
					.filter(protocol => !['http:', 'https:', 'mailto:', 'file:'].includes(protocol))),
				[],
			);
			// Of its own places it has those of footnotes.
			assert.deepEqual(
				await page.evaluate(() => [...document.links]
					.filter(link => link.protocol === 'file:')
					.map(link => link.getAttribute('href'))
					.filter(href => !/^#note-\d+(?:-from)?$/.test(href ?? ''))),
				[],
			);
			await page.close();
		});
	});

	for (const scheme of ['light', 'dark'] as const) {
		test(`axe-core finds nothing on it, ${scheme}`, async () => {
			const { page } = await open(exported(rich), scheme);
			const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
			assert.strictEqual(background, scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 25, 29)');
			assert.deepEqual(await axe(page.mainFrame()), []);
			const { texts, focus } = await hardToSee(page.mainFrame());
			assert.deepEqual({ texts, focus }, { texts: [], focus: [] });
			await page.close();
		});
	}

	test('prints light, also where the screen is dark, and all of it', async () => {
		const { page } = await open(exported('\n\nSatu alinea lagi.'.repeat(200)), 'dark');
		await page.emulateMedia({ media: 'print' });
		assert.deepEqual(
			await page.evaluate(() => [
				getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('h2')!).color,
			]),
			['rgb(255, 255, 255)', 'rgb(31, 35, 40)'],
		);
		const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
		assert.ok(pages >= 4, `${String(pages)} pages`);
		await page.close();
	});

	test('a footnote’s number leads to its text and back, without a script', async () => {
		const { page } = await open(exported(`${rich}${'\n\nSatu alinea lagi.'.repeat(100)}`));
		await page.locator('sup a').click();
		assert.strictEqual(await page.evaluate(() => location.hash), '#note-1');
		await page.locator('#note-1 a').click();
		assert.strictEqual(await page.evaluate(() => location.hash), '#note-1-from');
		await page.close();
	});
});
