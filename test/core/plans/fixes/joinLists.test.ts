import assert from 'node:assert/strict';
import { joinLists } from '../../../../src/core/plans/fixes/joinLists';

const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');

suite('Two versions of a list', () => {
	const base = ['goals:', '  - id: g1', '    updates:', '      - on: 2021-09-01', '        percent: 10'];

	test('become one: theirs follows ours, line for line, with its comments', () => {
		assert.equal(
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
		assert.equal(
			joinLists('decisions:\n- One\nactions:\n  - id: a1\n    text: x', 'decisions:\n- Two\nactions:\n  - id: a2\n    text: y'),
			'decisions:\n- One\n- Two\nactions:\n  - id: a1\n    text: x\n  - id: a2\n    text: y\n');
	});

	test('give what both numbered alike two numbers', () => {
		assert.equal(
			joinLists(
				lines('actions:', '  - id: a1', '    text: Old', '  - id: a2', '    text: Mine'),
				lines(
					'actions:', '  - id: a1', '    text: Old', '  - id: a2 # new', '    text: Yours', '  - id: a3', '    text: Also yours',
				),
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
		assert.equal(
			joinLists('people:\r\n  - id: a\r\n    phone: 0811\r\n', 'people:\r\n  - id: b\r\n    phone: 0812\r\n    nip: "1980"\r\n'),
			'people:\r\n  - id: a\r\n    phone: 0811\r\n  - id: b\r\n    phone: 0812\r\n    nip: "1980"\r\n');
	});

	test('stay apart when they differ in anything else, so that both can’t be kept', () => {
		const apart: readonly (readonly [string, string])[] = [
			// Another value, another key, a thing that both changed, a person whom both call the same, nothing at all.
			['status: done\nactions: []\n', 'status: cancelled\nactions: []\n'],
			['title: x\ndecisions:\n  - One\n', 'decisions:\n  - Two\n'],
			['actions:\n  - id: a1\n    text: x\n    state: open\n', 'actions:\n  - id: a1\n    text: x\n    state: done\n'],
			['decisions:\n  - One\n  - Last\n', 'decisions:\n  - Two\n  - Last\n'],
			['people:\n  - id: sari\n    name: Sari A\n', 'people:\n  - id: sari\n    name: Sari B\n'],
			['decisions:\n  - One\n', 'decisions:\n  - One\n'],
			['decisions: [One]\n', 'decisions: [Two]\n'],
			['decisions:\n  - One\n', 'decisions:\n    - Two\n'],
			['decisions:\n  - "One\n', 'decisions:\n  - Two\n'],
			['', ''],
		];
		assert.deepEqual(apart.map(([ours, theirs]) => joinLists(ours, theirs)), apart.map(() => undefined));
	});
});
