import { assert } from 'chai';
import { splitFrontMatter } from '../../../src/core/notes/frontMatter';

suite('The head of a note', () => {
	test('begins with three dashes alone: no word behind them chooses another language for it', () => {
		for (const first of ['---js', '---json', '--- js', '---coffee', '---!', '----', ' ---', ';;;', '+++']) {
			assert.strictEqual(splitFrontMatter(`${first}\nmodule.exports = process.exit(9)\n---\n# Text\n`), undefined, first);
		}
	});
});
