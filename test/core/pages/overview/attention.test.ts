import { assert } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import { remindersOf } from '../../../../src/core/exports/reminders/findReminders';
import { maxLines } from '../../../../src/core/pages/overview/attention';
import type { AttentionPart, Overview } from '../../../../src/core/pages/overview/overviewPage';
import { programmePage } from '../../../../src/core/pages/overview/programmePage';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { overviewPageWords } from '../../../../src/core/words/lateWords';
import { rounds } from '../../longForm';
import { noon, programmeIn } from '../../folder';
import { anyProgramme } from '../../analysis/figures/anyProgramme';

type Files = Readonly<Record<string, string>>;
const today = '2021-10-04';
const english = wordsFor('en');
const say = overviewPageWords.en.attention;

async function page(files: Files, scope: Scope = {}, canChange = true, day = today): Promise<Overview> {
	const programme = await programmeIn(files);
	const now = noon(day);
	return programmePage({ programme, figures: figuresOf(programme, scope, now), scope, now, canChange }, english);
}

const part = ({ page: { attention } }: Overview, id: AttentionPart['id']): AttentionPart | undefined =>
	attention?.parts.find(one => one.id === id);
const lines = (overview: Overview, id: AttentionPart['id']): readonly string[] =>
	(part(overview, id)?.lines ?? []).map(({ name, more }) => `${name}: ${more}`);
const pair = (mentee: string, more = ''): string => `mentors: [Budi]\nmentees: [${mentee}]\n${more}`;

