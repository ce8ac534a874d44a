import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Language } from '../../src/core/record/programme';
import { axeResults } from './driver/axe';
import { misfits } from './everyReader/fits';
import { look, looksSo, themeClasses } from './everyReader/looks';
import { everyPage, pageThat } from './everyReader/pages';
import { writeProgrammes } from './everyReader/programme';
import { hardToSee } from './everyReader/seen';
import { tabThrough } from './everyReader/tabOrder';
import { Workbench } from './workbench';

const long = process.env['MENTOR_NOTES_LONG'] !== undefined;

suite('For every reader', () => {
	let workbench: Workbench;
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-readers-'));
	let language: Language = 'en';

	suiteSetup(async () => {
		writeProgrammes(folder);
		workbench = await Workbench.open({ folder, settings: { 'mentorNotes.me': 'sari' } });
		look(workbench, language, 'vscode-light');
		await workbench.openView('Mentor Notes');
	});
	suiteTeardown(async () => {
		await workbench.close();
		rmSync(folder, { recursive: true });
	});
	teardown(async function () {
		if (this.currentTest?.state === 'failed') {
			await workbench.screenshot(join(process.cwd(), 'out/failures', `${this.currentTest.fullTitle().replaceAll(/\W+/g, '-').slice(0, 120)}.png`));
		}
	});

	everyPage.forEach(({ name, open, says }, i) => {
		suite(name, () => {
			const languages: readonly Language[] = long ? ['en', 'id'] : [i % 2 === 0 ? 'en' : 'id'];
			let page: Frame;
			suiteSetup(async () => {
				await open(workbench, language);
				page = await pageThat(workbench, says);
			});
			suiteTeardown(async () => {
				await workbench.page.setViewportSize({ width: 1280, height: 800 });
				await workbench.runCommand('View: Close All Editors');
			});

			test('Tab', async () => {
				const walk = await tabThrough(workbench, page);
				console.log(JSON.stringify(walk, undefined, 1));
			});

			test(`axe-core finds nothing, in four themes`, async () => {
				const begun = Date.now();
				for (const spoken of languages) {
					for (const theme of themeClasses) {
						look(workbench, spoken, theme);
						language = spoken;
						await looksSo(page, spoken, theme);
						const { violations, incomplete } = await axeResults(page);
						const at = Date.now() - begun;
						const hard = await hardToSee(page);
						console.log(at, Date.now() - begun, spoken, theme, JSON.stringify(violations), incomplete.map(({ id, where }) => `${id} ${String(where.length)} ${id === 'color-contrast' ? '' : where.join()}`).join('; '), JSON.stringify(hard, undefined, 1));
						if (process.env['SHOTS']) {
							await workbench.screenshot(`/tmp/w/a11yshots/${String(i)}-${theme}-${spoken}.png`);
						}
					}
				}
			});
			test('zoom', async () => {
				await workbench.page.setViewportSize({ width: 640, height: 400 });
				await new Promise(r => setTimeout(r, 500));
				console.log('640', JSON.stringify(await misfits(page), undefined, 1), await page.evaluate(() => innerWidth));
				await workbench.screenshot(`/tmp/w/a11yshots/${String(i)}-zoom.png`);
			});
		});
	});
});
