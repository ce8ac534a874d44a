import { assert } from 'chai';
import fc from 'fast-check';
import { openActionsOf } from '../../../src/core/programme/openActions';
import type { Programme } from '../../../src/core/programme/programme';
import { maxRowsPerLevel, rangeOfNames, rangesOf, type Range } from '../../../src/core/views/partition';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { addDays } from '../../../src/core/time/days';
import { wordsFor } from '../../../src/core/words/catalogues';
import { rounds } from '../longForm';
import { noon, readMemory } from '../folder';
import { everyView } from '../../bench/everyView';
import { flat } from './outline';

const today = '2021-08-20';
const words = wordsFor('en');
const pairs = 230;
const sessions = 800;

/** Many pairs and people; one pair with most of the sessions, of which hundreds are on one day; many actions and notes of one person. */
const many = async (title = 'Session'): Promise<readonly Programme[]> => (await readMemory({
	'programme.yaml': 'name: Big\n',
	...Object.fromEntries(Array.from(
		{ length: pairs }, (_, i) => [`pairs/p${String(i)}.yaml`, `mentors: [Mentor ${String(i)}]\nmentees: [Mentee ${String(i)}]\n`],
	)),
	'sessions.yaml': Array
		.from(
			{ length: sessions },
			(_, i) => `- id: s${String(i)}\n  date: ${i < 150
				? '2021-08-01'
				: addDays('2021-08-01', -(i % 700))}\n  title: ${title} ${String(i)}\n  pair: p${String(i < 600 ? 0 : i % pairs)}\n  actions:\n    - text: Read\n      owner: ${i % 3 === 0
					? 'me'
					: `Mentee ${String(i % pairs)}`}\n${i % 5 === 0 ? '' : `      due: ${addDays('2021-10-01', -(i % 400))}\n`}`,
		)
		.join(''),
	...Object.fromEntries(Array.from(
		{ length: 400 },
		(_, i) => [
			`reflections/p0/n${String(i)}.md`,
			`---\nsession: s${String(i)}\nauthor: ${i < 150 ? 'me' : `Mentee ${String(i)}`}\nvisibility: pair\n---\n# Note ${String(i)}\n`,
		],
	)),
})).programmes();

suite('Many rows', () => {
	test('however they are shown, no row has more below it than fit into one level, none is lost, none is there twice, and none moves when a title changes', async () => {
		const [before, later] = [await many(), await many('Meeting')];
		const actions = openActionsOf(before[0]!, noon(today));
		for (const { name, rows } of everyView(words, noon(today), 'me')) {
			const shown = rows(before);
			const all = flat(shown);
			assert.deepEqual(
				[
					{ label: '(top)', below: shown.length },
					...all.map(({ label, children }) => ({ label, below: children?.().length ?? 0 })),
				].filter(({ below }) => below > maxRowsPerLevel),
				[],
				name,
			);
			assert.strictEqual(new Set(all.map(({ id }) => id)).size, all.length, name);
			const count = (kind: Row['kind']): number => all.filter(row => row.kind === kind).length;
			if (name.startsWith('sessions')) {
				assert.strictEqual(new Set(all.flatMap(({ session }) => session?.id ?? [])).size, sessions, name);
			} else if (name.startsWith('actions')) {
				assert.strictEqual(
					count('action'),
					name.endsWith('mine') ? actions.filter(({ owner }) => owner?.key === 'me').length : actions.length,
					name,
				);
			} else {
				assert.strictEqual(count('reflection'), 400, name);
			}
			if (!name.includes('title')) {
				assert.deepEqual(flat(rows(later)).map(({ id }) => id), all.map(({ id }) => id), name);
			}
		}
	});

	test('a range of pairs says where it begins and ends, and how many it holds', async () => {
		const [programme] = sessionRows(await many(), [], words, noon(today));
		assert.deepEqual(
			programme!.children!().map(({ label, description }) => [label, description]),
			[['M – Mentee 188', '100 pairs'], ['Mentee 189 – Mentee 71', '100 pairs'], ['Mentee 72 – M', '30 pairs']],
		);
	});

	test('of actions in one list stand by when they are due, of notes by when they were written, the reader’s own first', async () => {
		const programmes = await many();
		const top = (wanted: string): unknown =>
			everyView(words, noon(today), 'me')
				.filter(({ name }) => name === wanted)
				.map(({ rows }) => rows(programmes).map(({ label, description }) => [label, description]))[0];
		assert.deepEqual(
			top('actions by none'), [['Overdue', '572 open'], ['This week', '4 open'], ['Later', '64 open'], ['No due date', '160 open']],
		);
		assert.deepEqual(top('reflections by none'), [['me (you)', '150 notes'], ['2021', '63 notes'], ['2020', '187 notes']]);
	});
});

suite('Ranges', () => {
	test('law: hold every member once and in its order; neither they nor the lowest of their members are too many', () => {
		fc.assert(fc.property(fc.integer({ min: 0, max: 25_000 }), count => {
			const all = Array.from({ length: count }, (_, i) => i);
			const leaves = (members: readonly number[]): readonly number[] => {
				const ranges: readonly Range<number>[] = rangesOf(members);
				assert.ok(ranges.length <= maxRowsPerLevel && (ranges.length > 1 || members.length <= maxRowsPerLevel));
				assert.deepEqual(
					ranges.map(({ from, to, members: { length } }) => to - from + 1 - length).filter(wrong => wrong !== 0), [],
				);
				return ranges.length === 0 ? members : ranges.flatMap(range => leaves(range.members));
			};
			assert.deepEqual(leaves(all), all);
		}), { numRuns: rounds(30) });
	});

	test('are named by as much of their first and last names as differs from their neighbours', () => {
		const names = ['Agus', 'Ayu', 'Bayu', 'Budi A', 'Budi B', 'Citra', 'Dewi', '𝒟na'];
		const told = (from: number, to: number): string => rangeOfNames(names, { from, to });
		assert.deepEqual(
			[told(1, 2), told(3, 4), told(5, 6), told(7, 8), told(5, 5)], ['A', 'B – Budi A', 'Budi B – C', 'D – 𝒟', 'Budi B – B'],
		);
	});
});
