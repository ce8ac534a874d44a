/* Programmes whose mentees have names that stand nowhere by chance, in every place where a name can be. */
import fc from 'fast-check';
import { stringify } from 'yaml';

export interface NamedProgramme {
	readonly files: Readonly<Record<string, string>>;
	/** What no anonymised text may hold, in small letters. */
	readonly names: readonly string[];
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** `zupra` and `qovad` are mentees by role, `vuxim` mentors or coordinates, maybe as a mentee too; `Jyntok` is in no list of people. */
const peopleOf = (role: string, cohort: string | undefined): readonly object[] => [
	{ id: 'budi', name: 'Budi' }, {
		id: 'vuxim',
		name: 'Vuxim Ar',
		aliases: ['Pak Vuxim'],
		role,
	}, {
		id: 'zupra',
		name: 'Zupra Wexil',
		aliases: ['Bu Zupra'],
		role: 'Mentee',
		cohort,
		timezone: 'Pacific/Auckland',
		nip: '198001012005011001',
		email: 'zupra@contoh.id',
	}, { name: 'Qovad', aliases: ['Mas Qovad'], role: 'mentee' },
];
const cohort = maybe(fc.constantFrom('c1', 'kelompok-zupra'));
const mentor = fc.constantFrom('budi', 'vuxim', 'Pak Vuxim');
const mentee = fc.constantFrom('zupra', 'Zupra Wexil', 'Bu Zupra', 'Qovad', 'Mas Qovad', 'vuxim', 'Jyntok');
const anybody = fc.oneof(mentor, mentee, fc.constant('Tamu'));
const day = fc
	.date({ min: new Date('2021-01-01'), max: new Date('2021-08-30'), noInvalidDate: true })
	.map(date => date.toISOString().slice(0, 10));
const pairIds = ['budi-zupra', 'vuxim-jyntok', 'qovad'];
const folder = fc.constantFrom(...pairIds, 'forum', 'zupra', 'tanpa-berkas');

const goal = fc.record({
	id: fc.constantFrom('g1', 'g-zupra'),
	text: fc.constant('Zupra memimpin'),
	continues: maybe(fc.constantFrom('budi-zupra#g-zupra', 'budi-zupra#g1', 'hilang-zupra#g1')),
	state: maybe(fc.constantFrom('open', 'reached')),
	due: maybe(day),
	updates: fc.array(fc.record({ on: day, by: anybody, percent: fc.nat(100), comment: fc.constant('Zupra!') }), { maxLength: 2 }),
});
const session = fc.record({
	date: day, folder, name: fc.constantFrom('01', 'dengan-zupra'), pair: maybe(fc.constantFrom(
		...pairIds, 'jyntok-hilang',
	)), id: maybe(fc.constantFrom('zupra-1', 'zupra-2')), kind: maybe(fc.constantFrom('one-on-one', 'group', 'forum')),
	status: maybe(fc.constantFrom(
		'scheduled', 'done', 'done', 'no-show',
	)), minutes: maybe(fc.integer({ min: 0, max: 300 })), title: maybe(fc.constantFrom('Bersama Zupra', ' ')), place: fc.constant('Rumah Qovad'),
	mentors: maybe(fc.array(mentor, { maxLength: 2 })), mentees: maybe(fc.array(mentee, { maxLength: 2 })), speakers: fc.array(
		fc.record({ name: anybody, role: fc.constant('Kakak Qovad') }), { maxLength: 1 },
	),
	attendance: fc.array(
		fc.record({ person: anybody, state: maybe(fc.constantFrom('present', 'late', 'absent', 'excused')) }), { maxLength: 3 },
	), values: fc.subarray(['adaptif', 'nilai-zupra', 'Zupra saja']),
	actions: fc.array(
		fc.record({
			id: fc.constantFrom('a1', 'zupra'),
			text: fc.constant('Zupra menulis'),
			owner: maybe(anybody),
			due: maybe(day),
			state: maybe(fc.constantFrom('open', 'done')),
			evidence: fc.constant(['bukti-zupra.pdf']),
		}),
		{ maxLength: 2 },
	),
	goals: fc.subarray(['g1', 'g-zupra', 'Zupra']), carried: fc.subarray([
		'zupra-1#zupra', 'zupra-9#a1',
	]), approved: maybe(fc.record({ by: anybody, on: day })), reflected: fc.array(
		fc.record({ person: anybody, on: day }), { maxLength: 2 },
	),
});
const note = fc.record({
	folder,
	session: maybe(fc.constantFrom('zupra-1', 'zupra-2', 'zupra-hilang')),
	author: maybe(anybody),
	date: maybe(day),
	visibility: maybe(fc.constantFrom('private', 'pair', 'programme')),
	hidden: fc.boolean(),
});

export const namedProgramme: fc.Arbitrary<NamedProgramme> = fc.record({
	people: fc.tuple(fc.constantFrom('mentor', 'Koordinator'), cohort).map(([role, of]) => peopleOf(role, of)),
	jp: fc.constantFrom(undefined, { per: 'minutes', value: 45, source: 'Surat Zupra Wexil' }, { per: 'day', value: 1.5 }),
	pairs: fc.array(
		fc.record({
			mentors: fc.array(mentor, { maxLength: 2 }),
			mentees: fc.array(mentee, { maxLength: 2 }),
			cohort,
			continues: maybe(fc.constantFrom('budi-zupra', 'hilang-zupra')),
			start: maybe(day),
			goals: fc.array(goal, { maxLength: 2 }),
		}),
		{ minLength: 3, maxLength: 3 },
	),
	sessions: fc.array(session, { maxLength: 12 }), notes: fc.array(note, { maxLength: 6 }), broken: fc.boolean(),
}).map(({ people, jp, pairs, sessions, notes, broken }): NamedProgramme => {
	const mentees = JSON.stringify([...pairs, ...sessions].map(one => one.mentees ?? []));
	return {
		names: [
			'zupra',
			'wexil',
			'qovad',
			...['Vuxim', 'Jyntok'].filter(name => new RegExp(name, 'i').test(mentees)).map(name => name.toLowerCase()),
		],
		files: {
			'programme.yaml': stringify({
				id: 'program-zupra',
				name: 'Program Zupra Wexil',
				timezone: 'Asia/Jakarta',
				cohorts: [{ id: 'c1', name: 'Angkatan Qovad' }],
				values: [{ id: 'adaptif' }, { id: 'nilai-zupra' }],
				policy: { stale_after_days: 20, jp },
				letterhead: { organisation: 'Kantor Qovad', logo: 'kop/zupra.png' },
				signers: [{ name: 'Zupra Wexil', position: 'Ketua', nip: '1' }],
			}),
			'people.yaml': stringify({ people }),
			...Object.fromEntries(pairs.map((pair, i): readonly [string, string] => [
				`pairs/${pairIds[i]!}.yaml`, stringify({ id: pairIds[i], ...pair }),
			])),
			...Object.fromEntries(sessions.map((
				{ folder, name, ...rest }, i,
			): readonly [string, string] => [
				`sessions/${folder}/${name === '01' ? `${rest.date}-${String(i + 1)}` : `${name}-${String(i)}`}.yaml`, stringify(rest),
			])),
			...Object.fromEntries(notes.map((
				{ folder, hidden, ...head }, i,
			): readonly [string, string] => [
				`${hidden ? 'private/' : ''}reflections/${folder}/2021-06-01-zupra-${String(i)}.md`,
				`---\n${stringify(head)}---\n# Zupra\n`,
			])),
			...(broken
				&& {
					'pairs/jyntok-hilang.yaml': 'mentees: [',
					'sessions/budi-zupra/zupra.yaml': 'date: Zupra\n',
					'sessions/zupra.session.yaml': 'title: [',
				}),
		},
	};
});
