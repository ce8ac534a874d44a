import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import type { Browser, Page } from '@playwright/test';
import { figuresOf } from '../../src/core/analysis/figures/figures';
import { countJpOf } from '../../src/core/analysis/figures/personJp';
import { documentPage, issuerOf } from '../../src/core/exports/documents/document';
import { jpReport } from '../../src/core/exports/documents/jpReport';
import { programmeReport } from '../../src/core/exports/documents/report';
import { sessionLogs } from '../../src/core/exports/documents/sessionLog';
import { finish } from '../../src/core/text/steps';
import { noon, readMemory } from '../core/folder';
import { detailed } from '../core/parsedFiles';
import { sample } from '../core/analysis/figures/sample';
import { hostileProgramme } from './printed/hostileProgramme';
import { hardToSee } from './everyReader/seen';
import { axe } from './driver/axe';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, words } from './driver/spoken';
import { test } from './driver/test';

/** What the command line makes of the sample. */
const report = (...options: readonly string[]) => (): string =>
	execFileSync(
		process.execPath,
		['dist/cli.js', 'report', 'examples/lead-the-fest', ...options, '--today', '2021-11-10', '--language', language],
		{ encoding: 'utf8' },
	);

const reports: Readonly<Record<string, () => string | Promise<string>>> = {
	'an overview': report('--format', 'html'),
	'a JP report': report('--person', 'sari', '--year', '2021'),
	'an overview of hostile names': async () => {
		const programme = await hostileProgramme();
		const figures = figuresOf(programme, {}, noon('2021-11-10'));
		return documentPage(programmeReport([{ programme, figures, ...issuerOf(programme, { today: '2021-11-10' }) }], words), words);
	},
	'a JP report of hostile names [long]': async () => {
		const programme = await hostileProgramme();
		const people = [...programme.people.values()].map(({ id = '' }) => id);
		return documentPage(jpReport(finish(countJpOf(programme, people, 2021, noon('2021-11-10'))).map(person => (
			{ person, ...issuerOf(programme, { today: '2021-11-10' }) }
		)), words), words);
	},
	'a session log': async () => {
		const [programme] = (await readMemory(sample)).programmes();
		return documentPage(sessionLogs([{ programme: programme!, pairs: [programme!.pairs.get('budi-sari')!], details: detailed, today: '2021-11-10' }], words), words);
	},
};

test.describe('An exported report in a browser', () => {
	let browser: Browser;
	const around = folderOfSuite('reports');

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.afterAll(async () => {
		await Promise.all(browser.contexts().map(context => context.close()));
		rmSync(around, { recursive: true });
	});

	Object.entries(reports).forEach(([name, made], n) => {
		const place = join(around, `${name}.html`);
		const url = pathToFileURL(place).href;
		const asked: string[] = [];
		const open = async (scheme: 'light' | 'dark'): Promise<Page> => {
			writeFileSync(place, await made());
			const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1280, height: 3_000 } });
			page.on('request', request => { asked.push(request.url()); });
			page.on('console', message => { asked.push(message.text()); });
			await page.goto(url);
			return page;
		};

		// They take turns in `npm test`.
		for (const [s, scheme] of (['light', 'dark'] as const).entries()) {
			const inWhich = s === n % 2 ? '' : ' [long]';
			test(`${name} has nothing that axe-core finds, ${scheme}, with what it can unfold unfolded, and all can be seen${inWhich}`, async () => {
				const page = await open(scheme);
				await page.evaluate(() => { document.querySelectorAll('details').forEach(one => { one.open = true; }); });
				assert.deepEqual(await axe(page.mainFrame()), []);
				const { texts, focus, marks } = await hardToSee(page.mainFrame());
				assert.deepEqual({ texts, focus, marks }, { texts: [], focus: [], marks: [] });
				await page.close();
			});
		}

		test(`${name} has no script, asks for nothing but itself, and prints light and within its paper also where the screen is dark`, async () => {
			asked.length = 0;
			const page = await open('dark');
			// What A4 has between its margins, in CSS pixels.
			await page.setViewportSize({ width: 680, height: 1000 });
			await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
			assert.deepEqual(
				[
					asked,
					await page.evaluate(() => [
						document.scripts.length,
						getComputedStyle(document.body).backgroundColor,
						document.documentElement.scrollWidth <= innerWidth,
					]),
				],
				[[url], [0, 'rgb(255, 255, 255)', true]],
			);
			await page.close();
		});
	});
});
