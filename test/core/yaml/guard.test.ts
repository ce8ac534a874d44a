import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { assert } from 'chai';
import { Composer } from 'yaml';
import { parseText } from '../../../src/core/files/parseFile';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { maxFileBytes } from '../../../src/core/text/source';
import { parseYaml } from '../../../src/core/yaml/read/parseYaml';
import { limits } from '../../../src/core/yaml/read/limits';
import { parsePlainYaml } from '../../../src/core/yaml/read/plainYaml';

const lines = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => of(i)).join('\n');
const folder = 'memory://guard';
const codesOf = (kind: FileKind, name: string, text: string): readonly string[] =>
	parseText(`${folder}/${name}`, { kind, folder }, text).problems.map(({ code }) => code);

/** Whether a text is accepted with as many parts of a kind as may be, and refused with one more; by the quick reader too. */
function assertLimit(most: number, of: (count: number) => string): void {
	assert.ok(parseYaml(of(most)) !== 'tooComplex', `${String(most)} are refused`);
	assert.ok(parseYaml(of(most + 1)) === 'tooComplex', `${String(most + 1)} are accepted`);
	assert.ok(parsePlainYaml(of(most + 1)) === undefined, `${String(most + 1)} are accepted by the quick reader`);
}

suite('What a YAML text may hold, and one more', () => {
	test('levels, in brackets, in braces and by indentation', () => {
		// A word is a level too.
		assertLimit(limits.depth, depth => '['.repeat(depth) + ']'.repeat(depth));
		assertLimit(limits.depth - 1, depth => '{a: '.repeat(depth) + 'x' + '}'.repeat(depth));
		assertLimit(limits.depth - 1, depth => lines(depth, i => `${' '.repeat(i)}a:`));
		assertLimit(limits.depth - 1, depth => `${'- '.repeat(depth)}x`);
	});

	test('parts, be they words or empty', () => {
		// The document and its list are parts too.
		assertLimit(limits.nodes - 2, count => '-\n'.repeat(count));
		assertLimit(limits.lexemes / 5 - 1, count => lines(count, () => '- x') + '\n');
	});

	test('keys of one map, in braces too', () => {
		assertLimit(limits.keysInOneMap, count => lines(count, i => `k${String(i)}: x`));
		assertLimit(limits.keysInOneMap, count => `{${lines(count, i => `k${String(i)}: x`).replaceAll('\n', ', ')}}`);
		assertLimit(limits.keysInOneMap, count => `a: {${lines(count, i => `k${String(i)}: x`).replaceAll('\n', ', ')}}`);
	});

	test('documents', () => {
		assertLimit(limits.documents, count => '---\n'.repeat(count));
	});

	test('a megabyte: what is typed into a file of any kind and not saved is refused beyond it', () => {
		const long = 'x'.repeat(maxFileBytes);
		assert.strictEqual(parseYaml(`${long}x`), 'tooComplex');
		assert.notStrictEqual(parseYaml(long), 'tooComplex');
		for (const [kind, name] of [
			['session', 'x.session.yaml'], ['programme', 'programme.yaml'], ['reflection', 'n.md'], ['template', 't.md'],
		] as const) {
			assert.deepEqual(codesOf(kind, name, `${long}x`), ['file.tooLarge'], kind);
			assert.notDeepEqual(codesOf(kind, name, long), ['file.tooLarge'], kind);
		}
	});

	test('the private callback that limits errors is there in the exact version of `yaml` that the package names', () => {
		const {
			devDependencies = {}, dependencies = {},
		} = JSON.parse(readFileSync(
			join(process.cwd(), 'package.json'), 'utf8',
		)) as Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>> | undefined>;
		const wanted = { ...devDependencies, ...dependencies }['yaml'] ?? '';
		assert.match(wanted, /^\d+\.\d+\.\d+$/);
		assert.strictEqual((createRequire(join(process.cwd(), 'package.json'))('yaml/package.json') as { version: string }).version, wanted);
		assert.strictEqual(typeof new Composer()['onError'], 'function');
	});

	test('of errors a hundred are stored, of which the first is shown; warnings don’t count', () => {
		const parsed = parseYaml(`"${'\\q'.repeat(1_000)}"`);
		assert.strictEqual(parsed !== 'tooComplex' && parsed.documents[0]?.errors.length, 100);
		const warned = parseYaml(`${'- !unknown x\n'.repeat(500)}- @\n`);
		assert.deepEqual(warned !== 'tooComplex' && warned.documents[0]?.errors.map(({ code }) => code), ['BAD_SCALAR_START']);
	});
});
