import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, visit, type Document } from 'yaml';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import type { SetOptions } from '../../../src/core/yaml/edit/pendingSteps';
import { writeScalar, type NewValue } from '../../../src/core/yaml/edit/renderValue';
import { YamlDraft, type DraftOptions } from '../../../src/core/yaml/edit/yamlDraft';
import type { YamlPath } from '../../../src/core/yaml/read/yamlNode';
import { composeYaml } from '../../../src/core/yaml/read/composeYaml';
import { rounds, someOf } from '../longForm';

const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');
type EditOptions = DraftOptions & SetOptions;
const edits = (text: string, options: EditOptions | undefined, step: (draft: YamlDraft) => YamlDraft): readonly TextEdit[] | undefined => {
	const draft = YamlDraft.open(text, options);
	return draft && step(draft).finish()?.edits;
};
const planSet = (text: string, path: YamlPath, value: NewValue, options?: EditOptions) =>
	edits(text, options, draft => draft.set(path, value, options));
const planAppend = (text: string, list: YamlPath, item: NewValue, options?: EditOptions) =>
	edits(text, options, draft => draft.append(list, item, options));
const planRemove = (text: string, path: YamlPath, options?: EditOptions) => edits(text, options, draft => draft.remove(path));
const planRenameKey = (text: string, path: YamlPath, key: string, options?: EditOptions) =>
	edits(text, options, draft => draft.rename(path, key));
const after = (text: string, edits: readonly TextEdit[] | undefined): string | undefined => edits && applyEdits(text, edits);
const set = (text: string, path: YamlPath, value: NewValue, options?: EditOptions) => after(text, planSet(text, path, value, options));
const append = (text: string, list: YamlPath, item: NewValue, options?: EditOptions) => after(text, planAppend(text, list, item, options));
const remove = (text: string, path: YamlPath, options?: EditOptions) => after(text, planRemove(text, path, options));
const rename = (text: string, path: YamlPath, key: string, options?: EditOptions) => after(text, planRenameKey(text, path, key, options));

/** Texts of signs that mean something in YAML, and of any others, halves of a pair included. */
const anyText = fc.string({
	unit: fc.oneof(
		fc.constantFrom(...' \n\t-?:,[]{}#&*!|>\'"%@`~=.0aé'.match(/[^]/g)!),
		fc.integer({ min: 0, max: 0xFFFF }).map(code => String.fromCharCode(code)),
	),
	maxLength: 30,
});

