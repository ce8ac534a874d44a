import { assert } from 'chai';
import { stringify } from 'yaml';
import { renderCalendar } from '../../../../src/core/exports/calendar/calendar';
import { calendarSessions, type CalendarScope, calendarSubjects } from '../../../../src/core/exports/calendar/calendarSessions';
import { findCalendarPerson } from '../../../../src/core/exports/namedPeople';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { changeSession } from '../../../../src/core/plans/changeRecord';
import { cancelChanges, planReschedule } from '../../../../src/core/plans/session/planLifecycle';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { calendarWords } from '../../../../src/core/words/lateWords';
import type { Words } from '../../../../src/core/words/words';
import { noon, programmeIn, readMemory } from '../../folder';
import { componentsIn, readByIcal } from './readCalendar';
import { calendar, sessions, today, type Files } from './writeCalendar';

/** A calendar with only these lines between its own, of a programme with a zone. */
const wholeIn = (zone: string | undefined, name: string, ...lines: readonly string[]): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Mentor Notes//Mentor Notes//EN',
		`X-WR-CALNAME:${name}`,
		...(zone === undefined ? [] : [`X-WR-TIMEZONE:${zone}`]),
		...lines,
		'END:VCALENDAR',
		'',
	].join('\r\n');
const whole = (name: string, ...lines: readonly string[]): string => wholeIn(undefined, name, ...lines);
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const stamp = 'DTSTAMP:20210920T120000Z';

const programme: Files = {
	'programme.yaml': 'id: contoh\nname: Contoh; satu\ntimezone: Asia/Jakarta\n',
	'people.yaml': stringify({
		people: [{ id: 'budi', name: 'Budi, M.Sc.', aliases: ['Pak Budi'] }, { id: 'sari', name: 'Sari' }, { id: 'tono', name: 'Tono' }],
	}),
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
};

/** Those in a calendar: what of their ids is their own, and their state. */
const inCalendar = async (files: Files, scope: CalendarScope = {}, now = noon(today)): Promise<readonly string[]> =>
	readByIcal(await calendar(files, { scope, now })).map(({ uid, status }) => `${uid.replace(/@.*/, '')} ${status}`);
const startsIn = async (timezone: string | undefined, ...list: readonly object[]): Promise<readonly string[]> =>
	(await calendar(
		{ 'programme.yaml': stringify({ name: 'P', timezone }), ...sessions(...list.map(one => ({ status: 'scheduled', ...one }))) },
		{ now: noon('0001-01-01') },
	)).match(/DTSTART.*(?=\r)/g)
		?? [];

