import { assert } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { LongTable, Overview } from '../../../../src/core/pages/overview/overviewPage';
import { programmePage } from '../../../../src/core/pages/overview/programmePage';
import { maxPlaces, maxViewLength, readOverviewRequest, readOverviewSubject } from '../../../../src/core/pages/overview/protocol';
import { pairPage, personPage } from '../../../../src/core/pages/overview/storyPage';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import type { Programme } from '../../../../src/core/programme/programme';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../../folder';

const en = wordsFor('en');
const id = wordsFor('id');
const today = '2021-10-04';

const files = {
	'programme.yaml': 'id: p\nname: Contoh\nlanguage: en\nvalues:\n  - id: adaptif\n    name: Adaptif\ncohorts:\n  - id: a1\n    name: Angkatan 1\npolicy:\n  stale_after_days: 14\n  alert_after_days: 60\n  jp_minutes: 45\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n  - id: dewi\n    name: Dewi\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: a1\nstart: 2021-08-01\ngoals:\n  - id: g1\n    text: Rahasia tujuan\n    baseline: 1\n    target: 3\n    due: 2021-12-31\n    updates:\n      - on: 2021-09-01\n        percent: 60\n',
	'pairs/budi-dewi.yaml': 'mentors: [budi]\nmentees: [dewi]\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Rahasia judul\nminutes: 90\nvalues: [adaptif]\nattendance:\n  - person: sari\n    state: present\nactions:\n  - text: Rahasia tindak lanjut\n    owner: sari\n    due: 2021-08-20\n',
	'sessions/budi-sari/2021-09-13-01.yaml': 'date: 2021-09-13\nminutes: 45\nplace: Rahasia tempat\n',
	'sessions/budi-sari/2021-10-11-01.yaml': 'date: 2021-10-11\nstatus: scheduled\n',
	'sessions/budi-dewi/2021-07-01-01.yaml': 'date: 2021-07-01\n',
	'sessions/budi-dewi/2021-07-08-01.yaml': 'date: [\n',
};

async function programme(contents: Readonly<Record<string, string>> = files): Promise<Programme> {
	return programmeIn(contents);
}
/** The page of a programme as of `today`. */
function pageOf(
	read: Programme, { scope = {}, canChange = false }: { readonly scope?: Scope; readonly canChange?: boolean } = {}, words = en,
): Overview {
	const now = noon(today);
	return programmePage({ programme: read, figures: figuresOf(read, scope, now), scope, now, canChange }, words);
}
async function page(scope: Scope = {}, words = en): Promise<Overview> {
	const read = await programme();
	return pageOf(read, { scope }, words);
}
const table = ({ page: { tables } }: Overview, wanted: string): LongTable => tables.find(one => one.id === wanted)!;
const shown = ({ rows }: LongTable): readonly (readonly string[])[] =>
	rows.map(({ cells }) => cells.map(cell => typeof cell === 'string' ? cell : cell[0]));

