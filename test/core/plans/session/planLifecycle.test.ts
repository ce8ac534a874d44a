import { assert } from 'chai';
import fc from 'fast-check';
import { changeSession, type RecordChange } from '../../../../src/core/plans/changeRecord';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { cancelChanges, completeChanges, planNoShow, planReschedule, reinstateChanges, scheduledChanges, startChanges } from '../../../../src/core/plans/session/planLifecycle';
import { planSession } from '../../../../src/core/plans/session/planSession';
import type { Grouping } from '../../../../src/core/programme/programme';
import { lifecycleSteps } from '../../../../src/core/programme/timing';
import { parseText } from '../../../../src/core/files/parseFile';
import { People } from '../../../../src/core/programme/people';
import type { Session } from '../../../../src/core/record/session';
import { sessionStatuses } from '../../../../src/core/record/sessionWords';
import { noon, programmeIn, root } from '../../folder';

const place = { kind: 'session', folder: root } as const;
const uri = `${root}/sessions/budi-sari/2021-08-20-01.yaml`;
const read = (text: string): Session => parseText(uri, place, text).sessions[0]!;
type Step = (text: string, session: Session) => readonly TextEdit[] | undefined;
const changing = (changes: (session: Session) => readonly RecordChange[]): Step =>
	(text, session) => changeSession(text, session, changes(session));
const after = (text: string, step: Step): string | undefined => {
	const edits = step(text, read(text));
	return edits && applyEdits(text, edits);
};
const today = '2021-08-18';
/** A programme without pairs. */
const alone: Grouping = { folder: root, people: new People(), pairs: new Map(), pairsByMembers: new Map() };
const move = (date: string, time?: string, why = ''): Step =>
	(text, session) => planReschedule(text, session, { date, ...(time !== undefined && { time }), why, today, zone: 'Asia/Jakarta' });

suite('The life of a session', () => {
	test('from scheduling over rescheduling to completing leaves this file', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n',
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
		});
		const { text } = planSession({
			programme: programme,
			pair: programme.pairs.get('budi-sari')!,
			status: 'scheduled',
			date: '2021-08-20',
			time: '13:00',
			title: 'Plan',
			taken: () => false,
		}).file;
		const moved = after(text, move('2021-08-23', '14:30', 'Budi: sick'))!;
		const done = after(
			moved,
			changing(session => completeChanges(
				programme, session, { minutes: 50, attendance: [{ person: 'budi', state: 'present' }, { person: 'sari', state: 'present' }] },
			)),
		)!;
		assert.strictEqual(done, [
			'id: 2021-08-20-budi-sari-01', 'title: Plan', 'date: 2021-08-23', 'time: "14:30"', 'pair: budi-sari', 'mentors:', '  - budi', 'mentees:', '  - sari',
			'status: done', 'minutes: 50',
			'attendance:', '  - person: budi', '    state: present', '  - person: sari', '    state: present',
			'history:', '  - on: 2021-08-18', '    from: 2021-08-20T13:00', '    to: 2021-08-23T14:30', '    why: "Budi: sick"', '',
		].join('\n'));
		assert.deepEqual(parseText(uri, place, done).problems, []);
	});

	test('starting changes its status and nothing else', () => {
		assert.strictEqual(
			after('date: 2021-08-20 # x\nstatus: scheduled   # y\n', changing(startChanges)),
			'date: 2021-08-20 # x\nstatus: in-progress   # y\n',
		);
	});

	test('confirming makes it scheduled, and what its history says stays', () => {
		const text = 'date: 2021-08-20 # x\nstatus: diusulkan   # y\nhistory:\n  - on: 2021-08-18\n    why: Sakit\n';
		assert.strictEqual(after(text, changing(scheduledChanges)), text.replace('diusulkan', 'scheduled'));
	});

	test('reinstating makes it scheduled again, and its history says so after why it was cancelled', () => {
		const reinstate = changing(session => reinstateChanges(session, '2021-08-19'));
		const text = 'date: 2021-08-20 # x\nstatus: cancelled   # y\nhistory:\n  - on: 2021-08-18\n    why: Sakit\n';
		assert.strictEqual(after(text, reinstate), text.replace('cancelled', 'scheduled') + '  - on: 2021-08-19\n    to: 2021-08-20\n');
		assert.strictEqual(
			after('start: 2021-08-20T13:00+07:00\nstatus: cancelled\n', reinstate),
			'start: 2021-08-20T13:00+07:00\nstatus: scheduled\nhistory:\n  - on: 2021-08-19\n    to: 2021-08-20T13:00\n',
		);
	});

	test('completing keeps minutes and attendance that are known', () => {
		const text = 'date: 2021-08-20\nstatus: in-progress\nminutes: 60\nattendance: [sari]\n';
		assert.strictEqual(
			after(text, changing(session => completeChanges(alone, session, { minutes: 5, attendance: [{ person: 'budi', state: 'absent' }] }))),
			text.replace('in-progress', 'done'),
		);
	});

	test('cancelling keeps the reason in the history', () => {
		const text = 'tanggal: 2021-08-20\nstatus: terjadwal\nriwayat:\n  - on: 2021-08-01\n    why: Libur\n';
		assert.strictEqual(after(text, changing(() => cancelChanges({ why: '', today }))), text.replace('terjadwal', 'cancelled'));
		assert.strictEqual(
			after(text, changing(() => cancelChanges({ why: 'Sakit', today }))),
			`${text.replace('terjadwal', 'cancelled')}  - on: 2021-08-18\n    why: Sakit\n`,
		);
	});
});

