import { writeFileSync } from 'node:fs';
import { assert } from 'chai';
import type { Locator } from '@playwright/test';
import { reflectionPageWordsFor } from '../../../src/core/words/reflectionPageWords';
import { FilePage } from '../driver/filePage';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';

const { page: labels } = reflectionPageWordsFor(language);
const path = 'reflections/ayu-made/2021-08-13-made-4p.md';
const head = '---\ntype: reflection\nsession: 2021-08-13-ayu-made-01\nauthor: made # me\ntemplate: 4p@1\nlanguage: en\nvisibility: pair\n---\n# Reflection: First\n';
const noteWith = (facts: string, feelings = ''): string =>
	`${head}\n## Facts\n<!-- What happened? -->\n\n${facts}\n\n## Feelings\n\n${feelings}${feelings === '' ? '' : '\n\n'}## My own\n\nA *word* of mine.\n`;
const first = noteWith('I came late.');
export const filesOfNote: Readonly<Record<string, string>> = { [path]: first };

/** Tests of the page of a note, in a window that has `filesOfNote`. */
export function notePageTests(window: () => Workbench): void {
	let workbench: Workbench;
	let page: FilePage;
	const field = (name: string): Promise<Locator> => page.field(`stage:${name}`);
	/** Opens the page of the note with this text, with no other editor. */
	const open = async (text = first): Promise<void> => {
		await workbench.closeEditors();
		writeFileSync(page.file, text);
		await workbench.runCommand(title('openReflection'));
		await workbench.quickInput.items();
		await workbench.quickInput.accept();
		await until('the page', async () => await (await field('facts')).count() === 1);
	};
	const frame = (): ReturnType<Workbench['webview']> => workbench.webview();
	const tab = async (): Promise<{ readonly label: string; readonly dirty: boolean } | undefined> =>
		(await workbench.editor.tabs()).find(({ active }) => active);

	test.beforeAll(() => {
		workbench = window();
		page = new FilePage(workbench, path);
	});

	test('what is typed is in the file at the first pause, and nothing else of it changes', async () => {
		await open();
		await (await field('feelings')).focus();
		await workbench.page.keyboard.type('Ashamed: at first');
		await page.written(noteWith('I came late.', 'Ashamed: at first'));
		assert.deepEqual(await tab(), { ...await tab(), label: 'Reflection: First', dirty: false });
	});

	test('a text that has the focus no more is shown formatted, and one that is typed in stays as it is', async () => {
		await open();
		await (await field('facts')).focus();
		await workbench.page.keyboard.press('ControlOrMeta+End');
		await workbench.page.keyboard.type(' **Very** late.');
		await page.written(noteWith('I came late. **Very** late.'));
		await (await field('feelings')).focus();
		const shown = (await frame()).locator('.formatted strong');
		await until('the formatted text', async () => await shown.innerText() === 'Very');
		const { width } = await shown.boundingBox() ?? { width: 0 };
		await shown.click({ position: { x: width - 1, y: 5 } });
		await until('the focus', async () => (await field('facts')).evaluate(element => element === document.activeElement));
		await workbench.page.keyboard.type('!');
		await page.written(noteWith('I came late. **Very!** late.'));
	});

	test('undo takes back what is not written yet, then what was, and the file is saved again [long]', async () => {
		await open();
		await (await field('feelings')).focus();
		await workbench.page.keyboard.type('One');
		await page.written(noteWith('I came late.', 'One'));
		await workbench.page.keyboard.type(' and');
		await workbench.page.keyboard.press('ControlOrMeta+z');
		await until('the written text', async () => await (await field('feelings')).inputValue() === 'One');
		await workbench.page.keyboard.press('ControlOrMeta+z');
		await page.written(first);
		await workbench.page.keyboard.press('ControlOrMeta+Shift+z');
		await page.written(noteWith('I came late.', 'One'));
		assert.strictEqual((await tab())?.dirty, false);
	});

	for (const [name, act] of [
		['closed', async (): Promise<void> => { await workbench.page.locator('.part.editor .tab.active').click({ button: 'middle' }); }],
		['hidden', async (): Promise<void> => { await workbench.openFile('programme.yaml'); }],
		['saved', async (): Promise<void> => { await workbench.press('ControlOrMeta+s'); }],
	] as const) {
		test(`a page that is ${name} at once after typing has lost nothing${name === 'closed' ? '' : ' [long]'}`, async () => {
			await open();
			await (await field('feelings')).focus();
			await workbench.page.keyboard.type('Not a word lost');
			await act();
			await page.written(noteWith('I came late.', 'Not a word lost'));
		});
	}

	test('where a stage changes elsewhere while one types in it, both texts are shown until one is chosen; another one changes at once', async () => {
		await open();
		await (await field('facts')).focus();
		await (await field('facts')).selectText();
		await workbench.page.keyboard.type('Mine');
		writeFileSync(page.file, noteWith('Theirs', 'Elsewhere'));
		await until('both texts', async () => (await (await frame()).locator('.conflict').innerText().catch(() => '')).includes('Theirs'));
		await until('the other stage', async () => await (await field('feelings')).inputValue() === 'Elsewhere');
		assert.deepEqual([await (await field('facts')).inputValue(), page.read()], ['Mine', noteWith('Theirs', 'Elsewhere')]);
		await (await frame()).getByRole('button', { name: labels.keepBoth }).click();
		await page.written(noteWith('Theirs\n\nMine', 'Elsewhere'));
	});

	test('what would begin another stage is written so that it does not', async () => {
		await open();
		await (await field('feelings')).focus();
		await workbench.page.keyboard.insertText('## Facts\n```\n## not closed');
		await (await field('facts')).focus();
		await until('the text', () => Promise.resolve(page.read() !== first));
		// *My own* stands where the third stage would: a heading may be another one.
		assert.deepEqual(await (await frame()).locator('section h2').allInnerTexts(), ['Facts', 'Feelings', 'My own', 'Future']);
		const after = page.read();
		assert.ok(after.startsWith(noteWith('I came late.').slice(0, first.indexOf('## Feelings'))), after);
		assert.ok(after.endsWith('## My own\n\nA *word* of mine.\n'), after);
		assert.ok(after.includes('## not closed\n```'), after);
	});

	test('while the front matter can’t be read to its end, the page keeps what it has and says why; then it goes on', async () => {
		await open();
		writeFileSync(page.file, first.replace('visibility: pair\n---\n', 'visibility: pair\n'));
		const notice = (await frame()).locator('.notice');
		await until('the notice', async () => await notice.count() === 1);
		assert.strictEqual(await (await field('facts')).evaluate((element: HTMLTextAreaElement) => element.readOnly), true);
		writeFileSync(page.file, first);
		await until('no notice', async () => await notice.count() === 0);
		await (await field('feelings')).focus();
		await workbench.page.keyboard.type('Again');
		await page.written(noteWith('I came late.', 'Again'));
	});

	test('a shortcut of two keys runs its command, and leaves no letter in the text', async () => {
		await open();
		await (await field('feelings')).focus();
		await workbench.page.keyboard.press('Control+Alt+m');
		await workbench.page.keyboard.press('r');
		await until('the templates', async () => (await workbench.quickInput.placeholder()).startsWith(words.ask.template.placeholder));
		await workbench.quickInput.leave();
		assert.deepEqual([await (await field('feelings')).inputValue(), page.read()], ['', first]);
	});

	test('Open as Text and Open as Page keep the place [long]', async () => {
		await open();
		await (await field('feelings')).focus();
		await workbench.runCommand(title('openAsText'));
		await workbench.editor.showing('2021-08-13-made-4p.md');
		const line = first.split('\n').indexOf('## Feelings') + 1;
		await until('the cursor', async () => (await workbench.editor.cursor()).startsWith(`Ln ${String(line)},`));
		await workbench.runCommand(title('openAsPage'));
		await until('the focus', async () => (await field('feelings')).evaluate(element => element === document.activeElement).catch(() => false));
		assert.strictEqual((await workbench.editor.tabs()).length, 1);
	});

	test('what someone else wrote can only be read', async () => {
		await open(first.replace('author: made', 'author: ayu'));
		await until('the notice', async () => (await (await frame()).locator('.notice').innerText()).includes(
			reflectionPageWordsFor(language).notYours('Ayu'),
		));
		assert.deepEqual([
			await (await frame()).locator('textarea:not([readonly])').count(), await (await frame()).getByRole('button', { name: labels.finish }).count(),
		], [0, 0]);
	});
}
