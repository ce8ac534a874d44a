import { assert } from 'chai';
import fc from 'fast-check';
import { readPreferences, refusalKey } from '../../../../src/core/pairing/preferences';
import { planRefusal } from '../../../../src/core/plans/pair/planRefusal';
import { People, spellingsOf } from '../../../../src/core/programme/people';
import type { Programme } from '../../../../src/core/programme/programme';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { root } from '../../folder';

const people = new People(spellingsOf([{ id: 'ani', name: 'Ani' }, { name: 'Budi Santoso, S.Kom.' }, { id: 'citra' }]));
const programme = { folder: root, people } as unknown as Programme;
const both = ['ani', 'Budi Santoso, S.Kom.'] as const;

/** The text of `private/pairing.yaml` afterwards; undefined where it can't be written. */
function after(text: string | undefined): string | undefined {
	const plan = planRefusal({ programme, people: both, text, taken: () => true });
	const edit = plan?.edit[0];
	return plan && (edit ? applyEdits(edit.expected, edit.edits) : plan.create[0]?.text);
}

suite('Two people who must not be paired', () => {
	test('are written in private/pairing.yaml, which Git ignores before it is there', () => {
		const plan = planRefusal({ programme, people: both, text: undefined, taken: () => false })!;
		assert.deepEqual(plan.create.map(({ uri }) => uri.slice(root.length + 1)), ['private/.gitignore', 'private/pairing.yaml']);
		assert.deepEqual([...readPreferences(plan.create[1]!.text, people)!.refusals], [refusalKey('ani', 'Budi Santoso, S.Kom.')]);
	});

	test('are added to what the file says already, of which nothing changes', () => {
		const text = '# mine\nwishes:\n  citra: [ani]  # first\nnot_with:\n  - [citra, ani]\n';
		assert.strictEqual(after(text), `${text}  - - ani\n    - Budi Santoso, S.Kom.\n`);
		assert.ok(after('wishes:\n  citra: [ani]\n')?.startsWith('wishes:\n  citra: [ani]\n'));
	});

	test('are never lost in silence: a text that can’t be changed so is refused', () => {
		assert.strictEqual(after('not_with: [ani, citra\n'), undefined);
		assert.strictEqual(after('- a list\n'), undefined);
		fc.assert(fc.property(fc.constantFrom('', 'not_with:', 'not_with: []', 'not_with: {a: b}', 'not_with:\n- x', 'wishes: 1', '# only'), fc.string(), (start, end) => {
			const text = after(`${start}\n${end}`);
			assert.ok(text === undefined || readPreferences(text, people)?.refusals.has(refusalKey('ani', 'Budi Santoso, S.Kom.')));
		}));
	});
});
