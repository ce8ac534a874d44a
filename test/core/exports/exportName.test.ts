import { assert } from 'chai';
import { exportName } from '../../../src/core/exports/exportName';

suite('The name of an export’s file', () => {
	test('says what it is, of which programme and of which part, in letters that every disk takes', () => {
		assert.strictEqual(
			exportName({ what: 'Laporan', programme: 'Lead The Fest – program contoh', part: ['Angkatan I/II', 2021, undefined] }, 'xlsx'),
			'laporan-lead-the-fest-program-contoh-angkatan-i-ii-2021.xlsx',
		);
		assert.strictEqual(exportName({ what: 'report', programme: '教育', part: ['..'] }, 'csv'), 'report.csv');
	});

	test('shortens the programme’s name, never the part', () => {
		const name = exportName({ what: 'report', programme: 'x'.repeat(200), part: ['Angkatan III', 2026, 'anonymous'] }, 'xlsx');
		assert.match(name, /^report-x+-angkatan-iii-2026-anonymous\.xlsx$/);
		assert.strictEqual(name.length, 80 + '.xlsx'.length);
		assert.ok(exportName({ what: 'report', programme: 'x'.repeat(200), part: ['y'.repeat(200), 2026] }, 'xlsx').endsWith('-2026.xlsx'));
	});
});
