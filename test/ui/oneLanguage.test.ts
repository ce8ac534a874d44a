import { join } from 'node:path';
import { assert } from 'chai';
import { commandMenus } from '../../src/core/manifest/commandMenus';
import type { CommandName } from '../../src/core/manifest/commands';
import type { Language } from '../../src/core/text/language';
import { overviewPageWords } from '../../src/core/words/lateWords';
import { wordsFor } from '../../src/core/words/catalogues';
import { test } from './driver/test';
import { written } from '../core/words/alphabets';
import { peoplesSample } from '../core/words/peoplesSample';
import { wordsOfTheOther } from '../core/words/vocabulary';
import { until } from './driver/until';
import { type Row, Workbench } from './workbench';

/**
 * The same steps in each language, and in a VS Code that speaks the other one, whatever this run speaks: what people wrote is in
 * letters that the product has not.
 */
const windows: readonly { readonly language: Language; readonly locale: 'en' | 'id' }[] = [
	{ language: 'id', locale: 'en' },
	{ language: 'en', locale: 'en' },
	{ language: 'id', locale: 'id' },
	{ language: 'en', locale: 'id' },
];
const names = { en: 'English', id: 'Indonesian' } as const;

for (const { language, locale } of windows) {
	test.describe.serial(`A programme in ${names[language]}, in a VS Code in ${names[locale]} [long] [once]`, () => {
		const words = wordsFor(language);
		const title = (name: CommandName): string => commandMenus[name].title[language];
		let workbench: Workbench;

		test.beforeAll(async () => {
			const folder = { ...peoplesSample(language), 'sessions/1.yaml': 'date: 2021-02-30\n' };
			workbench = await Workbench.open({
				folder,
				settings: { 'mentorNotes.me': written('sari', 'people') },
				language: 'auto',
				locale,
			});
			await workbench.openView('Mentor Notes');
		});
		test.afterAll(() => workbench.close());

		function assertSpoken(texts: readonly string[]): void {
			assert.match(texts.join(' '), /[A-Za-z]{4}/, 'nothing was said');
			for (const text of texts) {
				assert.deepEqual(wordsOfTheOther(language, text), [], text);
			}
		}
		const saidBy = (rows: readonly Row[]): readonly string[] =>
			rows.flatMap(({ label, description, ariaLabel }) => [label, description, ariaLabel]);
		const pair = written('Sari – Budi', 'people');

		test('the rows of the three views, and what they are called, are in the programme’s language', async () => {
			await until('the pair', async () => (await workbench.tree(words.views.sessions)).some(({ label }) => label === pair));
			await workbench.expand(pair);
			for (const view of Object.values(words.views)) {
				assertSpoken(saidBy(await until(view, async () => {
					const rows = await workbench.tree(view);
					return rows.length > 0 && rows;
				})));
			}
		});

		test('questions and choices are', async () => {
			for (const name of [
				'newReflection', 'logSession', 'scheduleSession', 'addAction', 'groupBy', 'goToSession', 'shareReflection', 'newProgramme',
			] as const) {
				await workbench.runCommand(title(name));
				await until(`the question of ${name}`, async () => await workbench.quickInput.title() !== '');
				assertSpoken([
					await workbench.quickInput.title(),
					await workbench.quickInput.placeholder(),
					...saidBy(await workbench.quickInput.items()),
				]);
				await workbench.quickInput.leave();
			}
		});

		test('the overview and the brief are', async () => {
			for (const [name, heading] of [['openOverview', overviewPageWords[words.language].figures], ['openBrief', words.brief.page.goals]] as const) {
				if (name === 'openBrief') {
					await until('the pair', async () => {
						// The page before takes the focus once it is drawn, which closes a question: it is asked again.
						await workbench.runCommand(title(name));
						await until('its choices', async () => await workbench.quickInput.title() !== '', 3000);
						await workbench.quickInput.accept(3000);
						return true;
					});
				} else {
					await workbench.runCommand(title(name));
				}
				assertSpoken(await until(`the page with ${heading}`, async () => {
					const body = (await workbench.webview()).locator('body');
					const text = await body.innerText({ timeout: 2000 });
					const labels = await body
						.locator('[aria-label], [title]')
						.evaluateAll(all => all.flatMap(one => [one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? '']));
					return [text, ...labels].some(one => one.toLowerCase().includes(heading.toLowerCase())) && [text, ...labels];
				}));
			}
		});

		test('problems and code lenses are', async () => {
			const problems = await until('the problem', async () => {
				const found = await workbench.problems();
				return found.some(({ message }) => message !== '') && found;
			});
			assertSpoken(problems.map(({ message }) => message));
			await workbench.openFile(join('sessions', written('budi-sari', 'people'), '2021-09-01-01.yaml'));
			assertSpoken(await until('the lenses', async () => {
				const lenses = await workbench.page.locator('.codelens-decoration a').allInnerTexts();
				return lenses.some(text => /[A-Za-z]{4}/.test(text)) && lenses; // they stand there before they say anything
			}));
		});
	});
}
