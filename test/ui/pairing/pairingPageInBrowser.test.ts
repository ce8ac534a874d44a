import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import { describePairing, type PairingPage } from '../../../src/core/pages/pairing/pairingPage';
import { noChoices, type PairingRequest, type ShowPairing } from '../../../src/core/pages/pairing/protocol';
import type { Candidates } from '../../../src/core/pairing/pairingPeople';
import { defaultWeights } from '../../../src/core/pairing/pairScore';
import { noPreferences } from '../../../src/core/pairing/preferences';
import { proposePairs } from '../../../src/core/pairing/proposePairs';
import { People } from '../../../src/core/programme/people';
import type { Programme } from '../../../src/core/programme/programme';
import type { Language } from '../../../src/core/text/language';
import { pairingWordsFor } from '../../../src/core/words/pairingWords';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';

const styles = ['page', 'fields', 'buttons', 'pairing'].map(name => `${name}.css`);

const candidate = (key: string, name: string, topics: readonly string[], unit?: string) => ({
	reference: key, key, name, topics: new Map(topics.map(topic => [topic, topic])), zone: 'Asia/Jakarta', languages: new Set<string>(), unit, superior: undefined,
});
/** Made-up people; one name is as long as names are on forms. */
const candidates: Candidates = {
	mentees: [
		candidate('a', 'Raden Roro Kusumaningtyas Wulandari Prameswari', ['Pelayanan publik', 'Perencanaan'], 'umum'),
		candidate('b', 'Budi', ['Data']), candidate('c', 'Citra', []), candidate('d', 'Dewi', []),
	],
	mentors: [
		{ ...candidate('m', 'Prof. Dr. Ir. H. Mohammad Sastrowardoyo, M.Sc.', ['Pelayanan publik'], 'umum'), capacity: 2, isAssumed: false, load: 0 },
		{ ...candidate('n', 'Nanda', ['Data']), capacity: 1, isAssumed: true, load: 0 },
	],
	unclear: ['Sri Wahyuni'],
	withoutRole: [{ reference: 'asep', name: 'Asep Sunandar' }],
};
const programme = { name: 'Program Contoh', people: new People(), file: { cohorts: [{ id: 'one', name: 'Angkatan I' }] } } as unknown as Programme;

function pageFor(language: Language, { locked = noChoices.locked, leftOut = noChoices.leftOut, warns = false } = {}): PairingPage {
	const words = pairingWordsFor(language);
	const excluded = [{ mentee: 'd', mentor: 'n' }];
	const preferences = { ...noPreferences, unknown: warns ? ['Tidak Ada'] : [] };
	const pairing = proposePairs(
		candidates, { preferences, weights: defaultWeights, today: '2026-03-10' }, { locked, excluded, leftOut: new Set(leftOut) },
	);
	return describePairing({
		programme, candidates, preferences, pairing, excluded, leftOut: new Set(leftOut), takenIn: new Set(), weights: defaultWeights,
		hasChoices: true, canRearrange: true,
		start: '2026-03-10', rhythms: ['1', '2', '3', '4', '–'], language, words,
	});
}

const states: Readonly<Record<string, (language: Language) => ShowPairing['page']>> = {
	proposals: language => pageFor(language, { warns: true }),
	choices: language => pageFor(language, { locked: [{ mentee: 'c', mentor: 'n' }], leftOut: ['b'] }),
	made: language => {
		const { make } = pairingWordsFor(language);
		return { ...pageFor(language), made: { said: make.made(44, true), rest: make.rest } };
	},
	'nobody to pair': language => ({ ...pageFor(language), empty: pairingWordsFor(language).empty.noMentees }),
	gone: language => ({ gone: pairingWordsFor(language).gone }),
};

const showing = (page: ShowPairing['page'], language: Language, version = 1, badStart?: string): ShowPairing => ({
	type: 'show', subject: { folder: 'file:///p' }, version, language, page, choices: noChoices, ...badStart !== undefined && { badStart },
});

