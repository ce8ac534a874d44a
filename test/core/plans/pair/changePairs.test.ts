import { assert } from 'chai';
import fc from 'fast-check';
import { divideForChange, planChangeOfPairs, valueOfChange, whyNotForPair } from '../../../../src/core/plans/pair/changePairs';
import type { PairsChange } from '../../../../src/core/plans/pair/pairSteps';
import type { Plan } from '../../../../src/core/plans/plan';
import { findPair } from '../../../../src/core/programme/namedPairs';
import type { Programme } from '../../../../src/core/programme/programme';
import type { Pair } from '../../../../src/core/record/pair';
import { finish } from '../../../../src/core/text/steps';
import { programmeIn, readMemory, root } from '../../folder';
import { filesAfter, pathOf, type Texts } from './handOver/handOverOf';
const files: Texts = {
	'programme.yaml': 'name: P\ncohorts:\n  - {id: one, name: First}\n  - {id: two, name: Second}\n',
	'pairs/active.yaml': '# of two\nmentor: Budi # since May\nmentees: [Ani]\ncohort: one\ncadence: 2 weeks\ngoals: [{id: g1, text: Speak}]\n',
	'pairs/held.yaml': 'mentors: [Budi]\nmentees: [Bela]\nstatus: on-hold # until June\ncohort: two\ncadence: {every: 1 week, weekday: monday}\n',
	'pairs/pending.yaml': 'mentors: [Budi]\nmentees: [Cici]\nstatus: pending\n',
	'pairs/over.yaml': 'mentors: [Budi]\nmentees: [Dodi]\nstatus: completed\nend: 2021-08-01\ncohort: one\n',
	'pairs/broken.yaml': 'mentors: [Budi\n',
	'sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [Budi]\nmentees: [Eka]\n',
	'sessions/gone/2021-08-13-01.yaml': 'date: 2021-08-13\npair: gone\nmentors: [Budi]\nmentees: [Fani]\n',
};
const planned = (programme: Programme, pairs: readonly Pair[], change: PairsChange, texts: Texts): Plan => {
	const plan = finish(planChangeOfPairs(programme, pairs, valueOfChange(change), uri => texts[pathOf(uri)] ?? ''));
	assert.ok('edit' in plan);
	return plan;
};

