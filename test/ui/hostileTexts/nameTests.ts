import { assert } from 'chai';
import type { Locator } from '@playwright/test';
import { hostileTexts } from '../../hostileTexts';
import { isLong } from '../../core/longForm';
import { language, title, words } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';

const texts = hostileTexts('labels').filter(text => text.length < 200 && !text.startsWith('strings that reach') && text !== 'CC0-1.0');
/** Those of which VS Code opens the note as text. */
const inNotes = texts.filter(text => !text.includes('\0'));
const day = (n: number): string => `2021-08-${String(n + 1).padStart(2, '0')}`;
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** A programme of which every name and title is a hostile text. JSON is YAML as well. */
export function hostileNames(): Readonly<Record<string, string>> {
	const folder: Record<string, string> = {};
	const write = (path: string, value: unknown): void => { folder[`names/${path}`] = typeof value === 'string' ? value : JSON.stringify(value); };
	write('programme.yaml', { name: texts[0] });
	write('people.yaml', { people: [{ id: 'sari', name: 'Sari' }, ...texts.map((name, n) => ({ id: `p${String(n)}`, name }))] });
	write('private/.gitignore', '*\n');
	write('pairs/many.yaml', { mentors: ['sari'], mentees: ['p0'] });
	texts.forEach((text, n) => {
		write(`pairs/pair${String(n)}.yaml`, { mentors: [`p${String(n)}`], mentees: ['sari'] });
		write(
			`sessions/many/${day(n)}-01.yaml`,
			{ date: day(n), title: text, status: 'done', mode: text, actions: [{ text, owner: text }] },
		);
		write(
			`private/reflections/many/note${String(n)}.md`,
			`---\nsession: ${day(n)}-many-01\nauthor: sari\nvisibility: private\n---\n# ${text.replaceAll(/[\r\n]/g, ' ')}\n`,
		);
	});
	return folder;
}

/** Tests of views, messages and problems, in a window that has `hostileNames`. */
export function nameTests(window: () => Workbench): void {
	let workbench: Workbench;
	test.beforeAll(async () => {
		workbench = window();
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).length >= texts.length);
	});

	/** What is in sight of some parts of the window, which must be text and nothing else. */
	async function plain(parts: Locator): Promise<readonly string[]> {
		const found = await parts
			.filter({ visible: true })
			.evaluateAll(elements => elements.map(element => ({
				text: element.textContent,
				links: element.querySelectorAll('a').length,
				icons: element.querySelectorAll('.codicon').length,
			})));
		for (const { text, ...more } of found) {
			assert.deepEqual([unseen.test(text), more], [false, { links: 0, icons: 0 }], JSON.stringify(text));
		}
		return found.map(({ text }) => text.replaceAll('\u00a0', ' '));
	}
	const shows = (all: readonly string[], text: string): boolean => all.some(one => one.includes(text));

	for (const [name, view] of Object.entries(words.views)) {
		test(`is text in the rows of ${name}, and in what they say under the mouse`, async () => {
			const rows = workbench.page
				.locator('.part.sidebar .pane')
				.filter({ has: workbench.page.locator('.pane-header .title', { hasText: view }) })
				.locator('.customview-tree .monaco-list-row');
			const closed = (await workbench.tree(view)).find(row => row.expanded === false);
			if (closed) {
				await workbench.expand(closed.label, view);
			}
			const labels = await plain(rows.locator('.label-name, .label-description'));
			assert.ok(labels.length > 4, String(labels.length));
			for (const row of (await rows.all()).slice(0, isLong ? 30 : 1)) {
				await row.hover();
				const tooltip = workbench.page.locator('.monaco-hover .hover-contents');
				await tooltip.first().waitFor();
				await plain(tooltip);
				await workbench.page.mouse.move(900, 400);
				await tooltip.first().waitFor({ state: 'hidden' });
			}
		});
	}

	test('is text among the choices of a question', async () => {
		await workbench.runCommand(title('goToSession'));
		await until('the sessions', async () => await workbench.quickInput.placeholder() === words.finding.ask.goTo.placeholder);
		await workbench.quickInput.items();
		// What is found by typing is not asked for: VS Code leaves out there what it takes for an icon, though it shows it as text.
		const labels = workbench.page.locator('.quick-input-list .monaco-list-row .label-name, .quick-input-list .monaco-list-row .label-description, .quick-input-list .quick-input-list-label-meta');
		assert.ok((await plain(labels)).length > 8);
		assert.ok(shows((await workbench.quickInput.items()).map(({ label }) => label), '$(error) $(loading~spin)'));
		await workbench.quickInput.leave();
	});

	test('is text in problems', async () => {
		await workbench.runCommand('Problems: Focus on Problems View');
		const problems = workbench.page.locator('.markers-panel .marker-message');
		await until('the problems', async () => await problems.count() > 3);
		const messages = await plain(problems);
		assert.ok(
			shows(messages, { en: 'is not a known word here', id: 'bukan kata yang dikenal di sini' }[language]),
			messages.join('\n'),
		);
	});

	for (const text of inNotes) {
		test(`is text in a tab, a message and a dialog: ${JSON.stringify(text).slice(0, 60)} [long]`, async () => {
			const name = `note${String(texts.indexOf(text))}.md`;
			await workbench.openFile(name);
			await workbench.runCommand(title('exportReflection'));
			const dialog = workbench.page.locator('.monaco-dialog-box');
			await dialog.waitFor();
			const messages = await plain(dialog.locator('.dialog-message-text'));
			assert.ok(shows(messages, { en: 'for yourself?', id: 'untuk diri sendiri?' }[language]), messages.join('\n'));
			await workbench.press('Escape');
			await dialog.waitFor({ state: 'hidden' });
			await workbench.runCommand(title('whoCanSee'));
			await dialog.waitFor();
			assert.ok((await plain(dialog.locator('.dialog-message-text, .dialog-message-detail'))).length > 0);
			await workbench.press('Escape');
			await dialog.waitFor({ state: 'hidden' });
			await workbench.openFile(name);
			await workbench.runCommand(`Mentor Notes: ${title('previewReflection')}`);
			await until(
				'the tab',
				async () => shows(
					await plain(workbench.page.locator('.part.editor .tab.active .label-name')),
					{ en: 'Preview', id: 'Pratinjau' }[language],
				),
			);
			await workbench.closeEditors();
		});
	}
}
