import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import { severityOf } from '../../../src/core/record/problem';
import { isOverdue, statusOf } from '../../../src/core/record/session';
import { mark } from '../mark';

const uri = 'memory://test/folder/sessions/budi-sari/2021-08-13-01.yaml';
const parse = (text: string): ParsedFile => parseText(uri, { kind: 'session', folder: 'memory://test/folder' }, text);
const only = (text: string) => {
	const { sessions, problems } = parse(text);
	assert.deepEqual(problems.filter(problem => severityOf(problem) !== 'hint'), []);
	assert.strictEqual(sessions.length, 1);
	return sessions[0]!;
};

suite('A session file', () => {
	test('needs two lines, and its id follows from its place', () => {
		const session = only('date: 2021-08-13\nmentee: Sari\n');
		assert.deepEqual<unknown>(session, {
			id: '2021-08-13-budi-sari-01', hasOwnId: false, uri, date: '2021-08-13', mentees: ['Sari'],
			position: { line: 0, character: 0 }, lastLine: 2, actionPositions: [],
		});
	});

	test('reads dates in every form people write, day first and never as an instant', () => {
		for (const written of [
			'2021-08-13', '13/8/2021', '13-8-2021', '13.8.2021', '13 Agustus 2021', '13 August 2021', '13 agu 2021', '"2021-08-13"',
		]) {
			assert.strictEqual(only(`date: ${written}`).date, '2021-08-13', written);
		}
	});

	test('reads times with a colon or a dot, and Indonesia’s three zones', () => {
		const clock = (text: string) => only(text).clock;
		assert.deepEqual(clock('date: 2021-08-13\ntime: 13.00 WIB'), { time: '13:00', offset: '+07:00' });
		assert.deepEqual(clock('date: 2021-08-13\ntime: 9:05 WITA'), { time: '09:05', offset: '+08:00' });
		assert.deepEqual(clock('date: 2021-08-13\npukul: 13.30 wit'), { time: '13:30', offset: '+09:00' });
		assert.deepEqual(clock('start: 2021-08-13T13:00+07:00'), { time: '13:00', offset: '+07:00' });
		assert.deepEqual(clock('start: 13 Agustus 2021 13.00'), { time: '13:00' });
	});

	test('an offset time keeps its own day, whatever the machine’s zone', () => {
		assert.strictEqual(only('start: 2021-08-14T00:30+07:00').date, '2021-08-14');
		assert.strictEqual(only('start: 2021-08-13T23:30-05:00').date, '2021-08-13');
	});

	test('a date that is no calendar day is underlined, and only it', () => {
		const last: Readonly<Record<string, string>> = { '2026-02-30': '2026-02-28', '31/4/2021': '2021-04-30' };
		for (const day of ['2026-02-30', '31/4/2021', '13 Foo 2021', 'soon', '2021-13-01']) {
			const why = last[day] === undefined ? {} : { reason: 'noSuchDay' as const, expected: last[day] };
			const { text, range } = mark('pair: budi-sari', `date: ⟦${day}⟧`, 'status: done');
			const { problems, sessions, broken } = parse(text);
			assert.deepEqual(problems, [{ code: 'record.badDate', range, value: day, ...why }], day);
			assert.deepEqual([sessions, broken], [[], problems[0]]);
		}
	});

	test('without a date its first line is underlined', () => {
		const { text, range } = mark('⟦title: Without a day⟧', 'status: done');
		assert.deepEqual(parse(text).problems, [{ code: 'session.noDate', range }]);
	});

	test('an empty file is a session without a date', () => {
		for (const text of ['', '\n', '# only a comment\n', '---\n']) {
			assert.deepEqual(parse(text).problems.map(p => p.code), ['session.noDate'], JSON.stringify(text));
		}
	});

	test('text and lists of keys where keys are expected are one problem', () => {
		for (const text of ['just words', '- a\n- b\n', '42']) {
			assert.deepEqual(parse(text).problems.map(p => p.code), ['record.wrongType'], text);
		}
	});

	test('accepts Indonesian keys and words', () => {
		const session = only([
			'tanggal: 13 Agustus 2021',
			'judul: Adaptasi',
			'pasangan: budi-sari',
			'durasi: 90',
			'status: terjadwal',
			'tindak_lanjut:',
			'  - teks: Wawancara',
			'    pemilik: sari',
			'    tenggat: 27/8/2021',
			'    selesai: ya',
			'    done_on: 2021-08-20',
		].join('\n'));
		assert.deepEqual<unknown>(session, {
			id: '2021-08-13-budi-sari-01', hasOwnId: false, uri, position: { line: 0, character: 0 }, lastLine: 10, actionPositions: [
				{ line: 6, character: 4 },
			],
			date: '2021-08-13', title: 'Adaptasi', pair: 'budi-sari', minutes: 90, status: 'scheduled',
			actions: [{ text: 'Wawancara', owner: 'sari', due: '2021-08-27', state: 'done', done_on: '2021-08-20' }],
		});
	});

	test('an unknown key is kept aside and the nearest known one is named', () => {
		const { text, range } = mark('date: 2021-08-13', '⟦sumary⟧: Short');
		assert.deepEqual(parse(text).problems, [{ code: 'record.unknownKey', range, value: 'sumary', expected: 'summary' }]);
	});

	test('a misspelt Indonesian key is named by the key that it means, unless that is there', () => {
		const expected = (text: string): unknown => parse(text).problems.map(({ code, expected: meant }) => [code, meant]);
		assert.deepEqual(expected('date: 2021-08-13\njuduul: Singkat\n'), [['record.unknownKey', 'title']]);
		assert.deepEqual(
			expected('date: 2021-08-13\nringkasn: Singkat\ntindak_lanjt: []\n'),
			[['record.unknownKey', 'summary'], ['record.unknownKey', 'actions']],
		);
		assert.deepEqual(expected('date: 2021-08-13\ntitle: Ada\njuduul: Singkat\n'), [['record.unknownKey', undefined]]);
	});

	test('an unknown word names those that are known, and the rest of the session stands', () => {
		const { text, range } = mark('date: 2021-08-13', 'status: ⟦perhaps⟧', 'title: Still here');
		const { problems, sessions } = parse(text);
		assert.deepEqual(
			problems,
			[
				{
					code: 'record.unknownWord',
					range,
					value: 'perhaps',
					expected: 'draft, proposed, scheduled, in-progress, done, cancelled, no-show',
				},
			],
		);
		assert.strictEqual(sessions[0]?.title, 'Still here');
	});

	test('names such as __proto__ and constructor are only names', () => {
		const { problems, sessions } = parse('date: 2021-08-13\n__proto__: {polluted: yes}\nconstructor: x\nstatus: constructor\n');
		assert.deepEqual(
			problems.map(p => [p.code, p.value]),
			[['record.unknownKey', '__proto__'], ['record.unknownKey', 'constructor'], ['record.unknownWord', 'constructor']],
		);
		assert.strictEqual(Object.getPrototypeOf(sessions[0]), Object.prototype);
		assert.strictEqual(({} as Record<string, unknown>)['polluted'], undefined);
	});

	test('a key that stands twice is one problem and the first one counts', () => {
		const { text, range } = mark('date: 2021-08-13', 'title: First', '⟦title⟧: Second');
		const { problems, sessions } = parse(text);
		assert.deepEqual(problems, [{ code: 'yaml.duplicateKey', range, value: 'title' }]);
		const other = mark('date: 2021-08-13', 'summary: One', '⟦Catatan⟧: Two');
		assert.deepEqual(
			parse(other.text).problems, [{ code: 'yaml.duplicateKey', range: other.range, value: 'Catatan', expected: 'summary' }],
		);
		assert.strictEqual(sessions[0]?.title, 'First');
	});

	test('a syntax error is one problem at its place, not a cascade', () => {
		const { problems } = parse('date: 2021-08-13\ntitle: "never closed\nsummary: x\n');
		assert.deepEqual(problems.map(p => p.code), ['yaml.syntax']);
	});

	test('conflict markers are one problem on their first line', () => {
		const { text, range } = mark('date: 2021-08-13', '⟦<<<<<<< HEAD⟧', 'title: Mine', '=======', 'title: Theirs', '>>>>>>> branch');
		assert.deepEqual(parse(text).problems, [{ code: 'file.conflict', range }]);
	});

	test('several documents are several sessions', () => {
		const { sessions, problems } = parse('date: 2021-08-13\n---\ndate: 2021-08-20\n');
		assert.deepEqual(
			[sessions.map(s => [s.id, s.date]), problems], [[['2021-08-13-01-1', '2021-08-13'], ['2021-08-13-01-2', '2021-08-20']], []],
		);
	});

	test('an alias stands for a single value, never for a list', () => {
		assert.strictEqual(only('date: &day 2021-08-13\nactions:\n  - {text: x, owner: y, due: *day}').actions?.[0]?.due, '2021-08-13');
		assert.deepEqual(parse('date: 2021-08-13\ntopics: &t [a]\nvalues: *t\n').problems.map(p => p.code), ['yaml.alias']);
	});

	test('what nests too deeply or is too large is refused before it can end the process', () => {
		assert.deepEqual(parse('['.repeat(2_000) + ']'.repeat(2_000)).problems.map(p => p.code), ['yaml.tooComplex']);
		assert.deepEqual(
			parse(`date: 2021-08-13\n${Array.from({ length: 3_000 }, (_, i) => `k${String(i)}: 1`).join('\n')}`).problems.map(p => p.code),
			['yaml.tooComplex'],
		);
	});

	test('never throws, and every range lies in the text', () => {
		const fragments = fc.constantFrom(
			'date: 2021-08-13',
			'start: x',
			'actions:',
			'  - text: a',
			'    due: 2021-99-99',
			'- ',
			'? ',
			'a: &a [*a]',
			'---',
			'%YAML 1.1',
			'"',
			'\t',
			'{',
			']',
			'<<: *x',
			'\r',
			'\uFEFF',
			'é😀: ',
			'status: done',
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fragments, { maxLength: 12 }).map(lines => lines.join('\n')),
		);
		fc.assert(fc.property(texts, text => {
			const lines = text.split('\n');
			for (const { range: { start, end } } of parse(text).problems) {
				assert.ok(start.line <= end.line && end.line < lines.length, `${JSON.stringify(text)} line ${String(end.line)}`);
				assert.ok(start.character <= lines[start.line]!.length && end.character <= lines[end.line]!.length, JSON.stringify(text));
			}
		}), { numRuns: 500 });
	});
});

suite('What is computed of a session', () => {
	const session = (text: string) => only(text);

	test('without a status, a past one was held and a coming one is planned', () => {
		assert.strictEqual(statusOf(session('date: 2021-08-13'), '2021-08-13'), 'done');
		assert.strictEqual(statusOf(session('date: 2021-08-14'), '2021-08-13'), 'scheduled');
	});

	test('a due date means the end of that day', () => {
		assert.strictEqual(isOverdue({ due: '2021-08-27' }, '2021-08-27'), false);
		assert.strictEqual(isOverdue({ due: '2021-08-27' }, '2021-08-28'), true);
		assert.strictEqual(isOverdue({}, '2021-08-28'), false);
	});
});
