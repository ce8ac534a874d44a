import { assert } from 'chai';
import fc from 'fast-check';
import { renderCalendar } from '../../../../src/core/exports/calendar/calendar';
import { calendarSessions, type CalendarScope, exportedSessions } from '../../../../src/core/exports/calendar/calendarSessions';
import { changeSession } from '../../../../src/core/plans/changeRecord';
import {
	cancelChanges, completeChanges, planNoShow, planReschedule, reinstateChanges, scheduledChanges,
} from '../../../../src/core/plans/session/planLifecycle';
import type { Programme } from '../../../../src/core/programme/programme';
import type { Session } from '../../../../src/core/record/session';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { addDays } from '../../../../src/core/time/days';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { noon, programmeIn, readMemory } from '../../folder';
import { componentsIn, readByIcal, readByNodeIcal } from './readCalendar';
import { calendar, type Files } from './writeCalendar';

const today = '2026-03-10';
const now = noon(today);
const programmeFiles: Files = {
	'programme.yaml': 'id: program-uji\nname: Program Uji\nlanguage: id\ntimezone: Asia/Jakarta\n',
	'people.yaml': 'people: [{id: ani, name: Ani}, {id: budi, name: Budi}]\n',
	'pairs/ani-budi.yaml': 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\nstatus: active\n',
};
const path = 'sessions/ani-budi/2026-03-12-01.yaml';
const inFolder = (text: string, files: Files = programmeFiles): Files => ({ ...files, [path]: text });

/** An event, with its version. */
interface Version {
	readonly uid: string;
	readonly sequence: number;
	readonly stamp: string;
	readonly status: string;
	readonly start: string;
	readonly description: string;
}

function versionsIn(text: string): readonly Version[] {
	return componentsIn(text).flatMap(each => each.getAllSubcomponents('vevent')).map(event => {
		const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
		return {
			uid: value('uid'), sequence: Number(value('sequence')), stamp: value('dtstamp'), status: value('status'), start: value('dtstart'),
			description: value('description'),
		};
	});
}

/** What two readers find in the calendar of some files: both the same. */
async function exported(files: Files, at = now): Promise<readonly Version[]> {
	const text = await calendar(files, { now: at, words: wordsFor('id') });
	assert.deepEqual(readByNodeIcal(text), readByIcal(text));
	return versionsIn(text);
}

const removed = async (files: Files, scope: CalendarScope = {}): Promise<string> => renderCalendar((await readMemory(files)).programmes()
	.map(programme => ({ programme, now, words: wordsFor('en'), sessions: exportedSessions(programme, now, scope), removes: true })));

/** A calendar program: of each event it keeps the version with the highest number, else with the latest stamp (RFC 5546, 2.1.5). */
class Calendar {
	readonly events = new Map<string, Version>();

	import(versions: readonly Version[]): void {
		for (const version of versions) {
			const kept = this.events.get(version.uid);
			const isNewer = kept === undefined || version.sequence > kept.sequence
				|| (version.sequence === kept.sequence && version.stamp >= kept.stamp);
			if (isNewer) {
				this.events.set(version.uid, version);
			}
		}
	}

	/** The starts of the meetings that it shows. */
	get shown(): readonly string[] {
		return [...this.events.values()].filter(({ status }) => status !== 'CANCELLED').map(({ start }) => start);
	}
}

const history = [
	'  - {on: 2026-03-08, from: 2026-03-12T13:00+07:00, to: 2026-03-13T13:00+07:00, why: rapat}',
	'  - {on: 2026-03-09, from: 2026-03-13T13:00+07:00, to: 2026-03-18T13:00+07:00, why: sakit}',
	'  - {on: 2026-03-09, from: 2026-03-18T13:00+07:00, to: 2026-03-20T13:00+07:00, why: cuti}',
];
const stage = (day: string, moves: number, status = 'scheduled'): Files => inFolder([
	'id: 2026-03-12-ani-budi-01', 'pair: ani-budi', `status: ${status}`, `start: 2026-03-${day}T13:00+07:00`, 'minutes: 60',
	...(moves > 0 ? ['history:', ...history.slice(0, moves)] : []), '',
].join('\n'));