suite('The page of a programme', () => {
	test('names the cohort of each pair, unless all of them are in the same one', async () => {
		const headsOf = (shownPage: Overview): readonly string[] => table(shownPage, 'pairs').columns.map(({ label }) => label);
		assert.strictEqual(headsOf(await page())[6], 'Cohort');
		assert.ok(!headsOf(await page({ cohort: 'a1' })).includes('Cohort'));
	});

	test('lists people by name, whatever their titles and capitals', async () => {
		const names = ['Zaki', 'dr. Dewi', 'budi', 'Hj. Ani', 'Citra', 'RINA', 'Rahmat'];
		const read = await programme({
			'programme.yaml': 'name: Contoh\n',
			...Object.fromEntries(names.map((name, i) => [`pairs/p${String(i)}.yaml`, `mentors: [Tono]\nmentees: ["${name}"]\n`])),
		});
		const [, , people] = table(pageOf(read, {}, id), 'pairs').filters;
		assert.deepEqual(people?.options, ['Hj. Ani', 'budi', 'Citra', 'dr. Dewi', 'Rahmat', 'RINA', 'Tono', 'Zaki']);
	});

	test('has every pair with what is to be known of it', async () => {
		assert.deepEqual(shown(table(await page(), 'pairs')), [
			[
				'Dewi',
				'Budi',
				'urgent',
				'95 days ago',
				'not planned',
				'active',
				'',
				'1',
				'0',
				'0',
				'not known',
				'0',
				'0',
				'none',
				'0',
			],
			[
				'Sari',
				'Budi',
				'has not met recently',
				'21 days ago',
				'Mon 11 Oct 2021',
				'active',
				'Angkatan 1',
				'2',
				'0',
				'0',
				'2.25',
				'1',
				'1',
				'60% · 1 of 1',
				'0',
			],
		]);
	});

	test('has names without titles and degrees, mentees first; a pair without names has its id', async () => {
		const read = await programme({
			'programme.yaml': 'name: P\n',
			'pairs/x.yaml': 'mentors:\n  - Prof. Dr. Budi Santoso, S.Kom., M.T.\nmentees:\n  - Dr. Sari Dewi, M.AP.\n',
			'pairs/y.yaml': 'kind: peer\n',
		});
		const { page: { tables } } = pageOf(read);
		assert.deepEqual(shown(tables[0]!).map(cells => cells.slice(0, 2)), [['Sari Dewi', 'Budi Santoso'], ['y', '']]);
	});

	test('says the figures of the whole, those that need doing marked', async () => {
		const { page: { figures } } = await page();
		assert.deepEqual(figures.map(({ label, value, more, warning = false }) => [label, value, more, warning]), [
			[
				'Active pairs', '2', '', false,
			], [
				'Pairs that have not met recently', '2', '1 urgent', true,
			], ['Sessions held', '3', '', false], ['Sessions planned', '1', '', false],
			[
				'Session hours', '2.25', '1 of unknown length', false,
			], ['JP', '3', '', false], [
				'Attendance', '100%', '1 of 1', false,
			], ['Open actions', '1', '', false], ['Overdue actions', '1', '', true],
			['Goals on track', '1', '1 of 1', false], ['Reflections known to be written', '0', 'on 0 of 3 sessions', false],
		]);
	});

	test('every row has a cell for each column and an answer for each filter, and opens what it is about', async () => {
		const { page: { tables }, targets: places } = await page();
		for (const { rows, columns, filters } of tables) {
			assert.deepEqual(rows.map(({ cells, is }) => [cells.length, is.length]), rows.map(() => [columns.length, filters.length]));
		}
		assert.deepEqual(
			table({ page: { tables }, places } as unknown as Overview, 'pairs').rows.map(({ target: place }) => places[place!]),
			[{ pair: 'budi-dewi' }, { pair: 'budi-sari' }],
		);
		assert.deepEqual(tables.map(({ id: name }) => name), ['pairs', 'people', 'broken']);
	});

	test('says of a mentor whose capacity is known how many mentees they have in pairs that have not ended', async () => {
		const read = await programme({
			...files, 'people.yaml': files['people.yaml'].replace('role: mentor\n', 'role: mentor\n    capacity: 3\n'),
			'pairs/over.yaml': 'mentors: [budi, Wati]\nmentees: [Ani]\nstatus: completed\n', 'pairs/two.yaml': 'mentors: [Budi, Wati]\nmentees: [Eka]\n',
		});
		const { rows } = pageOf(read).page.tables[0]!;
		assert.deepEqual(
			rows.map(({ cells }) => cells.slice(0, 2)).sort(),
			[['Ani', 'Budi, Wati'], ['Dewi', 'Budi (3 of 3)'], ['Eka', 'Budi (3 of 3), Wati'], ['Sari', 'Budi (3 of 3)']],
		);
	});

	test('lets pairs be selected that have a file, where files can be changed, and no other row of any table', async () => {
		const read = await programme({
			...files, 'sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [Budi]\nmentees: [Tanpa Berkas]\n',
		});
		const selectable = (canChange: boolean): unknown => pageOf(read, { canChange }).page.tables.map(({ id: name, selection, rows }) => (
			[name, selection !== undefined, rows.flatMap(({ selects }) => selects?.label ?? [])]
		));
		assert.deepEqual(
			selectable(true), [['pairs', true, ['Select Dewi – Budi', 'Select Sari – Budi']], ['people', false, []], ['broken', false, []]],
		);
		const one = await programmeIn({ 'programme.yaml': 'name: P\n', 'pairs/a.yaml': 'mentors: [Budi]\nmentees: [Ani]\n' });
		const [pairs] = pageOf(one, { canChange: true }).page.tables;
		assert.deepEqual([pairs?.selection, pairs?.rows.length], [undefined, 1], 'one pair has its menu');
		assert.deepEqual(selectable(false), [['pairs', false, []], ['people', false, []], ['broken', false, []]]);
	});

	test('lists the files that can’t be read, and a row leads to the fault', async () => {
		const shownPage = await page();
		const [row] = table(shownPage, 'broken').rows;
		assert.deepEqual(
			shown(table(shownPage, 'broken'))[0]?.slice(0, 2),
			['sessions/budi-dewi/2021-07-08-01.yaml', '2'],
			'what is open at the end of the file is missed there',
		);
		const place = shownPage.targets[row!.target!];
		assert.ok(place && 'uri' in place && place.uri === `${root}/sessions/budi-dewi/2021-07-08-01.yaml`);
	});

	test('of a cohort or a year has only that, and offers the others', async () => {
		const cohort = await page({ cohort: 'a1' });
		assert.deepEqual(shown(table(cohort, 'pairs')).map(([mentee]) => mentee), ['Sari']);
		assert.deepEqual(
			cohort.page.scope?.cohort,
			{ label: 'Cohort', options: [{ value: '', label: 'All cohorts' }, { value: 'a1', label: 'Angkatan 1' }], chosen: 'a1' },
		);
		const year = await page({ year: 2020 });
		assert.deepEqual(
			[year.page.figures[2]?.value, year.page.scope?.year.chosen, year.page.scope?.year.options.map(({ value }) => value)],
			['0', '2020', ['', '2021']],
		);
	});

	test('has nothing of what people wrote, in either language', async () => {
		for (const words of [en, id]) {
			const read = await programme();
			const sources = { programme: read, figures: figuresOf(read, {}, noon(today)), now: noon(today) };
			const text = JSON.stringify([await page({}, words), pairPage('budi-sari', sources, words), personPage('sari', sources, words)]);
			assert.notMatch(text, /Rahasia/);
		}
	});

	test('of a programme with nothing in it says so in each part', async () => {
		const read = await programme({ 'programme.yaml': 'name: Kosong\n' });
		const { page: { tables, charts, figures } } = pageOf(read);
		assert.deepEqual(
			tables.map(({ rows, empty }) => [rows.length, empty]), [[0, 'There is no pair yet.'], [0, 'No session has been held yet.']],
		);
		assert.deepEqual(charts.map(({ svg, rows, note }) => [svg, rows.length, note !== '']), charts.map(() => ['', 0, true]));
		assert.ok(figures.every(({ value }) => value === '0' || value === 'not known'));
	});
});

