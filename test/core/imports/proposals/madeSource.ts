import fc from 'fast-check';
import type { ImportRecord } from '../../../../src/core/imports/importRecords';
import { meeting, pairRow, person } from './importing';

/** Texts that YAML, names and lists could take for something else. */
const text = fc.constantFrom('Data', 'a: b # c', '- x', '"q"', '2026-01-01', 'yes', '007', 'Budi & Ani', '[x] y', 'é – ü', '@ani', '{a}', '#1', '1e3');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** The values that are there. */
type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
export const present = <T extends object>(values: T): Present<T> =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;

const names = ['Ani Lestari', 'Budi Santoso', 'Citra Dewi', 'Dr. Dewi Anggraini, M.Sc.', 'Eko', 'Fajar Nugroho', 'Gita', 'Hadi Wijaya'];
const day = fc.integer({ min: 0, max: 27 }).map(n => `2026-01-${String(n + 1).padStart(2, '0')}`);

const someone = fc.record({
	role: maybe(fc.constantFrom('mentor' as const, 'mentee' as const)), phone: maybe(fc.constantFrom('081234567890', '+62 812', '021.555')),
	unit: maybe(text), position: maybe(text), salutation: maybe(text), timezone: maybe(fc.constantFrom('Asia/Jakarta', 'Asia/Makassar')),
	capacity: maybe(fc.integer({ min: 0, max: 9 })), offers: maybe(fc.uniqueArray(text, { minLength: 1, maxLength: 3 })),
	rest: fc.array(fc.record({ name: fc.constantFrom('Golongan', 'Alamat'), text }), { maxLength: 1 }),
}).map(present);

const action = fc.record({ text, owner: maybe(fc.constantFrom(...names)), due: maybe(day), isDone: fc.boolean() })
	.map(({ text: written, isDone, ...more }) => ({ text: written, isDone, ...present(more) }));
const held = fc.record({
	mentor: fc.nat(3), mentee: fc.integer({ min: 4, max: 7 }), date: day, more: fc.record({
	time: maybe(fc.constantFrom('09:00', '13:30')), minutes: maybe(fc.integer({ min: 1, max: 300 })), title: maybe(text), place: maybe(text),
	mode: maybe(fc.constantFrom('video' as const, 'in-person' as const)), status: maybe(fc.constantFrom('done' as const, 'cancelled' as const)),
	summary: fc.array(text, { maxLength: 3 }).map(lines => lines.join('\n')), decisions: fc.uniqueArray(text, { maxLength: 2 }),
	actions: fc.array(action, { maxLength: 3 }), topics: fc.uniqueArray(text, { maxLength: 2 }),
	present: fc.subarray(names, { maxLength: 2 }),
	links: fc.array(fc.record({ title: text, url: fc.constant('https://example.org/a?b=c#d') }), { maxLength: 1 }),
	}).map(present),
});

/** A source with people, pairs and sessions. A meeting of one pair and day is in it once: two without times could not be told apart. */
export const madeSource: fc.Arbitrary<readonly ImportRecord[]> = fc.record({
	people: fc.array(someone, { minLength: names.length, maxLength: names.length }),
	every: maybe(fc.constantFrom('2 weeks', '1 month')), cohort: maybe(fc.constantFrom('Angkatan 1', 'Batch: B')),
	status: maybe(fc.constantFrom('active' as const, 'completed' as const)),
	sessions: fc.uniqueArray(held, { maxLength: 6, selector: ({ mentor, mentee, date }) => `${String(mentor)} ${String(mentee)} ${date}` }),
}).map(({ people, sessions, ...pair }) => {
	let line = 1;
	const pairs = [...new Set(sessions.map(({ mentor, mentee }) => `${String(mentor)} ${String(mentee)}`))].map(key => key.split(' ').map(Number));
	return [
		...people.map((more, i) => person(++line, names[i] ?? '', more)),
		...pairs.map(([mentor = 0, mentee = 0]) => pairRow(++line, [names[mentor] ?? ''], [names[mentee] ?? ''], present(pair))),
		...sessions.map(({ mentor, mentee, date, more }) =>
			meeting(++line, date, { ...more, mentors: [names[mentor] ?? ''], mentees: [names[mentee] ?? ''] })),
	];
});
