import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { ShowSession } from '../../../src/core/pages/session/protocol';
import type { Language } from '../../../src/core/text/language';
import { test } from '../driver/test';
import { misfits } from '../everyReader/fits';
import { hardToSee } from '../everyReader/seen';
import { tabThrough } from '../everyReader/tabOrder';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { themes } from '../pageInBrowser/pageInBrowser';
import { styles, openSessionPage } from './sessionPageInBrowser';
import { emptyPage, fullPage, showing } from './models';

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => ShowSession>> = {
	'with everything': language => showing(fullPage(language), language),
	'with nothing': language => showing(emptyPage(language), language),
	'with errors, a conflict, a notice and other sessions': language => {
		const page = fullPage(language);
		return showing({
			...page, when: { ...page.when, error: 'Ini bukan tanggal.' }, minutes: { ...page.minutes, hint: '90 menit' },
			summary: { ...page.summary, theirs: 'Lain.' },
			status: { ...page.status, tone: 'warning' },
			decisions: { ...page.decisions, entries: page.decisions.entries.map(entry => ({ ...entry, error: 'Tidak dapat ditulis.', theirs: '' })) },
		}, language, {
			notice: 'Belum tersimpan.', capture: '! satu',
			sessions: [{ id: 'a', label: 'Pertama', description: 'Jum 30 Jul 2021', isShown: false }, { id: 'b', label: 'Kedua', description: 'Jum 13 Agu 2021', isShown: true }],
		});
	},
	'read-only': language => showing(fullPage(language), language, { isReadOnly: true, notice: 'Berkas ini sedang tidak dapat dibaca.' }),
	'without its session': language => showing(undefined, language),
};

test.describe('The page of a session in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await openSessionPage(browser, { theme, width });
			for (const [name, message] of Object.entries(states)) {
				await shown.show(message(language));
				if (name.includes('errors')) {
					await shown.show({ type: 'captured', seen: 0, entries: [{ kind: 'Putusan', text: 'satu', chips: ['Sari Dewi', 'Jum 20 Agu'], canBeNote: true }] });
				}
				// The bars' heights are measured before the next picture.
				await shown.page.evaluate(() => new Promise(done => { requestAnimationFrame(() => { setTimeout(done); }); }));
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}

	test('is in one column at 200 % of a narrow window, where nothing covers what has the focus', async () => {
		const shown = await openSessionPage(browser, { width: 320, height: 256 });
		await shown.show(showing(fullPage('id'), 'id'));
		const { focus } = await hardToSee(shown.frame);
		const { wider, cut } = await misfits(shown.frame);
		assert.deepEqual({ focus, wider, cut }, { focus: [], wider: 0, cut: [] });
		await shown.close();
	});

	test('is seen where the reader’s system chooses the colours, and nothing on it moves by itself', async () => {
		const shown = await openSessionPage(browser, { height: 6000 });
		await shown.page.emulateMedia({ forcedColors: 'active' });
		await shown.show(states['with errors, a conflict, a notice and other sessions']!('en'));
		const { texts, focus } = await hardToSee(shown.frame);
		assert.deepEqual([texts, focus, await shown.page.evaluate(() => document.getAnimations().length)], [[], [], 0]);
		await shown.close();
	});

	test('leaves nothing out on the way of Tab, which goes on to the right or down, and out at both ends', async () => {
		for (const width of [360, 1400]) {
			const shown = await openSessionPage(browser, { width });
			await shown.show(states['with errors, a conflict, a notice and other sessions']!('en'));
			const { missed, back } = await tabThrough({ press: key => shown.page.keyboard.press(key) }, shown.frame);
			assert.deepEqual({ missed, back }, { missed: [], back: [] });
			await shown.close();
		}
	});

	test('is reached by Tab from top to bottom, each field, button and link once', async () => {
		const shown = await openSessionPage(browser);
		await shown.show(showing(fullPage('en'), 'en'));
		const stops: string[] = [];
		for (let more = true; more;) {
			await shown.page.keyboard.press('Tab');
			const stop = await shown.page.evaluate(() => {
				const { activeElement: element } = document;
				return element === null || element === document.body
					? undefined
					: element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent.trim() ?? element.textContent.trim();
			});
			more = stop !== undefined && stops.length < 200;
			stops.push(...stop === undefined ? [] : [stop]);
		}
		const { words } = showing(undefined, 'en');
		const first = 'Wawancarai tiga pengguna layanan';
		const named = [
			words.title, 'Complete Session…', words.when, words.minutes, words.mode, words.place, 'Agenda: mentor 1', 'Agenda: mentor 2',
			words.addToAgenda, words.summary, 'Decisions 1', words.addDecision, 'Actions 1', `${words.owner}: ${first}`, `${words.due}: ${first}`,
			words.addAction, words.updateGoal, words.addGoal, words.topics, words.visibility, words.addLink, words.attachEvidence,
			words.capture, words.file, words.newReflection, words.openAsText,
		];
		const inOrder = [...named].sort((a, b) => stops.indexOf(a) - stops.indexOf(b));
		assert.deepEqual([named.filter(name => !stops.includes(name)), inOrder], [[], named]);
		await shown.close();
	});

	test('reads a text that is written from right to left so', async () => {
		const shown = await openSessionPage(browser);
		const page = fullPage('id');
		await shown.show(showing({ ...page, title: { field: 'title', value: 'لقاء المرشد' } }, 'id'));
		assert.deepEqual(
			await shown.page.locator('[data-field]').evaluateAll(all => [...new Set(all.map(each => each.getAttribute('dir')))]), ['auto'],
		);
		assert.strictEqual(await shown.page.locator('[data-field=title]').evaluate(title => getComputedStyle(title).direction), 'rtl');
		await shown.close();
	});

	test('has colours of the theme only: each variable is one of VS Code’s', () => {
		const style = styles.map(name => readFileSync(`media/${name}`, 'utf8')).join('\n');
		const known = new Set(Object.values(themes).flatMap(({ variables }) => Object.keys(variables)));
		const used = [...new Set(style.match(/var\(--vscode-[\w-]+/g))].map(use => use.slice('var('.length));
		assert.deepEqual(used.filter(name => !known.has(name)), []);
		assert.deepEqual(style.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi), null);
	});
});
