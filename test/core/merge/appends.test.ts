import { assert } from 'chai';
import { mergeText } from '../../../src/core/merge/mergeText';
import type { FileKind } from '../../../src/core/record/fileKinds';

const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');

/** Two versions as one, theirs behind ours; undefined where something is asked. */
function joinLists(ours: string, theirs: string, kind: FileKind = 'pair'): string | undefined {
	const { text, questions } = mergeText(kind, { ours, theirs }, { later: 'theirs' });
	return questions.length === 0 ? text : undefined;
}

suite('Two versions of a list', () => {
	const base = ['goals:', '  - id: g1', '    updates:', '      - on: 2021-09-01', '        percent: 10'];

	test('become one: theirs follows ours, line for line, with its comments', () => {
		assert.strictEqual(
			joinLists(
				lines('# top', ...base, '      - on: 2021-12-01', '        percent: 20', '  - id: g2'),
				lines(
					'# top',
					...base,
					'      - on: 2021-12-02   # late',
					'        percent: 30',
					'        comment: |',
					'          Two',
					'',
					'          lines',
					'  - id: g2',
				)),
			lines(
				'# top',
				...base,
				'      - on: 2021-12-01',
				'        percent: 20',
				'      - on: 2021-12-02   # late',
				'        percent: 30',
				'        comment: |',
				'          Two',
				'',
				'          lines',
				'  - id: g2',
			));
	});

	test('also where there was none before, in several lists at once, and without a last line end', () => {
		assert.strictEqual(
			joinLists('decisions:\n- One\nactions:\n  - id: a1\n    text: x', 'decisions:\n- Two\nactions:\n  - id: a2\n    text: y'),
			'decisions:\n- One\n- Two\nactions:\n  - id: a1\n    text: x\n  - id: a2\n    text: y');
	});

	test('give what both numbered alike two numbers', () => {
		assert.strictEqual(
			joinLists(
				lines('actions:', '  - id: a1', '    text: Old', '  - id: a2', '    text: Mine'),
				lines(
					'actions:', '  - id: a1', '    text: Old', '  - id: a2 # new', '    text: Yours', '  - id: a3', '    text: Also yours',
				),
				'session',
			),
			lines(
				'actions:',
				'  - id: a1',
				'    text: Old',
				'  - id: a2',
				'    text: Mine',
				'  - id: a4 # new',
				'    text: Yours',
				'  - id: a3',
				'    text: Also yours',
			));
	});

	test('lose no sign: a number with a leading zero, quotes and line ends stay', () => {
		assert.strictEqual(
			joinLists('people:\r\n  - id: a\r\n    phone: 0811\r\n', 'people:\r\n  - id: b\r\n    phone: 0812\r\n    nip: "1980"\r\n'),
			'people:\r\n  - id: a\r\n    phone: 0811\r\n  - id: b\r\n    phone: 0812\r\n    nip: "1980"\r\n');
	});

	test('are asked about where both say something else of one thing', () => {
		const asked: readonly (readonly [string, string, FileKind])[] = [
			['status: done\nactions: []\n', 'status: cancelled\nactions: []\n', 'session'],
			['actions:\n  - id: a1\n    text: x\n    state: open\n', 'actions:\n  - id: a1\n    text: x\n    state: done\n', 'session'],
			['people:\n  - id: sari\n    name: Sari A\n', 'people:\n  - id: sari\n    name: Sari B\n', 'people'],
			['decisions:\n  - "One\n', 'decisions:\n  - Two\n', 'session'],
		];
		assert.deepEqual(asked.map(each => joinLists(...each)), asked.map(() => undefined));
	});

	test('keep what both end with behind what each added, in brackets and with any indentation', () => {
		const join = (ours: string, theirs: string): string | undefined => joinLists(ours, theirs, 'session');
		assert.strictEqual(join('decisions:\n  - One\n  - Last\n', 'decisions:\n  - Two\n  - Last\n'), 'decisions:\n  - One\n  - Two\n  - Last\n');
		assert.strictEqual(join('decisions: [One]\n', 'decisions: [Two]\n'), 'decisions: [One, Two]\n');
		assert.strictEqual(join('decisions:\n  - One\n', 'decisions:\n    - Two\n'), 'decisions:\n  - One\n  - Two\n');
		assert.strictEqual(join('title: x\ndecisions:\n  - One\n', 'decisions:\n  - Two\n'), 'title: x\ndecisions:\n  - One\n  - Two\n');
	});
});