suite('Setting a value', () => {
	test('keeps the comment, the distances and the other lines', () => {
		assert.strictEqual(
			set(lines('# top', 'date:   2021-08-13   # a Friday', '', 'status: open # so far', 'x:   1'), ['status'], 'done'),
			lines('# top', 'date:   2021-08-13   # a Friday', '', 'status: done # so far', 'x:   1'));
		assert.strictEqual(set('a:   old   # c', ['a'], 'new'), 'a:   new   # c');
	});

	test('replaces one line in the map of a list’s item', () => {
		assert.strictEqual(
			set(
				lines('actions:', '  - id: a1', '    state: open  # or not', '    done_on:', '  - id: a2', '    state: open'),
				['actions', 0, 'state'],
				'done',
			),
			lines('actions:', '  - id: a1', '    state: done  # or not', '    done_on:', '  - id: a2', '    state: open'));
	});

	test('keeps the kind of quotes while they can hold the text', () => {
		assert.strictEqual(set('a: "old"', ['a'], 'new'), 'a: "new"');
		assert.strictEqual(set('a: \'old\'', ['a'], 'it\'s'), 'a: \'it\'\'s\'');
		assert.strictEqual(set('a: \'old\'', ['a'], 'a\tb'), 'a: "a\\tb"');
		assert.strictEqual(set('a: "4"', ['a'], 5), 'a: 5');
		assert.strictEqual(set('{"a":"b","c":1}', ['a'], 'x'), '{"a":"x","c":1}');
	});

	test('of nothing empties the value and keeps the key', () => {
		assert.strictEqual(set(lines('done_on: 2021-08-13  # c', 'x: 1'), ['done_on'], null), lines('done_on:  # c', 'x: 1'));
		assert.strictEqual(set(lines('- a', '- b'), [0], null), lines('-', '- b'));
		assert.strictEqual(set(lines('a:', '  value # c', 'b: 1'), ['a'], null), lines('a:', '  # c', 'b: 1'));
		assert.strictEqual(set(lines('a: |', '  x', '', 'b: 1'), ['a'], null), lines('a:', '', 'b: 1'));
		assert.strictEqual(set('{a: 1}', ['a'], null), '{a: null}');
		assert.strictEqual(set('a: 1', ['b'], null), 'a: 1\nb:');
	});

	test('fills an empty value, with or without a space and a comment behind the colon', () => {
		assert.strictEqual(set(lines('due:', 'x: 1'), ['due'], '2021-08-27'), lines('due: 2021-08-27', 'x: 1'));
		assert.strictEqual(set(lines('due: ', 'x: 1'), ['due'], '2021-08-27'), lines('due: 2021-08-27', 'x: 1'));
		assert.strictEqual(set(lines('due:    # when?', 'x: 1'), ['due'], '2021-08-27'), lines('due: 2021-08-27    # when?', 'x: 1'));
		assert.strictEqual(set('due:', ['due'], '2021-08-27'), 'due: 2021-08-27');
		assert.strictEqual(set('{a: , b}', ['a'], 1), '{a: 1, b}');
		assert.strictEqual(set('{a, b}', ['b'], 1), '{a, b: 1}');
		assert.strictEqual(set(lines('l:', '-', '- x'), ['l', 0], { k: 1, m: 2 }), lines('l:', '- k: 1', '  m: 2', '- x'));
		assert.strictEqual(set(lines('a:', '  # about it', 'b: 1'), ['a'], { k: 1 }), lines('a:', '  # about it', '  k: 1', 'b: 1'));
	});

	test('of a text of several lines writes a block below the comment', () => {
		assert.strictEqual(
			set(lines('summary: old # c', 'x: 1'), ['summary'], 'One.\n\n  Two.\n'),
			lines('summary: | # c', '  One.', '', '    Two.', 'x: 1'),
		);
		assert.strictEqual(set('summary:', ['summary'], 'One.\nTwo.'), 'summary: |-\n  One.\n  Two.');
		assert.strictEqual(set(lines('a:', '    b: 1'), ['a', 'b'], 'x\ny'), lines('a:', '    b: |-', '        x', '        y'));
		assert.strictEqual(set(lines('- a # c', '- b'), [0], 'x\ny'), lines('- |- # c', '  x', '  y', '- b'));
		assert.strictEqual(set('[a]', [0], 'x\ny'), '["x\\ny"]');
	});

	test('of a text that a block can’t hold exactly writes it in quotes', () => {
		assert.strictEqual(set('a: b', ['a'], ' x\ny'), 'a: " x\\ny"');
		assert.strictEqual(set('a: b', ['a'], 'x\ny\n\n'), 'a: "x\\ny\\n\\n"');
		assert.strictEqual(
			set(lines('a: b', '    # a comment that a block would swallow', 'c: 1'), ['a'], 'x\ny'),
			lines('a: "x\\ny"', '    # a comment that a block would swallow', 'c: 1'),
		);
	});

	test('over a block of text leaves the header’s comment and the lines behind', () => {
		assert.strictEqual(set(lines('a: |- # c', '  x', '', '  y', '', '# z', 'b: 1'), ['a'], 'one'), lines('a: one # c', '', '# z', 'b: 1'));
		assert.strictEqual(set(lines('a: >', '  x', '  y', 'b: 1'), ['a'], 'p\nq\n'), lines('a: |', '  p', '  q', 'b: 1'));
		assert.strictEqual(set('a: |\n  x', ['a'], 'one'), 'a: one');
		assert.strictEqual(set('a: |+\n  x\n\n\nb: 1', ['a'], 'one'), 'a: one\nb: 1');
	});

	test('over a plain or quoted text of several lines leaves the lines behind', () => {
		assert.strictEqual(set(lines('a: x', '   y', '', '   z # c', 'b: 1'), ['a'], 'one'), lines('a: one # c', 'b: 1'));
		assert.strictEqual(set(lines('a:', '  "x', '  y"', '', 'b: 1'), ['a'], 'one'), lines('a:', '  "one"', '', 'b: 1'));
	});

	test('over a collection, and of a collection over a value', () => {
		assert.strictEqual(
			set(lines('a: # c', '  # about', '  - x # gone', '  - y', 'b: 1'), ['a'], 'v'), lines('a: v # c', '  # about', 'b: 1'),
		);
		assert.strictEqual(
			set(lines('a:', '  # about', '    - x', 'b: 1'), ['a'], ['p', 'q']), lines('a:', '  # about', '    - p', '    - q', 'b: 1'),
		);
		assert.strictEqual(set(lines('a: x # c', 'b: 1'), ['a'], ['p', ['q']]), lines('a: # c', '  - p', '  - - q', 'b: 1'));
		assert.strictEqual(set(lines('a:', '  x # c', 'b: 1'), ['a'], { k: [] }), lines('a:', '  # c', '  k: []', 'b: 1'));
		assert.strictEqual(set(lines('- x # c', '- y'), [0], { k: 1, m: 'a\nb' }), lines('- k: 1 # c', '  m: |-', '    a', '    b', '- y'));
		assert.strictEqual(set(lines('- k: 1', '  m: 2 # c', '- y'), [0], 'v'), lines('- v # c', '- y'));
		assert.strictEqual(set(lines('--- old # c'), [], { a: 1, b: 2 }), lines('--- # c', 'a: 1', 'b: 2'));
		assert.strictEqual(set(lines('old # c'), [], { a: 1, b: 2 }), lines('a: 1 # c', 'b: 2'));
	});

	test('of simple values over a flow list keeps it one; others become a block', () => {
		assert.strictEqual(set('a: [x] # c', ['a'], ['p', 'q, r']), 'a: [p, "q, r"] # c');
		assert.strictEqual(set(lines('a: [x]'), ['a'], [{ k: 1 }]), lines('a:', '  - k: 1'));
	});

	test('of what is there already needs no edit', () => {
		for (const [text, value] of [
			['a: 13:00', '13:00'], ['a:', null], ['a: ~', null], ['a: {k: [1]}', { k: [1] }], ['a: >-\n  x\n  y', 'x y'],
		] as const) {
			assert.deepEqual(planSet(text, ['a'], value), [], text);
		}
	});

	test('over an alias leaves what it referred to; an anchor that nothing refers to stays; a tag goes', () => {
		assert.strictEqual(set(lines('a: &x 1', 'b: *x # c'), ['b'], 2), lines('a: &x 1', 'b: 2 # c'));
		assert.strictEqual(set('a: &x 1', ['a'], 2), 'a: &x 2');
		assert.strictEqual(set('a: !!str 1 # c', ['a'], 2), 'a: 2 # c');
		assert.strictEqual(set('a: !!str # c', ['a'], 2), 'a: 2 # c');
	});
});

