import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { ProgrammeRequest, ShowProgramme } from '../../../src/core/pages/programme/protocol';
import type { Language } from '../../../src/core/text/language';
import { programmePageWordsFor } from '../../../src/core/words/programmePageWords';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';
import { emptyPage, showing, wholePage } from './models';

const styles = ['page', 'fields', 'buttons', 'sections', 'entries', 'programme'].map(name => `${name}.css`);

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => ShowProgramme>> = {
	'with everything': language => showing(wholePage(language), language),
	'with next to nothing': language => showing(emptyPage(language), language),
	'read-only': language => showing(wholePage(language), language, { isReadOnly: true, notice: programmePageWordsFor(language).readOnly }),
	'never read': language => showing(undefined, language, { isReadOnly: true, notice: programmePageWordsFor(language).unreadable }),
};

test.describe('The page of a programme’s file, in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	const open = (opening?: Opening): Promise<PageInBrowser<ShowProgramme, ProgrammeRequest>> =>
		PageInBrowser.open(browser, { script: 'programme.js', styles }, opening);

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await open({ theme, width, height: 6000 });
			for (const [name, message] of Object.entries(states)) {
				await shown.show(message(language));
				const pictures = process.env['MENTOR_NOTES_PICTURES'];
				if (pictures !== undefined) {
					await shown.page.screenshot({ path: `${pictures}/${theme}-${language}-${String(width)}-${name}.png`, clip: { x: 0, y: 0, width, height: 1900 } });
				}
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('asks for changes as they are typed, chosen, moved and removed, all by keyboard', async () => {
		const shown = await open();
		assert.deepEqual(await shown.requests(), [{ type: 'ready' }]);
		const message = showing(wholePage('en'), 'en');
		await shown.show(message);
		const { page } = shown;
		const changes = async (): Promise<readonly ProgrammeRequest[]> => (await shown.requests()).filter(({ type }) => type !== 'focus' && type !== 'leave');
		await page.getByLabel('Organisation').focus();
		await page.keyboard.press('End');
		await page.keyboard.type('!');
		assert.deepEqual(await changes(), [{ type: 'input', field: 'organisation', value: 'Badan Kepegawaian!', seq: 1 }]);
		await page.getByLabel('Position').nth(1).focus();
		await page.keyboard.press('Alt+ArrowUp');
		await page.getByRole('button', { name: 'Remove: Angkatan 2' }).press('Enter');
		await page.getByLabel('New reflections are for').selectOption('pair');
		await page.keyboard.press('Control+z');
		assert.deepEqual(await changes(), [
			{ type: 'move', list: 'signers', key: 'e2', by: -1 }, { type: 'remove', list: 'cohorts', key: 'e2' },
			{ type: 'choose', name: 'readers', value: 'pair' }, { type: 'undo', field: '' },
		]);
		assert.strictEqual(await page.getByRole('button', { name: 'Remove: Angkatan 1' }).isDisabled(), true);
		await shown.close();
	});

	test('adds an entry where one types into the blank one, and keeps the focus in it', async () => {
		const shown = await open();
		await shown.show(showing(emptyPage('en'), 'en'));
		const { page } = shown;
		await page.getByLabel('Add a signer').focus();
		await page.keyboard.type('S');
		const typed = (await shown.requests()).find(({ type }) => type === 'input');
		assert.ok(typed?.type === 'input');
		const [, key = ''] = typed.field.split('/');
		assert.deepEqual(typed, { type: 'input', field: `signers/${key}/name`, value: 'S', seq: 1, after: '' });
		const signer = (name: string): ReturnType<typeof wholePage>['signers'][number] => ({
			key, name: { field: `signers/${key}/name`, value: name }, position: { field: `signers/${key}/position`, value: '' },
			nip: { field: `signers/${key}/nip`, value: '' },
		});
		await shown.show(showing({ ...emptyPage('en'), signers: [signer('S')] }, 'en', { seen: 1 }));
		await page.keyboard.type('ari');
		assert.deepEqual(await shown.focus(), { field: `signers/${key}/name`, value: 'Sari', caret: [4, 4] });
		assert.strictEqual(await page.getByLabel('Add a signer').count(), 1);
		await shown.close();
	});

	test('shows an empty part as one line, and its fields when asked', async () => {
		const shown = await open();
		await shown.show(showing(emptyPage('en'), 'en'));
		const { page } = shown;
		assert.strictEqual(await page.getByLabel('Organisation').count(), 0);
		await page.getByRole('button', { name: 'Set a Letterhead' }).press('Enter');
		assert.strictEqual((await shown.focus())?.field, 'organisation');
		await shown.close();
	});
});
