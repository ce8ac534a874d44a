import { assert } from 'chai';
import { asksNextStep, isNextStepAt, noteHints } from '../../../src/core/notes/questions';
import { builtInTemplate } from '../../../src/core/notes/templates/library';
import { wordsFor } from '../../../src/core/words/catalogues';

const era = builtInTemplate('era');
const hints = (text: string, { language = 'en', asksNext = true }: { language?: 'en' | 'id'; asksNext?: boolean } = {}) =>
	noteHints(text, era, language, wordsFor(language), asksNext).map(({ line, text: says, answerLine }) => [line, says, answerLine]);

suite('Hints in a note', () => {
	const note = '# T\n\n## Experience\n<!-- What? -->\n\nWe talked.\n\n## Reflection\n<!-- Why? -->\n\n\n## Action\n<!-- What next? -->\n';

	test('stand above their stage’s heading and lead to the line to write on', () => {
		assert.deepEqual(hints(note), [
			[7, '“Reflection” is still empty. What would you note?', 9],
			[11, 'What is one small thing that you will do next?', 12],
		]);
	});

	test('ask about the next step for ten weeks, and about what was to be thought about for ever', () => {
		const undated = note.replace('<!-- What next? -->', 'Ask them.');
		assert.deepEqual(hints(note, { asksNext: false }).map(([line]) => line), [7]);
		assert.deepEqual(hints(undated).map(([, says]) => says), ['“Reflection” is still empty. What would you note?', 'By when will you do it?']);
		assert.deepEqual(hints(undated, { asksNext: false }).map(([line]) => line), [7]);
		assert.deepEqual(
			['2021-10-22', '2021-10-23', '2021-01-01'].map(today => asksNextStep('2021-08-13', today)), [true, false, true],
		);
		assert.ok(asksNextStep(undefined, '2021-10-23'), 'a note whose day is not known may be new');
	});

	test('are questions, in either language', () => {
		for (const language of ['en', 'id'] as const) {
			const { questions } = wordsFor(language).reflections;
			for (const said of [questions.empty('x'), questions.retold('x'), questions.noNextStep(), questions.noDay()]) {
				assert.match(said, /\?$/);
			}
		}
	});

	test('about a next step whose heading was removed stand above the last stage', () => {
		assert.deepEqual(
			hints('## Experience\nWe talked.\n## Reflection\nGood.\n'), [[2, 'What is one small thing that you will do next?', 3]],
		);
	});

	test('quote a heading as plain text', () => {
		assert.strictEqual(
			hints('## Experience\nx\n## Reflec\u202Etion\n## Action\nTomorrow.\n')[0]![1],
			'“Reflection” is still empty. What would you note?',
		);
	});
});

suite('Lines of the last stage', () => {
	test('are those with words, in the stage for what comes next', () => {
		const note = '## Experience\nx\n## Action\n<!-- y -->\n- Call\n\n## Reflection\nz\n';
		assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].filter(line => isNextStepAt(note, line, era, 'en')), [4]);
	});

	test('are those of the last stage where the template asks for no next step, or there is none', () => {
		assert.ok(isNextStepAt('## Situation\nx\n## Impact\ny\n', 3, builtInTemplate('sbi'), 'en'));
		assert.ok(isNextStepAt('## A\nx\n## B\ny\n', 3, undefined, 'en'));
		assert.ok(!isNextStepAt('y\n', 0, undefined, 'en'));
	});
});