suite('Adding a key', () => {
	test('goes behind the nearest earlier key of the usual order, else at the end', () => {
		const order = ['id', 'title', 'date', 'summary', 'actions'];
		assert.strictEqual(
			set(lines('id: x', 'title: y', 'place: z'), ['summary'], 's', { order }), lines('id: x', 'title: y', 'summary: s', 'place: z'),
		);
		assert.strictEqual(
			set(lines('place: z', 'visibility: pair'), ['title'], 't', { order }), lines('place: z', 'visibility: pair', 'title: t'),
		);
		assert.strictEqual(set('{id: x, place: z}', ['title'], 't', { order }), '{id: x, title: t, place: z}');
		assert.strictEqual(
			set(
				lines('judul: y', 'place: z'),
				['date'],
				'2021-08-13',
				{ order, sameKey: (written, wanted) => written === wanted || (written === 'judul' && wanted === 'title') },
			),
			lines('judul: y', 'date: 2021-08-13', 'place: z'),
		);
	});

	test('goes behind a list, a block of text and comments that belong to the last value', () => {
		assert.strictEqual(
			set(lines('a:', '  - x', '  # more of a', '', '# the end'), ['b'], 1),
			lines('a:', '  - x', '  # more of a', 'b: 1', '', '# the end'),
		);
		assert.strictEqual(set(lines('a: |', '  x', '', '', '# the end'), ['b'], 1), lines('a: |', '  x', 'b: 1', '', '', '# the end'));
		assert.strictEqual(set(lines('a: |+', '  x', '', '# the end'), ['b'], 1), lines('a: |+', '  x', '', 'b: 1', '# the end'));
	});

	test('at the end of a file without a final newline adds none', () => {
		assert.strictEqual(set('a: 1', ['b'], 'x'), 'a: 1\nb: x');
		assert.strictEqual(set('a: 1 # c', ['b'], ['x']), 'a: 1 # c\nb:\n  - x');
	});

	test('makes the maps around it', () => {
		assert.strictEqual(set(lines('a: 1'), ['agenda', 'mentor', 'first'], 'x'), lines('a: 1', 'agenda:', '  mentor:', '    first: x'));
		assert.strictEqual(set(lines('agenda: # c', 'a: 1'), ['agenda', 'mentor'], ['x']), lines('agenda: # c', '  mentor:', '    - x', 'a: 1'));
		assert.strictEqual(set(lines('agenda: {}'), ['agenda', 'mentor'], ['x']), lines('agenda: {mentor: [x]}'));
	});

	test('in a nested map, a map in a list and a flow map of several lines', () => {
		assert.strictEqual(
			set(lines('a:', '    b: 1', '', 'c: 2'), ['a', 'd'], { e: 1 }), lines('a:', '    b: 1', '    d:', '        e: 1', '', 'c: 2'),
		);
		assert.strictEqual(
			set(lines('- a: 1', '  # about the next', '- b: 2'), [0, 'c'], 'x'), lines('- a: 1', '  c: x', '  # about the next', '- b: 2'),
		);
		assert.strictEqual(set(lines('-   a: 1', '-', '    b: 2'), [0, 'c'], 'x'), lines('-   a: 1', '    c: x', '-', '    b: 2'));
		assert.strictEqual(
			set(lines('a: {', '  b: 1, # one', '  c: 2 # two', '}'), ['a', 'd'], 3),
			lines('a: {', '  b: 1, # one', '  c: 2, # two', '  d: 3', '}'),
		);
		assert.strictEqual(set(lines('a: { b: 1 }'), ['a', 'd'], 3), lines('a: { b: 1, d: 3 }'));
		assert.strictEqual(set(lines('a: { }'), ['a', 'd'], 3), lines('a: { d: 3 }'));
	});

	test('in an empty file, one of comments only, and one document of several', () => {
		assert.strictEqual(set('', ['a'], 1), 'a: 1\n');
		assert.strictEqual(set('\uFEFF', ['a'], 1), '\uFEFFa: 1\n');
		assert.strictEqual(set('# only this', ['a'], 1), '# only this\na: 1');
		assert.strictEqual(set(lines('   ', ''), ['a'], 1), lines('   ', '', 'a: 1'));
		assert.strictEqual(set(lines('---', '# c', '---', 'b: 1'), ['a'], 1), lines('---', '# c', 'a: 1', '---', 'b: 1'));
		assert.strictEqual(
			set(lines('a: 1', '---', 'b: 2', '...', '# end'), ['c'], 3, { document: 1 }),
			lines('a: 1', '---', 'b: 2', 'c: 3', '...', '# end'),
		);
		assert.strictEqual(set(lines('a: 1', '---', 'b: 2'), ['c'], 3), lines('a: 1', 'c: 3', '---', 'b: 2'));
		assert.strictEqual(set('---', ['a'], 1), '---\na: 1');
	});

	test('keeps CRLF, the byte order mark and a missing final newline', () => {
		assert.strictEqual(
			set('\uFEFFa: 1\r\nb: 2', ['c'], { d: 'x\ny', e: ['z'] }),
			'\uFEFFa: 1\r\nb: 2\r\nc:\r\n  d: |-\r\n    x\r\n    y\r\n  e:\r\n    - z',
		);
		assert.strictEqual(set('a: |\r\n  x\r\n  y\r\n\r\nb: 1\r\n', ['a'], 'p\nq\n'), 'a: |\r\n  p\r\n  q\r\n\r\nb: 1\r\n');
	});

	test('spells keys as the product does, and quotes what would be no key', () => {
		assert.strictEqual(set('a: 1', ['on'], 'x'), 'a: 1\non: x');
		assert.strictEqual(set('a: 1', ['b: c'], { '12': 1, '': 2, 'two\nlines': 3 }), 'a: 1\n"b: c":\n  "12": 1\n  "": 2\n  "two\\nlines": 3');
		assert.strictEqual(set('a: 1', ['__proto__'], { constructor: 1 }), 'a: 1\n__proto__:\n  constructor: 1');
	});
});

