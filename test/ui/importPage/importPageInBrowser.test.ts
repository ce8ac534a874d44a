import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ImportRequest, ShowImport } from '../../../src/core/pages/import/protocol';
import { languages, type Language } from '../../../src/core/text/language';
import { importWordsFor } from '../../../src/core/words/importWords';
import { axe } from '../driver/axe';
import { misfits } from '../everyReader/fits';
import { hardToSee } from '../everyReader/seen';
import { type Opening, PageInBrowser, startBrowser, themes } from '../pageInBrowser/pageInBrowser';
import { make, peopleTable, previewing, resulting, saying, sessionsTable, showing } from './models';

const styles = ['page', 'fields', 'buttons', 'import'].map(name => `${name}.css`);

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

suite('The page that imports a file, in a browser [once]', () => {
	let browser: Browser;

	suiteSetup(async () => { browser = await startBrowser(); });
	suiteTeardown(() => browser.close());

	const open = (opening?: Opening): Promise<PageInBrowser<ShowImport, ImportRequest>> =>
		PageInBrowser.open(browser, { script: 'import.js', styles }, opening);

	for (const theme of Object.keys(themes)) {
		for (const language of languages) {
			for (const width of [360, 1400]) {
				test(`has nothing that axe-core finds, and all of it can be seen and fits: ${theme}, ${language}, ${String(width)} px`, async () => {
					const shown = await open({ theme, width });
					for (const [name, state] of Object.entries(states)) {
						await shown.show(await state(language));
						await drawn(shown);
						const pictures = process.env['MENTOR_NOTES_PICTURES'];
						if (pictures !== undefined) {
							await shown.page.screenshot({ path: `${pictures}/${theme}-${language}-${String(width)}-${name}.png`, fullPage: true });
						}
						const { texts, focus } = await hardToSee(shown.frame);
						// High enough for all of it: what is below a bar that stays is no overlap.
						await shown.page.setViewportSize({ width, height: 12_000 });
						await drawn(shown);
						const { wider, cut, overlapping } = await misfits(shown.frame);
						await shown.page.setViewportSize({ width, height: 900 });
						assert.deepEqual({ axe: await axe(shown.frame), texts, focus, wider, cut, overlapping }, {
							axe: [], texts: [], focus: [], wider: 0, cut: [], overlapping: [],
						}, name);
					}
					assert.deepEqual(shown.faults, []);
					await shown.close();
				});
			}
		}
	}
});