suite('A calendar', () => {
	test('contains for each planned session when it is, how long it takes, who meets, and whether it is agreed', async () => {
		assert.strictEqual(await calendar({
			...programme,
			'sessions/budi-sari/2021-09-22-01.yaml': 'id: a\nstart: 2021-09-22T13:00\nminutes: 90\nstatus: scheduled\n',
			'sessions/budi-sari/2021-10-06-01.yaml': 'id: b\ndate: 2021-10-06\nminutes: 60\nstatus: proposed\n',
			'sessions/budi-sari/2021-09-21-01.yaml': 'id: c\nstart: 2021-09-21T09:00+09:00\nstatus: cancelled\nhistory: [{on: 2021-09-19, why: Sakit}]\n',
			'sessions/forum/2021-10-01-01.yaml': 'id: d\nkind: forum\nstart: 2021-10-01T08.00 WITA\nminutes: 0\n',
		}), wholeIn('Asia/Jakarta', 'Contoh\\; satu',
			...event(
				'UID:c@contoh',
				stamp,
				'SEQUENCE:6',
				'DTSTART:20210921T000000Z',
				'DTEND:20210921T010000Z',
				'X-MENTOR-NOTES-ASSUMED-LENGTH:TRUE',
				'SUMMARY:Cancelled · Mentoring: Sari – Budi\\, M.Sc.',
				'STATUS:CANCELLED',
				'TRANSP:TRANSPARENT',
			),
			...event(
				'UID:a@contoh',
				stamp,
				'SEQUENCE:1',
				'DTSTART:20210922T060000Z',
				'DTEND:20210922T073000Z',
				'SUMMARY:Mentoring: Sari – Budi\\, M.Sc.',
				'STATUS:CONFIRMED',
			),
			...event(
				'UID:d@contoh', stamp, 'SEQUENCE:1', 'DTSTART:20211001T000000Z', 'DTEND:20211001T010000Z',
				'X-MENTOR-NOTES-ASSUMED-LENGTH:TRUE', 'SUMMARY:Forum', 'DESCRIPTION:Its length is assumed.', 'STATUS:CONFIRMED',
			),
			...event(
				'UID:b@contoh',
				stamp,
				'SEQUENCE:0',
				'DTSTART;VALUE=DATE:20211006',
				'DTEND;VALUE=DATE:20211007',
				'SUMMARY:Mentoring: Sari – Budi\\, M.Sc.',
				'STATUS:TENTATIVE',
			),
		));
	});

	test('of nothing has no event', async () => {
		assert.strictEqual(await calendar({ 'programme.yaml': 'name: P\n' }), whole('P'));
	});

	test('puts several programmes together, each in its own language', async () => {
		const parts = (await readMemory({
			'one/programme.yaml': 'name: One\nlanguage: en\n', 'one/sessions/x/1.yaml': 'id: s\ndate: 2021-10-02\nkind: group\n',
			'two/programme.yaml': 'name: Two\nlanguage: id\n', 'two/sessions/x/1.yaml': 'id: s\ndate: 2021-10-01\nkind: group\n',
		})).programmes().map(programme => ({
			programme,
			now: noon(today),
			words: wordsFor(programme.file?.language ?? 'en'),
			sessions: programme.sessions,
		}));
		assert.strictEqual(renderCalendar(parts), whole('One\\, Two',
			...event(
				'UID:s@two', stamp, 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20211001', 'DTEND;VALUE=DATE:20211002', 'SUMMARY:Sesi kelompok',
				'STATUS:CONFIRMED',
			),
			...event(
				'UID:s@one', stamp, 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20211002', 'DTEND;VALUE=DATE:20211003', 'SUMMARY:Group session',
				'STATUS:CONFIRMED',
			),
		));
	});

	test('says what kind of meeting it is, with the names that are known, else with the pair’s id', async () => {
		const date = '2021-10-01';
		const files = {
			'programme.yaml': 'name: P\n', 'people.yaml': 'people: [{id: a, name: Ana}]\n', 'pairs/r.yaml': 'kind: reverse\nmentors: [a]\n',
			...sessions(
				{ date, pair: 'r' },
				{ date, pair: 'gone' },
				{ date, mentors: ['a', 'Eko'], mentees: ['Dewi'], kind: 'peer' },
				{ date, kind: 'forum', mentors: ['Eko'] },
				{ date, mentee: 'Dewi' },
			),
		};
		const summaries = async (words: Words): Promise<readonly string[]> =>
			readByIcal(await calendar(files, { words })).map(({ summary }) => summary);
		assert.deepEqual(
			await summaries(wordsFor('en')),
			['Reverse mentoring: Ana', 'Mentoring: gone', 'Peer mentoring: Dewi – Ana, Eko', 'Forum: Eko', 'Mentoring: Dewi'],
		);
		assert.deepEqual(
			await summaries(wordsFor('id')),
			['Mentoring terbalik: Ana', 'Mentoring: gone', 'Mentoring sejawat: Dewi – Ana, Eko', 'Forum: Eko', 'Mentoring: Dewi'],
		);
	});

	test('holds nothing that people wrote, wherever they wrote it', async () => {
		const secret = 'RAHASIA';
		const text = await calendar({
			'programme.yaml': stringify({ name: 'P', policy: { jp: { source: secret } } }),
			'people.yaml': stringify({
				people: [{ id: 'a', name: 'Ana', email: secret, phone: secret, nip: secret, unit: secret, position: secret, role: secret }],
			}),
			'pairs/p.yaml': stringify({
				mentors: ['a'],
				goals: [{ id: 'g1', text: secret, why: secret }],
				agreement: { confidentiality: secret },
			}),
			'sessions/p/1.yaml': stringify({
				date: '2021-10-01', title: secret, place: secret, topics: [secret], summary: secret, decisions: [secret], agenda: {
					mentor: [secret],
					mentee: [secret],
				},
				speakers: [
					{ name: secret, role: secret },
				], actions: [
					{ text: secret, owner: secret },
				], links: [
					{ title: secret, url: secret },
				], history: [{ on: '2021-09-01', why: secret }], attendance: [{ person: secret }], note: secret,
			}),
			'reflections/p/n.md': `---\nsession: 2021-10-01-p-01\nvisibility: programme\n---\n${secret}\n`,
		});
		assert.match(text, /SUMMARY:Mentoring: Ana\r/);
		assert.ok(!text.includes(secret));
	});
});

