import { assert } from 'chai';
import fc from 'fast-check';
import { problemsOf } from '../../../../src/core/analysis/problems/problems';
import type { FolderMerged, FolderQuestion } from '../../../../src/core/merge/folder/folder';
import type { Choice } from '../../../../src/core/merge/merge';
import { rounds } from '../../longForm';
import { branchesOf } from '../../../bench/merges/branches';
import { type FolderVersions, merged, programmeOf, type Texts } from '../../../bench/merges/mergedFolder';

/** Holds for whatever two people make of one programme. A counterexample has the numbers that were drawn. */
const holds = (law: (versions: FolderVersions) => void): void => {
	fc.assert(fc.property(fc.gen(), value => { law(branchesOf(limit => value(fc.nat, { max: limit - 1 }))); }), { numRuns: rounds(50) });
};

const swapped = ({ base, ours, theirs }: FolderVersions): FolderVersions => ({ base, ours: theirs, theirs: ours });

/** Merges, and answers each question, also those that only an answer brings up. */
function answered(
	versions: FolderVersions, choose: (question: FolderQuestion) => Choice, later: 'ours' | 'theirs' = 'ours',
): FolderMerged & { readonly texts: Texts } {
	const answers = new Map<string, Choice>();
	for (;;) {
		const result = merged(versions, { answers, later });
		const open = result.questions.filter(({ key }) => !answers.has(key));
		if (open.length === 0) {
			return result;
		}
		open.forEach(question => answers.set(question.key, choose(question)));
	}
}

suite('Laws of the merge of a folder', () => {
	test('with a side that changed nothing it gives the other, and asks nothing', () => {
		holds(({ base, ours }) => {
			for (const versions of [{ base, ours, theirs: base }, { base, ours: base, theirs: ours }, { base, ours, theirs: ours }]) {
				const { texts, questions, renumbered } = merged(versions);
				assert.deepEqual({ texts, questions, renumbered }, { texts: { ...ours }, questions: [], renumbered: [] });
			}
		});
	});

	test('it gives the same from the other side, where the same is chosen', () => {
		const other = { ours: 'theirs', theirs: 'ours' } as const;
		holds(versions => {
			for (const side of ['ours', 'theirs'] as const) {
				const choose = (of: 'ours' | 'theirs') => ({ choices }: FolderQuestion): Choice => choices.includes(of) ? of : 'one';
				const here = answered(versions, choose(side));
				const there = answered(swapped(versions), choose(other[side]), 'theirs');
				assert.deepEqual(here.texts, there.texts);
				assert.strictEqual(here.questions.length, there.questions.length);
			}
		});
	});

	test('what is known from the last time changes nothing: answered one by one it gives what it gives at once', () => {
		holds(versions => {
			const { questions, texts } = answered(versions, ({ choices }) => choices.at(-1) ?? 'ours');
			const answers = new Map(questions.map(({ key, choices }) => [key, choices.at(-1) ?? 'ours'] as const));
			assert.deepEqual(merged({ ...versions }, { answers, later: 'ours' }).texts, texts);
			assert.deepEqual(merged(versions).texts, merged({ ...versions }).texts);
		});
	});

	test('what either side wrote is in the result, unless it was asked', () => {
		holds(versions => {
			const { texts, questions } = merged(versions);
			if (questions.length > 0) {
				return;
			}
			const lines = (of: Texts): ReadonlySet<string> => new Set(Object.values(of).flatMap(text => text.replaceAll('"', '').split('\n').map(line => line.trim())));
			const [before, after] = [lines(versions.base), lines(texts)];
			for (const side of [versions.ours, versions.theirs]) {
				// Ids and what refers to them may be new, and a list that both sides began has one head.
				const lost = [...lines(side)].filter(line => !before.has(line) && !after.has(line) && !/\b(?:id|session): /.test(line));
				assert.deepEqual(lost, []);
			}
		});
	});

	test('it has no problem that neither side had, whatever is chosen', () => {
		const problemsIn = (texts: Texts): readonly string[] => {
			const { index, programme, parsed } = programmeOf(texts);
			return index.filesOf(programme.folder)
				.flatMap(file => problemsOf(file, programme, '2021-09-30', uri => parsed.get(uri)).map(({ code, value }) => `${code} ${value ?? ''}`));
		};
		holds(versions => {
			const { texts } = answered(versions, ({ proposed }) => proposed);
			const known = [versions.ours, versions.theirs].flatMap(problemsIn);
			assert.deepEqual(problemsIn(texts).filter(problem => !known.includes(problem)), []);
		});
	});

	test('whatever the texts are, there is a result for each path, the same each time, and each answer is taken', () => {
		const paths = [
			'programme.yaml', 'people.yaml', 'pairs/a.yaml', 'sessions/a/2021-08-13-01.yaml', 'sessions/a/2021-08-13-02.yml', 'sessions/A/2021-08-13-01.yaml',
			'sessions.yaml', 'reflections/a/x.md', 'README.md', 'evidence/x.pdf',
		];
		const text = fc.oneof(
			fc.constantFrom(
				'', '\n', '[]', '- ', 'a: [', '\t- x', '---\n---\n', 'id: a\ndate: 2021-08-13\n', 'id: constructor\ndate: 2021-08-13\npair: __proto__\n',
				'tanggal: 13 Agustus 2021\njam: 13.00\ntindak lanjut:\n  - id: a1\n    teks: x\n', 'date: 2021-08-13\r\nactions: [{id: a1, text: x}]\r\n',
				'\uFEFFdate: 2021-08-13\nactions: [{id: a1, text: y}]\n', 'x: &a [1]\ny: *a\n', 'id: a\nmentors: [b]\nmentees: [c]\n', 'people:\n  - id: x\n    name: Ani\n',
				'- id: x\n  name: Budi\n', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', '---\nsession: a\nauthor: x\n---\n# T\n\n## S\n\nx\n', '---\nsession: [',
				'id: 2021-08-13-a-01\ndate: 2021-08-13\ntime: 13.00\n', 'date: 2021-08-13\n---\ndate: 2021-08-14\n', 'sessions:\n  - id: a\n    date: 2021-08-13\n',
			),
			fc.string({ unit: 'binary', maxLength: 20 }),
		);
		const texts = fc.dictionary(fc.constantFrom(...paths), text);
		fc.assert(fc.property(texts, texts, texts, (base, ours, theirs) => {
			const first = merged({ base, ours, theirs });
			assert.deepEqual(merged({ base, ours, theirs }), first);
			const given = new Set([base, ours, theirs].flatMap(Object.keys));
			const missing = [...given].filter(path => !(path in first.texts) && !first.files.some(file => file.path === path));
			assert.deepEqual(missing, []);
			assert.strictEqual(new Set(first.questions.map(({ key }) => key)).size, first.questions.length);
			answered({ base, ours, theirs }, ({ choices }) => choices.at(-1) ?? 'ours');
		}));
	});
});
