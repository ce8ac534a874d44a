import { assert } from 'chai';
import { wordsFor } from '../../../src/core/words/catalogues';
import { unusedWords, wordsWithoutMention } from './wordUse';

suite('The catalogue', () => {
	test('each of its words is named outside of it', () => {
		assert.deepEqual(wordsWithoutMention(process.cwd(), wordsFor('en')), []);
		assert.deepEqual(wordsWithoutMention(process.cwd(), { say: { neverSaidByAnyone: '' } }), ['say.neverSaidByAnyone']);
	});

	// The compiler takes a dozen seconds for it.
	test('[long] no word of it is unused', () => {
		assert.deepEqual(unusedWords(process.cwd()), []);
	});
});