suite('The page of a pair or person', () => {
	const sources = async (contents: Readonly<Record<string, string>> = files): Promise<Parameters<typeof pairPage>[1]> => {
		const read = await programme(contents);
		return { programme: read, figures: figuresOf(read, {}, noon(today)), now: noon(today) };
	};

	test('has all sessions of a pair, the newest first, each opening its file', async () => {
		const shownPage = pairPage('budi-sari', await sources(), en)!;
		assert.deepEqual(shown(table(shownPage, 'sessions')), [
			['Mon 11 Oct 2021', 'planned', '', 'Mentoring', 'Sari – Budi'],
			['Mon 13 Sep 2021', 'held', '45', 'Mentoring', 'Sari – Budi'],
			['Fri 13 Aug 2021', 'held', '90', 'Mentoring', 'Sari – Budi'],
		]);
		const place = shownPage.targets[table(shownPage, 'sessions').rows[2]!.target!];
		assert.ok(place && 'uri' in place && place.uri.endsWith('sessions/budi-sari/2021-08-13-01.yaml'));
	});

	test('draws sessions, goals and hours over time, each with its figures as a table', async () => {
		const { page: { charts } } = pairPage('budi-sari', await sources(), en)!;
		assert.deepEqual(charts.map(({ id: name, svg, rows }) => [name, svg.startsWith('<svg'), rows]), [
			['timeline', true, [['Mon 11 Oct 2021', 'planned'], ['Mon 13 Sep 2021', 'held'], ['Fri 13 Aug 2021', 'held']]],
			['goalsOverTime', true, [['Goal 1 (g1)', 'Wed 1 Sep 2021', '60%']]],
			['hours', true, [['August 2021', 1.5], ['September 2021', 0.75]]],
		]);
	});

	test('of a person has the sessions of all their pairs, and JP by year', async () => {
		const { page: { figures, tables } } = personPage('budi', await sources(), en)!;
		assert.deepEqual(
			[figures.map(({ label, value, more }) => [label, value, more]), tables.find(({ id: name }) => name === 'sessions')?.rows.length],
			[[['JP 2021', '3', 'of 20 a year']], 4],
		);
	});

	test('is none for somebody or a pair that is not there', async () => {
		const from = await sources();
		assert.deepEqual([pairPage('nobody', from, en), personPage('nobody', from, en)], [undefined, undefined]);
	});

	test('holds a thousand sessions, and the first and the last day that can be written', async () => {
		const many = Object.fromEntries(Array.from(
			{ length: 1000 },
			(_, i) => [
				`sessions/budi-sari/n${String(i)}.yaml`,
				`date: ${i === 0 ? '1900-01-01' : i === 1 ? '9999-12-31' : '2021-05-05'}\npair: budi-sari\n`,
			],
		));
		const { page: { tables, charts } } = pairPage('budi-sari', await sources({ ...files, ...many }), en)!;
		assert.strictEqual(tables.find(({ id: name }) => name === 'sessions')?.rows.length, 1003);
		assert.notMatch(charts.map(({ svg }) => svg).join(''), /NaN|Infinity|undefined/);
	});
});

