import { assert } from 'chai';
import fc from 'fast-check';
import { cohortsOf, describePairing, type PairingPage } from '../../../../src/core/pages/pairing/pairingPage';
import { noChoices, type PairingChoices, readPairingRequest, readPairingSubject } from '../../../../src/core/pages/pairing/protocol';
import { candidatesOf } from '../../../../src/core/pairing/pairingPeople';
import { defaultWeights } from '../../../../src/core/pairing/pairScore';
import { noPreferences, readPreferences } from '../../../../src/core/pairing/preferences';
import { proposePairs } from '../../../../src/core/pairing/proposePairs';
import { planPairs } from '../../../../src/core/plans/pair/planPairs';
import { RecordIndex } from '../../../../src/core/programme/index/recordIndex';
import type { Programme } from '../../../../src/core/programme/programme';
import { pairingWordsFor } from '../../../../src/core/words/pairingWords';
import { changedFiles, root } from '../../folder';

const files = {
	'programme.yaml': 'name: P\ntimezone: Asia/Jakarta\ncohorts:\n  - id: one\n    name: Cohort One\n',
	'people.yaml': [
		'people:',
		'- {id: ani, name: "Dr. Ani", role: mentor, capacity: 2, offers: [Data, Law], unit: A}',
		'- {id: budi, name: Budi, role: mentor, offers: [Speech], unit: B, timezone: Asia/Jayapura}',
		'- {id: citra, name: Citra, role: mentee, seeks: [data, speech], unit: A}',
		'- {id: dewi, name: Dewi, role: mentee, seeks: [law], unit: B}',
		'- {id: eko, name: Eko, role: mentee, superior: budi}',
		'- {id: fajar, name: Fajar, role: mentee}',
		'',
	].join('\n'),
	'pairs/ani-fajar.yaml': 'mentors: [ani]\nmentees: [fajar]\n',
};
const preferences = 'wishes:\n  citra: [budi]\nnot_with:\n  - [dewi, ani]\n';

function programmeOf(texts: Readonly<Record<string, string>>): Programme {
	const index = new RecordIndex();
	index.apply(changedFiles(texts));
	return index.programmes()[0]!;
}

function pageOf({ locked, excluded, leftOut, weights }: PairingChoices = noChoices): PairingPage {
	const programme = programmeOf(files);
	const candidates = candidatesOf(programme);
	const read = readPreferences(preferences, programme.people)!;
	const decisions = { locked, excluded, leftOut: new Set(leftOut) };
	const pairing = proposePairs(candidates, { preferences: read, weights, today: '2026-03-10' }, decisions);
	return describePairing({
		programme, candidates, preferences: read, pairing, excluded, leftOut: decisions.leftOut, takenIn: new Set(), weights,
		hasChoices: locked.length > 0, canRearrange: false,
		start: '2026-03-10', rhythms: [], language: 'en', words: pairingWordsFor('en'),
	});
}

