import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planLogged, type LoggedAs } from '../../../../src/core/plans/session/planLogged';
import { planSession, type SessionRequest } from '../../../../src/core/plans/session/planSession';
import { problemsIn } from '../../parsedFiles';
import { parseText } from '../../../../src/core/files/parseFile';
import { noon, programmeIn, readMemory, root } from '../../folder';

const pairText = 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Learn\n  - id: g2\n    text: Reached\n    state: reached\n  - text: Without an id\n  - id: g3\n    text: Lead\n    state: open\n';
const base = { 'programme.yaml': 'name: P\ntimezone: Asia/Jakarta\n', 'pairs/budi-sari.yaml': pairText };
const today = '2021-08-20';

const request = async (files: Readonly<Record<string, string>> = {}, pair = 'budi-sari'): Promise<SessionRequest> => {
	const programme = await programmeIn({ ...base, ...files });
	return { programme: programme, pair: programme.pairs.get(pair)!, status: 'done', date: today, taken: () => false };
};
/** The text with the cursor as `|`. */
const withCursor = ({ text }: { text: string }, cursor: number): string => `${text.slice(0, cursor)}▮${text.slice(cursor)}`;

suite('A session that is logged', () => {
	test('is a file that says when, who and how long, with its people, no goal that nobody chose, and the cursor in its summary', async () => {
		const { create, edit, file, cursor, within } = planSession({ ...await request(), time: '13:00', minutes: 90, title: 'Adapting' });
		assert.deepEqual([within, create.map(({ uri }) => uri), edit], [root, [`${root}/sessions/budi-sari/2021-08-20-01.yaml`], []]);
		assert.strictEqual(withCursor(file, cursor), [
			'id: 2021-08-20-budi-sari-01', 'title: Adapting', 'date: 2021-08-20', 'time: "13:00"', 'pair: budi-sari',
			'mentors:', '  - budi', 'mentees:', '  - sari', 'status: done', 'minutes: 90', 'summary: |', '  ▮', '',
		].join('\n'));
	});

	test('says no more than was answered', async () => {
		const { file, cursor } = planSession({ ...await request({ 'pairs/budi-sari.yaml': 'mentors: [budi]\n' }), title: ' ' });
		assert.strictEqual(
			withCursor(file, cursor), 'id: 2021-08-20-budi-sari-01\ndate: 2021-08-20\npair: budi-sari\nmentors:\n  - budi\nstatus: done\nsummary: |\n  ▮\n',
		);
	});

	test('carries every open action of the pair’s earlier sessions by its first place, once, the oldest first', async () => {
		const { file } = planSession(await request({
			'sessions/budi-sari/2021-08-01-01.yaml': 'date: 2021-08-01\nactions:\n  - {id: a1, text: Open, owner: sari}\n  - {id: a2, text: Done, state: done, done_on: 2021-08-02}\n  - {text: Without an id}\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: no-show\ncarried: [2021-08-01-budi-sari-01#a1, 2021-08-01-budi-sari-01#a2, gone#a1, talk#t1]\nactions:\n  - {id: a1, text: Doing, state: doing}\n',
			'sessions/forum/2021-08-03-01.yaml': 'id: talk\nkind: forum\ndate: 2021-08-03\nactions:\n  - {id: t1, text: From the forum}\n  - {id: t2, text: Nobody’s}\n',
			// After it, and of another pair.
			'sessions/budi-sari/2021-08-21-01.yaml': 'date: 2021-08-21\nactions:\n  - {id: a1, text: Later}\n',
			'sessions/x/2021-08-01-01.yaml': 'date: 2021-08-01\nactions:\n  - {id: a1, text: Other}\n',
		}));
		assert.deepEqual(
			file.text.split('summary: |\n  \n')[1]!.split('\n'),
			['carried:', '  - 2021-08-01-budi-sari-01#a1', '  - talk#t1', '  - 2021-08-06-budi-sari-01#a1', ''],
		);
	});

	test('carries nothing that a reference could not mean for sure', async () => {
		const { file } = planSession(await request({
			'sessions/budi-sari/2021-08-01-01.yaml': 'id: same\ndate: 2021-08-01\nactions:\n  - {id: a1, text: x}\n',
			'sessions/budi-sari/2021-08-02-01.yaml': 'id: same\ndate: 2021-08-02\nactions:\n  - {id: a1, text: x}\n',
			'sessions/budi-sari/2021-08-03-01.yaml': 'date: 2021-08-03\nactions:\n  - {id: a1, text: x}\n  - {id: a1, text: y}\n  - {id: "a#2", text: z}\n',
			'sessions.yaml': 'sessions:\n  - pair: budi-sari\n    date: 2021-08-04\n    actions:\n      - {id: a1, text: x}\n',
		}));
		assert.notMatch(file.text, /carried/);
	});

	test('takes the first number that neither a file nor an id has', async () => {
		const sessions = { 'sessions.yaml': `sessions:\n  - id: 2021-08-20-budi-sari-02\n    date: 2021-07-01\n` };
		const taken = new Set([`${root}/sessions/budi-sari/2021-08-20-01.yaml`, `${root}/sessions/budi-sari/2021-08-20-03.yml`]);
		const { file } = planSession({ ...await request(sessions), taken: uri => taken.has(uri) });
		assert.deepEqual(
			[file.uri, file.text.split('\n')[0]], [`${root}/sessions/budi-sari/2021-08-20-04.yaml`, 'id: 2021-08-20-budi-sari-04'],
		);
	});

	test('gets a file of its own also where the pair keeps its sessions in a list', async () => {
		const list = `${pairText}sessions:\n  - id: s1\n    date: 2021-08-01\n    actions:\n      - {id: a1, text: x}\n`;
		const { create, edit } = planSession(await request({ 'pairs/budi-sari.yaml': list }));
		assert.deepEqual([create.map(({ uri }) => uri), edit], [[`${root}/sessions/budi-sari/2021-08-20-01.yaml`], []]);
		assert.match(create[0]!.text, /^carried:\n {2}- s1#a1$/m);
	});

	test('that is planned says when and who, and nothing that is known only later', async () => {
		const { file, cursor } = planSession({ ...await request(), status: 'scheduled', date: '2021-09-03', time: '09:30', title: 'Plan' });
		assert.strictEqual(
			withCursor(file, cursor),
			'id: 2021-09-03-budi-sari-01\ntitle: Plan\ndate: 2021-09-03\ntime: "09:30"\npair: budi-sari\nstatus: scheduled\n▮',
		);
	});

	test('is read back as it was said, without a problem and inside the programme, whatever pair and title are called', async () => {
		const programmes = await Promise.all([
			'../../etc', 'a/b', 'Pak "Budi": #1', '李', '- x', 'con', '...', 'true', '@budi',
		].map(async id => request(
			{ 'pairs/p.yaml': `id: ${JSON.stringify(id)}\nmentors: [budi]\ngoals: [{id: "# : '", text: x}]\n` }, id,
		)));
		fc.assert(fc.property(fc.constantFrom(...programmes), fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({
				unit: fc.constantFrom(
					'\'',
					'"',
					':',
					'#',
					'-',
					'@',
					'!',
					'&',
					'*',
					'|',
					'>',
					'%',
					'`',
					'{',
					'}',
					'[',
					']',
					',',
					'?',
					' ',
					'\n',
					'\t',
					'\\',
					'a',
					'1',
				),
			}),
		), fc.option(fc.constantFrom(
			'00:00', '13:00', '23:59',
		)), fc.option(fc.integer({ min: 1, max: 100_000 })), fc.constantFrom('done', 'scheduled'), (
			known, title, time, minutes, status,
		) => {
			const plan = planSession({ ...known, status, title, ...(time !== null && { time }), ...(minutes !== null && { minutes }) });
			assert.match(plan.file.uri.slice(root.length), /^\/sessions\/[a-z0-9-]{1,80}\/2021-08-20-01\.yaml$/);
			const file = parseText(plan.file.uri, { kind: 'session', folder: root }, plan.file.text);
			const [session] = file.sessions;
			assert.deepEqual(problemsIn(file, known.programme, today).filter(({ code }) => code !== 'reference.unknownGoal'), []);
			assert.deepEqual(
				[
					session?.title,
					session?.pair,
					session?.date,
					session?.clock?.time ?? null,
					session?.minutes ?? null,
					session?.status,
					session?.summary,
				],
				[title.trim() === '' ? undefined : title, known.pair.id, today, time, minutes, status, undefined],
			);
		}));
	});
});

