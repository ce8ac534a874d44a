import { assert } from 'chai';
import fc from 'fast-check';
import type { ImportRecord } from '../../../../src/core/imports/importRecords';
import type { Programme } from '../../../../src/core/programme/programme';
import { severityOf } from '../../../../src/core/record/problem';
import { programmeIn, readMemory } from '../../folder';
import { detailed } from '../../parsedFiles';
import { emptyProgramme, importRecords, meeting, pairRow, person } from './importing';
import { madeSource, present } from './madeSource';

/** The people, pairs and sessions of a programme as rows of a source: what an export of all of it holds. */
function rowsOf({ people, pairs, sessions }: Programme): readonly ImportRecord[] {
	let line = 1;
	const everyone = [...new Set(people.values())].map(({ name = '', role, ...more }) =>
		person(++line, name, { ...more, ...(role !== undefined && { role: role as 'mentor' }) }));
	const allPairs = [...pairs.values()].map(({ id, mentors = [], mentees = [], cohort, status, start, end, cadence }) =>
		pairRow(++line, mentors, mentees, present({ id, cohort, status, start, end, every: cadence?.every })));
	const meetings = sessions.map(detailed).map(each => {
		const { date, clock, status, attendance = [], approved, actions = [], links = [], ...session } = each;
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
		await fc.assert(fc.asyncProperty(madeSource, async records => {
			const first = await importRecords(emptyProgramme, records);
			const errors = [...(await readMemory(first.tree)).files()].flatMap(({ problems }) => problems).filter(each => severityOf(each) === 'error');
			assert.deepEqual(errors, []);
			const again = await importRecords(first.tree, records);
			assert.deepEqual(again.preview.proposals.filter(({ state }) => state !== 'same').map(({ state, values }) => ({ state, values })), []);
			assert.deepEqual([again.plan.create, again.plan.edit], [[], []]);
		}), { numRuns: 15 });
	});

	test('where nothing is remembered, as on another machine, importing again changes nothing either', async () => {
		await fc.assert(fc.asyncProperty(madeSource, async records => {
			const { tree } = await importRecords(emptyProgramme, records);
			const elsewhere = Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('private/')));
			const again = await importRecords(elsewhere, records);
			assert.deepEqual([again.plan.create, again.plan.edit], [[], []]);
		}), { numRuns: 15 });
	});

	test('what an export holds of people, pairs and sessions comes back the same, and is the same to the programme it is from', async () => {
		await fc.assert(fc.asyncProperty(madeSource, async records => {
			const original = (await importRecords(emptyProgramme, records)).tree;
			const programme = await programmeIn(original);
			const rows = rowsOf(programme);
			const same = await importRecords(original, rows);
			assert.deepEqual(same.preview.proposals.filter(({ state }) => state !== 'same'), []);
			const bare = { ...emptyProgramme, 'programme.yaml': original['programme.yaml'] ?? '' };
			const copy = await importRecords(bare, rows);
			assert.deepEqual(valuesOf(await programmeIn(copy.tree)), valuesOf(programme));
		}), { numRuns: 15 });
	});

	test('what was changed by hand stays, whatever a later version of the source says', async () => {
		const edits = fc.array(fc.record({ file: fc.nat(), line: fc.nat() }), { minLength: 1, maxLength: 4 });
		await fc.assert(fc.asyncProperty(madeSource, edits, async (records, chosen) => {
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
