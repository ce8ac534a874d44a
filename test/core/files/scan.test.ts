import { assert } from 'chai';
import fc from 'fast-check';
import { excluder } from '../../../src/core/files/scan';

suite('What a workspace leaves out', () => {
	const root = 'memory:/work';
	const leavesOut = async (patterns: readonly string[], path: string): Promise<boolean> =>
		(await excluder(root, patterns))(`${root}/${path}`);
	const cases: readonly (readonly [pattern: string, path: string, isLeftOut: boolean])[] = [
		['archive', 'archive', true], ['archive/', 'archive', true], ['archive', 'archives', false], ['archive', 'old/archive', false],
		['**/archive', 'old/archive', true], ['old/**', 'old/2021/a.yaml', true], ['old/**', 'old', true],
		['*.yaml', '.hidden.yaml', true], ['{a,b}', 'b', true], ['[a-c]', 'b', true], ['a?', 'ab', true],
		['old\\**', 'old/2021/a.yaml', true], ['old\\2021\\', 'old/2021', true],
		['!old', 'new', false], ['!old', '!old', true], ['', 'a', false],
	];
	for (const [pattern, path, isLeftOut] of cases) {
		test(`“${pattern}” ${isLeftOut ? 'leaves out' : 'keeps'} ${path}`, async () => {
			assert.strictEqual(await leavesOut([pattern], path), isLeftOut);
		});
	}

	test('one pattern is enough', async () => {
		assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(path => leavesOut(['a', 'b'], path))), [true, true, false]);
	});

	test('a hundred patterns of two hundred signs count, and no more', async () => {
		const others = Array.from({ length: 99 }, (_, i) => `no${String(i)}`);
		assert.isTrue(await leavesOut([...others, 'a'], 'a'));
		assert.isFalse(await leavesOut([...others, 'b', 'a'], 'a'));
		assert.isFalse(await leavesOut(['?'.repeat(201)], 'a'.repeat(201)));
	});

	test('a pattern that is none leaves out nothing else, and never throws', async () => {
		await fc.assert(fc.asyncProperty(fc.string({ maxLength: 20 }), async pattern => {
			assert.isFalse(await leavesOut([pattern.replaceAll(/[*?]/g, '')], 'sessions/quite-another-name.yaml'));
		}), { numRuns: 300 });
	});
});
