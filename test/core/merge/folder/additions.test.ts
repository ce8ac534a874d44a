import { assert } from 'chai';
import { merged, withTexts } from '../../../bench/merges/mergedFolder';

const base = {
	'programme.yaml': 'name: Rumah Mentor\nlanguage: id\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi Santoso\n  - id: sari\n    name: Sari Dewi\n',
	'pairs/budi-sari.yaml': 'id: budi-sari\nmentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-08-01-01.yaml': 'id: 2021-08-01-budi-sari-01\npair: budi-sari\nstart: 2021-08-01T13:00+07:00\n',
};
const session = (number: string, start: string, more = ''): string =>
	`id: 2021-08-13-budi-sari-${number}\npair: budi-sari\nstart: 2021-08-13T${start}+07:00\nminutes: 60\n${more}`;
const note = (of: string, author = 'sari'): string => `---\ntype: reflection\nsession: ${of}\nauthor: ${author}\ntemplate: 4p@1\n---\n# Refleksi\n\n## Peristiwa\n`;

suite('What both sides added to a folder', () => {
	test('two meetings with one name are two: the later side’s has the next number in its name and id, and all that refers to it', () => {
		const { texts, questions, renumbered } = merged({
			base,
			ours: withTexts(base, {
				'sessions/budi-sari/2021-08-13-01.yaml': session('01', '09:00', 'actions:\n  - id: a1\n    text: Baca\n    owner: sari\n'),
				'sessions/budi-sari/2021-08-20-01.yaml': 'id: 2021-08-20-budi-sari-01\npair: budi-sari\ndate: 2021-08-20\ncarried: [2021-08-13-budi-sari-01#a1]\n',
				'reflections/budi-sari/2021-08-13-sari-4p.md': `${note('2021-08-13-budi-sari-01')}- Baca → [tindak lanjut a1](../../sessions/budi-sari/2021-08-13-01.yaml)\n`,
			}),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '15:00') }),
		});
		assert.deepEqual(questions, []);
		assert.deepEqual(renumbered, [{
			kind: 'session', side: 'ours', from: '2021-08-13-budi-sari-01', to: '2021-08-13-budi-sari-02', file: 'sessions/budi-sari/2021-08-13-02.yaml',
		}]);
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-01.yaml'], session('01', '15:00'));
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], session('02', '09:00', 'actions:\n  - id: a1\n    text: Baca\n    owner: sari\n'));
		assert.match(texts['sessions/budi-sari/2021-08-20-01.yaml'] ?? '', /carried: \[2021-08-13-budi-sari-02#a1\]/);
		assert.strictEqual(
			texts['reflections/budi-sari/2021-08-13-sari-4p.md'],
			`${note('2021-08-13-budi-sari-02')}- Baca → [tindak lanjut a1](../../sessions/budi-sari/2021-08-13-02.yaml)\n`,
		);
	});

	test('the later side is the other one where that is said, and a number that is taken is not given again', () => {
		const { texts } = merged({
			base: withTexts(base, { 'sessions/budi-sari/2021-08-13-02.yaml': session('02', '18:00') }),
			ours: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '09:00'), 'sessions/budi-sari/2021-08-13-02.yaml': session('02', '18:00') }),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '15:00'), 'sessions/budi-sari/2021-08-13-02.yaml': session('02', '18:00') }),
		}, { later: 'theirs' });
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-01.yaml'], session('01', '09:00'));
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], session('02', '18:00'));
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-03.yaml'], session('03', '15:00'));
	});

	test('a session without an id of its own takes the one of its new name, and what refers to it follows', () => {
		const plain = (start: string): string => `pair: budi-sari\nstart: 2021-08-13T${start}\n`;
		const { texts } = merged({
			base,
			ours: withTexts(base, {
				'sessions/budi-sari/2021-08-13-01.yaml': plain('09:00'),
				'reflections/budi-sari/2021-08-13-sari-4p.md': note('2021-08-13-budi-sari-01'),
			}),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': plain('15:00') }),
		});
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], plain('09:00'));
		assert.strictEqual(texts['reflections/budi-sari/2021-08-13-sari-4p.md'], note('2021-08-13-budi-sari-02'));
	});

	test('two files that say one id in two names are told apart by a new id', () => {
		const { texts } = merged({
			base,
			ours: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yml': session('01', '09:00') }),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '15:00') }),
		});
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-01.yaml'], session('01', '15:00'));
		assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yml'], session('02', '09:00'));
	});

	suite('One meeting logged twice', () => {
		const twice = {
			base,
			ours: withTexts(base, {
				'sessions/budi-sari/2021-08-13-02.yaml': session('02', '13:30', 'title: Layanan jarak jauh\n'),
				'reflections/budi-sari/2021-08-13-budi-4p.md': `${note('2021-08-13-budi-sari-02', 'budi')}[Sesi](../../sessions/budi-sari/2021-08-13-02.yaml)\n`,
			}),
			theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '13:30', 'summary: Membahas hambatan.\n') }),
		};

		test('under two names is asked; one meeting is proposed, and then one file has what both say, and what refers to the other follows', () => {
			const { texts, questions } = merged(twice);
			assert.deepEqual(questions.map(({ about, choices, proposed, file, other }) => ({ about, choices, proposed, file, other })), [{
				about: 'meeting', choices: ['one', 'both'], proposed: 'one',
				file: 'sessions/budi-sari/2021-08-13-01.yaml', other: 'sessions/budi-sari/2021-08-13-02.yaml',
			}]);
			assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], undefined);
			assert.match(texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '', /^id: 2021-08-13-budi-sari-01$/m);
			assert.match(texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '', /^title: Layanan jarak jauh$/m);
			assert.match(texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '', /^summary: Membahas hambatan\.$/m);
			assert.strictEqual(
				texts['reflections/budi-sari/2021-08-13-budi-4p.md'],
				`${note('2021-08-13-budi-sari-01', 'budi')}[Sesi](../../sessions/budi-sari/2021-08-13-01.yaml)\n`,
			);
		});

		test('stays two files where the answer is that they are two meetings', () => {
			const [question] = merged(twice).questions;
			const { texts } = merged(twice, { answers: new Map([[question?.key ?? '', 'both']]) });
			assert.deepEqual(texts, { ...twice.ours, ...twice.theirs });
		});

		test('is joined into the file that was there before, whichever side is later', () => {
			const before = withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '13:00', 'status: scheduled\n') });
			const versions = {
				base: before,
				ours: withTexts(before, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '13:00', 'status: done\n') }),
				theirs: withTexts(before, { 'sessions/budi-sari/2021-08-13-02.yaml': session('02', '13:00', 'status: done\nsummary: Lancar.\n') }),
			};
			for (const later of ['ours', 'theirs'] as const) {
				const { texts } = merged(versions, { later });
				assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], undefined);
				assert.match(texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '', /status: done\nsummary: Lancar\.\n$/);
			}
		});

		test('is found where one side moved a planned meeting to the day on which the other logged it, whatever else both changed', () => {
			const planned = session('01', '13:00', 'status: scheduled\n');
			const before = withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': planned });
			const moved = planned.replace('start: 2021-08-13', 'start: 2021-08-17');
			const logged = moved.replaceAll('-13-budi-sari-01', '-17-budi-sari-01').replace('status: scheduled', 'status: done\nsummary: Lancar.');
			const { texts, questions } = merged({
				base: before,
				ours: withTexts(before, { 'sessions/budi-sari/2021-08-13-01.yaml': moved }),
				theirs: withTexts(before, {
					'sessions/budi-sari/2021-08-13-01.yaml': `${planned}topics: [karier]\n`, 'sessions/budi-sari/2021-08-17-01.yaml': logged,
				}),
			}, { answers: new Map() });
			assert.deepEqual(questions.map(({ about }) => about), ['meeting']);
			assert.strictEqual(texts['sessions/budi-sari/2021-08-17-01.yaml'], undefined);
			const text = texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '';
			assert.match(text, /^id: 2021-08-13-[^]*start: 2021-08-17T13:00[^]*status: done\n[^]*topics: \[karier\]\n[^]*summary: Lancar\.$/m);
		});

		test('is the one at the same time, where the other side has another one of that day under the same name', () => {
			const { texts, questions } = merged({
				base,
				ours: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '13:00', 'summary: Lancar.\n') }),
				theirs: withTexts(base, {
					'sessions/budi-sari/2021-08-13-01.yaml': 'id: 2021-08-13-budi-sari-01\npair: budi-sari\ndate: 2021-08-13\n',
					'sessions/budi-sari/2021-08-13-02.yaml': session('02', '13:00'),
				}),
			});
			assert.deepEqual(questions.map(({ about, file, other }) => [about, file, other]), [
				['meeting', 'sessions/budi-sari/2021-08-13-02.yaml', 'sessions/budi-sari/2021-08-13-01.yaml'],
			]);
			assert.strictEqual(texts['sessions/budi-sari/2021-08-13-02.yaml'], session('02', '13:00', 'summary: Lancar.\n'));
			assert.strictEqual(texts['sessions/budi-sari/2021-08-13-01.yaml'], 'id: 2021-08-13-budi-sari-01\npair: budi-sari\ndate: 2021-08-13\n');
		});

		test('keeps its name where the later side has another one under that, whichever side looks', () => {
			const mine = withTexts(base, {
				'sessions/budi-sari/2021-08-13-01.yaml': session('01', '09:00'), 'sessions/budi-sari/2021-08-13-02.yaml': session('02', '15:00', 'title: Layanan\n'),
			});
			const yours = withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '15:00') });
			const expected = withTexts(base, {
				'sessions/budi-sari/2021-08-13-01.yaml': session('01', '15:00', 'title: Layanan\n'), 'sessions/budi-sari/2021-08-13-03.yaml': session('03', '09:00'),
			});
			assert.deepEqual(merged({ base, ours: mine, theirs: yours }, { later: 'ours' }).texts, expected);
			assert.deepEqual(merged({ base, ours: yours, theirs: mine }, { later: 'theirs' }).texts, expected);
		});

		test('under one name is asked where the times are not known, and certain where both say the same time', () => {
			const at = (time: string): string => `id: 2021-08-13-budi-sari-01\npair: budi-sari\ndate: 2021-08-13\n${time}`;
			const asked = (ours: string, theirs: string): readonly string[] => merged({
				base,
				ours: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': at(ours) }),
				theirs: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': at(theirs) }),
			}).questions.map(({ about }) => about);
			assert.deepEqual(asked('title: Pertama\n', 'minutes: 60\n'), ['meeting']);
			assert.deepEqual(asked('time: 13.00\nmode: video\n', 'time: 13.00\nminutes: 60\n'), []);
		});

		test('is not found where the pairs differ, or where one of the two did not take place', () => {
			const versions = (theirs: string): Parameters<typeof merged>[0] => ({
				base,
				ours: withTexts(base, { 'sessions/budi-sari/2021-08-13-01.yaml': session('01', '13:00') }),
				theirs: withTexts(base, { 'sessions/budi-dewi/2021-08-13-07.yaml': theirs }),
			});
			assert.deepEqual(merged(versions(session('07', '13:00').replaceAll('budi-sari', 'budi-dewi'))).questions, []);
			assert.deepEqual(merged(versions(session('07', '13:00', 'status: cancelled\n'))).questions, []);
		});
	});

	test('two pairs with one name are two: the later side’s sessions and goals go with it', () => {
		const pair = (mentee: string): string => `id: budi-sari\nmentors: [budi]\nmentees: [${mentee}]\ngoals:\n  - id: g1\n    text: Tujuan\n`;
		const none = withTexts(base, { 'pairs/budi-sari.yaml': undefined });
		const { texts, renumbered, questions } = merged({
			base: none,
			ours: withTexts(none, {
				'pairs/budi-sari.yaml': pair('sari-putri'),
				'sessions/budi-sari/2021-08-13-01.yaml': session('01', '09:00', 'goals: [g1]\n'),
				'sessions/budi-sari/2021-08-14-01.yaml': 'date: 2021-08-14\n',
				'pairs/dewi-sari.yaml': 'id: dewi-sari\ncontinues: budi-sari\ngoals:\n  - id: g1\n    text: Tujuan\n    continues: budi-sari#g1\n',
			}),
			theirs: withTexts(none, { 'pairs/budi-sari.yaml': pair('sari-dewi') }),
		});
		assert.deepEqual(questions, []);
		assert.deepEqual(renumbered.map(({ kind, to, file }) => ({ kind, to, file })), [{ kind: 'pair', to: 'budi-sari-2', file: 'pairs/budi-sari-2.yaml' }]);
		assert.strictEqual(texts['pairs/budi-sari.yaml'], pair('sari-dewi'));
		assert.strictEqual(texts['pairs/budi-sari-2.yaml'], pair('sari-putri').replace('id: budi-sari', 'id: budi-sari-2'));
		assert.match(texts['sessions/budi-sari/2021-08-13-01.yaml'] ?? '', /^pair: budi-sari-2$/m);
		assert.strictEqual(texts['sessions/budi-sari/2021-08-14-01.yaml'], 'date: 2021-08-14\npair: budi-sari-2\n');
		assert.match(texts['pairs/dewi-sari.yaml'] ?? '', /continues: budi-sari-2\n[^]*continues: budi-sari-2#g1/);
	});

	test('one person entered twice is one; two people with one id are two, and what names the later side’s follows', () => {
		const people = (more: string): string => `${base['people.yaml']}  - id: dewi\n    name: ${more}\n`;
		const versions = (name: string): Parameters<typeof merged>[0] => ({
			base,
			ours: withTexts(base, { 'people.yaml': people(name), 'pairs/budi-dewi.yaml': 'id: budi-dewi\nmentors: [budi]\nmentees: [dewi]\n' }),
			theirs: withTexts(base, { 'people.yaml': people('Dewi Lestari') }),
		});
		assert.deepEqual(merged(versions('Dewi Lestari, S.Kom.')).renumbered, []);
		const { renumbered, texts } = merged(versions('Dewi Anggraini'));
		assert.deepEqual(renumbered, [{ kind: 'person', side: 'ours', from: 'dewi', to: 'dewi-2', file: 'people.yaml' }]);
		assert.match(texts['pairs/budi-dewi.yaml'] ?? '', /mentees: \[dewi-2\]/);
		assert.match(texts['people.yaml'] ?? '', /- id: dewi\n {4}name: Dewi Lestari\n/);
		assert.match(texts['people.yaml'] ?? '', /- id: dewi-2\n {4}name: Dewi Anggraini\n/);
	});

	test('two notes with one name are two where they are about two sessions', () => {
		const { texts, questions } = merged({
			base,
			ours: withTexts(base, { 'reflections/budi-sari/2021-08-13-sari-4p.md': note('2021-08-13-budi-sari-01') }),
			theirs: withTexts(base, { 'reflections/budi-sari/2021-08-13-sari-4p.md': note('2021-08-13-budi-sari-02') }),
		});
		assert.deepEqual(questions, []);
		assert.strictEqual(texts['reflections/budi-sari/2021-08-13-sari-4p.md'], note('2021-08-13-budi-sari-02'));
		assert.strictEqual(texts['reflections/budi-sari/2021-08-13-sari-4p-2.md'], note('2021-08-13-budi-sari-01'));
	});

	test('two pieces of evidence with one name are both kept, each with the links to it', () => {
		const withEvidence = (day: string): string => `pair: budi-sari\ndate: ${day}\nactions:\n  - id: a1\n    text: Baca\n    evidence: [../../evidence/foto.jpg]\n`;
		const { texts, renumbered } = merged({
			base,
			ours: withTexts(base, { 'evidence/foto.jpg': 'digest 1', 'sessions/budi-sari/2021-08-14-01.yaml': withEvidence('2021-08-14') }),
			theirs: withTexts(base, { 'evidence/foto.jpg': 'digest 2', 'sessions/budi-sari/2021-08-15-01.yaml': withEvidence('2021-08-15') }),
		});
		assert.strictEqual(texts['evidence/foto.jpg'], 'digest 2');
		assert.strictEqual(texts['evidence/foto-2.jpg'], 'digest 1');
		assert.match(texts['sessions/budi-sari/2021-08-14-01.yaml'] ?? '', /evidence\/foto-2\.jpg/);
		assert.match(texts['sessions/budi-sari/2021-08-15-01.yaml'] ?? '', /evidence\/foto\.jpg/);
		assert.deepEqual(renumbered.map(({ kind, from, to }) => ({ kind, from, to })), [{ kind: 'file', from: 'foto.jpg', to: 'foto-2.jpg' }]);
	});
});