suite('The page of proposals', () => {
	test('offers no cohort and the cohorts, the last one first; where people have cohorts of their own, these first', () => {
		const cohorts = 'name: P\ncohorts:\n  - {id: one, name: Cohort One}\n  - {id: two, name: Cohort Two}\n';
		const offered = (people: string): readonly [number, readonly string[], readonly (string | undefined)[]] => {
			const programme = programmeOf({ ...files, 'programme.yaml': cohorts, 'people.yaml': people });
			const candidates = candidatesOf(programme);
			const words = pairingWordsFor('en');
			const page = describePairing({
				programme, candidates, preferences: undefined, pairing: { pairs: [], leftOver: [], total: 0 },
				excluded: [], leftOut: new Set(), takenIn: new Set(), weights: defaultWeights, hasChoices: false, canRearrange: false, start: '2026-03-10', rhythms: [], language: 'en', words,
			});
			return [page.cohort, page.cohorts, candidates.mentees.map(mentee => cohortsOf(programme, words)[page.cohort]!.idFor(mentee))];
		};
		const mentees = (...entries: readonly string[]): string => `people:\n${entries.map(each => `- {role: mentee, ${each}}\n`).join('')}`;
		const none = offered(mentees('id: citra', 'id: dewi, cohort: three'));
		assert.deepEqual(none, [1, ['No cohort', 'Cohort Two', 'Cohort One'], ['two', 'two']]);
		assert.deepEqual(
			offered(mentees('id: citra, cohort: one', 'id: dewi, angkatan: cohort two', 'id: eko')),
			[0, ['Each mentee’s own', 'No cohort', 'Cohort Two', 'Cohort One'], ['one', 'two', undefined]],
		);
	});

	test('shows each mentor with load and proposals, what speaks for and against, and who is left over and why', () => {
		const { about, mentees, mentors, leftOver } = pageOf();
		assert.deepEqual(mentees, ['Citra', 'Dewi', 'Eko']);
		const shown = mentors.map(({ name, load, notes, pairs }) =>
			[name, load, notes, pairs.map(pair => [mentees[pair.mentee], pair.pro, pair.contra])]);
		assert.deepEqual(shown, [
			['Dr. Ani', '2 of 2', ['A', '1 mentee in a pair that runs'], [['Eko', ['The same time of day (+10)'], ['Has 2 mentees then (−2)']]]],
			['Budi', '1 of 1', ['B', 'capacity not known, 1 assumed'], [
				['Citra', ['1 of 2 topics: speech (+20)', 'The mentee’s first wish (+30)', '2 hours apart (+5)'], []],
			]],
		]);
		assert.deepEqual(leftOver, [{ mentee: 1, why: 'All mentors who are possible have as many mentees as they take' }]);
		assert.strictEqual(about, 'P · 2 pairs proposed · 1 mentee left over · 0 places free');
	});

	test('names who refuses whom in no reason: who is left over for it is told among other reasons', () => {
		const excluded = [{ mentee: 'dewi', mentor: 'budi' }];
		const page = pageOf({ ...noChoices, excluded });
		assert.deepEqual(page.leftOver, [{ mentee: 1, why: 'Every mentor is excluded, refused or a superior' }]);
		assert.ok(!JSON.stringify(page.mentors).includes('does not want'));
	});

	test('says who is not paired now by name, and that every mentee has a mentor only if it is so', () => {
		const about = (people: string, leftOut: readonly string[] = []): readonly string[] => {
			const programme = programmeOf({ 'programme.yaml': 'name: P\n', 'people.yaml': people });
			const candidates = candidatesOf(programme);
			const given = { preferences: noPreferences, weights: defaultWeights, today: '2026-03-10' };
			const pairing = proposePairs(candidates, given, { locked: [], excluded: [], leftOut: new Set(leftOut) });
			const page = describePairing({
				programme, candidates, preferences: noPreferences, pairing, excluded: [], leftOut: new Set(leftOut), takenIn: new Set(),
				weights: defaultWeights, hasChoices: false, canRearrange: false, start: '', rhythms: [], language: 'en', words: pairingWordsFor('en'),
			});
			return [page.about, page.withoutRole.said, ...page.withoutRole.names];
		};
		const people = 'people:\n- {id: a, name: Ani, role: mentor, capacity: 2}\n- {id: c, name: Citra, role: mentee}\n- {id: d, name: Dewi, role: mentee}\n';
		assert.deepEqual(about(people), ['P · 2 pairs proposed · every mentee has a mentor · 0 places free', '']);
		assert.deepEqual(about(people, ['d']), ['P · 1 pair proposed · not paired now: Dewi · 1 place free', '']);
		assert.deepEqual(about(`${people}- {id: s, name: Sri, role: speaker}\n- {id: f, name: Fitri, role: helper}\n- {id: e, name: Eko}\n`), [
			'P · 2 pairs proposed · 0 places free', '2 people have no role and are not paired. Choose their roles:', 'Eko', 'Fitri',
		]);
	});

	test('shows cohort and unit of each, and once what is the same for all', () => {
		const programme = programmeOf({
			'programme.yaml': 'name: P\ntimezone: Asia/Jakarta\ncohorts:\n- {id: one, name: Cohort One}\n',
			'people.yaml': 'people:\n- {id: a, name: Ani, role: mentor, capacity: 2, unit: Law}\n- {id: c, name: Citra, role: mentee, cohort: one, unit: Data}\n- {id: d, name: Dewi, role: mentee}\n',
		});
		const candidates = candidatesOf(programme);
		const decisions = { locked: [], excluded: [], leftOut: new Set<string>() };
		const { mentors: [ani], common } = describePairing({
			programme, candidates, preferences: noPreferences, weights: defaultWeights,
			excluded: [], leftOut: new Set(), takenIn: new Set(),
			pairing: proposePairs(candidates, { preferences: noPreferences, weights: defaultWeights, today: '2026-03-10' }, decisions),
			hasChoices: false, canRearrange: false, start: '', rhythms: [], language: 'en', words: pairingWordsFor('en'),
		});
		assert.deepEqual([ani!.notes, ani!.pairs.map(({ about }) => about)], [['Law'], ['Cohort One · Data', '']]);
		assert.deepEqual([common, ani!.pairs.map(({ pro }) => pro)], ['For all of these pairs: The same time of day (+10)', [[], []]]);
	});

	test('tells of a kept pair what would have hindered it', () => {
		const page = pageOf({ ...noChoices, locked: [{ mentee: 'dewi', mentor: 'ani' }] });
		const [kept] = page.mentors[0]!.pairs;
		assert.deepEqual([kept?.mentee, kept?.isLocked, kept?.contra[0]], [1, true, 'One of the two does not want this pair']);
	});

	test('reads no message but its requests, whatever is sent', () => {
		fc.assert(fc.property(fc.anything(), message => {
			readPairingRequest(message);
			readPairingSubject(message);
		}));
		const version = 1;
		for (const message of [
			{ type: 'lock', mentee: -1, mentor: 0, version }, { type: 'lock', mentee: 0, version }, { type: 'weight', criterion: 'topics', value: 101 },
			{ type: 'weight', criterion: '__proto__', value: 1 }, { type: 'make', cohort: 0, every: 0, start: 'x'.repeat(201), schedules: true, version },
			{ type: 'run', command: 'x' },
		]) {
			assert.strictEqual(readPairingRequest(message), undefined, JSON.stringify(message));
		}
	});

	test('takes stored choices back, and only what is one', () => {
		const choices = { weights: { topics: 5, unit: 'x' }, locked: [{ mentee: 'a', mentor: 'b' }, 7], excluded: null, leftOut: ['a', {}] };
		assert.deepEqual(readPairingRequest({ type: 'ready', choices }), {
			type: 'ready',
			choices: { weights: { ...defaultWeights, topics: 5 }, locked: [{ mentee: 'a', mentor: 'b' }], excluded: [], leftOut: ['a'], takenIn: [], shown: [] },
		});
	});
});