suite('What needs attention', () => {
	test('begins with who has not met, longest first, those who never met among them', async () => {
		const shown = await page({
			'programme.yaml': 'policy: {stale_after_days: 14, alert_after_days: 30}\n',
			'pairs/a.yaml': pair('Ani', 'start: 2021-01-01\n'), 'sessions/a/1.yaml': 'date: 2021-09-19\n',
			'pairs/b.yaml': pair('Bela', 'start: 2021-08-05\n'),
			'pairs/c.yaml': pair('Citra'),
			'pairs/d.yaml': pair('Dewi'), 'sessions/d/1.yaml': 'date: 2021-07-26\n', 'sessions/d/2.yaml': 'date: 2021-10-11\n',
			'pairs/e.yaml': pair('Eka'), 'sessions/e/1.yaml': 'date: 2021-10-11\n',
			'pairs/f.yaml': pair('Fajar', 'start: 2021-10-05\n'),
			'pairs/g.yaml': pair('Gita', 'status: completed\n'),
			'pairs/h.yaml': pair('Hana'), 'sessions/h/1.yaml': 'date: 2021-10-01\n',
			'people.yaml': 'people:\n  - {name: Indra, role: mentee}\n  - {name: Joko, role: mentor}\n  - {name: Citra, role: mentee}\n',
		});
		assert.deepEqual(lines(shown, 'notMet'), [
			'Dewi – Budi: last met 70 days ago · urgent · next session Mon 11 Oct 2021',
			'Bela – Budi: not met yet, 60 days after the start · urgent',
			'Ani – Budi: last met 15 days ago',
			'Citra – Budi: not met yet',
			'1 mentee has no mentor yet: ',
		]);
		const steps = part(shown, 'notMet')!.lines.map(({ steps: buttons }) => buttons.map(({ place }) => shown.steps![place]));
		const waiting = (id: string): unknown => [{ step: 'remind', pair: id }, { step: 'schedule', pair: id }];
		assert.deepEqual(steps, [
			[{ step: 'remind', pair: 'd' }], waiting('b'), waiting('a'),
			// Nobody is reminded of a meeting whose time is not over.
			[{ step: 'schedule', pair: 'c' }], [{ step: 'suggestPairs' }],
		]);
	});

	test('names what is to log, what can’t be read and what ends soon, each with what can be done about it', async () => {
		const shown = await page({
			'programme.yaml': 'cohorts:\n  - {id: one, name: Angkatan I, end: 2021-10-16}\n  - {id: two, end: 2021-09-30}\n  - {id: three, end: 2021-10-01}\n  - {id: late, end: 2022-01-01}\n',
			'pairs/a.yaml': pair('Ani', 'cohort: one\nend: 2021-10-10\n'), 'sessions/a/1.yaml': 'date: 2021-10-01\nstatus: scheduled\n',
			'pairs/b.yaml': pair('Bela', 'cohort: two\n'), 'sessions/b/1.yaml': 'date: 2021-10-01\n', 'sessions/b/2.yaml': 'date: [\n',
			'pairs/c.yaml': pair('Citra', 'cohort: late\nend: 2021-10-04\n'), 'sessions/c/1.yaml': 'date: 2021-09-13\nstatus: scheduled\n',
			'pairs/d.yaml': pair('Dewi', 'cohort: three\nstatus: completed\nend: 2021-10-01\n'),
			'sessions/forum/1.yaml': 'date: 2021-09-20\nkind: forum\nstatus: scheduled\n',
		});
		assert.deepEqual(lines(shown, 'toLog'), [
			'Citra – Budi: was planned for Mon 13 Sep 2021',
			`${english.overview.pairs.forums}: was planned for Mon 20 Sep 2021`,
			'Ani – Budi: was planned for Fri 1 Oct 2021',
		]);
		assert.deepEqual(part(shown, 'unread')!.lines.map(({ name, open }) => [name, open?.label]), [['sessions/b/2.yaml', 'Open']]);
		assert.deepEqual(lines(shown, 'ending'), [
			'two: should have ended Thu 30 Sep 2021 · 1 pair is not completed',
			'Citra – Budi: ends today',
			'Angkatan I: ends Sat 16 Oct 2021, in 12 days · 1 pair is not completed',
		]);
		assert.deepEqual(
			part(shown, 'ending')!.lines.flatMap(({ steps }) => steps.map(({ spoken, place }) => [spoken, shown.steps![place]])),
			[
				['Close Cohort… two', { step: 'closeCohort', cohort: 'two' }],
				['End Pair… Citra – Budi', { step: 'endPair', pair: 'c' }],
				['Close Cohort… Angkatan I', { step: 'closeCohort', cohort: 'one' }],
			],
		);
		assert.deepEqual(shown.page.missing, { label: overviewPageWords.en.missing(1), leads: { table: 'broken', view: {} } });
	});

	test('names what is planned after the end of its cohort, of running pairs only', async () => {
		const shown = await page({
			'programme.yaml': 'cohorts:\n  - {id: one, name: Angkatan I, end: 2021-12-16}\n  - {id: two}\n',
			'pairs/a.yaml': pair('Ani', 'cohort: one\n'), 'sessions/a/1.yaml': 'id: s1\ndate: 2021-12-20\n',
			'sessions/a/2.yaml': 'date: 2021-12-16\n', 'sessions/a/3.yaml': 'date: 2021-12-17\nstatus: cancelled\n', 'sessions/a/4.yaml': 'date: 2021-12-18\n',
			'pairs/b.yaml': pair('Bela', 'cohort: two\n'), 'sessions/b/1.yaml': 'date: 2022-12-20\n',
			'pairs/c.yaml': pair('Citra', 'cohort: one\nstatus: completed\n'), 'sessions/c/1.yaml': 'date: 2021-12-20\n',
		});
		assert.deepEqual(lines(shown, 'tooLate'), [
			'Ani – Budi: Sat 18 Dec 2021, after Angkatan I ends on Thu 16 Dec 2021', 'Ani – Budi: Mon 20 Dec 2021, after Angkatan I ends on Thu 16 Dec 2021',
		]);
		const [, { steps: [{ spoken, place } = { spoken: '', place: -1 }] } = { steps: [] }] = part(shown, 'tooLate')!.lines;
		const step = shown.steps![place];
		assert.deepEqual([spoken, step && 'session' in step && step.session.id], ['Reschedule… Ani – Budi', 's1']);
	});

	test('is nothing where all is well, and a cohort has only its own', async () => {
		const files: Files = {
			'programme.yaml': 'policy: {stale_after_days: 14}\n',
			'pairs/a.yaml': pair('Ani', 'cohort: one\n'), 'sessions/a/1.yaml': 'date: 2021-10-01\n',
			'pairs/b.yaml': pair('Bela', 'cohort: two\n'), 'sessions/b/1.yaml': 'date: 2021-08-01\n', 'sessions/b/2.yaml': 'date: 2021-09-01\nstatus: scheduled\n',
		};
		const { page: { attention, missing } } = await page(files, { cohort: 'one' });
		assert.deepEqual([attention, missing], [{ heading: say.heading, allWell: say.allWell, parts: [] }, undefined]);
		assert.deepEqual((await page(files)).page.attention?.parts.map(({ id }) => id), ['notMet', 'toLog']);
	});

	test('offers no change where files can’t be changed, but a reminder', async () => {
		const files = { 'programme.yaml': '', 'pairs/a.yaml': pair('Ani'), 'sessions/a/1.yaml': 'date: 2021-09-01\nstatus: scheduled\n' };
		const shown = await page(files, {}, false);
		assert.deepEqual([...new Set(shown.steps!.map(({ step }) => step))], ['remind']);
	});

	test('has the pairs of the table’s filter, the sessions and the files that the figures count, whatever the programme', async () => {
		await fc.assert(fc.asyncProperty(anyProgramme, fc.constantFrom(undefined, 'c1'), fc.constantFrom(undefined, 2021), async (files, cohort, year) => {
			const day = '2021-06-15';
			const scope = { ...cohort !== undefined && { cohort }, ...year !== undefined && { year } };
			const shown = await page(files, scope, true, day);
			const programme = await programmeIn(files);
			const allYears = figuresOf(programme, { ...cohort !== undefined && { cohort } }, noon(day));
			const waiting = shown.page.tables.find(({ id }) => id === 'pairs')!.rows.filter(({ is }) => is[1]!.includes(say.waiting));
			const counted = (id: AttentionPart['id']): number => part(shown, id)?.lines.length ?? 0;
			assert.deepEqual(
				[counted('notMet'), counted('toLog'), counted('unread')],
				[waiting.length, allYears.total.sessions.toLog, allYears.broken.length],
			);
			for (const step of shown.steps!) {
				const found = step.step !== 'remind' || remindersOf(programme, noon(day), 'en', { pair: step.pair }).length > 0;
				assert.ok(found, 'a reminder that is offered is there');
			}
			for (const { lines: all, heading } of shown.page.attention!.parts) {
				assert.ok(heading.includes(`(${String(all.length)})`), heading);
				all.forEach(({ target, steps }) => {
					assert.ok(target === undefined || shown.targets[target]);
					assert.ok(steps.every(({ place }) => shown.steps![place]));
				});
			}
		}), { numRuns: rounds(60) });
	});

	test('of very many pairs has the first, and leads to the table that has all', async () => {
		const shown = await page({
			'programme.yaml': '',
			...Object.fromEntries(Array.from({ length: maxLines + 7 }, (_, n) => [`pairs/p${String(n)}.yaml`, pair(`M${String(n)}`)])),
		});
		const { lines: all, heading, rest } = part(shown, 'notMet')!;
		assert.deepEqual([all.length, heading, rest?.label], [maxLines, say.parts.notMet(maxLines + 7), say.rest(7)]);
		const filter = shown.page.tables[0]!.filters[1]!;
		assert.ok(filter.options.includes(rest?.leads.view.by?.[1] ?? '?'));
	});
});