suite('An event of a session that changes', () => {
	test('moved three times and then cancelled is one event in the end, cancelled, whose every version replaces the one before', async () => {
		const stages = [stage('12', 0), stage('13', 1), stage('18', 2), stage('20', 3), stage('20', 3, 'cancelled')];
		const versions = (await Promise.all(stages.map(files => exported(files)))).flat();
		assert.deepEqual(versions.map(({ uid, start, status }) => `${uid} ${start} ${status}`), [
			'2026-03-12-ani-budi-01@program-uji 2026-03-12T06:00:00Z CONFIRMED',
			'2026-03-12-ani-budi-01@program-uji 2026-03-13T06:00:00Z CONFIRMED',
			'2026-03-12-ani-budi-01@program-uji 2026-03-18T06:00:00Z CONFIRMED',
			'2026-03-12-ani-budi-01@program-uji 2026-03-20T06:00:00Z CONFIRMED',
			'2026-03-12-ani-budi-01@program-uji 2026-03-20T06:00:00Z CANCELLED',
		]);
		const numbers = versions.map(({ sequence }) => sequence);
		assert.ok(numbers.every((n, i) => i === 0 || n > numbers[i - 1]!), String(numbers));
		const theirs = new Calendar();
		versions.forEach(version => { theirs.import([version]); });
		assert.deepEqual([theirs.events.size, theirs.shown], [1, []]);
	});

	test('stays cancelled in the file while its day is ahead, and is no longer there afterwards', async () => {
		const cancelled = stage('20', 3, 'cancelled');
		assert.strictEqual((await exported(cancelled, noon('2026-03-20')))[0]?.status, 'CANCELLED');
		assert.deepEqual(await exported(cancelled, noon('2026-03-22')), []);
	});

	test('says in its title that it is cancelled, and blocks no time, and says from when it was moved', async () => {
		const cancelled = await calendar(stage('20', 3, 'cancelled'), { now, words: wordsFor('id') });
		assert.match(cancelled, /\r\nSUMMARY:Dibatalkan · Mentoring: Budi – Ani\r\n/);
		assert.match(cancelled, /\r\nTRANSP:TRANSPARENT\r\n/);
		const [moved] = await exported(stage('13', 1));
		assert.strictEqual(moved?.description, 'Dipindahkan dari Kam 12 Mar 2026 pukul 13.00.');
		assert.strictEqual((await exported(stage('12', 0)))[0]?.description, '');
	});

	test('whose session was moved into the past and logged leaves no old slot: it goes to when it was held', async () => {
		for (const status of ['done', 'scheduled', 'no-show', 'cancelled']) {
			const theirs = new Calendar();
			theirs.import(await exported(stage('20', 3)));
			assert.deepEqual(theirs.shown, ['2026-03-20T06:00:00Z']);
			theirs.import(await exported(inFolder([
				'id: 2026-03-12-ani-budi-01', 'pair: ani-budi', `status: ${status}`, 'start: 2026-03-09T15:00+07:00', 'minutes: 60', 'history:',
				...history, '  - {on: 2026-03-10, from: 2026-03-20T13:00+07:00, to: 2026-03-09T15:00+07:00}', '',
			].join('\n'))));
			assert.strictEqual(theirs.events.size, 1);
			assert.deepEqual(theirs.shown, ['done', 'scheduled'].includes(status) ? ['2026-03-09T08:00:00Z'] : [], status);
		}
	});

	test('can be removed, for everyone, a pair or a person, and put there again', async () => {
		const files = {
			...stage('20', 3), 'pairs/cici-dodi.yaml': 'mentors: [Cici]\nmentees: [Dodi]\n',
			'sessions/cici-dodi/2026-03-15-01.yaml': 'start: 2026-03-15T10:00\nstatus: scheduled\n',
		};
		for (const [scope, left] of [
			[{}, []], [{ pair: 'ani-budi' }, ['2026-03-15T03:00:00Z']], [{ person: 'Dodi' }, ['2026-03-20T06:00:00Z']],
		] as const) {
			const theirs = new Calendar();
			theirs.import(await exported(files));
			assert.strictEqual(theirs.shown.length, 2);
			const text = await removed(files, scope);
			assert.ok(readByIcal(text).every(({ status, summary }) => status === 'CANCELLED' && summary.startsWith('Removed · ')));
			theirs.import(versionsIn(text));
			assert.deepEqual(theirs.shown, left);
			theirs.import(await exported(files));
			assert.strictEqual(theirs.shown.length, 2);
		}
	});
});