suite('A planned session that is logged', () => {
	const logged = async (
		text: string,
		as: LoggedAs = {},
		files: Readonly<Record<string, string>> = {},
		path = 'sessions/budi-sari/2021-08-20-01.yaml',
		pick = 0,
	): Promise<string | undefined> => {
		const index = await readMemory({ ...base, ...files, [path]: text });
		const [programme] = index.programmes();
		const plan = planLogged(text, programme!, index.parsed(`${root}/${path}`)!.sessions[pick]!, as, noon(today));
		if (!plan) {
			return undefined;
		}
		const after = applyEdits(text, plan.edits);
		assert.deepEqual(
			parseText(
				`${root}/${path}`, index.facts(`${root}/${path}`)!, after,
			).problems.filter(({ code }) => !code.startsWith('record.translated')),
			[],
		);
		return withCursor({ text: after }, plan.cursor);
	};
	const earlier = { 'sessions/budi-sari/2021-08-01-01.yaml': 'date: 2021-08-01\nactions:\n  - {id: a1, text: x}\n' };

	test('is done and gets what it lacked, where it belongs; the rest stays', async () => {
		assert.strictEqual(
			await logged(
				'# ours\nid: 2021-08-20-budi-sari-01\ndate: 2021-08-20   # Friday\npair: budi-sari\nstatus: scheduled\n',
				{ minutes: 45, title: 'Talk: one', time: '14:00' },
				earlier,
			),
			'# ours\nid: 2021-08-20-budi-sari-01\ntitle: "Talk: one"\ndate: 2021-08-20   # Friday\ntime: "14:00"\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nstatus: done\nminutes: 45\nsummary: |\n  ▮\ncarried:\n  - 2021-08-01-budi-sari-01#a1\n',
		);
	});

	test('keeps title, time, minutes, goals, summary and what it carries', async () => {
		assert.strictEqual(
			await logged(
				'title: Mine\nstart: 2021-08-20T13:00+07:00\nstatus: in-progress\nminutes: 60\ngoals: [g1]\nsummary: |\n  Begun\n\ncarried: []\n',
				{ minutes: 45, title: 'Other', time: '14:00' },
				earlier,
			),
			'title: Mine\nstart: 2021-08-20T13:00+07:00\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nstatus: done\nminutes: 60\ngoals: [g1]\nsummary: |\n  Begun▮\n\ncarried: []\n',
		);
		assert.strictEqual(
			await logged('date: 2021-08-20\ngoals: [g1]\nsummary: "In quotes"\n'),
			'date: 2021-08-20\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nstatus: done\ngoals: [g1]\nsummary: "In quotes▮"\n',
		);
	});

	test('in Indonesian keys and with CRLF stays so', async () => {
		assert.strictEqual(
			await logged('tanggal: 2021-08-20\r\nstatus: terjadwal\r\ntujuan:\r\n- g1\r\nringkasan:\r\n', { minutes: 45 }),
			'tanggal: 2021-08-20\r\npair: budi-sari\r\nmentors:\r\n- budi\r\nmentees:\r\n- sari\r\nstatus: done\r\nminutes: 45\r\ntujuan:\r\n- g1\r\nringkasan: |\r\n  ▮\r\n',
		);
	});

	test('in a list changes only itself', async () => {
		assert.strictEqual(
			await logged(
				'sessions:\n- id: s1\n  pair: budi-sari\n  date: 2021-08-13\n  status: done\n- id: s2\n  pair: budi-sari\n  date: 2021-08-20\n  status: scheduled\n  goals: [g1]\n- id: s3\n  date: 2021-08-27\n',
				{ minutes: 30 },
				{},
				'sessions.yaml',
				1,
			),
			'sessions:\n- id: s1\n  pair: budi-sari\n  date: 2021-08-13\n  status: done\n- id: s2\n  pair: budi-sari\n  mentors:\n  - budi\n  mentees:\n  - sari\n  date: 2021-08-20\n  status: done\n  minutes: 30\n  goals: [g1]\n  summary: |\n    ▮\n- id: s3\n  date: 2021-08-27\n',
		);
	});

	test('is left alone where its file mixes line ends', async () => {
		assert.strictEqual(await logged('date: 2021-08-20\r\nstatus: scheduled\n'), undefined);
	});
});