suite('Pairs that are made together', () => {
	const request = { programme: programmeOf(files), today: '2026-03-10', language: 'en', taken: () => false, cohort: 'one', every: '2 weeks' } as const;

	test('are one change, each with a file, an id of its own and a first session', () => {
		const pairs = [{ mentor: 'ani', mentees: ['eko'] }, { mentor: 'budi', mentees: ['citra'] }];
		const plan = planPairs({ ...request, pairs, schedules: true })!;
		assert.deepEqual(plan.ids, ['ani-eko', 'budi-citra']);
		assert.deepEqual(plan.create.map(({ uri }) => uri.slice(root.length + 1)), [
			'pairs/ani-eko.yaml', 'sessions/ani-eko/2026-03-10-01.yaml', 'pairs/budi-citra.yaml', 'sessions/budi-citra/2026-03-10-01.yaml',
		]);
		const created = Object.fromEntries(plan.create.map(({ uri, text }) => [uri.slice(root.length + 1), text]));
		const made = programmeOf({ ...files, ...created });
		const { mentors, mentees, cohort, cadence, start } = made.pairs.get('ani-eko')!;
		assert.deepEqual({ mentors, mentees, cohort, cadence, start }, {
			mentors: ['ani'], mentees: ['eko'], cohort: 'one', cadence: { every: '2 weeks' }, start: '2026-03-10',
		});
		assert.deepEqual(made.sessions.map(({ pair, date, status }) => [pair, date, status]), [
			['ani-eko', '2026-03-10', 'scheduled'], ['budi-citra', '2026-03-10', 'scheduled'],
		]);
	});

	test('are not made where two of them are a pair already', () => {
		assert.strictEqual(planPairs({ ...request, pairs: [{ mentor: 'ani', mentees: ['fajar'] }], schedules: false }), undefined);
	});
});