suite('Changing several pairs at once', () => {
	test('leaves out those that a change is not for, and says why', async () => {
		const programme = await programmeIn(files);
		const group = [...programme.sessionsByGroup.keys()].map(key => findPair(programme, key)).filter(pair => pair?.uri === undefined);
		const all = [...programme.pairs.values(), ...group.flatMap(pair => pair ?? [])];
		const said = (change: PairsChange): unknown => {
			const { changing, leftOut } = divideForChange(programme, all, change);
			return [changing.map(({ id }) => id), leftOut.map(({ pair, why }) => `${pair.mentees?.[0] ?? pair.id}: ${why}`)];
		};
		assert.deepEqual(said({ step: 'hold' }), [['active', 'pending'], ['Bela: already', 'Dodi: ended', 'Fani: noFile', 'Eka: noFile']]);
		assert.deepEqual(said({ step: 'resume' }), [['held'], ['Ani: already', 'Dodi: ended', 'Cici: pending', 'Fani: noFile', 'Eka: noFile']]);
		assert.deepEqual(
			said({ step: 'end', ends: 'completed', on: '2021-09-01' }), [['active', 'held', 'pending'], ['Dodi: ended', 'Fani: noFile', 'Eka: noFile']],
		);
		assert.deepEqual(said({ step: 'cohort', to: 'one' }), [['held', 'pending'], ['Ani: already', 'Dodi: already', 'Fani: noFile', 'Eka: noFile']]);
		assert.deepEqual(said({ step: 'cohort', to: null }), [['active', 'held', 'over'], ['Cici: already', 'Fani: noFile', 'Eka: noFile']]);
		assert.deepEqual(
			said({ step: 'cadence', to: '2 weeks' }), [['held', 'pending'], ['Ani: already', 'Dodi: ended', 'Fani: noFile', 'Eka: noFile']],
		);
	});

	test('leaves out a pair whose file can’t be read at present', async () => {
		const index = await readMemory(files);
		const [before] = index.programmes();
		const { uri, pair } = before!.files.find(file => file.pair?.id === 'active')!;
		const { parseText } = await import('../../../../src/core/files/parseFile');
		index.apply([{ uri, file: parseText(uri, { kind: 'pair', folder: root }, 'mentors: [\n') }]);
		const [programme] = index.programmes();
		assert.strictEqual(whyNotForPair(programme!, programme!.pairs.get('active') ?? { ...pair!, uri }, 'hold'), 'unreadable');
	});

	test('is what each change alone is: only its values differ, in every way of writing them', async () => {
		const programme = await programmeIn(files);
		const change: fc.Arbitrary<PairsChange> = fc.oneof(
			fc.constantFrom('hold' as const, 'resume' as const).map(step => ({ step })),
			fc.constantFrom('completed' as const, 'ended-early' as const).map(ends => ({ step: 'end' as const, ends, on: '2021-09-01' })),
			fc.option(fc.constantFrom('one', 'two')).map(to => ({ step: 'cohort' as const, to })),
			fc.option(fc.constantFrom('2 weeks', '10 days')).map(to => ({ step: 'cadence' as const, to })),
		);
		await fc.assert(fc.asyncProperty(change, fc.subarray([...programme.pairs.values()]), async (wanted, some) => {
			const { changing, leftOut } = divideForChange(programme, some, wanted);
			assert.sameMembers([...changing, ...leftOut.map(({ pair }) => pair)], [...some]);
			const together = filesAfter(planned(programme, changing, wanted, files), files);
			const oneByOne = changing.reduce((texts, pair) => filesAfter(planned(programme, [pair], wanted, texts), texts), files);
			assert.deepEqual(together, oneByOne);
			const untouched = Object.keys(files).filter(path => !changing.some(({ uri }) => pathOf(uri) === path));
			assert.deepEqual(untouched.map(path => together[path]), untouched.map(path => files[path]));
			const after = await programmeIn(together);
			for (const { id, ...was } of changing) {
				const now = after.pairs.get(id)!;
				const others = { goalPositions: [], ...valuesOf(was, wanted) };
				assert.deepEqual({ ...now, ...others }, { ...was, id, ...others });
				assert.deepEqual(divideForChange(after, [now], wanted).changing, [], 'once is enough');
			}
		}));
	});

	test('is planned pair by pair, so that others have their turn between two of them', async () => {
		const programme = await programmeIn(files);
		const pairs = [...programme.pairs.values()];
		assert.strictEqual([...planChangeOfPairs(programme, pairs, { key: 'cohort', to: 'two' }, uri => files[pathOf(uri)] ?? '')].length, pairs.length);
	});

	test('writes nothing where one of the pairs is no longer what was shown, or can’t be edited', async () => {
		const programme = await programmeIn(files);
		const pairs = ['active', 'held'].map(id => programme.pairs.get(id)!);
		const at = (text: string): unknown => finish(planChangeOfPairs(
			programme, pairs, { key: 'status', to: 'on-hold' }, uri => uri.endsWith('/held.yaml') ? text : files[pathOf(uri)] ?? '',
		));
		assert.deepEqual(at('mentors: [Ayu]\n'), { changed: `${root}/pairs/held.yaml` });
		assert.deepEqual(at('mentors: [\n'), { notEditable: `${root}/pairs/held.yaml` });
	});
});

/** The values that a change writes, as they were: to compare all others. */
function valuesOf(was: Partial<Pair>, { step }: PairsChange): object {
	return step === 'cohort' ? { cohort: was.cohort } : step === 'cadence' ? { cadence: was.cadence }
		: step === 'end' ? { status: was.status, end: was.end } : { status: was.status };
}
