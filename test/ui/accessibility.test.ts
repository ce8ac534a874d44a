import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import type { Language } from '../../src/core/text/language';
import { wordsFor } from '../../src/core/words/catalogues';
import { axeResults } from './driver/axe';
import { test } from './driver/test';
import { misfits } from './everyReader/fits';
import { look, looksSo, themeClasses } from './everyReader/looks';
import { everyPage, outlineOf, pageThat } from './everyReader/pages';
import { programmes } from './everyReader/programme';
import { hardToSee } from './everyReader/seen';
import { tabThrough } from './everyReader/tabOrder';
import { until } from './driver/until';
import { Workbench } from './workbench';

/**
 * What axe-core leaves to be judged, and who judges: contrast of what is out of sight or drawn (`hardToSee` computes that of
 * every text); heads of tables whose cells are heads of rows, or empty; a link that is only a sign, `↩`, and has words as its name.
 */
const leftToJudge = new Set(['color-contrast', 'th-has-data-cells', 'label-content-name-mismatch']);

const nothingHard = { texts: [], focus: [], marks: [] };

test.describe.serial('For every reader [long] [once]', () => {
	let workbench: Workbench;
	/** What the window speaks now. */
	let language: Language = 'en';

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: programmes, settings: { 'mentorNotes.me': 'sari' } });
		look(workbench, language, 'vscode-light');
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	for (const { name, open, says, outline } of everyPage) {
		test.describe(`: ${name}`, () => {
			let page: Frame;
			test.beforeAll(async () => {
				await open(workbench, language);
				page = await pageThat(workbench, says);
			});
			test.afterAll(async () => {
				await workbench.closeEditors();
			});

			test('its headings and regions tell what is where', async () => {
				assert.deepEqual(await outlineOf(page), outline(wordsFor(language)));
			});

			test('Tab visits all that can be acted on, in the order in which it is seen, and leaves at the end and at the top', async () => {
				const { stops, ...walk } = await tabThrough(workbench, page);
				assert.deepEqual(walk, { missed: [], back: [], leaves: [true, true] });
				assert.ok(stops.length > 0 || says.source.includes('no longer in the workspace'));
			});

			test('nothing moves by itself', async () => {
				assert.deepEqual(await page.evaluate(() => [
					document.getAnimations().length,
					...[...document.querySelectorAll('*')]
						.filter(one => getComputedStyle(one).animationName !== 'none' || getComputedStyle(one).transitionDuration !== '0s')
						.map(one => one.outerHTML),
				]), [0]);
			});

			for (const spoken of ['en', 'id'] as const) {
				for (const theme of themeClasses) {
					test(`axe-core finds nothing, and all can be seen with and without the focus, in ${theme}, ${spoken}`, async () => {
						look(workbench, spoken, theme);
						language = spoken;
						await looksSo(page, spoken, theme);
						const { violations, incomplete } = await axeResults(page);
						assert.deepEqual(violations, []);
						assert.deepEqual(incomplete.filter(({ id }) => !leftToJudge.has(id)), []);
						const { looked, ...hard } = await hardToSee(page);
						assert.deepEqual(hard, nothingHard);
						assert.ok(looked.texts > 0);
					});
				}
			}

			test('all can be seen where the reader’s system chooses the colours', async () => {
				await workbench.page.emulateMedia({ forcedColors: 'active' });
				// VS Code takes a theme of high contrast then, whichever it had.
				await until('its theme', () => page.evaluate(() => document.body.className.includes('vscode-high-contrast')));
				const { texts, focus, marks } = await hardToSee(page);
				await workbench.page.emulateMedia({ forcedColors: null });
				assert.deepEqual({ texts, focus, marks }, nothingHard);
			});

			test('all fits into a window as small as 400 % make it: nothing is cut off, overlaps or has to be moved sideways', async () => {
				const { width } = await page.evaluate(() => ({ width: innerWidth }));
				await workbench.page.setViewportSize({ width: 640, height: 400 });
				await until('the small window', () => page.evaluate(before => innerWidth < before && innerWidth <= 320, width));
				const found = await misfits(page);
				await workbench.page.setViewportSize({ width: 1280, height: 800 });
				assert.deepEqual(found, { wider: 0, cut: [], overlapping: [], hidden: [] });
			});
		});
	}
});