test.describe('The page of proposed pairs, in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	const open = (opening?: Opening): Promise<PageInBrowser<ShowPairing, PairingRequest>> =>
		PageInBrowser.open(browser, { script: 'pairing.js', styles }, opening);

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await open({ theme, width });
			for (const [name, page] of Object.entries(states)) {
				await shown.show(showing(page(language), language));
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('asks for everything by keyboard, by index and with what was shown', async () => {
		const shown = await open();
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		await shown.show(showing(pageFor('en'), 'en', 7));
		const { page } = shown;
		// The first mentee has the first mentor’s unit, so the third one is proposed.
		const first = page.locator('.mentor .pair').first();
		await first.locator('select').selectOption('1');
		for (const name of ['Keep This Pair', 'Not This Mentor on This Page', 'Never Propose These Two', 'Don’t Pair Now']) {
			await first.getByRole('button', { name: new RegExp(`^${name}`) }).press('Enter');
		}
		// Who was excluded is not to be read before it is asked for.
		assert.strictEqual(await page.getByText('Dewi – Nanda').isVisible(), false);
		await page.getByText('Not proposed on this page: 1 pair').click();
		assert.strictEqual(await page.getByText('Dewi – Nanda').isVisible(), true);
		await page.getByRole('button', { name: /^Allow Again/ }).press('Enter');
		await page.getByRole('button', { name: 'Never Propose These Two: Dewi – Nanda' }).press('Enter');
		await page.getByRole('link', { name: 'Asep Sunandar' }).press('Enter');
		await page.getByRole('button', { name: 'Propose Again' }).press('Enter');
		await page.locator('.weights summary').press('Enter');
		await page.locator('#unit').fill('15');
		await page.locator('#unit').press('Tab');
		await page.locator('#unit').fill('200');
		await page.locator('#unit').press('Tab');
		assert.strictEqual(await page.locator('#unit').inputValue(), '40');
		assert.deepEqual(await shown.requests(), [
			{ type: 'lock', mentee: 2, mentor: 1, version: 7 },
			{ type: 'lock', mentee: 2, mentor: 0, version: 7 },
			{ type: 'exclude', mentee: 2, mentor: 0, version: 7 },
			{ type: 'refuse', mentee: 2, mentor: 0, version: 7 },
			{ type: 'leaveOut', mentee: 2, version: 7 },
			{ type: 'allow', excluded: 0, version: 7 },
			{ type: 'refuseExcluded', excluded: 0, version: 7 },
			{ type: 'editPerson', person: 0, version: 7 },
			{ type: 'rearrange' },
			{ type: 'weight', criterion: 'unit', value: 15 },
		]);
		await shown.close();
	});

	test('a mentee who is dragged to another mentor is kept there', async () => {
		const shown = await open();
		await shown.show(showing(pageFor('en'), 'en', 3));
		await shown.requests();
		const { page } = shown;
		await page.locator('.mentor .pair').first().dragTo(page.locator('.mentor').nth(1));
		assert.deepEqual(await shown.requests(), [{ type: 'lock', mentee: 2, mentor: 1, version: 3 }]);
		await shown.close();
	});

	test('what is typed for the pairs to make stays while the proposals change, and goes with the request', async () => {
		const shown = await open();
		await shown.show(showing(pageFor('en'), 'en', 1));
		await shown.requests();
		const { page } = shown;
		await page.locator('#start').fill('next monday');
		assert.deepEqual(await shown.requests(), [{ type: 'start', start: 'next monday' }]);
		await page.locator('#cohort').selectOption({ index: 0 });
		await page.locator('#every').selectOption({ index: 4 });
		await page.locator('.check input').press('Space');
		await page.locator('button.primary').press('Enter');
		assert.deepEqual(await shown.requests(), [{ type: 'make', cohort: 0, every: 4, start: 'next monday', schedules: true, version: 1 }]);
		await shown.show(showing(pageFor('en', { leftOut: ['a'] }), 'en', 2, 'This isn’t a date.'));
		assert.strictEqual(await page.locator('#start').inputValue(), 'next monday');
		assert.strictEqual(await page.locator('#startHint').innerText(), 'This isn’t a date.');
		assert.strictEqual(await page.evaluate(() => document.activeElement?.id), 'start');
		await page.locator('button.primary').press('Enter');
		assert.deepEqual(await shown.requests(), [{ type: 'make', cohort: 0, every: 4, start: 'next monday', schedules: true, version: 2 }]);
		await shown.close();
	});

	test('finds mentors and mentees by a part of the name', async () => {
		const shown = await open();
		await shown.show(showing(pageFor('en'), 'en'));
		const { page } = shown;
		await page.getByRole('textbox', { name: 'Filter by name' }).fill('nan');
		assert.deepEqual(await page.locator('.mentor h2 [dir]').allInnerTexts(), ['Nanda']);
		await shown.close();
	});
});