suite('Adding to a list', () => {
	const action: NewValue = { id: 'a2', text: 'Ask: who?', due: '2021-08-27', done_on: null, evidence: ['x.pdf'] };

	test('that is missing or empty makes it, indented as the file’s other lists', () => {
		assert.strictEqual(
			append(lines('a: 1'), ['actions'], action),
			lines(
				'a: 1',
				'actions:',
				'  - id: a2',
				'    text: "Ask: who?"',
				'    due: 2021-08-27',
				'    done_on:',
				'    evidence:',
				'      - x.pdf',
			),
		);
		assert.strictEqual(append(lines('actions: # c', 'topics:', '- x'), ['actions'], 'z'), lines('actions: # c', '- z', 'topics:', '- x'));
		assert.strictEqual(
			append(lines('topics:', '    - x'), ['actions'], { l: ['z'] }),
			lines('topics:', '    - x', 'actions:', '    - l:', '          - z'),
		);
		assert.strictEqual(append(lines('actions: ~'), ['actions'], 'z'), lines('actions:', '  - z'));
		assert.strictEqual(append('', ['actions'], 'z'), lines('actions:', '  - z'));
		assert.strictEqual(append('', [], 'z'), lines('- z'));
	});

	test('puts the item behind the last one and its comments, before what follows', () => {
		assert.strictEqual(
			append(
				lines('actions:', '  - id: a1', '    text: x # c', '    # more of a1', '', '# about the next', 'next: 1'),
				['actions'],
				action,
			),
			lines(
				'actions:',
				'  - id: a1',
				'    text: x # c',
				'    # more of a1',
				'  - id: a2',
				'    text: "Ask: who?"',
				'    due: 2021-08-27',
				'    done_on:',
				'    evidence:',
				'      - x.pdf',
				'',
				'# about the next',
				'next: 1',
			));
		assert.strictEqual(append(lines('l:', '- a', '# about b', 'b: 1'), ['l'], 'z'), lines('l:', '- a', '- z', '# about b', 'b: 1'));
		assert.strictEqual(append(lines('-   a: 1', '    b: 2'), [], { c: 1, d: 2 }), lines('-   a: 1', '    b: 2', '-   c: 1', '    d: 2'));
		assert.strictEqual(append('l:\n  - a\n  - |\n    x', ['l'], 'z'), 'l:\n  - a\n  - |\n    x\n  - z');
		assert.strictEqual(append(lines('- - a', '- b'), [0], 'z'), lines('- - a', '  - z', '- b'));
	});

	test('in flow style stays in flow style', () => {
		assert.strictEqual(append('l: [a, b] # c', ['l'], 'z'), 'l: [a, b, z] # c');
		assert.strictEqual(append('l: [ a ]', ['l'], 'y, z'), 'l: [ a, "y, z" ]');
		assert.strictEqual(append('l: [a,]', ['l'], 'z'), 'l: [a, z,]');
		assert.strictEqual(append('l: []', ['l'], 'z'), 'l: [z]');
		assert.strictEqual(append(lines('l: [ # none', '  ]'), ['l'], 'z'), lines('l: [ z # none', '  ]'));
		assert.strictEqual(append('l: [{p: a}]', ['l'], { p: 'b', on: null }), 'l: [{p: a}, {p: b, on: null}]');
		assert.strictEqual(append('{l: []}', ['l'], { p: 'b' }), '{l: [{p: b}]}');
		assert.strictEqual(append('{l: }', ['l'], 'z'), '{l: [z]}');
		assert.strictEqual(append('{a: 1}', ['l'], 'z'), '{a: 1, l: [z]}');
	});

	test('an empty `[]` that gets a map becomes a block', () => {
		assert.strictEqual(
			append(lines('actions: [] # none', 'b: 1'), ['actions'], { id: 'a1', text: 'x' }),
			lines('actions: # none', '  - id: a1', '    text: x', 'b: 1'),
		);
	});

	test('in flow style of several lines gets a line where the others have one', () => {
		assert.strictEqual(append(lines('l: [', '  a,', '  b, # last', ']'), ['l'], 'z'), lines('l: [', '  a,', '  b, # last', '  z,', ']'));
		assert.strictEqual(append(lines('l: [', '  a,', '  b # last', ']'), ['l'], 'z'), lines('l: [', '  a,', '  b, # last', '  z', ']'));
		assert.strictEqual(append(lines('l: [a,', '  b]'), ['l'], 'z'), lines('l: [a,', '  b, z]'));
		assert.strictEqual(append(lines('l: [a,', '  b # last', '  ]'), ['l'], 'z'), lines('l: [a,', '  b, # last', '  z', '  ]'));
	});

	test('makes a list of a single value, which stays as it is written', () => {
		assert.strictEqual(
			append(lines('mentors: \'budi\'  # c', 'x: 1'), ['mentors'], 'sari'),
			lines('mentors:', '  - \'budi\'  # c', '  - sari', 'x: 1'),
		);
		assert.strictEqual(
			append(lines('mentors:', '  budi # c', 'x: 1'), ['mentors'], 'sari'), lines('mentors:', '  - budi # c', '  - sari', 'x: 1'),
		);
		assert.strictEqual(append('mentors: budi', ['mentors'], 'sari'), 'mentors:\n  - budi\n  - sari');
		assert.strictEqual(append('{mentors: budi}', ['mentors'], 'sari'), '{mentors: [budi, sari]}');
		assert.strictEqual(append(lines('s: |', '  a', '  b'), ['s'], 'c'), lines('s:', '- |', '  a', '  b', '- c'));
		assert.strictEqual(append(lines('- budi', '- x'), [0], 'sari'), lines('- - budi', '  - sari', '- x'));
	});

	test('finds the list under another name', () => {
		const sameKey = (written: string, wanted: string) => written === wanted || (written === 'tindak_lanjut' && wanted === 'actions');
		assert.strictEqual(append(lines('tindak_lanjut:', '  - x'), ['actions'], 'z', { sameKey }), lines('tindak_lanjut:', '  - x', '  - z'));
	});
});

suite('Removing', () => {
	test('a key takes its lines, and no comment of others', () => {
		assert.strictEqual(remove(lines('a: 1', '# about b', 'b: 2 # c', '', 'c: 3'), ['b']), lines('a: 1', '# about b', '', 'c: 3'));
		assert.strictEqual(remove(lines('a:', '  # of a', '  - x', '    # of x', '# about b', 'b: 2'), ['a']), lines('# about b', 'b: 2'));
		assert.strictEqual(remove(lines('a: |', '  x', '', 'b: 2'), ['a']), lines('', 'b: 2'));
		assert.strictEqual(remove('a: 1\nb: 2', ['b']), 'a: 1');
		assert.strictEqual(remove('{a: 1, b: 2, c}', ['b']), '{a: 1, c}');
		assert.strictEqual(remove('{ a: 1, b: 2 }', ['a']), '{ b: 2 }');
	});

	test('the first key of a map in a list gives its place to the next', () => {
		assert.strictEqual(remove(lines('- a: 1', '  b: 2', '- c: 3'), [0, 'a']), lines('- b: 2', '- c: 3'));
		assert.strictEqual(remove(lines('- a: 1', '  # about b', '  b: 2'), [0, 'a']), lines('- # about b', '  b: 2'));
		assert.strictEqual(remove(lines('- - a', '  - b'), [0, 0]), lines('- - b'));
	});

	test('an item takes its lines or its comma', () => {
		assert.strictEqual(
			remove(lines('l:', '  - a', '  - id: b', '    text: x', '    # of b', '  # about c', '  - c'), ['l', 1]),
			lines('l:', '  - a', '  # about c', '  - c'),
		);
		assert.strictEqual(remove('[x, y, z]', [0]), '[y, z]');
		assert.strictEqual(remove('[x, y, z]', [2]), '[x, y]');
		assert.strictEqual(remove('[x, ]', [0]), '[]');
		assert.strictEqual(remove(lines('l: [', '  a, # 1', '  b, # 2', '  c # 3', ']'), ['l', 1]), lines('l: [', '  a, # 1', '  c # 3', ']'));
		assert.strictEqual(remove(lines('l: [', '  a, # 1', '  b # 2', ']'), ['l', 1]), lines('l: [', '  a # 1', ']'));
	});

	test('the only entry leaves an empty map or list', () => {
		assert.strictEqual(remove(lines('l: # c', '  # of l', '  - a', 'b: 1'), ['l', 0]), lines('l: [] # c', '  # of l', 'b: 1'));
		assert.strictEqual(remove(lines('a: 1 # c'), ['a']), lines('{} # c'));
		assert.strictEqual(remove(lines('- a: 1'), [0, 'a']), lines('- {}'));
		assert.strictEqual(remove('l: [a]', ['l', 0]), 'l: []');
	});
});