suite('Who an event is', () => {
	test('stays the same when a session is moved or called off, and every such step gives it a greater number', async () => {
		const path = 'sessions/budi-sari/2021-09-22-01.yaml';
		const versions: string[] = ['start: 2021-09-22T13:00+07:00\nstatus: scheduled\n'];
		const change = async (step: 'move' | 'cancel' | 'cancel with a reason'): Promise<void> => {
			const text = versions.at(-1)!;
			const [session] = (await programmeIn({ ...programme, [path]: text })).sessions;
			const edits = step === 'move'
				? planReschedule(text, session!, { date: `2021-10-0${String(versions.length)}`, why: '', today, zone: 'Asia/Jakarta' })
				: changeSession(text, session!, cancelChanges({ why: step === 'cancel' ? '' : 'Sakit', today }));
			versions.push(applyEdits(text, edits!));
		};
		for (const step of ['move', 'move', 'cancel', 'move', 'cancel with a reason', 'move'] as const) {
			await change(step);
		}
		const read = await Promise.all(versions.map(async text => {
			const [one] = componentsIn(await calendar({
				...programme,
				[path]: text,
			})).flatMap(component => component.getAllSubcomponents('vevent'));
			return ['uid', 'dtstart', 'sequence', 'status'].map(name => String(one?.getFirstPropertyValue(name))).join(' ');
		}));
		const uid = '2021-09-22-budi-sari-01@contoh';
		assert.deepEqual(read, [
			`${uid} 2021-09-22T06:00:00Z 1 CONFIRMED`, `${uid} 2021-10-01T06:00:00Z 5 CONFIRMED`, `${uid} 2021-10-02T06:00:00Z 9 CONFIRMED`, `${uid} 2021-10-02T06:00:00Z 10 CANCELLED`,
			`${uid} 2021-10-04T06:00:00Z 13 CONFIRMED`, `${uid} 2021-10-04T06:00:00Z 18 CANCELLED`, `${uid} 2021-10-06T06:00:00Z 21 CONFIRMED`,
		]);
	});

	test('comes from the programme’s id, else from its name, and from its folder’s name only where it has neither', async () => {
		const uids = async (files: Files): Promise<readonly string[]> => readByIcal(await calendar(files)).map(({ uid }) => uid);
		assert.deepEqual(
			await uids({ 'a b/programme.yaml': 'name: X\n', 'a b/sessions/f/2021-10-01-01.yaml': 'date: 2021-10-01\n' }),
			['2021-10-01-f-01@x'],
		);
		assert.deepEqual(
			await uids({ 'a b/programme.yaml': 'name: Y\nid: z\n', 'a b/sessions/f/2021-10-01-01.yaml': 'date: 2021-10-01\n' }),
			['2021-10-01-f-01@z'],
		);
	});

	test('is never that of another session, also where two have the same id or look alike', async () => {
		const date = '2021-10-01';
		const uids = readByIcal(await calendar({
			'programme.yaml': 'id: p\n',
			...sessions(
				{ date, id: 'x' },
				{ date, id: 'x' },
				{ date, id: 'x\u200b' },
				{ date, id: 'x' },
				{ date, id: 'a  b' },
				{ date, id: 'a b' },
				{ date, id: 'y'.repeat(500) },
				{ date, id: `${'y'.repeat(500)}z` },
			),
		})).map(({ uid }) => uid);
		assert.strictEqual(new Set(uids).size, 8);
		assert.deepEqual(uids.slice(0, 6), ['a b@p', 'a b@p#2', 'x@p', 'x@p#2', 'x@p#3', 'x@p#4']);
		// A programme may be called as a number would make another's.
		const one = stringify({ sessions: [{ date, id: 'x' }, { date, id: 'x' }] });
		assert.deepEqual(
			readByIcal(await calendar({
				'a/programme.yaml': 'id: "p#2"\n',
				'a/sessions.yaml': one,
				'b/programme.yaml': 'id: p\n',
				'b/sessions.yaml': one,
			})).map(({ uid }) => uid),
			['x@p', 'x@p#2', 'x@p#2#2', 'x@p#3'],
		);
	});
});

