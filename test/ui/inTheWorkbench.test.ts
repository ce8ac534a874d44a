import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { commandMenus, firstKey, type CommandMenus } from '../../src/core/manifest/commandMenus';
import { language, title, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const withKeys = Object.values<CommandMenus>(commandMenus).filter(({ key }) => key !== undefined);

/** What VS Code in a browser takes its system from. */
const systems = {
	Windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
	macOS: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
} as const;

/** The commands whose shortcut begins with ours, and who brought each, as the editor of shortcuts lists them. */
async function shortcuts(workbench: Workbench): Promise<readonly { readonly command: string; readonly source: string }[]> {
	await workbench.runCommand('Preferences: Open Keyboard Shortcuts');
	await workbench.page.locator('.keybindings-editor .keybindings-header input').fill(`"${firstKey}"`);
	return until('the shortcuts', async () => {
		const rows = await workbench.page.locator('.keybindings-editor .monaco-list-row').evaluateAll(all => all.map(row => ({
			command: row.querySelector('.command-label')?.textContent
				?? '', source: row.querySelector<HTMLElement>('.source')?.innerText.trim() ?? '',
		})));
		return rows.length > 0 && rows.length < 20 && rows;
	});
}

test.describe.serial('In the workbench [long]', () => {
	let workbench: Workbench;

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: sample });
		await workbench.openView('Mentor Notes');
		await until('the pair', async () => (await workbench.tree(words.views.sessions)).some(({ label }) => label === 'Sari – Budi'));
	});
	test.afterAll(() => workbench.close());

	test('the Sessions view has the most room at first, the Reflections view the least', async () => {
		const heights = await workbench.page.locator('.part.sidebar .pane').evaluateAll(panes => panes.map(pane => pane.getBoundingClientRect().height));
		assert.strictEqual(heights.length, 3);
		assert.ok(heights[0]! > heights[1]! && heights[1]! > heights[2]!, heights.join(', '));
	});

	test('the explorer marks the file of a session that needs logging, until it is logged', async () => {
		const name = '2021-12-01-01.yaml';
		const path = join(workbench.folder, 'sessions/budi-sari', name);
		/** The letters behind the name, and what they mean. */
		const mark = async (): Promise<readonly string[]> => workbench.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).evaluate(row => {
			const label = row.querySelector('.monaco-icon-label')!;
			return [
				getComputedStyle(label, '::after').content.replaceAll('"', ''), label.getAttribute('aria-label')?.split(' • ')[1] ?? '',
			];
		});
		await workbench.openFile(`sessions/budi-sari/${name}`);
		await workbench.openView('Explorer');
		assert.deepEqual(await until('the mark', async () => {
			const found = await mark();
			return found[0] !== 'none' && found;
		}), { en: ['L', 'needs logging'], id: ['C', 'perlu dicatat'] }[language]);
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: .*$/m, 'status: done'));
		await until('no mark', async () => (await mark())[0] === 'none');
	});

	test('the sample lands in its latest session, beside a reflection on it, and says what it is until something is changed', async () => {
		const said = async (): Promise<string> => await workbench.page.locator('.part.sidebar .pane').first().locator('.message').innerText();
		await workbench.runCommand(title('openSample'));
		await until('the session', async () => (await workbench.editor.tabs()).some(({ label }) => /^\d{4}-\d{2}-\d{2}-01\.yaml/.test(label)));
		await (await workbench.webview()).locator('article h1', { hasText: 'Hasil harus nyata' }).waitFor();
		await until('the sentence', async () => await said() === words.welcome.sample);
	});

	test('a shortcut calls its command', async () => {
		await workbench.press('Control+Alt+M');
		await workbench.press('g');
		await until('the question', async () => await workbench.quickInput.title() === words.finding.ask.goTo.title);
		await workbench.quickInput.leave();
	});

	test('no shortcut of VS Code’s own begins as ours do', async () => {
		const found = await shortcuts(workbench);
		assert.deepEqual(
			found.map(({ command }) => command.replace('Mentor Notes: ', '')).sort(),
			withKeys.flatMap(one => Object.values(one.title)).sort(),
		);
		assert.deepEqual([...new Set(found.map(({ source }) => source))], ['Mentor Notes']);
	});

	for (const [system, userAgent] of Object.entries(systems)) {
		test(`nor on ${system}`, async () => {
			const other = await Workbench.open({ folder: sample, userAgent });
			try {
				await other.openView('Mentor Notes');
				assert.deepEqual([...new Set((await shortcuts(other)).map(({ source }) => source))], ['Mentor Notes']);
			} finally {
				await other.close();
			}
		});
	}
});