suite('Whose events they are', () => {
	const session = 'id: 2026-03-12-ani-budi-01\npair: ani-budi\nstatus: scheduled\nstart: 2026-03-12T13:00+07:00\nminutes: 60\n';
	const clone = (folder: string, name: string, id = ''): Files => Object.fromEntries(
		Object.entries(inFolder(session, { ...programmeFiles, 'programme.yaml': `${id}name: ${name}\ntimezone: Asia/Jakarta\n` }))
			.map(([file, text]) => [`${folder}/${file}`, text]),
	);
	const uid = async (files: Files): Promise<string | undefined> => (await exported(files))[0]?.uid;

	test('is the same in every copy of the record, whatever its folder is called, with and without an id; and never another programme’s', async () => {
		for (const id of ['id: m1\n', '']) {
			assert.strictEqual(await uid(clone('mentoring', 'Mentoring', id)), await uid(clone('mentoring-2026', 'Mentoring', id)));
		}
		assert.notStrictEqual(await uid(clone('mentoring', 'Mentoring')), await uid(clone('mentoring', 'Mentoring Gelombang Dua')));
		assert.notStrictEqual(await uid(clone('mentoring', 'Mentoring', 'id: m1\n')), await uid(clone('mentoring', 'Mentoring', 'id: m2\n')));
	});

	test('is the same after a programme without an id got the proposed one', async () => {
		assert.strictEqual(await uid(clone('a', 'Mentoring ASN 2026')), await uid(clone('b', 'Other', 'id: mentoring-asn-2026\n')));
	});
});

suite('How long an event is', () => {
	test('is what the session says, else what its pair needed last, else an hour', async () => {
		const minutes = async (files: Files): Promise<readonly number[]> => {
			const text = await calendar({ ...programmeFiles, ...files }, { now });
			const read = readByIcal(text).map(each => each.minutes);
			assert.deepEqual(readByNodeIcal(text).map(each => each.minutes), read);
			return read;
		};
		const planned = 'pair: ani-budi\nstatus: scheduled\nstart: 2026-03-12T13:00+07:00\n';
		const held = 'pair: ani-budi\nstatus: done\nstart: 2026-02-26T13:00+07:00\nminutes: 90\n';
		assert.deepEqual(await minutes({ [path]: planned, 'sessions/ani-budi/2026-02-26-01.yaml': held }), [90]);
		assert.deepEqual(await minutes({ [path]: planned }), [60]);
		assert.deepEqual(await minutes({ [path]: `${planned}minutes: 45\n`, 'sessions/ani-budi/2026-02-26-01.yaml': held }), [45]);
		assert.deepEqual(await minutes({ [path]: `${planned}minutes: 0\n` }), [60]);
		assert.deepEqual(await minutes({ 'sessions/x/1.yaml': 'mentor: A\nmentee: B\nstart: 2026-03-12T13:00\nstatus: scheduled\n' }), [60]);
	});

	test('is a day where no time is known, and the zone of the programme is named', async () => {
		const text = await calendar(inFolder('date: 2026-03-12\nstatus: scheduled\n'), { now });
		assert.match(text, /\r\nX-WR-TIMEZONE:Asia\/Jakarta\r\n[^]*\r\nDTSTART;VALUE=DATE:20260312\r\nDTEND;VALUE=DATE:20260313\r\n/);
	});
});