suite('Rescheduling', () => {
	const history = (from: string, to: string): string => `history:\n  - on: 2021-08-18\n    from: ${from}\n    to: ${to}\n`;

	test('keeps the zone of a time of its own, and a length that is written as its end', () => {
		const moved = history('2021-08-20T13:00', '2021-08-27T09:00');
		assert.strictEqual(
			after('date: 2021-08-20\ntime: 13.00 WITA\nstatus: scheduled\n', move('2021-08-27', '09:00')),
			`date: 2021-08-27\ntime: 09:00+08:00\nstatus: scheduled\n${moved}`,
		);
		assert.strictEqual(
			after('date: 2021-08-20\ntime: 13.00–14.30\nstatus: scheduled\n', move('2021-08-27', '09:00')),
			`date: 2021-08-27\ntime: "09:00"\nstatus: scheduled\nminutes: 90\n${moved}`,
		);
	});

	test('writes the new moment in the keys that are there', () => {
		assert.strictEqual(
			after('start: 2021-08-20T13:00+07:00\nstatus: scheduled\n', move('2021-08-27')),
			`start: 2021-08-27T13:00+07:00\nstatus: scheduled\n${history('2021-08-20', '2021-08-27')}`,
		);
		assert.strictEqual(
			after('start: 2021-08-20T13:00\nstatus: scheduled\n', move('2021-08-27', '09:00')),
			`start: 2021-08-27T09:00\nstatus: scheduled\n${history('2021-08-20T13:00', '2021-08-27T09:00')}`,
		);
		assert.strictEqual(
			after('start: 2021-08-20\nstatus: scheduled\n', move('2021-08-27')),
			`start: 2021-08-27\nstatus: scheduled\n${history('2021-08-20', '2021-08-27')}`,
		);
		assert.strictEqual(
			after('start: 2021-08-20\nstatus: scheduled\n', move('2021-08-27', '09:00')),
			`start: 2021-08-27T09:00\nstatus: scheduled\n${history('2021-08-20', '2021-08-27T09:00')}`,
		);
		assert.strictEqual(
			after('date: 2021-08-20\nstatus: scheduled\n', move('2021-08-27', '09:00')),
			`date: 2021-08-27\ntime: "09:00"\nstatus: scheduled\n${history('2021-08-20', '2021-08-27T09:00')}`,
		);
		assert.strictEqual(
			after('date: "20/8/2021"\ntime: 13.00 WIB\nstatus: scheduled\n', move('2021-08-27')),
			`date: "2021-08-27"\ntime: 13.00 WIB\nstatus: scheduled\n${history('2021-08-20', '2021-08-27')}`,
		);
		assert.strictEqual(
			after('date: 2021-08-20 13.00\nstatus: scheduled\n', move('2021-08-27')),
			`date: 2021-08-27T13:00\nstatus: scheduled\n${history('2021-08-20', '2021-08-27')}`,
		);
		assert.strictEqual(
			after('Tanggal: 2021-08-20\njam: 13.00\nstatus: scheduled\n', move('2021-08-20', '15:00')),
			`Tanggal: 2021-08-20\njam: "15:00"\nstatus: scheduled\n${history('2021-08-20T13:00', '2021-08-20T15:00')}`,
		);
	});

	test('gives a clock change its new offset, and leaves one that was not the zone’s', () => {
		const inBerlin = (text: string): string | undefined =>
			after(
				text,
				(current, session) => planReschedule(current, session, { date: '2021-11-05', why: '', today, zone: 'Europe/Berlin' }),
			);
		assert.match(inBerlin('start: 2021-10-29T13:00+02:00\nstatus: scheduled\n')!, /^start: 2021-11-05T13:00\+01:00$/m);
		assert.match(inBerlin('start: 2021-10-29T13:00+07:00\nstatus: scheduled\n')!, /^start: 2021-11-05T13:00\+07:00$/m);
	});

	test('makes a draft or a proposal scheduled, and adds to the history that is there', () => {
		assert.strictEqual(
			after(
				'date: 2021-08-20\nstatus: draft\nhistory:\n- {on: 2021-08-01, from: 2021-08-13, to: 2021-08-20}\n',
				move('2021-08-27', undefined, 'Clash'),
			),
			'date: 2021-08-27\nstatus: scheduled\nhistory:\n- {on: 2021-08-01, from: 2021-08-13, to: 2021-08-20}\n- on: 2021-08-18\n  from: 2021-08-20\n  to: 2021-08-27\n  why: Clash\n',
		);
	});

	test('keeps CRLF, and is refused where line ends mix', () => {
		assert.strictEqual(
			after('date: 2021-08-20\r\nstatus: scheduled\r\n', move('2021-08-27')),
			`date: 2021-08-27\nstatus: scheduled\n${history('2021-08-20', '2021-08-27')}`.replaceAll('\n', '\r\n'),
		);
		assert.strictEqual(after('date: 2021-08-20\r\nstatus: scheduled\n', move('2021-08-27')), undefined);
	});

	test('is read back as the new moment and its reason, without a problem, whatever was there', () => {
		const day = fc.constantFrom('2021-08-20', '2021-02-28', '2024-02-29', '2021-12-31');
		const time = fc.constantFrom('00:00', '09:30', '23:59');
		const form = fc
			.tuple(
				day,
				time,
				fc.constantFrom<(d: string, t: string) => string>(
					(d, t) => `start: ${d}T${t}+07:00`,
					(d, t) => `start: "${d}T${t}"`,
					d => `start: ${d}`,
					d => `date: ${d}`,
					(d, t) => `date: ${d}\ntime: "${t}"`,
					(d, t) => `time: '${t}'\ndate: ${d}`,
				),
			)
			.map(([d, t, write]) => write(d, t));
		fc.assert(fc.property(form, day, fc.option(time), fc.string({ unit: 'binary' }), (text, date, newTime, why) => {
			const before = read(`${text}\nstatus: scheduled\n`);
			const moved = after(`${text}\nstatus: scheduled\n`, move(date, newTime ?? undefined, why))!;
			const file = parseText(uri, place, moved);
			const [session] = file.sessions;
			assert.deepEqual(file.problems, []);
			assert.deepEqual(
				[session!.date, session!.clock?.time, session!.id, session!.history!.length],
				[date, newTime ?? before.clock?.time, before.id, 1],
			);
			const [entry] = session!.history!;
			assert.deepEqual([entry!.from!.date, entry!.to!.date, entry!.why], [before.date, date, why === '' ? undefined : why]);
		}));
	});
});

