import { assert } from 'chai';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planReflected } from '../../../../src/core/plans/reflection/planReflected';
import { programmeIn } from '../../folder';

/** The session's file after the trace was left in it. */
const left = async (text: string, person = 'sari'): Promise<string | undefined> => {
	const programme = await programmeIn({
		'programme.yaml': 'name: P\n',
		'people.yaml': 'people:\n  - id: sari\n    name: Sari\n',
		'sessions/x/2021-08-13-01.yaml': text,
	});
	const edits = planReflected(text, programme, programme.sessions[0]!, person, '2021-08-14');
	return edits && applyEdits(text, edits);
};

suite('The trace of a reflection', () => {
	test('says who and when, at its place in the session’s file, and nothing else changes', async () => {
		assert.strictEqual(
			await left('date: 2021-08-13   # a Friday\nsummary: Fine\nvisibility: pair\n'),
			'date: 2021-08-13   # a Friday\nsummary: Fine\nreflected:\n  - person: sari\n    on: 2021-08-14\nvisibility: pair\n',
		);
		assert.strictEqual(
			await left('date: 2021-08-13\r\nreflected:\r\n  - person: budi\r\n'),
			'date: 2021-08-13\r\nreflected:\r\n  - person: budi\r\n  - person: sari\r\n    on: 2021-08-14\r\n',
		);
	});

	test('is one a person, however it was written and however many notes there are', async () => {
		for (const text of ['date: 2021-08-13\nreflected: [{person: sari, on: 2021-08-14}]\n', 'date: 2021-08-13\nreflected: Sari\n']) {
			assert.strictEqual(await left(text), text);
		}
	});

	test('names a person by id where there is one, else as they are called', async () => {
		assert.strictEqual(await left('date: 2021-08-13\n', 'Sari'), 'date: 2021-08-13\nreflected:\n  - person: sari\n    on: 2021-08-14\n');
		assert.strictEqual(
			await left('date: 2021-08-13\n', 'Dr. X: "y"'),
			'date: 2021-08-13\nreflected:\n  - person: "Dr. X: \\"y\\""\n    on: 2021-08-14\n',
		);
	});
});
