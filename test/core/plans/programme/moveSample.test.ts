import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { problemsIn } from '../../parsedFiles';
import { isOverdue, openActions } from '../../../../src/core/record/session';
import { sessionStatuses } from '../../../../src/core/record/sessionWords';
import { moveSample, sampleIn } from '../../../../src/core/plans/programme/moveSample';
import { addDays, daysBetween, weekdayOf } from '../../../../src/core/time/days';
import { readMemory } from '../../folder';

const folder = join(process.cwd(), 'examples/lead-the-fest');
const sample = Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter(entry => entry.isFile())
	.map(entry => join(entry.parentPath, entry.name))
	.map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
const ownDay = '2021-11-10';

const readSample = async (files: typeof sample) => {
	const index = await readMemory(files);
	const [programme] = index.programmes();
	return { index, programme: programme! };
};

suite('The sample programme', () => {
	test('has no problems', async () => {
		const { index, programme } = await readSample(sample);
		assert.deepEqual([...index.files()].flatMap(file => problemsIn(file, programme, ownDay)), []);
	});

	test('is the forum, and one made-up pair that uses every status, two goals with updates and three shared reflections in both languages', async () => {
		const { programme } = await readSample(sample);
		const forum = programme.sessions.filter(s => s.kind === 'forum');
		assert.deepEqual(forum.map(s => [s.date, s.status, s.speakers?.length]), [['2021-08-13', 'done', 3]]);
		const pair = programme.sessions.filter(s => s.kind !== 'forum');
		assert.ok(pair.length >= 6);
		assert.deepEqual(new Set(pair.map(s => s.status)), new Set(sessionStatuses));
		assert.deepEqual([...programme.pairs.values()].map(p => p.goals?.map(g => (g.updates?.length ?? 0) > 0)), [[true, true]]);
		assert.deepEqual(
			programme.reflections.map(r => [r.visibility, programme.sessionsById.has(r.session!)]),
			[['pair', true], ['pair', true], ['pair', true]],
		);
		assert.deepEqual<unknown>(new Set(programme.reflections.map(r => r.language)), new Set(['en', 'id']));
		assert.deepEqual(
			[...new Set(programme.people.values())].map(({ id, position }) => [id, position?.includes('tokoh rekaan')]),
			[['suharti', false], ['dicky-saromi', false], ['herry-hardjapamekas', false], ['budi', true], ['sari', true]],
		);
	});

	test('has open, done and overdue actions as of its own day', async () => {
		const { programme } = await readSample(sample);
		const open = programme.sessions.flatMap(openActions);
		assert.ok(open.some(a => !isOverdue(a, ownDay)) && open.some(a => isOverdue(a, ownDay)));
		assert.ok(programme.sessions.some(s => s.actions?.some(a => a.state === 'done' && a.done_on !== undefined)));
	});

	test('moved to any day, its newest done session was last week, its forum stays, and nothing else changes', async () => {
		const before = await readSample(sample);
		for (const today of ['2021-11-10', '2024-02-29', '2026-11-22', '2026-11-23', '2026-11-29', '2032-12-31']) {
			const { index, programme } = await readSample(moveSample(sample, today));
			assert.deepEqual([...index.files()].flatMap(file => problemsIn(file, programme, today)), [], today);
			const held = programme.sessions.filter(s => s.status === 'done' && s.kind !== 'forum').map(s => s.date).sort().at(-1)!;
			const monday = addDays(today, -weekdayOf(today));
			assert.ok(held >= addDays(monday, -7) && held < monday, `${held} for ${today}`);
			assert.ok(programme.sessionsById.has('2021-08-13-forum-01'));
			const shifts = new Set(programme.sessions
				.filter(s => s.kind !== 'forum')
				.map((s, i) => daysBetween(before.programme.sessions.filter(b => b.kind !== 'forum')[i]!.date, s.date)));
			assert.strictEqual(shifts.size, 1);
			assert.strictEqual([...shifts][0]! % 7, 0);
			assert.ok(programme.reflections.every(r => programme.sessionsById.has(r.session!)));
		}
	});

	test('is in the reader’s language, and otherwise as it was', async () => {
		assert.deepEqual(sampleIn('id', sample), sample);
		const { programme } = await readSample(sampleIn('en', sample));
		assert.strictEqual(programme.file?.language, 'en');
		assert.deepEqual(sampleIn('id', sampleIn('en', sample)), sample);
	});
});