suite('What is in a calendar', () => {
	test('is proposed, scheduled, going on, called off or missed, today or later; not drafts, nor what is over or done', async () => {
		const statuses = ['draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show', undefined];
		const of = (date: string): readonly object[] =>
			statuses.map(status => ({ id: `${date}-${status ?? 'none'}`, date, ...(status !== undefined && { status }) }));
		assert.deepEqual(await inCalendar({
			'programme.yaml': 'name: P\n',
			...sessions(...of('2021-09-19'), ...of('2021-09-20'), ...of('2021-09-21')),
		}), [
			'2021-09-20-cancelled CANCELLED', '2021-09-20-in-progress CONFIRMED', '2021-09-20-no-show CANCELLED', '2021-09-20-proposed TENTATIVE', '2021-09-20-scheduled CONFIRMED',
			'2021-09-21-cancelled CANCELLED', '2021-09-21-in-progress CONFIRMED', '2021-09-21-no-show CANCELLED', '2021-09-21-none CONFIRMED', '2021-09-21-proposed TENTATIVE', '2021-09-21-scheduled CONFIRMED',
		]);
	});

	test('is what its day has not ended for where the programme is, also for a reader who has another day', async () => {
		const files = {
			'programme.yaml': 'name: P\ntimezone: Pacific/Honolulu\n',
			...sessions(
				{ id: 'over', start: '2021-09-19T08:00', status: 'scheduled' },
				{ id: 'coming', start: '2021-09-19T20:00', status: 'scheduled' },
				{ id: 'day', date: '2021-09-19', status: 'scheduled' },
			),
		};
		assert.deepEqual(
			await inCalendar(files, {}, { today, epochMs: Date.parse('2021-09-19T22:00:00Z'), zone: 'Pacific/Auckland' }),
			['day CONFIRMED', 'over CONFIRMED', 'coming CONFIRMED'],
		);
	});

	test('can be one cohort’s, which has the sessions of its pairs', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\ncohorts: [{id: one}, {id: two}]\n',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\ncohort: one\n', 'pairs/c-d.yaml': 'mentors: C\nmentees: D\ncohort: two\n',
			'sessions/a-b/1.yaml': 'date: 2021-10-01\nstatus: scheduled\n', 'sessions/c-d/1.yaml': 'date: 2021-10-02\nstatus: scheduled\n',
			'sessions/forum/1.yaml': 'date: 2021-10-03\nstatus: scheduled\nkind: forum\n',
		});
		const days = (scope: CalendarScope): readonly string[] => calendarSessions(programme, noon(today), scope).map(({ date }) => date);
		assert.deepEqual([days({ cohort: 'one' }), days({ cohort: 'two' }), days({ cohort: 'three' })], [['2021-10-01'], ['2021-10-02'], []]);
		assert.deepEqual([...calendarSubjects(programme, calendarSessions(programme, noon(today))).cohorts], [['one', 1], ['two', 1]]);
		const { sessions: count } = calendarWords.en;
		assert.deepEqual([count(2, 1), count(0, 1), count(1, 0), count(0, 0)], ['2 sessions, 1 cancelled', '1 cancelled', '1 session', '0 sessions']);
	});

	test('can be one pair’s, or one person’s in whatever part they take', async () => {
		const date = '2021-10-01';
		const files = { ...programme, 'pairs/tono-sari.yaml': 'mentors: [tono]\nmentees: [sari]\n', ...sessions(
			{
				id: 'a',
				date,
				pair: 'budi-sari',
			}, {
				id: 'b',
				date,
				mentor: 'Tono',
				mentee: 'Sari',
			}, {
				id: 'c',
				date,
				kind: 'forum',
				speakers: ['Pak Budi'],
			}, {
				id: 'd',
				date,
				kind: 'forum',
			}, { id: 'e', date, kind: 'group', attendance: ['tono'] }, { id: 'f', date, pair: 'gone', mentees: ['Dewi'] },
		) };
		const ids = async (scope: CalendarScope): Promise<string> => (await inCalendar(files, scope)).map(line => line.charAt(0)).join('');
		assert.deepEqual(
			await Promise.all([
				{},
				{ pair: 'budi-sari' },
				{ pair: 'tono-sari' },
				{ pair: 'gone' },
				{ person: 'sari' },
				{ person: 'budi' },
				{ person: 'tono' },
				{ person: 'Dewi' },
				{ pair: 'budi-sari', person: 'tono' },
			].map(ids)),
			['abcdef', 'a', 'b', 'f', 'ab', 'ac', 'be', 'f', ''],
		);
	});

	test('can be asked for by a person’s id, name or other spelling, and by a plain name of a session', async () => {
		const one = await programmeIn({ ...programme, ...sessions({ date: '2021-10-01', mentee: 'Dewi' }) });
		assert.deepEqual(
			['budi', 'budi, m.sc.', 'pak  budi', 'Dewi', 'dewi', 'Nobody'].map(written => findCalendarPerson(one, written)),
			['budi', 'budi', 'budi', 'Dewi', 'Dewi', undefined],
		);
	});
});

