import { assert } from 'chai';
import { labelOf } from '../../../src/core/changes/valueInWords';
import { readableVersion } from '../../../src/core/changes/readableVersion';
import { itemsOf, shapeOf } from '../../../src/core/changes/compareFields';
import type { AnyShape } from '../../../src/core/record/shape';
import { languages, type Language } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { changesInWords } from '../../../src/core/words/lateWords';
import { compared, pairPath, roleOf, sessionPath, uriOf } from './compared';

async function readable(path: string, text: string, language: Language = 'en'): Promise<string> {
	const { programme } = await compared({}, { [path]: text });
	return readableVersion(uriOf(path), roleOf(uriOf(path)), text, { programme, words: wordsFor(language) });
}

test('A version of a session in words has its values line by line, and its texts whole', async () => {
	const text = 'date: 2021-08-13\ntime: 13:00\npair: budi-sari\nstatus: done\nminutes: 90\nattendance: [{person: sari, state: late}]\ngoals: [g1]\n'
		+ 'summary: |\n  First line.\n\n  Second line.\nactions:\n  - {id: a1, text: Interview, owner: sari, due: 2021-08-27, evidence: [../../evidence/a.pdf]}\n';
	assert.strictEqual(await readable(sessionPath, text), [
		'Date: Fri 13 Aug 2021, 13:00', 'Pair: Sari – Budi Santoso', 'Status: done', 'Length: 90 minutes', '', 'Attendance:', '- Sari (late)', '',
		'Goals:', '- Speak in public', '', 'Summary:', 'First line.', '', 'Second line.', '', 'Actions:',
		'- Interview (owner Sari, due date Fri 27 Aug 2021)', '  - evidence: a.pdf', '',
	].join('\n'));
	assert.strictEqual((await readable(sessionPath, text, 'id')).split('\n').slice(0, 4).join('\n'),
		'Waktu: Jum 13 Agu 2021 pukul 13.00\nPasangan: Sari – Budi Santoso\nStatus: selesai\nLama: 90 menit');
});

test('Versions with the same values in other keys, order or layout are the same text', async () => {
	const one = await readable(sessionPath, 'date: 2021-08-13\npair: budi-sari\nstatus: done\nminutes: 90\ntopics: [a]\n');
	const other = await readable(sessionPath, '# comment\ndurasi: 90 menit\nstatus: selesai\npasangan: budi-sari\ntanggal: 13/8/2021\ntopik: a\n');
	assert.strictEqual(one, other);
});

test('A version of a pair has its goals with their updates, one of the people each with their values', async () => {
	assert.strictEqual(await readable(pairPath, 'mentors: [budi]\nmentees: [sari]\ncadence: 2 weeks\ngoals:\n'
		+ '  - {id: g1, text: Speak, baseline: 1, target: 4, updates: [{on: 2021-08-20, level: 2, comment: Better}]}\n'), [
		'Mentors:', '- Budi Santoso', '', 'Mentees:', '- Sari', '', 'How often: 2 weeks', '', 'Goals:', '- Speak (level at the beginning 1, target 4)',
		'  - updates: Fri 20 Aug 2021 (level 2, comment Better)', '',
	].join('\n'));
	assert.strictEqual(await readable('people.yaml', 'people:\n  - {id: budi, name: Budi, offers: [Writing]}\n  - {id: sari, name: Sari}\n'),
		'Name: Budi\n\nCan help with:\n- Writing\n\nName: Sari\n');
});

test('A file that can’t be read, and one of no kind of ours, is shown as it is', async () => {
	assert.strictEqual(await readable(pairPath, 'mentors: ['), 'mentors: [');
	assert.strictEqual(await readable('notes.txt', 'a: 1\n'), 'a: 1\n');
});

/** All paths of a thing's values, through maps and lists. */
function pathsBelow(path: readonly string[], shape: AnyShape = itemsOf(shapeOf(path))): readonly (readonly string[])[] {
	const inner = itemsOf(shape);
	const keys = inner.is === 'fields' ? [...Object.keys(inner.fields), ...(inner.list ? [inner.list.name] : [])] : [];
	return keys.flatMap(key => {
		const below = [...path, key];
		return shapeOf(below).is === 'aside' ? [] : [below, ...pathsBelow(below)];
	});
}

const paths = ['session', 'pair', 'person', 'programme', 'note'].flatMap(thing => pathsBelow([thing]));

test('Every key has a name in each language, and every word of a key is one of that language', () => {
	assert.ok(paths.length > 100);
	for (const language of languages) {
		const words = wordsFor(language);
		const { labels, words: tables } = changesInWords[language];
		const nameless = paths.filter(path => ![path.join('.'), path.slice(1).join('.'), path.slice(-2).join('.'), path.at(-1) ?? ''].some(key => key in labels));
		assert.deepEqual(nameless.map(path => path.join('.')), []);
		assert.ok(paths.every(path => labelOf(path, { words }) !== ''));
		const wordless = paths.flatMap(path => {
			const shape = itemsOf(shapeOf(path));
			const key = path.filter(each => !['mentor', 'mentee', 'both'].includes(each)).join('.');
			const table: Readonly<Record<string, string>> = Object.entries(tables).find(([name]) => name === key)?.[1] ?? {};
			return shape.is === 'word' ? shape.words.filter(word => !(word in table)).map(word => `${key} ${word}`) : [];
		});
		assert.deepEqual(wordless, []);
	}
});
