import { assert } from 'chai';
import { join, nameOf, parentOf, segmentsBelow } from '../../../src/core/text/uri';
import { fileRoleOf } from '../../../src/core/files/layout';

suite('A place as VS Code spells it', () => {
	/** The root of a file system, as each kind of workspace has one. */
	const roots = ['file:///', 'vscode-remote://wsl%2Bubuntu/', 'vscode-vfs://github/', 'memfs:/'];

	test('is in a folder, and that in another one, up to the root, whatever the file system', () => {
		for (const root of roots) {
			assert.deepEqual(
				[join(root, 'a', 'b c.md'), parentOf(join(root, 'a', 'b c.md')), parentOf(join(root, 'a')), parentOf(root)],
				[`${root}a/b%20c.md`, `${root}a`, root, undefined],
			);
			assert.deepEqual(
				[segmentsBelow(root, `${root}a/b%20c.md`), nameOf(`${root}a/b%20c.md`), nameOf(root)], [['a', 'b c.md'], 'b c.md', root],
			);
		}
	});

	test('belongs to a programme also where that is in the root', () => {
		for (const root of roots) {
			const folders = new Map([[root, 'programme' as const]]);
			const places = [
				'programme.yaml', 'people.yaml', 'pairs/a.yaml', 'sessions/a/1.yaml', 'private/reflections/a/n.md',
			].map(path => fileRoleOf(root + path, folders));
			assert.deepEqual(
				places.map(place => [place?.kind, place?.folder]),
				['programme', 'people', 'pair', 'session', 'reflection'].map(kind => [kind, root]),
			);
		}
	});
});
