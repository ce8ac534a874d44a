import { assert } from 'chai';
import { planEach } from '../../../../src/core/pages/editing/planEach';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

/** A file of digits, which can't be changed while it holds a 9. */
class Digits {
	text = '12';
	get missing(): string | undefined {
		return this.text.includes('9') ? 'unreadable' : undefined;
	}

	take(text: string): void {
		this.text = text;
	}

	readonly append = (digit: string): readonly TextEdit[] | undefined =>
		digit === '0' ? undefined : [{ start: this.text.length, end: this.text.length, text: digit }];
}

suite('Several changes of a page', () => {
	test('are edits of the text before, and the text that they make is taken', () => {
		const file = new Digits();
		assert.strictEqual(applyEdits('12', planEach(file, ['3', '4'], file.append)!), '1234');
		assert.strictEqual(file.text, '1234');
	});

	test('are refused as a whole where one is not possible or makes the file unreadable, and the text is as before', () => {
		for (const changes of [['3', '0'], ['3', '9'], ['9', '3']]) {
			const file = new Digits();
			assert.strictEqual(planEach(file, changes, file.append), undefined);
			assert.strictEqual(file.text, '12');
		}
	});
});