suite('A no-show', () => {
	const missed = (text: string, ...absent: readonly string[]): string | undefined =>
		after(text, (current, session) => planNoShow(alone, current, session, absent));

	test('marks the absent people, and none where none is named', () => {
		assert.strictEqual(missed('date: 2021-08-20\nstatus: scheduled\n'), 'date: 2021-08-20\nstatus: no-show\n');
		assert.strictEqual(
			missed('date: 2021-08-20\nstatus: scheduled\n', 'sari'),
			'date: 2021-08-20\nstatus: no-show\nattendance:\n  - person: sari\n    state: absent\n',
		);
	});

	test('keeps an entry that can’t be read, or nothing is written', () => {
		const odd = 'date: 2021-08-20\nattendance:\n  - [x]\n  - sari\n';
		assert.ok(missed(odd, 'sari')?.includes('  - [x]\n') ?? true);
		assert.strictEqual(
			missed('date: 2021-08-20\nattendance:\n  orang: budi\n  note: kept\n', 'sari'),
			'date: 2021-08-20\nstatus: no-show\nattendance:\n  - orang: budi\n    note: kept\n  - person: sari\n    state: absent\n',
		);
	});

	test('keeps what is said of the others', () => {
		assert.strictEqual(
			missed(
				'date: 2021-08-20\nkehadiran:\n  - orang: budi\n    state: hadir # on time\n  - orang: sari\n    state: hadir\n',
				'sari',
				'joko',
			),
			'date: 2021-08-20\nstatus: no-show\nkehadiran:\n  - orang: budi\n    state: hadir # on time\n  - orang: sari\n    state: absent\n  - person: joko\n    state: absent\n',
		);
	});

	test('writes a list of bare names anew', () => {
		const text = missed('date: 2021-08-20\nattendance: [budi, sari]\n', 'sari')!;
		assert.deepEqual(read(text).attendance, [{ person: 'budi' }, { person: 'sari', state: 'absent' }]);
		assert.deepEqual(read(missed('date: 2021-08-20\nattendance: sari\n', 'sari')!).attendance, [{ person: 'sari', state: 'absent' }]);
	});
});

