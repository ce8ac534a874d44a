import { assert } from 'chai';
import type { HandOver } from '../../../../../src/core/plans/pair/handOver/handOver';
import { planHandOver, type HandOverPlan } from '../../../../../src/core/plans/pair/handOver/planHandOver';
import { programmeIn, root } from '../../../folder';
import { filesAfter, handOverOf, pathOf, type Texts } from './handOverOf';

function planned(handOver: HandOver): HandOverPlan {
	const plan = planHandOver(handOver);
	assert.ok(typeof plan === 'object' && 'pair' in plan, JSON.stringify(plan));
	return plan;
}

const files = {
	'programme.yaml': 'name: P\nlanguage: en\n',
	'people.yaml': 'people:\n  - {id: budi, name: Budi, role: mentor}\n  - {id: wati, name: Wati, role: mentor}\n  - {id: sari, name: Sari}\n  - {id: made, name: Made}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]   # since May\nmentees: [sari]\ncohort: one\ncadence:\n  every: 2 weeks\n  time: "13:00"\ngoals:\n'
		+ '  - {id: g1, text: Speak, baseline: 2, target: 4, updates: [{on: 2021-08-06, level: 3}]}\n  - text: Write\n  - {id: g3, text: Run, state: reached}\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'id: 2021-08-06-budi-sari-01\ndate: 2021-08-06\nminutes: 60\nactions:\n'
		+ '  - {id: a1, text: Read, owner: sari}\n  - {id: a2, text: Ask the ministry, owner: budi}\n  - {id: a3, text: Call, owner: budi}\n  - {id: a4, text: Wait, owner: sari}\n',
	'sessions/budi-sari/2021-09-03-01.yaml': 'date: 2021-09-03   # as agreed\nstatus: scheduled\nmentors: [budi]\ngoals: [g1]\n',
	'sessions/budi-sari/2021-09-17-01.yaml': 'date: 2021-09-17\nstatus: scheduled\n',
};

