import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { changePairsWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { settled, until } from './driver/until';
import { Workbench } from './workbench';

const say = changePairsWords[language];
/** People are made up. */
const pairs: Readonly<Record<string, string>> = {
	'pairs/ani.yaml': 'mentors: [Budi] # since May\nmentees: [Ani]\ncohort: one\n',
	'pairs/bela.yaml': 'mentor: Budi\nmentees: [Bela]\nstatus: active # for now\n',
	'pairs/cici.yaml': 'mentors: [Budi]\nmentees: [Cici]\nstatus: completed\n',
};
const changed = (from: string | RegExp, to: string, ...paths: readonly string[]): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(pairs).map(([path, text]) => [path, paths.includes(path) ? text.replace(from, to) : text]));

test.describe.serial('Changing pairs on the overview, by keyboard [long]', () => {
	let workbench: Workbench;
	const textsNow = (): Readonly<Record<string, string>> =>
		Object.fromEntries(Object.keys(pairs).map(path => [path, readFileSync(join(workbench.folder, path), 'utf8')]));
	const filesAre = (wanted: Readonly<Record<string, string>>): Promise<unknown> =>
		until('the files', () => Promise.resolve(JSON.stringify(textsNow()) === JSON.stringify(wanted)));
	const overview = (): Promise<Frame> => until('the page', async () => {
		const page = await workbench.webview();
		return (await page.locator('h1').allInnerTexts()).includes('P') && page;
	});
	const asked = (question: string): Promise<unknown> =>
		until(question, async () => (await workbench.quickInput.placeholder()).startsWith(question));
	/** Ticks the box of all rows and presses a button of the bar. */
	const doWithAll = async (step: keyof typeof say.page.steps): Promise<void> => {
		const page = await overview();
		const all = page.getByRole('checkbox', { name: say.page.selectAll });
		await all.focus();
		if (!await all.isChecked()) {
			await workbench.press('Space');
		}
		await page.locator('.selection').getByRole('button', { name: say.page.steps[step] }).focus();
		await workbench.press('Enter');
	};

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: { 'programme.yaml': `name: P\nlanguage: ${language}\ncohorts:\n  - {id: one, name: First}\n  - {id: two, name: Second}\n`, ...pairs },
		});
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Bela – Budi'));
		await workbench.runCommand(title('openOverview'));
	});
	test.afterAll(() => workbench.close());

	test('all that are shown are put on hold after it was said what changes and what does not, and one undo takes it back', async () => {
		await doWithAll('hold');
		await asked(say.preview.question(2, 1));
		const items = await workbench.quickInput.items();
		assert.deepEqual(items.map(({ label, description }) => [label, description]), [
			[say.preview.does.hold(2), ''],
			...['Ani – Budi', 'Bela – Budi'].map(name => (
				[name, say.preview.fromTo(words.overview.pairs.statuses.active, words.overview.pairs.statuses['on-hold'])]
			)),
			['Cici – Budi', say.why.ended],
		]);
		await workbench.quickInput.accept();
		await filesAre({
			...changed('one\n', 'one\nstatus: on-hold\n', 'pairs/ani.yaml'),
			'pairs/bela.yaml': pairs['pairs/bela.yaml']!.replace('active', 'on-hold'),
		});
		const page = await overview();
		await until('no selection', async () => !await page.locator('.selection').isVisible());
		assert.strictEqual(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), say.page.selectAll);
		await workbench.runCommand(title('undoLast'));
		await filesAre(pairs);
	});

	test('a cohort is asked for, Escape changes nothing, and a pair that is in it is left out', async () => {
		await doWithAll('cohort');
		await asked(words.finding.ask.pair.cohort);
		await workbench.pick('First');
		await asked(say.preview.question(2, 1));
		assert.deepEqual(
			(await workbench.quickInput.items()).map(({ label }) => label),
			[say.preview.does.cohort(2), 'Bela – Budi', 'Cici – Budi', 'Ani – Budi'],
		);
		await workbench.press('Escape');
		await workbench.quickInput.closed();
		assert.deepEqual(textsNow(), pairs);
		assert.strictEqual(await (await overview()).locator('.selection').isVisible(), true, 'what was selected still is');
	});

	test('a pair’s row has a menu of what can be done with it, which ends it', async () => {
		const page = await overview();
		await page.locator('#pairs tbody a', { hasText: 'Bela' }).click({ button: 'right' });
		const menu = workbench.page.locator('.monaco-menu .action-label:not(.separator)');
		await menu.first().waitFor();
		const labels = await settled('the menu', async () => (await menu.allInnerTexts()).map(label => label.trim()));
		assert.ok(labels.includes(title('holdPair')), labels.join());
		assert.ok(!labels.includes(title('resumePair')), labels.join());
		await workbench.views.choose(title('endPair'));
		await asked(say.how);
		await workbench.pick(say.endedEarly);
		await asked(say.lastDay);
		await workbench.quickInput.accept();
		await filesAre(changed('active # for now\n', `ended-early # for now\nend: ${dayFromNow(0)}\n`, 'pairs/bela.yaml'));
	});
});
