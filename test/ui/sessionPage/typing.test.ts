import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import { maxKeptLength, maxTextLength } from '../../../src/core/pages/editing/requests';
import type { SessionPage } from '../../../src/core/pages/session/sessionPage';
import { sessionPageWordsFor } from '../../../src/core/words/sessionPageWords';
import { test } from '../driver/test';
import { openSessionPage, type SessionPageInBrowser } from './sessionPageInBrowser';
import { fullPage, showing } from './models';

const page = fullPage('en');
const withSummary = (value: string, more: Partial<SessionPage['summary']> = {}): SessionPage =>
	({ ...page, summary: { field: 'summary', value, ...more } });
const withDecision = (value: string): SessionPage => ({
	...page, decisions: { ...page.decisions, entries: [{ key: 'd1', field: 'decisions/d1', value }] },
});

test.describe('The page of a session: typing [once]', () => {
	let browser: Browser;
	let shown: SessionPageInBrowser;

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.beforeEach(async () => { shown = await openSessionPage(browser); });
	test.afterEach(async () => {
		assert.deepEqual(shown.faults, []);
		await shown.close();
	});

	test('sends every input at once, with a number that counts up, then that the field was left', async () => {
		await shown.show(showing(page, 'en'));
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		await shown.page.focus('[data-field=place]');
		await shown.page.keyboard.press('End');
		await shown.page.keyboard.type(' 2');
		await shown.page.keyboard.press('Enter');
		await shown.page.focus('[data-field=topics]');
		assert.deepEqual(await shown.requests(), [
			{ type: 'focus', field: 'place' },
			{ type: 'input', field: 'place', value: 'Zoom ', seq: 1 },
			{ type: 'input', field: 'place', value: 'Zoom 2', seq: 2 },
			{ type: 'leave', field: 'place' },
			{ type: 'leave', field: 'place' },
			{ type: 'focus', field: 'topics' },
		]);
	});

	test('does not rewrite a field before the host knows of the last input', async () => {
		await shown.show(showing(withSummary('satu'), 'en'));
		await shown.page.focus('[data-field=summary]');
		await shown.page.keyboard.press('End');
		await shown.page.keyboard.type(' dua');
		await shown.show(showing(withSummary('satu d'), 'en', { seen: 2 }));
		assert.strictEqual((await shown.focus())?.value, 'satu dua');
		await shown.show(showing(withSummary('satu lain'), 'en', { seen: 4 }));
		assert.strictEqual((await shown.focus())?.value, 'satu lain');
	});

	test('leaves a text alone under the focus where the host only took white space from its end', async () => {
		await shown.show(showing(withSummary(''), 'en'));
		await shown.page.focus('[data-field=summary]');
		await shown.page.keyboard.type('satu\n');
		await shown.show(showing(withSummary('satu'), 'en', { seen: 5 }));
		assert.deepEqual(await shown.focus(), { field: 'summary', value: 'satu\n', caret: [5, 5] });
		await shown.page.focus('[data-field=topics]');
		await shown.show(showing(withSummary('satu'), 'en', { seen: 5, version: 2 }));
		assert.strictEqual(await shown.page.inputValue('[data-field=summary]'), 'satu');
	});

	test('keeps caret and selection in what a change from outside left as it was', async () => {
		await shown.show(showing(withSummary('satu dua tiga'), 'en'));
		await shown.page.focus('[data-field=summary]');
		for (const [before, after, caret, kept] of [
			['satu dua tiga', 'satu dua empat lima', [2, 4], [2, 4]],
			['satu dua tiga', 'nol satu dua tiga', [5, 8], [9, 12]],
			['satu dua tiga', 'satu tiga', [6, 6], [5, 5]],
			['satu', 'dua', [4, 4], [3, 3]],
		] as const) {
			await shown.show(showing(withSummary(before), 'en'));
			await shown.page.evaluate(([start, end]) => {
				(document.activeElement as HTMLTextAreaElement).setSelectionRange(start, end);
			}, caret);
			await shown.show(showing(withSummary(after), 'en'));
			assert.deepEqual(await shown.focus(), { field: 'summary', value: after, caret: kept });
		}
	});

	test('changes no element that has the same content: caret, scroll position and focus stay', async () => {
		const lines = Array.from({ length: 200 }, (_, i) => `baris ${String(i)}`).join('\n');
		const long: SessionPage = { ...withSummary(lines), status: { text: 'Done', tone: 'good', why: '', steps: [], whyNotComplete: '' } };
		await shown.show(showing(long, 'en'));
		await shown.page.focus('[data-field=summary]');
		await shown.page.evaluate(() => {
			window.scrollTo(0, 300);
			(document.activeElement as HTMLTextAreaElement).setSelectionRange(7, 11);
			new MutationObserver(changes => { Object.assign(window, { changes: changes.map(({ type }) => type) }); })
				.observe(document.getElementById('page')!, { subtree: true, childList: true, attributes: true, characterData: true });
		});
		await shown.show(showing(long, 'en', { version: 2 }));
		assert.deepEqual(
			[
				await shown.page.evaluate(() => [window.scrollY, (window as unknown as { changes?: string[] }).changes ?? []]),
				(await shown.focus())?.caret,
			],
			[[300, []], [7, 11]],
		);
	});

	test('rewrites no field in which an input method composes, and sends what it has composed', async () => {
		await shown.show(showing(withSummary(''), 'en'));
		await shown.page.focus('[data-field=summary]');
		await shown.requests();
		const keyboard = await shown.page.context().newCDPSession(shown.page);
		await keyboard.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
		await shown.show(showing(withSummary('lain'), 'en', { seen: 1 }));
		assert.strictEqual((await shown.focus())?.value, 'に');
		await keyboard.send('Input.insertText', { text: '日本' });
		assert.strictEqual((await shown.focus())?.value, '日本');
		const inputs = (await shown.requests()).filter(({ type }) => type === 'input');
		assert.deepEqual(inputs.map(each => 'value' in each && each.value), ['に', '日本']);
	});

	test('stops undo and redo before VS Code takes them, and sends them with the field', async () => {
		await shown.show(showing(page, 'en'));
		await shown.page.evaluate(() => {
			Object.assign(window, { reached: [] });
			window.addEventListener('keydown', event => { (window as unknown as { reached: string[] }).reached.push(event.key); });
		});
		await shown.page.focus('[data-field=place]');
		await shown.page.keyboard.type('x');
		await shown.requests();
		for (const key of ['Control+z', 'Control+y', 'Control+Shift+z']) {
			await shown.page.keyboard.press(key);
		}
		await shown.page.evaluate(() => { (document.activeElement as HTMLElement).blur(); });
		await shown.page.keyboard.press('Control+z');
		const sent = (await shown.requests()).filter(({ type }) => type !== 'focus' && type !== 'leave');
		assert.deepEqual(sent, [
			{ type: 'undo', field: 'place' }, { type: 'redo', field: 'place' }, { type: 'redo', field: 'place' }, { type: 'undo', field: '' },
		]);
		assert.deepEqual(
			[await shown.page.inputValue('[data-field=place]'), await shown.page.evaluate(() => (window as unknown as { reached: string[] }).reached)],
			['Zoomx', ['x', 'Control', 'Control', 'Control', 'Shift', 'Control']],
		);
	});

	test('shows both texts where two changed one, and sends the choice', async () => {
		await shown.show(showing(withSummary('punya saya', { theirs: 'punya <b>dia</b>' }), 'en'));
		const conflict = shown.page.locator('.conflict');
		assert.strictEqual(await conflict.locator('blockquote').textContent(), 'punya <b>dia</b>');
		await shown.requests();
		for (const name of ['Keep Mine', 'Take Theirs', 'Keep Both']) {
			await conflict.getByRole('button', { name }).click();
		}
		assert.deepEqual((await shown.requests()).filter(({ type }) => type === 'resolve'), [
			{ type: 'resolve', field: 'summary', with: 'mine' }, { type: 'resolve', field: 'summary', with: 'theirs' },
			{ type: 'resolve', field: 'summary', with: 'both' },
		]);
		await shown.show(showing(withSummary('punya saya', { theirs: '' }), 'en'));
		assert.strictEqual(await conflict.textContent().then(text => text?.includes('removed elsewhere')), true);
		await shown.show(showing(withSummary('punya saya'), 'en'));
		assert.strictEqual(await conflict.count(), 0);
	});

	test('says below a field why its text is not written, and how it is understood, for assistive technology too', async () => {
		await shown.show(showing({
			...page, when: { ...page.when, value: 'lusa kapan', error: 'This is no date.' }, minutes: { ...page.minutes, value: '1.5 hours', hint: '90 minutes' },
		}, 'en'));
		const described = (field: string): Promise<readonly (string | null)[]> => shown.page.locator(`[data-field=${field}]`).evaluate(element =>
			[element.getAttribute('aria-invalid'), document.getElementById(element.getAttribute('aria-describedby') ?? '')!.textContent.trim()]);
		assert.deepEqual([await described('when'), await described('minutes')], [['true', 'This is no date.'], [null, '90 minutes']]);
	});

	test('says so where a text is too long to be saved, and sends it up to the length that the host keeps', async () => {
		await shown.show(showing(page, 'en'));
		for (const field of ['summary', 'capture']) {
			await shown.page.focus(`[data-field=${field}]`);
			await shown.page.keyboard.press('Control+a');
			await shown.requests();
			await shown.page.keyboard.insertText('x'.repeat(maxTextLength + 1));
			await shown.show(showing(page, 'en'));
			assert.strictEqual((await shown.focus())?.value.length, maxTextLength + 1);
			assert.strictEqual((await shown.page.locator('p.error').textContent())?.trim(), sessionPageWordsFor('en').page.tooLong);
			await shown.page.locator(`[data-field=${field}]`).evaluate((element, length) => {
				// Not laid out, which takes seconds.
				const { value } = element as HTMLTextAreaElement;
				(element as HTMLTextAreaElement).value = 'x'.repeat(length);
				element.dispatchEvent(new InputEvent('input', { bubbles: true }));
				(element as HTMLTextAreaElement).value = value;
			}, maxKeptLength + 1);
			await shown.page.keyboard.press('Control+a');
			await shown.page.keyboard.insertText('pendek');
			const sent = (await shown.requests()).filter(({ type }) => type === 'input' || type === 'capture');
			assert.deepEqual(sent.map(each => 'value' in each ? each.value : 'text' in each && each.text), ['x'.repeat(maxTextLength + 1), 'pendek']);
			assert.strictEqual(await shown.page.locator('p.error').count(), 0);
		}
	});

	test('shows hostile texts as text', async () => {
		const hostile = '<img src=x onerror=alert(1)>"\'`${1}</textarea><script>alert(1)</script>\u202e';
		const evil = JSON.parse(JSON.stringify(page, (key, value: unknown) =>
			typeof value === 'string' && !['field', 'key', 'list', 'html', 'value', 'tone', 'command'].includes(key) ? hostile : value)) as SessionPage;
		await shown.show(showing({ ...evil, ...withDecision(hostile), title: { field: 'title', value: hostile } }, 'en', { notice: hostile, sessions: [
			{ id: 'a', label: hostile, description: hostile, isShown: true }, { id: 'b', label: hostile, description: '', isShown: false },
		] }));
		assert.deepEqual(
			[
				await shown.page.locator('main :is(img, script)').count(),
				await shown.page.inputValue('[data-field="decisions/d1"]'),
				await shown.page.locator('.notice p').textContent(),
			],
			[0, hostile, hostile],
		);
	});

	test('stores which session, field and scroll position was shown, no text, and shows them again after a reload', async () => {
		await shown.show(showing(withDecision('Rahasia besar'), 'en'));
		await shown.page.focus('[data-field="decisions/d1"]');
		await shown.page.keyboard.type('Sangat ');
		await shown.page.evaluate(() => { window.scrollTo(0, 240); });
		await shown.page.waitForFunction(() => (window as unknown as { fake: { state: { scroll: number } } }).fake.state.scroll === 240);
		const state = await shown.state();
		assert.deepEqual(state, {
			uri: 'file:///sesi/2021-08-13-01.yaml', session: '2021-08-13-budi-sari-01', field: 'decisions/d1', scroll: 240,
		});
		const again = await openSessionPage(browser, { state });
		assert.deepEqual(await again.requests(), [{ type: 'ready', session: '2021-08-13-budi-sari-01', field: 'decisions/d1' }]);
		await again.show(showing(withDecision('Rahasia besar'), 'en'));
		assert.deepEqual([(await again.focus())?.field, await again.page.evaluate(() => window.scrollY)], ['decisions/d1', 240]);
		await again.close();
	});

	test('remembers the field also while the focus is in another part of VS Code, and writes what is in it', async () => {
		await shown.show(showing(page, 'en'));
		await shown.page.focus('[data-field=place]');
		await shown.requests();
		// What VS Code does when another part of its window gets the focus.
		await shown.page.evaluate(() => {
			(document.activeElement as HTMLElement).blur();
			window.dispatchEvent(new FocusEvent('blur'));
		});
		assert.deepEqual(await shown.requests(), [
			{ type: 'leave', field: 'place' }, { type: 'focus', field: '' }, { type: 'focus', field: 'place' },
		]);
		assert.strictEqual((await shown.state() as { readonly field: string }).field, 'place');
	});

	test('of a file that can’t be written shows the text to read and select, and sends nothing', async () => {
		await shown.show(showing(page, 'en', { isReadOnly: true, notice: 'This file can’t be read.' }));
		await shown.requests();
		await shown.page.focus('[data-field="decisions/d1"]');
		await shown.page.keyboard.type('x');
		await shown.page.keyboard.press('Enter');
		await shown.page.keyboard.press('Control+Enter');
		assert.deepEqual(
			[
				(await shown.requests()).filter(({ type }) => type !== 'focus' && type !== 'leave'),
				await shown.page.locator('main :is(input[type=checkbox], select, input[type=radio]):not(:disabled)').count(),
				await shown.page.locator('#capture').count(),
			],
			[[], 0, 0],
		);
		await shown.page.getByRole('button', { name: 'Open as Text' }).first().click();
		assert.deepEqual((await shown.requests()).at(-1), { type: 'run', command: 'openAsText' });
	});
});
