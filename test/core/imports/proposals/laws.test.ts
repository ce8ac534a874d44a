import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ImportRecord } from '../../../../src/core/imports/importRecords';
import type { Programme } from '../../../../src/core/programme/programme';
import { severityOf } from '../../../../src/core/record/problem';
import { readMemory } from '../../folder';
import { emptyProgramme, importRecords, meeting, pairRow, person, type Tree } from './importing';

/** Texts that YAML, names and lists could take for something else. */
const text = fc.constantFrom('Data', 'a: b # c', '- x', '"q"', '2026-01-01', 'yes', '007', 'Budi & Ani', '[x] y', 'é – ü', '@ani', '{a}', '#1', '1e3');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** The values that are there. */
type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(values: T): Present<T> =>
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
const source: fc.Arbitrary<readonly ImportRecord[]> = fc.record({
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

const read = async (tree: Tree): Promise<Programme> => (await readMemory(tree)).programmes()[0]!;

/** The people, pairs and sessions of a programme as rows of a source: what an export of all of it holds. */
function rowsOf({ people, pairs, sessions }: Programme): readonly ImportRecord[] {
	let line = 1;
	const everyone = [...new Set(people.values())].map(({ name = '', role, ...more }) =>
		person(++line, name, { ...more, ...(role !== undefined && { role: role as 'mentor' }) }));
	const allPairs = [...pairs.values()].map(({ id, mentors = [], mentees = [], cohort, status, start, end, cadence }) =>
		pairRow(++line, mentors, mentees, present({ id, cohort, status, start, end, every: cadence?.every })));
	const meetings = sessions.map(({ date, clock, status, attendance = [], approved, actions = [], links = [], ...session }) => {
		const { id, title, pair, mentors, mentees, minutes, mode, place, summary, decisions, topics } = session;
		return meeting(++line, date, {
			...present({ id, title, pair, mentors, mentees, minutes, mode, place, summary, decisions, topics }),
			...present({ time: clock?.time, approvedBy: approved?.by }),
			...(status && { status: status as 'done' }),
			present: attendance.map(each => each.person ?? ''),
			actions: actions.map(({ text: written = '', owner, due, state }) =>
				({ text: written, isDone: state === 'done', ...present({ owner, due }) })),
			links: links.map(({ title: name, url = '' }) => ({ url, ...(name !== undefined && { title: name }) })),
		});
	});
	return [...everyone, ...allPairs, ...meetings];
}

/** What a programme holds, aside from the lines of actions. */
const valuesOf = ({ people, pairs, sessions }: Programme): unknown => ({
	people: [...new Set(people.values())],
	pairs: [...pairs.values()].map(pair => ({ ...pair, goalPositions: [] })),
	sessions: sessions.map(session => ({ ...session, lastLine: 0, actionPositions: [] })),
});

suite('The laws of imports', () => {
	test('importing twice is importing once, and what is made has no error', async () => {
		await fc.assert(fc.asyncProperty(source, async records => {
			const first = await importRecords(emptyProgramme, records);
			const errors = [...(await readMemory(first.tree)).files()].flatMap(({ problems }) => problems).filter(each => severityOf(each) === 'error');
			assert.deepEqual(errors, []);
			const again = await importRecords(first.tree, records);
			assert.deepEqual(again.preview.proposals.filter(({ state }) => state !== 'same').map(({ state, values }) => ({ state, values })), []);
			assert.deepEqual([again.plan.create, again.plan.edit], [[], []]);
		}), { numRuns: 15 });
	});

	test('where nothing is remembered, as on another machine, importing again changes nothing either', async () => {
		await fc.assert(fc.asyncProperty(source, async records => {
			const { tree } = await importRecords(emptyProgramme, records);
			const elsewhere = Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('private/')));
			const again = await importRecords(elsewhere, records);
			assert.deepEqual([again.plan.create, again.plan.edit], [[], []]);
		}), { numRuns: 15 });
	});

	test('what an export holds of people, pairs and sessions comes back the same, and is the same to the programme it is from', async () => {
		await fc.assert(fc.asyncProperty(source, async records => {
			const original = (await importRecords(emptyProgramme, records)).tree;
			const programme = await read(original);
			const rows = rowsOf(programme);
			const same = await importRecords(original, rows);
			assert.deepEqual(same.preview.proposals.filter(({ state }) => state !== 'same'), []);
			const bare = { ...emptyProgramme, 'programme.yaml': original['programme.yaml'] ?? '' };
			const copy = await importRecords(bare, rows);
			assert.deepEqual(valuesOf(await read(copy.tree)), valuesOf(programme));
		}), { numRuns: 15 });
	});

	test('what was changed by hand stays, whatever a later version of the source says', async () => {
		const edits = fc.array(fc.record({ file: fc.nat(), line: fc.nat() }), { minLength: 1, maxLength: 4 });
		await fc.assert(fc.asyncProperty(source, edits, async (records, chosen) => {
			const { tree } = await importRecords(emptyProgramme, records);
			const paths = Object.keys(tree).filter(path => /^(?:people|sessions)/.test(path));
			const byHand: Record<string, string> = { ...tree };
			const marks: string[] = [];
			for (const [i, { file, line }] of chosen.entries()) {
				const path = paths[file % paths.length] ?? '';
				const lines = (byHand[path] ?? '').split('\n');
				const places = lines.flatMap((each, at) => /^\s*(?:title|unit|position|place): /.test(each) ? [at] : []);
				const at = places[line % Math.max(1, places.length)];
				if (at !== undefined && !(lines[at] ?? '').includes('by hand')) {
					const mark = `by hand ${String(i)}`;
					lines[at] = (lines[at] ?? '').replace(/: .*$/, `: ${mark}  # mine`);
					byHand[path] = lines.join('\n');
					marks.push(mark);
				}
			}
			const later = records.map(each => each.kind === 'person'
				? { ...each, ...(each.unit !== undefined && { unit: 'later' }), ...(each.position !== undefined && { position: 'later' }) }
				: each.kind === 'session'
					? { ...each, ...(each.title !== undefined && { title: 'later' }), ...(each.place !== undefined && { place: 'later' }) }
					: each);
			const after = await importRecords(byHand, later);
			const all = Object.values(after.tree).join('\n');
			assert.deepEqual(marks.filter(mark => !all.includes(`: ${mark}  # mine`)), []);
			const kept = after.preview.proposals.flatMap(({ values }) => values).filter(({ effect }) => effect === 'kept');
			assert.deepEqual(kept.map(({ before }) => before).sort(), marks.sort());
			assert.deepEqual((await importRecords(after.tree, later)).plan.edit, []);
		}), { numRuns: 15 });
	});
});
