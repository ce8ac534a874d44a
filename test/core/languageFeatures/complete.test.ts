import { assert } from 'chai';
import { complete } from '../../../src/core/languageFeatures/complete';
import { cursorContext } from '../../../src/core/languageFeatures/cursorPosition';
import type { KeyHelp } from '../../../src/core/languageFeatures/shapeAt';
import { parseText } from '../../../src/core/files/parseFile';
import type { FileKind } from '../../../src/core/record/fileKinds';
import type { Language } from '../../../src/core/text/language';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';
import { readMemory, root } from '../folder';

/** Splits a text at `|`, where the cursor is. */
const atCursor = (text: string) => {
	const before = text.slice(0, text.indexOf('|')).split('\n');
	return { text: text.replace('|', ''), position: { line: before.length - 1, character: before.at(-1)!.length } };
};
const placeIn = (marked: string) => {
	const { text, position } = atCursor(marked);
	const { parents, key, prefix, isItem } = cursorContext(text, position)!;
	return [parents.join('.'), key ?? '-', prefix, isItem];
};

const files = {
	'programme.yaml': 'name: P\nvalues: berakhlak\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi Santoso\n    role: mentor\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncadence:\n  weekday: wednesday\ngoals:\n  - id: g1\n    text: Learn\n    updates:\n      - percent: 40\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Start\n',
};
const completed = async (
	marked: string,
	{
		kind = 'session', path = 'sessions/budi-sari/2021-08-20-01.yaml', language = 'en', help = { keyHelp, wordHelp },
	}: { readonly kind?: FileKind; readonly path?: string; readonly language?: Language; readonly help?: KeyHelp } = {},
) => {
	const { text, position } = atCursor(marked);
	const index = await readMemory(files);
	const programme = index.programmes()[0]!;
	const file = parseText(`${root}/${path}`, { kind, folder: root }, text);
	return complete(text, position, { file, programme, words: wordsFor(language), today: '2021-08-20', help })?.items ?? [];
};
const offered = async (marked: string, kind: FileKind = 'session', path = 'sessions/budi-sari/2021-08-20-01.yaml') =>
	(await completed(marked, { kind, path })).map(({ label, detail }) => detail === undefined ? label : `${label} (${detail})`);

suite('Where the cursor is', () => {
	test('follows from the indentation, in every layout of lists and maps', () => {
		assert.deepEqual(placeIn('da|'), ['', '-', 'da', false]);
		assert.deepEqual(placeIn('status: do|'), ['', 'status', 'do', false]);
		assert.deepEqual(placeIn('actions:\n  - text: a\n    ow|'), ['actions', '-', 'ow', false]);
		assert.deepEqual(placeIn('actions:\n- text: a\n  owner: s|'), ['actions', 'owner', 's', false]);
		assert.deepEqual(placeIn('actions:\n  - text: a\n  - |'), ['actions', '-', '', true]);
		assert.deepEqual(placeIn('agenda:\n  mentor:\n    - a\n  me|'), ['agenda', '-', 'me', false]);
		assert.deepEqual(placeIn('policy:\n  jp:\n    per: m|'), ['policy.jp', 'per', 'm', false]);
		assert.deepEqual(placeIn('a: 1\n---\nb: |'), ['', 'b', '', false]);
		assert.deepEqual(placeIn('goals: [g1, g|'), ['', 'goals', 'g', false]);
		assert.deepEqual(
			placeIn('sessions:\n  - date: x\n    actions:\n      - text: y\n        due: |'), ['sessions.actions', 'due', '', false],
		);
	});

	test('a comment is no place to help in', () => {
		assert.strictEqual(cursorContext('# da', { line: 0, character: 4 }), undefined);
		assert.strictEqual(cursorContext('date: x # do', { line: 0, character: 12 }), undefined);
	});
});

