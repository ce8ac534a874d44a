import { assert } from 'chai';
import fc from 'fast-check';
import { mergeText } from '../../../src/core/merge/mergeText';
import { hostileTexts } from '../../hostileTexts';

/** A note by its sections: what is written below each heading. */
type Sections = ReadonlyMap<string, string>;
const headings = ['Facts', 'Feelings', 'Findings', 'Next'];
const hostile = hostileTexts('naughty', 'labels').filter(text => !/\0|^ {0,3}(?:`{3}|~{3}|#)/m.test(text));
const written = fc.oneof(
	fc.constantFrom('', 'x', 'One.\n\nTwo.', '- [ ] ask\n- [ ] call', '```\n## no heading\n```', '### Deeper\n\ny', '<!-- What was it like? -->'),
	fc.constantFrom(...hostile),
);
const sections: fc.Arbitrary<Sections> = fc.tuple(...headings.map(() => written))
	.map(all => new Map(headings.map((heading, i) => [heading, all[i]!])));
/** Changes of some sections. */
const edits = fc.uniqueArray(fc.record({ at: fc.constantFrom(...headings), to: written }), { maxLength: 3, selector: ({ at }) => at });
type Edits = readonly { readonly at: string; readonly to: string }[];

const head = '---\ntype: reflection\nauthor: sari\nvisibility: pair\n---\n# Title\n';
const textOf = (all: Sections): string => head + [...all].map(([heading, text]) => `\n## ${heading}\n\n${text}\n`).join('');
const after = (all: Sections, changes: Edits): Sections => new Map([...all, ...changes.map(({ at, to }) => [at, to] as const)]);

suite('The laws of merging notes', () => {
	test('changes of different sections go together, whatever is written in them; of the same one both are proposed', () => {
		let together = 0;
		fc.assert(fc.property(sections, edits, edits, (all, mine, yours) => {
			const [base, ours, theirs] = [all, after(all, mine), after(all, yours)].map(textOf);
			const merged = mergeText('reflection', { base: base!, ours: ours!, theirs: theirs! });
			const same = mine.filter(({ at }) => yours.some(each => each.at === at));
			if (same.length === 0 && merged.questions.length === 0) {
				together += 1;
				assert.strictEqual(merged.text, textOf(after(after(all, mine), yours)));
			}
			assert.ok(merged.questions.every(({ about, choices, proposed }) => about === 'text' && (proposed === 'both' || !choices.includes('both'))));
			assert.ok(merged.questions.length <= same.length + 1, JSON.stringify(merged.questions));
			for (const line of [ours!, theirs!].flatMap(text => text.split('\n')).filter(each => !base!.includes(each))) {
				assert.ok(merged.text?.includes(line), line);
			}
		}), { numRuns: 500 });
		assert.ok(together > 100, String(together));
	});

	test('from either side it is the same, and each answer is one side’s section', () => {
		fc.assert(fc.property(sections, edits, edits, (all, mine, yours) => {
			const [base, ours, theirs] = [all, after(all, mine), after(all, yours)].map(textOf) as [string, string, string];
			const merged = mergeText('reflection', { base, ours, theirs });
			assert.strictEqual(mergeText('reflection', { base, ours: theirs, theirs: ours }, { later: 'theirs' }).text, merged.text);
			for (const choice of ['ours', 'theirs'] as const) {
				const answered = mergeText('reflection', { base, ours, theirs }, { answers: new Map(merged.questions.map(({ key }) => [key, choice])) });
				for (const { [choice]: text = '' } of merged.questions) {
					assert.ok(answered.text?.includes(text), text);
				}
			}
		}), { numRuns: 300 });
	});
});