suite('Renaming a key', () => {
	test('changes the key only', () => {
		assert.strictEqual(rename(lines('tenggat  :   x # c', 'b: 1'), ['tenggat'], 'due'), lines('due  :   x # c', 'b: 1'));
		assert.strictEqual(rename(lines('- selesai: |', '    x', '  b: 1'), [0, 'selesai'], 'done'), lines('- done: |', '    x', '  b: 1'));
		assert.strictEqual(rename('{"a":1,b}', ['a'], 'c'), '{"c":1,b}');
		assert.strictEqual(rename('{"a":1,b}', ['b'], 'c: d'), '{"a":1,"c: d"}');
		assert.strictEqual(rename('\'a\': &x 1\nb: *x', ['a'], 'on'), '\'on\': &x 1\nb: *x');
	});

	test('is refused when the name is taken, and nothing when it is the same', () => {
		assert.strictEqual(planRenameKey('a: 1\nb: 2', ['a'], 'b'), undefined);
		assert.deepEqual(planRenameKey('a: 1', ['a'], 'a'), []);
	});
});

suite('What can’t be edited exactly is refused', () => {
	const refused: readonly [why: string, text: string, path: YamlPath][] = [
		['a syntax error', 'a: "x\nb: 1', ['b']],
		['a syntax error in another document', 'a: 1\n---\nb: [', ['a']],
		['mixed line ends', 'a: 1\r\nb: 2\n', ['a']],
		['a lone CR', 'a: 1\rb: 2\r', ['a']],
		['an unresolved merge', '<<<<<<< x\na: 1\n=======\na: 2\n>>>>>>> y\n', ['a']],
		['too deep for anyone', '['.repeat(100) + ']'.repeat(100), [0]],
		['an alias on the way', 'a: &x {k: 1}\nb: *x', ['b', 'k']],
		['a merge on the way', 'x: &x {k: 1}\nb: {<<: {k: 1}}', ['b', '<<', 'k']],
		['an anchor that is referred to', 'a: &x 1\nb: *x', ['a']],
		['an anchor on the way that is referred to', 'a: &x {k: 1}\nb: *x', ['a', 'k']],
		['an anchor in the old value that is referred to', 'a: [&x 1]\nb: *x', ['a']],
		['an explicit key', '? a\n: b', ['a']],
		['a list where a map is expected', 'a: [1]', ['a', 'k']],
		['a map where a list is expected', 'a: {k: 1}', ['a', 0]],
		['a value where a map is expected', 'a: x', ['a', 'k']],
		['a place behind the list', 'a: [1]', ['a', 1]],
		['no whole place', 'a: [1]', ['a', 0.5]],
		['a place in a list that is missing', 'b: 1', ['a', 0]],
		['a set', 'a: !!set {x, y}', ['a', 'x']],
		['a key too long to be one', 'a: 1', ['x'.repeat(2_000)]],
	];
	for (const [why, text, path] of refused) {
		test(why, () => { assert.strictEqual(planSet(text, path, 'new'), undefined); });
	}

	test('also when it would be removed, added to or renamed', () => {
		assert.strictEqual(planRemove('a: &x 1\nb: *x', ['a']), undefined);
		assert.strictEqual(planRemove('a: 1', []), undefined);
		assert.strictEqual(planRemove('a: 1', ['b']), undefined);
		assert.strictEqual(planRemove('? a\n: 1\nb: 2', ['a']), undefined);
		assert.strictEqual(planAppend('a: &x [1]\nb: *x', ['b'], 1), undefined);
		assert.strictEqual(planAppend('a: &x [1]\nb: *x', ['a'], 1), undefined);
		assert.strictEqual(planAppend('a: {k: 1}', ['a'], 1), undefined);
		assert.strictEqual(planAppend('just words', [], 1), undefined);
		assert.strictEqual(planRenameKey('&x a: 1\nb: *x', ['a'], 'c'), undefined);
		assert.strictEqual(planRenameKey('? a\n: 1', ['a'], 'c'), undefined);
		assert.strictEqual(planRenameKey('a: [1]', ['a', 0], 'c'), undefined);
		assert.strictEqual(planSet('a: 1', ['a'], 2, { document: 1 }), undefined);
	});
});

suite('A text as a value', () => {
	test('is plain where both versions of YAML read it as text', () => {
		for (const text of [
			'budi',
			'Ade',
			'deadbeef',
			'e5',
			'a b',
			'a:b',
			'a#b',
			'https://x.id/?q=1',
			'2021-08-27',
			'2021-08-13T13:00+07:00',
			'13 Agustus 2021',
			'C++',
			'it\'s',
			'a "b"',
			'é😀',
			'nope',
			'once.',
			'1-2',
			'1/2',
			'x, y',
			'a [b]',
			'9 a',
		]) {
			assert.strictEqual(writeScalar(text, 'block', ''), text);
		}
		assert.strictEqual(writeScalar('x, y', 'flow', ''), '"x, y"');
		assert.strictEqual(writeScalar('a [b]', 'flow', ''), '"a [b]"');
	});

	test('is quoted where either would read something else', () => {
		const others = ['', ' a', 'a ', '\u00A0a', 'a: b', 'a:', 'a #b', '- a', '-', '-a', '?', '? a', ':a', ',a', '[a', ']a', '{a', '}a', '#a', '&a', '*a', '!a', '|', '>', '\'a', '%a', '@a', '`a', '---', '...',
			'1', '-1', '+1', '01', '1_000', '0x1F', '0o17', '0b1', '1.5', '.5', '1.', '1e3', '1.e+3', '.inf', '-.INF', '.nan', '13:00', '1:30:00', '13.00', '2021-08-13T13:00:00Z', '2021-8-3 1:00:00', '2021-99-01',
			'true', 'False', 'YES', 'no', 'on', 'Off', 'y', 'N', 'null', 'Null', '~', '=', '<<'];
		for (const text of others) {
			assert.strictEqual(writeScalar(text, 'block', ''), `"${text.replaceAll('"', '\\"')}"`);
		}
		assert.strictEqual(writeScalar('"a\\', 'block', ''), '"\\"a\\\\"');
		assert.strictEqual(
			writeScalar('a\tb\r\u0000\u0007\u0085\u2028\uFEFF\uD800', 'block', ''), '"a\\tb\\r\\0\\u0007\\u0085\\u2028\\uFEFF\\uD800"',
		);
	});

	test('of several lines is a block, in flow context it is quoted', () => {
		assert.strictEqual(writeScalar('a\n\nb\n', 'block', '    '), '|\n    a\n\n    b');
		assert.strictEqual(writeScalar('a\nb', 'block', '  '), '|-\n  a\n  b');
		assert.strictEqual(writeScalar('a\nb', 'flow', '  '), '"a\\nb"');
	});

	test('whatever it is, it is read back', () => {
		fc.assert(fc.property(anyText, fc.constantFrom('block', 'flow'), (value, context) => {
			const written = writeScalar(value, context, '  ');
			const [document] = parsed(context === 'flow' ? `k: [${written}, x]` : `k: ${written}`);
			assert.deepEqual(document, new Map([['k', context === 'flow' ? [value, 'x'] : value]]));
		}), { numRuns: rounds(500) });
	});
});