const steps = ['move', 'move back', 'cancel', 'cancel with a reason', 'reinstate', 'confirm', 'complete', 'no-show', 'copy'] as const;
type Step = typeof steps[number];

const statusAfter: Readonly<Partial<Record<Step, readonly string[]>>> = {
	'cancel': ['proposed', 'scheduled'], 'cancel with a reason': ['proposed', 'scheduled'], 'reinstate': ['cancelled'], 'confirm': ['proposed'],
	'complete': ['proposed', 'scheduled'], 'no-show': ['proposed', 'scheduled'], 'move': ['proposed', 'scheduled'],
	'move back': ['proposed', 'scheduled'],
};

function planStep(step: Step, text: string, session: Session, programme: Programme, day: string): readonly TextEdit[] | undefined {
	switch (step) {
		case 'move': return planReschedule(text, session, { date: day, why: '', today, zone: 'Asia/Jakarta' });
		case 'move back': return planReschedule(text, session, { date: '2026-03-04', why: 'x', today, zone: 'Asia/Jakarta' });
		case 'cancel': return changeSession(text, session, cancelChanges({ why: '', today }));
		case 'cancel with a reason': return changeSession(text, session, cancelChanges({ why: 'Sakit', today }));
		case 'reinstate': return changeSession(text, session, reinstateChanges(session, today));
		case 'confirm': return changeSession(text, session, scheduledChanges());
		case 'complete': return changeSession(text, session, completeChanges(programme, session, {}));
		case 'no-show': return planNoShow(programme, text, session, []);
		case 'copy': return [];
	}
}

suite('Calendars in step with a record', () => {
	test('law: after any steps, exported after each one in whichever copy, a calendar shows the session where the record has it, once', async () => {
		await fc.assert(fc.asyncProperty(
			fc.constantFrom('proposed', 'scheduled'), fc.array(fc.constantFrom(...steps), { maxLength: 9 }), fc.boolean(),
			async (first, wanted, skipsSome) => {
				let text = `pair: ani-budi\nstatus: ${first}\nstart: 2026-03-12T13:00+07:00\n`;
				let folder = 'a';
				let day = '2026-03-12';
				let before = -1;
				const theirs = new Calendar();
				const filesNow = (): Files => Object.fromEntries(Object.entries(inFolder(text)).map(([file, content]) => [`${folder}/${file}`, content]));
				const look = async (step: string): Promise<void> => {
					const versions = await exported(filesNow());
					theirs.import(versions);
					const programme = await programmeIn(filesNow());
					const [session] = programme.sessions;
					assert.ok(theirs.events.size <= 1);
					const isMeeting = ['proposed', 'scheduled', 'done'].includes(session!.status!);
					const own = `${session!.date}T06:00:00Z`;
					const ahead = theirs.shown.filter(start => start >= today);
					// What is done is no longer planned: a calendar may show it where it was.
					assert.deepEqual(session!.status === 'done' ? ahead.filter(start => start !== own) : ahead, isMeeting && own >= today && session!.status !== 'done' ? [own] : [], step);
					const isIn = calendarSessions(programme, now).length > 0;
					if (isIn) {
						assert.deepEqual(theirs.shown, isMeeting ? [own] : [], step);
						assert.ok(versions[0]!.sequence > before || step === 'copy', `${step}: ${String(versions[0]!.sequence)} after ${String(before)}`);
						before = versions[0]!.sequence;
					}
				};
				await look('first');
				for (const [i, step] of wanted.entries()) {
					const programme = await programmeIn(filesNow());
					const [session] = programme.sessions;
					if (statusAfter[step]?.includes(session!.status!) === false) {
						continue;
					}
					folder = step === 'copy' ? `copy-${String(i)}` : folder;
					day = addDays(day, 1);
					text = applyEdits(text, planStep(step, text, session!, programme, day)!);
					if (!skipsSome || i % 2 === 0 || i === wanted.length - 1) {
						await look(step);
					}
				}
			},
		), { numRuns: rounds(150) });
	});
});
