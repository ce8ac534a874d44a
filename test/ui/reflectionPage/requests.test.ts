import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import { maxKeptLength } from '../../../src/core/pages/editing/requests';
import type { ReflectionRequest } from '../../../src/core/pages/reflection/protocol';
import { reflectionPageWordsFor } from '../../../src/core/words/reflectionPageWords';
import { isLong } from '../../core/longForm';
import { hostileTexts } from '../../hostileTexts';
import { test } from '../driver/test';
import { fullNote, showing } from './models';
import { openReflectionPage, type ReflectionPageInBrowser } from './reflectionPageInBrowser';

const { page: words } = reflectionPageWordsFor('en');

test.describe('The page of a note: what it asks for [once]', () => {
	let browser: Browser;
	let shown: ReflectionPageInBrowser;
	const note = fullNote('en');

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.beforeEach(async () => {
		shown = await openReflectionPage(browser);
		await shown.show(showing(note, 'en'));
		await shown.requests();
	});
	test.afterEach(async () => {
		assert.deepEqual(shown.faults, []);
		await shown.close();
	});
	const own = async (): Promise<readonly ReflectionRequest[]> => (await shown.requests()).filter(({ type }) => type !== 'focus' && type !== 'leave');
	const button = (name: string): Promise<void> => shown.page.getByRole('button', { name, exact: true }).click();

	test('shows formatted text, and the text itself while it has the focus; a click goes to the word', async () => {
		const field = shown.page.locator('[data-field="part/peristiwa"]');
		const formatted = shown.page.locator('section').first().locator('.formatted');
		assert.deepEqual([await formatted.isVisible(), (await field.boundingBox())?.width], [true, 1]);
		const { width = 0 } = await formatted.locator('strong').boundingBox() ?? {};
		await formatted.locator('strong').click({ position: { x: width - 1, y: 5 } });
		assert.strictEqual(await formatted.isVisible(), false);
		const focus = await shown.focus();
		assert.strictEqual(focus?.value.slice(0, focus.caret[0]), 'I came **ten minutes');
		await shown.page.keyboard.press('Escape');
		assert.deepEqual([await shown.focus(), await formatted.isVisible()], [undefined, true]);
	});

	test('sends what is typed at once, and undo as a request; a text that is too long stays, with the reason', async () => {
		await shown.page.focus('[data-field="part/perasaan"]');
		await shown.page.keyboard.type('a');
		await shown.page.keyboard.press('Control+z');
		assert.deepEqual(await own(), [
			{ type: 'input', field: 'part/perasaan', value: 'a', seq: 1 }, { type: 'undo', field: 'part/perasaan' },
		]);
		await shown.page.fill('[data-field="part/perasaan"]', 'x'.repeat(maxKeptLength + 1));
		assert.deepEqual([await own(), await shown.page.locator('p.error').innerText()], [[], words.tooLong]);
	});

	test('the second key of a shortcut is no text', async () => {
		await shown.page.focus('[data-field="part/perasaan"]');
		await shown.page.keyboard.press('Control+Alt+m');
		await shown.page.keyboard.press('s');
		await shown.page.keyboard.type('sa');
		assert.strictEqual((await shown.focus())?.value, 'sa');
	});

	test('what is pressed while one writes stays under the pointer', async () => {
		await shown.page.focus('[data-field="part/peristiwa"]');
		await button(words.finish);
		assert.deepEqual(await own(), [{ type: 'run', command: 'finish' }]);
	});

	test('ticks boxes in the text and steps, and shows again what is so where that was refused', async () => {
		const box = shown.page.getByRole('checkbox', { name: 'Menyiapkan pertanyaan' });
		await box.click();
		await shown.page.getByRole('checkbox', { name: `${words.done}: Merekap pertanyaan` }).click();
		assert.deepEqual(await own(), [{ type: 'tick', line: 15, done: true, version: 1 }, { type: 'tick', line: 27, done: true, version: 1 }]);
		await shown.show(showing(note, 'en', { notice: 'No.' }));
		assert.deepEqual([await box.isChecked(), await shown.page.getByRole('checkbox', { name: `${words.done}: Merekap pertanyaan` }).isChecked()], [false, false]);
	});

	test('makes a step an action by the date that was typed, or without one, and opens one that is there', async () => {
		const [first] = note.sections.at(-1)!.steps;
		await shown.page.getByLabel(`${words.due}: ${first!.text}`).fill(' next Friday ');
		await shown.page.keyboard.press('Enter');
		await button(`${words.turnIntoAction}: Memilih tiga orang`);
		await button('Open · due Fri 10 Sep 2021');
		assert.deepEqual(await own(), [
			{ type: 'turnIntoAction', line: 26, version: 1, due: 'next Friday' }, { type: 'turnIntoAction', line: 28, version: 1 },
			{ type: 'open', location: 0, version: 1 },
		]);
	});

	test('never navigates: links are requests; it shares, opens the session, and finishes by Ctrl+Enter from anywhere', async () => {
		await shown.page.getByRole('link', { name: 'Recap' }).click();
		await button(words.share);
		await button(words.openSession);
		await button(words.preview);
		await shown.page.focus('[data-field="part/perasaan"]');
		await shown.page.keyboard.press('Control+Enter');
		assert.deepEqual(await own(), [
			{ type: 'followLink', block: 12, link: 0, version: 1 }, { type: 'run', command: 'shareReflection' }, { type: 'openSession' },
			{ type: 'run', command: 'previewReflection' }, { type: 'run', command: 'finish' },
		]);
		await shown.show(showing({ ...note, isReadOnly: true }, 'en'));
		await shown.page.keyboard.press('Control+Enter');
		assert.deepEqual(await own(), []);
	});

	test('shows hostile texts as text', async () => {
		const texts = hostileTexts('xss', 'labels');
		const [first] = note.sections;
		// In the long form each by itself, where it can be hidden by no other.
		for (const all of isLong ? texts.map(text => [text]) : [texts]) {
			const text = all.join(' ');
			await shown.show(showing({
				...note, about: all, goals: all, session: { title: text, day: text }, readers: { ...note.readers, text },
				sections: all.map((each, n) => ({
					...first!, key: `${first!.key}${String(n)}`, heading: each, question: each, hint: each,
					text: { field: `part/${String(n)}`, value: each, error: each }, blocks: [],
				})),
			}, 'en', { notice: text }));
			assert.strictEqual(await shown.page.locator('script:not([src]), img, iframe, object, [onerror], [onclick]').count(), 0);
			assert.strictEqual(await shown.page.locator('section').count() >= all.length, true);
		}
	});
});