/* The laws. They hold for every way of writing YAML that the test suite knows, for the example, and for made-up files. */

/** A value in a file, with all that a law must know of it. */
interface Spot {
	readonly text: string;
	/** What the text's documents hold. */
	readonly before: readonly unknown[];
	readonly document: number;
	readonly path: YamlPath;
	/** The way in what was read, where a key may be a number. */
	readonly way: readonly unknown[];
	readonly node: unknown;
	/**
	 * Why an edit there may be refused; one that isn't has to be right all the same. Besides what `planSet` names, these are
	 * places where the library reads what it can't read once more is there: tabs around signs, and `- x` right behind a byte order mark.
	 */
	readonly excuse: string | undefined;
	/** The same for edits of what is in it. */
	readonly excuseInside: string | undefined;
}

/** All documents of a text, with the keys of maps as they are. */
function parsed(text: string): unknown[] {
	const yaml = composeYaml(text);
	assert.ok(yaml !== 'tooComplex');
	assert.deepEqual(yaml.documents.flatMap(d => d.errors.map(e => e.message)), [], JSON.stringify(text));
	return yaml.documents.map(d => d.toJS({ mapAsMap: true }) as unknown);
}

function asRead(value: NewValue): unknown {
	return Array.isArray(value) ? value.map(asRead)
		: typeof value === 'object' && value !== null ? new Map(Object.entries(value).map(([key, inner]) => [key, asRead(inner)])) : value;
}

/** What was read, with the part at a way changed. */
function changed(value: unknown, [step, ...rest]: readonly unknown[], change: (part: unknown) => unknown): unknown {
	if (step === undefined) {
		return change(value);
	}
	const inside = (key: unknown, part: unknown): unknown => key === step ? changed(part, rest, change) : part;
	return value instanceof Map
		? new Map([...value as Map<unknown, unknown>].map(([key, part]) => [key, inside(key, part)]))
		: (value as unknown[]).map((item, i) => inside(i, item));
}

/** What all documents must hold after a change at a spot. */
const expected = ({ before, document, way }: Spot, change: (part: unknown) => unknown, from = way): unknown[] =>
	before.map((each, i) => i === document ? changed(each, from, change) : each);

function spotsOf(text: string): Spot[] {
	const yaml = composeYaml(text, { keepSourceTokens: true });
	return yaml === 'tooComplex' || yaml.documents.some(d => d.errors.length > 0 || repeatsKeys(d)) ? []
		: yaml.documents.flatMap((d, i) => spotsIn(d, { text, before: parsed(text), document: i }));
}

/** A JavaScript map can't hold a key twice, so these laws can't be told there. */
function repeatsKeys(document: Document): boolean {
	let repeats = false;
	visit(
		document,
		{ Map: (_, map) => { repeats ||= new Set(map.items.map(({ key }) => isScalar(key) ? key.value : key)).size < map.items.length; } },
	);
	return repeats;
}

function spotsIn(root: Document, file: Pick<Spot, 'text' | 'before' | 'document'>): Spot[] {
	const aliases = new Set<string>();
	visit(root, { Alias: (_, { source }) => { aliases.add(source); } });
	const isReferredTo = (node: unknown) => isNode(node) && !isAlias(node) && node.anchor !== undefined && aliases.has(node.anchor);
	const spots: Spot[] = [];
	const walk = (node: unknown, path: YamlPath, way: readonly unknown[], around: string | undefined): void => {
		const excuse = around ?? (isReferredTo(node) ? 'anchor' : undefined);
		let inside = excuse;
		if (isNode(node)) {
			visit(node, { Node: (_, n) => { inside ??= isReferredTo(n) ? 'anchor inside' : undefined; } });
		}
		const special = isNode(node) && /^tag:yaml.org,2002:(?!map$|seq$)/.test(node.tag ?? '') ? 'a set, or suchlike' : undefined;
		spots.push({ ...file, node, path, way, excuse: inside, excuseInside: excuse ?? special });
		if (isMap(node)) {
			for (const { key, value, srcToken } of node.items) {
				const explicit = srcToken?.start.some(t => t.type === 'explicit-key-ind') ? 'explicit key' : undefined;
				const merge = isScalar(key) && key.value === '<<' ? 'merge' : undefined;
				const named = isReferredTo(key) ? 'anchor at the key' : undefined;
				if (isScalar(key)) {
					walk(
						value,
						[...path, typeof key.value === 'string' ? key.value : (key.source ?? '').trim()],
						[...way, key.value],
						excuse ?? special ?? explicit ?? merge ?? named,
					);
				}
			}
		} else if (isSeq(node)) {
			node.items.forEach((item, i) => { walk(
				item,
				[...path, i],
				[...way, i],
				excuse ?? special ?? (isMap(item) && !item.srcToken ? 'a pair in a flow list' : undefined),
			); });
		}
	};
	walk(root.contents, [], [], /^\s*\t|[-:]\t/m.test(file.text) ? 'tabs' : undefined);
	return spots.map(spot => file.text.startsWith('\uFEFF') && spot.path.length < 2
		? { ...spot, excuse: spot.excuse ?? 'byte order mark' }
		: spot);
}

function commentsOf(text: string): string[] {
	const lexemes = [...new Lexer().lex(text)] as string[];
	return lexemes.filter((lexeme, i) => lexeme.startsWith('#') && lexemes[i - 1] !== '\u001F');
}

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
	return all.reduce((found, each) => some[found] === each ? found + 1 : found, 0) === some.length;
}

