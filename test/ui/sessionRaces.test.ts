import { writeFileSync } from 'node:fs';
import { assert } from 'chai';
import fc from 'fast-check';
import { SessionPageDriver } from './driver/sessionPage';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const first = 'title: First\ndate: 2021-08-13\npair: ayu-made\nstatus: done\nplace: P0\n';

/** What happens to a page while one is typing, in an order that no one chose. */
const steps = ['type', 'type', 'type', 'outside', 'save', 'hide', 'close', 'undo', 'field'] as const;

test.describe('Typing on the page of a session while everything else happens [long]', () => {
	for (const settings of [
		{ 'files.autoSave': 'off', 'files.trimTrailingWhitespace': true },
		{ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100, 'files.trimTrailingWhitespace': true, 'editor.formatOnSave': true },
		{ 'files.autoSave': 'onFocusChange', 'files.insertFinalNewline': true },
	]) {
		test.describe.serial(`with “files.autoSave”: “${settings['files.autoSave']}”`, () => {
			let workbench: Workbench;
			let page: SessionPageDriver;
			test.beforeAll(async () => {
				workbench = await Workbench.open({
					folder: {
						'programme.yaml': 'name: Pages\ntimezone: Asia/Jakarta\n',
						'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n',
						[path]: first,
					},
					settings: { 'mentorNotes.openAs': 'page', ...settings },
				});
				page = new SessionPageDriver(workbench, path);
			});
			test.afterAll(() => workbench.close());

			test('every word that was typed is in the file, in its order', async () => {
				const [sequence = []] = fc.sample(fc.array(fc.constantFrom(...steps), { minLength: 14, maxLength: 14 }), { numRuns: 1 });
				const typed: string[] = [];
				let places = 0;
				let isUnwritten = false;
				await page.open();
				for (const step of sequence) {
					if (step === 'type') {
						const word = `word${String(typed.length)}`;
						await (await page.field('summary')).click();
						await workbench.page.keyboard.press('ControlOrMeta+End');
						await workbench.page.keyboard.type(typed.length === 0 ? word : ` ${word}`);
						typed.push(word);
						isUnwritten = true;
					} else if (step === 'outside') {
						const text = page.read();
						// A program that read the file before a word was written would take it back.
						if (!isUnwritten || typed.every(word => text.includes(word))) {
							places++;
							writeFileSync(page.file, text.replace(/^place: .*$/m, `place: P${String(places)}`));
						}
					} else if (step === 'save') {
						await workbench.press('ControlOrMeta+s');
					} else if (step === 'hide') {
						await workbench.openFile('programme.yaml');
						await page.open();
					} else if (step === 'close') {
						await workbench.runCommand('View: Close Editor');
						await until('the page to close', async () => {
							// What is not saved yet, VS Code asks about: Enter is *Save*.
							if (await workbench.page.locator('.monaco-dialog-box').isVisible()) {
								await workbench.press('Enter');
							}
							return (await workbench.editor.tabs()).every(({ label }) => label !== 'First');
						});
						await page.open();
					} else if (step === 'undo' && isUnwritten && typed.length > 0) {
						// Typed and taken back at once: it must not come back.
						await (await page.field('title')).click();
						await workbench.page.keyboard.type('X');
						await workbench.page.keyboard.press('ControlOrMeta+z');
					} else if (step === 'field') {
						await (await page.field('place')).click();
					}
				}
				const isWritten = (text: string): boolean => /^title: First$/m.test(text)
					&& (typed.length === 0 || new RegExp(`^summary: \\|\\n {2}${typed.join(' ')}$`, 'm').test(text));
				await until(`the words after ${sequence.join(', ')}`, () => Promise.resolve(isWritten(page.read())), 20_000)
					.catch(() => { assert.fail(`After ${sequence.join(', ')} the file is\n${page.read()}`); });
			});
		});
	}
});
