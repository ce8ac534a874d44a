import { assert } from 'chai';
import { parseBytes, parseText } from '../../../src/core/files/parseFile';
import type { Problem } from '../../../src/core/record/problem';
import { mark } from '../mark';

const place = { kind: 'session', folder: 'memory://test/folder' } as const;
const uri = 'memory://test/folder/sessions/a-b/2021-08-13-01.yaml';
const problems = (text: string): readonly Problem[] => parseText(uri, place, text).problems;

suite('The traps of YAML', () => {
	test('a colon in a text is one problem on the text, which can be quoted', () => {
		const { text, range } = mark('date: 2021-08-13', 'title: ⟦Adapting: remote service⟧');
		assert.deepEqual(problems(text), [{ code: 'yaml.colonInText', range, value: 'Adapting: remote service' }]);
	});

	test('a sign that YAML keeps for itself at the start of a text', () => {
		for (const sign of ['@sari asks', '`code`']) {
			const { text, range } = mark('date: 2021-08-13', 'agenda:', '  mentee:', `    - ⟦${sign}⟧`);
			assert.deepEqual(problems(text), [{ code: 'yaml.reservedSign', range, value: sign }], sign);
		}
	});

	test('quotes or brackets that end before the text does, and a star or an ampersand, are such signs too', () => {
		for (const title of ['"Halo" kata Budi', '[draft] plan', '{x} y', '*bold* text', '& co']) {
			const { text, range } = mark('date: 2021-08-13', `title: ⟦${title}⟧`);
			assert.deepEqual(problems(text), [{ code: 'yaml.reservedSign', range, value: title }], title);
		}
		assert.deepEqual(problems('date: 2021-08-13\ntopics: [a, b\n').map(p => p.code), ['yaml.syntax']);
	});

	test('a space and # that cut a text off; but a comment with a space after its sign is meant', () => {
		const { text, range } = mark('date: 2021-08-13', 'title: Ticket⟦ #12 is open⟧');
		assert.deepEqual(problems(text), [{ code: 'yaml.hashEatsText', range, value: '#12 is open' }]);
		assert.deepEqual(problems('date: 2021-08-13 # Friday\ntitle: Ticket # the one of last week\nplace: "Room #3"\n'), []);
	});

	test('lines pasted below a text without its indentation are one problem on these lines, whatever they contain', () => {
		for (const first of ['• satu', '1. dua', '*penting* tiga', '🙂 halo', 'Catatan: kirim: besok', '- a', '# b', '\tc', '@d', '"e" f']) {
			const { text, range } = mark('date: 2021-08-13', 'summary: |', '  Satu', '  dua', `⟦${first}`, '', '2. lain⟧', 'actions:', '  - text: A');
			assert.deepEqual(problems(text), [{ code: 'yaml.textBelowBlock', range, value: first.trim(), expected: 'summary' }], first);
		}
	});

	test('a tab as indent', () => {
		const { text, range } = mark('date: 2021-08-13', 'agenda:', '⟦\t⟧mentor: [a]');
		assert.deepEqual(problems(text), [{ code: 'yaml.tab', range }]);
	});

	test('a tab behind the dash of an item', () => {
		const { text, range } = mark('date: 2021-08-13', 'actions:', '  -⟦ \t⟧id: a1');
		assert.deepEqual(problems(text), [{ code: 'yaml.tab', range }]);
	});

	test('text pasted below a summary, at the left edge: one problem on these lines, up to the next key of ours', () => {
		for (const pasted of [
			'• a: b\n1. c\n*penting*', '- a\n- b', 'Hasil rapat', '@all 🎉\n\n> x: y', 'Nanti: bagus\n\t#1 x\n- [ ] y', '"kutip" lalu\nlagi: ya\n{x}',
		]) {
			for (const before of ['date: 2021-08-13\nsummary: |\n  one\n', 'date: 2021-08-13\nringkasan: >-\n  one\n\n', 'date: 2021-08-13\nsummary: |\n']) {
				for (const after of ['', '\nactions: []\n', '\n\ntindak lanjut:\n  - text: x\n']) {
					const first = before.split('\n').length - 1;
					const lines = pasted.split('\n');
					assert.deepEqual<unknown>(problems(before + pasted + after), [{
						code: 'yaml.textBelowBlock',
						range: {
							start: { line: first, character: 0 }, end: { line: first + lines.length - 1, character: lines.at(-1)!.length },
						},
						value: lines[0],
						expected: before.includes('ringkasan') ? 'ringkasan' : 'summary',
					}], before + pasted + after);
				}
			}
		}
		// A fault elsewhere has nothing to do with the block.
		assert.deepEqual(problems('date: 2021-08-13\nsummary: |\n  one\ntitle: a: b\n').map(p => p.code), ['yaml.colonInText']);
	});

	test('lines that end in two ways are read, and said', () => {
		const bytes = (text: string) => new TextEncoder().encode(text);
		const file = parseBytes(uri, place, bytes('date: 2021-08-13\r\ntitle: x\n'));
		assert.deepEqual([file.problems.map(p => p.code), file.sessions[0]?.title], [['file.mixedLineEnds'], 'x']);
		assert.deepEqual(parseBytes(uri, place, bytes('date: 2021-08-13\r\ntitle: x\r\n')).problems, []);
	});

	test('numbers that are names lose nothing', () => {
		const people = parseText(
			'memory://test/folder/people.yaml',
			{ ...place, kind: 'people' },
			'people:\n  - id: a\n    name: A\n    nip: 198501012010011001\n    phone: 0812345678\n',
		);
		assert.deepEqual([people.people?.[0]?.nip, people.people?.[0]?.phone, people.problems], ['198501012010011001', '0812345678', []]);
	});
});

