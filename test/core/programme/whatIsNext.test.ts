import { assert } from 'chai';
import { nextInWords } from '../../../src/core/views/nextInWords';
import { overdueActions, whatIsNext } from '../../../src/core/programme/whatIsNext';
import type { Now } from '../../../src/core/time/instants';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import type { SessionOrder } from '../../../src/core/views/sessions/shownSessions';
import { wordsFor } from '../../../src/core/words/catalogues';
import { readMemory } from '../folder';

/** Friday, 20 August 2021, 10:00 in Jakarta. */
const now: Now = { today: '2021-08-20', epochMs: Date.parse('2021-08-20T03:00:00Z'), zone: 'Asia/Jakarta' };
const programme = { 'programme.yaml': 'name: P\ntimezone: Asia/Jakarta\n', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n' };
const session = (path: string, text: string) => ({ [`sessions/a-b/${path}.yaml`]: text });

const nextOf = async (files: Readonly<Record<string, string>>, at: Now = now) => {
	const programmes = (await readMemory({ ...programme, ...files })).programmes();
	const next = whatIsNext(programmes, at);
	const overdue = overdueActions(programmes, at);
	assert.strictEqual(next.overdue, overdue.length);
	return {
		coming: next.coming.map(({ session: { id }, startMs }) => [id, new Date(startMs).toISOString()]),
		toLog: next.toLog.map(({ session: { id } }) => id),
		overdue: overdue.map(({ action: { text } }) => text),
		changesAt: next.changesAtMs === undefined ? undefined : new Date(next.changesAtMs).toISOString(),
	};
};
const said = async (files: Readonly<Record<string, string>>, language: 'en' | 'id' = 'en', at: Now = now) =>
	nextInWords(whatIsNext((await readMemory({ ...programme, ...files })).programmes(), at), wordsFor(language), at);

suite('What is next', () => {
	test('is the planned sessions by their moment, whatever their zones; drafts and what was called off are none', async () => {
		assert.deepEqual(await nextOf({
			...session('2021-08-20-01', 'date: 2021-08-20\ntime: 14:00\nstatus: scheduled\n'),
			// An hour earlier, since it is written on another clock.
			...session('2021-08-20-02', 'start: 2021-08-20T15:00+09:00\nstatus: proposed\n'),
			...session('2021-08-21-01', 'date: 2021-08-21\n'),
			...session('2021-08-22-01', 'date: 2021-08-22\nstatus: draft\n'),
			...session('2021-08-23-01', 'date: 2021-08-23\nstatus: cancelled\n'),
			...session('2021-08-13-01', 'date: 2021-08-13\n'),
		}), {
			coming: [
				['2021-08-20-a-b-02', '2021-08-20T06:00:00.000Z'],
				['2021-08-20-a-b-01', '2021-08-20T07:00:00.000Z'],
				['2021-08-21-a-b-01', '2021-08-20T17:00:00.000Z'],
			],
			toLog: [], overdue: [], changesAt: '2021-08-20T07:00:00.000Z',
		});
	});

	test('a session is next until it ends, and needs logging from that minute on', async () => {
		const files = session('2021-08-20-01', 'date: 2021-08-20\ntime: 09:30\nminutes: 60\nstatus: in-progress\n');
		const atEnd = { ...now, epochMs: Date.parse('2021-08-20T03:30:00Z') };
		assert.deepEqual(
			await nextOf(files),
			{ coming: [['2021-08-20-a-b-01', '2021-08-20T02:30:00.000Z']], toLog: [], overdue: [], changesAt: '2021-08-20T03:30:00.000Z' },
		);
		assert.deepEqual(await nextOf(files, atEnd), { coming: [], toLog: ['2021-08-20-a-b-01'], overdue: [], changesAt: undefined });
	});

	test('a session that is under way is not called the next one', async () => {
		const files = session('2021-08-20-01', 'date: 2021-08-20\ntime: 09:30\nminutes: 60\nstatus: in-progress\n');
		assert.strictEqual((await said(files))?.text, 'in progress: today 09:30');
		assert.strictEqual((await said(files, 'id'))?.text, 'berlangsung: hari ini 09.30');
	});

	test('what needs logging comes oldest first, and what is overdue most urgent first, over all programmes', async () => {
		assert.deepEqual(await nextOf({
			...session('2021-08-18-01', 'date: 2021-08-18\nstatus: scheduled\nactions:\n  - text: not yet due\n    due: 2021-08-20\n'),
			...session(
				'2021-08-11-01',
				'date: 2021-08-11\nstatus: scheduled\nactions:\n  - text: late\n    due: 2021-08-18\n  - text: done\n    due: 2021-08-12\n    state: done\n',
			),
			'other/x.session.yaml': 'date: 2021-08-01\nmentee: C\nactions:\n  - text: later\n    due: 2021-08-17\n',
		}), { coming: [], toLog: ['2021-08-11-a-b-01', '2021-08-18-a-b-01'], overdue: ['later', 'late'], changesAt: undefined });
	});
});

suite('Pairs that have not met for too long', () => {
	const pair = (id: string, text: string, ...sessions: readonly string[]) => ({
		[`pairs/${id}.yaml`]: `mentors: M\nmentees: ${id}\n${text}`,
		...Object.fromEntries(sessions.map(date => [`sessions/${id}/${date}-01.yaml`, `date: ${date}\nactions:\n  - text: late\n    due: ${date}\n`])),
	});
	const files = {
		'programme.yaml': 'name: P\ntimezone: Asia/Jakarta\npolicy:\n  stale_after_days: 20\n  alert_after_days: 40\n',
		...pair('fresh', '', '2021-08-10'),
		...pair('stale', '', '2021-07-25'),
		...pair('urgent', '', '2021-06-01'),
		...pair('never', 'start: 2021-05-01\n'),
		...pair('unknown', ''),
		...pair('over', 'status: completed\n', '2021-01-10'),
	};
	const programmes = async () => (await readMemory(files)).programmes();
	const pairRow = async (order: SessionOrder, filter = '') => {
		const [programme] = sessionRows(await programmes(), [], wordsFor('en'), now, { group: 'pair', order, filter });
		return programme?.children?.().map(({ label, description, icon, tone }) => [label, description, icon, tone]);
	};

	test('are marked by icon and words, and those that have ended by their status; the longest first where they are sorted so', async () => {
		assert.deepEqual(await pairRow('notMet'), [
			['never – M', 'urgent: not met for 111 days', 'warning', 'warning'],
			['urgent – M', 'urgent: not met for 80 days · 1 overdue', 'warning', 'warning'],
			['stale – M', 'not met for 26 days · 1 overdue', 'history', 'warning'],
			['fresh – M', '1 overdue · met 10 days ago', 'organization', undefined],
			['unknown – M', 'not met yet', 'organization', undefined],
			['over – M', 'completed · met 222 days ago', 'organization', 'muted'],
		]);
	});

	test('are found by what their rows say, also without a session', async () => {
		assert.deepEqual((await pairRow('newest', 'urgent'))?.map(([label]) => label), ['never – M', 'urgent – M']);
		assert.deepEqual((await pairRow('newest', 'never'))?.map(([label]) => label), ['never – M']);
	});

	test('are counted in the status bar when they are urgent; nobody is reminded of the actions of a pair that has ended', async () => {
		const next = whatIsNext(await programmes(), now);
		assert.deepEqual(next.urgent.map(({ pair: { id }, days }) => [id, days]), [['never', 111], ['urgent', 80]]);
		assert.strictEqual(nextInWords(next, wordsFor('en'), now)?.text, '3 overdue · 2 pairs urgent');
		assert.strictEqual(nextInWords(next, wordsFor('id'), now)?.text, '3 lewat tenggat · 2 mendesak');
		assert.deepEqual(actionRows(await programmes(), { by: 'due' }, wordsFor('en'), now).map(({ label, description }) => [label, description]), [
			['Overdue', '3 open'], ['Of pairs that have ended', '1 open'],
		]);
	});
});

suite('The status bar', () => {
	const busy = {
		...session('2021-08-11-01', 'date: 2021-08-11\nstatus: scheduled\nactions:\n  - text: late\n    due: 2021-08-18\n'),
		...session('2021-08-18-01', 'date: 2021-08-18\nstatus: scheduled\n'),
		...session('2021-08-26-01', 'date: 2021-08-26\ntime: 14:00\n'),
	};

	test('says when the next session is, how many need logging and how many actions are overdue, in both languages', async () => {
		assert.deepEqual(await said(busy), {
			text: 'next: Thu 14:00 · 2 to log · 1 overdue',
			tooltip: 'Mentor Notes: What’s Next\nnext: Thu 14:00\n2 sessions need logging\n1 overdue action',
			spoken: 'Mentor Notes: What’s Next, next: Thursday 26 August 2021, 14:00, 2 sessions need logging, 1 overdue action.',
		});
		assert.deepEqual(await said(busy, 'id'), {
			text: 'berikutnya: Kam 14.00 · 2 perlu dicatat · 1 lewat tenggat',
			tooltip: 'Mentor Notes: Apa Selanjutnya\nberikutnya: Kam 14.00\n2 sesi perlu dicatat\n1 tindak lanjut lewat tenggat',
			spoken: 'Mentor Notes: Apa Selanjutnya, berikutnya: Kamis 26 Agustus 2021 pukul 14.00, 2 sesi perlu dicatat, 1 tindak lanjut lewat tenggat.',
		});
	});

	test('leaves out what there is nothing of, and is nothing where there is nothing at all', async () => {
		assert.strictEqual((await said(session('2021-08-18-01', 'date: 2021-08-18\nstatus: scheduled\n')))?.text, '1 to log');
		assert.strictEqual(await said(session('2021-08-18-01', 'date: 2021-08-18\n')), undefined);
	});

	test('says today, the weekday within a week, and the date beyond it; a day without a time has none', async () => {
		const next = async (text: string): Promise<string | undefined> => (await said(session('x', text)))?.text;
		assert.strictEqual(await next('date: 2021-08-20\ntime: 14:00\nstatus: scheduled\n'), 'next: today 14:00');
		assert.strictEqual(await next('date: 2021-08-20\nstatus: scheduled\n'), 'next: today');
		assert.strictEqual(await next('date: 2021-08-21\n'), 'next: Sat');
		assert.strictEqual(await next('date: 2021-08-26\n'), 'next: Thu');
		assert.strictEqual(await next('date: 2021-08-27\n'), 'next: 27 Aug');
		assert.strictEqual(await next('date: 2022-01-03\ntime: 9:00\n'), 'next: 3 Jan 2022 09:00');
	});

	test('gives the time on the programme’s clock, with its zone for a reader whose clock differs', async () => {
		const inTokyo = { today: '2021-08-20', epochMs: now.epochMs, zone: 'Asia/Tokyo' };
		assert.strictEqual(
			(await said(session('x', 'date: 2021-08-20\ntime: "23:00"\nstatus: scheduled\n'), 'en', inTokyo))?.text, 'next: today 23:00 WIB',
		);
	});
});
