import { assert } from 'chai';
import { complete } from '../../../src/core/languageFeatures/complete';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';
import { parsedFile, programmeIn } from '../folder';

const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: dewi\n    name: Dewi\n    role: coordinator\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Start\n',
	'templates/ours.md': '---\nname: Our own\n---\n## One\n',
};
/** What is offered at `|` in a note's head. */
const offered = async (marked: string): Promise<readonly string[]> => {
	const before = marked.slice(0, marked.indexOf('|')).split('\n');
	const text = marked.replace('|', '');
	const programme = await programmeIn(files);
	const file = parsedFile('reflections/budi-sari/x.md', text);
	return complete(
		text,
		{ line: before.length - 1, character: before.at(-1)!.length },
		{ file, programme: programme, words: wordsFor('en'), today: '2021-08-20', help: { keyHelp, wordHelp } },
	)?.items.map(({ label, detail = '' }) => detail === ''
		? label
		: `${label} (${detail})`)
		?? [];
};

suite('A note’s head, while typing', () => {
	test('is offered the keys that are not there yet, in either language, also before it is closed', async () => {
		assert.deepEqual(await offered('---\nsession: x\npenulis: sari\n|\n---\n'), ['type', 'template', 'language', 'date', 'visibility']);
		assert.deepEqual(await offered('---\nsession: x\nau|'), ['type', 'author', 'template', 'language', 'date', 'visibility']);
	});

	test('is offered words, days, people of its pair first, sessions and templates, the programme’s own among them', async () => {
		assert.deepEqual(await offered('---\nvisibility: |\n---\n'), ['private', 'pair', 'coordinator', 'programme']);
		assert.deepEqual(await offered('---\nlanguage: |\n---\n'), ['en', 'id']);
		assert.deepEqual(await offered('---\nauthor: |\n---\n'), ['budi (Budi)', 'sari (Sari)', 'dewi (Dewi · coordinator)']);
		assert.deepEqual(await offered('---\nsession: |\n---\n'), ['2021-08-13-budi-sari-01 (Fri 13 Aug 2021 · Start · done)']);
		assert.ok((await offered('---\ndate: |\n---\n')).includes('2021-08-20 (Fri 20 Aug 2021)'));
		const templates = await offered('---\ntemplate: |\n---\n');
		assert.ok(templates.some(item => item.startsWith('ours')) && templates.some(item => item.startsWith('driscoll@1')));
	});
});