suite('What a page of figures asks for', () => {
	test('is understood, and anything else is nothing, whatever it is', () => {
		const asked = [
			{ type: 'ready' },
			{ type: 'open', place: 3, version: 1 },
			{ type: 'scope', cohort: 'a1', year: '2021' },
			{ type: 'list', list: 'actions' },
			{ type: 'list' },
			{ type: 'run', action: 'exportOverview' },
			{ type: 'keep', view: '{}' },
			{ type: 'change', step: 'hold', places: [0, 7], version: 1 },
		];
		assert.deepEqual<unknown>(asked.map(readOverviewRequest), asked);
		const refused = [
			undefined,
			null,
			3,
			'open',
			{},
			{ type: 'open', place: -1, version: 1 },
			{ type: 'open', place: 1.5, version: 1 },
			{ type: 'list', list: 'terminal' },
			{ type: 'run', action: 'workbench.action.quit' },
			{ type: 'change', step: 'delete', places: [0], version: 1 },
			{ type: 'change', step: 'hold', places: [], version: 1 },
			{ type: 'change', step: 'hold', places: [0, '1'], version: 1 },
			{ type: 'change', step: 'hold', places: Array.from({ length: maxPlaces + 1 }, () => 0), version: 1 },
			{ type: 'change', step: 'hold', places: [0] },
			{ type: 'scope', cohort: 'x'.repeat(201), year: '' },
			{ type: 'keep', view: 'x'.repeat(maxViewLength + 1) },
		];
		assert.deepEqual(refused.map(readOverviewRequest), refused.map(() => undefined));
		fc.assert(fc.property(fc.anything(), value => {
			readOverviewRequest(value);
			readOverviewSubject(value);
		}));
	});
});
