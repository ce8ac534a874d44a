import { assert } from 'chai';
import type * as vscode from 'vscode';
import type { OverviewPage } from '../../src/core/pages/overview/overviewPage';
import type { ToOverview } from '../../src/core/pages/overview/protocol';
import { FiguresPage } from '../../src/host/pages/figuresPage';
import { ProgrammesPage } from '../../src/host/pages/programmesPage';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { leaveNothing, makeFolder, until } from './workspace';

suite('The pages of one and of all programmes', () => {
	const made = suiteServices();
	const { store } = made;
	const shown: unknown[] = [];
	const services = { ...made, show: (subject: unknown) => { shown.push(subject); return Promise.resolve(); } };
	const folders: vscode.Uri[] = [];

	suiteSetup(async () => {
		for (const name of ['Alfa', 'Beta']) {
			const folder = await makeFolder({
				'programme.yaml': `name: ${name}\nlanguage: en\n`, 'pairs/a.yaml': 'mentors: [Budi]\nmentees: [Ani]\n',
				'sessions/a/1.yaml': 'date: 2021-08-13\nminutes: 60\n',
			});
			folders.push(folder);
			await until(name, () => store.index.programmes().find(each => each.folder === folder.toString())?.sessions.length === 1);
		}
	});
	setup(() => { shown.length = 0; });
	suiteTeardown(leaveNothing);

	const contentOf = ({ page }: ToOverview): OverviewPage => {
		assert.notProperty(page, 'gone');
		return page as OverviewPage;
	};
	const namesIn = ({ tables: [table] }: OverviewPage): readonly unknown[] => (table?.rows ?? []).map(({ cells }) => cells[0]);

	test('all programmes have a row each that opens the programme, and the chosen year limits their figures', async () => {
		const page = new ProgrammesPage(services);
		const first = await page.render();
		const names = namesIn(contentOf(first));
		assert.includeMembers([...names], ['Alfa', 'Beta']);
		const { target = -1 } = contentOf(first).tables[0]!.rows[names.indexOf('Beta')]!;
		await page.answer({ type: 'open', place: target, version: first.version });
		assert.deepEqual(shown, [{ folder: folders[1]?.toString() }]);
		const refused = await page.answer({ type: 'open', place: target, version: first.version + 1 }).then(() => 0, (error: unknown) => error);
		assert.instanceOf(refused, UserError);

		await page.answer({ type: 'scope', cohort: '', year: '2020' });
		const { figures, scope } = contentOf(await page.render());
		assert.deepEqual([scope?.year.chosen, figures[2]?.value], ['2020', '0'], 'no session of that year');
		await page.answer({ type: 'scope', cohort: '', year: '' });
		page.dispose();
	});

	test('a programme’s page leads to all of them, draws its charts as wide as it is told, and keeps its places meanwhile', async () => {
		const page = new FiguresPage({ folder: folders[0]!.toString() }, services);
		const before = await page.render();
		await page.answer({ type: 'others' });
		assert.deepEqual(shown, [{ folder: '' }]);
		await page.answer({ type: 'width', width: 1_003 });
		const after = await page.render();
		assert.include(contentOf(after).charts[0]?.svg, 'viewBox="0 0 1000 ');
		assert.deepEqual([after.version, after.width], [before.version, 1_000]);
		page.dispose();
	});

	test('a button of a line that needs attention is refused where the page has changed, and none runs another command', async () => {
		const page = new FiguresPage({ folder: folders[0]!.toString() }, services);
		const { version } = await page.render();
		for (const request of [{ type: 'step', place: 0, version: version + 1 }, { type: 'step', place: 9_999, version }]) {
			const refused = await page.answer(request).then(() => 0, (error: unknown) => error);
			assert.instanceOf(refused, UserError);
		}
		page.dispose();
	});
});
