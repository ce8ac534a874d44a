import { assert } from 'chai';
import { goalRows } from '../../../../src/core/views/actions/goalRows';
import type { Language } from '../../../../src/core/text/language';
import type { Row } from '../../../../src/core/views/row';
import { sessionRows } from '../../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn, readMemory, root } from '../../folder';
import { outline } from '../outline';

const today = '2021-08-18';
const rowsOf = async (goals: string, language: Language = 'en'): Promise<readonly Row[]> => {
	const programme = await programmeIn({
		'programme.yaml': 'name: P',
		'people.yaml': 'people:\n  - id: sari\n    name: Sari\n',
		'pairs/budi-sari.yaml': `mentors: [budi]\nmentees: [sari]\n${goals}`,
	});
	return goalRows(programme, programme.pairs.get('budi-sari')!, wordsFor(language), noon(today));
};
const withUpdates = (...updates: readonly string[]): string =>
	`goals:\n  - id: g1\n    text: Lead\n    updates:\n${updates.map(update => `      - ${update}\n`).join('')}`;

suite('The goals of a pair', () => {
	test('say how far they are, against the time before, and by when', async () => {
		for (const [updates, description, icon] of [
			[['{on: 2021-08-01, percent: 10}'], '10%', 'target'],
			[['{on: 2021-08-01, percent: 10}', '{on: 2021-08-10, percent: 35}'], '35%, up from 10%', 'arrow-up'],
			[['{on: 2021-08-01, percent: 40}', '{on: 2021-08-10, percent: 35}'], '35%, down from 40%', 'arrow-down'],
			[['{on: 2021-08-01, percent: 35}', '{on: 2021-08-10, percent: 35}'], '35%, unchanged', 'arrow-right'],
			[['{on: 2021-08-01, level: 2}'], 'level 2', 'target'],
			[['{on: 2021-08-01, comment: Only words}'], 'no progress noted yet', 'target'],
			[['{on: 2021-08-01, percent: 10}', '{on: 2021-08-10, comment: Only words}'], '10%', 'target'],
		] as const) {
			assert.deepEqual(outline(await rowsOf(withUpdates(...updates))), [['Lead', description, icon]], updates.join());
		}
	});

	test('with a baseline and a target say their level and how far it is to go', async () => {
		const scale = '    baseline: 2\n    target: 4\n';
		assert.deepEqual(
			outline(await rowsOf(withUpdates('{on: 2021-08-01, level: 2}', '{on: 2021-08-10, level: 3}') + scale)),
			[['Lead', 'level 3 (target 4), up from level 2', 'arrow-up']],
		);
		assert.deepEqual(
			outline(await rowsOf(withUpdates('{on: 2021-08-01, percent: 60}', '{on: 2021-08-10, tingkat: 3}') + scale, 'id')),
			[['Lead', 'tingkat 3 (target 4), turun dari 60%', 'arrow-down']],
		);
	});

	test('go by the days of their updates, whatever order a merge has left', async () => {
		assert.deepEqual(
			outline(await rowsOf(withUpdates('{on: 2021-08-10, percent: 50}', '{percent: 60}', '{on: 2021-08-01, percent: 20}'))),
			[['Lead', '60%, up from 50%', 'arrow-up']],
		);
	});

	test('that are reached or dropped say so, and are not late', async () => {
		assert.deepEqual(outline(await rowsOf(
			'goals:\n  - text: A\n    due: 2021-08-15\n  - text: B\n    due: 2021-08-15\n    state: reached\n  - text: C\n    due: 2021-08-15\n    state: dropped\n  - due: 2021-09-01\n',
			'id',
		)), [
			['A', 'belum ada kemajuan yang dicatat · lewat tenggat 3 hari', 'target'],
			['B', 'tercapai · belum ada kemajuan yang dicatat', 'pass'],
			['C', 'tidak dilanjutkan · belum ada kemajuan yang dicatat', 'circle-slash'],
			['Tujuan tanpa teks', 'belum ada kemajuan yang dicatat · tenggat Rab 1 Sep', 'target'],
		]);
	});

	test('are rows that open at their own line and tell the whole story on hover', async () => {
		const uri = `${root}/pairs/budi-sari.yaml`;
		assert.deepEqual(await rowsOf('goals:\n  - id: g1\n    text: Lead\n    why: To be heard\n    measure: Three meetings\n    due: 2021-12-15\n    updates:\n      - on: 2021-08-10\n        by: sari\n        percent: 35\n        comment: One is done\n'), [{
			id: `goal:${uri}#g1`, kind: 'goal', facets: ['open'], label: 'Lead', description: '35% · due Wed 15 Dec', icon: 'target',
			tooltip: 'Lead\nDue: Wed 15 Dec 2021\nWhy: To be heard\nMeasure: Three meetings\nProgress: 35%\nNoted: Tue 10 Aug 2021 by Sari\nComment: One is done',
			spoken: 'Goal Lead, 35%, due Wednesday 15 December 2021.',
			opens: { uri, at: { line: 3, character: 4 } },
			goal: { folder: root, pair: 'budi-sari', id: 'g1' },
		}]);
	});

	test('have ids of their own though two goals share one', async () => {
		const ids = (await rowsOf('goals:\n  - {id: g1, text: A}\n  - {id: g1, text: B}\n  - g1\n')).map(({ id }) => id);
		assert.strictEqual(new Set(ids).size, 3);
	});

	test('stand under their pair, before its sessions', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: P',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\ngoals: [Lead]\n',
			'sessions/a-b/2021-08-13-01.yaml': 'date: 2021-08-13\n',
		});
		assert.deepEqual(outline(sessionRows(index.programmes(), [], wordsFor('en'), noon(today))), [
			[
				'P',
				'1 session',
				'mortar-board',
				['B – A', 'met 5 days ago', 'organization', ['Lead', 'no progress noted yet', 'target'], ['13 Aug · done', '', 'pass']],
			],
		]);
	});
});
