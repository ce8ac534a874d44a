import { assert } from 'chai';
import { unusedWords } from './wordUse';

suite('The catalogue', () => {
	test('no word of it is unused', () => {
		assert.deepEqual(unusedWords(process.cwd()), []);
	});
});
