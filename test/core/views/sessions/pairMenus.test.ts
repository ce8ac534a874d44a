import { assert } from 'chai';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import { commandMenus } from '../../../../src/core/manifest/commandMenus';
import { programmePage } from '../../../../src/core/pages/overview/programmePage';
import { whyNotForPair } from '../../../../src/core/plans/pair/changePairs';
import { pairStatuses } from '../../../../src/core/record/pairShape';
import type { Row } from '../../../../src/core/views/row';
import { sessionRows } from '../../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';

const steps = { holdPair: 'hold', resumePair: 'resume', endPair: 'end', movePair: 'cohort' } as const;
const names = Object.keys(steps) as readonly (keyof typeof steps)[];
const flat = (rows: readonly Row[]): readonly Row[] => rows.flatMap(row => [row, ...flat(row.children?.() ?? [])]);

suite('The menu of a pair', () => {
	/** The commands that a menu offers, as VS Code decides it by the value that the row has. */
	const offered = (menu: string, value: string): readonly string[] => names.filter(name => commandMenus[name].menus.some(entry =>
		entry.menu === menu && new RegExp(/=~ \/(.*)\/$/.exec(entry.when)?.[1] ?? '').test(value)));

	test('offers what can be done with it, in the view and on the page, and nothing else', async () => {
		for (const status of [...pairStatuses, undefined]) {
			const programme = await programmeIn({
				'programme.yaml': 'name: P\n',
				'pairs/a.yaml': `mentors: [Budi]\nmentees: [Ani]\n${status === undefined ? '' : `status: ${status}\n`}`,
			});
			const pair = programme.pairs.get('a')!;
			const possible = names.filter(name => whyNotForPair(programme, pair, steps[name]) === undefined);
			const row = flat(sessionRows([programme], [], wordsFor('en'), noon('2021-08-20'))).find(({ kind }) => kind === 'pair')!;
			assert.deepEqual(offered('view/item/context', [row.kind, ...row.facets ?? []].join('.')), possible, status);
			const now = noon('2021-08-20');
			const sources = { programme: programme, figures: figuresOf(programme, {}, now), scope: {}, now, canChange: true };
			const { page } = programmePage(sources, wordsFor('en'));
			const { menu } = page.tables[0]!.rows[0]!.selects!;
			const { webviewSection, pair: argument } = JSON.parse(menu) as { readonly webviewSection: string; readonly pair: unknown };
			assert.deepEqual(offered('webview/context', webviewSection), possible, status);
			assert.deepEqual(argument, row.pair);
		}
	});

	test('offers none of it for people of whom only sessions say that they meet', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n', 'sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [Budi]\nmentees: [Eka]\n',
		});
		const row = flat(sessionRows([programme], [], wordsFor('en'), noon('2021-08-20'))).find(({ kind }) => kind === 'pair')!;
		assert.deepEqual(offered('view/item/context', [row.kind, ...row.facets ?? []].join('.')), []);
	});
});
