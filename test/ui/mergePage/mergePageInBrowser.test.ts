import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { MergeRequest, ShowMerge } from '../../../src/core/pages/merge/protocol';
import { languages, type Language } from '../../../src/core/text/language';
import { mergingWords } from '../../../src/core/words/lateWords';
import { axe } from '../driver/axe';
import { misfits } from '../everyReader/fits';
import { hardToSee } from '../everyReader/seen';
import { type Opening, PageInBrowser, startBrowser, themes } from '../pageInBrowser/pageInBrowser';
import { pageFor, questions, showing } from './models';

const styles = ['page', 'fields', 'buttons', 'merge'].map(name => `${name}.css`);

const states: Readonly<Record<string, (language: Language) => Promise<ShowMerge['page']>>> = {
	'every kind of question': language => pageFor(language),
	'one question of a file': language => pageFor(language, questions.slice(0, 1), { hasText: true }),
	'nothing to choose': language => pageFor(language, [], { hasText: true }),
	'marker lines that are incomplete': language => {
		const { gone, labels } = mergingWords[language];
		return Promise.resolve({ gone: gone.markers, button: labels.openAsText });
	},
	'a merge that nobody waits for': language => Promise.resolve({ gone: mergingWords[language].gone.asked }),
};

suite('The page on which two versions become one, in a browser [once]', () => {
	let browser: Browser;

	suiteSetup(async () => { browser = await startBrowser(); });
	suiteTeardown(() => browser.close());

	const open = (opening?: Opening): Promise<PageInBrowser<ShowMerge, MergeRequest>> =>
		PageInBrowser.open(browser, { script: 'merge.js', styles }, opening);

	for (const theme of Object.keys(themes)) {
		for (const language of languages) {
			test(`has nothing that axe-core finds, and all of it can be seen and fits: ${theme}, ${language}`, async () => {
				for (const width of [360, 1400]) {
					const shown = await open({ theme, width });
					for (const [name, page] of Object.entries(states)) {
						await shown.show(showing(await page(language), language));
						const { texts, focus } = await hardToSee(shown.frame);
						await shown.page.setViewportSize({ width, height: 6000 });
						const { wider, cut, overlapping } = await misfits(shown.frame);
						if (process.env['LOOK'] !== undefined) {
							await shown.page.screenshot({ path: `${process.env['LOOK']}/${theme}-${language}-${String(width)}-${name.replaceAll(' ', '-')}.png`, fullPage: false });
						}
						await shown.page.setViewportSize({ width, height: 900 });
						assert.deepEqual({ axe: await axe(shown.frame), texts, focus, wider, cut, overlapping }, {
							axe: [], texts: [], focus: [], wider: 0, cut: [], overlapping: [],
						}, `${name}, ${String(width)} px`);
					}
					assert.deepEqual(shown.faults, []);
					await shown.close();
				}
			});
		}
	}
});
