import fc from 'fast-check';
import { stringify } from 'yaml';

type Files = Readonly<Record<string, string>>;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
	fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10));
const anyDay = dayBetween('2020-11-01', '2021-08-30');
export const people = ['ana', 'budi', 'citra', 'dewi', 'eko'];
const person = fc.constantFrom(...people, 'Ana Putri', 'Bud');

const goal = fc.record({
	id: fc.constantFrom('g1', 'g2', 'g3'), text: fc.constant('Kata orang'), state: maybe(fc.constantFrom(
		'open', 'reached', 'dropped', 'moved',
	)), continues: maybe(fc.constantFrom('g1', 'g2')), due: maybe(dayBetween('2021-03-01', '2021-12-31')),
	baseline: maybe(fc.integer({ min: 1, max: 5 })), target: maybe(fc.integer({ min: 1, max: 5 })),
	updates: maybe(fc.array(
		fc.record({ on: fc.constant('2021-05-01'), percent: maybe(fc.nat(100)), level: maybe(fc.integer({ min: 1, max: 5 })), comment: fc.constant('Kata') }), { maxLength: 3 },
	)),
});
const session = fc.record({
	day: anyDay, clock: maybe(fc.record({
		hour: fc.integer({ min: 0, max: 23 }),
		offset: fc.constantFrom('Z', '+07:00', '-05:00'),
	})), folder: fc.constantFrom(
		'p0', 'p1', 'p2', 'forum',
	),
	values: maybe(fc.array(fc.constantFrom('v1', 'v2', 'v3'), { maxLength: 3 })),
	status: maybe(fc.constantFrom(
		'draft', 'proposed', 'scheduled', 'in-progress', 'done', 'done', 'done', 'cancelled', 'no-show',
	)), minutes: maybe(fc.integer({ min: 0, max: 300 })), title: fc.constant('Kata'),
	attendance: maybe(fc.array(
		fc.record({ person, state: maybe(fc.constantFrom('present', 'late', 'absent', 'excused')) }), { maxLength: 3 },
	)),
	actions: maybe(fc.array(
		fc.record({
			text: fc.constant('Kata'),
			owner: maybe(person),
			due: maybe(anyDay),
			state: maybe(fc.constantFrom('open', 'doing', 'done', 'dropped')),
		}),
		{ maxLength: 3 },
	)),
	mentors: maybe(fc.subarray(people, { maxLength: 2 })), mentees: maybe(fc.subarray(people, { maxLength: 2 })),
	reflected: maybe(fc.array(fc.record({ person, on: fc.constant('2021-05-01') }), { maxLength: 2 })),
});
const note = fc.record({
	session: fc.nat(29),
	author: person,
	visibility: maybe(fc.constantFrom('private', 'pair', 'coordinator', 'programme')),
	hidden: fc.boolean(),
});

/** Whole programmes in the product's own spelling. */
export const anyProgramme = fc.record({
	zone: fc.constantFrom('UTC', 'Asia/Jakarta', undefined),
	jp: fc.constantFrom(undefined, { per: 'minutes', value: 45 }, { per: 'meeting', value: 2 }, { per: 'day', value: 1.5 }),
	limits: maybe(fc.record({ stale_after_days: fc.integer({ min: 1, max: 40 }), alert_after_days: fc.integer({ min: 41, max: 90 }) })),
	pairs: fc.array(fc.record({
		mentors: fc.subarray(people, { maxLength: 2 }), mentees: fc.subarray(people, { maxLength: 2 }), cohort: maybe(fc.constantFrom('c1', 'c2')),
		continues: maybe(fc.constantFrom(0, 1)), start: maybe(dayBetween(
			'2020-11-01', '2021-03-01',
		)),
		status: maybe(fc.constantFrom(
			'pending', 'active', 'on-hold', 'completed', 'ended-early',
		)), goals: maybe(fc.uniqueArray(goal, { maxLength: 3, selector: ({ id }): string => id })),
	}), { minLength: 3, maxLength: 3 }),
	sessions: fc.array(session, { maxLength: 30 }),
	notes: fc.array(note, { maxLength: 10 }),
}).map(({ zone, jp, limits, pairs, sessions, notes }): Files => ({
	'programme.yaml': stringify({
		name: 'P',
		values: [{ id: 'v2', name: 'Dua' }, { id: 'v1', name: 'Satu' }],
		timezone: zone,
		cohorts: [{ id: 'c1', start: '2021-01-01' }, { id: 'c2' }],
		policy: { ...limits, jp },
	}),
	'people.yaml': stringify({
		people: people.map((id): object => ({
			id,
			...(id === 'ana' && { name: 'Ana Putri' }),
			...(id === 'budi' && { aliases: ['Bud'] }),
			...(id !== 'ana' && { name: id }),
			...(id === 'dewi' && { role: 'coordinator' }),
			...(id === 'eko' && { cohort: 'c2' }),
		})),
	}),
	// A pair takes over from one before it: a circle is a problem of its own.
	...Object.fromEntries(pairs.map(({ continues: before, goals, ...pair }, i): readonly [string, string] => {
		const earlier = before !== undefined && before < i ? `p${String(before)}` : undefined;
		return [`pairs/p${String(i)}.yaml`, stringify({
			id: `p${String(i)}`, ...pair, continues: earlier,
			goals: goals?.map(({ continues: id, ...each }) => ({ ...each, ...earlier !== undefined && id !== undefined && { continues: `${earlier}#${id}` } })),
		})];
	})),
	...Object.fromEntries(sessions.map(({ day, clock, folder, ...rest }, i): readonly [string, string] => {
		const id = `s${String(i)}`;
		const when = clock ? { start: `${day}T${String(clock.hour).padStart(2, '0')}:00${clock.offset}` } : { date: day };
		return [
			`sessions/${folder}/${id}.yaml`,
			stringify({ id, ...(folder !== 'forum' && { pair: folder }), ...(folder === 'forum' && { kind: 'forum' }), ...when, ...rest }),
		];
	})),
	...Object.fromEntries(notes.map((
		{ session, author, visibility, hidden }, i,
	): readonly [string, string] => [
		`${hidden ? 'private/' : ''}reflections/x/n${String(i)}.md`,
		`---\n${stringify({ session: `s${String(sessions.length === 0
			? 0
			: session % sessions.length)}`, author, visibility })}---\n# Kata\n`,
	])
		.filter(() => sessions.length > 0)),
}));
