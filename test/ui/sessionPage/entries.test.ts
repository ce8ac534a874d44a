import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { SessionRequest } from '../../../src/core/pages/session/protocol';
import type { SessionPage } from '../../../src/core/pages/session/sessionPage';
import { test } from '../driver/test';
import { openSessionPage, type SessionPageInBrowser } from './sessionPageInBrowser';
import { emptyPage, fullPage, showing } from './models';

const page = fullPage('en');
const withDecisions = (...entries: readonly (readonly [key: string, text: string])[]): SessionPage => ({
	...page, decisions: { ...page.decisions, entries: entries.map(([key, value]) => ({ key, field: `decisions/${key}`, value })) },
});
const three = withDecisions(['d1', 'satu'], ['d2', 'dua'], ['d3', 'tiga']);
const inputsOf = (requests: readonly SessionRequest[]): readonly Extract<SessionRequest, { type: 'input' }>[] =>
	requests.filter(request => request.type === 'input');

test.describe('The page of a session: entries of lists [once]', () => {
	let browser: Browser;
	let shown: SessionPageInBrowser;

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.beforeEach(async () => {
		shown = await openSessionPage(browser);
		await shown.requests();
	});
	test.afterEach(async () => {
		assert.deepEqual(shown.faults, []);
		await shown.close();
	});

	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await shown.page.keyboard.press(key);
		}
	};
	const type = (text: string): Promise<void> => shown.page.keyboard.type(text);
	/** The texts of the decisions in their order, the blank one last. */
	const decisions = (): Promise<readonly string[]> =>
		shown.page.locator('#decisions textarea').evaluateAll(all => all.map(each => (each as HTMLTextAreaElement).value));
	const own = async (): Promise<readonly SessionRequest[]> => (await shown.requests()).filter(({ type: name }) => name !== 'focus' && name !== 'leave' && name !== 'ready');

	test('begins an entry in the blank line with a key of its own, and keeps its element and the focus when the host shows it', async () => {
		await shown.show(showing(withDecisions(['d1', 'satu']), 'en'));
		await shown.page.locator('#decisions .blank textarea').click();
		await type('du');
		const [first, second] = inputsOf(await shown.requests());
		assert.ok(first && second);
		const key = first.field.split('/')[1]!;
		assert.match(key, /^n[0-9a-f]{16}$/);
		assert.deepEqual([first, second], [
			{ type: 'input', field: `decisions/${key}`, value: 'd', seq: 1, after: 'd1' },
			{ type: 'input', field: `decisions/${key}`, value: 'du', seq: 2, after: 'd1' },
		]);
		await shown.page.evaluate(() => { document.activeElement!.setAttribute('data-same', ''); });
		await shown.show(showing(withDecisions(['d1', 'satu'], [key, 'du']), 'en', { seen: 2 }));
		await type('a');
		assert.deepEqual(
			[await decisions(), (await shown.focus())?.caret, await shown.page.evaluate(() => document.activeElement!.hasAttribute('data-same'))],
			[['satu', 'dua', ''], [3, 3], true],
		);
		// The host knows it by now.
		assert.deepEqual(inputsOf(await shown.requests()), [{ type: 'input', field: `decisions/${key}`, value: 'dua', seq: 3 }]);
	});

	test('begins the first entry of an empty list behind none', async () => {
		await shown.show(showing(emptyPage('en'), 'en'));
		for (const [part, list, rest] of [['agenda', 'agenda', ''], ['actions', 'actions', '/text'], ['details', 'links', '/url']] as const) {
			await shown.page.locator(`#${part} .blank textarea`).click();
			await type('x');
			const [input] = inputsOf(await shown.requests());
			assert.match(input?.field ?? '', new RegExp(`^${list}/n[0-9a-f]+${rest}$`));
			assert.strictEqual(input?.after, '');
		}
	});

	test('opens with Enter an empty entry below, which is the blank line after the last one', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d1"]');
		await press('Enter');
		await type('x');
		assert.deepEqual(await decisions(), ['satu', 'x', 'dua', 'tiga', '']);
		assert.strictEqual(inputsOf(await shown.requests())[0]?.after, 'd1');
		await shown.page.focus('[data-field="decisions/d3"]');
		await press('Enter');
		assert.deepEqual(await decisions(), ['satu', 'x', 'dua', 'tiga', '']);
		assert.strictEqual((await shown.focus())?.value, '');
		await type('y');
		assert.strictEqual(inputsOf(await shown.requests())[0]?.after, 'd3');
		assert.deepEqual(await decisions(), ['satu', 'x', 'dua', 'tiga', 'y', '']);
	});

	test('goes on with Enter from one new entry to the next, before the host has answered', async () => {
		await shown.show(showing(withDecisions(), 'en'));
		await shown.page.locator('#decisions .blank textarea').click();
		for (const text of ['satu', 'dua', 'tiga']) {
			await type(text);
			await press('Enter');
		}
		assert.deepEqual(await decisions(), ['satu', 'dua', 'tiga', '']);
		const inputs = inputsOf(await shown.requests());
		const keys = [...new Set(inputs.map(({ field }) => field.split('/')[1]!))];
		assert.deepEqual(keys.map(key => inputs.find(({ field }) => field === `decisions/${key}`)?.after), ['', keys[0], keys[1]]);
		await shown.show(showing(withDecisions([keys[0]!, 'satu']), 'en', { seen: 4 }));
		assert.deepEqual(await decisions(), ['satu', 'dua', 'tiga', '']);
	});

	test('removes an empty entry with Backspace and goes to the end of the one before', async () => {
		await shown.show(showing(withDecisions(['d1', 'satu'], ['d2', ''], ['d3', 'tiga']), 'en'));
		await shown.page.focus('[data-field="decisions/d2"]');
		await press('Backspace');
		assert.deepEqual(await own(), [{ type: 'remove', list: 'decisions', key: 'd2' }]);
		assert.deepEqual(await shown.focus(), { field: 'decisions/d1', value: 'satu', caret: [4, 4] });
	});

	test('takes an entry that was only begun away, without a word to the host', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d1"]');
		await press('Enter', 'Backspace');
		assert.deepEqual([await own(), await decisions(), (await shown.focus())?.field], [[], ['satu', 'dua', 'tiga', ''], 'decisions/d1']);
		await press('Enter', 'Tab');
		assert.deepEqual([await own(), await decisions()], [[], ['satu', 'dua', 'tiga', '']]);
	});

	test('keeps an entry that is emptied under the focus, though the host no longer shows it', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d2"]');
		await press('Control+a', 'Delete');
		await shown.show(showing(withDecisions(['d1', 'satu'], ['d3', 'tiga']), 'en', { seen: 1 }));
		await type('lagi');
		assert.deepEqual(await decisions(), ['satu', 'lagi', 'tiga', '']);
		assert.deepEqual(inputsOf(await shown.requests()).at(-1), { type: 'input', field: 'decisions/d2', value: 'lagi', seq: 5, after: 'd1' });
	});

	test('goes to the entry before when the host takes away the one that has the focus', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d2"]');
		await shown.show(showing(withDecisions(['d1', 'satu'], ['d3', 'tiga']), 'en'));
		assert.strictEqual((await shown.focus())?.field, 'decisions/d1');
	});

	test('moves an entry with Alt and the arrows; the focus goes with it', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d2"]');
		await press('Home', 'ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown');
		assert.deepEqual(await shown.requests(), [
			{ type: 'focus', field: 'decisions/d2' },
			{ type: 'move', list: 'decisions', key: 'd2', by: -1 }, { type: 'move', list: 'decisions', key: 'd2', by: 1 },
		]);
		for (const order of [
			[['d2', 'dua'], ['d1', 'satu'], ['d3', 'tiga']], [['d1', 'satu'], ['d3', 'tiga'], ['d2', 'dua']],
		] as const) {
			await shown.show(showing(withDecisions(...order), 'en'));
			assert.deepEqual(await shown.focus(), { field: 'decisions/d2', value: 'dua', caret: [1, 1] });
		}
		assert.deepEqual(await shown.requests(), []);
	});

	test('goes up and down between entries, through the lines of a long one first', async () => {
		const long = 'kata '.repeat(60);
		await shown.show(showing(withDecisions(['d1', 'satu'], ['d2', long], ['d3', 'tiga']), 'en'));
		await shown.page.focus('[data-field="decisions/d1"]');
		await press('ArrowDown');
		assert.strictEqual((await shown.focus())?.field, 'decisions/d2');
		await press('ArrowDown');
		assert.strictEqual((await shown.focus())?.field, 'decisions/d2');
		await press('Control+End', 'ArrowDown');
		assert.strictEqual((await shown.focus())?.field, 'decisions/d3');
		await press('ArrowDown');
		assert.strictEqual((await shown.focus())?.value, '');
		await press('ArrowUp', 'ArrowUp', 'Control+Home', 'ArrowUp');
		assert.strictEqual((await shown.focus())?.field, 'decisions/d1');
	});

	test('sends several pasted lines as one input, and shows the entries that the host makes of them', async () => {
		await shown.show(showing(withDecisions(), 'en'));
		await shown.page.locator('#decisions .blank textarea').click();
		await shown.page.keyboard.insertText('satu\ndua\ntiga');
		const [input] = inputsOf(await shown.requests());
		assert.ok(input);
		assert.strictEqual(input.value, 'satu\ndua\ntiga');
		await shown.show(showing(withDecisions([input.field.split('/')[1]!, 'satu'], ['e1', 'dua'], ['e2', 'tiga']), 'en', { seen: 1 }));
		assert.deepEqual(await decisions(), ['satu', 'dua', 'tiga', '']);
	});

	test('leaves a field with Escape', async () => {
		await shown.show(showing(three, 'en'));
		await shown.page.focus('[data-field="decisions/d2"]');
		await press('Escape');
		assert.deepEqual([await shown.focus(), (await shown.requests()).slice(1)], [undefined, [{ type: 'leave', field: 'decisions/d2' }, { type: 'focus', field: '' }]]);
	});

	test('drags an entry to another place, as the moves that lead there', async () => {
		await shown.show(showing(three, 'en'));
		const grip = shown.page.locator('#decisions .row').nth(0).locator('.grip');
		await shown.page.locator('#decisions .row').nth(0).hover();
		const from = (await grip.boundingBox())!;
		const to = (await shown.page.locator('#decisions .row').nth(2).boundingBox())!;
		await shown.page.mouse.move(from.x + 5, from.y + 10);
		await shown.page.mouse.down();
		await shown.page.mouse.move(from.x + 5, to.y + to.height - 4, { steps: 4 });
		await shown.page.mouse.up();
		assert.deepEqual(await own(), [{ type: 'move', list: 'decisions', key: 'd1', by: 1 }, { type: 'move', list: 'decisions', key: 'd1', by: 1 }]);
	});

	test('is moved and removed by buttons, too', async () => {
		await shown.show(showing(three, 'en'));
		const row = shown.page.locator('#decisions .row').nth(1);
		await row.hover();
		for (const name of ['Move Up', 'Move Down', 'Remove']) {
			await row.getByRole('button', { name }).click();
		}
		assert.deepEqual(await own(), [
			{ type: 'move', list: 'decisions', key: 'd2', by: -1 }, { type: 'move', list: 'decisions', key: 'd2', by: 1 },
			{ type: 'remove', list: 'decisions', key: 'd2' },
		]);
	});

	test('sends an action’s text, owner, due day, state and tick each by itself', async () => {
		await shown.show(showing(page, 'en'));
		await shown.requests();
		const row = shown.page.locator('#actions .row').nth(0);
		await row.getByRole('combobox', { name: 'Owner' }).fill('Budi Santoso');
		await row.getByRole('textbox', { name: 'Due' }).fill('next Friday');
		await row.getByRole('combobox', { name: 'Status' }).selectOption('doing');
		await row.getByRole('checkbox').click();
		assert.deepEqual(await own(), [
			{ type: 'input', field: 'actions/a1/owner', value: 'Budi Santoso', seq: 1 },
			{ type: 'input', field: 'actions/a1/due', value: 'next Friday', seq: 2 },
			{ type: 'setState', key: 'a1', value: 'doing' },
			{ type: 'tick', list: 'actions', key: 'a1', done: true },
		]);
		assert.strictEqual(await row.getByRole('checkbox').isChecked(), true);
		// The host refused.
		await shown.show(showing(page, 'en', { seen: 2, version: 2 }));
		assert.deepEqual([await row.getByRole('checkbox').isChecked(), await row.getByRole('combobox', { name: 'Status' }).inputValue()], [false, 'open']);
	});
});
