import { assert } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../../../../src/core/analysis/figures/figures';
import { personJp } from '../../../../../src/core/analysis/figures/personJp';
import { brief, sharedNotes } from '../../../../../src/core/pages/brief/brief';
import { pairPage } from '../../../../../src/core/pages/overview/storyPage';
import type { HandOver } from '../../../../../src/core/plans/pair/handOver/handOver';
import { planHandOver } from '../../../../../src/core/plans/pair/handOver/planHandOver';
import { openInPairs } from '../../../../../src/core/programme/openInPair';
import type { Programme } from '../../../../../src/core/programme/programme';
import { nameOf } from '../../../../../src/core/text/uri';
import { wordsFor } from '../../../../../src/core/words/catalogues';
import { rounds } from '../../../longForm';
import { naiveFigures } from '../../../analysis/figures/naive';
import { noon, programmeIn } from '../../../folder';
import { detailed } from '../../../parsedFiles';
import { filesAfter, filesAfterUndo, handOverOf, pathOf, type Texts } from './handOverOf';
import { handOvers, histories, secret, shared, today } from './histories';

type Answer = typeof handOvers extends fc.Arbitrary<(infer T)[]> ? T : never;
const people = ['ayu', 'budi', 'dewi', 'made', 'sari', 'wati'];

/** What the naive count says of the past: everyone's hours, JP, attendance and lists of sessions, and the months. */
function pastOf(files: Texts, pairs: readonly string[]): unknown {
	// What is to come is no past: it may have moved, or be cancelled.
	const isPast = (path: string): boolean => !path.startsWith('sessions/') || /\d{4}-\d\d-\d\d/.exec(path)![0] <= today;
	const held = Object.fromEntries(Object.entries(files).filter(([path]) => isPast(path)));
	const { byPerson, byMonth, byPair, total } = naiveFigures(held, { today }) as Counted;
	// Neither what is open, nor who is in a pair now and how it stands, is of the past.
	const ofPast = (figures: object): unknown => ({ ...figures, ...Object.fromEntries(notPast.map(key => [key, undefined])) });
	return {
		byMonth, byPerson: byPerson.filter(({ person }) => people.includes(person)), total: ofPast(total),
		byPair: byPair.filter(({ id }) => pairs.includes(id)).map(ofPast),
	};
}
const notPast = ['actions', 'goals', 'status', 'flag', 'next', 'mentors', 'mentees'] as const;
interface Counted {
	readonly byPerson: readonly { readonly person: string }[];
	readonly byPair: readonly { readonly id: string }[];
	readonly byMonth: unknown;
	readonly total: object;
	readonly goals: Readonly<Record<string, number>>;
}

/** What counts for a person’s JP. The number of sessions that name nobody is less where the hand-over names those who were there. */
const jpOf = (programme: Programme, person: string, year: number): object =>
	({ ...personJp(programme, person, year, noon(today)), unnamed: undefined });

/** The texts of all open actions, and the number of goals that count, by both counts. */
function openOf(files: Texts, programme: Programme): { readonly actions: readonly string[]; readonly goals: number } {
	const { goals } = naiveFigures(files, { today }) as Counted;
	const product = figuresOf(programme, {}, noon(today)).goals;
	assert.deepEqual({ ...product }, { ...goals });
	const open = openInPairs(programme, [...programme.pairs.values()], noon(today));
	return {
		actions: open.flatMap(({ actions }) => actions.map(({ action }) => action.text ?? '')).sort(),
		goals: Object.entries(goals).reduce((sum, [standing, n]) => standing === 'dropped' || standing === 'moved' ? sum : sum + n, 0),
	};
}

/** Hands over as answered. Undefined where the new mentor is in the pair already, or has these mentees. */
async function handedOver(files: Texts, pair: string, answer: Answer) {
	const handOver = await handOverOf(files, pair, answer.to, today, all => answered(all, answer));
	const plan = planHandOver(handOver);
	if (plan === 'samePerson' || plan === 'alreadyAPair') {
		return undefined;
	}
	assert.ok(typeof plan === 'object' && 'pair' in plan, JSON.stringify(plan));
	return { handOver, plan, files: filesAfter(plan, files) };
}

