import { assert } from 'chai';
import type { Programme } from '../../../src/core/programme/programme';
import { frameOf } from '../../../src/core/programme/memoizedLists';
import { describeNote, mayRead, noteIndex } from '../../../src/core/search/noteTexts';
import { readQuery } from '../../../src/core/search/query';
import { sessionIndex } from '../../../src/core/search/sessionTexts';
import { noteHit } from '../../../src/core/views/choices/noteHits';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../folder';
import { detailed } from '../parsedFiles';

const now = noon('2021-08-20');
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/x.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/x/1.yaml': 'id: s1\ndate: 2021-08-13\ntitle: Layanan\nsummary: |\n  Kami membahas antrean.\n  Lalu umpan balik.\ndecisions: [Mulai dari loket satu]\nagenda:\n  mentee: [Rasa takut]\nactions:\n  - text: Mewawancarai warga\n',
	'sessions/x/2.yaml': 'id: s2\ndate: 2021-08-16\nagenda: [Antrean panjang]\n',
	'private/reflections/x/own.md': '---\nsession: s1\nauthor: sari\n---\n# Rahasia\n\n## Peristiwa\n<!-- Apa yang terjadi di loket? -->\n\n- [ ] Saya takut **sekali**\n',
	'reflections/x/shared.md': '---\nsession: s1\nauthor: sari\nvisibility: pair\n---\n# Terbuka\n\nTidak takut lagi.\n',
	'private/reflections/x/mentor.md': '---\ntype: journal\nauthor: budi\ndate: 2021-08-01\n---\n# Catatan $(x)\n\nSaya juga takut.\n',
};

const read = (): Promise<Programme> => programmeIn(files);

const found = (programme: Programme, me: string | undefined, text: string, language: 'en' | 'id' = 'en') => {
	const index = noteIndex();
	const readable = programme.reflections.filter(reflection => mayRead(programme, reflection, me));
	for (const reflection of readable) {
		index.set(reflection.uri, { ...describeNote(programme, reflection), text: files[reflection.uri.slice(root.length + 1)]! });
	}
	return index.search(readQuery(text, now), 10)
		.map(hit => noteHit(hit, programme, readable.find(({ uri }) => uri === hit.value.uri)!, wordsFor(language), me));
};

suite('Find in My Notes', () => {
	test('shows the line, the session and its day, who wrote it where it was somebody else, and who can read it', async () => {
		const programme = await read();
		const { readers } = wordsFor('en');
		assert.deepEqual(found(programme, 'sari', 'takut'), [
			{ label: '$(lock) Saya takut **sekali**', description: 'Fri 13 Aug 2021 · Layanan', detail: readers('private', true), line: 9 },
			{ label: '$(note) Tidak takut lagi.', description: 'Fri 13 Aug 2021 · Layanan', detail: readers('pair', false), line: 7 },
		]);
		assert.deepEqual(found(programme, 'budi', 'takut', 'id').map(({ label, description }) => [label, description]), [
			['$(note) Tidak takut lagi.', 'Jum 13 Agu 2021 · Layanan · oleh Sari'],
			['$(lock) Saya juga takut.', 'Min 1 Agu 2021 · Catatan \\$(x)'],
		]);
	});

	test('finds nothing in another’s private note, in front matter and in prompts', async () => {
		const programme = await read();
		assert.deepEqual(found(programme, 'budi', 'rahasia'), []);
		assert.deepEqual(found(programme, undefined, 'takut').map(({ label }) => label), ['$(note) Tidak takut lagi.']);
		assert.deepEqual(found(programme, 'sari', 'loket'), []);
		assert.deepEqual(found(programme, 'sari', 'visibility'), []);
	});

	test('finds by session, pair and day, and shows the first line', async () => {
		const programme = await read();
		for (const text of ['layanan rahasia', '13 agustus rahasia', 'jumat lalu rahasia', 'budi rahasia', 'Fri 13 Aug rahasia']) {
			assert.deepEqual(found(programme, 'sari', text).map(({ label }) => label), ['$(lock) Rahasia'], text);
		}
	});
});

suite('Go to Session', () => {
	test('finds summaries, decisions, agendas and actions by their words, with the way to each', async () => {
		const programme = await read();
		const index = sessionIndex();
		programme.sessions.forEach(session => { index.set(session.id, { programme: frameOf(programme), session: detailed(session) }); });
		const paths = (text: string) => index.search(readQuery(text, now), 10)
			.map(({ value, line }) => [value.session.id, ...line?.place ?? []]);
		assert.deepEqual(paths('antrean'), [['s2', 'agenda', 0], ['s1', 'summary']]);
		assert.deepEqual(paths('wawancara'), [['s1', 'actions', 0]]);
		assert.deepEqual(paths('memulai loket'), [['s1', 'decisions', 0]]);
		assert.deepEqual(paths('ketakutan'), [['s1', 'agenda', 'mentee', 0]]);
		assert.deepEqual(paths('sari 13 agustus balik'), [['s1', 'summary']]);
		assert.deepEqual(paths('terbuka'), []);
	});
});
