import { assert } from 'chai';
import { fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { problemsIn } from '../../parsedFiles';
import type { ProblemCode } from '../../../../src/core/record/problem';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readMemory, root } from '../../folder';

const programme = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Start\n',
	'sessions/forum/2021-08-13-01.yaml': 'date: 2021-08-13\nkind: forum\n',
	'sessions/forum/2021-08-20-01.yaml': 'date: 2021-08-20\nkind: forum\n',
};

/** What the light bulb offers for a problem of a note: `[title, the note afterwards]`. */
const offered = async (text: string, code: ProblemCode, path = 'reflections/budi-sari/2021-08-13-sari-4p.md') => {
	const index = await readMemory({ ...programme, [path]: text });
	const [derived] = index.programmes();
	const file = index.parsed(`${root}/${path}`)!;
	const problem = problemsIn(file, derived!, '2021-12-01').find(each => each.code === code);
	assert.ok(problem, `no ${code}`);
	return fixesFor(problem, { file, text, programme: derived!, today: '2021-12-01', words: wordsFor('en'), taken: () => true })
		.map(({ title, plan }) => [title, plan.edit.reduce((now, { edits }) => applyEdits(now, edits), text)]);
};

suite('Quick fixes in a note’s head', () => {
	test('a note without a session is offered those of its day and its pair, the likeliest first, also with CRLF', async () => {
		const text = '---\nauthor: sari\nvisibility: pair\n---\n# T\n';
		const with_ = (id: string): string => text.replace('---\n', `---\nsession: ${id}\n`);
		assert.deepEqual(await offered(text, 'reflection.noSession'), [
			['It is about the session of Fri 13 Aug 2021 · Start', with_('2021-08-13-budi-sari-01')],
			['It is about the session of Fri 13 Aug 2021', with_('2021-08-13-forum-01')],
			['It is about the session of Fri 6 Aug 2021', with_('2021-08-06-budi-sari-01')],
		]);
		assert.deepEqual(
			(await offered(text.replaceAll('\n', '\r\n'), 'reflection.noSession'))[0]![1],
			with_('2021-08-13-budi-sari-01').replaceAll('\n', '\r\n'),
		);
	});

	test('an unknown session becomes the nearest, or one of its day and pair', async () => {
		const text = '---\nsession: 2021-08-13-budi-sary-01\nvisibility: pair\n---\n';
		assert.deepEqual(
			(await offered(text, 'reference.unknownSession')).map(([title]) => title),
			['Write “2021-08-13-budi-sari-01”', 'Write “2021-08-13-forum-01”', 'Write “2021-08-06-budi-sari-01”'],
		);
	});

	test('keys and words in Indonesian, mistyped keys, dates, people and templates are mended as in YAML files', async () => {
		const head = (line: string): string => `---\nsession: 2021-08-13-budi-sari-01\nvisibility: pair\n${line}\n---\n# T\n`;
		for (const [line, code, mended] of [
			['penulis: sari', 'record.translatedKey', 'author: sari'],
			['autor: sari', 'record.unknownKey', 'author: sari'],
			['tanggal: 2021-08-13', 'record.translatedKey', 'date: 2021-08-13'],
			['date: 13/8/2021', 'record.dateForm', 'date: 2021-08-13'],
			['language: indonesia', 'record.translatedWord', 'language: id'],
			['language: ed', 'record.unknownWord', 'language: en'],
			['author: sarri', 'reference.unknownPerson', 'author: sari'],
			['template: 4pp@1', 'reference.unknownTemplate', 'template: 4p@1'],
			['author: @sari', 'yaml.reservedSign', 'author: "@sari"'],
			['author: Dr: Sari', 'yaml.colonInText', 'author: "Dr: Sari"'],
		] as const) {
			assert.strictEqual((await offered(head(line), code))[0]?.[1], head(mended), line);
		}
	});

	test('a head that is never closed is closed', async () => {
		assert.deepEqual(
			(await offered(
				'---\nsession: 2021-08-13-budi-sari-01\nvisibility: pair\n\n# T\n', 'frontMatter.unclosed',
			)).map(([, text]) => text),
			['---\nsession: 2021-08-13-budi-sari-01\nvisibility: pair\n---\n\n# T\n'],
		);
	});

	test('a head that is a list says that keys are expected', async () => {
		assert.deepEqual(await offered('---\n- a\n- b\n---\n# T\n', 'record.wrongType'), []);
	});
});
