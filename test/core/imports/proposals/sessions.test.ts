import { assert } from 'chai';
import { previewRead } from '../../../../src/core/imports/proposals/previewImport';
import { rowSources } from '../../../../src/core/pages/import/describeImport';
import { describeRow } from '../../../../src/core/pages/import/describeRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { importWordsFor } from '../../../../src/core/words/importWords';
import { emptyProgramme, importRecords, meeting, pairRow, person, sourceOf, targetOf, type Tree } from './importing';

const everyone = 'people:\n  - id: ani\n    name: Ani\n    role: mentor\n    email: ani@example.org\n  - id: budi\n    name: Budi\n    role: mentee\n  - id: citra\n    name: Citra\n    role: mentee\n';
const pair = 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\n';
const two: Tree = { ...emptyProgramme, 'people.yaml': everyone, 'pairs/ani-budi.yaml': pair, 'pairs/ani-citra.yaml': pair.replaceAll('budi', 'citra') };
const one: Tree = { ...emptyProgramme, 'people.yaml': everyone, 'pairs/ani-budi.yaml': pair };

suite('The sessions of an import', () => {
	test('an action of the mentee or the mentor is owned by the one of the meeting', async () => {
		const owners = async (mentees: readonly string[]): Promise<unknown> => {
			const { preview } = await importRecords(emptyProgramme, [meeting(2, '2026-03-02', {
				mentors: ['Ani'], mentees, actions: ['mentee', 'Mentor'].map(owner => ({ text: 'a', owner, isDone: false })),
			})]);
			return preview.changes.create.flatMap(({ text }) => [...text.matchAll(/owner: (.*)/g)].map(([, owner]) => owner));
		};
		assert.deepEqual(await owners(['Budi']), ['Budi', 'Ani']);
		assert.deepEqual(await owners(['Budi', 'Citra']), ['mentee', 'Ani'], 'of two mentees, none is meant');
	});

	test('a new session has everything that its row says, in block style, and what fits no key is in its summary', async () => {
		const { tree, says } = await importRecords(one, [meeting(2, '2026-03-02', {
			title: ' Rencana\nkerja ', time: '13:00', minutes: 90, mode: 'video', place: 'Zoom', mentees: ['Budi'], present: ['Budi', 'Ani'],
			summary: 'Baris satu\n\nbaris: dua # tiga  ', decisions: ['Mulai'], topics: ['Data'], approvedBy: true,
			actions: [{ text: 'Kirim draf', owner: 'Budi', due: '2026-03-08', isDone: false }, { text: 'Baca', isDone: true }],
			links: [{ title: 'Salindia', url: 'https://example.org/x' }], rest: [{ name: 'Progress', text: '62.5' }],
		})]);
		assert.deepEqual(says, ['new session:2026-03-02-ani-budi-01']);
		assert.strictEqual(tree['sessions/ani-budi/2026-03-02-01.yaml'], [
			'id: 2026-03-02-ani-budi-01', 'title: Rencana kerja', 'date: 2026-03-02', 'time: "13:00"', 'pair: ani-budi', 'mentors:', '  - ani', 'mentees:',
			'  - budi', 'status: done', 'minutes: 90', 'mode: video', 'place: Zoom', 'attendance:', '  - person: budi', '    state: present',
			'  - person: ani', '    state: present', 'topics:', '  - Data', 'summary: |', '  Baris satu', '', '  baris: dua # tiga', '  Progress: 62.5',
			'decisions:', '  - Mulai', 'actions:', '  - id: a1', '    text: Kirim draf', '    owner: budi', '    due: 2026-03-08', '    state: open',
			'  - id: a2', '    text: Baca', '    state: done', 'approved:', '  by: ani', 'links:', '  - title: Salindia', '    url: https://example.org/x', '',
		].join('\n'));
	});

	test('a name with a word shortened to its initial is asked once for all rows, and is the person who is chosen', async () => {
		const tree = { ...one, 'people.yaml': everyone.replace('name: Ani\n', 'name: Ani Puspita Sari\n') };
		const rows = [2, 3].map(line => meeting(line, `2026-01-0${String(line)}`, { mentors: ['Ani P. Sari'], mentees: ['Budi'] }));
		const { says, preview: { names: questions } } = await importRecords(tree, rows);
		assert.deepEqual(says, ['unclear session?2', 'unclear session?3']);
		assert.deepEqual(questions.map(({ name, offered, lines }) => [name, offered.map(({ id }) => id), lines]), [['Ani P. Sari', ['ani'], [2, 3]]]);
		const answered = await importRecords(tree, rows, { people: new Map([[questions[0]?.key ?? '', 'ani']]) });
		assert.deepEqual(answered.says, ['new session:2026-01-02-ani-budi-01', 'new session:2026-01-03-ani-budi-01']);
		assert.deepEqual((await importRecords(tree, [meeting(2, '2026-01-02', { mentors: ['Ani Q. Sari'], mentees: ['Budi'] })])).preview.names, []);
	});

	test('its pair is the one that is named, that has its people, or that has an address; else the chosen one, else it is asked', async () => {
		const rows = [
			meeting(2, '2026-01-01', { pair: 'ani-citra' }), meeting(3, '2026-01-02', { people: ['Budi', 'Somebody Else'] }),
			meeting(4, '2026-01-03', { emails: ['ANI@example.org'] }), meeting(5, '2026-01-04'), meeting(6, '2026-01-05', { pair: 'gone' }),
		];
		const { says, preview } = await importRecords(two, rows);
		assert.deepEqual(says, [
			'new session:2026-01-01-ani-citra-01', 'new session:2026-01-02-ani-budi-01', 'unclear session?4', 'unclear session?5', 'unclear session?6',
		]);
		assert.deepEqual(preview.proposals[2]?.issues, [{ code: 'unknownPair', offered: ['ani-budi', 'ani-citra'] }]);
		assert.deepEqual((await importRecords(two, rows, { pair: 'ani-citra' })).says, [
			'new session:2026-01-01-ani-citra-01', 'new session:2026-01-02-ani-budi-01', 'new session:2026-01-03-ani-citra-01',
			'new session:2026-01-04-ani-citra-01', 'new session:2026-01-05-ani-citra-01',
		]);
	});

	test('a row says the day in words, who meets and the title, and points out a name that is nobody’s', async () => {
		const { preview } = await importRecords(one, [
			meeting(2, '2026-01-02', { mentors: ['Ani'], mentees: ['Budi'], title: 'Rencana' }), meeting(3, '2026-01-03', { mentors: ['Rahayu'], mentees: ['Budi'] }),
		]);
		const { programme } = await targetOf(one);
		const [words, labels] = [wordsFor('en'), importWordsFor('en')];
		const sources = rowSources({ preview, programme, words, labels, answers: {} });
		assert.deepEqual(preview.proposals.map(each => {
			const { label, about } = describeRow(each, '', sources);
			return [label, about];
		}), [
			['Fri 2 Jan 2026 · Budi – Ani · Rencana', 'done'],
			['Sat 3 Jan 2026 · Budi – Rahayu', labels.issues.unknownName({ value: 'Rahayu', offered: '' })],
		]);
		const strangers = await importRecords(emptyProgramme, [meeting(2, '2026-01-03', { mentors: ['Rahayu'], mentees: ['Budi'] })]);
		assert.deepEqual(strangers.preview.proposals.map(({ issues }) => issues), [[]], 'where nobody is known, nobody is missing');
	});

	test('a chosen pair that is a mentor and a mentee who have none is made', async () => {
		const { says, tree } = await importRecords({ ...emptyProgramme, 'people.yaml': everyone }, [meeting(2, '2026-01-01')], { pair: 'ani-budi' });
		assert.deepEqual(says, ['new pair:ani-budi', 'new session:2026-01-01-ani-budi-01']);
		assert.match(tree['pairs/ani-budi.yaml'] ?? '', /mentors:\n {2}- ani\nmentees:\n {2}- budi\n/);
	});

	test('people who are no pair stay names, and a group needs no pair', async () => {
		const { tree } = await importRecords({ ...emptyProgramme, 'people.yaml': everyone }, [
			meeting(2, '2026-01-01', { mentors: ['Pak Dedi'], mentees: ['BUDI'] }), meeting(3, '2026-01-02', { sessionKind: 'group', present: ['Budi'] }),
		]);
		assert.match(tree['sessions/dedi-budi/2026-01-01-01.yaml'] ?? '', /mentors:\n {2}- Pak Dedi\nmentees:\n {2}- budi\n/);
		assert.match(tree['sessions/group/2026-01-02-01.yaml'] ?? '', /^id: 2026-01-02-group-01\ndate: 2026-01-02\nkind: group\nstatus: done\nattendance:/);
	});

	test('several on one day are numbered in their order, and all are found again, also newest first and with one between', async () => {
		const rows = [meeting(2, '2026-01-01', { title: 'A' }), meeting(3, '2026-01-01', { title: 'B' })];
		const first = await importRecords(one, rows);
		assert.deepEqual(first.says, ['new session:2026-01-01-ani-budi-01', 'new session:2026-01-01-ani-budi-02']);
		const between = [meeting(2, '2026-01-01', { title: 'B' }), meeting(3, '2026-01-01', { title: 'C' }), meeting(4, '2026-01-01', { title: 'A' })];
		assert.deepEqual((await importRecords(first.tree, between)).says, [
			'same session:2026-01-01-ani-budi-02', 'new session:2026-01-01-ani-budi-03', 'same session:2026-01-01-ani-budi-01',
		]);
	});

	test('a meeting that is there already is the same by pair, day and time, and another time is another meeting', async () => {
		const tree: Tree = { ...one, 'sessions/ani-budi/2026-01-01-01.yaml': 'date: 2026-01-01\ntime: 09.00\nstatus: done\n' };
		assert.deepEqual((await importRecords(tree, [meeting(2, '2026-01-01', { time: '09:00' }), meeting(3, '2026-01-01', { time: '15:00' })])).says, [
			'same session:2026-01-01-ani-budi-01', 'new session:2026-01-01-ani-budi-02',
		]);
	});

	test('a meeting that was moved by hand stays where it is, and is not made again on its old day', async () => {
		const rows = [meeting(2, '2026-01-01')];
		const first = await importRecords(one, rows);
		const path = 'sessions/ani-budi/2026-01-01-01.yaml';
		const moved = { ...first.tree, [path]: (first.tree[path] ?? '').replace('date: 2026-01-01', 'date: 2026-01-08') };
		const again = await importRecords(moved, rows);
		assert.deepEqual(again.says, ['same session:2026-01-01-ani-budi-01']);
		assert.deepEqual(again.preview.proposals[0]?.values, [{ key: 'date', before: '2026-01-08', after: '2026-01-01', effect: 'kept' }]);
	});

	test('a later version adds and changes in place; what was changed by hand stays', async () => {
		const row = (actions: readonly { text: string; isDone: boolean; due?: string }[], summary: string) =>
			[meeting(2, '2026-01-01', { summary, actions, decisions: ['Satu'] })];
		const first = await importRecords(one, row([{ text: 'A', isDone: false }, { text: 'B', isDone: false }, { text: 'C', isDone: false }], 'lama'));
		const path = 'sessions/ani-budi/2026-01-01-01.yaml';
		const byHand = (first.tree[path] ?? '')
			.replace('text: B\n', 'text: B  # mine\n    due: 2026-02-01\n')
			.replace('decisions:\n  - Satu', 'decisions:\n  - Satu, dan lagi');
		const again = await importRecords({ ...first.tree, [path]: byHand }, row([
			{ text: 'A', isDone: true }, { text: 'B', isDone: false, due: '2026-03-03' }, { text: 'C', isDone: false }, { text: 'D', isDone: false },
		], 'baru'));
		assert.deepEqual(again.preview.proposals[0]?.values.filter(({ effect }) => effect !== 'equal'), [
			{ key: 'summary', before: 'lama\n', after: 'baru\n', effect: 'set' },
			{ key: 'decisions', after: 'Satu', effect: 'kept' },
			{ key: 'actions', before: '[ ] A', after: '[x] A', effect: 'set' },
			{ key: 'actions', before: '[ ] B · 2026-02-01', after: '[ ] B · 2026-03-03', effect: 'kept' },
			{ key: 'actions', after: '[ ] D', effect: 'set' },
		]);
		assert.strictEqual(again.tree[path], byHand.replace('lama', 'baru').replace('text: A\n    state: open', 'text: A\n    state: done')
			+ '  - id: a4\n    text: D\n    state: open\n');
	});

	test('a file that can’t be edited is left, and its row says so', async () => {
		const path = 'sessions/ani-budi/2026-01-01-01.yaml';
		const target = await targetOf({ ...one, [path]: 'date: 2026-01-01\n' });
		const changed = { ...target, text: () => Promise.resolve('date: 2026-01-01\ntitle: Typed meanwhile\n') };
		const preview = await previewRead(sourceOf([meeting(2, '2026-01-01', { place: 'Kantor' })]), 'x.csv', {}, changed);
		assert.deepEqual(preview.proposals.map(({ state, issues }) => ({ state, issues })), [{ state: 'leftOut', issues: [{ code: 'notEditable' }] }]);
		assert.deepEqual(preview.changes.edit, []);
	});

	test('a pair that a row names by an id, with its people, is made with them', async () => {
		const { says } = await importRecords(emptyProgramme, [meeting(2, '2026-01-01', { pair: 'tim-a', mentors: ['Ani'], mentees: ['Budi'] })]);
		assert.deepEqual(says, ['new person:ani', 'new person:budi', 'new pair:tim-a', 'new session:2026-01-01-tim-a-01']);
	});

	test('people, pairs and sessions of one source go together, and a second import writes nothing', async () => {
		const rows = [
			person(2, 'Ani', { role: 'mentor', mentees: ['Budi'] }), person(3, 'Budi', { role: 'mentee', mentors: ['ANI, S.Sos.'] }),
			pairRow(4, ['Ani'], ['Budi'], { status: 'completed' }), meeting(5, '2026-01-01', { mentors: ['Ani'], mentees: ['Budi'] }),
		];
		const first = await importRecords(emptyProgramme, rows);
		assert.deepEqual(first.says, ['new person:ani', 'new person:budi', 'new pair:ani-budi', 'new session:2026-01-01-ani-budi-01']);
		assert.match(first.tree['pairs/ani-budi.yaml'] ?? '', /status: completed/);
		const again = await importRecords(first.tree, rows);
		assert.deepEqual(again.says.map(each => each.split(' ')[0]), ['same', 'same', 'same', 'same']);
		assert.deepEqual([again.plan.create, again.plan.edit], [[], []]);
	});
});
