import { assert } from 'chai';
import { planUndo, type WrittenChange } from '../../../src/core/plans/planUndo';
import { applyEdits } from '../../../src/core/text/textEdit';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const change: WrittenChange = { within: 'memory:/p', created: [], changed: [], removed: [], takesOut: false, isShown: false, isAnnounced: false };

suite('Undoing a change', () => {
	test('puts back what was removed, removes what was created, and moves back what was moved, with its text', () => {
		const moved = { uri: 'memory:/p/a', to: 'memory:/p/b', before: 'one two', edits: [{ start: 4, end: 7, text: '2' }], after: 'one 2' };
		const [created, removed] = [{ uri: 'memory:/p/new', bytes: bytes('n') }, { uri: 'memory:/p/old', bytes: bytes('o') }];
		assert.deepEqual(planUndo({ ...change, created: [created], changed: [moved], removed: [removed] }), {
			within: 'memory:/p', create: [], attach: [removed], edit: [], remove: [created],
			move: [{ from: 'memory:/p/b', to: 'memory:/p/a', expected: 'one 2', edits: [{ start: 4, end: 5, text: 'two' }] }],
		});
	});

	test('restores the text as it was, also where saving has changed more of it', () => {
		const before = 'a: 1\nb:   2\n';
		const after = 'a: 10\nb: 2\n';
		const [edit] = planUndo({ ...change, changed: [{ uri: 'memory:/p/a', to: 'memory:/p/a', before, edits: [{ start: 4, end: 4, text: '0' }], after }] }).edit;
		assert.strictEqual(applyEdits(edit!.expected, edit!.edits), before);
	});

	test('leaves private/.gitignore, which may keep other notes from Git by now', () => {
		assert.deepEqual(planUndo({ ...change, created: [{ uri: 'memory:/p/private/.gitignore', bytes: bytes('*\n') }] }).remove, []);
	});
});
