import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { parseYaml } from '../../../src/core/yaml/read/parseYaml';
import { parsePlainYaml } from '../../../src/core/yaml/read/plainYaml';

/** Whether a text is plain; then the plain reader and the full parser give the same tree, value by value. */
const assertSame = (text: string): boolean => {
	const plain = parsePlainYaml(text);
	if (!plain) {
		return false;
	}
	const full = parseYaml(text);
	assert.ok(full !== 'tooComplex', JSON.stringify(text));
	assert.deepEqual(full.documents.flatMap(({ errors }) => errors.map(({ code }) => code)), [], JSON.stringify(text));
	assert.strictEqual(full.documents.length, 1, JSON.stringify(text));
	assert.deepEqual(plain, full.documents[0]?.root, JSON.stringify(text));
	return true;
};

const example = join(process.cwd(), 'examples/lead-the-fest');
const records = readdirSync(example, { recursive: true, encoding: 'utf8' })
	.filter(name => name.endsWith('.yaml'))
	.map(name => readFileSync(join(example, name), 'utf8'));
const suiteTexts = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
	cases: { yaml: string }[];
}).cases.map(({ yaml }) => yaml);

const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '      ', '- ', '  - ', '    - ', '-   ', '- - ', '-', '\t');
const key = fc.constantFrom('a', 'b c', 'date', 'done_on', 'x-y', 'null', 'é', '"q"', '? k', '<<', '-a', '9', 'a ', '~');
const value = fc.constantFrom(
	'', '', ' ', 'x', 'two words', '2021-08-13', '13:00', 'http://x.y/z#a', '"q \\" \\\\ \\n"', '"a" b', '"a"  # c', '\'it\'\'s\'', '\'', '[a, b c]', '[ a , "b" ]', '[]', '{}', '[a,]', '{a: b}', '{a: b, c: 1}', '[{a: b}]', 'x # c', 'x#c', '# c', '#c',
	'x: y', 'x:', '|', '|-', '>', '>-', '|+', '|2', '| # c', '~', 'null', '12', '0x1F', '.inf', 'true', '-1', '- x', '-', '--- x', '&a x', '*a', '!t x', '@x', '%x', '`x', ', x', ']', '? x', ': x', 'x\u00A0', '\u2028', 'x ',
);
const line = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(indent, key, fc.constantFrom(': ', ': ', ': ', ':', ':  '), value).map(parts => parts.join('')) },
	{ weight: 3, arbitrary: fc.tuple(indent, value).map(parts => parts.join('')) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(indent, fc.constantFrom('', '# c', ' # c', '---', '...', '%YAML 1.1', 'text of a block', ' further in'))
			.map(parts => parts.join('')),
	},
);
const yamlish = fc
	.tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\n', '\n\n', '\n# c'))
	.map(([lines, newline, end]) => lines.join(newline) + end);

/** A text with a few small changes, as a slip of the hand makes them. */
const mutated = (texts: readonly string[]): fc.Arbitrary<string> => fc.tuple(
	fc.constantFrom(...texts),
	fc.array(
		fc.tuple(
			fc.nat(),
			fc.nat(3),
			fc.constantFrom(
				'', ' ', '  ', '\n', ':', '-', '#', ' #', '"', '\'', '|', '[', '}', ',', '\r', '- ', ': ', 'x', '\n\n', '&', '\u00A0',
			),
		),
		{ maxLength: 4 },
	),
).map(([text, changes]) => changes.reduce((now, [place, cut, put]) => {
	const at = now.length === 0 ? 0 : place % now.length;
	return now.slice(0, at) + put + now.slice(at + cut);
}, text));

suite('YAML as people mostly write it', () => {
	test('every record of the sample is plain, whatever its line ends', () => {
		const refused = records.flatMap(text => [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]).filter(text => !assertSame(text));
		assert.deepEqual(refused, []);
	});

	test('is read as the full parser reads it, or left to it: the YAML test suite', () => {
		const plain = suiteTexts.filter(assertSame);
		assert.ok(plain.length > 20, `only ${String(plain.length)} of them are plain`);
	});

	test('is read as the full parser reads it, or left to it: lines of all kinds', () => {
		fc.assert(fc.property(yamlish, text => { assertSame(text); }), { numRuns: 20_000 });
	});

	test('is read as the full parser reads it, or left to it: what slips of the hand make of the sample', () => {
		fc.assert(fc.property(mutated(records), text => { assertSame(text); }), { numRuns: 1_500 });
	});

	test('is read as the full parser reads it, or left to it: what slips of the hand make of the test suite', () => {
		fc.assert(fc.property(mutated(suiteTexts), text => { assertSame(text); }), { numRuns: 20_000 });
	});

	test('what is too much for one file is left to the full parser, which says so', () => {
		const many = (n: number, of: (i: number) => string): string => Array.from({ length: n }, (_, i) => of(i)).join('\n');
		assert.strictEqual(parsePlainYaml(many(2_001, i => `k${String(i)}: x`)), undefined);
		assert.strictEqual(parsePlainYaml(many(60_000, () => '- x')), undefined);
		assert.strictEqual(parsePlainYaml(many(40, i => `${' '.repeat(i)}a:`)), undefined);
	});
});
