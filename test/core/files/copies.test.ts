import { assert } from 'chai';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import type { FileFacts } from '../../../src/core/files/fileFacts';
import type { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import type { Programme } from '../../../src/core/programme/programme';
import { stemOf } from '../../../src/core/text/uri';
import { MemoryFiles, noon, readFolder } from '../folder';

const folder = 'sessions/ani-budi';
const text = (id = 'id: 2026-03-02-ani-budi-01\n', more = ''): string => `${id}date: 2026-03-02\nminutes: 60\nactions:\n  - id: a1\n    text: Send\n${more}`;
const frame = { 'programme.yaml': 'name: P\n', 'pairs/ani-budi.yaml': 'id: ani-budi\nmentors: [Ani]\nmentees: [Budi]\n' };

const read = (files: Readonly<Record<string, string>>): Promise<RecordIndex> => readFolder(new MemoryFiles({ ...frame, ...files }));
const programmeOf = (index: RecordIndex): Programme => index.programmes()[0]!;
const copiesIn = (index: RecordIndex): readonly string[] =>
	[...index.files()].filter(({ copyOf }) => copyOf !== undefined).map(({ uri }) => stemOf(uri));
const problemsIn = (index: RecordIndex): readonly (readonly [string, FileFacts['problems'][number]['expected']])[] =>
	[...index.files()].flatMap(({ uri, problems }) => problems.filter(({ code }) => code === 'file.copy').map(p => [stemOf(uri), p.expected] as const));

const original = `${folder}/2026-03-02-01.yaml`;
const names = [
	'2026-03-02-01 copy', '2026-03-02-01 copy 2', '2026-03-02-01 - Copy (2)', '2026-03-02-01 - Salin', '2026-03-02-01 salinan', '2026-03-02-01 (1)',
	'Salinan dari 2026-03-02-01', '2026-03-02-01 (Budi’s conflicted copy 2026-03-03)', '2026-03-02-01-LAPTOP-ANI', '2026-03-02-01-Anis-MacBook-Pro',
	'2026-03-02-01.sync-conflict-20260303-101500-ABCDEF1', '2026-03-02-01_conflict-20260303-101500', '2026-03-02-01 2',
];

suite('Copies that synchronisers leave', () => {
	for (const name of names) {
		test(`${name} is a copy: nothing of it is counted, and it is one problem`, async () => {
			const index = await read({ [original]: text(), [`${folder}/${name}.yaml`]: text() });
			assert.deepEqual(problemsIn(index), [[stemOf(`${name}.yaml`), undefined]]);
			assert.strictEqual(programmeOf(index).sessions.length, 1);
			assert.strictEqual(figuresOf(programmeOf(index), {}, noon('2026-03-10')).total.minutes, 60);
		});
	}

	test('the files of a running mergetool are left alone without a word', async () => {
		const left = ['_BACKUP_4711', '_BASE_4711', '_LOCAL_4711', '_REMOTE_4711'].map(added => `2026-03-02-01${added}`);
		const index = await read({
			[original]: '<<<<<<< a\n=======\n>>>>>>> b\n', ...Object.fromEntries(left.map(name => [`${folder}/${name}.yaml`, text()])),
		});
		assert.deepEqual([copiesIn(index).toSorted(), problemsIn(index)], [left.toSorted(), []]);
	});

	test('a copy whose text differs says so; line ends don’t count', async () => {
		const index = await read({
			[original]: text(), [`${folder}/2026-03-02-01 copy.yaml`]: text(undefined, 'summary: More\n'),
			[`${folder}/2026-03-02-01 (1).yaml`]: text().replaceAll('\n', '\r\n'),
		});
		assert.deepEqual(problemsIn(index).toSorted(), [['2026-03-02-01 (1)', undefined], ['2026-03-02-01 copy', 'differs']]);
	});

	test('copies of notes and of pairs are found as those of sessions', async () => {
		const note = '---\nsession: 2026-03-02-ani-budi-01\nauthor: budi\n---\n# Note\n';
		const index = await read({
			[original]: text(), 'private/reflections/ani-budi/n.md': note, 'private/reflections/ani-budi/n - Salin.md': `${note}More\n`,
			'pairs/ani-budi (1).yaml': frame['pairs/ani-budi.yaml'],
		});
		assert.deepEqual(problemsIn(index).toSorted(), [['ani-budi (1)', undefined], ['n - Salin', 'differs']]);
		assert.deepEqual([programmeOf(index).pairs.size, programmeOf(index).reflections.length], [1, 1]);
	});

	test('a copy of a pair that was changed is one where it names the pair, by its id or by its file', async () => {
		const pair = 'mentors: [Ani]\nmentees: [Budi]\n';
		const copiesOf = async (first: string, second: string): Promise<readonly string[]> => copiesIn(await read({
			[original]: text(), 'pairs/ani-budi.yaml': `${first}${pair}`, 'pairs/ani-budi (1).yaml': `${second}${pair}status: paused\n`,
		}));
		assert.deepEqual(
			[await copiesOf('', ''), await copiesOf('id: tua\n', 'id: tua\n'), await copiesOf('', 'id: ani-budi\n'), await copiesOf('', 'id: lain\n')],
			[['ani-budi (1)'], ['ani-budi (1)'], ['ani-budi (1)'], []],
		);
	});

	const second = text('').replace('minutes: 60', 'minutes: 30');
	const sessions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		'the second of a day': { '2026-03-02-01': text(''), '2026-03-02-02': second },
		'one with a word more in its name': { '2026-03-02': text(''), '2026-03-02-sore': second, '2026-03-02-B': second },
		'one with an id of its own': { '2026-03-02-01': text(), '2026-03-02-01 (2)': text('id: 2026-03-02-ani-budi-02\n') },
		'one of another day': { '2026-03-02-01': text(''), '2026-03-02-01 (2)': text('').replace('date: 2026-03-02', 'date: 2026-03-09') },
		'one whose original is gone': { '2026-03-02-01 copy': text() },
	};
	for (const [what, files] of Object.entries(sessions)) {
		test(`${what} is a session, not a copy`, async () => {
			const index = await read(Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}.yaml`, content])));
			assert.deepEqual([copiesIn(index), programmeOf(index).sessions.length], [[], Object.keys(files).length]);
		});
	}
});