suite('Handing a pair over to another mentor', () => {
	test('ends the pair and makes one that continues it, with its open goals, what is planned and what is to do; nothing held changes', async () => {
		const plan = planned(await handOverOf(files, 'budi-sari', 'Wati', '2021-08-20', all => ({
			start: '2021-08-21',
			planned: all.planned.map(({ session }, i) => ({ session, goesAlong: i === 0 })),
			actions: all.actions.map(({ found }) => (
				{ found, fate: ({ a1: 'along', a2: 'along', a3: 'stays', a4: 'dropped' } as const)[found.action.id as 'a1'] }
			)),
		})));
		assert.strictEqual(plan.pair, 'wati-sari');
		const gone = 'sessions/budi-sari/2021-09-03-01.yaml';
		assert.deepEqual(filesAfter(plan, files), {
			...Object.fromEntries(Object.entries(files).filter(([path]) => path !== gone)),
			'pairs/budi-sari.yaml': 'mentors: [budi]   # since May\nmentees: [sari]\ncohort: one\nstatus: ended-early\nend: 2021-08-20\n'
				+ 'cadence:\n  every: 2 weeks\n  time: "13:00"\ngoals:\n'
				+ '  - {id: g1, text: Speak, baseline: 2, target: 4, state: moved, updates: [{on: 2021-08-06, level: 3}]}\n'
				+ '  - id: g4\n    text: Write\n    state: moved\n  - {id: g3, text: Run, state: reached}\n',
			'pairs/wati-sari.yaml': '# A pair: who meets, how often, and the goals they agreed on.\nid: wati-sari\nmentors:\n  - wati\nmentees:\n  - sari\ncohort: one\n'
				+ 'status: active\nstart: 2021-08-21\ncadence:\n  every: 2 weeks\n  time: "13:00"\ncontinues: budi-sari\ngoals:\n'
				+ '  - id: g1\n    text: Speak\n    baseline: 2\n    target: 4\n    state: open\n    continues: budi-sari#g1\n    updates:\n      - on: 2021-08-06\n        level: 3\n'
				+ '  - id: g4\n    text: Write\n    state: open\n    continues: budi-sari#g4\n',
			'sessions/budi-sari/2021-08-06-01.yaml': files['sessions/budi-sari/2021-08-06-01.yaml']
				.replace('ministry, owner: budi', 'ministry, owner: wati').replace('Wait, owner: sari', 'Wait, owner: sari, state: dropped'),
			'sessions/wati-sari/2021-09-03-01.yaml': 'id: 2021-09-03-budi-sari-01\ndate: 2021-09-03   # as agreed\npair: wati-sari\nstatus: scheduled\nmentors: [wati]\ngoals: [g1]\n',
			'sessions/budi-sari/2021-09-17-01.yaml': 'date: 2021-09-17\nstatus: cancelled\nhistory:\n  - on: 2021-08-20\n    why: handed over\n',
		});
	});

	test('gives a mentor whom nobody knows yet an entry, and refuses whom the pair has, and people who are a pair', async () => {
		const plan = planned(await handOverOf(files, 'budi-sari', 'Putu', '2021-08-20'));
		assert.strictEqual(filesAfter(plan, files)['people.yaml'], `${files['people.yaml']}  - id: putu\n    name: Putu\n    role: mentor\n`);
		assert.strictEqual(planHandOver(await handOverOf(files, 'budi-sari', 'budi', '2021-08-20')), 'samePerson');
		assert.strictEqual(planHandOver(await handOverOf(files, 'budi-sari', 'Sari', '2021-08-20')), 'samePerson');
		const more = { ...files, 'pairs/w.yaml': 'mentors: [Wati]\nmentees: [Sari]\n' };
		assert.strictEqual(planHandOver(await handOverOf(more, 'budi-sari', 'wati', '2021-08-20')), 'alreadyAPair');
	});

	test('leaves sessions up to the last day with the former mentor, though nobody has logged them', async () => {
		const late = 'sessions/budi-sari/2021-08-13-01.yaml';
		const more: Texts = { ...files, [late]: 'date: 2021-08-13\nstatus: scheduled\n' };
		const handOver = await handOverOf(more, 'budi-sari', 'wati', '2021-08-20');
		assert.deepEqual(handOver.planned.map(({ session }) => session.date), ['2021-09-03', '2021-09-17']);
		assert.strictEqual(filesAfter(planned(handOver), more)[late], more[late]);
	});

	test('back to the first mentor leaves sessions that name people only with the first pair', async () => {
		const first = { ...files, 'sessions/2021-07-01.yaml': 'date: 2021-07-01\nmentors: [Budi]\nmentees: [Sari]\n' };
		const second = filesAfter(planned(await handOverOf(first, 'budi-sari', 'wati', '2021-08-20')), first);
		const plan = planned(await handOverOf(second, 'wati-sari', 'budi', '2021-09-20'));
		assert.strictEqual(plan.pair, 'budi-sari-2');
		const third = filesAfter(plan, second);
		assert.strictEqual(third['sessions/2021-07-01.yaml'], 'date: 2021-07-01\npair: budi-sari\nmentors: [Budi]\nmentees: [Sari]\n');
		const programme = await programmeIn(third);
		assert.deepEqual(programme.sessionsByGroup.get('{"is":"pair","id":"budi-sari"}')?.map(({ date }) => date), ['2021-07-01', '2021-08-06']);
		assert.deepEqual(programme.pairs.get('budi-sari-2')?.continues, 'wati-sari');
	});

	test('of one of three mentees leaves the pair to the others, and says in past sessions who was there', async () => {
		const three: Texts = {
			...files,
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari, made, Agus]\ngoals:\n  - {id: g1, text: Speak}\n',
			'sessions/budi-sari/2021-09-03-01.yaml': 'date: 2021-09-03\nstatus: scheduled\nmentees: [sari, made, Agus]\n',
		};
		const { ends, ...answers } = await handOverOf(three, 'budi-sari', 'wati', '2021-08-20');
		assert.ok(ends);
		const plan = planned({ ...answers, mentees: ['made'], planned: [], actions: [] });
		const after = filesAfter(plan, three);
		assert.strictEqual(plan.pair, 'wati-made');
		assert.deepEqual(
			[after['pairs/budi-sari.yaml'], after['sessions/budi-sari/2021-09-03-01.yaml']],
			['mentors: [budi]\nmentees: [sari, Agus]\ngoals:\n  - {id: g1, text: Speak}\n', 'date: 2021-09-03\npair: budi-sari\nstatus: scheduled\nmentees: [sari, Agus]\n'],
		);
		assert.match(after['sessions/budi-sari/2021-08-06-01.yaml'] ?? '', /pair: budi-sari\nmentors:\n {2}- budi\nmentees:\n {2}- sari\n {2}- made\n {2}- Agus\n/);
		assert.match(after['pairs/wati-made.yaml'] ?? '', /continues: budi-sari\ngoals:\n {2}- id: g1\n/);
	});

	test('works in one file too: sessions in the pair’s own file, goals that are texts alone, Indonesian keys', async () => {
		const one: Texts = {
			'programme.yaml': 'name: P\nlanguage: id\n',
			'pairs/x.yaml': 'mentor: Budi   # lama\nmentee: Sari\ntujuan:\n  - Bicara\n  - Menulis\nsesi:\n  - tanggal: 2021-08-06\n    tindak_lanjut:\n'
				+ '      - {teks: Baca, pemilik: Budi}\n  - id: s2\n    tanggal: 2021-09-03\n    status: terjadwal\n',
		};
		const plan = planned(await handOverOf(one, 'x', 'Wati', '2021-08-20', all => ({ ends: { status: 'completed', on: '2021-08-20' }, start: all.today })));
		const after = filesAfter(plan, one);
		assert.strictEqual(after['pairs/x.yaml'], 'mentor: Budi   # lama\nmentee: Sari\nstatus: completed\nend: 2021-08-20\ntujuan:\n'
			+ '  - id: g1\n    text: Bicara\n    state: moved\n  - id: g2\n    text: Menulis\n    state: moved\nsesi:\n  - tanggal: 2021-08-06\n    tindak_lanjut:\n'
			+ '      - {teks: Baca, pemilik: wati}\n  - id: s2\n    tanggal: 2021-09-03\n    pair: wati-sari\n    status: terjadwal\n');
		const programme = await programmeIn(after);
		assert.deepEqual(programme.sessions.map(session => session.pair), ['x', 'wati-sari']);
		assert.deepEqual(programme.pairs.get('wati-sari')?.goals?.map(({ continues }) => continues), ['x#g1', 'x#g2']);
	});

	test('of people whom only sessions name writes their pair’s file too, so that their sessions are a pair’s', async () => {
		const named: Texts = {
			'programme.yaml': 'name: P\nlanguage: en\n',
			'sessions/2021-07-01.yaml': 'date: 2021-07-01\nmentors: [Budi, "Dr. Wati"]\nmentees: [Sari]\n',
			'sessions/2021-09-03.yaml': 'id: s2\ndate: 2021-09-03\nstatus: scheduled\nmentors: [Budi, "Dr. Wati"]\nmentees: [Sari]\n',
			'sessions/budi-sari/2021-06-01.yaml': 'date: 2021-06-01\ntitle: A forum in a folder of that name\n',
		};
		const plan = planned(await handOverOf(named, '{"is":"names","mentors":["Budi","Dr. Wati"],"mentees":["Sari"]}', 'Putu', '2021-08-20'));
		const after = filesAfter(plan, named);
		assert.strictEqual(plan.pair, 'putu-sari');
		assert.match(after['pairs/budi-sari-2.yaml'] ?? '', /^id: budi-sari-2\nmentors:\n {2}- Budi\n {2}- Dr. Wati\nmentees:\n {2}- Sari\nstatus: ended-early\nstart: 2021-07-01\nend: 2021-08-20\n/m);
		const programme = await programmeIn(after);
		const sessionsOf = (id: string) => programme.sessionsByGroup.get(`{"is":"pair","id":"${id}"}`)?.map(({ date }) => date);
		assert.deepEqual([sessionsOf('budi-sari-2'), sessionsOf('putu-sari')], [['2021-07-01'], ['2021-09-03']]);
		assert.deepEqual(programme.pairs.get('putu-sari')?.mentors, ['putu', 'Dr. Wati']);
		const written: Texts = { 'programme.yaml': 'name: P\n', 'sessions/x/1.yaml': 'date: 2021-07-01\npair: Old Pair\nmentors: [Budi]\nmentees: [Sari]\n' };
		const old = filesAfter(planned(await handOverOf(written, '{"is":"pair","id":"Old Pair"}', 'Wati', '2021-08-20')), written);
		assert.match(old['pairs/old-pair.yaml'] ?? '', /^id: Old Pair\n/m);
	});

	test('is refused, with the file, where the pair or a session is no longer what was shown, or can’t be edited', async () => {
		const at = async (path: keyof typeof files, text: string) => planHandOver(await handOverOf(files, 'budi-sari', 'wati', '2021-08-20', all => (
			{ textOf: uri => pathOf(uri) === path ? text : all.textOf(uri) }
		)));
		assert.deepEqual(await at('pairs/budi-sari.yaml', 'mentors: [made]\nmentees: [sari]\n'), { changed: `${root}/pairs/budi-sari.yaml` });
		assert.deepEqual(await at('pairs/budi-sari.yaml', 'mentors: [\n'), { notEditable: `${root}/pairs/budi-sari.yaml` });
		const planned = 'sessions/budi-sari/2021-09-03-01.yaml';
		assert.deepEqual(await at(planned, 'date: 2021-09-04\nstatus: scheduled\n'), { changed: `${root}/${planned}` });
	});
});
