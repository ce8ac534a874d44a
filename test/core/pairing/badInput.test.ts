import { assert } from 'chai';
import fc from 'fast-check';
import { describePairing } from '../../../src/core/pages/pairing/pairingPage';
import { candidatesOf } from '../../../src/core/pairing/pairingPeople';
import { defaultWeights } from '../../../src/core/pairing/pairScore';
import { readPreferences } from '../../../src/core/pairing/preferences';
import { type Decisions, proposePairs } from '../../../src/core/pairing/proposePairs';
import { planPairs } from '../../../src/core/plans/pair/planPairs';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import type { Programme } from '../../../src/core/programme/programme';
import { pairingWordsFor } from '../../../src/core/words/pairingWords';
import { changedFiles } from '../folder';

const nothingDecided: Decisions = { locked: [], excluded: [], leftOut: new Set() };

function programmeOf(people: readonly string[], more: Readonly<Record<string, string>> = {}): Programme {
	const index = new RecordIndex();
	const texts = { 'programme.yaml': 'name: P\n', 'people.yaml': `people:\n${people.map(one => `  - {${one}}\n`).join('')}`, ...more };
	index.apply(changedFiles(texts));
	return index.programmes()[0]!;
}

/** What is proposed, as `mentee mentor`, who is left over and why, and the page in words. */
function propose(people: readonly string[], wishes = '', more: Readonly<Record<string, string>> = {}, decisions = nothingDecided) {
	const programme = programmeOf(people, more);
	const candidates = candidatesOf(programme);
	const preferences = readPreferences(wishes, programme.people)!;
	const pairing = proposePairs(candidates, { preferences, weights: defaultWeights, today: '2026-03-10' }, decisions);
	const page = describePairing({
		programme, candidates, preferences, pairing, excluded: decisions.excluded, leftOut: decisions.leftOut, takenIn: new Set(),
		weights: defaultWeights, hasChoices: false, canRearrange: false, start: '', rhythms: [], language: 'en', words: pairingWordsFor('en'),
	});
	return {
		programme, pairing, page,
		pairs: pairing.pairs.map(({ mentee, mentor }) => `${mentee.reference} ${mentor.reference}`),
		left: pairing.leftOver.map(({ mentee, why }) => `${mentee.reference} ${why}`),
	};
}
const several = (n: number, letter: string, role: string, rest: string): readonly string[] =>
	Array.from({ length: n }, (_, i) => `id: ${letter}${String(i)}, name: ${letter}${String(i)}, role: ${role}${rest}`);
const mentors = (n: number, rest = ''): readonly string[] => several(n, 'm', 'mentor', rest);
const mentees = (n: number, rest = ''): readonly string[] => several(n, 'e', 'mentee', rest);

