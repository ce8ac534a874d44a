import { assert } from 'chai';
import { linksInYaml } from '../../../src/core/record/linksInYaml';
import { linksToSessions } from '../../../src/core/languageFeatures/sessionLinks';
import { sharedReflections } from '../../../src/core/languageFeatures/lenses';
import { splitFrontMatter } from '../../../src/core/notes/frontMatter';
import { wordsFor } from '../../../src/core/words/catalogues';
import { programmeIn, readMemory, root } from '../folder';

const note = (head: string): string => `---\nsession: 2021-08-13-a-b-01\n${head}---\n# What I saw\n`;
const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: sari\n    name: Sari Dewi\n',
	'sessions/a-b/2021-08-13-01.yaml': '# first\ndate: 2021-08-13\nlinks: [{title: Slides, url: "https://example.org/a b"}, https://example.org/2, "command:evil"]\nactions:\n  - text: url\n    bukti:\n      - ../../evidence/one.pdf\n      - vscode://x\n    evidence: two.pdf\n',
	'reflections/a-b/n.md': note('author: sari\nvisibility: pair\n'),
	'reflections/a-b/own.md': note('visibility: private\n'),
	'private/reflections/a-b/m.md': note('visibility: pair\n'),
};
const linksOf = async (path: keyof typeof files): Promise<string[]> => {
	const index = await readMemory(files);
	const uri = `${root}/${path}`;
	const head = splitFrontMatter(files[path]);
	const yaml = head && head !== 'unclosed' ? head.yaml : files[path];
	const lines = files[path].split('\n');
	return [
		...linksInYaml(yaml), ...linksToSessions(index.parsed(uri)!, index.programmeOf(uri)!),
	].map(({ range: { start, end }, target }) =>
		`${lines[start.line]!.slice(start.character, end.character)} → ${target.is === 'web'
			? target.href
			: target.is === 'file'
				? target.path
				: `${target.uri.slice(root.length + 1)}:${String(target.line + 1)}`}`);
};

suite('Links', () => {
	test('lead from a path with backslashes to where it leads with slashes, and from no other text with them', () => {
		const written = ['..\\..\\evidence\\one 1.pdf', 'C:\\Users\\a.pdf', '\\\\server\\share\\a.pdf', 'https:\\\\example.org\\a.pdf', '\\evidence\\a.pdf'];
		assert.deepEqual(
			linksInYaml(`evidence:\n${written.map(text => `  - ${text}\n`).join('')}`).map(({ target }) => target),
			[{ is: 'file', path: '../../evidence/one 1.pdf' }],
		);
	});

	test('lead from addresses and evidence, however they are written, and only where the allow-list lets them', async () => {
		assert.deepEqual(await linksOf('sessions/a-b/2021-08-13-01.yaml'), [
			'"https://example.org/a b" → https://example.org/a b', 'https://example.org/2 → https://example.org/2', '../../evidence/one.pdf → ../../evidence/one.pdf', 'two.pdf → two.pdf',
		]);
	});

	test('lead from a note to its session', async () => {
		assert.deepEqual(await linksOf('reflections/a-b/n.md'), ['2021-08-13-a-b-01 → sessions/a-b/2021-08-13-01.yaml:2']);
	});

	test('a session’s shared reflections are named, and no private one', async () => {
		const programme = await programmeIn(files);
		assert.deepEqual(sharedReflections('2021-08-13-a-b-01', programme, wordsFor('en')), ['What I saw · by Sari Dewi']);
	});
});