/** The edits that undo edits. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
	let shift = 0;
	return edits.map(({ start, end, text: inserted }) => {
		const undo = { start: start + shift, end: start + shift + inserted.length, text: text.slice(start, end) };
		shift += inserted.length - (end - start);
		return undo;
	});
}

/** The text after edits, of which holds what must hold of all, whatever they are for. */
function afterOrderly(text: string, edits: readonly TextEdit[]): string {
	for (const [i, { start, end }] of edits.entries()) {
		assert.ok(
			start <= end && end <= text.length && start > (edits[i - 1]?.end ?? -1),
			`edits stand in order and apart ${JSON.stringify([text, edits])}`,
		);
	}
	const result = applyEdits(text, edits);
	assert.strictEqual(applyEdits(result, inverse(text, edits)), text, 'its inverse restores the text');
	const ends = (all: string) => [...new Set(all.match(/\r\n|\r|\n/g))];
	assert.deepEqual(ends(text).length > 0 && ends(result).length > 0 ? ends(result) : ends(text), ends(text), 'line ends stay');
	assert.strictEqual(result.startsWith('\uFEFF'), text.startsWith('\uFEFF'), 'so does a byte order mark');
	assert.ok(
		edits.at(-1)?.text.endsWith('\n') !== true || !result.endsWith('\n') || /\n$|^\uFEFF?$/.test(text), 'no final newline is added',
	);
	return result;
}

/** The text after edits that may be refused only with an excuse. */
function edited(spot: Spot, edits: readonly TextEdit[] | undefined, what: string, excuse = spot.excuse): string | undefined {
	assert.ok(edits ?? excuse, `refused: ${what} ${JSON.stringify(spot.path)} in ${JSON.stringify(spot.text)}`);
	return edits && afterOrderly(spot.text, edits);
}

const assertHolds = (result: string, wanted: readonly unknown[], { text, path }: Spot, what: string): void => {
	assert.deepEqual(parsed(result), wanted, `${what} ${JSON.stringify(path)} in ${JSON.stringify(text)} gives ${JSON.stringify(result)}`);
};

const suiteCases = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
	cases: { yaml: string; error: boolean }[];
}).cases;
const exampleFolder = join(process.cwd(), 'examples/lead-the-fest');
const exampleTexts = readdirSync(exampleFolder, { recursive: true, encoding: 'utf8' })
	.filter(name => name.endsWith('.yaml'))
	.map(name => readFileSync(join(exampleFolder, name), 'utf8'));
const variants: readonly ((text: string) => string)[] = [
	text => text.replace(/\n$/, ''), text => text.replaceAll('\n', '\r\n'), text => `\uFEFF${text}`,
];
const texts = [
	...suiteCases.filter(({ error }) => !error).map(({ yaml }) => yaml), ...exampleTexts,
].flatMap((text, i) => i % 3 === 0 ? [text, variants[i / 3 % 3]!(text)] : [text]);

suite('The laws of edits, over the YAML test suite and the example', () => {
	const values: readonly NewValue[] = [
		'new', '13:00', 'two\nlines\n', 7, true, null, [], ['x', { k: 'y', l: ['z'] }], { k: 1, m: 'a\nb' },
	];
	let spots: readonly Spot[] = [];
	// In long files every eighth is enough.
	suiteSetup(() => { spots = someOf(texts.flatMap(text => spotsOf(text).filter((_, i) => text.length < 1_000 || i % 8 === 0))); });

	test('set: the value is there, nothing else changed, and the comments beside a scalar stay', () => {
		for (const [n, spot] of spots.entries()) {
			const value = values[n % values.length]!;
			const result = edited(spot, planSet(spot.text, spot.path, value, spot), 'set');
			if (result !== undefined) {
				assertHolds(result, expected(spot, () => asRead(value)), spot, 'set');
				assert.ok(
					!isScalar(spot.node) || commentsOf(result).join('\n') === commentsOf(spot.text).join('\n'), `comments of ${spot.text}`,
				);
			}
		}
	});

	test('set of one line over one line replaces just the old value, and setting it back restores the file', () => {
		let tried = 0;
		for (const spot of spots) {
			const { text, node, path } = spot;
			const [start, end] = isScalar(node) ? node.range! : [0, 0];
			const source = text.slice(start, end);
			if (!isScalar(node) || node.tag || node.value !== source || writeScalar(source, 'flow', '') !== source) {
				continue;
			}
			const edits = planSet(text, path, 'new', spot);
			const result = edited(spot, edits, 'set');
			if (edits && edits.length > 0 && result !== undefined) {
				assert.deepEqual(edits, [{ start, end, text: 'new' }]);
				assert.strictEqual(after(result, planSet(result, path, source, spot)), text);
				tried += 1;
			}
		}
		assert.ok(tried > rounds(500), String(tried));
	});

	test('add: the key is there and nothing else changed', () => {
		for (const [n, spot] of spots.filter(({ node }) => isMap(node)).entries()) {
			const value = values[n % values.length]!;
			const result = edited(spot, planSet(spot.text, [...spot.path, 'a new', 'key'], value, spot), 'add', spot.excuseInside);
			if (result !== undefined) {
				assertHolds(
					result,
					expected(spot, map => new Map([...map as Map<unknown, unknown>, ['a new', new Map([['key', asRead(value)]])]])),
					spot,
					'add',
				);
				assert.deepEqual(commentsOf(result), commentsOf(spot.text));
			}
		}
	});

	test('append: one item more is at the end, and removing it restores the values', () => {
		for (const [n, spot] of spots.filter(({ node, path }) => isSeq(node) || (isScalar(node) && path.length > 0)).entries()) {
			const { text, path, node } = spot;
			if (isScalar(node) && n % 2 === 1) {
				continue;
			}
			const item = values[n % values.length]!;
			const isEmpty = isScalar(node) && (node.value === null || node.value === '');
			const edits = planAppend(text, path, item, spot);
			// A text of several lines can't always be indented as a list's item without being written anew.
			const result = isScalar(node) && !isEmpty && text.slice(node.range![0], node.range![1]).trim().includes('\n')
				? edits && afterOrderly(text, edits)
				: edited(spot, edits, 'append', spot.excuseInside);
			if (result === undefined) {
				continue;
			}
			assertHolds(
				result, expected(spot, old => [...isSeq(node) ? old as unknown[] : isEmpty ? [] : [old], asRead(item)]), spot, 'append',
			);
			assert.deepEqual(commentsOf(result), commentsOf(text));
			const size = isSeq(node) ? node.items.length : isEmpty ? 0 : 1;
			const removed = remove(result, [...path, size], spot);
			assert.ok(removed !== undefined, `${JSON.stringify(result)} ${JSON.stringify(path)}`);
			assertHolds(removed, expected(spot, old => isSeq(node) ? old : isEmpty ? [] : [old]), spot, 'append and remove');
		}
	});

	test('remove: the entry is gone, nothing else changed, and no comment is moved', () => {
		for (const spot of spots.filter(({ path }) => path.length > 0)) {
			const result = edited(spot, planRemove(spot.text, spot.path, spot), 'remove');
			if (result !== undefined) {
				const last = spot.way.at(-1);
				const rest = expected(
					spot,
					old => old instanceof Map
						? new Map([...old as Map<unknown, unknown>].filter(([key]) => key !== last))
						: (old as unknown[]).filter((_, i) => i !== last),
					spot.way.slice(0, -1),
				);
				assertHolds(result, rest, spot, 'remove');
				assert.ok(isSubsequence(commentsOf(result), commentsOf(spot.text)), JSON.stringify([spot.text, result]));
			}
		}
	});

	test('rename: the key has its new name, its value and the rest stay', () => {
		for (const spot of spots.filter(({ path }) => typeof path.at(-1) === 'string' && path.at(-1) !== '')) {
			const result = edited(spot, planRenameKey(spot.text, spot.path, 'a: new', spot), 'rename');
			if (result !== undefined) {
				const last = spot.way.at(-1);
				assertHolds(
					result,
					expected(
						spot,
						old => new Map([...old as Map<unknown, unknown>].map(([key, value]) => [key === last ? 'a: new' : key, value])),
						spot.way.slice(0, -1),
					),
					spot,
					'rename',
				);
				assert.deepEqual(commentsOf(result), commentsOf(spot.text));
			}
		}
	});
});

