import { assert } from 'chai';
import fc from 'fast-check';
import { pastedEntries, withPastedLines } from '../../../src/core/record/pastedEntries';

suite('What is pasted as a list', () => {
	test('is as many entries, without bullets, numbers and check boxes', () => {
		for (const pasted of [
			'One\nTwo: 2', '- One\n- Two: 2', '• One\r\n• Two: 2\r\n', '1. One\n2) Two: 2', '- [ ] One\n- [x] Two: 2', '☐ One\n\n☑ Two: 2', '\t* One\n\t– Two: 2', '[ ] One\n[X] Two: 2',
			'a. One\nb. Two: 2',
		]) {
			assert.deepEqual(pastedEntries(pasted), ['One', 'Two: 2'], pasted);
		}
	});

	test('a line that is indented below a marked one goes on with it', () => {
		assert.deepEqual(pastedEntries('- One\n  and more\n- Two\nThree'), ['One and more', 'Two', 'Three']);
	});

	test('marks of chats, of quoted mails and of other lists are left out, too', () => {
		for (const pasted of [
			'👉 One\n👉 Two: 2', '① One\n② Two: 2', '(1) One\n(2) Two: 2', '> - One\n>> Two: 2', '🔹One\n🔹 Two: 2', '1.1. One\n1.2. Two: 2', '－ One\n・Two: 2',
		]) {
			assert.deepEqual(pastedEntries(pasted), ['One', 'Two: 2'], pasted);
		}
		assert.deepEqual(
			pastedEntries('[13/08/21 10.15] Sari: One\n13/08/21, 10:16 - Budi: Two\n10.15 Three'),
			['Sari: One', 'Budi: Two', '10.15 Three'],
		);
	});

	test('a text of one line keeps its number and loses its bullet', () => {
		assert.deepEqual(['1. One', '- One', '-5 percent', '', ' \n '].map(pastedEntries), [['1. One'], ['One'], ['-5 percent'], [], []]);
	});

	test('gets its lines back from the clipboard, however the box joined them', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b: c', '- d', '  e', ''), { minLength: 2 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
			const clipboard = lines.join(end);
			for (const joint of [' ', '']) {
				const typed = lines.join(joint).trim();
				assert.deepEqual(pastedEntries(withPastedLines(typed, clipboard)), pastedEntries(clipboard.trim()));
			}
		}));
		assert.strictEqual(withPastedLines('Before: a b after', 'a\nb'), 'Before: a\nb after');
		assert.strictEqual(withPastedLines('a c', 'a\nb'), 'a c');
	});
});
