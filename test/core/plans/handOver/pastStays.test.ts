import assert from 'node:assert/strict';
import fc from 'fast-check';
import { personJp } from '../../../../src/core/analysis/figures/personJp';
import { planHandOver } from '../../../../src/core/plans/handOver/planHandOver';
import { openInPairs } from '../../../../src/core/programme/openInPair';
import { sharedNotes } from '../../../../src/core/pages/brief/brief';
import { noon, readMemory } from '../../folder';
import { naiveFigures } from '../../analysis/figures/naive';
import { filesAfter, handOverOf, type Texts } from './handOverOf';

const today = '2022-12-20';
const day = (n: number): string => new Date(Date.UTC(2021, 0, 4) + n * 86_400_000).toISOString().slice(0, 10);

/** Two years of sessions of a pair and another one, some of them written with names, minutes and attendance and some without. */
const histories: fc.Arbitrary<Texts> = fc.record({
	sessions: fc.array(fc.record({
		on: fc.integer({ min: 0, max: 760 }),
		of: fc.constantFrom('budi-sari', 'other'),
		minutes: fc.option(fc.constantFrom(30, 60, 90)),
		status: fc.constantFrom('done', 'done', 'done', 'cancelled', 'no-show', undefined),
		came: fc.option(fc.constantFrom('present', 'absent', 'excused', 'late')),
		isNamed: fc.boolean(),
		owner: fc.constantFrom('budi', 'sari', 'ayu', undefined),
		state: fc.constantFrom('open', 'done', undefined),
	}), { minLength: 1, maxLength: 25 }),
	goals: fc.array(fc.record({ hasId: fc.boolean(), state: fc.constantFrom('open', 'reached', 'dropped') }), { maxLength: 4 }),
	isShared: fc.boolean(),
}).map(({ sessions, goals, isShared }) => {
	const made = sessions.map(({ on, of, minutes, status, came, isNamed, owner, state }, i): [string, string] => {
		const date = day(on);
		const people = of === 'other' ? ['ayu', 'made'] : ['budi', 'sari'];
		const isPast = date <= today;
		return [`sessions/${of}/${date}-${String(i + 1).padStart(2, '0')}.yaml`, [
			`id: s${String(i)}`, `date: ${date}`,
			...status === undefined ? [] : [`status: ${isPast ? status : 'scheduled'}`],
			...isNamed ? [`mentors: [${people[0] ?? ''}]`, `mentees: [${people[1] ?? ''}]`] : [],
			...minutes === null ? [] : [`minutes: ${String(minutes)}`],
			...came === null || !isPast ? [] : [`attendance:\n  - {person: ${people[1] ?? ''}, state: ${came}}`],
			'actions:', `  - {id: a1, text: T${String(i)}${owner === undefined ? '' : `, owner: ${owner}`}${state === undefined ? '' : `, state: ${state}`}}`, '',
		].join('\n')];
	});
	const note = (visibility: string): string => `---\nsession: s0\nauthor: sari\nvisibility: ${visibility}\n---\n\n## Next\n\nMine\n`;
	return {
		'programme.yaml': 'name: P\nlanguage: en\npolicy:\n  jp: {per: minutes, value: 45}\n',
		'people.yaml': 'people:\n  - {id: ayu, name: Ayu}\n  - {id: budi, name: Budi}\n  - {id: made, name: Made}\n  - {id: sari, name: Sari}\n  - {id: wati, name: Wati}\n',
		'pairs/budi-sari.yaml': ['id: budi-sari', 'mentors: [budi]', 'mentees: [sari]', ...goals.length === 0 ? [] : ['goals:'], ...goals.map(
			({ hasId, state }, i) => `  - {${hasId ? `id: g${String(i + 1)}, ` : ''}text: Goal ${String(i)}, state: ${state}}`,
		), ''].join('\n'),
		'pairs/other.yaml': 'id: other\nmentors: [ayu]\nmentees: [made]\n',
		...isShared ? { 'reflections/budi-sari/shared.md': note('pair') } : {},
		'private/reflections/budi-sari/own.md': note('private'),
		...Object.fromEntries(made),
	};
});