function answered(all: HandOver, { stay, fates, goesAlong, ends }: Answer): Partial<HandOver> {
	const mentees = all.mentees.slice(0, Math.max(1, all.mentees.length - stay));
	const inPart = mentees.length < all.mentees.length;
	const { programme: { people: known } } = all;
	const isTheirs = ({ found: { owner } }: HandOver['actions'][number]): boolean =>
		!inPart || mentees.some(mentee => owner !== undefined && known.isSame(owner.key, mentee));
	return {
		mentees,
		// As the command has it: a pair that goes on with others does not end, and keeps its planned sessions.
		...(inPart || !all.ends ? { ends: undefined as never } : { ends: { status: ends, on: today } }),
		planned: inPart ? [] : all.planned.map(({ session }) => ({ session, goesAlong })),
		actions: all.actions.filter(isTheirs).map(({ found }, i) => ({ found, fate: fates[i % fates.length]! })),
	};
}

suite('After a hand-over, and after another one, also back to the first mentor and of one mentee of three', () => {
	test('hours, JP, attendance and sessions of the past are whose they were, and all that is open is in one pair', async () => {
		await fc.assert(fc.asyncProperty(histories, handOvers, async ({ files: first, pair: firstPair }, answers) => {
			let [files, pair, counted] = [first, firstPair, ['other']];
			for (const answer of answers) {
				const done = await handedOver(files, pair, answer);
				if (!done) {
					continue;
				}
				const { handOver: { actions, mentees }, plan } = done;
				const [was, is] = [done.handOver.programme, await programmeIn(done.files)];
				// A pair that gets its file only now had no figures of its own.
				assert.deepEqual(pastOf(done.files, counted), pastOf(pair.startsWith('{') ? { ...files, ...newFileOf(done.handOver) } : files, counted));
				for (const person of people) {
					for (const year of [2021, 2022]) {
						assert.deepEqual(jpOf(is, person, year), jpOf(was, person, year));
					}
				}
				const [before, after] = [openOf({ ...files, ...newFileOf(done.handOver) }, was), openOf(done.files, is)];
				const dropped = actions.filter(({ fate }) => fate === 'dropped').map(({ found: { action } }) => action.text ?? '');
				assert.deepEqual(after, { ...before, actions: before.actions.filter(text => !dropped.includes(text)) });
				assert.deepEqual(is.pairs.get(plan.pair)?.mentees, mentees);
				[files, pair, counted] = [done.files, plan.pair, [...new Set([...counted, done.handOver.pair.id, plan.pair])]];
			}
		}), { numRuns: rounds(50) });
	});

	test('the new mentor’s brief and the pair’s story have the mentee’s shared reflections, and nothing of a private note', async () => {
		await fc.assert(fc.asyncProperty(histories, handOvers, async ({ files, pair }, [answer]) => {
			const done = await handedOver(files, pair, answer!);
			fc.pre(done !== undefined);
			const is = await programmeIn(done.files);
			const made = is.pairs.get(done.plan.pair)!;
			const notes = sharedNotes(is, made);
			// It moves with a planned session.
			const isThere = Object.keys(done.files).some(path => /^reflections\/[^/]+\/shared\.md$/.test(path)) && done.handOver.mentees.includes('sari');
			assert.deepEqual(notes.map(({ uri }) => nameOf(uri)), isThere ? ['shared.md'] : []);
			const [note] = notes.map(each => ({ ...each, text: done.files[pathOf(each.uri)] ?? '' }));
			const figures = figuresOf(is, {}, noon(today));
			const words = wordsFor('en');
			const shown = JSON.stringify([
				brief({ programme: is, pair: made, note, details: detailed }, words, noon(today)).page,
				pairPage(made.id, { programme: is, figures, now: noon(today) }, words)?.page,
			]);
			assert.deepEqual([secret, 'private/reflections'].filter(text => shown.includes(text)), []);
			assert.strictEqual(shown.includes(shared), isThere);
		}), { numRuns: rounds(40) });
	});

	test('one undo takes all of it back, byte by byte', async () => {
		await fc.assert(fc.asyncProperty(histories, handOvers, async ({ files, pair }, [answer]) => {
			const done = await handedOver(files, pair, answer!);
			fc.pre(done !== undefined);
			assert.deepEqual(filesAfterUndo(done.plan, files), files);
		}), { numRuns: rounds(40) });
	});
});

/** The file that a pair whom only sessions name gets with the hand-over. */
function newFileOf({ newFile }: HandOver): Texts {
	return newFile ? { [pathOf(newFile.uri)]: newFile.text } : {};
}
