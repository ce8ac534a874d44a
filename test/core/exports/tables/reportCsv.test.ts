import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { csvCell, csvLine } from '../../../../src/core/exports/tables/csv';
import { reportCsv } from '../../../../src/core/exports/tables/reportCsv';
import { figuresOf, type ProgrammeFigures } from '../../../../src/core/analysis/figures/figures';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, readMemory } from '../../folder';
import { readCsv } from './csv';

const payloads = Object
	.values(JSON.parse(readFileSync(
		join(process.cwd(), 'test/corpora/csv-injection/payloads.json'), 'utf8',
	)) as Record<string, readonly string[]>)
	.flat();

/**
 * Whether a spreadsheet would work a cell out, seen without the product's own rule. A whole row that begins with a number is no
 * formula either.
 */
function isFormula(cell: string): boolean {
	const visible = cell.replace(/^[\s\u200b-\u200f\u2060\ufeff\u0000]+/, '');
	return !/^-?[0-9]+(\.[0-9]+)?(,|$)/.test(visible) && visible !== '' && '=+-@＝＋－＠'.includes(visible.charAt(0));
}

const figuresWith = async (name: string): Promise<readonly ProgrammeFigures[]> => (await readMemory({
	'programme.yaml': stringify({ name, cohorts: [{ id: name, name }] }),
	'people.yaml': stringify({ people: [{ id: 'a', name }] }),
	'pairs/p.yaml': stringify({ id: name, mentors: ['a'], mentees: [name], cohort: name }),
	'sessions/x/1.yaml': stringify({ pair: name, date: '2021-06-01' }),
})).programmes().map(programme => figuresOf(programme, {}, noon('2021-06-15')));

suite('A CSV cell', () => {
	test('is read back as what it was, but for an apostrophe before what a spreadsheet would work out', () => {
		assert.deepEqual([
			'Sari',
			'Budi, M.Sc.',
			'a "b"',
			'-12',
			'00123',
			'2026-01-02',
			'1e5',
			'=1+1',
			' =1+1',
			'+44 20 7946 0000',
			'-',
			'＝1+1',
			'\ufeff=1',
			'\u00a0=1',
			'a;=1+1',
			'"=1',
			'\t1',
			'a-b',
			'x@y.z',
			'',
		].map(text => readCsv(csvLine([text, 'end']))[0]![0]), [
				'Sari',
				'Budi, M.Sc.',
				'a "b"',
				'-12',
				'00123',
				'2026-01-02',
				'1e5',
				'\'=1+1',
				'\' =1+1',
				'\'+44 20 7946 0000',
				'\'-',
				'\'＝1+1',
				'\'\ufeff=1',
				'\'\u00a0=1',
				'a;\'=1+1',
				'\'"=1',
				'\'\t1',
				'a-b',
				'x@y.z',
				'',
			]);
	});

	test('of a number is that number, a negative one too; of what is not known it is empty', () => {
		assert.deepEqual([12, -12, 0, 7.33, undefined].map(value => csvCell(value)), ['12', '-12', '0', '7.33', '']);
	});

	test('is no formula for any payload or text, whichever separator the reading program takes', () => {
		const check = (text: string): void => {
			for (const separator of [',', ';', '\t', '|']) {
				for (const row of readCsv(csvLine(['x', text, 'y']), separator)) {
					row.forEach(cell => { assert.ok(!isFormula(cell), JSON.stringify([text, separator, cell])); });
				}
			}
			const [, read] = readCsv(csvLine(['x', text, 'y']))[0]!;
			assert.notMatch(read!, /^[\t\r\n]/);
			assert.strictEqual(read!.replaceAll('\'', ''), text.replaceAll('\'', ''));
		};
		assert.strictEqual(payloads.length, 45);
		payloads.forEach(check);
		fc.assert(
			fc.property(
				fc
					.array(
						fc.constantFrom(
							'=',
							'+',
							'-',
							'@',
							'＝',
							'＋',
							'－',
							'＠',
							',',
							';',
							'|',
							'\t',
							'\r',
							'\n',
							'"',
							'\'',
							' ',
							'\u00a0',
							'\ufeff',
							'\u200b',
							'a',
							'1',
						),
						{ maxLength: 12 },
					)
					.map(signs => signs.join('')),
				check,
			),
			{ numRuns: 5_000 },
		);
	});
});

suite('The report as CSV', () => {
	test('has a row for the programme, each pair, what has no pair, and each person and year; what is not known is empty', async () => {
		const programmes = (await readMemory({
			'programme.yaml': 'name: P\npolicy: {jp_minutes: 45}\n', 'pairs/p.yaml': 'mentors: [Budi]\nmentees: [Sari]\n',
			'sessions/p/1.yaml': 'date: 2021-06-01\nminutes: 90\n', 'sessions/p/2.yaml': 'date: 2021-06-08\nminutes: 30\n', 'sessions/forum/1.yaml': 'date: 2021-06-02\nkind: forum\n',
		})).programmes();
		const [heads, ...rows] = readCsv(reportCsv(
			programmes.map(programme => figuresOf(programme, {}, noon('2021-06-15'))), wordsFor('en'),
		));
		const column = (head: string): readonly (string | undefined)[] => rows.map(row => row[heads!.indexOf(head)]);
		assert.deepEqual(column('Row'), ['programme', 'pair', 'without a pair', 'person and year', 'person and year']);
		assert.deepEqual(column('Held'), ['3', '2', '1', '2', '2']);
		assert.deepEqual(column('Hours'), ['2', '2', '', '2', '2']);
		assert.deepEqual(column('JP'), ['2.67', '2.67', '', '2.67', '2.67']);
		assert.deepEqual(column('Held, length unknown'), ['1', '0', '1', '0', '0']);
		assert.deepEqual(column('Target'), ['', '', '', '20', '20']);
		assert.ok(rows.every(row => row.length === heads!.length));
	});

	test('begins with the mark that Excel needs only where it is asked for', async () => {
		const figures = await figuresWith('P');
		assert.strictEqual(reportCsv(figures, wordsFor('id'), { bom: true }), '\ufeff' + reportCsv(figures, wordsFor('id')));
	});

	test('holds no formula, whatever a programme, a cohort, a pair and its people are called', async () => {
		for (const payload of payloads) {
			for (const separator of [',', ';', '\t']) {
				for (const cell of readCsv(reportCsv(await figuresWith(payload), wordsFor('en')), separator).flat()) {
					assert.ok(!isFormula(cell), JSON.stringify([payload, cell]));
				}
			}
		}
	});
});