suite('The laws of edits, over made-up files', () => {
	const text = fc.oneof(
		anyText,
		fc.constantFrom('on', '13:00', '2021-08-27', 'a: b', 'a\nb', 'x # y', '- a', '', ' ', '\n', 'a\n\n b\n', '#', '"', '__proto__'),
	);
	const { value } = fc.letrec<{ value: NewValue }>(tie => ({
		value: fc.oneof(
			{ maxDepth: 3, depthSize: 'small' },
			text,
			fc.double(),
			fc.integer(),
			fc.boolean(),
			fc.constant(null),
			fc.array(tie('value'), { maxLength: 3 }),
			fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
		),
	}));

	test('whatever is written is read back, in every place', () => {
		const before = new Map<string, unknown>([['a', ['x', new Map([['k', 'y']])]], ['f', ['x']], ['z', 'end']]);
		const layouts = [
			lines('a:', '  - x', '  - k: y', 'f: [x]', 'z: end'),
			'f: [\r\n  x # c\r\n  ]\r\na:\r\n- x\r\n# c\r\n-   k: y\r\nz: |-\r\n  end',
			'{a: [x, {k: y}], f: [x], z: end}',
		];
		fc.assert(fc.property(fc.constantFrom(...layouts), value, (layout, item) => {
			const read = asRead(item);
			const [list, fields] = before.get('a') as [string, Map<string, unknown>];
			const holds = (edits: readonly TextEdit[] | undefined, key: string, wanted: unknown) => {
				assert.ok(edits);
				assert.deepEqual(parsed(afterOrderly(layout, edits)), [new Map([...before, [key, wanted]])]);
			};
			holds(planSet(layout, ['z'], item), 'z', read);
			holds(planSet(layout, ['new'], item), 'new', read);
			holds(planSet(layout, ['a', 0], item), 'a', [read, fields]);
			holds(planSet(layout, ['a', 1, 'k'], item), 'a', [list, new Map([['k', read]])]);
			holds(planSet(layout, ['a', 1, 'new'], item), 'a', [list, new Map([...fields, ['new', read]])]);
			holds(planAppend(layout, ['a'], item), 'a', [list, fields, read]);
			holds(planAppend(layout, ['f'], item), 'f', ['x', read]);
			holds(planAppend(layout, ['z'], item), 'z', ['end', read]);
			holds(planAppend(layout, ['new'], item), 'new', [read]);
		}), { numRuns: rounds(150) });
	});

	test('nothing throws, and what is given is orderly and reads without errors', () => {
		const fragments = fc.constantFrom(
			'a: 1',
			'a:',
			'b: |+',
			'  - x',
			'  k: y',
			'- ',
			'? a',
			': b',
			'a: &a [*a]',
			'b: *a',
			'---',
			'...',
			'%YAML 1.1',
			'"',
			'\t',
			'{',
			'}',
			'[',
			']',
			', ',
			'<<: *a',
			'\r',
			'\r\n',
			'\uFEFF',
			'# c',
			'    # d',
			'',
			' ',
			'!!set',
			'!',
			'"a":1',
			'>-',
		);
		const texts = fc.oneof(
			anyText,
			fc.tuple(fc.array(fragments, { maxLength: 8 }), fc.constantFrom('\n', '\n', '\r\n', '')).map(([all, end]) => all.join(end)),
		);
		const paths = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'k', 'x', '', '<<', 0, 1, -1, 0.5), text), { maxLength: 3 });
		fc.assert(fc.property(texts, paths, value, text, fc.nat(2), (source, path, item, key, document) => {
			for (const edits of [
				planSet(source, path, item, { document }),
				planAppend(source, path, item, { document }),
				planRemove(source, path, { document }),
				planRenameKey(source, path, key, { document }),
			]) {
				if (edits) {
					const read = composeYaml(afterOrderly(source, edits));
					assert.ok(read !== 'tooComplex' && read.documents.every(({ errors }) => errors.length === 0));
				}
			}
		}), { numRuns: rounds(600) });
	});

	test('a value of another kind or without an end is refused', () => {
		const endless: unknown[] = [];
		endless.push(endless);
		for (const odd of [undefined, Symbol('x'), () => 1, 1n, endless, { a: undefined }] as NewValue[]) {
			assert.strictEqual(planSet('a: 1', ['a'], odd), undefined);
			assert.strictEqual(planAppend('a: 1', ['b'], odd), undefined);
		}
	});
});
