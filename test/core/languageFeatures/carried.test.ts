import { assert } from 'chai';
import { carriedHints } from '../../../src/core/languageFeatures/inlayHints';
import { carriedAt } from '../../../src/core/languageFeatures/lenses';
import { describeId } from '../../../src/core/languageFeatures/describeId';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, readMemory, root } from '../folder';

const earlier = 'date: 2021-08-06\nactions:\n  - {id: a1, text: Read, owner: sari, due: 2021-08-13}\n  - {id: a2, text: Write, state: done, done_on: 2021-08-10}\n  - {id: a3, text: Ask, state: dropped}\n  - {id: a4, text: Tell, state: done}\n  - {id: a5, text: Wait, due: 2021-09-01}\n';
const path = 'sessions/budi-sari/2021-08-20-01.yaml';
const programmeWith = async (text: string) => {
	const index = await readMemory({
		'programme.yaml': 'name: P\n',
		'people.yaml': 'people:\n  - {id: sari, name: Sari Dewi}\n',
		'sessions/budi-sari/2021-08-06-01.yaml': earlier,
		[path]: text,
	});
	return { programme: index.programmes()[0]!, file: index.parsed(`${root}/${path}`)! };
};

suite('A carried action', () => {
	test('says on hover what it is, whose, how old, and what became of it', async () => {
		const { programme } = await programmeWith('date: 2021-08-20\n');
		const says = (action: string, language: 'en' | 'id' = 'en'): string =>
			describeId('action', `2021-08-06-budi-sari-01#${action}`, undefined, programme, wordsFor(language), '2021-08-20');
		assert.strictEqual(says('a1'), 'Read · Sari Dewi · open for 14 days · due Fri 13 Aug 2021 · overdue by 7 days');
		assert.strictEqual(says('a1', 'id'), 'Read · Sari Dewi · dibuat 14 hari lalu · tenggat Jum 13 Agu 2021 · lewat tenggat 7 hari');
		assert.deepEqual(
			['a2', 'a3', 'a4', 'a5', 'a6'].map(action => says(action)),
			['Write · done on Tue 10 Aug 2021', 'Ask · dropped', 'Tell · done', 'Wait · open for 14 days · due Wed 1 Sep 2021', ''],
		);
		assert.strictEqual(describeId('action', 'a3', '2021-08-06-budi-sari-01', programme, wordsFor('en'), '2021-08-20'), 'Ask · dropped');
	});

	const counted = async (text: string, session = 0) => {
		const { programme, file } = await programmeWith(text);
		const carried = carriedAt(file, file.sessions[session]!, programme, text.split('\n'));
		return carried && [carried.line, carried.open, carried.all];
	};
	const [a1, a2] = ['2021-08-06-budi-sari-01#a1', '2021-08-06-budi-sari-01#a2'];

	test('is counted above its key, however the list is written', async () => {
		assert.deepEqual(await counted(`date: 2021-08-20\ncarried:\n  # from the first talk\n\n  - ${a1}\n  - ${a2}\n`), [1, 1, 2]);
		assert.deepEqual(await counted(`date: 2021-08-20\r\ncarried:\r\n- ${a1}\r\n`), [1, 1, 1]);
		assert.deepEqual(await counted(`date: 2021-08-20\ncarried: [${a2}, gone#a1]\n`), [1, 0, 1]);
		assert.deepEqual(await counted(`date: 2021-08-20\n---\ndate: 2021-08-21\ncarried: ${a1}\n`, 1), [3, 1, 1]);
	});

	test('is not counted where none is known', async () => {
		assert.strictEqual(await counted('date: 2021-08-20\ncarried: []\n'), undefined);
		assert.strictEqual(await counted('date: 2021-08-20\ncarried: [gone#a1]\n'), undefined);
	});

	test('is told in its line: what it is, and when it is due or that it is closed', async () => {
		const text = `date: 2021-08-20\ncarried:\n${['a1', 'a2', 'a3', 'a5', 'a9'].map(a => `  - 2021-08-06-budi-sari-01#${a}\n`).join('')}`;
		const { programme, file } = await programmeWith(text);
		assert.deepEqual(carriedHints(file, programme, wordsFor('en'), noon('2021-08-20')).map(({ at, text }) => [at.line, at.character, text]), [
			[2, 30, 'Read · 7 days overdue'], [3, 30, 'Write · done'], [4, 30, 'Ask · dropped'], [5, 30, 'Wait · due Wed 1 Sep'],
		]);
		assert.deepEqual(carriedHints(file, programme, wordsFor('id'), noon('2021-08-20')).map(({ text }) => text), [
			'Read · lewat tenggat 7 hari', 'Write · selesai', 'Ask · dibatalkan', 'Wait · tenggat Rab 1 Sep',
		]);
	});
});