suite('Pairs are proposed whatever the people have', () => {
	test('for a mentor who takes nobody: capacity 0 has no place, and the mentee is left over for want of one', () => {
		const { pairs, left, page } = propose([...mentors(1, ', capacity: 0'), ...mentees(1)]);
		assert.deepEqual([pairs, left, page.mentors[0]?.load, page.mentors[0]?.notes], [[], ['e0 noPlace'], '0 of 0', []]);
	});

	test('for a mentor with more mentees than the capacity already: nobody is added, and nobody is taken away', () => {
		const { pairs, left, page } = propose([...mentors(1, ', capacity: 1'), ...mentees(3)], '', { 'pairs/a.yaml': 'mentors: [m0]\nmentees: [e0, e1]\n' });
		assert.deepEqual([pairs, left, page.mentors[0]?.load], [[], ['e2 noPlace'], '2 of 1']);
	});

	test('for a capacity that is no number: it is not known, so it is one', () => {
		const { pairs, left, page } = propose([...mentors(1, ', capacity: many'), ...mentees(2)]);
		assert.deepEqual([pairs, left, page.mentors[0]?.notes], [['e0 m0'], ['e1 noPlace'], ['capacity not known, 1 assumed']]);
	});

	test('for wishes in a circle among people who are mentor and mentee: each has one mentor, never themselves', () => {
		const both = ['ani', 'budi', 'citra'].map(id => `id: ${id}, name: ${id}, role: mentee, capacity: 1`);
		const { pairs, left } = propose(both, 'wishes:\n  ani: [budi]\n  budi: [citra]\n  citra: [ani]\n');
		assert.deepEqual([pairs, left], [['ani budi', 'budi citra', 'citra ani'], []]);
		assert.ok(!propose(both, 'wishes:\n  ani: [ani]\n').pairs.includes('ani ani'));
	});

	test('for a mentor who is the mentee of another one already: only the place as a mentor is filled', () => {
		const people = ['id: ani, name: Ani, role: mentee, capacity: 2', 'id: budi, name: Budi, role: mentor', ...mentees(1)];
		const { pairs, left } = propose(people, '', { 'pairs/x.yaml': 'mentors: [budi]\nmentees: [ani]\n' });
		assert.deepEqual([pairs, left], [['e0 ani'], []]);
	});

	test('without topics, units, languages or wishes: everyone the same is paired in the order of names, each time and whatever the file’s order', () => {
		const people = [...mentors(3, ', capacity: 2'), ...mentees(5)];
		const { pairs, page } = propose(people);
		assert.deepEqual(pairs.map(pair => pair.split(' ')[0]), ['e0', 'e1', 'e2', 'e3', 'e4']);
		assert.deepEqual(page.mentors.map(mentor => mentor.pairs.length).sort(), [1, 2, 2]);
		assert.deepEqual(propose([...people].reverse()).pairs, pairs);
	});

	test('for who was a mentee before: who has completed a pair is known, also as a mentor of others now', () => {
		const people = ['id: ani, name: Ani, role: mentee, capacity: 1', ...mentees(2)];
		const pairs = { 'pairs/a.yaml': 'mentors: [x]\nmentees: [ani, e0]\nstatus: completed\n', 'pairs/b.yaml': 'mentors: [x]\nmentees: [e1]\nstatus: ended-early\n' };
		const candidates = candidatesOf(programmeOf(people, pairs));
		assert.deepEqual(candidates.mentees.map(({ key, hasCompleted }) => [key, hasCompleted]), [['ani', true], ['e0', true], ['e1', undefined]]);
		assert.deepEqual(candidates.mentors.map(({ key }) => key), ['ani']);
	});

	test('where two people have one name: each is proposed under an id, and who has none is said to need one', () => {
		const people = [...mentors(1, ', capacity: 5'), 'id: s1, name: Sari, role: mentee', 'id: s2, name: Sari, role: mentee'];
		const { pairs, page } = propose(people);
		assert.deepEqual([pairs, page.unclear], [['s1 m0', 's2 m0'], '']);
		const unclear = propose([...people, 'name: Sari, role: mentee', 'id: m1, name: Wati, role: mentor', 'id: m1, name: Putu, role: mentor']);
		assert.deepEqual(unclear.pairs.map(pair => pair.split(' ')[0]), ['s1', 's2']);
		assert.match(unclear.page.unclear, /: Putu, Sari\. /);
	});

	test('where nobody is left for a mentee: it is said whether there is none, none with a place, or none who may', () => {
		assert.deepEqual(propose(mentees(1)).left, ['e0 noMentors']);
		assert.deepEqual(propose([...mentors(1), ...mentees(2)]).left, ['e1 noPlace']);
		assert.deepEqual(propose([...mentors(1), ...mentees(1)], 'not_with:\n  - [e0, m0]\n').left, ['e0 noneAllowed']);
	});

	test('where one mentor takes more than anybody can need: the proposals are the same as with just enough places', () => {
		const people = mentees(12, ', seeks: [data]');
		const [enough, many] = ['12', '1000'].map(capacity => propose([`id: m0, name: M0, role: mentor, capacity: ${capacity}, offers: [data]`, ...mentors(3).slice(1), ...people]));
		assert.deepEqual(many!.pairs, enough!.pairs);
		assert.strictEqual(many!.pairing.total, enough!.pairing.total);
	});

	test('200 mentees and 80 mentors with a thousand places each', () => {
		const { pairs } = propose([...mentors(80, ', capacity: 1000'), ...mentees(200)]);
		assert.strictEqual(pairs.length, 200);
	});
});

suite('Who refuses whom', () => {
	const given = fc.record({
		mentees: fc.integer({ min: 1, max: 6 }),
		mentors: fc.integer({ min: 1, max: 4 }),
		refusals: fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { minLength: 1, maxLength: 8 }),
	});

	test('is in no reason of a proposal, in no reason of who is left over, and in no file that is made', () => {
		fc.assert(fc.property(given, ({ mentees: n, mentors: m, refusals }) => {
			const wishes = `not_with:\n${refusals.map(([one, other]) => `  - [e${String(one)}, m${String(other)}]\n`).join('')}`;
			const { programme, pairing, page, pairs } = propose([...mentors(m, ', capacity: 2'), ...mentees(n)], wishes);
			const open = propose([...mentors(m, ', capacity: 2'), ...mentees(n)]).page;
			const reasonsOf = ({ mentors: shown }: typeof page): readonly string[] =>
				shown.flatMap(mentor => mentor.pairs.flatMap(({ pro, contra }) => [...pro, ...contra]));
			const words = pairingWordsFor('en');
			assert.deepEqual(reasonsOf(page).filter(reason => !reasonsOf(open).includes(reason) && !/^Has \d mentees then/.test(reason)), []);
			assert.deepEqual(page.leftOver.filter(({ why }) => ![words.why.noPlace, words.why.noneAllowed].includes(why)), []);
			const made = planPairs({
				programme, today: '2026-03-10', language: 'en', taken: () => false, schedules: true,
				pairs: pairing.pairs.map(({ mentor, mentee }) => ({ mentor: mentor.reference, mentees: [mentee.reference] })),
			});
			assert.ok(made);
			assert.strictEqual(made.ids.length, pairs.length);
			// No file tells why, nor names anybody but the two.
			made.create.forEach(({ text }) => { assert.notMatch(text, /refus|not_with|wish|points/i); });
		}), { numRuns: 60 });
	});

	test('is heeded under every spelling of a name, and by groups of more than two', () => {
		const people = [...mentors(2, ', capacity: 3'), 'id: sari, name: "Sari Dewi, S.Kom.", role: mentee, aliases: [Sasa]', ...mentees(1)];
		for (const written of ['sari', 'Sari Dewi', 'SASA', 'sari dewi, s.kom.']) {
			assert.deepEqual(propose(people, `not_with:\n  - [e0, "${written}", m0]\n`).pairs, ['e0 m1', 'sari m1'], written);
		}
	});
});
