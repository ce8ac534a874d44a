import { assert } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Overview } from '../../../../src/core/pages/overview/overviewPage';
import { type ProgrammeSummary, programmesPage, summaryOf } from '../../../../src/core/pages/overview/programmesPage';
import { languages } from '../../../../src/core/text/language';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { anyProgramme } from '../../analysis/figures/anyProgramme';
import { noon, readMemory } from '../../folder';

type Files = Readonly<Record<string, string>>;

async function summaries(all: readonly Files[], today = '2021-06-15'): Promise<readonly ProgrammeSummary[]> {
	const index = await readMemory(Object.fromEntries(all.flatMap((files, i) =>
		Object.entries(files).map(([path, text]) => [`p${String(i).padStart(2, '0')}/${path}`, text]))));
	return index.programmes()
		.map(programme => summaryOf(figuresOf(programme, {}, noon(today)), programme.folder, programme.folder.slice(-3)));
}
const english = wordsFor('en');
const page = (all: readonly ProgrammeSummary[], words = english): Overview => programmesPage(all, { years: ['2021'] }, words);
const shown = ({ page: { tables: [table] } }: Overview): readonly (readonly string[])[] =>
	table!.rows.map(({ cells }) => cells.map(cell => typeof cell === 'string' ? cell : cell[0]));

suite('The page of all programmes', () => {
	test('has a row for each, by name, that opens it, and says the folder where two have one name', async () => {
		const files = (name: string): Files => ({ 'programme.yaml': `name: ${name}\npolicy: {jp_minutes: 45}\n`, 'pairs/a.yaml': 'mentors: [Budi]\nmentees: [Ani]\n' });
		const made = page(await summaries([files('Zeta'), { ...files('Alfa'), 's/1.session.yaml': 'date: 2021-06-01\nminutes: 90\npair: a\n' }]));
		assert.deepEqual(shown(made), [
			['Alfa', '1', '0', '1', '0', '0', '1.5', '2', '0', '0', '0'],
			['Zeta', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0'],
		]);
		assert.deepEqual(made.page.tables[0]!.total, ['Total of 2 programmes', '2', '0', '1', '0', '0', '1.5', '2', '0', '0', '0']);
		assert.deepEqual(made.targets.map(target => 'folder' in target && target.folder.slice(-3)), ['p01', 'p00']);
		const same = page(await summaries([files('Alfa'), files('Alfa')]));
		assert.deepEqual(shown(same).map(cells => cells.slice(0, 2)), [['Alfa', 'p00'], ['Alfa', 'p01']]);
	});

	test('has on each tile and in the last row the sum of the column that it leads to, whatever the programmes', async () => {
		await fc.assert(fc.asyncProperty(fc.array(anyProgramme, { minLength: 2, maxLength: 4 }), async all => {
			const found = await summaries(all);
			for (const words of languages.map(language => wordsFor(language))) {
				const { page: { figures, tables: [table] } } = page(found, words);
				for (const { label, value, leads } of figures) {
					const { sort = -1 } = leads.view;
					const cells = table!.rows.map(({ cells: own }) => own[sort]!);
					const numbers = cells.flatMap(cell => typeof cell === 'string' || typeof cell[1] !== 'number' ? [] : [cell[1]]);
					const sum = numbers.reduce((total, each) => total + each, 0);
					const isHours = table!.columns[sort]!.label === words.overview.pairs.hours;
					const expected = isHours ? Math.round(sum / 60 * 100) / 100 : Math.round(sum * 100) / 100;
					assert.strictEqual(value, numbers.length === 0 ? words.overview.notKnown : words.overview.number(expected), label);
					assert.strictEqual(table!.total![sort], value, label);
				}
			}
		}), { numRuns: 20 });
	});

	test('of 40 programmes has 40 rows and a total', async () => {
		const made = page(await summaries(Array.from({ length: 40 }, (_, i) => ({
			'programme.yaml': `name: Program ${String(i)}\n`, 'pairs/a.yaml': 'mentors: [Budi]\nmentees: [Ani]\n',
		}))));
		assert.deepEqual([shown(made).length, made.page.tables[0]!.total?.slice(0, 2)], [40, ['Total of 40 programmes', '40']]);
	});

	test('without a programme says so', () => {
		const { page: { tables: [table], figures, about } } = page([]);
		assert.deepEqual([table?.rows, table?.empty, about], [[], 'There is no programme with a pair or a session yet.', '']);
		assert.ok(figures.every(({ value }) => value === '0'));
	});
});
