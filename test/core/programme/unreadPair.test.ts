import { assert } from 'chai';
import { planSession } from '../../../src/core/plans/session/planSession';
import { problemsIn } from '../parsedFiles';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../folder';

suite('A pair whose file can’t be read', () => {
	const today = '2021-08-20';
	const read = async (files: Readonly<Record<string, string>>) =>
		await programmeIn({
			'programme.yaml': 'name: P\n',
			'pairs/budi-sari.yaml': 'mentors: [budi\ngoals: x: y\n',
			...files,
		});
	const session = {
		'sessions/budi-sari/2021-08-06-01.yaml': 'pair: budi-sari\ndate: 2021-08-06\ngoals: [g1]\nactions:\n  - {id: a1, text: Read, owner: budi}\n',
	};

	test('is still the pair of its sessions, and no fault of theirs', async () => {
		const programme = await read(session);
		assert.deepEqual(programme.files.filter(({ kind }) => kind === 'session').flatMap(file => problemsIn(file, programme, today)), []);
		const rows = sessionRows([programme], [], wordsFor('en'), noon(today));
		assert.deepEqual(
			rows[0]!.children!().map(({ label, kind, pair }) => [label, kind, pair?.id]),
			[['budi-sari', 'pair', 'budi-sari'], ['budi-sari.yaml', 'broken', undefined]],
		);
	});

	test('can go on being logged', async () => {
		const programme = await read(session);
		const { file } = planSession({
			programme,
			pair: programme.pairs.get('budi-sari')!,
			status: 'done',
			date: today,
			taken: () => false,
		});
		assert.deepEqual(
			[file.uri, file.text],
			[
				`${root}/sessions/budi-sari/2021-08-20-01.yaml`,
				'id: 2021-08-20-budi-sari-01\ndate: 2021-08-20\npair: budi-sari\nstatus: done\nsummary: |\n  \ncarried:\n  - 2021-08-06-budi-sari-01#a1\n',
			],
		);
	});

	test('is nobody where no session tells of it, since its id may be another', async () => {
		assert.deepEqual([...(await read({ 'sessions/bs/2021-08-06-01.yaml': 'pair: bs\ndate: 2021-08-06\n' })).pairs.keys()], []);
	});
});
