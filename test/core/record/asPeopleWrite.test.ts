import { assert } from 'chai';
import { parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';

const uri = 'memory://test/folder/sessions/a-b/2021-08-13-01.yaml';
const read = (text: string): ParsedFile => parseText(uri, { kind: 'session', folder: 'memory://test/folder' }, `date: 2021-08-13\n${text}`);
const codes = (text: string): readonly string[] => read(text).problems.map(({ code }) => code);

suite('Lists and texts as people write them', () => {
	test('a colon in an entry of a list of texts makes no key: the entry is read as it is written, with a hint', () => {
		for (const key of ['decisions', 'keputusan', 'topics']) {
			for (const entry of ['Rapat: tiap Jumat pukul 14.00', 'Rapat: "tiap Jumat"', 'Catatan: kirim', 'Rapat:', '"Rapat": Jumat']) {
				const text = `${key}:\n  - satu\n  - ${entry} # ya\n`;
				const { sessions: [session], problems } = read(text);
				assert.deepEqual(session?.topics ?? session?.decisions, ['satu', entry], text);
				const hint = problems.find(({ code }) => code === 'record.colonInEntry')!;
				assert.deepEqual(hint.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 4 + entry.length } });
			}
		}
	});

	test('an entry of several lines keeps them; a key of ours, and a map in braces, are no text', () => {
		const several = 'decisions:\n  - Rapat:\n      - satu\n      - dua\n    Tempat: aula\n';
		assert.deepEqual(read(several).sessions[0]?.decisions, ['Rapat:\n  - satu\n  - dua\nTempat: aula']);
		assert.strictEqual(read('summary:\n  Hasil: baik\n  Kendala: waktu\n').sessions[0]?.summary, 'Hasil: baik\nKendala: waktu');
		assert.deepEqual(read('topics: [Rapat: Jumat, b]\n').sessions[0]?.topics, ['Rapat: Jumat', 'b']);
		for (const text of ['decisions:\n  - title: x\n', 'decisions:\n  - {Rapat: Jumat}\n', 'summary:\n  decisions: x\n']) {
			assert.deepEqual(codes(text), ['record.wrongType'], text);
		}
	});

	test('an action is a text with a colon, too, unless it has a key of an action', () => {
		const { sessions: [session] } = read('actions:\n  - kirim laporan: Siti\n  - tugas: baca\n    pic: Siti\n');
		assert.deepEqual(session?.actions, [{ text: 'kirim laporan: Siti' }, { text: 'baca', owner: 'Siti' }]);
	});

	test('a text that YAML cuts off at # is said in such an entry, too', () => {
		assert.deepEqual(codes('decisions:\n  - Rapat: tiket #12\n'), ['record.colonInEntry', 'yaml.hashEatsText']);
	});

	test('bullets, numbers and hyphens without a space below a list’s key are entries, with a hint', () => {
		const marks = [['•', '•'], ['• ', '• '], ['– ', '– '], ['— ', '— '], ['1. ', '2. '], ['1) ', '2) '], ['a. ', 'b. '], ['-', '-']];
		for (const [one, two] of marks) {
			for (const header of ['decisions:', 'decisions: |', 'decisions: >-', 'keputusan:']) {
				const text = `${header}\n  ${one!}satu\n    lagi\n  ${two!}dua tiga\n`;
				assert.deepEqual([read(text).sessions[0]?.decisions, codes(text).filter(code => code !== 'record.translatedKey')],
					[['satu lagi', 'dua tiga'], ['record.listMark']], text);
			}
		}
		assert.deepEqual(read('decisions: |\n  - satu\n  - dua\n').sessions[0]?.decisions, ['satu', 'dua']);
		assert.deepEqual(read('decisions: • satu\n').sessions[0]?.decisions, ['satu']);
		assert.deepEqual(read('mentees:\n  • Siti\n  • Budi\n').sessions[0]?.mentees, ['Siti', 'Budi']);
		assert.deepEqual(read('actions:\n  1. baca\n  2. tulis\n').sessions[0]?.actions, [{ text: 'baca' }, { text: 'tulis' }]);
		assert.deepEqual(read('decisions:\n  • Rapat: Jumat\n  • Tempat: aula\n').sessions[0]?.decisions, ['Rapat: Jumat', 'Tempat: aula']);
	});

	test('a title with a number, quoted bullets and a summary with bullets are texts', () => {
		assert.deepEqual(read('topics: 1. Pengantar\n').sessions[0]?.topics, ['1. Pengantar']);
		assert.deepEqual(read('decisions: "• satu"\n').sessions[0]?.decisions, ['• satu']);
		assert.strictEqual(read('summary: |\n  • satu\n  • dua\n').sessions[0]?.summary, '• satu\n• dua\n');
	});

	test('a plain list, a single text and lines with bullets are both sides’ agenda; an entry may have a state', () => {
		const agendaOf = (text: string): unknown => {
			const { sessions: [session], problems } = read(text);
			return [session?.agenda, problems.map(({ code }) => code)];
		};
		assert.deepEqual(agendaOf('agenda:\n  - Target SKP\n  - Izin: Jumat\n'), [
			{ both: [{ text: 'Target SKP' }, { text: 'Izin: Jumat' }] }, ['record.colonInEntry'],
		]);
		assert.deepEqual(agendaOf('agenda: Target SKP\n'), [{ both: [{ text: 'Target SKP' }] }, []]);
		assert.deepEqual(agendaOf('agenda:\n  • a\n  • b\n'), [{ both: [{ text: 'a' }, { text: 'b' }] }, ['record.listMark']]);
		assert.deepEqual(agendaOf('agenda:\n  mentor: [a, {text: b, state: discussed}]\n  mentee:\n    - teks: c\n      status: dibawa\n'), [
			{ mentor: [{ text: 'a' }, { text: 'b', state: 'discussed' }], mentee: [{ text: 'c', state: 'carried' }] },
			['record.translatedKey', 'record.translatedKey', 'record.translatedWord'],
		]);
		assert.deepEqual(agendaOf('agenda:\n  both: [a]\n'), [{}, ['record.unknownKey']]);
		assert.deepEqual(agendaOf('agenda:\n'), [undefined, []]);
	});

	test('a time that another tool has made a number is read as the time; a number that can be another time is none', () => {
		const clockOf = (time: string): unknown => [read(`time: ${time}\n`).sessions[0]?.clock?.time, ...codes(`time: ${time}\n`)];
		for (const [written, time] of [['780', '13:00'], ['540', '09:00'], ['1080', '18:00'], ['1439', undefined], ['90', '01:30']] as const) {
			assert.deepEqual(clockOf(written), [time, time === undefined ? 'record.badTime' : 'record.timeAsNumber'], written);
		}
		for (const other of ['1020', '1300', '1440', '0780', '"780"']) {
			assert.deepEqual(clockOf(other), [undefined, 'record.badTime'], other);
		}
	});

	test('marks that YAML can’t read are one problem on the lines below the list’s key', () => {
		for (const lines of ['  * satu\n  * dua', '• satu\n• dua', '  - satu\n  • dua', '  1. Rapat: a\n  2. b', '  - satu\n  -dua']) {
			for (const below of ['', 'actions: []\n']) {
				const { problems } = read(`decisions:\n${lines}\n${below}`);
				const [first, last] = lines.split('\n');
				const start = { line: 2, character: first!.length - first!.trimStart().length };
				const range = { start, end: { line: 3, character: last!.length } };
				assert.deepEqual(problems, [{ code: 'yaml.listMark', range, value: first!.trim() }], lines + below);
			}
		}
		assert.deepEqual(codes('decisions:\n  - satu\ntitle: "open\n'), ['yaml.syntax']);
	});
});