suite('The steps that make sense for a session', () => {
	const steps = (status: string, date: string): readonly string[] =>
		lifecycleSteps(read(`date: ${date}\nstatus: ${status}\n`), {}, noon('2021-08-20'));

	test('follow from its status and its day', () => {
		assert.deepEqual(sessionStatuses.map(status => [
			status, ...['2021-08-19', '2021-08-20', '2021-08-21'].map(date => steps(status, date).join(' ')),
		]), [
			...[
				{ status: 'draft', first: '' }, { status: 'proposed', first: 'confirm ' }, { status: 'scheduled', first: '' },
			].map(({ status, first }) => [
				status, `${first}complete reschedule cancel noShow`, `${first}start complete reschedule cancel noShow`, `${first}reschedule cancel`,
			]),
			['in-progress', 'complete cancel noShow', 'complete cancel noShow', 'cancel'],
			['done', '', '', ''], ['cancelled', 'reinstate', 'reinstate', 'reinstate'], ['no-show', '', '', ''],
		]);
	});

	test('are those of what it is taken to be where it says no status', () => {
		assert.deepEqual(lifecycleSteps(read('date: 2021-08-21\n'), {}, noon('2021-08-20')), ['reschedule', 'cancel']);
		assert.deepEqual(lifecycleSteps(read('date: 2021-08-20\n'), {}, noon('2021-08-20')), []);
	});
});
