import { assert } from 'chai';
import { merged, withTexts } from '../../../bench/merges/mergedFolder';

const session = (day: string, more = ''): string => `id: ${day}-budi-sari-01\npair: budi-sari\ndate: ${day}\n${more}`;
const base = {
	'programme.yaml': 'name: Rumah Mentor\n',
	'pairs/budi-sari.yaml': 'id: budi-sari\nmentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Berbicara\n',
	'sessions/budi-sari/2021-08-01-01.yaml':
		session('2021-08-01', 'actions:\n  - id: a1\n    text: Baca\n    owner: sari\nsummary: |\n  Satu.\n  Dua.\n'),
	'reflections/budi-sari/2021-08-01-sari-4p.md':
		'---\nsession: 2021-08-01-budi-sari-01\nauthor: sari\n---\n# Refleksi\n\n## Peristiwa\n\nIsi.\n',
	'evidence/foto.jpg': 'digest 0',
};
const oldSession = 'sessions/budi-sari/2021-08-01-01.yaml';

suite('The merge of a folder', () => {
	test('changes of different files need no question', () => {
		const ours = { 'pairs/budi-sari.yaml': base['pairs/budi-sari.yaml'].replace('Berbicara', 'Menulis') };
		const theirs = { 'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08'), 'evidence/foto.jpg': undefined };
		const { texts, questions, renumbered } = merged({ base, ours: withTexts(base, ours), theirs: withTexts(base, theirs) });
		assert.deepEqual(texts, withTexts(base, { ...ours, ...theirs }));
		assert.deepEqual([questions, renumbered], [[], []]);
	});

	suite('A file that one side renamed', () => {
		const moved = 'sessions/forum/2021-08-01-01.yaml';

		test('takes the changes of the other side along', () => {
			const { texts, questions } = merged({
				base,
				ours: withTexts(base, { [oldSession]: undefined, [moved]: base[oldSession].replace('Satu.', 'Pertama.') }),
				theirs: withTexts(base, { [oldSession]: base[oldSession].replace('text: Baca', 'text: Membaca') }),
			});
			assert.deepEqual(questions, []);
			assert.strictEqual(texts[oldSession], undefined);
			assert.strictEqual(texts[moved], base[oldSession].replace('Satu.', 'Pertama.').replace('text: Baca', 'text: Membaca'));
		});

		test('is where links that the other side wrote lead', () => {
			const link = (path: string): string => `---\nauthor: budi\n---\n# Catatan\n\n[Sesi](../../${path})\n`;
			const { texts } = merged({
				base,
				ours: withTexts(base, { 'reflections/budi-sari/2021-08-02-budi.md': link(oldSession) }),
				theirs: withTexts(base, { [oldSession]: undefined, [moved]: base[oldSession] }),
			});
			assert.strictEqual(texts['reflections/budi-sari/2021-08-02-budi.md'], link(moved));
		});

		test('is gone if the other side removed it', () => {
			const { texts } = merged({
				base,
				ours: withTexts(base, { [oldSession]: undefined, [moved]: base[oldSession] }),
				theirs: withTexts(base, { [oldSession]: undefined }),
			});
			assert.deepEqual([texts[oldSession], texts[moved]], [undefined, undefined]);
		});

		test('by both to one name is one file, and with two names it is where its pair is', () => {
			const inPair = (pair: string): string => base[oldSession].replace('pair: budi-sari', `pair: ${pair}`);
			const [first, second] = ['sessions/budi-ani/2021-08-01-01.yaml', 'sessions/budi-dewi/2021-08-01-01.yaml'];
			const versions = {
				base,
				ours: withTexts(base, { [oldSession]: undefined, [first]: inPair('budi-ani') }),
				theirs: withTexts(base, { [oldSession]: undefined, [second]: inPair('budi-dewi') }),
			};
			assert.deepEqual(merged({ ...versions, theirs: versions.ours }).texts, versions.ours);
			const [question, another] = merged(versions).questions;
			assert.deepEqual([question?.path, another], [['pair'], undefined]);
			assert.deepEqual(merged(versions, { answers: new Map([[question?.key ?? '', 'ours']]) }).texts, versions.ours);
			assert.deepEqual(merged(versions, { answers: new Map([[question?.key ?? '', 'theirs']]) }).texts, versions.theirs);
		});

		test('to a name that the other side gave to another file keeps it, and the other file gets the next one', () => {
			const other = 'sessions/forum/2021-08-01-01.yaml';
			const theirs = 'id: forum-1\nkind: forum\ndate: 2021-08-01\n';
			const { texts, questions } = merged({
				base,
				ours: withTexts(base, { [oldSession]: undefined, [other]: base[oldSession] }),
				theirs: withTexts(base, { [other]: theirs }),
			});
			assert.deepEqual(questions, []);
			assert.deepEqual([texts[other], texts['sessions/forum/2021-08-01-02.yaml']], [base[oldSession], theirs]);
		});
	});

	test('a file that one side moved in place of another one takes the changes of the other side along', () => {
		const other = 'sessions/forum/2021-08-01-01.yaml';
		const before = withTexts(base, { [other]: 'id: forum-1\nkind: forum\ndate: 2021-08-01\n' });
		const { texts, questions } = merged({
			base: before,
			ours: withTexts(before, { [oldSession]: base[oldSession].replace('Dua.', 'Kedua.') }),
			theirs: withTexts(before, { [oldSession]: undefined, [other]: base[oldSession] }),
		});
		assert.deepEqual(questions, []);
		assert.deepEqual([texts[oldSession], texts[other]], [undefined, base[oldSession].replace('Dua.', 'Kedua.')]);
	});

	test('a file that one side removed and the other changed is asked, and stays until that is answered', () => {
		const changed = base[oldSession].replace('Dua.', 'Kedua.');
		const versions = { base, ours: withTexts(base, { [oldSession]: undefined }), theirs: withTexts(base, { [oldSession]: changed }) };
		const { questions: [question], texts } = merged(versions);
		assert.deepEqual([question?.about, question?.file, question?.proposed], ['file', oldSession, 'theirs']);
		assert.strictEqual(texts[oldSession], changed);
		assert.strictEqual(merged(versions, { answers: new Map([[question?.key ?? '', 'ours']]) }).texts[oldSession], undefined);
	});

	test('a file that one side removed, and that the other one newly refers or leads to, is asked too', () => {
		const asked = (theirs: Readonly<Record<string, string>>, gone = oldSession): ReturnType<typeof merged> =>
			merged({ base, ours: withTexts(base, { [gone]: undefined }), theirs: withTexts(base, theirs) });
		for (const [path, text] of [
			['sessions/budi-sari/2021-08-08-01.yaml', session('2021-08-08', 'carried: [2021-08-01-budi-sari-01#a1]\n')],
			['reflections/budi-sari/2021-08-01-budi-4p.md', '---\nsession: 2021-08-01-budi-sari-01\nauthor: budi\n---\n# Refleksi\n'],
			['reflections/budi-sari/2021-08-02-budi.md', `---\nauthor: budi\n---\n[Sesi](../../${oldSession})\n`],
		] as const) {
			const { questions, texts } = asked({ [path]: text });
			assert.deepEqual(questions.map(({ about, file, proposed }) => [about, file, proposed]), [['file', oldSession, 'theirs']]);
			assert.strictEqual(texts[oldSession], base[oldSession]);
		}
		const pair = asked({ 'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08') }, 'pairs/budi-sari.yaml');
		assert.deepEqual(pair.questions.map(({ file }) => file), ['pairs/budi-sari.yaml']);
		// What referred to it before does not ask.
		assert.deepEqual(asked({ 'programme.yaml': 'name: Lain\n' }).questions, []);
	});

	suite('A person, goal or action that one side took out, and that the other one newly refers to,', () => {
		const removals = {
			action: {
				ours: { [oldSession]: base[oldSession].replace(/actions:[^]*(?=summary)/, '') },
				theirs: {
					[oldSession]: `${base[oldSession]}title: Satu\n`,
					'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08', 'carried: [2021-08-01-budi-sari-01#a1]\n'),
				},
				file: oldSession, has: /- id: a1\n {4}text: Baca\n/,
			},
			goal: {
				ours: { 'pairs/budi-sari.yaml': base['pairs/budi-sari.yaml'].replace(/goals:[^]*/, 'status: active\n') },
				theirs: { 'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08', 'goals: [g1]\n') },
				file: 'pairs/budi-sari.yaml', has: /- id: g1\n {4}text: Berbicara\n/,
			},
			person: {
				ours: { 'people.yaml': 'people:\n  - id: ani\n    name: Ani\n' },
				theirs: { 'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08', 'mentees: [dewi]\n') },
				file: 'people.yaml', has: /- id: dewi\n {4}name: Dewi\n/,
			},
		};
		const people = { 'people.yaml': 'people:\n  - id: ani\n    name: Ani\n  - id: dewi\n    name: Dewi\n' };

		for (const [kind, { ours, theirs, file, has }] of Object.entries(removals)) {
			test(`is asked and stays until it is answered: ${kind}`, () => {
				const before = withTexts(base, people);
				const versions = { base: before, ours: withTexts(before, ours), theirs: withTexts(before, theirs) };
				const { questions, texts } = merged(versions);
				assert.deepEqual(questions.map(question => [question.about, question.file, question.proposed]), [['entry', file, 'theirs']]);
				assert.match(texts[file] ?? '', has);
				assert.notMatch(merged(versions, { answers: new Map([[questions[0]?.key ?? '', 'ours']]) }).texts[file] ?? '', has);
				assert.deepEqual(merged({ ...versions, theirs: before }).questions, []);
			});
		}
	});

	test('a file of bytes that both changed stays twice, unless one of them is chosen', () => {
		const versions = { base, ours: withTexts(base, { 'evidence/foto.jpg': 'digest 1' }), theirs: withTexts(base, { 'evidence/foto.jpg': 'digest 2' }) };
		const { questions: [question], texts } = merged(versions);
		assert.deepEqual([texts['evidence/foto.jpg'], texts['evidence/foto-2.jpg']], ['digest 1', 'digest 2']);
		assert.deepEqual(question?.choices, ['ours', 'theirs', 'both']);
		const chosen = merged(versions, { answers: new Map([[question!.key, 'theirs']]) }).texts;
		assert.deepEqual([chosen['evidence/foto.jpg'], chosen['evidence/foto-2.jpg']], ['digest 2', undefined]);
	});

	suite('An entry that gets another number, since both sides gave the same one', () => {
		const action = (text: string): string => `actions:\n  - id: a1\n    text: Baca\n    owner: sari\n  - id: a2\n    text: ${text}\n    owner: sari\nsummary`;

		test('takes along what the later side’s other files say of it: carried actions, and links of notes', () => {
			const next = 'sessions/budi-sari/2021-08-08-01.yaml';
			const note = 'reflections/budi-sari/2021-08-01-sari-4p.md';
			const linked = (id: string): string => `${base[note]}- Tulis → [tindak lanjut ${id}](../../${oldSession})\n`;
			const { texts, renumbered } = merged({
				base,
				ours: withTexts(base, {
					[oldSession]: base[oldSession].replace(/actions:[^]*summary/, action('Tulis')),
					[next]: session('2021-08-08', 'carried:\n  - 2021-08-01-budi-sari-01#a1\n  - 2021-08-01-budi-sari-01#a2\n'),
					[note]: linked('a2'),
				}),
				theirs: withTexts(base, {
					[oldSession]: base[oldSession].replace(/actions:[^]*summary/, action('Hitung')),
					'sessions/budi-sari/2021-08-09-01.yaml': session('2021-08-09', 'carried: [2021-08-01-budi-sari-01#a2]\n'),
				}),
			});
			assert.deepEqual(renumbered, [{ kind: 'action', side: 'ours', from: 'a2', to: 'a3', file: oldSession }]);
			assert.strictEqual(texts[next], session('2021-08-08', 'carried:\n  - 2021-08-01-budi-sari-01#a1\n  - 2021-08-01-budi-sari-01#a3\n'));
			assert.strictEqual(texts['sessions/budi-sari/2021-08-09-01.yaml'], session('2021-08-09', 'carried: [2021-08-01-budi-sari-01#a2]\n'));
			assert.strictEqual(texts[note], linked('a3'));
		});

		test('takes along goals in the later side’s sessions of the pair, and in the pair that continues it', () => {
			const goal = (text: string): string => `${base['pairs/budi-sari.yaml']}  - id: g2\n    text: ${text}\n`;
			const [mine, other] = ['sessions/budi-sari/2021-08-08-01.yaml', 'sessions/budi-dewi/2021-08-08-01.yaml'];
			const { texts } = merged({
				base,
				ours: withTexts(base, {
					'pairs/budi-sari.yaml': goal('Menulis'),
					[mine]: session('2021-08-08', 'goals: [g1, g2]\nactions:\n  - id: a1\n    text: Tulis\n    goal: g2\n'),
					[other]: session('2021-08-08', 'goals: [g2]\n').replaceAll('budi-sari', 'budi-dewi'),
					'pairs/ani-sari.yaml': 'id: ani-sari\ngoals:\n  - id: g1\n    text: Menulis\n    continues: budi-sari#g2\n',
				}),
				theirs: withTexts(base, { 'pairs/budi-sari.yaml': goal('Menghitung') }),
			});
			assert.strictEqual(texts[mine], session('2021-08-08', 'goals: [g1, g3]\nactions:\n  - id: a1\n    text: Tulis\n    goal: g3\n'));
			assert.strictEqual(texts[other], session('2021-08-08', 'goals: [g2]\n').replaceAll('budi-sari', 'budi-dewi'));
			assert.match(texts['pairs/ani-sari.yaml'] ?? '', /continues: budi-sari#g3/);
		});

		test('is followed too in a file that is merged with another meeting', () => {
			const ours = session('2021-08-08', 'time: 13.00\nactions:\n  - id: a1\n    text: Tulis\n    owner: sari\n').replace('-01', '-02');
			const theirs = session('2021-08-08', 'time: 13.00\nactions:\n  - id: a1\n    text: Hitung\n    owner: sari\n');
			const { texts } = merged({
				base,
				ours: withTexts(base, {
					'sessions/budi-sari/2021-08-08-02.yaml': ours,
					'sessions/budi-sari/2021-08-15-01.yaml': session('2021-08-15', 'carried: [2021-08-08-budi-sari-02#a1]\n'),
				}),
				theirs: withTexts(base, { 'sessions/budi-sari/2021-08-08-01.yaml': theirs }),
			});
			assert.match(texts['sessions/budi-sari/2021-08-08-01.yaml'] ?? '', /id: a1\n {4}text: Hitung[^]*id: a2\n {4}text: Tulis/);
			assert.match(texts['sessions/budi-sari/2021-08-15-01.yaml'] ?? '', /carried: \[2021-08-08-budi-sari-01#a2\]/);
		});
	});

	test('a pair whose id one side changed is called so in what the other side wrote', () => {
		const { texts } = merged({
			base,
			ours: withTexts(base, {
				'pairs/budi-sari.yaml': undefined,
				'pairs/budi-sari-lanjut.yaml': base['pairs/budi-sari.yaml'].replace('id: budi-sari', 'id: budi-sari-lanjut'),
			}),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-08-01.yaml': session('2021-08-08') }),
		});
		assert.match(texts['sessions/budi-sari/2021-08-08-01.yaml'] ?? '', /^pair: budi-sari-lanjut$/m);
	});
});