suite('When an event begins', () => {
	test('is by the session’s own offset, else by the programme’s zone, else by the reader’s', async () => {
		assert.deepEqual(
			await startsIn(
				'Asia/Kathmandu', { start: '2021-10-01T13:00' }, { start: '2021-10-01T13:00+07:00' }, { start: '2021-10-02T13:00 WIT' },
			),
			['DTSTART:20211001T060000Z', 'DTSTART:20211001T071500Z', 'DTSTART:20211002T040000Z'],
		);
		assert.deepEqual(await startsIn(undefined, { start: '2021-10-01T13:00' }), ['DTSTART:20211001T130000Z']);
		assert.deepEqual(await startsIn('Nowhere/Else', { start: '2021-10-01T13:00' }), ['DTSTART:20211001T130000Z']);
	});

	test('is as late as the gap is long where the clock skips it, and the first time where it comes twice', async () => {
		assert.deepEqual(
			await startsIn('Europe/Berlin', { start: '2022-03-27T02:30' }, { start: '2022-10-30T02:30' }),
			['DTSTART:20220327T013000Z', 'DTSTART:20221030T003000Z'],
		);
		assert.deepEqual(
			await startsIn('America/New_York', { start: '2022-03-13T02:30' }, { start: '2022-11-06T01:30' }),
			['DTSTART:20220313T073000Z', 'DTSTART:20221106T053000Z'],
		);
		assert.deepEqual(await startsIn('Australia/Lord_Howe', { start: '2022-10-02T02:15' }), ['DTSTART:20221001T154500Z']);
		// A whole day that Samoa left out.
		assert.deepEqual(await startsIn('Pacific/Apia', { start: '2011-12-30T10:00' }), ['DTSTART:20111230T200000Z']);
	});

	test('is a day where no time is said, also the first and the last that can be written, and a time that only UTC would put beyond them', async () => {
		assert.deepEqual(
			await startsIn('Asia/Jakarta', { date: '1900-01-01' }, { date: '9999-12-31' }),
			['DTSTART;VALUE=DATE:19000101', 'DTSTART;VALUE=DATE:99991231'],
		);
		assert.deepEqual(
			await startsIn('UTC', { start: '1900-01-01T00:00' }, { start: '9999-12-31T22:59', minutes: 60 }, { start: '9999-12-31T23:59', minutes: 60 }),
			['DTSTART:19000101T000000Z', 'DTSTART:99991231T225900Z', 'DTSTART;VALUE=DATE:99991231'],
		);
		assert.deepEqual(
			await startsIn('UTC', { start: '9999-12-31T23:30-05:00', minutes: 60 }),
			['DTSTART;VALUE=DATE:99991231'],
		);
	});
});
