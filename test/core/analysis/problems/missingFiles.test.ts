import { assert } from 'chai';
import { missingFiles } from '../../../../src/core/analysis/problems/missingFiles';
import { MemoryFiles, readFolder, root } from '../../folder';

suite('Paths to files', () => {
	const files = (paths: readonly string[]): Readonly<Record<string, string>> => ({
		'programme.yaml': 'id: p\nname: P\n',
		'evidence/Wawancara 1.pdf': '',
		'evidence/50%25.pdf': '',
		'sessions/ani-budi/one.yaml': `date: 2026-03-02\nactions:\n  - text: x\n    evidence: ${JSON.stringify(paths)}\n`,
	});
	const found = async (...paths: readonly string[]): Promise<readonly (readonly [string | undefined, string | undefined])[]> => {
		const folder = new MemoryFiles(files(paths));
		const file = (await readFolder(folder)).parsed(`${root}/sessions/ani-budi/one.yaml`)!;
		return (await missingFiles(file, root, folder)).map(({ value, expected }) => [value, expected]);
	};

	test('that are there have no problem, whether they are percent-encoded or not', async () => {
		assert.deepEqual(
			await found('../../evidence/Wawancara 1.pdf', '../../evidence/Wawancara%201.pdf', '../../evidence/50%25.pdf', './one.yaml'), [],
		);
	});

	test('that differ from a file in case only name it, in the folder’s name too', async () => {
		assert.deepEqual(
			await found('../../Evidence/wawancara%201.pdf', 'One.yaml'),
			[['../../Evidence/wawancara%201.pdf', '../../evidence/Wawancara 1.pdf'], ['One.yaml', 'one.yaml']],
		);
	});

	test('that lead nowhere are named; those out of the workspace are not looked at', async () => {
		assert.deepEqual(
			await found('../../evidence/none.pdf', 'x/y.pdf', '../../../outside.pdf'),
			[['../../evidence/none.pdf', undefined], ['x/y.pdf', undefined]],
		);
	});
});
