import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Locator } from '@playwright/test';
import { sessionPageWordsFor } from '../../../src/core/words/sessionPageWords';
import { isLong } from '../../core/longForm';
import { SessionPageDriver } from '../driver/sessionPage';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';

const { page: labels } = sessionPageWordsFor(language);
const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const first = '# Notes of the programme\ntitle: First\ndate: 2021-08-13   # Friday\npair: ayu-made\nstatus: done\n';
export const filesOfSession: Readonly<Record<string, string>> = { [path]: first };

/** Tests of the page of a session, in a window that has `filesOfSession`. */
export function sessionPageTests(window: () => Workbench): void {
	let workbench: Workbench;
	let page: SessionPageDriver;
	const file = (): string => page.file;
	const read = (): string => page.read();
	const written = (expected: string): Promise<void> => page.written(expected);
	const field = (name: string): Promise<Locator> => page.field(name);
	/** Opens the page of a session with this text, with no other editor. */
	const open = async (text = first): Promise<void> => {
		await workbench.closeEditors();
		writeFileSync(file(), text);
		await page.open();
	};
	/** By the mouse: at once, unlike a command of the palette. */
	const closeTab = (): Promise<void> => workbench.page.locator('.part.editor .tab.active').click({ button: 'middle' });
	const tab = async (): Promise<{ readonly label: string; readonly dirty: boolean } | undefined> =>
		(await workbench.editor.tabs()).find(({ active }) => active);

	test.beforeAll(() => {
		workbench = window();
		page = new SessionPageDriver(workbench, path);
	});

	test('what is typed is in the file at the first pause, and nothing else of it changes', async () => {
		await open();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('We met: twice # really');
		await written(`${first}summary: |\n  We met: twice # really\n`);
		await (await field('title')).fill('Second: part 2');
		await written(`${first.replace('First', '"Second: part 2"')}summary: |\n  We met: twice # really\n`);
		assert.deepEqual(await tab(), { ...await tab(), label: 'Second: part 2', dirty: false });
	});

	test('undo takes back what is not written yet, then what was, and the file is saved again', async () => {
		await open();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('One');
		await written(`${first}summary: |\n  One\n`);
		await workbench.page.keyboard.type(' and');
		await workbench.page.keyboard.press('ControlOrMeta+z');
		await until('the written text', async () => await (await field('summary')).inputValue() === 'One');
		await workbench.page.keyboard.press('ControlOrMeta+z');
		await written(first);
		await until('an empty field', async () => await (await field('summary')).inputValue() === '');
		await workbench.page.keyboard.press('ControlOrMeta+Shift+z');
		await written(`${first}summary: |\n  One\n`);
		assert.strictEqual((await tab())?.dirty, false);
	});

	for (const [name, act] of [
		['closed', async (): Promise<void> => { await closeTab(); }],
		['hidden', async (): Promise<void> => { await workbench.openFile('programme.yaml'); }],
		['saved', async (): Promise<void> => { await workbench.press('ControlOrMeta+s'); }],
	] as const) {
		test(`a page that is ${name} at once after typing has lost nothing${name === 'closed' ? '' : ' [long]'}`, async () => {
			await open();
			await (await field('summary')).click();
			await workbench.page.keyboard.type('Not a word lost');
			await act();
			await written(`${first}summary: |\n  Not a word lost\n`);
		});
	}

	test('what can’t be written yet is there again when the page is opened again, and undo in the capture line takes back its typing', async () => {
		await open();
		await (await field('when')).fill('not a day');
		await (await field('capture')).click();
		await workbench.page.keyboard.type('! half a decision');
		await closeTab();
		await until('no page', async () => (await workbench.editor.tabs()).length === 0);
		await page.open();
		await until('the texts', async () => await (await field('when')).inputValue() === 'not a day'
			&& await (await field('capture')).inputValue() === '! half a decision');
		assert.strictEqual(read(), first);
		await (await field('capture')).click();
		await workbench.page.keyboard.type('X');
		await workbench.page.keyboard.press('ControlOrMeta+z');
		await until('the line as it was', async () => await (await field('capture')).inputValue() === '! half a decision');
		assert.strictEqual(read(), first);
	});

	test('a change from elsewhere is shown at once, and the focus stays where one is typing [long]', async () => {
		await open();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('One');
		await written(`${first}summary: |\n  One\n`);
		// A change in the moment in which VS Code saves is taken by it for its own.
		await until('the save', async () => (await tab())?.dirty === false);
		writeFileSync(file(), `${first.replace('First', 'Other')}summary: |\n  One\n`);
		await until('the other title', async () => await (await field('title')).inputValue() === 'Other');
		await workbench.page.keyboard.type(' more');
		await written(`${first.replace('First', 'Other')}summary: |\n  One more\n`);
	});

	test('where the field that one is typing in changes elsewhere, both texts are shown until one is chosen', async () => {
		for (const [choice, expected] of [
			[labels.keepMine, 'Mine'], [labels.takeTheirs, 'Theirs'],
			// Both are kept on the page of a note as well.
			...isLong ? [[labels.keepBoth, 'Theirs\n\n  Mine']] as const : [],
		] as const) {
			await open(`${first}summary: |\n  Old\n`);
			await (await field('summary')).selectText();
			await workbench.page.keyboard.type('Mine');
			writeFileSync(file(), `${first}summary: |\n  Theirs\n`);
			const frame = await workbench.webview();
			await until('both texts', async () => (await frame.locator('.conflict').innerText().catch(() => '')).includes('Theirs'));
			assert.strictEqual(await (await field('summary')).inputValue(), 'Mine');
			assert.strictEqual(read(), `${first}summary: |\n  Theirs\n`);
			await frame.getByRole('button', { name: choice }).click();
			await written(`${first}summary: |\n  ${expected}\n`);
		}
	});

	test('while the file can’t be read, the page keeps what it has and says why; then it goes on [long]', async () => {
		await open();
		const broken = `${first}agenda: [\n`;
		writeFileSync(file(), broken);
		const frame = await workbench.webview();
		await until(
			'the reason', async () => (await frame.locator('body').innerText()).includes(sessionPageWordsFor(language).unreadable),
		);
		assert.strictEqual(await (await field('title')).inputValue(), 'First');
		writeFileSync(file(), first.replace('First', 'Mended'));
		await until('the title', async () => await (await field('title')).inputValue() === 'Mended');
		await (await field('place')).fill('Zoom');
		await written(`${first.replace('First', 'Mended')}place: Zoom\n`);
	});

	test('a file with unsaved text stays unsaved, and has both changes', async () => {
		await open();
		await workbench.runCommand(title('openAsText'));
		await workbench.editor.focus();
		await workbench.press('ControlOrMeta+End');
		await workbench.page.keyboard.type('place: Here');
		await workbench.runCommand(title('openAsPage'));
		await until('the place', async () => await (await field('place')).inputValue().catch(() => '') === 'Here');
		await (await field('title')).fill('Second');
		await workbench.runCommand(title('openAsText'));
		await until('the text', async () => await workbench.editor.text() === `${first.replace('First', 'Second')}place: Here`);
		assert.strictEqual(read(), first);
		assert.strictEqual((await tab())?.dirty, true);
		await workbench.editor.save();
		await written(`${first.replace('First', 'Second')}place: Here`);
	});

	test('page and text show one place: the field with the focus is the line with the cursor', async () => {
		await open(`${first}decisions:\n  - One\n  - Two\n`);
		const frame = await workbench.webview();
		await frame.locator('[data-field^="decisions/"]').nth(1).click();
		await workbench.runCommand(title('openAsText'));
		await until('the cursor', async () => (await workbench.editor.cursor()).startsWith(`Ln ${String(first.split('\n').length + 2)},`));
		await workbench.editor.focus();
		await workbench.page.keyboard.type('X');
		await until('the letter', async () => (await workbench.editor.text()).includes('- XTwo'));
		await workbench.runCommand(title('openAsPage'));
		const focused = (): Promise<string> => workbench.webview()
			.then(page => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? ''));
		await until('the focus', async () => await focused() === 'XTwo');
		await workbench.press('ControlOrMeta+s');
	});

	test('a window that is loaded again shows the page as it was [long]', async () => {
		await open();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('Kept');
		await written(`${first}summary: |\n  Kept\n`);
		await workbench.reload();
		await until('the page', async () => await (await field('summary')).inputValue() === 'Kept');
		assert.strictEqual((await tab())?.label, 'First');
	});

	test('a file that was moved or deleted under the page takes nothing with it [long]', async () => {
		await open();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('Kept');
		await written(`${first}summary: |\n  Kept\n`);
		renameSync(file(), `${file()}.moved`);
		assert.strictEqual(readFileSync(`${file()}.moved`, 'utf8'), `${first}summary: |\n  Kept\n`);
		renameSync(`${file()}.moved`, file());
	});

	test('keys pressed a tenth of a second before the tab is closed by the mouse are in the file; of later ones, what reached VS Code [long]', async () => {
		const word = 'Dua kata';
		for (const waitMs of [0, 100]) {
			await open();
			const { x, y, width, height } = (await workbench.page.locator('.part.editor .tab.active').boundingBox())!;
			await (await field('summary')).click();
			await workbench.page.keyboard.type(word, { delay: 0 });
			// VS Code drops what a page has sent and it has not taken yet when it closes the page. Nothing shows when it has.
			await workbench.page.waitForTimeout(waitMs);
			await workbench.page.mouse.click(x + width / 2, y + height / 2, { button: 'middle' });
			await until('no page', async () => (await workbench.editor.tabs()).length === 0);
			if (waitMs > 0) {
				await written(`${first}summary: |\n  ${word}\n`);
			} else {
				const beginnings = Array.from(word, (_, i) => `${first}summary: |\n  ${word.slice(0, i + 1).trimEnd()}\n`);
				assert.ok([first, ...beginnings].includes(read()), read());
			}
		}
	});

	for (const length of [10_000, 100_000]) {
		test(`${String(length)} pasted characters are in the file as they were, from the summary and from the capture line [long]`, async () => {
			const lines = Array.from({ length: length / 50 }, (_, i) => `${String(i)}: `.padEnd(49, 'kata #lagi:'));
			const inFile = (more = ''): string => `${first}summary: |\n${lines.map(line => `  ${line}\n`).join('')}${more}`;
			await open();
			await (await field('summary')).click();
			await workbench.page.keyboard.insertText(lines.join('\n'));
			await written(inFile());
			await open();
			await (await field('capture')).click();
			await workbench.page.keyboard.insertText(lines.join('\n'));
			await workbench.press('Shift+Enter');
			await written(inFile());
			await until('an empty line', async () => await (await field('capture')).inputValue() === '');
		});
	}

	test('a file that is deleted and made again with another session keeps what was typed beside it until one is chosen [long]', async () => {
		await open();
		await (await field('when')).fill('not a day');
		rmSync(file());
		const other = 'title: Other\ndate: 2021-08-20\npair: ayu-made\nplace: There\n';
		writeFileSync(file(), other);
		await until('the other session', async () => await (await field('title')).inputValue().catch(() => '') === 'Other');
		assert.strictEqual(await (await field('when')).inputValue(), 'not a day');
		assert.strictEqual(read(), other);
		await (await field('place')).fill('Here');
		await written(other.replace('There', 'Here'));
	});

	test('what can’t be written goes with a file that is renamed in VS Code [long]', async () => {
		await open();
		await (await field('when')).fill('not a day');
		await (await field('capture')).fill('! half a decision');
		const renamed = file().replace('13-01', '13-02');
		await workbench.runCommand('File: Reveal Active File in Explorer View');
		// Before that the key goes elsewhere.
		await workbench.page.locator('.explorer-folders-view .monaco-list:focus .monaco-list-row.focused', { hasText: '2021-08-13-01.yaml' }).waitFor();
		await workbench.press('F2');
		await workbench.page.locator('.explorer-item-edited input').fill('2021-08-13-02.yaml');
		await workbench.press('Enter');
		await until('the page of the renamed file', async () => existsSync(renamed)
			&& await (await field('when')).inputValue().catch(() => '') === 'not a day'
			&& await (await field('capture')).inputValue() === '! half a decision', 20_000);
		assert.strictEqual(readFileSync(renamed, 'utf8'), first);
		await workbench.closeEditors();
		renameSync(renamed, file());
	});

	test('two pages of one file show what is typed on either [long]', async () => {
		await open();
		await workbench.runCommand('View: Split Editor Right');
		await until('two pages', async () => await workbench.page.locator('iframe.webview.ready').count() === 2);
		await page.shown();
		await (await field('summary')).click();
		await workbench.page.keyboard.type('One');
		await written(`${first}summary: |\n  One\n`);
		await workbench.runCommand('View: Focus First Editor Group');
		await until('the text', async () => await (await field('summary')).inputValue() === 'One');
		await (await field('summary')).press('ControlOrMeta+End');
		await workbench.page.keyboard.type(' two');
		await written(`${first}summary: |\n  One two\n`);
		await workbench.closeEditors();
	});

	test('a person who is renamed while the page is open has the new name in the fields, and the file keeps the id [long]', async () => {
		const text = `${first}actions:\n  - text: Read\n    owner: made\n`;
		await open(text);
		const owner = async (): Promise<Locator> => (await workbench.webview()).locator('[data-field$="/owner"]').first();
		assert.strictEqual(await (await owner()).inputValue(), 'Made');
		await (await owner()).click();
		const people = join(workbench.folder, 'people.yaml');
		const before = readFileSync(people, 'utf8');
		writeFileSync(people, before.replace('name: Made', 'name: Made Suta'));
		await until('the new name', async () => await (await owner()).inputValue() === 'Made Suta');
		await (await owner()).press('Tab');
		await (await field('place')).fill('Here');
		await written(text.replace('actions:', 'place: Here\nactions:'));
		writeFileSync(people, before);
	});

	test('a forum has speakers with roles, and who approved a session and when are noted; without a word they are no more [long]', async () => {
		await open();
		await (await workbench.webview()).locator('#kind').selectOption('forum');
		const forum = first.replace('pair: ayu-made\n', 'pair: ayu-made\nkind: forum\n');
		await written(forum);
		await (await workbench.webview()).locator('#speakers .blank textarea').click();
		await workbench.page.keyboard.type('Bu Siti');
		await workbench.page.keyboard.press('Tab');
		await workbench.page.keyboard.type('Camat');
		const spoken = `${forum}speakers:\n  - name: Bu Siti\n    role: Camat\n`;
		await written(spoken);
		await (await field('approvedBy')).fill('Ayu');
		await (await field('approvedOn')).fill('14/8/2021');
		await (await field('approvedOn')).press('Enter');
		await written(`${spoken}approved:\n  by: ayu\n  on: 2021-08-14\n`);
		await (await field('approvedBy')).fill('');
		await (await field('approvedOn')).fill('');
		await (await field('approvedOn')).press('Enter');
		await written(spoken);
		await (await workbench.webview()).locator('#speakers .row:not(.blank) textarea').fill('');
		await (await workbench.webview()).locator('#speakers .row:not(.blank) textarea').press('Tab');
		await written(forum);
		await (await workbench.webview()).locator('#kind').selectOption('');
		await written(first);
	});

	test('no page and no message is shown that nobody asked for [long]', async () => {
		await open();
		assert.deepEqual(await workbench.notifications(), []);
		assert.deepEqual((await workbench.problems()).filter(({ file: name }) => name.includes('2021-08-13')), []);
		assert.ok(words.views.sessions);
	});
}