suite('What is offered', () => {
	test('keys that fit the place and are not there yet', async () => {
		const keys = await offered('date: 2021-08-20\nstatus: done\n|');
		assert.ok(keys.includes('title') && keys.includes('actions') && !keys.includes('date') && !keys.includes('status'));
		assert.deepEqual(
			await offered('date: 2021-08-20\nactions:\n  - text: a\n    tenggat: 2021-08-21\n    |'),
			['id', 'owner', 'state', 'done_on', 'goal', 'evidence'],
		);
		assert.deepEqual(await offered('cadence:\n  weekday: friday\n  |', 'pair', 'pairs/x.yaml'), ['every', 'time']);
	});

	test('words of a set, ids with what they stand for, days with their weekday', async () => {
		for (const agenda of ['agenda:\n  - text: a\n    ', 'agenda:\n  mentor:\n    - text: a\n      ']) {
			assert.deepEqual([await offered(`${agenda}|`), await offered(`${agenda}state: |`)], [['state'], ['open', 'discussed', 'carried']]);
		}
		assert.deepEqual(await offered('status: |'), ['draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show']);
		assert.deepEqual(
			await offered('date: 2021-08-20\nactions:\n  - text: a\n    owner: |'), ['budi (Budi Santoso · mentor)', 'sari (Sari)'],
		);
		assert.deepEqual(await offered('date: 2021-08-20\ngoals: [|'), ['g1 (Learn · 40%)']);
		assert.deepEqual(await offered('pair: |'), ['budi-sari (Sari – Budi Santoso)']);
		assert.deepEqual(
			await offered('date: |'),
			[
				'2021-08-20 (Fri 20 Aug 2021)',
				'2021-08-19 (Thu 19 Aug 2021)',
				'2021-08-27 (Fri 27 Aug 2021)',
				'2021-09-03 (Fri 3 Sep 2021)',
				'2021-09-10 (Fri 10 Sep 2021)',
			],
		);
		assert.deepEqual((await offered('date: 2021-08-20\nvalues:\n  - a|')).length, 7);
	});

	test('the next days of the pair’s cadence', async () => {
		assert.ok((await offered('pair: budi-sari\nstatus: scheduled\ndate: 2021-08-25\nhistory:\n  - to: |')).includes('2021-08-25 (Wed 25 Aug 2021)'));
	});

	test('in a file that is broken at the cursor', async () => {
		assert.ok((await offered('date: 2021-08-20\nactions:\n  - text: "never closed\n    owner: |')).includes('sari (Sari)'));
		assert.ok((await offered('date: 2021-08-20\ngoals: [|')).includes('g1 (Learn · 40%)'));
	});

	test('sessions and templates in a reflection’s head', async () => {
		assert.deepEqual(
			await offered('---\nsession: |\n---\n', 'reflection', 'reflections/budi-sari/x.md'),
			['2021-08-13-budi-sari-01 (Fri 13 Aug 2021 · Start · done)'],
		);
		assert.ok((await offered(
			'---\ntemplate: |\n---\n', 'reflection', 'reflections/budi-sari/x.md',
		)).some(item => item.startsWith('4p@1 (4')));
	});

	test('in a file that is just a list, without a key above it', async () => {
		assert.ok((await offered('- date: 2021-08-20\n  stat|', 'sessionList', 'sessions.yaml')).includes('status'));
		assert.deepEqual(
			await offered('- date: 2021-08-20\n  status: |', 'sessionList', 'sessions.yaml'),
			['draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show'],
		);
		assert.deepEqual(
			await offered('- date: 2021-08-20\n  actions:\n  - text: a\n    owner: |', 'sessionList', 'sessions.yaml'),
			['budi (Budi Santoso · mentor)', 'sari (Sari)'],
		);
		assert.ok((await offered('# all\n- |', 'sessionList', 'sessions.yaml')).includes('date'));
		assert.ok((await offered('- id: budi\n\n  |', 'people', 'people.yaml')).includes('aliases'));
		assert.deepEqual(await offered('sessions:\n- date: 2021-08-20\n|', 'sessionList', 'sessions.yaml'), []);
		assert.ok((await offered('sessions:\n- date: 2021-08-20\n  |', 'sessionList', 'sessions.yaml')).includes('status'));
		assert.deepEqual(await offered('|', 'people', 'people.yaml'), ['people']);
	});

	test('a key is found by any of its names, and in Indonesian shows the usual one; so is a word', async () => {
		const found = async (marked: string, typed: string, language: Language) => (await completed(marked, { language }))
			.filter(({ label, foundBy = label }) => foundBy.split(' ').some(name => name.startsWith(typed)))
			.map(({ label, insert }) => [label, insert]);
		assert.deepEqual(await found('date: 2021-08-20\n|', 'kep', 'id'), [['keputusan → decisions', 'decisions:']]);
		assert.deepEqual(await found('date: 2021-08-20\n|', 'kep', 'en'), [['decisions', 'decisions:']]);
		assert.deepEqual(await found('date: 2021-08-20\n|', 'loc', 'en'), [['place', 'place: ']]);
		assert.deepEqual(await found('date: 2021-08-20\nstatus: |', 'dibat', 'id'), [['dibatalkan → cancelled', 'cancelled']]);
		assert.deepEqual(await found('date: 2021-08-20\nstatus: |', 'canc', 'id'), [['dibatalkan → cancelled', 'cancelled']]);
	});

	test('keys and words say what they mean in the language of the user, and are offered also where that can’t be read', async () => {
		const said = async (marked: string, language: Language, help?: KeyHelp) =>
			(await completed(marked, { language, ...(help && { help }) })).map(item => [item.label, item.help]);
		assert.deepEqual(await said('actions:\n  - text: a\n    id: a1\n    due: 2021-08-27\n    state: |', 'id'), [
			[
				'belum selesai → open', 'Belum dikerjakan.',
			], [
				'sedang dikerjakan → doing', 'Sedang dikerjakan.',
			], ['selesai → done', 'Selesai; done_on menyebut tanggalnya.'], ['dibatalkan → dropped', 'Tidak jadi dikerjakan karena tidak diperlukan lagi.'],
		]);
		assert.deepEqual(
			(await said('actions:\n  - text: a\n    |', 'en')).find(([label]) => label === 'owner'),
			['owner', 'Who does it, by id or by name.'],
		);
		assert.deepEqual(
			await said('actions:\n  - state: |', 'en', { keyHelp: {}, wordHelp: {} }),
			[['open', undefined], ['doing', undefined], ['done', undefined], ['dropped', undefined]],
		);
		assert.ok((await said(
			'actions:\n  - text: a\n    |', 'en', { keyHelp: {}, wordHelp: {} },
		)).some(([label, help]) => label === 'owner'
			&& help === undefined));
	});

	test('nothing where nothing is known', async () => {
		assert.deepEqual(await offered('date: 2021-08-20\nunknown:\n  deeper: |'), []);
		assert.deepEqual(await offered('title: |'), []);
	});
});
