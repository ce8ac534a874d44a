import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { MergeRequest, ShowMerge } from '../../../src/core/pages/merge/protocol';
import type { Language } from '../../../src/core/text/language';
import { mergingWords } from '../../../src/core/words/lateWords';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';
import { pageFor, questions, showing } from './models';

const styles = ['page', 'fields', 'buttons', 'finish', 'merge'].map(name => `${name}.css`);

const states: Readonly<Record<string, (language: Language) => Promise<ShowMerge['page']>>> = {
	'every kind of question': language => pageFor(language),
	'of one other person': language => pageFor(language, questions, { hasAuthor: true }),
	'one question of a file': language => pageFor(language, questions.slice(0, 1), { hasText: true }),
	'nothing to choose': language => pageFor(language, [], { hasText: true }),
	'marker lines that are incomplete': language => {
		const { gone, labels } = mergingWords[language];
		return Promise.resolve({ gone: gone.markers, button: labels.openAsText });
	},
	'a merge that nobody waits for': language => Promise.resolve({ gone: mergingWords[language].gone.asked }),
};

test.describe('The page on which two versions become one, in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	const open = (opening?: Opening): Promise<PageInBrowser<ShowMerge, MergeRequest>> =>
		PageInBrowser.open(browser, { script: 'merge.js', styles }, opening);

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await open({ theme, width });
			for (const [name, page] of Object.entries(states)) {
				await shown.show(showing(await page(language), language));
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('has the focus on the first proposal, where the arrows choose and Enter finishes, as Ctrl+Enter does everywhere', async () => {
		const shown = await open();
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		await shown.show(showing(await pageFor('en'), 'en', 7));
		const { page } = shown;
		assert.strictEqual(await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent),
			'Action “Mengirim daftar hadir kepada bagian umum” · Due date');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.getByRole('button', { name: 'Choose Theirs Everywhere' }).press('Enter');
		await page.keyboard.press('Control+Enter');
		assert.deepEqual(await shown.requests(), [
			{ type: 'choose', question: 0, choice: 'theirs', version: 7 },
			{ type: 'finish', version: 7 },
			{ type: 'chooseAll', choice: 'theirs', version: 7 },
			{ type: 'finish', version: 7 },
		]);
		await shown.close();
	});

	test('shows what the host says is chosen, and stores it for a reload, without any text', async () => {
		const shown = await open();
		const answers = new Map([[questions[0]?.key ?? '', 'theirs' as const]]);
		await shown.show(showing(await pageFor('en', questions, { answers }), 'en', 1, [...answers]));
		assert.strictEqual(await shown.page.locator('input:checked').first().getAttribute('value'), 'theirs');
		assert.deepEqual(await shown.state(), { asked: 'key', answers: [...answers], scroll: 0 });
		await shown.close();
		const again = await open({ state: { asked: 'key', answers: [...answers], scroll: 0 } });
		assert.deepEqual(await again.requests(), [{ type: 'ready', answers: [...answers] }]);
		await again.close();
	});

	test('sends nothing while it is being written, and leaves what was decided closed until it is asked for', async () => {
		const shown = await open();
		await shown.show(showing(await pageFor('en', questions, { isBusy: true }), 'en'));
		await shown.requests();
		await shown.page.keyboard.press('Control+Enter');
		assert.deepEqual(await shown.requests(), []);
		const line = shown.page.getByText(/has a new number/);
		assert.strictEqual(await line.isVisible(), false);
		await shown.page.locator('.decided > summary').press('Enter');
		assert.strictEqual(await line.isVisible(), true);
		await shown.close();
	});

	test('names each answer by whose it is, and describes it by its text, for who hears the page', async () => {
		const shown = await open();
		await shown.show(showing(await pageFor('en'), 'en'));
		const summary = shown.page.getByRole('group', { name: 'Summary' });
		const theirs = summary.getByRole('radio', { name: 'Their change', exact: true });
		const described = await theirs.evaluate(radio => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent);
		assert.match(described ?? '', /dua hari sebelumnya/);
		await shown.close();
	});

	test('folds what two sessions have in common, in both of them; Enter shows it', async () => {
		const shown = await open();
		await shown.show(showing(await pageFor('en'), 'en'));
		const versions = shown.page.getByRole('group', { name: mergingWords.en.meeting }).locator('.version');
		const fold = versions.first().getByText(mergingWords.en.same(3));
		const line = versions.first().getByText('Aula');
		assert.deepEqual([await versions.locator('details').count(), await line.isVisible()], [2, false]);
		await fold.press('Enter');
		assert.strictEqual(await line.isVisible(), true);
		await shown.close();
	});
});
