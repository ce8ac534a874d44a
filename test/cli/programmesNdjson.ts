import { sessionsNdjson } from '../../src/core/exports/tables/sessionsNdjson';
import type { Programme } from '../../src/core/programme/programme';
import { deriveProgramme } from '../../src/core/programme/index/programmeRecord';
import type { FileFacts } from '../../src/core/files/fileFacts';
import type { Pair } from '../../src/core/record/pair';
import { startOfFile } from '../../src/core/text/range';
import type { Session } from '../../src/core/record/session';
import { sessionKinds, sessionStatuses } from '../../src/core/record/sessionWords';
import { addDays, type Day } from '../../src/core/time/days';
import { drawFrom, type Draw } from '../bench/programme/draw';

/** Around the day that is asked about, since nobody's exports are all of one day. */
const daysOfExport = ['2026-01-21', '2026-01-31', '2026-02-10'];

const sessionsAPair = 20;
/** Sessions lie on so many days, the last of them so many ahead of the export. */
const days = 900;
const daysAhead = 60;
/** Those who write no minutes began so much earlier that nobody else wrote any for those months. */
const daysMoreUntimed = 200;

interface Habits { readonly today: Day; readonly undecided: boolean; readonly timed: boolean }

/**
 * The lines that the product's own export writes for a made-up repository: `sessions` of them, the same for the same number. Every
 * key and word that a line may have comes up, and what may trip who counts: programmes that share an id or a name, people who have
 * one id in many programmes, who are named twice or absent, minutes that nobody wrote, a programme of which nothing is decided yet.
 */
export function* repositoryLines(number: number, sessions: number): Generator<string, void, undefined> {
	const today = daysOfExport[number % daysOfExport.length]!;
	const now = { today, epochMs: Date.parse(`${today}T12:00:00Z`), zone: 'UTC' };
	// Two of five repositories hold a second programme.
	const second = number % 5 < 2 ? Math.floor(sessions / 4) : 0;
	yield* sessionsNdjson(programmeOf(number, 0, sessions - second, today), now);
	yield* sessionsNdjson(programmeOf(number, 1, second, today), now);
}

function programmeOf(number: number, place: number, count: number, today: Day): Programme {
	const draw = drawFrom(number * 2 + place);
	const folder = `memory://at-scale/${String(number)}/${String(place)}`;
	const pairs = Array.from({ length: Math.ceil(count / sessionsAPair) }, (_, i) => pairOf(folder, i));
	const undecided = number % 7 === 3 && place === 1;
	const sessions = Array.from(
		{ length: count }, (_, i) => sessionOf(folder, i, pairs, draw, { today, undecided, timed: number % 4 !== 3 }),
	);
	const nothing = { folder, problems: [], references: [], definitions: [], sessions: [] };
	const record: FileFacts = {
		...nothing, uri: `${folder}/programme.yaml`, kind: 'programme', sessions,
		programme: {
			uri: `${folder}/programme.yaml`,
			// Without an id its name stands for it, and that is the same in many repositories.
			...(number % 3 > 0 && { id: `programme-${String(number % 9)}-${String(place)}` }),
			name: ['Kantor “Timur”', 'O\'Hara, \\ dan lain-lain', 'Program \u{1f331}'][number % 3]!,
			values: 'berakhlak',
		},
		people: [{ id: 'budi', name: 'Budi' }, { id: 'sari', name: 'Sari', aliases: ['Bu Sari'] }],
	};
	return deriveProgramme(folder, [record, ...pairs.map((pair): FileFacts => ({ ...nothing, uri: pair.uri, kind: 'pair', pair }))]);
}

function pairOf(folder: string, i: number): Pair {
	const uri = `${folder}/pairs/p${String(i)}.yaml`;
	return {
		id: `p${String(i)}`, uri, goalPositions: [],
		mentors: i % 6 === 0 ? ['budi', 'm1'] : [`m${String(i % 40)}`],
		mentees: [i % 9 === 0 ? 'Bu Sari' : `s${String(i)}`],
		goals: [{ id: 'g1' }, { id: 'g2' }],
		...(i % 2 === 0 && { cohort: 'angkatan-1', kind: 'one-on-one' }),
	};
}

function sessionOf(folder: string, i: number, pairs: readonly Pair[], draw: Draw, { today, undecided, timed }: Habits): Session {
	const is = (percent: number): boolean => draw(100) < percent;
	const pair = pairs[Math.floor(i / sessionsAPair)]!;
	const forum = is(10);
	const meets = Math.floor(i / sessionsAPair) % 3;
	// Every third pair stopped some while ago, around the 60 days.
	const span = days + (timed ? 0 : daysMoreUntimed);
	const date = addDays(today, meets === 0 ? -draw(span) - 45 : daysAhead - draw(span));
	// Every other third only plans, of late.
	const status = undecided
		? 'draft'
		: meets === 1 && (date > addDays(today, -70) || is(30))
			? 'scheduled'
			: is(70)
				? undefined
				: sessionStatuses[draw(sessionStatuses.length)]!;
	const someone = (): string => ['budi', 'Sari', 'Bu Sari', 'm1', `s${String(draw(30))}`, 'Pak "Éko"'][draw(6)]!;
	const people = (most: number): readonly string[] => Array.from({ length: draw(most + 1) }, someone);
	return {
		id: `${date}-${pair.id}-${String(i)}`, uri: `${folder}/sessions/${forum
			? 'forum'
			: pair.id}/${String(i)}.yaml`, position: startOfFile.start,
		lastLine: 0, actionPositions: [], hasOwnId: true, date,
		...(!forum && { pair: pair.id }),
		...(is(60) && { clock: { time: '13:00', ...(is(50) && { offset: '+07:00' }) } }),
		...(timed && is(85) && { minutes: is(3) ? 0 : 15 + draw(150) }),
		...(forum ? { kind: 'forum' } : is(20) ? { kind: sessionKinds[draw(sessionKinds.length)]! } : {}),
		...(status && { status }),
		...(is(70) && { mode: (['in-person', 'video', 'phone', 'chat'] as const)[draw(4)]! }),
		...(is(forum ? 60 : 10) && { mentors: people(2), mentees: people(3) }),
		...(is(50)
			&& {
				attendance: Array.from(
					{ length: draw(5) },
					() => ({
						...(!is(5) && { person: someone() }),
						...(!is(15) && { state: (['present', 'late', 'absent', 'excused'] as const)[draw(4)]! }),
					}),
				),
			}),
		...(is(30) && { values: ['adaptif', 'kolaboratif', 'what nobody knows'].slice(draw(3)) }),
		...(is(40) && { goals: ['g1', 'g2', 'g9'].slice(draw(3)) }),
		...(is(50)
			&& {
				topics: ['a topic'],
				decisions: ['a decision', 'another'],
				actions: [{ text: 'an action', due: addDays(date, 14) }, { text: 'done', state: 'done' }],
			}),
		...(forum && { speakers: [{ name: 'Somebody' }] }),
		...(is(10) && { carried: ['x#a1'], history: [{ why: 'a clash' }], approved: { by: 'budi' } }),
		...(is(25) && { reflected: [{ person: someone() }] }),
	};
}
