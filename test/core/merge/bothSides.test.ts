import { assert } from 'chai';
import { mergeText } from '../../../src/core/merge/mergeText';

const head = 'id: s\ndate: 2021-08-13\n';
/** Both sides in one; undefined where only one can stand. */
function merged(ours: string, theirs: string): string | undefined {
	const versions = { ours: head + ours, theirs: head + theirs };
	const both = new Map(mergeText('session', versions, { later: 'theirs' }).questions.map(({ key }) => [key, 'both' as const]));
	const { text, questions } = mergeText('session', versions, { later: 'theirs', answers: both });
	return questions.every(({ choices }) => choices.includes('both')) ? text?.slice(head.length) : undefined;
}

suite('Two versions of one session as one', () => {
	test('a text has the lines of both, those that both begin or end with once', () => {
		assert.strictEqual(merged('summary: Satu\n', 'summary: Dua\n'), 'summary: |-\n  Satu\n  Dua\n');
		assert.strictEqual(
			merged('summary: |\n  a\n  b\n  z\nmode: video\n', 'ringkasan: |\n  a\n  c\n  d\n  z\nmode: video\n'),
			'summary: |\n  a\n  b\n  c\n  d\n  z\nmode: video\n',
		);
		assert.strictEqual(merged('title: Satu\n', 'title: Dua\n'), 'title: Satu; Dua\n');
	});

	test('comments of both stay', () => {
		assert.strictEqual(merged('title: a\n', 'title: b # why\n# end\n'), 'title: a; b # why\n# end\n');
	});

	test('a list has the items of both, each once; keys of theirs are added', () => {
		assert.strictEqual(
			merged('decisions:\n  - a # why\n  - b\n', 'decisions:\n  - a\n  - "Rapat: c"\nlinks: []\n'),
			'decisions:\n  - a # why\n  - b\n  - "Rapat: c"\nlinks: []\n',
		);
		assert.strictEqual(merged('agenda: [a]\n', 'agenda:\n  - b\n  - {text: c, state: open}\n'), 'agenda: [a, b, {text: c, state: open}]\n');
		assert.strictEqual(
			merged('agenda: {mentor: [a]}\n', 'agenda: {mentor: [b], mentee: [c]}\n'), 'agenda: {mentor: [a, b], mentee: [c]}\n',
		);
	});

	test('an action with one id and text stands once, with what either says of it; another text gets the next free id', () => {
		assert.strictEqual(
			merged(
				'actions:\n  - id: a1\n    text: Read\n    owner: sari\n',
				'actions:\n  - id: a1\n    text: Read\n    state: done\n    done_on: 2021-08-20\n',
			),
			'actions:\n  - id: a1\n    text: Read\n    owner: sari\n    state: done\n    done_on: 2021-08-20\n',
		);
		assert.strictEqual(
			merged('actions:\n  - {id: a1, text: Read}\n', 'actions:\n  - {id: a1, text: Write}\n  - {id: a2, text: Ask}\n'),
			'actions:\n  - {id: a1, text: Read}\n  - {id: a3, text: Write}\n  - {id: a2, text: Ask}\n',
		);
	});

	test('two values where only one can stand, and a text that can’t be read, make it impossible', () => {
		for (const [ours, theirs] of [
			['minutes: 60\n', 'minutes: 90\n'], ['status: done\n', 'status: cancelled\n'], ['agenda: [a]\n', 'agenda: {mentor: [b]}\n'],
			['actions: [{id: a1, text: x, due: 2021-09-01}]\n', 'actions: [{id: a1, text: x, due: 2021-09-02}]\n'],
			['title: a\n', 'title: "b\n'],
		] as const) {
			assert.strictEqual(merged(ours, theirs), undefined, ours + theirs);
		}
	});
});
