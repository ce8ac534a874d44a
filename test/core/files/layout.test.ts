import { assert } from 'chai';
import { fileRoleOf, isInPrivateFolder } from '../../../src/core/files/layout';
import { share } from '../../../src/core/files/share';
import { keyOfGroup } from '../../../src/core/programme/programme';
import { presentFolder } from '../../../src/core/programme/presentFolder';
import { join } from '../../../src/core/text/uri';
import { MemoryFiles, readFolder, root } from '../folder';

const at = (path: string): string => join(root, ...path.split('/'));
const kindOf = (path: string): string | undefined => fileRoleOf(at(path), new Map([[root, 'programme']]))?.kind;

test('Without a programme, a.session.yaml is a session and sessions.yaml a list of them; other files are none of ours', () => {
	const kinds = ['a.session.yaml', 'Sessions.yml', 'sessions/a.yaml', 'pairs/a.yaml', 'people.yaml'].map(path => fileRoleOf(at(path), new Map())?.kind);
	assert.deepEqual(kinds, ['session', 'sessionList', undefined, undefined, undefined]);
});

suite('Folders of ours in another case or Unicode form', () => {
	const kinds = {
		'Sessions/ani-budi/a.yaml': 'session', 'Pairs/ani-budi.yaml': 'pair', 'Reflections/n.md': 'reflection', 'TEMPLATES/t.md': 'template',
		'Private/reflections/n.md': 'reflection', 'private/Reflections/n.md': 'reflection', 'PRIVATE/REFLECTIONS/n.md': 'reflection',
	};
	for (const [path, kind] of Object.entries(kinds)) {
		test(`${path} is read as a ${kind}`, () => {
			assert.strictEqual(kindOf(path), kind);
		});
	}

	test('a note below Private is guarded whatever it says of itself', () => {
		for (const folder of ['private', 'Private', 'PRIVATE']) {
			const uri = at(`${folder}/reflections/n.md`);
			assert.deepEqual([isInPrivateFolder(root, uri), share({ uri, visibility: 'programme' }, root)], [true, undefined]);
		}
	});

	test('a session in the folder of its pair is the pair’s, however the folder is spelled', async () => {
		const index = await readFolder(new MemoryFiles({
			'programme.yaml': 'name: P\n', 'pairs/ané-budi.yaml': 'mentors: [ani]\nmentees: [budi]\n',
			[`Sessions/${'Ané-Budi'.normalize('NFD')}/2026-03-02-01.yaml`]: 'date: 2026-03-02\n',
		}));
		assert.deepEqual([...index.programmes()[0]!.sessionsByGroup.keys()], [keyOfGroup({ is: 'pair', id: 'ané-budi' })]);
	});

	test('new files go to the folder that is there; where both spellings are, to the usual one', () => {
		const folderOf = (...paths: readonly string[]): string =>
			presentFolder({ folder: root, files: paths.map(path => ({ uri: at(path), kind: 'session', folder: root, problems: [], references: [], definitions: [], sessions: [] })) }, 'sessions', 'ani-budi');
		assert.deepEqual([
			folderOf(), folderOf('Sessions/x/1.yaml'), folderOf('Sessions/Ani-Budi/1.yaml', 'Sessions/x/1.yaml'),
			folderOf('Sessions/Ani-Budi/1.yaml', 'sessions/ani-budi/1.yaml'),
		], [at('sessions/ani-budi'), at('Sessions/ani-budi'), at('Sessions/Ani-Budi'), at('sessions/ani-budi')]);
	});
});
