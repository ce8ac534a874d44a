import { assert } from 'chai';
import { parseText } from '../../../../src/core/files/parseFile';
import { planTickStep } from '../../../../src/core/plans/reflection/planTickStep';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { root } from '../../folder';

const sessionUri = `${root}/sessions/budi-sari/2021-08-13-01.yaml`;
const noteUri = `${root}/reflections/budi-sari/n.md`;
const session = (state: string): string => `id: s1\ndate: 2021-08-13\nactions:\n  - id: a1\n    text: Read   # soon\n${state}`;
const open = session('    state: open\n');
const done = session('    state: done\n    done_on: 2021-08-20\n');
const note = (box: string): string => `# T\n${box}Read → [action a1](../../sessions/budi-sari/2021-08-13-01.yaml)\n`;

/** The texts of the note and of the session's file afterwards. */
function ticked(noteText: string, sessionText: string, isDone: boolean, shown = 'Read'): unknown {
	const file = parseText(sessionUri, { kind: 'session', folder: root }, sessionText);
	const plan = planTickStep({
		folder: root, note: { uri: noteUri, text: noteText, line: 1 }, done: isDone, today: '2021-08-20',
		linked: { file, text: sessionText, action: { session: 's1', index: 0, text: shown } },
	});
	return typeof plan === 'object'
		? [noteText, sessionText].map((text, i) => plan.edit
			.filter(({ uri }) => uri === [noteUri, sessionUri][i]).reduce((now, { edits }) => applyEdits(now, edits), text))
		: plan;
}

suite('Ticking a next step that is linked to an action', () => {
	test('ticks both, and unticks both', () => {
		assert.deepEqual(ticked(note('- [ ] '), open, true), [note('- [x] '), done]);
		assert.deepEqual(ticked(note('- [x] '), done, false), [note('- [ ] '), open]);
	});

	test('ticks the action of a line without a box', () => {
		assert.deepEqual(ticked(note('- '), open, true), [note('- '), done]);
	});

	test('lets what was done elsewhere follow', () => {
		assert.deepEqual(ticked(note('- [ ] '), done, true), [note('- [x] '), done]);
		assert.deepEqual(ticked(note('- [x] '), open, true), [note('- [x] '), done]);
	});

	test('is refused if the action is another one by now, or its file can’t be edited', () => {
		assert.strictEqual(ticked(note('- [ ] '), open.replace('Read', 'Write'), true), 'changed');
		assert.strictEqual(ticked(note('- [ ] '), 'id: [', true), undefined);
	});

	test('of a line that is linked to none ticks its box alone', () => {
		const plan = planTickStep({ folder: root, note: { uri: noteUri, text: '- [ ] x\n', line: 0 }, done: true, today: '2021-08-20' });
		assert.deepEqual(plan, {
			within: root, create: [], isShown: true, edit: [{ uri: noteUri, expected: '- [ ] x\n', edits: [{ start: 3, end: 4, text: 'x' }] }],
		});
	});
});