/** What the naive count says of the past: everyone's hours, JP, attendance and lists of sessions, and the months. */
function pastOf(files: Texts): unknown {
	// What is to come is no past: it may have moved, or be cancelled.
	const isPast = (path: string): boolean => !path.startsWith('sessions/') || path.split('/')[2]!.slice(0, 10) <= today;
	const held = Object.fromEntries(Object.entries(files).filter(([path]) => isPast(path)));
	const { byPerson, byMonth, byPair } = naiveFigures(held, { today }) as Record<'byPerson' | 'byMonth' | 'byPair', readonly { readonly id?: string }[]>;
	// Neither what is open nor how a pair stands is of the past.
	const ofPast = (pair: object): unknown => ({ ...pair, ...Object.fromEntries(notPast.map(key => [key, undefined])) });
	return { byPerson, byMonth, byPair: byPair.filter(({ id }) => id === 'budi-sari' || id === 'other').map(ofPast) };
}
const notPast = ['actions', 'goals', 'status', 'flag', 'next'] as const;

suite('After a hand-over', () => {
	test('hours, JP, attendance and sessions of the past are whose they were, and the new mentor has what is open and shared', async () => {
		await fc.assert(fc.asyncProperty(histories, fc.constantFrom('wati', 'Putu', 'ayu'), async (files, to) => {
			const handOver = await handOverOf(files, 'budi-sari', to, today);
			const plan = planHandOver(handOver);
			assert.ok(typeof plan === 'object' && 'pair' in plan, JSON.stringify(plan));
			const after = filesAfter(plan, files);
			assert.deepEqual(pastOf({ ...after, 'people.yaml': files['people.yaml'] ?? '' }), pastOf(files));
			const [was, is] = await Promise.all([files, after].map(async each => (await readMemory(each)).programmes()[0]!));
			for (const person of ['budi', 'sari', 'ayu', 'made', 'wati']) {
				for (const year of [2021, 2022]) {
					assert.deepEqual(personJp(is!, person, year, noon(today)), personJp(was!, person, year, noon(today)));
				}
			}
			const [old, other] = openInPairs(was!, [was!.pairs.get('budi-sari')!, was!.pairs.get('other')!], noon(today));
			const [left, same, now] = openInPairs(is!, ['budi-sari', 'other', plan.pair].map(id => is!.pairs.get(id)!), noon(today));
			const textsOf = (open: typeof old) => ({
				actions: open!.actions.map(({ action }) => action.text).sort(),
				goals: open!.goals.map(({ goal }) => goal.text),
				planned: open!.planned.map(({ id }) => id).sort(),
			});
			assert.deepEqual(textsOf(now), textsOf(old));
			assert.deepEqual([textsOf(left), textsOf(same)], [{ actions: [], goals: [], planned: [] }, textsOf(other)]);
			const seen = sharedNotes(is!, is!.pairs.get(plan.pair)!).map(({ uri }) => uri.split('/').slice(-3).join('/'));
			assert.deepEqual(seen, 'reflections/budi-sari/shared.md' in files && is!.sessionsById.has('s0') ? seen.filter(uri => !uri.includes('private')) : []);
		}), { numRuns: 40 });
	});

	test('and after another one, also back to the first mentor, the past is whose it was still', async () => {
		await fc.assert(fc.asyncProperty(histories, fc.constantFrom('budi', 'ayu'), async (files, last) => {
			const handed = async (texts: Texts, pair: string, to: string): Promise<{ readonly texts: Texts; readonly pair: string }> => {
				const plan = planHandOver(await handOverOf(texts, pair, to, today));
				assert.ok(typeof plan === 'object' && 'pair' in plan, JSON.stringify(plan));
				return { texts: filesAfter(plan, texts), pair: plan.pair };
			};
			const once = await handed(files, 'budi-sari', 'wati');
			const twice = await handed(once.texts, once.pair, last);
			assert.deepEqual(pastOf(twice.texts), pastOf(files));
			const [was, is] = await Promise.all([files, twice.texts].map(async each => (await readMemory(each)).programmes()[0]!));
			for (const person of ['budi', 'sari', 'ayu', 'made', 'wati']) {
				assert.deepEqual(personJp(is!, person, 2021, noon(today)), personJp(was!, person, 2021, noon(today)));
			}
			const [open] = openInPairs(was!, [was!.pairs.get('budi-sari')!], noon(today));
			const [now] = openInPairs(is!, [is!.pairs.get(twice.pair)!], noon(today));
			assert.deepEqual(now!.goals.map(({ goal }) => goal.text), open!.goals.map(({ goal }) => goal.text));
			assert.deepEqual(now!.actions.map(({ action }) => action.text).sort(), open!.actions.map(({ action }) => action.text).sort());
		}), { numRuns: 25 });
	});
});