suite('Hints for what could be written better', () => {
	test('an Indonesian key, a word and a day offer what they are understood as', () => {
		const hints = problems('tanggal: 13/8/2021\nstatus: selesai\n').map(({ code, value, expected }) => [code, value, expected]);
		assert.deepEqual(
			hints,
			[
				['record.translatedKey', 'tanggal', 'date'],
				['record.dateForm', '13/8/2021', '2021-08-13'],
				['record.translatedWord', 'selesai', 'done'],
			],
		);
	});
});

suite('What is wrong within a session', () => {
	test('an open action without an owner, one due before the session, one done without a day', () => {
		const { text, range } = mark(
			'date: 2021-08-13',
			'actions:',
			'  - text: ⟦Read⟧',
			'  - text: Write',
			'    owner: sari',
			'    due: 2021-08-12',
			'  - text: Ask',
			'    owner: sari',
			'    state: done',
			'  - text: Old',
			'    state: dropped',
		);
		assert.deepEqual(problems(text), [
			{ code: 'action.noOwner', range },
			{
				code: 'action.dueBeforeSession',
				range: { start: { line: 5, character: 9 }, end: { line: 5, character: 19 } },
				value: '2021-08-12',
				expected: '2021-08-13',
			},
			{ code: 'action.doneWithoutDay', range: { start: { line: 8, character: 11 }, end: { line: 8, character: 15 } } },
		]);
	});

	test('a pair or cohort that ends before it starts', () => {
		const pair = parseText('memory://test/folder/pairs/a-b.yaml', { ...place, kind: 'pair' }, 'start: 2021-08-13\nend: 2021-08-12\n');
		assert.deepEqual(pair.problems.map(p => [p.code, p.range.start.line]), [['record.endBeforeStart', 1]]);
		const programme = parseText(
			'memory://test/folder/programme.yaml',
			{ ...place, kind: 'programme' },
			'cohorts:\n  - id: a\n    start: 2021-08-13\n    end: 2021-08-12\n',
		);
		assert.deepEqual(programme.problems.map(p => [p.code, p.range.start.line]), [['record.endBeforeStart', 3]]);
	});
});
